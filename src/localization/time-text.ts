/**
 * Dates and times as people write them, in the locale that `msg()` answers in. Swedish hours are written by hand: the
 * guidance says `kl. 8–17` and `kl. 9–15.30` (webbriktlinjer.se, R66), while `Intl` prints `17:00`. Everything else goes
 * through `Intl` with an explicit list of languages, so that the visitor's browser never decides the grammar.
 */
import { currentLocale } from './localize.js';

/** What `Intl` should be asked for where our locale's own tag would print a 12-hour clock or American order. */
const INTL_TAGS: Readonly<Record<string, string>> = { en: 'en-GB' };

const NBSP = '\u00a0';
const DAY = 1440;

function format(options: Intl.DateTimeFormatOptions, date: string): string {
  const locale = currentLocale();
  return new Intl.DateTimeFormat([INTL_TAGS[locale] ?? locale, 'sv'], {
    ...options,
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00Z`));
}

/** `3 november 2026` for `2026-11-03`; without the year where it is plain from the context. */
export const dateText = (date: string, year = true): string =>
  format({ day: 'numeric', month: 'long', ...(year && { year: 'numeric' }) }, date);

/** `måndag` for an ISO date. */
export const weekdayText = (date: string): string => format({ weekday: 'long' }, date);

/** `måndag` for the weekday with that number, Monday being 0. 2024-01-01 was a Monday. */
export const weekdayName = (index: number): string => weekdayText(`2024-01-0${index + 1}`);

/** `kl. 8` or `kl. 15.30`; elsewhere `08:00`. Minutes after midnight, above 1440 for the next day. */
export const clockText = (minutes: number): string => klockan(timeText(minutes % DAY, isNight(minutes)));

export interface MinuteInterval {
  readonly opens: number;
  readonly closes: number;
}

/** `kl. 8–11 och 13–15.30`; at night with two digits, `kl. 22–02`. */
export function intervalsText(intervals: readonly MinuteInterval[]): string {
  const texts = intervals.map(({ opens, closes }) => {
    const padded = isNight(opens) || isNight(closes);
    const end = closes === DAY ? DAY : closes % DAY;
    return `${timeText(opens, padded)}–${timeText(end, padded)}`;
  });
  const locale = currentLocale();
  return klockan(new Intl.ListFormat([INTL_TAGS[locale] ?? locale, 'sv'], { type: 'conjunction' }).format(texts));
}

const klockan = (text: string): string => (currentLocale() === 'sv' ? `kl.${NBSP}${text}` : text);

const isNight = (minutes: number): boolean => minutes % DAY < 360 && minutes !== DAY;

function timeText(minutes: number, padded: boolean): string {
  const hours = String(Math.floor(minutes / 60));
  const rest = String(minutes % 60).padStart(2, '0');
  if (currentLocale() !== 'sv') return `${hours.padStart(2, '0')}:${rest}`;
  return `${padded ? hours.padStart(2, '0') : hours}${rest === '00' ? '' : `.${rest}`}`;
}
