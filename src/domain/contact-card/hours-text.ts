/**
 * Opening hours as editors write them: `måndag–fredag kl. 8–17, lördag kl. 10–14`, `Vardagar 8–16.30`, `lör, sön stängt`.
 * A line is understood altogether or not at all: hours that are half understood would say "open" when it is closed.
 */
import { WEEKDAYS } from '../shared/stockholm-time.js';
import type { Interval, OpeningHours } from './content.js';

/** The words of one language, in small letters. Each list holds ways to say the same. */
export interface HoursWords {
  /** Monday to Sunday; the first two letters or more will do, and so will a plural. */
  readonly days: readonly string[];
  readonly weekdays: readonly string[];
  readonly weekend: readonly string[];
  readonly everyDay: readonly string[];
  /** Public holidays. */
  readonly redDays: readonly string[];
  /** Between two days or two times. */
  readonly until: readonly string[];
  readonly and: readonly string[];
  /** Before a time. */
  readonly at: readonly string[];
  readonly closed: readonly string[];
  readonly always: readonly string[];
  readonly appointment: readonly string[];
  /** What may stand before the hours: of a place, … */
  readonly open: readonly string[];
  /** … and of a telephone. */
  readonly phone: readonly string[];
  /** Beginnings of words by which a line that is not understood still speaks of when it is open. */
  readonly hints: readonly string[];
}

/** Of what a line, or the heading above it, says that the hours are. */
export type HoursOf = 'open' | 'phone';

export interface HoursLine {
  readonly of?: HoursOf;
  /** Empty for a line that only says what the hours below it are of. */
  readonly rules: readonly HoursRule[];
}

export type HoursRule =
  | {
      readonly days: readonly Day[];
      readonly intervals: readonly Interval[];
      /** Set where the days were called weekdays, which a holiday is not, or weekends, which it is as good as. */
      readonly called?: 'weekdays' | 'weekend';
    }
  | { readonly flag: 'alwaysOpen' | 'byAppointment' };

/** Monday is 0. */
type Day = number;
const RED: Day = 7;

const LATIN_DASHES = /[‐-―−]/g;
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(LATIN_DASHES, '-')
    .replace(/\s+/g, ' ')
    .trim();

type Called = 'one' | 'some' | 'weekdays' | 'weekend';

type Token =
  | { readonly kind: 'days'; readonly days: readonly Day[]; readonly called: Called }
  | { readonly kind: 'time'; readonly minutes: number; readonly isPadded: boolean }
  | { readonly kind: 'until' | 'and' | 'at' | 'closed' | 'always' | 'appointment' | 'colon' };

/** What a line says of hours; undefined if any of it is something else. */
export const readHoursLine = (text: string, words: readonly HoursWords[]): HoursLine | undefined => {
  for (const each of words) {
    const { of, rest } = labelOf(plain(text), each);
    const rules = rest ? rulesOf(tokensOf(rest, each)) : of && [];
    if (rules) return { ...(of && { of }), rules };
  }
  return undefined;
};

/** Whether a line that is not understood may still say something of when it is open. */
export function hintsAtHours(text: string, words: readonly HoursWords[]): boolean {
  const line = plain(text);
  return (
    /\d{1,2}[.:]\d\d(?!\d)|\d\s?-\s?\d{1,2}(?!\d)/.test(line.replace(/[\d ()+/-]{7,}/g, '')) ||
    words.some(({ hints, days, closed }) =>
      (line.match(/\p{L}+/gu) ?? []).some(
        (word) =>
          [...hints, ...closed].some((each) => word.startsWith(each)) ||
          days.some((day) => word.startsWith(day) || (word.length > 2 && day.startsWith(word))),
      ),
    )
  );
}

/**
 * The hours that lines say together; undefined where they say too little (nothing is open) or are at odds (two hours for
 * a day that overlap, or a day that is both open and closed): which of them holds is not for us to say.
 */
