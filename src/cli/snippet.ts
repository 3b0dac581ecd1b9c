/** `nara-vard snippet`: what is pasted into a page. */
import type { Audience } from '../domain/goal-picture/content.js';
import { parseGoalPicture } from '../domain/goal-picture/goal-picture.js';
import { findContact, parseRegister } from '../domain/contact-card/register.js';
import { problem, type Problem } from '../domain/shared/problems.js';
import { writeSnippet } from '../embed/snippet.js';
import { kindOf, readDocument } from './documents.js';
import type { Options } from './options.js';

const ONLY_CARD = ['contact-id', 'area', 'choose-area', 'variant'] as const;
const ONLY_GOAL_PICTURE = ['view', 'audience', 'deep-link'] as const;
const VIEWS: readonly string[] = ['picture', 'list'];
const AUDIENCES: readonly string[] = ['resident', 'collaboration', 'staff'] satisfies Audience[];

/** The snippet, or what hinders it; undefined if it is not asked for in a way that we know. */
export async function snippet(file: string, values: Options, today: string): Promise<string | Problem | undefined> {
  const { form, src, lang = 'sv', view, audience } = values;
  if (form !== 'a' && form !== 'b') return undefined;
  const { document, problems } = await readDocument(file);
  // What is of no kind that we know is read as a register, which tells what kind it is.
  const isPicture = kindOf(document) === 'goal-picture';
  if (!src && !isPicture) return undefined;
  if (problems[0]) return problems[0];
  const [own, others] = isPicture ? [ONLY_GOAL_PICTURE, ONLY_CARD] : [ONLY_CARD, ONLY_GOAL_PICTURE];
  if (others.some((name) => values[name] !== undefined)) return undefined;
  if (view && !VIEWS.includes(view)) return undefined;
  if (audience && !AUDIENCES.includes(audience)) return undefined;

  const fault = isPicture ? faultOfPicture(document) : faultOfCard(document, values['contact-id']);
  if (fault) return fault;
  const attributes = Object.fromEntries(
    [...own, 'heading-level' as const].map((name) => [name, values[name] === true ? '' : values[name] || undefined]),
  );
  const widget = isPicture ? 'goal-picture' : 'contact-card';
  return writeSnippet({ widget, form, document, ...(src && { src }), attributes, lang, today });
}

/** Of what is unreadable the last that is said is why. */
function faultOfPicture(document: unknown): Problem | undefined {
  const { value, problems } = parseGoalPicture(document);
  return value ? undefined : problems[problems.length - 1];
}

function faultOfCard(document: unknown, contactId: string | undefined): Problem | undefined {
  const { value: register, problems } = parseRegister(document);
  if (!register) return problems[problems.length - 1];
  if (findContact(register, contactId)) return undefined;
  return problem(contactId ? 'register.unknown-contact' : 'contact.not-chosen', 'contacts', contactId);
}
