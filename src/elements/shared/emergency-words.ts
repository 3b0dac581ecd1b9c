import { html } from 'lit';
import { currentLocale, isReviewed, withLocale } from '../../localization/localize.js';

/**
 * Words about danger to life, in the reader's language; in Swedish, and marked so, where nobody has reviewed that
 * translation (law 8): a number to call stands beside them, and a wrong word there may cost a life.
 */
export function emergencyWords(words: () => unknown): unknown {
  return isReviewed(currentLocale()) ? words() : html`<span lang="sv" dir="ltr">${withLocale('sv', words)}</span>`;
}