export function hoursOf(rules: readonly HoursRule[]): OpeningHours | undefined {
  const flags = new Set(rules.flatMap((rule) => ('flag' in rule ? [rule.flag] : [])));
  const week = rules.flatMap((rule) => ('flag' in rule ? [] : [rule]));
  if (flags.has('alwaysOpen')) return week.length || flags.size > 1 ? undefined : { alwaysOpen: true };
  const days = new Map<Day, Interval[]>();
  for (const { days: some, intervals } of week) {
    for (const day of some) {
      const before = days.get(day);
      if (before && (!before.length || !intervals.length || overlap([...before, ...intervals]))) return undefined;
      days.set(day, [...(before ?? []), ...intervals]);
    }
  }
  const isOpen = [...days].some(([day, intervals]) => day !== RED && intervals.length);
  if (!isOpen && (week.length || !flags.size)) return undefined;
  const calling = (called: 'weekdays' | 'weekend'): (typeof week)[number] | undefined =>
    week.find((rule) => rule.called === called);
  const red = days.get(RED) ?? calling('weekend')?.intervals ?? (calling('weekdays') && []);
  return {
    ...(flags.has('byAppointment') && { byAppointment: true }),
    ...(week.length && { week: weekOf(days) }),
    ...(red && isOpen && { redDays: red.length ? [...red] : ('closed' as const) }),
  };
}

/** Days with the same hours together, in the week's order. Days that are closed, or not named, are not there. */
function weekOf(days: ReadonlyMap<Day, readonly Interval[]>): NonNullable<OpeningHours['week']> {
  const groups = new Map<string, { days: (typeof WEEKDAYS)[number][]; intervals: Interval[] }>();
  WEEKDAYS.forEach((name, day) => {
    const intervals = days.get(day) ?? [];
    const key = JSON.stringify(intervals);
    const group = groups.get(key);
    if (group) group.days.push(name);
    else if (intervals.length) groups.set(key, { days: [name], intervals: [...intervals] });
  });
  return [...groups.values()];
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function overlap(intervals: readonly Interval[]): boolean {
  const spans = intervals
    .map(({ opens, closes }) => [minutesOf(opens), minutesOf(closes)] as const)
    .sort(([a], [b]) => a - b);
  return spans.some(([opens], index) => {
    const [before, end] = spans[index - 1] ?? [0, 0];
    return opens < (end > before || index === 0 ? end : 48 * 60);
  });
}

/** `Telefontid:` and the like are taken off. */
function labelOf(line: string, words: HoursWords): { of?: HoursOf; rest: string } {
  for (const of of ['phone', 'open'] as const) {
    for (const label of [...words[of]].sort((a, b) => b.length - a.length)) {
      if (!line.startsWith(label) || /^[\p{L}\d]/u.test(line.slice(label.length))) continue;
      return { of, rest: line.slice(label.length).replace(/^[\s:,-]+/, '') };
    }
  }
  return { rest: line };
}

/** The words of a line by what they are; undefined if one is unknown. */
function tokensOf(line: string, words: HoursWords): Token[] | undefined {
  const tokens: Token[] = [];
  for (let rest = line.replace(/[.!]+$/, ''); (rest = rest.replace(/^ +/, ''));) {
    const found = phrase(rest, words) ?? time(rest) ?? sign(rest) ?? day(rest, words);
    if (!found) return undefined;
    tokens.push(found.token);
    rest = rest.slice(found.length);
  }
  return tokens;
}

interface Found {
  readonly token: Token;
  readonly length: number;
}

/** One of our own phrases, the longest first. */
function phrase(rest: string, words: HoursWords): Found | undefined {
  const days = (some: readonly Day[], called: Called = 'some'): Token => ({ kind: 'days', days: some, called });
  const phrases: [readonly string[], Token][] = [
    [words.weekdays, days([0, 1, 2, 3, 4], 'weekdays')],
    [words.weekend, days([5, 6], 'weekend')],
    [words.everyDay, days([0, 1, 2, 3, 4, 5, 6])],
    [words.redDays, days([RED])],
    ...(['until', 'and', 'at', 'closed', 'always', 'appointment'] as const).map((kind): [readonly string[], Token] => [
      words[kind],
      { kind },
    ]),
  ];
  const [best] = phrases
    .flatMap(([list, token]) => list.map((each) => ({ token, each })))
    .filter(({ each }) => rest.startsWith(each) && !/^\p{L}/u.test(rest.slice(each.length)))
    .sort((a, b) => b.each.length - a.each.length);
  if (!best) return undefined;
  const [dot = ''] = /^\./.exec(rest.slice(best.each.length)) ?? [];
  return { token: best.token, length: best.each.length + dot.length };
}

/** `8`, `08`, `8.30`, `08:30`, `24`. */
function time(rest: string): Found | undefined {
  const [all, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:](\d\d))?(?![\d.:]*\d)/.exec(rest) ?? [];
  if (all === undefined || Number(minute) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes > 1440
    ? undefined
    : { token: { kind: 'time', minutes, isPadded: hour.length > 1 && minutes < 600 }, length: all.length };
}

function sign(rest: string): Found | undefined {
  const [first = ''] = rest;
  const kind = { '-': 'until', ',': 'and', ';': 'and', '/': 'and', '&': 'and', ':': 'colon' }[first] as
    'until' | 'and' | 'colon' | undefined;
  return kind && { token: { kind }, length: 1 };
}

function day(rest: string, { days }: HoursWords): Found | undefined {
  const [all = '', word = ''] = /^(\p{L}{2,})\.?/u.exec(rest) ?? [];
  const found = days.flatMap((name, index) =>
    // `mån`, `måndag`, `måndagar`, `måndagarna`
    name.startsWith(word) || (word.startsWith(name) && word.length <= name.length + 4) ? [index] : [],
  );
  return word && found.length === 1
    ? { token: { kind: 'days', days: found, called: 'one' }, length: all.length }
    : undefined;
}

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, '0')).join(':');

