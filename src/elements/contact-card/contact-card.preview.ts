/** What the editor is told about a card. A chunk of its own: a resident's page never fetches it, nor the verifier. */
import { verifyRegister } from '../../domain/contact-card/verify.js';
import type { Problem } from '../../domain/shared/problems.js';
import { editorNotice, uniqueProblems, type EditorNotice } from '../shared/notice.js';

export { dressNotice } from '../shared/notice.js';

/**
 * Verifies the document and tells what concerns this card: the document as a whole and the entry it shows.
 * @param raw the document as it was read, if it was
 * @param found what the card itself has found (unreachable document, unknown id)
 * @param contactId the entry that the card shows
 */
export function cardNotice(
  raw: unknown,
  found: readonly Problem[],
  today: string,
  contactId: string | undefined,
): EditorNotice {
  const all = uniqueProblems(found, raw === undefined ? [] : verifyRegister(raw, today).problems);
  const own = entryPath(raw, contactId);
  const here = all.filter(({ path }) => own === undefined || !path.startsWith('contacts[') || path.startsWith(own));
  return editorNotice(here, all.length - here.length);
}

function entryPath(raw: unknown, contactId: string | undefined): string | undefined {
  const contacts = (raw as { contacts?: unknown } | undefined)?.contacts;
  if (!Array.isArray(contacts)) return undefined;
  const index = contacts.findIndex((each) => (each as { id?: unknown } | null)?.id === contactId);
  return index < 0 ? undefined : `contacts[${index}]`;
}
