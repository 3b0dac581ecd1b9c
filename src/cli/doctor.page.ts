/** A page, read once, as all that the doctor asks looks at it. */
import { parseUrl } from '../domain/shared/link.js';
import { cleanAttribute } from '../embed/attributes.js';
import { WIDGETS } from './documents.js';
import type { Finding, FindingCode, Values } from './doctor.finding.js';
import { around, brief, isTag, type Item, type Tag } from './doctor.html.js';
import { readPolicies, type Policy } from './doctor.policy.js';
import {
  ATTRIBUTES,
  attributeOf,
  careRowsOf,
  distance,
  framesOf,
  isWord,
  loadersOf,
  nearest,
  widgetsOf,
  WORDS,
  type CareRow,
  type Loader,
  type Widget,
  type Word,
} from './doctor.widgets.js';

export interface PageSource {
  readonly html: string;
  /** Where the page was fetched; absent for a saved file, of which less can be said. */
  readonly address?: string;
  /** Of the response, with names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ours, which the page's script is compared with. */
  readonly version: string;
  /** In Stockholm, `2026-11-03`. */
  readonly today: string;
  /** Content that could be read, by its address. */
  readonly contents?: ReadonlyMap<string, unknown>;
  /** A contact register to compare with where the page's own could not be read. */
  readonly register?: unknown;
}

/** Stands for the address of a saved page. */
const UNKNOWN = 'https://sidan.example/';
/** More of one page nobody reads, and each costs its time. */
const MOST_WIDGETS = 200;
/** The kind of content that each widget shows. */
export const KINDS = Object.fromEntries(Object.entries(WIDGETS).map(([kind, word]) => [word, kind])) as Readonly<
  Record<Word, string>
>;

/** The page, read once, as all of what follows looks at it. */
export interface Page {
  readonly source: PageSource;
  readonly items: readonly Item[];
  readonly widgets: readonly Widget[];
  /** Every tag that is, or was meant to be, around a readable text of ours. */
  readonly regions: readonly Tag[];
  readonly rows: readonly CareRow[];
  readonly frames: readonly Tag[];
  readonly loaders: readonly Loader[];
  readonly policies: readonly Policy[];
  /** Placeholders whose name the editor's tool took or changed. */
  readonly nameless: readonly Tag[];
  readonly isFragment: boolean;
  readonly self: URL;
  readonly base: string;
}

export function seen(source: PageSource, items: readonly Item[]): Page {
  const self = parseUrl(source.address) ?? new URL(UNKNOWN);
  const tags = items.filter(isTag);
  const rows = careRowsOf(items);
  const found = widgetsOf(items).filter(({ form, word }) => form !== 'a' || isWord(word) || nearest(word, WORDS));
  const placed = new Set(found.map(({ tag }) => tag));
  const nameless = tags.filter((tag) => isNameless(tag) && ![tag, ...around(tag)].some((each) => placed.has(each)));
  const baseTag = tags.find(({ name, attributes }) => name === 'base' && attributes.has('href'));
  const metas = tags.filter(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('http-equiv')?.trim().toLowerCase() === 'content-security-policy',
  );
  return {
    source,
    items,
    widgets: found.slice(0, MOST_WIDGETS),
    rows,
    frames: framesOf(items, rows),
    loaders: loadersOf(items),
    policies: [
      ...readPolicies(source.headers?.['content-security-policy'] ?? ''),
      ...metas.flatMap(({ attributes }) => readPolicies(attributes.get('content') ?? '')),
    ],
    nameless: nameless.slice(0, MOST_WIDGETS),
    regions: [...placed, ...nameless],
    isFragment: !/<(!doctype|html|head|body)\b/i.test(source.html),
    self,
    base: parseUrl(baseTag?.attributes.get('href'), self.href)?.href ?? self.href,
  };
}

const isNameless = ({ name, attributes }: Tag): boolean =>
  name !== 'iframe' &&
  !attributes.has('data-nv') &&
  [...attributes].some(([each, value]) => each.startsWith('data-nv-') || isAlmostName(each, value));

/** `data-vn="contact-card"` */
export const isAlmostName = (name: string, value: string): boolean =>
  name !== 'data-nv' &&
  /^data/.test(name) &&
  distance(name, 'data-nv') <= 2 &&
  isWord(cleanAttribute(value).toLowerCase());

export const finding = (code: FindingCode, tag?: Tag, values: Values = {}, attribute?: string): Finding => ({
  code,
  ...(tag && (attribute === undefined ? { line: tag.line, column: tag.column } : tag.placeOf(attribute))),
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, brief(value, 200)])),
});

/** `http:` on a page that is, or will be, served with `https:`. */
export function insecure(tag: Tag, attribute: string, value: string, address: string | undefined): Finding[] {
  const url = parseUrl(value);
  const isServedInsecurely = address !== undefined && !address.startsWith('https:');
  if (url?.protocol !== 'http:' || isServedInsecurely) return [];
  return [finding('address.insecure', tag, { name: attribute, value }, attribute)];
}

/** What language a widget is shown in: its own, or that of the page around it. */
export function languageOf(widget: Widget): string | undefined {
  const elements = [widget.tag, ...around(widget.tag)];
  return attributeOf(widget, 'lang') ?? elements.map(({ attributes }) => attributes.get('lang')?.trim()).find(Boolean);
}

/** Where the content of a widget is, as the page resolves it. */
export function contentAddresses(
  page: Page,
  widget: Widget,
): readonly { name: string; value: string; url: URL | undefined }[] {
  if (!isWord(widget.word)) return [];
  return ['src', 'contacts'].flatMap((name) => {
    const value = attributeOf(widget, name);
    if (!value || !(ATTRIBUTES[widget.word as Word] as readonly string[]).includes(name)) return [];
    const filled = value.replaceAll('{lang}', languageOf(widget) ?? 'sv');
    return [{ name, value, url: parseUrl(filled, page.base) }];
  });
}

/** An address without the origin that stands for an unknown one. */
export const shown = (url: URL, self: URL): string =>
  url.origin === self.origin ? url.href.slice(url.origin.length) : url.href;
