/**
 * A page's headings, paragraphs and lists, understood as a goal picture. A web editor writes it as ordinary text; what is
 * bold, which heading it stands under and how it is worded say what it is. What is not understood stays text.
 */
import type { Audience, DecisionStatus } from './content.js';
import {
  dateSource,
  keyOf,
  match,
  quoted,
  readDate,
  readLine,
  sourceOf,
  tidy,
  type Line,
  type OutlineBlock,
  type ReadLine,
} from '../shared/outline-line.js';

export type Section =
  | 'meaning'
  | 'is'
  | 'isNot'
  | 'thought'
  | 'background'
  | 'areas'
  | 'timeline'
  | 'decisions'
  | 'quotations'
  | 'furtherReading'
  | 'sources';
export type ActionKind = 'contact' | 'guide';

/** The headings and labels of one language. A pattern has `SLOT` where the value stands. */
export interface OutlineWords {
  readonly headings: Readonly<Record<Section, string>>;
  /** What the centre is called when the region has no word of its own, … */
  readonly centre: string;
  /** … and the word that also says that the picture is a hub with spokes. */
  readonly hub: string;
  /** Pattern: whom a part is for. */
  readonly audience: string;
  readonly audiences: Readonly<Record<Audience, string>>;
  /** Patterns: a link on from a part. */
  readonly actions: Readonly<Record<ActionKind, string>>;
  /** Pattern with two slots: number and noun for the parts, and the noun for one. */
  readonly nouns: string;
  /** Patterns. */
  readonly source: string;
  readonly updated: string;
  readonly decisions: Readonly<Record<DecisionStatus, string>>;
  readonly years: string;
  readonly startYear: string;
  /** Said in one way. */
  readonly example: string;
  readonly fictional: string;
  readonly modelArea: string;
  /** January to December, in small letters. */
  readonly months: readonly string[];
}

type Raw = Record<string, unknown>;

const NUMBER = '(\\d+(?:[.,]\\d+)?)';
/** Around the dash of a range; ours has word joiners, so that it is kept on one line. */
const BETWEEN = '[\\s\\u2060]*';
/** The dash or the quotation marks that a quotation is written with. */
const DASH = /^[–—-]\s*(?=\S)/;
const QUOTED = /^["”“»'’](.+)["”“«'’]$/;
export const unquoted = (text: string): string => text.replace(DASH, '').replace(QUOTED, '$1');

/** The id of a part: the page's own if there is one, else made from the name (å, ä and ö stay); never the same twice. */
export function partId(name: string, taken: Set<string>, given?: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const own = given && /^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,79}$/u.test(given) ? given : undefined;
  const stem = own ?? ([...(words ?? ['del']).join('-')].slice(0, 60).join('').replace(/-$/, '') || 'del');
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  taken.add(id);
  return id;
}

