/** The row with 112 and 1177 that every widget shows, whatever else fails. */
import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale, isReviewed, withLocale } from '../../localization/localize.js';
import {
  adviceCall,
  adviceQuestion,
  aroundTheClock,
  emergencyCall,
  emergencyQuestion,
} from './care-numbers.strings.js';

/**
 * Both numbers; only 112 where the widget itself already shows 1177. In Swedish where nobody has reviewed the translation
 * (law 8): a wrong word beside a number to call may cost a life.
 * @param question what is asked before 1177
 */
export function careNumbers(withAdvice = true, question: () => string = adviceQuestion): TemplateResult {
  const locale = currentLocale();
  return isReviewed(locale) ? row(withAdvice, question) : withLocale('sv', () => row(withAdvice, question, 'sv'));
}

function row(withAdvice: boolean, question: () => string, lang?: string): TemplateResult {
  return html`<div class="care" part="care-numbers" lang=${lang ?? nothing} dir=${lang ? 'ltr' : nothing}>
    <p>${emergencyQuestion()} <a class="emergency" href="tel:112">${emergencyCall()}</a></p>
    ${
      withAdvice
        ? html`<p>
            ${question()}
            <span><a class="advice" href="tel:1177">${adviceCall()}</a>${`, ${aroundTheClock()}`}</span>
          </p>`
        : nothing
    }
  </div>`;
}
