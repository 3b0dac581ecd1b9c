/** Reading the text inside a widget as its content. Only the chunks that read pages need it. */
import { readPage } from '../../controllers/page-content.js';
import type { OutlineBlock } from '../../domain/shared/outline-line.js';
import { interfaceLocale } from '../../localization/interface-locale.js';
import { withLocale } from '../../localization/localize.js';
import type { PageReader } from './content-widget.js';

/** What blocks of text say, still to be parsed; undefined where that is nothing. */
type Reading = (blocks: readonly OutlineBlock[], lang: string, element: Element) => unknown;

/**
 * What `read` makes of the text inside an element.
 * @param lang the page's language; its words are tried first, if they are loaded, and the Swedish ones always
 */
export function readInside(element: Element, lang: string, read: Reading): unknown {
  const locale = interfaceLocale(lang);
  // On a page in `sv-SE` an unmarked text is in Swedish like any other.
  const own = lang.toLowerCase().split('-')[0] === locale ? locale : lang;
  return withLocale(locale, () => read(readPage(element), own, element));
}

/** The text may come after the tag itself. Once it is read it stays: somebody may be reading it. */
export function followWith(read: Reading): PageReader['followPage'] {
  return (element, lang, show) => {
    const look = (): void => {
      const content = element.textContent?.trim() ? readInside(element, lang, read) : undefined;
      if (content) observer.disconnect();
      show(content ?? false);
    };
    const observer = new MutationObserver(look);
    const begin = (): void => {
      observer.observe(element, { childList: true });
      look();
    };
    // Of a page that is still on its way there may be no more than the beginning.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true });
    else begin();
  };
}