/** The first answer that one of the languages gives. */
function inWords<T>(words: readonly OutlineWords[], ask: (each: OutlineWords) => T | undefined): T | undefined {
  for (const each of words) {
    const answer = ask(each);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

const codeOf = <T extends string>(codes: Readonly<Record<T, string>>, key: string): T | undefined =>
  key ? (Object.keys(codes) as T[]).find((code) => keyOf(codes[code]) === key) : undefined;

export const sectionOf = ({ key }: ReadLine, words: readonly OutlineWords[]): Section | undefined =>
  inWords(words, ({ headings }) => codeOf(headings, key));

/** `Navet: Primärvården` or, for any other noun, with the noun in italics. */
function centreOf(line: ReadLine, words: readonly OutlineWords[]): readonly (string | undefined)[] | undefined {
  const [noun = '', rest = ''] = line.opening;
  if (rest && noun.endsWith(':')) return [tidy(noun.slice(0, -1)), rest];
  if (noun && rest.startsWith(':')) return [noun, tidy(rest.slice(1))];
  const nouns = words.flatMap(({ centre, hub }) => [centre, hub]).map(quoted);
  return match(line, `(${nouns.join('|')})\\s*(?::|\\s[–—-])\\s+(.+)`);
}

const audiencesOf = (line: ReadLine, words: readonly OutlineWords[]): Audience[] | undefined =>
  inWords(words, ({ audience, audiences }) => {
    const [said = ''] = match(line, sourceOf(audience)) ?? [];
    const found = said.split(/\s*[,;&]\s*|\s+(?:och|and)\s+/).map((each) => codeOf(audiences, keyOf(each)));
    return found.some((each) => !each) ? undefined : (found as Audience[]);
  });

const actionOf = (line: ReadLine, words: readonly OutlineWords[]): Raw | undefined =>
  inWords(words, ({ actions }) => {
    const kind = (Object.keys(actions) as ActionKind[]).find((each) => match(line, sourceOf(actions[each])));
    return kind && line.links.length === 1 ? { kind, ...line.links[0] } : undefined;
  });

/** What a line says of the document as a whole, as fields to set or to add to. */
function factOf(line: ReadLine, words: readonly OutlineWords[]): Raw | undefined {
  return inWords(words, ({ source, updated, example, nouns }) => {
    const date = dateSource(words);
    const [day] = match(line, `${sourceOf(updated, date)}\\.?`) ?? [];
    if (day) return { updated: readDate(day, words) };
    const [name, when] = match(line, `${sourceOf(source)}(?:,?\\s+${date})?`) ?? [];
    if (name) return { sources: sourceEntry(line, name, when && readDate(when, words)) };
    const [other, one] = match(line, sourceOf(nouns)) ?? [];
    // `4 delområden`: the number is for the reader.
    if (other && one) return { partNoun: { one, other: other.replace(/^\S+\s+/, '') } };
    return line.key === keyOf(example) ? { example: true } : undefined;
  });
}

const sourceEntry = ({ links }: ReadLine, name: string, date: string | undefined): Raw => ({
  name,
  ...(links[0] && { url: links[0].url }),
  ...(date && { date }),
});

const decisionOf = (line: ReadLine, words: readonly OutlineWords[]): Raw | undefined =>
  inWords(words, ({ decisions }) => {
    for (const [status, pattern] of Object.entries(decisions)) {
      const [by, date] = match(line, `${sourceOf(pattern)}(?:,?\\s+${dateSource(words)})?\\.?`) ?? [];
      if (by) return { by, status, ...(date && { date: readDate(date, words) }) };
    }
    return undefined;
  });

const timeSpanOf = (line: ReadLine, words: readonly OutlineWords[]): Raw | undefined =>
  inWords(words, ({ years, startYear }) => {
    const range = sourceOf(years, `${NUMBER}(?:${BETWEEN}[–—-]${BETWEEN}${NUMBER})?`);
    const start = sourceOf(startYear, NUMBER);
    const [name, least, most = least, from] = match(line, `(.+?)\\s*[:–—-]?\\s+${range}(?:,?\\s+${start})?\\.?`) ?? [];
    const number = (text: string | undefined): number => Number(text?.replace(',', '.'));
    return name && { name, least: number(least), most: number(most), ...(from && { startYear: number(from) }) };
  }) as Raw | undefined;

/** `Södra Lappland (Modellområde): Här provas …`. */
function areaOf(line: ReadLine, words: readonly OutlineWords[]): Raw {
  const tags = words.map(({ modelArea }) => quoted(modelArea)).join('|');
  const [name = line.text, tag, text] =
    match(line, `(.+?)(?:\\s*[(,–—-]\\s*(${tags})\\)?)?(?:(?::|\\s[–—-])\\s+(.+))?`) ?? [];
  return { name, ...(tag && { modelArea: true }), ...(text && { text }) };
}

/** Whether a text that stands alone would be read as something else than what it says: one to write with `GUARD`. */
export function isTaken(text: string, words: readonly OutlineWords[]): boolean {
  const line = readLine([{ text }]);
  return [sectionOf, centreOf, audiencesOf, factOf, decisionOf, timeSpanOf].some((ask) => ask(line, words));
}

/**
 * Understands a page as a goal picture, to be parsed like any other (`parseGoalPicture`).
 * @param words of the languages that the page may be written in, the likeliest first
 * @param lang the page's language
 */
export function readOutline(blocks: readonly OutlineBlock[], words: readonly OutlineWords[], lang: string): unknown {
  const [title, ...rest] = titleFirst(blocks);
  const name = title && readLine(title.line);
  const hasParts = rest.some((block) => block.kind === 'heading' && !sectionOf(readLine(block.line), words));
  const parts: Raw[] = [];
  const description: string[] = [];
  const ids = new Set<string>();
  const about: Raw = {};
  const document: Raw = { kind: 'goal-picture', version: 1, lang: name?.lang ?? lang, name: name?.text, parts };

  let part: Raw | undefined;
  let section: Section | 'links' | undefined;
  let level = 0;

  const add = (holder: Raw, field: string, ...entries: unknown[]): void => {
    if (entries.length) holder[field] = [...((holder[field] as unknown[] | undefined) ?? []), ...entries];
  };
  const addLinks = (...links: readonly unknown[]): void =>
    part ? add(part, 'links', ...links) : add(document, 'furtherReading', ...links);
  /** Texts hold no links: those in a sentence are listed after it. A number is in the sentence to be read. */
  const keepLinks = (lines: readonly ReadLine[]): void =>
    addLinks(...lines.flatMap(({ links }) => links).filter(({ url }) => !/^\s*(tel|sms|mailto):/i.test(url)));
  const last = (field: string): Raw | undefined => (document[field] as Raw[] | undefined)?.slice(-1)[0];

  /** A heading opens a section or a part; one below a part that has begun to speak is a line of it. */
  function open(line: ReadLine, at: number, id?: string): void {
    const known = sectionOf(line, words);
    if (part && (known === 'meaning' || (known === 'furtherReading' && at > level))) {
      section = known === 'meaning' ? known : 'links';
    } else if (known && known !== 'meaning') {
      [part, section, level] = [undefined, known, at];
    } else if (at > level && (part ? hasText(part) : section)) {
      if (part) section = undefined;
      say([line]);
    } else {
      openPart(line, at, id);
    }
  }

  function openPart(line: ReadLine, at: number, given?: string): void {
    const [noun, called] = (!document.centre && centreOf(line, words)) || [];
    const own = called ?? line.text;
    const spoken = line.lang ?? lang;
    part = {
      id: partId(own, ids, given),
      name: own,
      ...(spoken !== document.lang && { lang: spoken }),
    };
    [section, level] = [undefined, at];
    if (!noun) {
      parts.push(part);
      return;
    }
    document.centre = part;
    const is = (word: 'centre' | 'hub'): boolean => words.some((each) => keyOf(each[word]) === keyOf(noun));
    if (!is('centre')) document.centreNoun = noun;
    if (is('hub')) document.form = 'hub';
  }

  const hasText = (of: Raw): boolean => ['motto', 'lead', 'body', 'meaning', 'links'].some((field) => of[field]);

  function paragraph(line: ReadLine): void {
    const { sources, ...fact } = factOf(line, words) ?? {};
    if (sources) add(document, 'sources', sources);
    else if (Object.keys(fact).length) Object.assign(document, fact);
    else if (line.isLink && section !== 'sources') addLinks(...line.links);
    else if (!part || !ofPart(part, line)) say([line]);
  }

  /** What only a paragraph of a part can say; false for one that is nothing but text. */
  function ofPart(of: Raw, line: ReadLine): boolean {
    const audience = audiencesOf(line, words);
    const action = of.action ? undefined : actionOf(line, words);
    const isFirst = !section && !of.lead && !of.body;
    if (audience) of.audience = audience;
    else if (action) of.action = action;
    else if (isFirst && line.whole === 'em' && !of.motto) of.motto = line.text;
    else if (isFirst && line.whole === 'strong') of.lead = line.text;
    else return false;
    return true;
  }

  function list(items: readonly (readonly ReadLine[])[]): void {
    const isBody = !section || section === 'thought' || section === 'background';
    if ((isBody || section === 'meaning') && items.some(([line, more]) => line?.isLink && !more)) {
      addLinks(...items.map(linkOf));
      return;
    }
    if (!isBody) {
      for (const item of items) say(item, true);
      return;
    }
    keepLinks(items.flat());
    const texts = { list: items.map(joined) };
    if (part) add(part, 'body', texts);
    else add(document, section ?? 'background', texts);
  }

  /** A paragraph, or an item of a list, goes where it stands. */
  function say(lines: readonly ReadLine[], isItem = false): void {
    const [line] = lines;
    const text = joined(lines);
    if (!line || !text) return;
    if (section === 'links' || section === 'furtherReading') {
      addLinks(linkOf(lines));
      return;
    }
    if (section === 'sources') {
      const { sources } = (factOf(line, words) ?? {}) as { sources?: Raw };
      add(document, section, sources ?? sourceEntry(line, text, undefined));
      return;
    }
    keepLinks(lines);
    switch (section) {
      case undefined:
        if (part) add(part, 'body', text);
        else description.push(text);
        break;
      case 'meaning':
        if (part) add(part, section, text);
        break;
      case 'is':
      case 'isNot':
        add(about, section, text);
        document.about = about;
        break;
      case 'areas':
        add(document, section, withNote(areaOf(line, words), 'text', isItem ? lines.slice(1) : []));
        break;
      case 'timeline':
      case 'decisions':
        for (const each of lines) entry(section, each);
        break;
      case 'quotations':
        quotationLine(line, text);
        break;
      default:
        add(document, section, text);
    }
  }

  /** A line that says nothing of the kind explains the entry before it. */
  function entry(field: 'timeline' | 'decisions', line: ReadLine): void {
    const found = (field === 'timeline' ? timeSpanOf : decisionOf)(line, words);
    const before = last(field);
    if (found) add(document, field, found);
    else if (before) withNote(before, 'note', [line]);
    else add(document, 'background', line.text);
  }

  /** Quotations as news pages write them: a line with a dash, and under it who says so. */
  function quotationLine(line: ReadLine, text: string): void {
    const before = last('quotations');
    if (before && !before.role && unquoted(text) === text) Object.assign(before, roleOf(line));
    else add(document, 'quotations', { text: unquoted(text) });
  }

  function quotation(lines: readonly ReadLine[]): void {
    const isFictional = ({ key }: ReadLine): boolean => words.some(({ fictional }) => keyOf(fictional) === key);
    const [first, ...more] = lines.filter((line, index) => !index || !isFictional(line));
    if (!first) return;
    const role = more.pop();
    const said = joined([first, ...more]);
    add(document, 'quotations', {
      text: first.key ? unquoted(said) : said,
      ...(role && roleOf(role)),
      ...(lines.slice(1).some(isFictional) && { fictional: true }),
    });
  }

  function roleOf(line: ReadLine): Raw {
    const [role, date] = match(line, `[–—-]?\\s*(.+?),?\\s+${dateSource(words)}\\.?`) ?? [];
    if (date) return { role, date: readDate(date, words) };
    return { role: line.key ? line.text.replace(DASH, '') : line.text };
  }

  for (const block of rest) {
    if (block.kind === 'list') {
      const items = block.items.map(readLines).filter(({ length }) => length);
      if (items.length) list(items);
    } else if (block.kind === 'quotation') {
      quotation(readLines(block.lines));
    } else {
      const line = readLine(block.line);
      // In bold, where there are no headings: from people who were never shown how to make one.
      const isBold = !hasParts && line.whole === 'strong';
      if (block.kind === 'heading') open(line, block.level, block.id);
      else if (isBold) open(line, 1);
      else if (line.text) paragraph(line);
    }
  }
  if (description.length) document.description = description.join(' ');
  return document;
}

/**
 * The blocks with the one that names the picture first: the first heading, or the first paragraph where the headings begin
 * with the parts (something stands before them, and none is above the others).
 */
function titleFirst(blocks: readonly OutlineBlock[]): readonly [(OutlineBlock & { line: Line })?, ...OutlineBlock[]] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [first, ...others] = headings;
  const isTitle = first && (first === blocks[0] || others.every(({ level }) => level > first.level));
  const title = isTitle ? first : blocks.find((block) => block.kind === 'paragraph');
  return title ? [title, ...blocks.filter((block) => block !== title)] : [undefined, ...blocks];
}

const readLines = (lines: readonly Line[]): ReadLine[] => lines.map(readLine).filter(({ text }) => text);

const joined = (lines: readonly ReadLine[]): string => lines.map(({ text }) => text).join(' ');

const linkOf = (lines: readonly ReadLine[]): Raw => {
  const [link] = lines.flatMap(({ links }) => links);
  return { text: joined(lines), ...(link && { url: link.url }) };
};

function withNote(entry: Raw, field: string, lines: readonly ReadLine[]): Raw {
  const text = [entry[field], ...lines.map((line) => line.text)].filter(Boolean).join(' ');
  if (text) entry[field] = text;
  return entry;
}
