/** Registers `<nv-care-finder>`. Loading it twice, or in two versions, does nothing the second time. */
import { CareFinderElement } from '../elements/care-finder/care-finder.element.js';

if (!customElements.get('nv-care-finder')) customElements.define('nv-care-finder', CareFinderElement);

declare global {
  interface HTMLElementTagNameMap {
    'nv-care-finder': CareFinderElement;
  }
}

export { CareFinderElement };
