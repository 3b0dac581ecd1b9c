/** Content texts: one language, or keyed by language. Interface words are not content; they live in the strings files. */
import type { LocalizedText } from './schema.js';

export interface SpokenText {
  readonly text: string;
  /** The language the text is really in, so that a screen reader can say it right (WCAG 3.1.2). */
  readonly lang: string;
}

/**
 * What readers of a language know best of the others: Finnish for Meänkieli; Persian for Dari, its other written norm; and
 * the two codes there are for easy Swedish.
 */
const NEXT: Readonly<Record<string, string>> = { fit: 'fi', prs: 'fa', 'sv-simple': 'sv-x-lattlast' };

/** Nearest first, always ending in Swedish, never in what the visitor's browser happens to speak. */
export function languageChain(tag: string): readonly string[] {
  const lower = tag.toLowerCase();
  const base = lower.split('-')[0] ?? lower;
  const chain = [lower, NEXT[lower], base, NEXT[base], 'sv'];
  return [...new Set(chain.filter((each) => each !== undefined))];
}

/**
 * The text in the first language of the reader's chain that has one.
 * @param documentLang the language of a text that names none
 */
export function textIn(value: LocalizedText | undefined, lang: string, documentLang: string): SpokenText | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return { text: value.trim(), lang: documentLang };
  const tags = Object.keys(value);
  for (const wanted of [...languageChain(lang), documentLang.toLowerCase()]) {
    const tag = tags.find((each) => each.toLowerCase() === wanted);
    if (tag !== undefined) return { text: (value[tag] as string).trim(), lang: tag };
  }
  const first = tags[0];
  return first === undefined ? undefined : { text: (value[first] as string).trim(), lang: first };
}
