/**
 * Everything a program can say about a feedback form before a resident meets it. For editors (preview, command line,
 * builder); a resident's page never loads it.
 */
import { feedbackFormInFull } from '../../generated/tables/feedback-form-in-full.js';
import type { ReachOf } from '../shared/contact-reach.js';
import { pathOf } from '../shared/parse.js';
import { problem, type Problem } from '../shared/problems.js';
import {
  ANY_PAGE,
  dateProblems,
  errorsFirst,
  linkProblems,
  markupProblems,
  translationProblems,
  writtenIn,
} from '../shared/verify.js';
import type { FeedbackForm } from './content.js';
import { parseFeedbackForm, readEndpoint } from './feedback-form.js';

export interface Circumstances {
  /** How the register's contacts can be reached, where it is at hand. */
  readonly reachOf?: ReachOf | undefined;
  /** What the page says instead of the content's `endpoint`. */
  readonly endpoint?: string | undefined;
  /** The address that relative links are read against. */
  readonly base?: string;
}

export interface Verification {
  readonly form?: FeedbackForm;
  /** Errors first; within them, in the document's order. */
  readonly problems: readonly Problem[];
}

/**
 * Parses and verifies a feedback form.
 * @param input the document as read from JSON
 * @param today in Stockholm, `2026-11-03`
 */
export function verifyFeedbackForm(input: unknown, today: string, circumstances: Circumstances = {}): Verification {
  const { value: form, problems } = parseFeedbackForm(input, feedbackFormInFull);
  if (!form) return { problems: errorsFirst(problems) };
  const { base = ANY_PAGE, reachOf } = circumstances;
  const { sources = [], privacyUrl, accessibilityUrl, formPage } = form;
  const all = [
    ...problems,
    ...dateProblems(form, today),
    ...translationProblems(form),
    ...endpointProblems(form, circumstances.endpoint, base),
    ...(privacyUrl
      ? linkProblems(privacyUrl, 'privacyUrl', base)
      : [problem('feedback-form.no-privacy-page', 'privacyUrl')]),
    ...linkProblems(accessibilityUrl, 'accessibilityUrl', base),
    ...linkProblems(formPage, 'formPage', base),
    ...contactProblems(form, reachOf),
    ...sources.flatMap((source) => linkProblems(source.url, `${pathOf(source)}.url`, base)),
    ...markupProblems(writtenIn(form, input)),
  ];
  return { form, problems: errorsFirst(all) };
}

function endpointProblems({ endpoint }: FeedbackForm, given: string | undefined, base: string): Problem[] {
  const address = given?.trim() || endpoint;
  if (!address) return [problem('feedback-form.no-endpoint', 'endpoint')];
  const read = readEndpoint(address, base);
  if (!read) return linkProblems(address, 'endpoint', base);
  return read.kind === 'mail' ? [problem('feedback-form.only-mail', 'endpoint')] : [];
}

function contactProblems({ contacts = [] }: FeedbackForm, reachOf: ReachOf | undefined): Problem[] {
  if (!contacts.length) return [problem('feedback-form.no-contacts', 'contacts')];
  if (!reachOf) return [];
  return contacts.flatMap((id, index) =>
    reachOf(id) ? [] : [problem('register.unknown-contact', `contacts[${index}]`, id)],
  );
}
