/** What a resident may do with a card. A chunk of its own, fetched at the first press. */
import type { ResolvedContact } from '../../domain/contact-card/channels.js';
import { contactVCard } from '../../domain/contact-card/vcard.js';
import { textIn } from '../../domain/shared/localized-text.js';
import { printWidget } from '../shared/print.js';

export { copyText as copyNumber } from '../shared/clipboard.js';

/** Offers the contact as a vCard file. */
export function saveContact(_root: ShadowRoot, contact: ResolvedContact, lang: string, documentLang: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([contactVCard(contact, lang, documentLang)], { type: 'text/vcard;charset=utf-8' }),
  );
  link.download = `${contact.id}.vcf`;
  link.click();
  // The download has read it by then; until then it must not be taken away.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Prints the card alone, with the name of the contact as the document's. */
export function printContact(root: ShadowRoot, contact: ResolvedContact, lang: string, documentLang: string): void {
  printWidget(root, textIn(contact.name, lang, documentLang)?.text ?? '');
}
