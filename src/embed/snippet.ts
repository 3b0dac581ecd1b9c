/**
 * What a web editor pastes: readable HTML first, made from the content, correct without script and without style; the
 * loader turns it into the widget. Pure but for the words, which must be loaded for the language asked for.
 */
import { ensureLocale, withLocale, type Locale } from '../localization/localize.js';
import { interfaceLocale } from '../localization/interface-locale.js';
import { careFinderFallback } from './care-finder.fallback.js';
import { contactCardFallback } from './contact-card.fallback.js';
import { feedbackFormFallback } from './feedback-form.fallback.js';
import { goalPictureFallback } from './goal-picture.fallback.js';
import { escaped } from './html.js';

export interface SnippetOptions {
  readonly widget: 'care-finder' | 'contact-card' | 'feedback-form' | 'goal-picture';
  /** `a`: the element itself, for editors that take any HTML. `b`: a `div` with `data-nv`, which survives filters. */
  readonly form: 'a' | 'b';
  /** The content document, parsed from JSON. */
  readonly document: unknown;
  /** For the care finder and the feedback form: the contact register, parsed from JSON. Its address is the attribute `contacts`. */
  readonly contacts?: unknown;
  /**
   * The address at which the page will find it. Without one the goal picture is what is written in the page, for the
   * editor to go on with; a contact card needs one.
   */
  readonly src?: string;
  /** The widget's other attributes, `contact-id` among them. An empty value is a boolean attribute. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** The page's language. Its words must be loaded (`ensureLocale`); Swedish always is. */
  readonly lang?: string;
  /** Today, `2026-11-03`: decides whether numbers that must be verified each year may be written. */
  readonly today: string;
}

export { ensureLocale };

/** Writes the snippet. Content that cannot be read gives the same snippet with 112 and 1177 alone. */
export function writeSnippet(options: SnippetOptions): string {
  const { widget, form, document, contacts, src, attributes = {}, lang = 'sv', today } = options;
  const locale: Locale = interfaceLocale(lang);
  const inside = withLocale(locale, () =>
    WRITERS[widget](document, { attributes, lang, today, base: 'https://region.example/', contacts }),
  );
  const given = Object.entries({ src, ...attributes }).filter(([, value]) => value !== undefined);
  const written = given
    .map(([name, value]) => ` ${form === 'a' ? '' : 'data-nv-'}${name}="${escaped(value ?? '')}"`)
    .join('');
  return form === 'a'
    ? `<nv-${widget}${written}>\n${inside}\n</nv-${widget}>`
    : `<div data-nv="${widget}"${written}>\n${inside}\n</div>`;
}

const WRITERS = {
  'care-finder': careFinderFallback,
  'contact-card': contactCardFallback,
  'feedback-form': feedbackFormFallback,
  'goal-picture': goalPictureFallback,
};
