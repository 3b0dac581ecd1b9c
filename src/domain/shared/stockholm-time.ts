/**
 * Stockholm wall time, whatever zone or language the visitor's own clock has. Instants are epoch milliseconds, dates are
 * `YYYY-MM-DD`, minutes are counted on the wall clock from that date's midnight. Good for the years 1980–9999.
 */

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const HOUR = 36e5;
const DAY = 24 * HOUR;

let hourInStockholm: Intl.DateTimeFormat | undefined;

/** Made at first use, so that importing does nothing. Language and digits are spelled out: the visitor's own must not decide. */
const formatter = () =>
  (hourInStockholm ??= new Intl.DateTimeFormat('en-u-nu-latn', {
    timeZone: 'Europe/Stockholm',
    hour: '2-digit',
    hourCycle: 'h23',
  }));

/**
 * The date and time a clock in Stockholm shows, kept in the UTC fields of a Date. Only the hour is asked of Intl: Swedish
 * time is a whole number of hours ahead of UTC, so the hours' difference is the offset, and no calendar can disturb it.
 */
function wallClock(instant: number): Date {
  const ahead = +formatter().format(instant) - new Date(instant).getUTCHours() + 24;
  return new Date(instant + (ahead % 24) * HOUR);
}

const isoDate = (date: Date) => date.toISOString().slice(0, 10);

/** The date in Stockholm at an instant. */
export function stockholmDate(instant: number): string {
  return isoDate(wallClock(instant));
}

/** Whole minutes on Stockholm's clocks since midnight, 0–1439. */
export function stockholmMinutes(instant: number): number {
  const wall = wallClock(instant);
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/**
 * The instant at which clocks in Stockholm show `minutes` on `date`; 1440 and more is the next day. As Temporal's
 * 'compatible': a time that spring skips is read an hour later, of a time that autumn repeats the first is meant.
 */
export function instantAt(date: string, minutes: number): number {
  const wall = Date.parse(date) + minutes * 6e4;
  // Two hours before is never later than the answer, so the offset there is the one before any change: just what
  // 'compatible' asks for in a gap and in a repeated hour alike.
  const before = wall - 2 * HOUR;
  return wall - (+wallClock(before) - before);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return isoDate(new Date(Date.parse(date) + days * DAY));
}

/** The day of the week of a date. */
export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] as Weekday;
}
