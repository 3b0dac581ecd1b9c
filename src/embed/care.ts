/** The safety row that every snippet ends with: the page may be all that somebody in distress has (law 1). */
import * as care from '../elements/shared/care-numbers.strings.js';
import { escaped, link } from './html.js';

/** @param before a sentence that it begins with */
export function careParagraph(before = ''): string {
  const emergency = `${escaped(care.emergencyQuestion())} ${link('tel:112', escaped(care.emergencyCall()))}.`;
  const advice = `${escaped(care.adviceQuestion())} ${link('tel:1177', escaped(care.adviceCall()))}, ${escaped(care.aroundTheClock())}.`;
  return `<p>${before && `${escaped(before)} `}${emergency}<br>\n${advice}</p>`;
}
