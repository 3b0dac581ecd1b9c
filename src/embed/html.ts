/** Writing HTML as text, with everything that comes from content escaped. */
import { currentLocale } from '../localization/localize.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags or inside quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

export const link = (href: string, inside: string): string => `<a href="${escaped(href)}">${inside}</a>`;

/** HTML, marked with its language where the words around it are in another. */
export const markedAs = (lang: string, html: string): string =>
  lang === currentLocale() ? html : `<span lang="${escaped(lang)}">${html}</span>`;

/** What a widget's writer is told about the page. */
export interface PageCircumstances {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly lang: string;
  readonly today: string;
  readonly base: string;
  /** The contact register, for a widget whose content refers to one. */
  readonly contacts?: unknown;
}

/** The level of the widget's main heading: what its attribute says, between 2 and 6. */
export const headingLevel = (attributes: PageCircumstances['attributes']): number =>
  Math.min(6, Math.max(2, Math.round(Number(attributes['heading-level'])) || 2));

/** An address on the region's own website as it was written, without the origin we read it against. */
export const localAddress = (href: string, base: string): string =>
  href.startsWith(base) ? href.slice(base.length - 1) : href;
