/** The contacts of an outcome. Fetched with the contact card, when an answer is near. */
import '../../define/contact-card.js';
import { resolveContact } from '../../domain/contact-card/channels.js';
import { findContact, parseRegister } from '../../domain/contact-card/register.js';

/**
 * Those of an outcome's contacts that a resident can use: in the register, and with at least one way that works.
 * @param register the contact register as it was read
 * @param shown the link that the answer shows already; a contact with nothing else is left out
 */
export function usableContacts(
  register: unknown,
  ids: readonly string[],
  circumstances: { readonly area: string | undefined; readonly base: string; readonly today: string },
  shown?: string,
): readonly string[] {
  const { value } = parseRegister(register);
  if (!value) return [];
  return ids.filter((id) => {
    const contact = findContact(value, id);
    return contact && resolveContact(value, contact, circumstances).ways.some(({ href }) => href !== shown || !href);
  });
}