/** Groups of days with their hours. */
function rulesOf(tokens: readonly Token[] | undefined): HoursRule[] | undefined {
  if (!tokens) return undefined;
  const rules: HoursRule[] = [];
  let at = 0;
  const peek = (ahead = 0): Token['kind'] | undefined => tokens[at + ahead]?.kind;
  const take = (kind: Token['kind']): boolean => peek() === kind && Boolean(++at);

  function days(): { days: Day[]; called?: 'weekdays' | 'weekend' } | undefined {
    const some: Day[] = [];
    let called: 'weekdays' | 'weekend' | undefined;
    do {
      const first = tokens?.[at];
      if (first?.kind !== 'days') return undefined;
      at++;
      const last = tokens?.[at + 1];
      if (peek() === 'until' && last?.kind === 'days') {
        const [from = 0, to = 0] = [...first.days, ...last.days];
        if (first.called !== 'one' || last.called !== 'one' || from >= to) return undefined;
        some.push(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
        at += 2;
      } else {
        some.push(...first.days);
        if (first.called === 'weekdays' || first.called === 'weekend') called = first.called;
      }
    } while (peek() === 'and' && peek(1) === 'days' && take('and'));
    return new Set(some).size === some.length ? { days: some, ...(called && { called }) } : undefined;
  }

  function times(): Interval[] | undefined {
    const intervals: Interval[] = [];
    do {
      take('at');
      const from = tokens?.[at];
      const isRange = from?.kind === 'time' && ++at && take('until');
      take('at');
      const to = tokens?.[at];
      if (!isRange || to?.kind !== 'time') return undefined;
      at++;
      // Into the next day only where it is written so that it cannot be a slip, or an afternoon on a twelve-hour clock.
      if (to.minutes <= from.minutes && !to.isPadded && from.minutes < 720) return undefined;
      intervals.push({ opens: clock(from.minutes), closes: clock(to.minutes) });
    } while (peek() === 'and' && /^(time|at)$/.test(peek(1) ?? '') && take('and'));
    return overlap(intervals) ? undefined : intervals;
  }

  while (at < tokens.length) {
    if (rules.length) take('and');
    if (take('appointment')) {
      rules.push({ flag: 'byAppointment' });
    } else if (take('always')) {
      rules.push({ flag: 'alwaysOpen' });
    } else {
      const some = days();
      if (!some) return undefined;
      take('colon');
      const intervals = take('closed') ? [] : take('always') ? [{ opens: '00:00', closes: '24:00' }] : times();
      if (!intervals) return undefined;
      rules.push({ ...some, intervals });
    }
  }
  return rules.length ? rules : undefined;
}
