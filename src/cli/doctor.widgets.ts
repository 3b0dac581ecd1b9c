/** The widgets, scripts, frames and safety rows that stand in a page, in whatever state the page's editor left them. */
import { cleanAttribute } from '../embed/attributes.js';
import { readWidgetLink } from '../embed/widget-link.js';
import * as care from '../elements/shared/care-numbers.strings.js';
import { locales, withLocale } from '../localization/localize.js';
import { around, inside, isSilent, isTag, textOf, type Item, type Place, type Tag } from './doctor.html.js';

const COMMON = ['src', 'lang', 'heading-level', 'preview'] as const;
/** The attributes of each widget: the contract with a page. */
export const ATTRIBUTES = {
  'care-finder': [...COMMON, 'contacts', 'area', 'history', 'announce-outcome'],
  'contact-card': [...COMMON, 'contact-id', 'area', 'choose-area', 'variant'],
  'feedback-form': [...COMMON, 'contacts', 'endpoint', 'mode'],
  'goal-picture': [...COMMON, 'view', 'audience', 'deep-link'],
} as const satisfies Record<string, readonly string[]>;
export type Word = keyof typeof ATTRIBUTES;
export const WORDS = Object.keys(ATTRIBUTES) as readonly Word[];
export const isWord = (text: string): text is Word => Object.hasOwn(ATTRIBUTES, text);

export interface Attribute {
  /** As the element has it: `contact-id`. */
  readonly name: string;
  /** As the page has it: `data-nv-contact-id`. */
  readonly written: string;
  readonly value: string;
}

/** A widget as the page asks for it: the element, a placeholder, or a link. */
export interface Widget {
  readonly tag: Tag;
  readonly form: 'a' | 'b' | 'c';
  readonly word: string;
  readonly attributes: readonly Attribute[];
  /** A link whose address an editor's tool has encoded beyond what the loader reads. */
  readonly isMangled?: boolean;
  /** Whether it holds a single link and nothing else to read: its safety row then stands beside it. */
  readonly isLink: boolean;
}

/** A line with 112 and 1177, as every snippet has one. */
export interface CareRow {
  /** What holds it: the paragraph, or what the editor made of it. */
  readonly tag: Tag;
  readonly place: Partial<Place>;
}

