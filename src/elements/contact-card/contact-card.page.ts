/** The contact that a page's own text says. A chunk of its own: only pages without a contact register fetch it. */
import { readContact } from '../../domain/contact-card/outline.js';
import type { OutlineBlock } from '../../domain/shared/outline-line.js';
import { followWith, readInside } from '../shared/page-reading.js';
import { contactWords } from './contact-card.page.strings.js';

const read = (blocks: readonly OutlineBlock[], lang: string, element: Element): unknown =>
  readContact(blocks, contactWords(), {
    // The page may still name the entry of the register that the text was written from.
    id: (element as Element & { contactId?: string }).contactId?.trim() || 'kontakt',
    lang,
    base: element.baseURI,
  });

/**
 * Reads the text inside an element as a contact register with one contact, still to be parsed (`parseRegister`).
 * @param lang the page's language
 */
export const readPageContent = (element: Element, lang: string): unknown => readInside(element, lang, read);

export const followPage = followWith(read);
