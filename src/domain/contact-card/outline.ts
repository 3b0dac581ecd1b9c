/**
 * A page's text, understood as one contact. A web editor writes it as ordinary text: a heading, some lines, a list of
 * links. What is not understood stays text; what could be understood in two ways is not made a fact.
 */
import { readEmail, readLink } from '../shared/link.js';
import { keyOf, quoted, readLine, tidy, type Line, type OutlineBlock, type ReadLine } from '../shared/outline-line.js';
import { phoneDigits, readPhone } from '../shared/phone-number.js';
import type { LocalizedText } from '../shared/schema.js';
import type { ChannelKind, Contact } from './content.js';
import { hintsAtHours, hoursOf, readHoursLine, type HoursOf, type HoursRule, type HoursWords } from './hours-text.js';

/** The words of one language. */
export interface ContactWords {
  /** What a row says that has no text of its own. */
  readonly channels: Readonly<Record<ChannelKind, string>>;
  readonly responsible: Readonly<Record<NonNullable<Contact['responsible']>, string>>;
  readonly purposes: Readonly<Record<NonNullable<Contact['purpose']>, string>>;
  readonly unnamed: string;
  readonly map: string;
  readonly example: string;
  /** Said after the hours by every snippet. */
  readonly otherHours: string;
  /** What stands before an address, a number or a mail address; in small letters. */
  readonly nouns: Readonly<Record<Noun, readonly string[]>>;
  readonly hours: HoursWords;
}
type Noun = 'visit' | 'phone' | 'email';

export interface PageContact {
  /** The id that the page asks for. */
  readonly id: string;
  /** The page's language. */
  readonly lang: string;
  /** The page's address, against which links are read. */
  readonly base: string;
}

type Raw = Record<string, unknown>;

/** A line longer than this says what somebody does, not what kind of place it is. */
const BRIEF = 60;
/** The longest text of a row; a longer one is a sentence with a link in it. */
const LABEL = 100;

/** Whether a text that stands alone would be read as something else than a text: one to write with `GUARD`. */
export function isTakenInCard(text: string, words: readonly ContactWords[]): boolean {
  const line = readRow([{ text }]);
  const hours = words.map((each) => each.hours);
  return isBrief(text) || aboutOf(text, words).known > 0 || hintsAtHours(text, hours) || !!hoursIn(line, hours);
}

const isBrief = (text: string): boolean => text.length <= BRIEF && !/[.!?:…]$/.test(text);

const hoursIn = (line: ReadLine, words: readonly HoursWords[]): ReturnType<typeof readHoursLine> =>
  line.key && !line.links.length ? readHoursLine(line.text, words) : undefined;

/** Purpose, responsible and category, as they stand together: `Kontakt i vården · Hälsocentral · Regionen ansvarar`. */
function aboutOf(text: string, words: readonly ContactWords[]): Raw & { rest: string[]; known: number } {
  const codeOf = (part: string, of: 'purposes' | 'responsible'): string | undefined =>
    words.flatMap((each) => Object.entries(each[of])).find(([, word]) => keyOf(word) === keyOf(part))?.[0];
  const found: Raw & { rest: string[]; known: number } = { rest: [], known: 0 };
  for (const part of text.split(/\s+[·•|]\s+/)) {
    const purpose = codeOf(part, 'purposes');
    const responsible = codeOf(part, 'responsible');
    if (purpose) Object.assign(found, { type: 'person', purpose });
    else if (responsible) found.responsible = responsible;
    else found.rest.push(part);
    if (purpose ?? responsible) found.known++;
  }
  return found;
}

/** Opening hours while they are read, for the contact or for one row. */
interface Timetable {
  readonly lines: string[];
  readonly rules: HoursRule[];
  /** Whether a line about hours is not understood, so that no other may be believed. */
  isUnclear: boolean;
}

