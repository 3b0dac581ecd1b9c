import { languageChain } from '../domain/shared/localized-text.js';
import { locales, type Locale } from './localize.js';

/** The first language of the reader's chain that interface words exist in; Swedish ends every chain. */
export function interfaceLocale(tag: string): Locale {
  for (const wanted of languageChain(tag)) {
    const found = locales.find((locale) => locale.toLowerCase() === wanted);
    if (found) return found;
  }
  return 'sv';
}
