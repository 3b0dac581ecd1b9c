/** The row with 112 and 1177 that every widget shows, whatever else fails. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  adviceCall,
  adviceQuestion,
  aroundTheClock,
  emergencyCall,
  emergencyQuestion,
} from './care-numbers.strings.js';

/**
 * Both numbers; only 112 where the widget itself already shows 1177.
 * @param question what is asked before 1177
 */
export function careNumbers(withAdvice = true, question = adviceQuestion()): TemplateResult {
  return html`<div class="care" part="care-numbers">
    <p>${emergencyQuestion()} <a class="emergency" href="tel:112">${emergencyCall()}</a></p>
    ${
      withAdvice
        ? html`<p>
            ${question}
            <span><a class="advice" href="tel:1177">${adviceCall()}</a>${`, ${aroundTheClock()}`}</span>
          </p>`
        : nothing
    }
  </div>`;
}