const WIDGET_LINK = /#nv-\w+-\w+(?:;|%3B|$)/i;
/** `#nv-contact-card%253Bsrc…`, `%23nv-contact-card;src…` */
const MANGLED_LINK = /(?:#|%(?:25)*23)nv-([a-z]+-[a-z]+)(?:;|%(?:25)*3B|$)/i;

export function widgetsOf(items: readonly Item[]): readonly Widget[] {
  const widgets: Widget[] = [];
  for (const tag of items) {
    if (!isTag(tag)) continue;
    const widget = widgetOf(tag, items);
    // What the loader itself put in a placeholder, or a link in an element, comes along when a page is saved.
    const outer = widget && around(tag).find((each) => widgets.some((known) => known.tag === each));
    if (widget && !outer) widgets.push(widget);
  }
  return widgets;
}

function widgetOf(tag: Tag, items: readonly Item[]): Widget | undefined {
  const named = tag.attributes.get('data-nv');
  const href = tag.name === 'a' ? tag.attributes.get('href') : undefined;
  if (href !== undefined && named === undefined && WIDGET_LINK.test(href)) {
    const { word, attributes } = readWidgetLink(href, cleanAttribute) ?? {};
    return word === undefined
      ? undefined
      : {
          tag,
          form: 'c',
          word,
          attributes: (attributes ?? []).map(([name, value]) => ({ name, written: name, value })),
          isLink: true,
        };
  }
  const [, mangled] = (named === undefined && MANGLED_LINK.exec(href ?? '')) || [];
  if (mangled) return { tag, form: 'c', word: mangled.toLowerCase(), attributes: [], isMangled: true, isLink: true };
  const isElement = named === undefined && tag.name.startsWith('nv-');
  if (named === undefined && !isElement) return undefined;
  const written = [...tag.attributes].filter(([name]) => isElement || name.startsWith('data-nv-'));
  return {
    tag,
    form: isElement ? 'a' : 'b',
    word: isElement ? tag.name.slice(3) : cleanAttribute(named ?? '').toLowerCase(),
    attributes: written.map(([name, value]) => ({ name: isElement ? name : name.slice(8), written: name, value })),
    isLink: isOneLink(tag, items),
  };
}

function isOneLink(tag: Tag, items: readonly Item[]): boolean {
  const links = inside(items, tag).filter((each): each is Tag => isTag(each) && each.name === 'a');
  const [first] = links;
  return links.length === 1 && first !== undefined && textOf(items, first) === textOf(items, tag);
}

export const attributeOf = ({ attributes }: Widget, name: string): string | undefined => {
  const found = attributes.find((each) => each.name === name);
  return found && cleanAttribute(found.value);
};

/** Our words around 112 and 1177, in every language that snippets are written in. */
export const careWords = (): readonly {
  readonly emergency: string;
  readonly advice: string;
  readonly call112: string;
  readonly call1177: string;
}[] =>
  locales.map((locale) =>
    withLocale(locale, () => ({
      emergency: care.emergencyQuestion(),
      advice: care.adviceQuestion(),
      call112: care.emergencyCall(),
      call1177: care.adviceCall(),
    })),
  );

const BLOCK = /^(p|div|li|td|th|section|article|main|aside|body|blockquote|dd|details|figure|center)$|^nv-/;

/** Each is compared with every widget; no page has as many. */
const MOST_ROWS = 1000;

export function careRowsOf(items: readonly Item[]): readonly CareRow[] {
  const words = careWords();
  const rows = new Map<Tag, CareRow>();
  for (const item of items) {
    if (rows.size >= MOST_ROWS) break;
    if (item.kind !== 'text' || isSilent(item) || !words.some(({ emergency }) => item.text.includes(emergency)))
      continue;
    const tag = around(item).find(({ name }) => BLOCK.test(name));
    if (!tag || rows.has(tag)) continue;
    const text = textOf(items, tag);
    const isRow = words.some(({ emergency, advice }) => text.includes(emergency) && text.includes(advice));
    // A snippet that shows as text has its words too.
    if (isRow && !text.includes('<a ')) rows.set(tag, { tag, place: { line: item.line, column: item.column } });
  }
  return [...rows.values()];
}

/** A script of ours: the loader, or all in one file. */
export interface Loader {
  readonly tag: Tag;
  /** As written, cleaned of what editors put around it. */
  readonly src: string;
  readonly file: 'loader' | 'all' | 'classic';
  /** The folder it lies in: `0.1.0`, `latest`; undefined where the address does not tell. */
  readonly version: string | undefined;
  /** Named by another script's `import`, not by a tag of its own. */
  readonly isImported: boolean;
}

const LOADER = /(?:^|\/)(?:(latest|\d+\.\d+\.\d+[\w.+-]*)\/)?nara-vard(-all)?(\.classic)?\.js(?=[?#]|$)/i;

export function loadersOf(items: readonly Item[]): readonly Loader[] {
  return items.flatMap((tag): Loader[] => {
    if (!isTag(tag) || tag.name !== 'script') return [];
    const src = tag.attributes.get('src') ?? tag.attributes.get('data-mce-src');
    if (src !== undefined) return loader(tag, cleanAttribute(src), false);
    const code = inside(items, tag)
      .map((each) => (each.kind === 'text' ? each.text : ''))
      .join('');
    const [, imported = ''] = /\bimport\s*\(?\s*["'`]([^"'`\s]*nara-vard(?:-all)?\.js[^"'`]*)["'`]/.exec(code) ?? [];
    return loader(tag, imported, true);
  });
}

function loader(tag: Tag, src: string, isImported: boolean): Loader[] {
  const found = LOADER.exec(src);
  if (!found) return [];
  const [, version, all, classic] = found;
  return [{ tag, src, file: classic ? 'classic' : all ? 'all' : 'loader', version, isImported }];
}

/** Frames that show a widget's page: known by their address, by what they are marked with, or by the row that follows. */
export function framesOf(items: readonly Item[], rows: readonly CareRow[]): readonly Tag[] {
  return items.filter((tag): tag is Tag => {
    if (!isTag(tag) || tag.name !== 'iframe') return false;
    const { attributes } = tag;
    if (/#nv-|nara-vard/i.test(attributes.get('src') ?? '')) return true;
    if ([...attributes.keys()].some((name) => /^data-nv\b/.test(name))) return true;
    if (/allow-top-navigation-to-custom-protocols/.test(attributes.get('sandbox') ?? '')) return true;
    const next = items.slice(tag.end).find((each) => isTag(each) && !['br', 'p'].includes(each.name));
    const row = rows.find((each) => each.tag.start >= tag.end);
    return Boolean(row && (!next || !isTag(next) || next.start > row.tag.start) && row.tag.name === 'p');
  });
}

/** The name among those that are known which is nearest to one that is not; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  // No name of ours is longer, and the measure takes the time of both lengths.
  const asked = name.toLowerCase().slice(0, 80);
  const most = Math.max(1, Math.min(3, Math.floor(asked.length / 3)));
  const [first] = known
    .slice(0, 2000)
    .map((each) => ({ each, steps: distance(asked, each.toLowerCase().slice(0, 80)) }))
    .sort((a, b) => a.steps - b.steps);
  return first && first.steps <= most ? first.each : undefined;
}

/** How many letters must be changed, added, taken away or swapped with their neighbour. */
export function distance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}
