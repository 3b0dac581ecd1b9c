/** Contact cards inside another widget. Fetched with the contact card itself, when they are near. */
import { html, nothing, type TemplateResult } from 'lit';
import '../../define/contact-card.js';
import { resolveContact } from '../../domain/contact-card/channels.js';
import { findContact, parseRegister } from '../../domain/contact-card/register.js';

/**
 * Those of the contacts that a resident can use: in the register, and with at least one way that works.
 * @param register the contact register as it was read
 * @param shown the link that stands beside the cards already; a contact with nothing else is left out
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

/** The telephone numbers and addresses in a register. They are everybody's: whoever names one tells nothing of anybody. */
export function publicContacts(register: unknown): readonly string[] {
  const { value } = parseRegister(register);
  return (value?.contacts ?? []).flatMap(({ channels = [], local = [] }) =>
    [...channels, ...local.flatMap((area) => area.channels ?? [])].flatMap(({ telephone, email }) =>
      [telephone, email].filter((each) => each !== undefined),
    ),
  );
}

/**
 * A compact card for each. What they tell the page stays inside: their number would tell what the widget around them
 * shows.
 * @param headingLevel theirs: beyond 6 it is 6
 */
export function contactCards(
  ids: readonly string[],
  {
    src,
    area,
    headingLevel,
  }: { readonly src: string; readonly area?: string | undefined; readonly headingLevel: number },
): TemplateResult {
  return html`<div class="contacts" @nv-content-ready=${keepInside} @nv-content-error=${keepInside}>
    ${ids.map(
      (id) =>
        html`<nv-contact-card
          src=${src}
          contact-id=${id}
          choose-area
          area=${area ?? nothing}
          variant="compact"
          heading-level=${Math.min(6, headingLevel)}
        ></nv-contact-card>`,
    )}
  </div>`;
}

const keepInside = (event: Event): void => event.stopPropagation();
