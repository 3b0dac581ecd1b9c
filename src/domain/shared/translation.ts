/**
 * How a content text was translated from the Swedish one: by a person, by a machine, or by a machine and then read by a
 * person. A reader is told when nobody has read it, and when the Swedish text has been changed since.
 * Source: DOMAIN.md 4.3, after AI Act (EU) 2024/1689, article 50(4).
 */
import type { Translation } from './schema.js';

export type { Translation };

/** What a document of any kind says of its translations. */
export interface Translated {
  /** A document in one language: how it was translated. */
  readonly translation?: Translation | undefined;
  /** A document with texts in several: how those in each were. */
  readonly translations?: Readonly<Record<string, Translation>> | undefined;
}

/** Swedish as such, which is never a translation. Easy Swedish (`sv-x-lattlast`) may be one. */
export const isSwedish = (lang: string): boolean => /^sv(-[a-z]{2})?$/i.test(lang);

/**
 * How the document's texts in `lang` were translated; undefined for Swedish, and where nothing is said.
 * @param lang the language that a text is really in, not the one that was asked for: `en-GB` is also told of by `en`
 */
export function translationOf({ translation, translations = {} }: Translated, lang: string): Translation | undefined {
  if (isSwedish(lang)) return undefined;
  if (translation) return translation;
  const entries = Object.entries(translations);
  for (let tag = lang.toLowerCase(); tag; tag = tag.replace(/(^|-)[^-]*$/, '')) {
    const entry = entries.find(([each]) => each.toLowerCase() === tag);
    if (entry) return entry[1];
  }
  return undefined;
}

/** Whether a person stands for the words. Where nothing is said nobody has named a machine. */
export const isReviewed = (translation: Translation | undefined): boolean => translation?.method !== 'machine';

/**
 * Whether the Swedish text is newer than the one that was translated. Unknown dates tell nothing.
 * @param swedishUpdated the day the Swedish text was last changed, `2026-11-03`: what a document says in `updated`
 */
export const isOutdated = (translation: Translation | undefined, swedishUpdated: string | undefined): boolean =>
  Boolean(translation?.sourceUpdated && swedishUpdated && translation.sourceUpdated < swedishUpdated);
