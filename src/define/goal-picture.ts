/** Registers `<nv-goal-picture>`. Loading it twice, or in two versions, does nothing the second time. */
import { GoalPictureElement } from '../elements/goal-picture/goal-picture.element.js';

if (!customElements.get('nv-goal-picture')) customElements.define('nv-goal-picture', GoalPictureElement);

declare global {
  interface HTMLElementTagNameMap {
    'nv-goal-picture': GoalPictureElement;
  }
}

export { GoalPictureElement };
