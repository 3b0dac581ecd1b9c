/** What a resident may do with an answer. A chunk of its own, fetched at the first press. */
import type { ContactCardElement } from '../../define/contact-card.js';
import { printWidget } from '../shared/print.js';

/** Puts the link on the clipboard; false where the browser refuses. */
export async function copyLink(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false;
  }
}

/** Prints the answer alone, with all that is known of each contact: on paper nothing can be opened. */
export async function printOutcome(root: ShadowRoot, title: string): Promise<void> {
  const cards = [...root.querySelectorAll<ContactCardElement>('nv-contact-card')];
  const variants = cards.map(({ variant }) => variant);
  for (const card of cards) card.variant = 'full';
  await Promise.all(cards.map(({ updateComplete }) => updateComplete));
  printWidget(root, title);
  cards.forEach((card, index) => {
    card.variant = variants[index] as ContactCardElement['variant'];
  });
}
