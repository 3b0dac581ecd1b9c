/**
 * Interface words in several languages at once. @lit/localize is configured to ask for the locale at every `msg()`, so
 * that each element has its own (DESIGN part 7); this file is the only caller of its configuration.
 */
import type { LocaleModule } from '@lit/localize';
import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import { sourceLocale, targetLocales } from '../generated/locale-codes.js';

export type Locale = typeof sourceLocale | (typeof targetLocales)[number];

/** Every language the interface words exist in, the source first. */
export const locales: readonly Locale[] = [sourceLocale, ...targetLocales];

const loaders: Readonly<Record<(typeof targetLocales)[number], () => Promise<LocaleModule>>> = {
  en: () => import('../generated/locales/en.js'),
};

const loaded = new Map<string, LocaleModule>();
const pending = new Map<string, Promise<void>>();
let current: Locale = sourceLocale;

configureReentrantLocalization({
  sourceLocale,
  targetLocales: [...targetLocales],
  getLocale: () => current,
  loadLocaleSync: (locale) => loaded.get(locale),
});

/** The locale that `msg()` answers in right now. */
export const currentLocale = (): Locale => current;

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
      .then((module) => void loaded.set(locale, module))
      .finally(() => pending.delete(locale));
    pending.set(locale, promise);
  }
  return promise;
}
