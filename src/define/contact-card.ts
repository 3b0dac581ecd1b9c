/** Registers `<nv-contact-card>`. Loading it twice, or in two versions, does nothing the second time. */
import { ContactCardElement } from '../elements/contact-card/contact-card.element.js';

if (!customElements.get('nv-contact-card')) customElements.define('nv-contact-card', ContactCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'nv-contact-card': ContactCardElement;
  }
}

export { ContactCardElement };
