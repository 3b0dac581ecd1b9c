/**
 * Interface words in several languages at once. @lit/localize is configured to ask for the locale at every `msg()`, so
 * that each element has its own (DESIGN part 7); this file is the only caller of its configuration.
 */
import type { LocaleModule } from '@lit/localize';
import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import { loaders } from '../generated/languages/loaders.js';

const sourceLocale = 'sv';

export type Locale = typeof sourceLocale | keyof typeof loaders;

/** What `xliff/languages.json` says of a language. */
export interface LanguageAbout {
  /** How it was translated. */
  readonly method: 'human' | 'machine' | 'machine-reviewed';
  readonly dir?: 'rtl';
  /** The language to ask `Intl` for where our own code would give another clock or order. */
  readonly datesOf?: string;
  /** The language whose plurals are the same, where `Intl` knows none of this one. */
  readonly pluralsOf?: string;
  /** Inside a sentence, Monday first, where browsers have no dates in the language. */
  readonly weekdays?: readonly string[];
  readonly months?: readonly string[];
}

interface Language extends LocaleModule {
  readonly about: LanguageAbout;
}

const targetLocales = Object.keys(loaders) as (keyof typeof loaders)[];

/** Every language the interface words exist in, the source first. */
export const locales: readonly Locale[] = [sourceLocale, ...targetLocales];

const loaded = new Map<string, Language>();
const pending = new Map<string, Promise<void>>();
let current: Locale = sourceLocale;

configureReentrantLocalization({
  sourceLocale,
  targetLocales,
  getLocale: () => current,
  loadLocaleSync: (locale) => loaded.get(locale),
});

/** The locale that `msg()` answers in right now. */
export const currentLocale = (): Locale => current;

/** What is known of the language that `msg()` answers in; of Swedish, the source, there is nothing to know. */
export const aboutLanguage = (locale: Locale = current): LanguageAbout | undefined => loaded.get(locale)?.about;

/** The direction that the words of `locale` are written in. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => aboutLanguage(locale)?.dir ?? 'ltr';

/** Whether a person has written or reviewed the words of `locale`. */
export const isReviewed = (locale: Locale): boolean => aboutLanguage(locale)?.method !== 'machine';

/** The plurals of the language that `msg()` answers in, never of the visitor's browser. */
export const pluralRules = (): Intl.PluralRules =>
  new Intl.PluralRules([aboutLanguage()?.pluralsOf ?? current, sourceLocale]);

/** Whether the words of `locale` are here. */
export const isLoaded = (locale: Locale): boolean => locale === sourceLocale || loaded.has(locale);

/** Runs `work`, which must be synchronous, with `msg()` answering in `locale`; in Swedish while that one is not loaded. */
export function withLocale<T>(locale: Locale, work: () => T): T {
  const before = current;
  current = isLoaded(locale) ? locale : sourceLocale;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** Fetches the words of `locale` once. A failed fetch rejects, and the next call tries again. */
export function ensureLocale(locale: Locale): Promise<void> {
  if (locale === sourceLocale || loaded.has(locale)) return Promise.resolve();
  let promise = pending.get(locale);
  if (!promise) {
    promise = loaders[locale]()
      .then((module) => void loaded.set(locale, module as Language))
      .finally(() => pending.delete(locale));
    pending.set(locale, promise);
  }
  return promise;
}
