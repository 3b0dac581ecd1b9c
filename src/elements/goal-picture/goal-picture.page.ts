/** The goal picture that a page's own text says. A chunk of its own: only pages without a content file fetch it. */
import { readPage } from '../../controllers/page-content.js';
import { readOutline } from '../../domain/goal-picture/outline.js';
import { interfaceLocale } from '../../localization/interface-locale.js';
import { withLocale } from '../../localization/localize.js';
import { outlineWords } from './goal-picture.page.strings.js';

/**
 * Reads the text inside an element as a goal picture, still to be parsed (`parseGoalPicture`).
 * @param lang the page's language; its words are tried first, if they are loaded, and the Swedish ones always
 */
export function readPageContent(
  element: Element,
  lang = element.closest('[lang]')?.getAttribute('lang') || 'sv',
): unknown {
  const locale = interfaceLocale(lang);
  // On a page in `sv-SE` an unmarked text is in Swedish like any other.
  const own = lang.toLowerCase().split('-')[0] === locale ? locale : lang;
  return withLocale(locale, () => readOutline(readPage(element), outlineWords(), own));
}
