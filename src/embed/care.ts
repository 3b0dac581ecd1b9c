/** The safety row that every snippet ends with: the page may be all that somebody in distress has (law 1). */
import * as care from '../elements/shared/care-numbers.strings.js';
import { currentLocale, isReviewed, withLocale } from '../localization/localize.js';
import { escaped, link } from './html.js';

/**
 * In Swedish where nobody has reviewed the translation (law 8).
 * @param before a sentence that it begins with
 */
export function careParagraph(before = ''): string {
  const row = isReviewed(currentLocale()) ? careRow() : `<span lang="sv">${withLocale('sv', careRow)}</span>`;
  return `<p>${before && `${escaped(before)} `}${row}</p>`;
}

function careRow(): string {
  const emergency = `${escaped(care.emergencyQuestion())} ${link('tel:112', escaped(care.emergencyCall()))}.`;
  const advice = `${escaped(care.adviceQuestion())} ${link('tel:1177', escaped(care.adviceCall()))}, ${escaped(care.aroundTheClock())}.`;
  return `${emergency}<br>\n${advice}`;
}
