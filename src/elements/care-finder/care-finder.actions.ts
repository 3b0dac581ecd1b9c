/** What a resident may do with an answer. A chunk of its own, fetched at the first press. */
import { printWidget } from '../shared/print.js';

export { copyText as copyLink } from '../shared/clipboard.js';

/** Prints the answer alone, with all that is known of each contact: on paper nothing can be opened. */
export async function printOutcome(root: ShadowRoot, title: string): Promise<void> {
  const cards = [...root.querySelectorAll('nv-contact-card')];
  const variants = cards.map(({ variant }) => variant);
  for (const card of cards) card.variant = 'full';
  await Promise.all(cards.map(({ updateComplete }) => updateComplete));
  printWidget(root, title);
  cards.forEach((card, index) => {
    card.variant = variants[index] as HTMLElementTagNameMap['nv-contact-card']['variant'];
  });
}
