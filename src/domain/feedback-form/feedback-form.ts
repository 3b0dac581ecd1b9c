/** Reading a feedback form, and the questions the element asks of it. Pure. */
import { feedbackForm } from '../../generated/tables/feedback-form.js';
import { readDocument } from '../shared/document.js';
import { parseUrl, readEmail, readLink } from '../shared/link.js';
import type { Parsed, Table } from '../shared/parse.js';
import { problem } from '../shared/problems.js';
import type { FeedbackForm } from './content.js';
import { LONGEST_COMMENT, MOST_CHARACTERS } from './limits.js';

export { MOST_CHARACTERS };

/** Where messages go: posted to an address, or written by the resident's own mail program. */
export type Endpoint = { readonly kind: 'post' | 'mail'; readonly href: string };

/**
 * Parses a feedback form. One that does not say who reads it is read all the same, and the fault reported: nobody can
 * write to it, but whom to turn to instead is known.
 * @param table the schema's table; with limits for texts where an editor is to be told of them
 */
export function parseFeedbackForm(input: unknown, table: Table = feedbackForm): Parsed<FeedbackForm> {
  const { value, problems } = readDocument<FeedbackForm>('feedback-form', table, input);
  if (!value) return { problems };
  const found = [...problems];
  if (!value.recipient) found.push(problem('field.missing', 'recipient'));
  const { maxLength = MOST_CHARACTERS } = value;
  if (maxLength < 1 || maxLength > LONGEST_COMMENT) {
    // With it nothing could be sent, or what no endpoint takes.
    delete (value as { maxLength?: number }).maxLength;
    found.push(problem('field.not-allowed', 'maxLength', maxLength));
  }
  return { value, problems: found };
}

/**
 * Reads an endpoint. Only `https:`, and `http:` on the page's own origin, is posted to; `mailto:` with one plain address
 * is left to the resident's mail program. What a link may lead to decides what may be written to, too.
 */
export function readEndpoint(address: string | undefined, base: string): Endpoint | undefined {
  const url = parseUrl(address?.trim(), base);
  if (url?.protocol === 'mailto:') {
    const mail = readEmail(decoded(url.pathname));
    return mail && { kind: 'mail', href: mail.href };
  }
  const link = readLink(address?.trim(), base);
  return link && { kind: 'post', href: link.href };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The page that a message is about, without what may tell who is reading it: no query, no fragment, no user name. */
export function pageAddress(address: string): string {
  const url = parseUrl(address);
  return url ? `${url.protocol}//${url.host}${url.pathname}` : '';
}

/** A letter that the resident's mail program opens. */
export const mailAddress = (href: string, subject: string, body: string): string =>
  `${href}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
