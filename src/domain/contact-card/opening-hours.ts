/**
 * What opening hours say at an instant. Everything is computed in Stockholm's time and nothing asks the clock.
 * Which rule decides a day: exception date > red day > eve > half day (caps the day's closing) > season > week.
 * An interval is half-open and belongs to the date it starts on; closing at or before opening means the next day, and it
 * then runs its course whatever rule that next day has. Only two things cut it, at midnight: a temporary closure that
 * begins, and hours that are no longer valid. No rule for a red day or an eve means the ordinary week.
 */
import { addDays, instantAt, stockholmDate, WEEKDAYS, weekdayOf, type Weekday } from '../shared/stockholm-time.js';
import type { LocalizedText } from '../shared/schema.js';
import type { DayRule, Interval, OpeningHours, Week } from './content.js';
import { evesOn, holidaysOn, type EveCode, type HolidayCode } from './swedish-holidays.js';

/** Which rule made the day what it is. A half day is named only when it shortens the day. */
export type DayReason =
  | { readonly kind: 'week' }
  | { readonly kind: 'season'; readonly name?: LocalizedText }
  | { readonly kind: 'half-day'; readonly day: EveCode | 'day-before-red-day' }
  | { readonly kind: 'eve'; readonly eve: EveCode }
  | { readonly kind: 'red-day'; readonly holiday: HolidayCode }
  | { readonly kind: 'exception'; readonly note?: LocalizedText };

/** Minutes after the day's midnight; `closes` above 1440 is the next day. */
export interface MinuteInterval {
  readonly opens: number;
  readonly closes: number;
}

export interface DayPlan {
  readonly date: string;
  readonly weekday: Weekday;
  /** Sorted, merged. Empty: closed. */
  readonly intervals: readonly MinuteInterval[];
  readonly reason: DayReason;
  /** The day's first holiday, or else its first eve, whatever the rule, so that a screen can name the day. */
  readonly named?: HolidayCode | EveCode;
  /**
   * 'temporarily-closed' and 'unknown' days claim no ordinary hours. A day is unknown past `validThrough`, and when the
   * hours have neither a week nor a season and no exception, red-day or eve rule names the day.
   */
  readonly state: 'ordinary' | 'temporarily-closed' | 'unknown';
}

export type HoursStatus =
  /**
   * `closes` in epoch ms; absent when nobody knows (the hours are not valid that long), and when it is open as far as we
   * look, which `isAlways` tells.
   */
  | { readonly state: 'open'; readonly closes?: number; readonly isAlways?: boolean }
  /** `opens` in epoch ms, `daysAhead` in calendar days (0 later today); both absent when no opening is known. */
  | { readonly state: 'closed'; readonly opens?: number; readonly daysAhead?: number; readonly today: DayPlan }
  | { readonly state: 'by-appointment' }
  | { readonly state: 'temporarily-closed'; readonly through?: string; readonly reason?: LocalizedText }
  | { readonly state: 'unknown'; readonly because: 'missing' | 'expired' };

export interface WeekGroup {
  readonly first: Weekday;
  readonly last: Weekday;
  readonly intervals: readonly MinuteInterval[];
}

const MIDNIGHT = 1440;

/** The hours of a date `YYYY-MM-DD`. Of two exceptions for a date, or two seasons with it, the first listed counts. */
export function planDay(hours: OpeningHours, date: string): DayPlan {
  const holiday = holidaysOn(date)[0];
  const eves = evesOn(date);
  const named = holiday ?? eves[0];
  const barred = barrier(hours, date);
  const decided = barred ? undefined : decide(hours, date, holiday, eves);
  const { reason, intervals }: Decision = decided ?? { reason: { kind: 'week' }, intervals: [] };
  return {
    date,
    weekday: weekdayOf(date),
    intervals: barrier(hours, addDays(date, 1)) ? cap(intervals, MIDNIGHT) : intervals,
    reason,
    ...(named && { named }),
    state: barred ?? (decided ? 'ordinary' : 'unknown'),
  };
}

