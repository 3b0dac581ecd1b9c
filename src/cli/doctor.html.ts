/** A page as a flat list of what stands in it, in order, so that no page is too deep to be walked. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { plain } from './report.js';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Tag extends Partial<Place> {
  readonly kind: 'tag';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Tag | undefined;
  /** Its own place in the list; what is inside follows, up to but not including `end`. */
  readonly start: number;
  end: number;
  /** Whether the source says so itself: the parser adds what is left out, and ends what is not ended. */
  readonly isWritten: boolean;
  readonly isEnded: boolean;
  readonly placeOf: (attribute: string) => Partial<Place>;
}

export interface Text extends Partial<Place> {
  readonly kind: 'text';
  readonly text: string;
  readonly parent: Tag | undefined;
}

export type Item = Tag | Text;

/** Browsers stop at 512; beyond that a page is an attack or a fault, and the parser would take too long over it. */
const DEEPEST = 512;
const MOST_TAGS = 300_000;

/** The page as a list; undefined for one that no browser would show as it is written. */
export function readPage(html: string): readonly Item[] | undefined {
  let open = 0;
  let tags = 0;
  class TooIntricate extends Error {}
  try {
    const document = parse(html, {
      scriptingEnabled: false,
      sourceCodeLocationInfo: true,
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush: () => {
          open += 1;
          tags += 1;
          if (open > DEEPEST || tags > MOST_TAGS) throw new TooIntricate();
        },
        onItemPop: () => {
          open -= 1;
        },
      },
    });
    return listed(document);
  } catch (error) {
    if (error instanceof TooIntricate) return undefined;
    throw error;
  }
}

function listed(document: DefaultTreeAdapterTypes.Document): readonly Item[] {
  const items: Item[] = [];
  type Step = { readonly node: DefaultTreeAdapterTypes.ChildNode; readonly parent: Tag | undefined } | Tag;
  const steps: Step[] = [];
  const enter = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[], parent: Tag | undefined): void => {
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at];
      if (node) steps.push({ node, parent });
    }
  };
  enter(document.childNodes, undefined);
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('kind' in step) {
      step.end = items.length;
      continue;
    }
    const { node, parent } = step;
    const place = placed(node.sourceCodeLocation);
    if (node.nodeName === '#text') {
      items.push({ kind: 'text', text: (node as DefaultTreeAdapterTypes.TextNode).value, parent, ...place });
    } else if ('tagName' in node) {
      const location = node.sourceCodeLocation;
      const tag: Tag = {
        kind: 'tag',
        name: node.tagName,
        attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
        parent,
        start: items.length,
        end: 0,
        isWritten: Boolean(location?.startTag),
        isEnded: Boolean(location?.endTag),
        placeOf: (attribute) => placed(location?.attrs?.[attribute] ?? location),
        ...place,
      };
      items.push(tag);
      steps.push(tag);
      // A declarative shadow root is what the resident reads; any other template is not on the page.
      const isShadow = 'content' in node && tag.attributes.has('shadowrootmode');
      enter(isShadow ? [...node.content.childNodes] : node.childNodes, tag);
    }
  }
  return items;
}

const placed = (location: { startLine: number; startCol: number } | null | undefined): Partial<Place> =>
  location ? { line: location.startLine, column: location.startCol } : {};

/** What stands inside a tag. */
export const inside = (items: readonly Item[], { start, end }: Tag): readonly Item[] => items.slice(start + 1, end);

export const isTag = (item: Item | undefined): item is Tag => item?.kind === 'tag';

/** Tags around a tag or text, nearest first. */
export function around(item: Item): readonly Tag[] {
  const tags: Tag[] = [];
  for (let at = item.parent; at; at = at.parent) tags.push(at);
  return tags;
}

export const isWithin = (item: Item, tag: Tag): boolean => around(item).includes(tag);

/** What is not read as text. */
const SILENT = /^(script|style|template|textarea|select|title|noframes|iframe|noembed|xmp)$/;

/** The text inside as it is read, with single spaces. */
export const textOf = (items: readonly Item[], tag: Tag): string =>
  inside(items, tag)
    .map((item) => {
      if (item.kind === 'tag') return /^(br|p|div|li|h\d|summary)$/.test(item.name) ? ' ' : '';
      return item.parent && SILENT.test(item.parent.name) && !item.parent.attributes.has('shadowrootmode')
        ? ''
        : item.text;
    })
    .join('')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();

export const isSilent = (item: Text): boolean => Boolean(item.parent && SILENT.test(item.parent.name));

/** A text from a page as it may stand in a report: one line, not long. */
export const brief = (text: string, most = 80): string => {
  const line = plain(text).replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};
