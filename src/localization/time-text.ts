/**
 * Dates and times as people write them, in the locale that `msg()` answers in. Swedish hours are written by hand: the
 * guidance says `kl. 8–17` and `kl. 9–15.30` (webbriktlinjer.se, R66), while `Intl` prints `17:00`. Everything else goes
 * through `Intl` with an explicit list of languages, so that the visitor's browser never decides the grammar.
 */
import { isolated } from './bidi.js';
import { aboutLanguage, currentLocale } from './localize.js';

const NBSP = '\u00a0';
const DAY = 1440;

/** What `Intl` should be asked for; Swedish where it knows nothing of the language, never the visitor's own. */
const intlTags = (): string[] => [aboutLanguage()?.datesOf ?? currentLocale(), 'sv'];

function format(options: Intl.DateTimeFormatOptions, date: string): string {
  return new Intl.DateTimeFormat(intlTags(), {
    ...options,
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00Z`));
}

/** `3 november 2026` for `2026-11-03`; without the year where it is plain from the context. */
export function dateText(date: string, year = true): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  const month = aboutLanguage()?.months?.[m - 1];
  if (month) return `${d} ${month}${year ? ` ${y}` : ''}`;
  return format({ day: 'numeric', month: 'long', ...(year && { year: 'numeric' }) }, date);
}

/** `måndag` for an ISO date. */
export function weekdayText(date: string): string {
  // getUTCDay() begins the week with Sunday.
  const index = (new Date(date).getUTCDay() + 6) % 7;
  return aboutLanguage()?.weekdays?.[index] ?? format({ weekday: 'long' }, date);
}

/** `kl. 8` or `kl. 15.30`; elsewhere `08:00`. Minutes after midnight, above 1440 for the next day. */
export const clockText = (minutes: number): string => klockan(isolated(timeText(minutes % DAY, isNight(minutes))));

export interface MinuteInterval {
  readonly opens: number;
  readonly closes: number;
}

/** `kl. 8–11 och 13–15.30`; at night, or into the next day, with two digits, `kl. 22–02`. */
export function intervalsText(intervals: readonly MinuteInterval[]): string {
  const texts = intervals.map(({ opens, closes }) => {
    const padded = isNight(opens) || isNight(closes) || closes > DAY;
    const end = closes === DAY ? DAY : closes % DAY;
    return isolated(`${timeText(opens, padded)}–${timeText(end, padded)}`);
  });
  return klockan(new Intl.ListFormat(intlTags(), { type: 'conjunction' }).format(texts));
}

/** Easy Swedish is Swedish. */
const isSwedish = (): boolean => currentLocale().startsWith('sv');

const klockan = (text: string): string => (isSwedish() ? `kl.${NBSP}${text}` : text);

const isNight = (minutes: number): boolean => minutes % DAY < 360 && minutes !== DAY;

function timeText(minutes: number, padded: boolean): string {
  const hours = String(Math.floor(minutes / 60));
  const rest = String(minutes % 60).padStart(2, '0');
  if (!isSwedish()) return `${hours.padStart(2, '0')}:${rest}`;
  return `${padded ? hours.padStart(2, '0') : hours}${rest === '00' ? '' : `.${rest}`}`;
}