/** Seven days, today (in Stockholm) first. */
export function planWeek(hours: OpeningHours, instant: number): DayPlan[] {
  const today = stockholmDate(instant);
  return WEEKDAYS.map((_, days) => planDay(hours, addDays(today, days)));
}

/** Whether one can walk in, or ring, at the instant. Never for hours by appointment, temporarily closed or unknown. */
export function isOpenAt(hours: OpeningHours, instant: number): boolean {
  const today = stockholmDate(instant);
  return [addDays(today, -1), today].some((date) =>
    spansOf(hours, date).some(([opens, closes]) => opens <= instant && instant < closes),
  );
}

/** The first instant after `instant` at which isOpenAt differs; undefined if none within 400 days. */
export function nextChange(hours: OpeningHours, instant: number): number | undefined {
  return changeWithin(hours, instant, 400);
}

/** What a card says about the hours at an instant. Hours past `validThrough` are expired even if also temporarily closed. */
export function statusAt(hours: OpeningHours | undefined, instant: number): HoursStatus {
  if (!hours) return { state: 'unknown', because: 'missing' };
  const today = planDay(hours, stockholmDate(instant));
  const barred = barrier(hours, today.date);
  if (barred === 'unknown') return { state: barred, because: 'expired' };
  if (barred) {
    const { through, reason } = hours.temporarilyClosed ?? {};
    return { state: barred, ...(through && { through }), ...(reason && { reason }) };
  }
  if (hours.byAppointment) return { state: 'by-appointment' };
  const change = nextChange(hours, instant);
  const changeDate = change && stockholmDate(change);
  if (isOpenAt(hours, instant)) {
    if (!changeDate) return { state: 'open', isAlways: true };
    // Where validity ends nobody knows whether it closes.
    return { state: 'open', ...(barrier(hours, changeDate) !== 'unknown' && { closes: change }) };
  }
  if (today.state === 'unknown') return { state: 'unknown', because: 'missing' };
  const opening = changeDate && { opens: change, daysAhead: (Date.parse(changeDate) - Date.parse(today.date)) / 864e5 };
  return { state: 'closed', ...opening, today };
}

/** When a screen that shows statusAt must be drawn anew: the next change of anything it says, or the next Stockholm midnight. */
export function nextBoundary(hours: OpeningHours | undefined, instant: number): number {
  const midnight = instantAt(stockholmDate(instant), MIDNIGHT);
  // Two days ahead, since the day may have 25 hours.
  return Math.min(midnight, (hours && changeWithin(hours, instant, 2)) ?? midnight);
}

/** The ordinary week for a text without a clock: consecutive days with equal hours joined, Monday first; days without a rule are closed. */
export function groupWeek(week: Week): WeekGroup[] {
  const groups: { first: Weekday; last: Weekday; intervals: MinuteInterval[] }[] = [];
  for (const day of WEEKDAYS) {
    const intervals = weekly(week, day);
    const group = groups[groups.length - 1];
    if (group && JSON.stringify(group.intervals) === JSON.stringify(intervals)) group.last = day;
    else groups.push({ first: day, last: day, intervals });
  }
  return groups;
}

interface Decision {
  readonly reason: DayReason;
  readonly intervals: readonly MinuteInterval[];
}

