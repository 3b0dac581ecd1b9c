/** Words by which a page's text is read: in its own language, and in Swedish. */
import { currentLocale, withLocale } from '../../localization/localize.js';

/**
 * The words of the language that `msg()` answers in, and the Swedish ones: what a region writes is mostly Swedish. Made
 * once a language, since naming months and days takes a phone some time.
 */
export function inOwnAndSwedish<Words>(make: () => Words): () => readonly Words[] {
  const made = new Map<string, Words>();
  const wordsNow = (): Words => {
    const words = made.get(currentLocale()) ?? make();
    made.set(currentLocale(), words);
    return words;
  };
  return () => (currentLocale() === 'sv' ? [wordsNow()] : [wordsNow(), withLocale('sv', wordsNow)]);
}