/** A text of the description. */
interface Said {
  readonly text: string;
  readonly lang: string | undefined;
  /** Set for what is about hours: their heading and a line of them, which go when the hours are understood, and others. */
  readonly hours?: 'label' | 'line' | 'unclear';
}

/**
 * Understands a page as a contact register with one contact, to be parsed like any other (`parseRegister`). Undefined
 * where the page leads to nobody.
 * @param words of the languages that the page may be written in, the likeliest first
 */
export function readContact(
  blocks: readonly OutlineBlock[],
  words: readonly ContactWords[],
  { id, lang, base }: PageContact,
): unknown {
  const hoursWords = words.map((each) => each.hours);
  const contact: Raw = { id, type: 'service' };
  const channels: Raw[] = [];
  const said: Said[] = [];
  const ownTimes = timetable();
  const timesOf = new Map<Raw, Timetable>();
  let documentLang = lang;
  const document: Raw = { kind: 'contacts', version: 1 };
  /** What the lines under a heading are the hours of. */
  let section: HoursOf | undefined;
  /** A line that only says what the next one is: `Besöksadress`. */
  let noun: Row | undefined;

  const localized = (text: string, spoken: string | undefined): LocalizedText =>
    isLanguage(spoken) && spoken !== documentLang ? { [spoken]: text } : text;
  const is = (line: ReadLine, word: (each: ContactWords) => string): boolean =>
    Boolean(line.key) && words.some((each) => keyOf(word(each)) === line.key);
  const isNoun = (text: string, of: Noun): boolean => words.some(({ nouns }) => nouns[of].includes(keyOf(text)));

  function describe(line: ReadLine): void {
    const isHint = Boolean(line.key) && hintsAtHours(line.text, hoursWords);
    if (isHint) {
      ownTimes.isUnclear = true;
      ownTimes.lines.push(line.text);
    }
    said.push({ text: line.text, lang: line.lang, ...(isHint && { hours: 'unclear' }) });
  }

  const add = (channel: Raw): Raw => {
    channels.push(channel);
    return channel;
  };

  function addTimes(channel: Raw): Timetable {
    const found = timesOf.get(channel) ?? timetable();
    timesOf.set(channel, found);
    return found;
  }

  function addNote(channel: Raw, text: string, spoken?: string): void {
    const note = channel.note as LocalizedText | undefined;
    const before = typeof note === 'object' ? Object.values(note).join(' ') : note;
    channel.note = before === undefined ? localized(text, spoken) : `${before} ${text}`;
  }

  /** A line under the first of a row: its hours, or something good to know. */
  function detail(channel: Raw, line: Row): void {
    const read = hoursIn(line, hoursWords);
    const [link] = line.linked;
    if (link && line.isLink && is(line, (each) => each.map)) {
      channel.mapUrl = link.href;
    } else if (link && rowOf(line, true)) {
      return;
    } else if (read?.rules.length) {
      const { lines, rules } = addTimes(channel);
      lines.push(line.text);
      rules.push(...read.rules);
      // What is said before the hours is how soon one gets an answer.
      if (channel.note !== undefined && channel.responseTime === undefined) {
        channel.responseTime = channel.note;
        delete channel.note;
      }
    } else if (line.whole === 'em' && channel.jobTitle === undefined) {
      channel.jobTitle = localized(line.text, line.lang);
    } else {
      if (line.key && hintsAtHours(line.text, hoursWords)) addTimes(channel).isUnclear = true;
      addNote(channel, line.text, line.lang);
    }
  }

  /** The row that a line is, if it leads anywhere. It may be a text with links, each of which then has a row. */
  function rowOf(line: Row, isItem: boolean): Raw | undefined {
    const links = line.linked.filter(({ href }) => targetOf(href, base));
    const [link, ...others] = links;
    if (!link) return line.key && !line.linked.length ? plainRow(line) : undefined;
    return line.linked.length === 1 ? linkedRow(line, link, isItem) : sentence(line, [link, ...others]);
  }

  /** The text says what its links are for; each has a row, too, since texts hold no links. */
  function sentence(line: Row, links: readonly Linked[]): Raw | undefined {
    describe(line);
    const rows = links.map(({ text, href, lang: spoken }) => {
      const { title, torn } = titleOf(text, href);
      const target = targetOf(href, base);
      // The number that is read is not the one that is dialled: nobody can say which is right. The editor is told.
      if (torn) return add({ ...target, [target?.email ? 'email' : 'telephone']: torn });
      return add({ ...target, ...(title && { label: localized(title, spoken) }) });
    });
    return rows[rows.length - 1];
  }

  function linkedRow(line: Row, link: Linked, isItem: boolean): Raw | undefined {
    const { href, before, text } = link;
    const after = tidy(link.after).replace(/^[\s,;.:()–—-]+|[\s()]+$/g, '');
    const address = is(readRow([{ text }]), (each) => each.map) ? readAddress(before) : undefined;
    if (address) return add({ kind: 'visit', address, mapUrl: href });
    const { title, torn } = titleOf(before + text, href);
    const isLong = title.length > LABEL || (!isItem && (tidy(before).length > BRIEF || !isHours(after)));
    if (torn || isLong) return sentence(line, [link]);
    const target = targetOf(href, base) ?? {};
    const label = title || takeNoun();
    const row = add({ ...target, ...labelled(label, target.kind as ChannelKind, line, link) });
    if (after) detail(row, readRow([{ text: after }]));
    return row;
  }

  const isHours = (text: string): boolean => !text || Boolean(readHoursLine(text, hoursWords)?.rules.length);

  /** Kind, text and name of a row, by what is written before its number or address. */
  function labelled(title: string, kind: ChannelKind, line: ReadLine, { name, lang: spoken }: Linked): Raw {
    const label = name ? unended(title.slice(0, title.lastIndexOf(name))) : title;
    for (const { channels: own } of line.key ? words : []) {
      for (const code of KINDS[kind] ?? []) {
        if (keyOf(label) === keyOf(own[code])) return { kind: code, ...(name && { name }) };
        // `Kontaktperson: Anna`, where an editor's tool has taken the bold away.
        const [first = '', rest] = label.split(/:\s+(.+)/);
        if (rest && keyOf(first) === keyOf(own[code])) return { kind: code, name: rest };
      }
    }
    return { ...(label && { label: localized(label, spoken) }), ...(name && { name }) };
  }

  const takeNoun = (): string => {
    const text = noun?.text ?? '';
    noun = undefined;
    return unended(text);
  };

  /** A row without a link: an address, a person, or a number or mail address of which nobody has made a link. */
  function plainRow(line: Row): Raw | undefined {
    const { text, marks } = line;
    const spoken = line.spans.find((span) => tidy(span.text))?.lang;
    for (const { channels: own } of words) {
      for (const kind of ['visit', 'digital-help', 'person', 'care-contact'] as const) {
        const [, colon, value = ''] =
          new RegExp(`^${quoted(own[kind])}(?:\\s*(:)\\s*|\\s+)(.+)$`, 'i').exec(text) ?? [];
        if (!value) continue;
        const isPlace = kind === 'visit' || kind === 'digital-help';
        const [name, place = value] = marks.length > 1 ? marks : [];
        if (isPlace && (colon || marks.length || readAddress(value)))
          return add({ kind, ...(name && { name }), address: readAddress(place) ?? { streetAddress: place } });
        if (!isPlace && colon) return add({ kind, name: value });
      }
    }
    const [label, value] = /^(.{1,60}?)\s*:\s+(.+)$/.exec(text)?.slice(1) ?? [noun?.text ?? '', text];
    const marked = !line.whole && marks.length === 1 && text.endsWith(marks[0] ?? '') ? marks[0] : undefined;
    // `Huvudentrén` and the address in bold, as our own snippets write it.
    if (marked && marked !== text && (readAddress(marked) ?? STREET.test(marked))) {
      const own = unended(text.slice(0, -marked.length));
      return add({
        kind: 'visit',
        ...(own && { label: localized(own, spoken) }),
        address: readAddress(marked) ?? { streetAddress: marked },
      });
    }
    const as = (kind: ChannelKind, fields: Raw): Raw => {
      const own = unended(label ?? '');
      if (own === unended(noun?.text ?? '')) noun = undefined;
      return add({ kind, ...(own && { label: localized(own, spoken) }), ...fields });
    };
    if (!value || label === undefined) return undefined;
    const address =
      readAddress(value) ?? (isNoun(label, 'visit') && STREET.test(value) ? { streetAddress: value } : undefined);
    if (address && (!label || isBrief(label))) return as('visit', { address });
    if (readEmail(value) && (!label || isNoun(label, 'email'))) return as('email', { email: value });
    const isNumber = /^[+0(]/.test(value) && phoneDigits(value).length > 6 && readPhone(value);
    return isNumber && (!label || isNoun(label, 'phone')) ? as('phone', { telephone: value }) : undefined;
  }

  /** A line under the name, before the rows: what kind of place or person it is. */
  function aboutLine(line: ReadLine): boolean {
    if (!line.key || channels.length || said.length || line.links.length) return false;
    const { rest, known, ...about } = aboutOf(line.text, words);
    const isFirst = !contact.category && !contact.jobTitle && !contact.purpose && !contact.responsible;
    if (known && rest.length < 2) {
      Object.assign(contact, about, rest[0] && { category: localized(rest[0], line.lang) });
      return true;
    }
    const isTitle = line.whole === 'em' || (contact.purpose !== undefined && isBrief(line.text));
    if (hintsAtHours(line.text, hoursWords)) return false;
    if (isTitle && !contact.jobTitle) contact.jobTitle = localized(line.text, line.lang);
    else if (isFirst && isBrief(line.text)) contact.category = localized(line.text, line.lang);
    else return false;
    return true;
  }

  /** Any line that is not part of a row. */
  function say(line: Row, isItem = false): void {
    const before = noun;
    const read = hoursIn(line, hoursWords);
    if (is(line, (each) => each.example)) {
      document.example = true;
    } else if (is(line, (each) => each.otherHours)) {
      return;
    } else if (read && !read.rules.length) {
      section = read.of;
      said.push({ text: `${unended(line.text)}:`, lang: line.lang, hours: 'label' });
    } else if (read) {
      hoursLine(line, read.of, read.rules);
    } else if (!rowOf(line, isItem)) {
      if (NOUNS.some((of) => isNoun(line.text, of))) noun = line;
      else if (!aboutLine(line)) describe(line);
    }
    // It said nothing of this line.
    if (before && noun === before) {
      noun = undefined;
      describe(before);
    }
  }

  /** Hours belong to the contact or, where they are called telephone hours, to its only telephone. */
  function hoursLine(line: ReadLine, of: HoursOf | undefined, rules: readonly HoursRule[]): void {
    const phones = channels.filter(({ kind }) => kind === 'phone');
    const last = channels[channels.length - 1];
    const isOfPhone = (of ?? section) === 'phone';
    const to = !isOfPhone ? ownTimes : phones.length === 1 && phones[0] ? addTimes(phones[0]) : timetable();
    to.lines.push(line.text);
    to.rules.push(...rules);
    said.push({ text: line.text, lang: line.lang, ...(!isOfPhone && { hours: 'line' }) });
    // Right under a number, and not said to be of the place: nobody can say of which.
    if (!isOfPhone && !of && !section && last?.kind === 'phone') to.isUnclear = true;
    if (isOfPhone && phones.length === 1) said.pop();
  }

  /** Whether the hours hold. Where they do not, the parser is given what it will tell the editor of. */
  function settle(holder: Raw, { lines, rules, isUnclear }: Timetable): boolean {
    const hours = isUnclear ? undefined : hoursOf(rules);
    if (hours) holder.hours = hours;
    else if (rules.length || lines.some((line) => /\d/.test(line))) holder.hours = { week: lines.join(', ') };
    return Boolean(hours);
  }

  const [name, ...rest] = nameFirst(blocks);
  if (name) {
    const line = readRow(name.line);
    if (isLanguage(line.lang)) documentLang = line.lang;
    if (!is(line, (each) => each.unnamed)) contact.name = line.text;
  }
  for (const block of rest) {
    if (block.kind === 'list') {
      for (const item of block.items) itemOf(item.map(readRow).filter(({ text }) => text));
    } else {
      if (block.kind === 'heading') section = undefined;
      for (const line of block.kind === 'quotation' ? block.lines : [block.line]) {
        const row = readRow(line);
        if (row.text) say(row);
      }
    }
  }
  if (noun) describe(noun);

  function itemOf([first, ...more]: readonly Row[]): void {
    if (!first) return;
    const row = hoursIn(first, hoursWords) ? undefined : rowOf(first, true);
    if (!row) say(first, true);
    for (const line of more) {
      if (row) detail(row, line);
      else say(line, true);
    }
  }

  if (!channels.length) return undefined;
  for (const [channel, times] of timesOf) {
    if (!settle(channel, times)) for (const text of times.lines) addNote(channel, text);
  }
  const isClear = settle(contact, ownTimes);
  const description = said.filter(
    ({ hours }) => !hours || hours === 'unclear' || (!isClear && ownTimes.rules.length > 0),
  );
  const [only, ...others] = description;
  if (only) contact.description = others.length ? joined(description) : localized(only.text, only.lang);
  return { ...document, lang: documentLang, contacts: [{ ...contact, channels }] };
}

const NOUNS: readonly Noun[] = ['visit', 'phone', 'email'];

/** What a row with such a link may be called. */
const KINDS: Readonly<Partial<Record<ChannelKind, readonly ChannelKind[]>>> = {
  phone: ['phone', 'text-relay', 'video-relay', 'person', 'care-contact', 'digital-help'],
  sms: ['sms'],
  email: ['email', 'person', 'care-contact'],
  web: ['web', 'e-service', 'visit', 'text-relay', 'video-relay', 'person', 'care-contact', 'digital-help'],
};

const STREET = /\p{L}{3,}\.?\s+\d{1,4}\s?\p{L}?$/u;

/** `Storgatan 1, 981 31 Kiruna`: only with its postal code is it certain that a text is an address. */
function readAddress(text: string): Raw | undefined {
  const [, streetAddress, postalCode, addressLocality] =
    /^(.{0,100}?)[\s,]*(\d{3}\s?\d{2})\s+(\p{Lu}[\p{L}\s-]{1,40})$/u.exec(tidy(text)) ?? [];
  return postalCode ? { ...(streetAddress && { streetAddress }), postalCode, addressLocality } : undefined;
}

/** Kind and value of what a link leads to; undefined for one that no card may follow. */
function targetOf(href: string, base: string): Raw | undefined {
  const [, scheme = '', rest = ''] = /^\s*(tel|sms|mailto):([^?;]*)/i.exec(href) ?? [];
  const value = decoded(rest);
  switch (scheme.toLowerCase()) {
    case 'tel':
    case 'sms':
      return readPhone(value) && { kind: scheme.toLowerCase() === 'sms' ? 'sms' : 'phone', telephone: value };
    case 'mailto':
      return readEmail(value) && { kind: 'email', email: value };
    default:
      return readLink(href, base) && { kind: 'web', url: href };
  }
}

/**
 * What is written before the number or mail address that ends a link's text. `torn` is set where another one stands
 * there than the link leads to: somebody has changed the text and not the link.
 */
function titleOf(text: string, href: string): { title: string; torn?: string } {
  const [, scheme = '', rest = ''] = /^\s*(tel|sms|mailto):([^?;]*)/i.exec(href) ?? [];
  const own = tidy(text);
  if (!scheme) return { title: unended(own) };
  const value = decoded(rest);
  const isMail = /mailto/i.test(scheme);
  const isSame = (each: string): boolean =>
    isMail
      ? each.toLowerCase() === value.toLowerCase()
      : Boolean(readPhone(each)) && phoneDigits(each) === phoneDigits(value);
  // No look-behind: the oldest Safari that we promise does not know it.
  for (const { index, 0: sign } of own.matchAll(isMail ? /(?:^|[\s(])(?=\S+@)/g : /(?:^|\D)(?=[+(\d])/g)) {
    const at = index + sign.length;
    if (isSame(own.slice(at).replace(/[.)]+$/, ''))) return { title: unended(own.slice(0, at)) };
  }
  const [other] = (isMail ? /\S+@\S+/ : /[+0][\d\s()–-]{5,}\d/).exec(own) ?? (readPhone(own) ? [own] : []);
  return other && !isSame(other) ? { title: own, torn: `${other} / ${value}` } : { title: unended(own) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text;
  }
}

/** The text without the signs that only part it from what stood beside it. */
const unended = (text: string): string => tidy(text.replace(/^[\s,;·•|–—-]+|[\s:,;(–—-]+$/g, ''));

/** As the schema wants language tags; a text under any other would be lost. */
const isLanguage = (lang: string | undefined): lang is string => /^[a-z]{2,3}(-[A-Za-z\d]{1,8})*$/.test(lang ?? '');

const timetable = (): Timetable => ({ lines: [], rules: [], isUnclear: false });

/** Lines of hours have commas between them: they are no sentences. */
const joined = (texts: readonly Said[]): string =>
  texts
    .map(({ text, hours }, index) => {
      const isLine = hours && hours !== 'label' && !/[.!?]$/.test(text);
      return isLine && texts[index + 1]?.hours ? `${text},` : text;
    })
    .join(' ');

/** The blocks with the name first: the first heading, or the first paragraph where there is none. */
function nameFirst(blocks: readonly OutlineBlock[]): readonly [(OutlineBlock & { line: Line })?, ...OutlineBlock[]] {
  const name =
    blocks.find((block) => block.kind === 'heading') ??
    blocks.find((block) => block.kind === 'paragraph' && readRow(block.line).whole === 'strong');
  return name
    ? [name as OutlineBlock & { line: Line }, ...blocks.filter((block) => block !== name)]
    : [undefined, ...blocks];
}

interface Linked {
  readonly text: string;
  readonly href: string;
  readonly lang: string | undefined;
  /** What stands between the link before, or the line's beginning, and this one; and what follows it. */
  readonly before: string;
  readonly after: string;
  /** What stands in bold after a colon: who answers there. */
  readonly name?: string;
}
interface Row extends ReadLine {
  readonly spans: Line;
  readonly linked: readonly Linked[];
}

function readRow(spans: Line): Row {
  return { ...readLine(spans), spans, linked: linkedIn(spans) };
}

function linkedIn(spans: Line): Linked[] {
  const found: {
    text: string;
    href: string;
    lang: string | undefined;
    before: string;
    after: string;
    name?: string;
  }[] = [];
  let before = '';
  let isInside: string | undefined;
  for (const { text, href, lang, emphasis } of spans) {
    const last = found[found.length - 1];
    const mark = tidy(text);
    const isName =
      emphasis === 'strong' && mark && /:\s*$/.test(href && href === isInside ? (last?.text ?? '') : before);
    if (href && href === isInside && last) {
      if (isName && !readPhone(mark) && !readEmail(mark)) last.name = mark;
      last.text += text;
    } else if (href && mark) {
      found.push({ text, href, lang, before, after: '' });
      before = '';
    } else {
      before += text;
      if (last) last.after += text;
    }
    isInside = href;
  }
  return found;
}