/** The rule in force on a date that is neither closed for a time nor past validity. Undefined: nothing is said of the date. */
function decide(
  hours: OpeningHours,
  date: string,
  holiday?: HolidayCode,
  evesToday: EveCode[] = [],
): Decision | undefined {
  const { redDays, eves, halfDays, seasons } = hours;
  const season = seasons?.find(({ from, through }) => from <= date && date <= through);
  const week = season ? season.week : hours.week;
  const obey = (rule: DayRule) =>
    rule === 'closed' ? [] : rule === 'as-sunday' ? weekly(week, 'sunday') : merge(rule);

  if (hours.alwaysOpen) return { reason: { kind: 'week' }, intervals: [{ opens: 0, closes: MIDNIGHT }] };
  const exception = hours.exceptions?.find((entry) => entry.date === date);
  if (exception) {
    const { note } = exception;
    return { reason: { kind: 'exception', ...(note && { note }) }, intervals: merge(exception.intervals) };
  }
  if (holiday && redDays) return { reason: { kind: 'red-day', holiday }, intervals: obey(redDays) };
  for (const eve of evesToday) {
    const rule = eves?.[eve];
    if (rule) return { reason: { kind: 'eve', eve }, intervals: obey(rule) };
  }
  if (!hours.week?.length && !seasons?.length) return undefined;

  const intervals = weekly(week, weekdayOf(date));
  const redTomorrow = holidaysOn(addDays(date, 1)).length ? (['day-before-red-day'] as const) : [];
  const day = [...evesToday, ...redTomorrow].find((code) => halfDays?.[code]);
  const ends = minutesOf((day && halfDays?.[day]) ?? '99:00');
  if (day && intervals.some(({ closes }) => closes > ends)) {
    return { reason: { kind: 'half-day', day }, intervals: cap(intervals, ends) };
  }
  const name = season?.name;
  return { reason: season ? { kind: 'season', ...(name && { name }) } : { kind: 'week' }, intervals };
}

/** What stops a date from having hours at all: validity that has ended, or a temporary closure (both by whole days). */
function barrier(hours: OpeningHours, date: string): 'unknown' | 'temporarily-closed' | undefined {
  const { validThrough, temporarilyClosed: closed } = hours;
  if (validThrough && date > validThrough) return 'unknown';
  if (closed && !(closed.from && date < closed.from) && !(closed.through && date > closed.through))
    return 'temporarily-closed';
  return undefined;
}

const minutesOf = (time: string) => +time.slice(0, 2) * 60 + +time.slice(3);

const weekly = (week: Week | undefined, day: Weekday) =>
  merge((week ?? []).flatMap((rule) => (rule.days.includes(day) ? rule.intervals : [])));

/** Sorted; overlapping and touching intervals made one. */
function merge(intervals: readonly Interval[]): MinuteInterval[] {
  const spans = intervals.map((interval) => {
    const opens = minutesOf(interval.opens);
    const closes = minutesOf(interval.closes);
    return { opens, closes: closes > opens ? closes : closes + MIDNIGHT };
  });
  const merged: typeof spans = [];
  for (const span of spans.sort((a, b) => a.opens - b.opens)) {
    const last = merged[merged.length - 1];
    if (span.opens >= span.closes) continue; // 24:00–00:00
    if (last && span.opens <= last.closes) last.closes = Math.max(last.closes, span.closes);
    else merged.push(span);
  }
  return merged;
}

/** The intervals ended at `end` at the latest. */
const cap = (intervals: readonly MinuteInterval[], end: number) =>
  intervals.filter(({ opens }) => opens < end).map(({ opens, closes }) => ({ opens, closes: Math.min(closes, end) }));

/** The openings that begin on a date, as half-open pairs of instants in order. What spring's missing hour swallows is left out. */
function spansOf(hours: OpeningHours, date: string): (readonly [number, number])[] {
  if (hours.byAppointment) return [];
  return planDay(hours, date)
    .intervals.map(({ opens, closes }) => [instantAt(date, opens), instantAt(date, closes)] as const)
    .filter(([opens, closes]) => opens < closes)
    .sort(([a], [b]) => a - b);
}

/** The first change after `instant`, looked for within so many days. Openings that touch or overlap, also across midnight, are one. */
function changeWithin(hours: OpeningHours, instant: number, days: number): number | undefined {
  // The common round-the-clock line is not worth a walk through 400 days.
  if (hours.alwaysOpen && !hours.temporarilyClosed && !hours.validThrough) return undefined;
  const today = stockholmDate(instant);
  const horizon = instant + days * 864e5;
  let change: number | undefined;
  // Yesterday's may still run; the day after the last may touch it.
  search: for (let day = -1; day <= days + 1; day++) {
    for (const [opens, closes] of spansOf(hours, addDays(today, day))) {
      if (closes <= instant) continue;
      if (opens > (change ?? instant)) {
        change ??= opens;
        break search;
      }
      change = Math.max(change ?? 0, closes);
    }
  }
  return change !== undefined && change <= horizon ? change : undefined;
}
