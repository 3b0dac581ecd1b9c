/**
 * A line of a page's text, and what it says: `Källa: Region Norrbotten, 11 juni 2021` is a source, not a sentence. What
 * stands in bold, in italics or as a link is taken as it is; the words around it, and the commas, carry the meaning.
 */

/** A stretch of text that looks the same throughout. */
export interface Span {
  readonly text: string;
  readonly emphasis?: 'strong' | 'em';
  /** As it is written in the page; judged by `readLink` where it is shown. */
  readonly href?: string;
  /** The language the page says it is in, where that is not the page's own. */
  readonly lang?: string;
}
export type Line = readonly Span[];

/** What a page holds, in order, whatever markup it is made of. */
export type OutlineBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly line: Line; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly (readonly Line[])[] }
  | { readonly kind: 'quotation'; readonly lines: readonly Line[] };

/** Stands for a value, in the patterns of the words and in the shape of a line. */
export const SLOT = '\uFFFC';
/**
 * Before a text: take it as it stands. An invisible character (word joiner), written where a text happens to be worded as
 * one of our own headings or labels; an editor never needs it.
 */
export const GUARD = '\u2060';

/** The text without what only editors' tools and line breaks in the source put there. Single non-breaking spaces stay. */
export const tidy = (text: string): string =>
  text
    .replace(/[\0\uFFFC]/g, '')
    .replace(/\s+/g, (run) => (run.length > 1 || run <= ' ' ? ' ' : run))
    .replace(/^[\s\u200b\u2060]+|\s+$/g, '');

/** What is compared: without capitals, kinds of dash and apostrophe, and the colon or full stop at the end. */
export const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[´‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[ :.?!…]+$/, '');

export interface ReadLine {
  readonly text: string;
  /** The text to compare with our own words; empty where it is guarded. */
  readonly key: string;
  /** The text with each emphasised or linked stretch as one slot; empty where it is guarded. */
  readonly shape: string;
  readonly marks: readonly string[];
  /** The emphasis that the whole line has. */
  readonly whole?: Span['emphasis'];
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** Whether the line is one link and nothing else. */
  readonly isLink: boolean;
  /** What opens the line in italics, and what follows it; empty where nothing does. */
  readonly opening: readonly string[];
  /** That of its end: what stands before a name may be a word of ours. */
  readonly lang: string | undefined;
}

export function readLine(line: Line): ReadLine {
  const spans = line.filter(({ text }) => tidy(text));
  const raw = textOf(line);
  const text = tidy(raw);
  const [first] = spans;
  const rest = line.findIndex((span) => span.emphasis !== 'em' && spans.includes(span));
  const isAlike = (of: 'emphasis' | 'href'): boolean => spans.every((span) => span[of] === first?.[of]);
  const whole = isAlike('emphasis') ? first?.emphasis : undefined;
  const isLink = Boolean(first?.href) && isAlike('href');
  const marks: string[] = [];
  const links: { text: string; url: string }[] = [];
  let shape = '';
  let before: string | undefined;
  for (const { text: each, emphasis, href } of spans.length ? line : []) {
    const mark = tidy(each);
    const isMarked = mark && (emphasis || href);
    if (isMarked) marks.push(mark);
    shape += isMarked ? each.replace(/^(\s*)[^]*?(\s*)$/, `$1${SLOT}$2`) : each.replace(/[\0\uFFFC]/g, '');
    const last = links[links.length - 1];
    // A link of which one word is in bold is still one link.
    if (href && href === before && last) last.text += each;
    else if (href && mark) links.push({ text: each, url: href });
    before = href;
  }
  const isGuarded = /^[\s\u200b]*\u2060/.test(raw);
  // A line that is bold or a link altogether says nothing by it.
  const plain = whole || isLink ? text : shape.replace(/\s+/g, ' ').trim();
  return {
    text,
    key: isGuarded ? '' : keyOf(text),
    shape: isGuarded ? '' : plain,
    marks,
    links: links.map((link) => ({ ...link, text: tidy(link.text) })),
    isLink,
    ...(whole && { whole }),
    opening: [line.slice(0, rest), line.slice(rest)].map((part) => (rest > 0 ? tidy(textOf(part)) : '')),
    lang: spans[spans.length - 1]?.lang,
  };
}

const textOf = (line: Line): string => line.map(({ text }) => text).join('');

/** What stands in the groups of an expression, if the line is worded so. */
export function match({ shape, marks }: ReadLine, source: string): (string | undefined)[] | undefined {
  let next = 0;
  const found = new RegExp(`^${source}$`, 'iu').exec(shape);
  return found?.slice(1).map((group) => group && tidy(group.replace(/\uFFFC/g, () => marks[next++] ?? '')));
}

export const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** A pattern of the words as an expression. The space before a value may be missing, or a colon be there that is not ours. */
export const sourceOf = (pattern: string, slot = '(.+?)'): string =>
  quoted(pattern).replace(`\\s+${SLOT}`, `:?\\s*${SLOT}`).split(SLOT).join(slot);

/** January to December of a language, in small letters. */
interface Months {
  readonly months: readonly string[];
}
const shortOf = (month: string): string => month.slice(0, 3);

/** `11 juni 2021`, `den 11 jun. 2021` or `2021-06-11`, as an expression. */
export const dateSource = (words: readonly Months[]): string =>
  `(\\d{4}-\\d\\d-\\d\\d|(?:den )?\\d{1,2}\\.?\\s+(?:${words.flatMap(({ months }) => months.map(shortOf)).join('|')})\\p{L}*\\.?\\s+\\d{4})`;

/** The date of such a text, as `2021-06-11`; whether the day exists is for the parser to say. */
export function readDate(text: string, words: readonly Months[]): string {
  const [, day = '', name = '', year] = /(\d+)\.?\s+(\p{L}+)\.?\s+(\d{4})/u.exec(text) ?? [];
  const wanted = shortOf(name.toLowerCase());
  const [month] = words.map(({ months }) => months.findIndex((each) => shortOf(each) === wanted) + 1).filter(Boolean);
  const digits = (number: unknown): string => String(number).padStart(2, '0');
  return month ? [year, digits(month), digits(day)].join('-') : text;
}
