/** `nara-vard snippet` and `nara-vard page`: what is pasted into a page, and a page of its own. */
import { AUDIENCES } from '../domain/goal-picture/content.js';
import { parseCareFlow } from '../domain/care-finder/flow.js';
import { parseGoalPicture } from '../domain/goal-picture/goal-picture.js';
import { MODES } from '../domain/feedback-form/content.js';
import { parseFeedbackForm } from '../domain/feedback-form/feedback-form.js';
import { findContact, parseRegister } from '../domain/contact-card/register.js';
import { parseUrl } from '../domain/shared/link.js';
import type { Parsed } from '../domain/shared/parse.js';
import { problem, type Problem } from '../domain/shared/problems.js';
import { SNIPPET_FORMS, writePage, writeSnippet, type SnippetForm, type SnippetOptions } from '../embed/snippet.js';
import { kindOf, readDocument, WIDGETS } from './documents.js';
import type { Options } from './options.js';

/** The options that each kind of document takes. */
const OWN = {
  contacts: ['contact-id', 'area', 'choose-area', 'variant'],
  'goal-picture': ['view', 'audience', 'deep-link'],
  'care-finder': ['contacts', 'contacts-src', 'area', 'history'],
  'feedback-form': ['contacts', 'contacts-src', 'endpoint', 'mode'],
} as const satisfies Record<string, readonly (keyof Options)[]>;
const VIEWS: readonly string[] = ['picture', 'list'];
const MODE_NAMES: readonly string[] = MODES;
const AUDIENCE_NAMES: readonly string[] = AUDIENCES;

type Asked = Omit<SnippetOptions, 'form' | 'page'>;

/** The snippet, or what hinders it; undefined if it is not asked for in a way that we know. */
export async function snippet(file: string, values: Options, today: string): Promise<string | Problem | undefined> {
  const { form, page, loader, title, host } = values;
  const isForm = (given: string | undefined): given is SnippetForm =>
    (SNIPPET_FORMS as readonly unknown[]).includes(given);
  if (!isForm(form) || [loader, title, host].some((each) => each !== undefined)) return undefined;
  // A link without script leads somewhere; only the page's author knows where.
  const hasPage = form !== 'a' && form !== 'b';
  if (hasPage !== Boolean(page)) return undefined;
  const asked = await askedFor(file, values, today, hasPage);
  return asked && 'widget' in asked ? writeSnippet({ ...asked, form, ...(page && { page }) }) : asked;
}

/** The stand-alone page, or what hinders it; undefined if it is not asked for in a way that we know. */
export async function page(file: string, values: Options, today: string): Promise<string | Problem | undefined> {
  const { loader, title, host: hosts } = values;
  if (!loader || values.page || hosts?.some((each) => originOf(each) !== each)) return undefined;
  const asked = await askedFor(file, values, today, true);
  return asked && 'widget' in asked ? writePage({ ...asked, loader, title, hosts }) : asked;
}

const originOf = (address: string): string | undefined => {
  const origin = parseUrl(address)?.origin;
  return origin === 'null' ? undefined : origin;
};

/** What is asked for, or what hinders it; undefined if it is not asked for in a way that we know. */
export async function askedFor(
  file: string,
  values: Options,
  today: string,
  needsAddress: boolean,
): Promise<Asked | Problem | undefined> {
  const { src, lang = 'sv', view, audience, mode } = values;
  const { document, problems } = await readDocument(file);
  // What is of no kind that we know is read as a register, which tells what kind it is.
  const given = kindOf(document);
  const kind = typeof given === 'string' && Object.hasOwn(OWN, given) ? (given as keyof typeof OWN) : 'contacts';
  // Without an address it is edited in the page from then on.
  if (!src && (needsAddress || !['goal-picture', 'contacts'].includes(kind))) return undefined;
  if (values.widget && values.widget !== WIDGETS[kind]) return undefined;
  if (problems[0]) return problems[0];
  const own: readonly string[] = OWN[kind];
  if (
    Object.values(OWN)
      .flat()
      .some((name) => !own.includes(name) && values[name] !== undefined)
  )
    return undefined;
  if (view && !VIEWS.includes(view)) return undefined;
  if (audience && !AUDIENCE_NAMES.includes(audience)) return undefined;
  if (mode && !MODE_NAMES.includes(mode)) return undefined;
  if (Boolean(values.contacts) !== Boolean(values['contacts-src'])) return undefined;

  const register = values.contacts ? await readDocument(values.contacts) : undefined;
  const fault = register?.problems[0] ?? faultOf(kind, document, values['contact-id']);
  if (fault) return fault;
  const written = {
    ...Object.fromEntries(
      [...own, 'heading-level'].map((name) => {
        const value = values[name as keyof Options];
        return [name, value === true ? '' : value || undefined];
      }),
    ),
    // In the page it is an address; here the file was needed, to write the contacts from.
    ...('contacts-src' in values && { contacts: values['contacts-src'], 'contacts-src': undefined }),
  };
  return {
    widget: WIDGETS[kind],
    document,
    ...(register && { contacts: register.document }),
    ...(src && { src }),
    attributes: written,
    lang,
    today,
  };
}

function faultOf(kind: keyof typeof OWN, document: unknown, contactId: string | undefined): Problem | undefined {
  switch (kind) {
    case 'contacts':
      return faultOfCard(document, contactId);
    case 'goal-picture':
      return faultOfDocument(parseGoalPicture(document));
    case 'care-finder':
      return faultOfDocument(parseCareFlow(document));
    case 'feedback-form':
      return faultOfDocument(parseFeedbackForm(document));
  }
}

/** Of what is unreadable the last that is said is why. */
const faultOfDocument = ({ value, problems }: Parsed<unknown>): Problem | undefined =>
  value ? undefined : problems[problems.length - 1];

function faultOfCard(document: unknown, contactId: string | undefined): Problem | undefined {
  const { value: register, problems } = parseRegister(document);
  if (!register) return problems[problems.length - 1];
  if (findContact(register, contactId)) return undefined;
  return problem(contactId ? 'register.unknown-contact' : 'contact.not-chosen', 'contacts', contactId);
}
