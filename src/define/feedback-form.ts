/** Registers `<nv-feedback-form>`. Loading it twice, or in two versions, does nothing the second time. */
import { FeedbackFormElement } from '../elements/feedback-form/feedback-form.element.js';

if (!customElements.get('nv-feedback-form')) customElements.define('nv-feedback-form', FeedbackFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'nv-feedback-form': FeedbackFormElement;
  }
}

export { FeedbackFormElement };
