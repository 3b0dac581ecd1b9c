import { Temporal } from '@js-temporal/polyfill';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  openingHours,
  WEEKDAYS,
  type DayRule,
  type Interval,
  type OpeningHours,
  type Week,
  type Weekday,
} from '../../../src/domain/contact-card/content.js';
import {
  groupWeek,
  isOpenAt,
  nextBoundary,
  nextChange,
  planDay,
  planWeek,
  statusAt,
  type DayPlan,
} from '../../../src/domain/contact-card/opening-hours.js';
import { EVES, type EveCode } from '../../../src/domain/contact-card/swedish-holidays.js';

// --- how the tables are read -----------------------------------------------------------------------------------------

const ZONE = 'Europe/Stockholm';
const DAYS: Record<string, Weekday> = Object.fromEntries(WEEKDAYS.map((day) => [day.slice(0, 2), day]));

/** `08:00-12:00 13:00-17:00` */
const times = (text: string): Interval[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ opens: pair.slice(0, 5), closes: pair.slice(6) }));
/** `mo tu we: 08:00-17:00`, a rule each. */
const week = (...rules: string[]): Week =>
  rules.map((rule) => {
    const [days = '', intervals = ''] = rule.split(/: ?/, 1).concat(rule.replace(/^[^:]*: ?/, ''));
    return { days: days.split(' ').map((day) => DAYS[day] as Weekday), intervals: times(intervals) };
  });

/** The instant of `2026-11-23 08:00` on Stockholm's clocks, by Temporal; or with an offset, of exactly that. */
const instant = (text: string): number =>
  /[+Z]/.test(text)
    ? Date.parse(text.replace(' ', 'T'))
    : Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(ZONE).epochMilliseconds;
const wall = (ms: number): string => {
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE);
  const offset = ['03', '10'].includes(there.toString().slice(5, 7)) && there.day > 24 ? 'auto' : 'never';
  return there.toString({ timeZoneName: 'never', offset, smallestUnit: 'minute' }).replace('T', ' ');
};
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const said = (intervals: DayPlan['intervals']) =>
  intervals.map(({ opens, closes }) => `${clock(opens)}-${clock(closes)}`).join(' ') || 'closed';

function status(hours: OpeningHours | undefined, at: number): string {
  const now = statusAt(hours, at);
  switch (now.state) {
    case 'open':
      return now.closes === undefined ? 'open' : `open until ${wall(now.closes)}`;
    case 'closed':
      return now.opens === undefined ? 'closed' : `closed until ${wall(now.opens)}, ${now.daysAhead} days`;
    case 'temporarily-closed':
      return ['temporarily closed', now.through, now.reason as string].filter(Boolean).join(' ');
    case 'unknown':
      return `unknown ${now.because}`;
    case 'by-appointment':
      return now.state;
  }
}

function day(hours: OpeningHours, date: string): string {
  const { reason, intervals, state } = planDay(hours, date);
  if (state !== 'ordinary') return intervals.length ? `${state} but ${said(intervals)}` : state;
  const { kind, ...more } = reason;
  return [kind, ...(Object.values(more) as string[]), said(intervals)].join(' ');
}

// --- the units in the tables -----------------------------------------------------------------------------------------

const office = { week: week('mo tu we th fr: 08:00-17:00') };
const lunch = { week: week('mo tu we th: 08:00-12:00 13:00-16:30', 'fr: 08:00-12:00') };
const everyDay = { week: week('mo tu we th fr sa su: 08:00-20:00') };
const weekends = { week: week('mo tu we th fr: 08:00-20:00', 'sa su: 10:00-14:00') };
const late = { week: week('fr sa: 18:00-02:00') };
const nights = { week: week('mo tu we th fr sa su: 21:00-07:00') };
const clinic = { week: week('mo tu we th fr: 07:45-16:30'), redDays: 'closed' as const };
const summer: OpeningHours = {
  ...office,
  seasons: [{ name: 'Sommartider', from: '2026-06-15', through: '2026-08-16', week: week('mo tu we th: 09:00-15:00') }],
};
const eveRules = Object.fromEntries(
  EVES.map((eve, place) => [eve, place % 2 ? times('09:00-11:00') : 'closed']),
) as Record<EveCode, DayRule>;

// --- the tables ------------------------------------------------------------------------------------------------------

const HOLIDAYS: Record<number, string> = {
  2026:
    '01-01 new-years-day, 01-06 epiphany, 04-03 good-friday, 04-05 easter-day, 04-06 easter-monday, 05-01 may-day, ' +
    '05-14 ascension-day, 05-24 whit-sunday, 06-06 national-day, 06-20 midsummer-day, 10-31 all-saints-day, ' +
    '12-25 christmas-day, 12-26 boxing-day',
  2027:
    '01-01 new-years-day, 01-06 epiphany, 03-26 good-friday, 03-28 easter-day, 03-29 easter-monday, 05-01 may-day, ' +
    '05-06 ascension-day, 05-16 whit-sunday, 06-06 national-day, 06-26 midsummer-day, 11-06 all-saints-day, ' +
    '12-25 christmas-day, 12-26 boxing-day',
};
const EVES_OF: Record<number, string> = {
  2026:
    '01-05 twelfth-night-eve, 04-02 maundy-thursday, 04-04 easter-eve, 04-30 walpurgis-eve, 05-13 ascension-eve, ' +
    '05-15 ascension-bridge-day, 05-23 whitsun-eve, 06-19 midsummer-eve, 10-30 all-saints-eve, 12-24 christmas-eve, ' +
    '12-31 new-years-eve',
  2027:
    '01-05 twelfth-night-eve, 03-25 maundy-thursday, 03-27 easter-eve, 04-30 walpurgis-eve, 05-05 ascension-eve, ' +
    '05-07 ascension-bridge-day, 05-15 whitsun-eve, 06-25 midsummer-eve, 11-05 all-saints-eve, 12-24 christmas-eve, ' +
    '12-31 new-years-eve',
};

type Moment = readonly [promise: string, hours: OpeningHours | undefined, at: string, expected: string];
type Day = readonly [promise: string, hours: OpeningHours, date: string, expected: string];

// A row a promise.
// prettier-ignore
const MOMENTS: Record<string, readonly Moment[]> = {
  'an ordinary week': [
    ['is closed before opening, and opens today', office, '2026-11-23 07:59', 'closed until 2026-11-23 08:00, 0 days'],
    ['is closed one millisecond before opening', office, '2026-11-23T07:59:59.999+01:00', 'closed until 2026-11-23 08:00, 0 days'],
    ['is open at the minute it opens', office, '2026-11-23 08:00', 'open until 2026-11-23 17:00'],
    ['is open in the last minute', office, '2026-11-23 16:59', 'open until 2026-11-23 17:00'],
    ['is closed at the minute it closes, and opens tomorrow', office, '2026-11-23 17:00', 'closed until 2026-11-24 08:00, 1 days'],
    ['opens on Monday after Friday', office, '2026-11-27 17:00', 'closed until 2026-11-30 08:00, 3 days'],
    ['opens on Monday after Saturday', office, '2026-11-28 12:00', 'closed until 2026-11-30 08:00, 2 days'],
    ['opens tomorrow on Sunday, one minute before midnight', office, '2026-11-29 23:59', 'closed until 2026-11-30 08:00, 1 days'],
    ['opens today on Monday, at midnight', office, '2026-11-30 00:00', 'closed until 2026-11-30 08:00, 0 days'],
    ['closes for lunch', lunch, '2026-11-23 11:59', 'open until 2026-11-23 12:00'],
    ['is closed at lunch and opens after it', lunch, '2026-11-23 12:00', 'closed until 2026-11-23 13:00, 0 days'],
    ['is open after lunch', lunch, '2026-11-23 13:00', 'open until 2026-11-23 16:30'],
    ['does not open after lunch on a day without an afternoon', lunch, '2026-11-27 12:00', 'closed until 2026-11-30 08:00, 3 days'],
    ['joins times that touch', { week: week('mo: 08:00-12:00 12:00-17:00') }, '2026-11-23 09:00', 'open until 2026-11-23 17:00'],
    ['joins times that overlap', { week: week('mo: 12:00-15:00', 'mo: 08:00-13:00') }, '2026-11-23 09:00', 'open until 2026-11-23 15:00'],
    ['opens a week ahead when open one day a week', { week: week('mo: 08:00-09:00') }, '2026-11-23 09:00', 'closed until 2026-11-30 08:00, 7 days'],
    ['knows no opening when every day is closed', { week: week('mo tu we th fr sa su:') }, '2026-11-23 09:00', 'closed'],
  ],
  'past midnight and around the clock': [
    ['is open at night on the day after it opened', late, '2026-11-28 01:00', 'open until 2026-11-28 02:00'],
    ['closes at night', late, '2026-11-28 02:00', 'closed until 2026-11-28 18:00, 0 days'],
    ['closes tomorrow, seen from the evening', late, '2026-11-27 20:00', 'open until 2026-11-28 02:00'],
    ['is not open in the night before the first day', late, '2026-11-27 01:00', 'closed until 2026-11-27 18:00, 0 days'],
    ['runs over Sunday midnight into the new week', late, '2026-11-29 01:59', 'open until 2026-11-29 02:00'],
    ['is open every night', nights, '2026-11-23 03:00', 'open until 2026-11-23 07:00'],
    ['is closed between the nights', nights, '2026-11-23 12:00', 'closed until 2026-11-23 21:00, 0 days'],
    ['closes at 24:00', { week: week('mo: 18:00-24:00') }, '2026-11-23 23:59', 'open until 2026-11-24 00:00'],
    ['is closed at midnight after 24:00', { week: week('mo: 18:00-24:00') }, '2026-11-24 00:00', 'closed until 2026-11-30 18:00, 6 days'],
    ['reads closing at 00:00 as midnight', { week: week('mo: 18:00-00:00') }, '2026-11-23 23:59', 'open until 2026-11-24 00:00'],
    ['joins 24:00 with 00:00 of the next day', { week: week('mo: 18:00-24:00', 'tu: 00:00-06:00') }, '2026-11-23 20:00', 'open until 2026-11-24 06:00'],
    ['joins a night with the morning it overlaps', { week: week('mo: 18:00-02:00', 'tu: 01:00-06:00') }, '2026-11-24 00:30', 'open until 2026-11-24 06:00'],
    ['reads opening at 24:00 as the coming midnight', { week: week('mo: 24:00-02:00') }, '2026-11-24 01:00', 'open until 2026-11-24 02:00'],
    ['reads equal times as a whole day and night', { week: week('mo: 08:00-08:00') }, '2026-11-24 07:59', 'open until 2026-11-24 08:00'],
    ['never closes when every day is 00:00–24:00', { week: week('mo tu we th fr sa su: 00:00-24:00') }, '2026-11-23 03:00', 'open'],
    ['never closes when always open', { alwaysOpen: true }, '2026-11-23 03:00', 'open'],
    ['never closes when always open, Christmas Day, whatever else is written', { ...clinic, alwaysOpen: true }, '2026-12-25 03:00', 'open'],
    ['is open from Friday to Monday morning', { week: week('fr: 17:00-24:00', 'sa su: 00:00-24:00', 'mo: 00:00-07:00') }, '2026-11-27 18:00', 'open until 2026-11-30 07:00'],
  ],
  'when clocks change': [
    ['closes by the clock on the short day', { week: week('su: 00:00-08:00') }, '2026-03-29 01:00', 'open until 2026-03-29 08:00+02:00'],
    ['is open across the missing hour', nights, '2026-03-29T00:59:59Z', 'open until 2026-03-29 07:00+02:00'],
    ['is open after the missing hour', nights, '2026-03-29T01:00:00Z', 'open until 2026-03-29 07:00+02:00'],
    ['closes an hour later when closing at a time that is missing', { week: week('su: 00:00-02:30') }, '2026-03-29 01:00', 'open until 2026-03-29 03:30+02:00'],
    ['opens an hour later when opening at a time that is missing', { week: week('su: 02:30-06:00') }, '2026-03-29 01:59', 'closed until 2026-03-29 03:30+02:00, 0 days'],
    ['does not open at all for half of the missing hour', { week: week('su: 02:30-03:00') }, '2026-03-29 01:00', 'closed until 2026-04-05 02:30, 7 days'],
    ['closes at three when three is where two would have been', { week: week('su: 01:00-02:00') }, '2026-03-29 01:30', 'open until 2026-03-29 03:00+02:00'],
    ['joins a missing closing time with the opening it passes', { week: week('su: 01:00-02:30 03:00-04:00') }, '2026-03-29 01:30', 'open until 2026-03-29 04:00+02:00'],
    ['closes by the clock on the long day', { week: week('su: 00:00-08:00') }, '2026-10-25 01:00', 'open until 2026-10-25 08:00+01:00'],
    ['is open in the hour that comes twice, the first time', nights, '2026-10-25T00:30:00Z', 'open until 2026-10-25 07:00+01:00'],
    ['is open in the hour that comes twice, the second time', nights, '2026-10-25T01:30:00Z', 'open until 2026-10-25 07:00+01:00'],
    ['closes the first time a repeated closing time comes', { week: week('su: 00:00-02:30') }, '2026-10-25T02:29+02:00', 'open until 2026-10-25 02:30+02:00'],
    ['stays closed the second time', { week: week('su: 00:00-02:30') }, '2026-10-25T02:15+01:00', 'closed until 2026-11-01 00:00, 7 days'],
    ['opens the first time a repeated opening time comes', { week: week('su: 02:00-03:00') }, '2026-10-25 01:00', 'closed until 2026-10-25 02:00+02:00, 0 days'],
    ['is open for two hours from two to three', { week: week('su: 02:00-03:00') }, '2026-10-25T02:59+01:00', 'open until 2026-10-25 03:00+01:00'],
    ['never closes on the short day when always open', { alwaysOpen: true }, '2026-03-29T01:00:00Z', 'open'],
    ['opens on Monday after the short day', office, '2026-03-29 12:00', 'closed until 2026-03-30 08:00+02:00, 1 days'],
    ['opens on Monday, the long Sunday’s first midnight', office, '2026-10-25T00:00+02:00', 'closed until 2026-10-26 08:00+01:00, 1 days'],
  ],
  'around the year': [
    ['is open on New Year’s Eve past midnight into a closed New Year’s Day', { ...nights, redDays: 'closed' }, '2027-01-01 00:30', 'open until 2027-01-01 07:00'],
    ['is closed on the evening of a closed New Year’s Day', { ...nights, redDays: 'closed' }, '2027-01-01 21:00', 'closed until 2027-01-02 21:00, 1 days'],
    ['opens in the new year after New Year’s Eve', { ...clinic, eves: { 'new-years-eve': 'closed' } }, '2026-12-31 10:00', 'closed until 2027-01-04 07:45, 4 days'],
    ['says closed on Good Friday when red days are closed', clinic, '2026-04-03 10:00', 'closed until 2026-04-07 07:45, 4 days'],
    ['opens on Tuesday after Maundy Thursday', clinic, '2026-04-02 16:30', 'closed until 2026-04-07 07:45, 5 days'],
    ['opens between Christmas and New Year', { ...clinic, eves: { 'christmas-eve': 'closed' } }, '2026-12-23 17:00', 'closed until 2026-12-28 07:45, 5 days'],
    ['is open on a red day without a rule', office, '2026-04-03 10:00', 'open until 2026-04-03 17:00'],
    ['is open on an eve without a rule', clinic, '2026-12-24 10:00', 'open until 2026-12-24 16:30'],
    ['keeps Whit Monday as an ordinary Monday', clinic, '2026-05-25 10:00', 'open until 2026-05-25 16:30'],
    ['opens on the summer’s last day by its own times', summer, '2026-06-14 12:00', 'closed until 2026-06-15 09:00, 1 days'],
    ['opens by ordinary times when the summer is over', summer, '2026-08-16 12:00', 'closed until 2026-08-17 08:00, 1 days'],
    ['opens next season when only a season has hours', { seasons: [{ from: '2027-06-15', through: '2027-08-15', week: week('mo tu we th fr sa su: 10:00-14:00') }] }, '2026-11-23 12:00', 'closed until 2027-06-15 10:00, 204 days'],
    ['knows no opening beyond 400 days', { seasons: [{ from: '2028-06-15', through: '2028-08-15', week: week('mo tu we th fr sa su: 10:00-14:00') }] }, '2026-11-23 12:00', 'closed'],
    ['runs past midnight into a day that an exception closes', { ...late, exceptions: [{ date: '2026-11-28', intervals: [] }] }, '2026-11-28 01:00', 'open until 2026-11-28 02:00'],
    ['opens on leap day', office, '2028-02-29 08:00', 'open until 2028-02-29 17:00'],
  ],
  'closed for a time, by appointment, no longer valid': [
    ['says temporarily closed without dates', { ...office, temporarilyClosed: {} }, '2026-11-23 10:00', 'temporarily closed'],
    ['says how long, and why', { ...office, temporarilyClosed: { from: '2026-11-20', through: '2026-11-30', reason: 'Ombyggnad' } }, '2026-11-23 10:00', 'temporarily closed 2026-11-30 Ombyggnad'],
    ['is closed on the first day from midnight', { ...office, temporarilyClosed: { from: '2026-11-24' } }, '2026-11-24 00:00', 'temporarily closed'],
    ['is open the day before', { ...office, temporarilyClosed: { from: '2026-11-24' } }, '2026-11-23 10:00', 'open until 2026-11-23 17:00'],
    ['is closed through the last day', { ...office, temporarilyClosed: { through: '2026-11-23' } }, '2026-11-23 23:59', 'temporarily closed 2026-11-23'],
    ['is as usual the day after', { ...office, temporarilyClosed: { through: '2026-11-23' } }, '2026-11-24 00:00', 'closed until 2026-11-24 08:00, 0 days'],
    ['opens after a closure that is to come', { ...office, temporarilyClosed: { from: '2026-11-24', through: '2026-11-29' } }, '2026-11-23 18:00', 'closed until 2026-11-30 08:00, 7 days'],
    ['ends the night’s hours when a closure begins', { ...late, temporarilyClosed: { from: '2026-11-28' } }, '2026-11-27 23:00', 'open until 2026-11-28 00:00'],
    ['has no night hours left from a closed evening', { ...late, temporarilyClosed: { through: '2026-11-27' } }, '2026-11-28 01:00', 'closed until 2026-11-28 18:00, 0 days'],
    ['closes what is always open', { alwaysOpen: true, temporarilyClosed: { from: '2026-12-01', through: '2026-12-02' } }, '2026-11-23 10:00', 'open until 2026-12-01 00:00'],
    ['reopens what is always open', { alwaysOpen: true, temporarilyClosed: { from: '2026-12-01', through: '2026-12-02' } }, '2026-12-02 10:00', 'temporarily closed 2026-12-02'],
    ['lets no exception open a closed time', { ...office, exceptions: [{ date: '2026-11-23', intervals: times('08:00-17:00') }], temporarilyClosed: {} }, '2026-11-23 10:00', 'temporarily closed'],
    ['says by appointment, never open', { ...office, byAppointment: true }, '2026-11-23 10:00', 'by-appointment'],
    ['says by appointment, never closed', { byAppointment: true }, '2026-11-28 10:00', 'by-appointment'],
    ['says by appointment before always open', { byAppointment: true, alwaysOpen: true }, '2026-11-23 10:00', 'by-appointment'],
    ['says temporarily closed before by appointment', { byAppointment: true, temporarilyClosed: {} }, '2026-11-23 10:00', 'temporarily closed'],
    ['says expired before by appointment', { byAppointment: true, validThrough: '2026-11-22' }, '2026-11-23 10:00', 'unknown expired'],
    ['is valid through the last day', { ...office, validThrough: '2026-11-23' }, '2026-11-23 10:00', 'open until 2026-11-23 17:00'],
    ['claims no opening after the last day', { ...office, validThrough: '2026-11-23' }, '2026-11-23 17:00', 'closed'],
    ['claims nothing past the last day', { ...office, validThrough: '2026-11-23' }, '2026-11-24 00:00', 'unknown expired'],
    ['claims no closing where validity ends', { alwaysOpen: true, validThrough: '2026-11-23' }, '2026-11-23 10:00', 'open'],
    ['claims no night hours past the last day', { ...late, validThrough: '2026-11-27' }, '2026-11-28 01:00', 'unknown expired'],
    ['claims no closing in the last night', { ...late, validThrough: '2026-11-27' }, '2026-11-27 23:00', 'open'],
    ['says expired before temporarily closed', { ...office, temporarilyClosed: {}, validThrough: '2026-11-22' }, '2026-11-23 10:00', 'unknown expired'],
    ['is unknown without hours', undefined, '2026-11-23 10:00', 'unknown missing'],
    ['is unknown without a rule', {}, '2026-11-23 10:00', 'unknown missing'],
    ['is unknown with an empty week', { week: [], seasons: [] }, '2026-11-23 10:00', 'unknown missing'],
    ['is unknown with nothing but a rule for red days, on another day', { redDays: 'closed' }, '2026-11-23 10:00', 'unknown missing'],
    ['is closed with nothing but a rule for red days, on a red day', { redDays: 'closed' }, '2026-12-25 10:00', 'closed'],
    ['is open with nothing but an exception, on its day', { exceptions: [{ date: '2026-11-23', intervals: times('08:00-17:00') }] }, '2026-11-23 10:00', 'open until 2026-11-23 17:00'],
    ['is not closed by a flag that is off', { ...office, alwaysOpen: false, byAppointment: false }, '2026-11-23 10:00', 'open until 2026-11-23 17:00'],
  ],
};

// A row a promise.
// prettier-ignore
const PLANS: Record<string, readonly Day[]> = {
  'red days': [
    ['closes a red day', clinic, '2026-05-14', 'red-day ascension-day closed'],
    ['gives a red day times of its own', { ...office, redDays: times('10:00-12:00') }, '2026-05-14', 'red-day ascension-day 10:00-12:00'],
    ['treats a red day as a Sunday', { ...weekends, redDays: 'as-sunday' }, '2026-05-14', 'red-day ascension-day 10:00-14:00'],
    ['treats a red day as the season’s Sunday', { ...weekends, redDays: 'as-sunday', seasons: [{ from: '2026-05-01', through: '2026-05-31', week: week('su: 11:00-12:00') }] }, '2026-05-14', 'red-day ascension-day 11:00-12:00'],
    ['treats a red day as a Sunday without hours', { ...office, redDays: 'as-sunday' }, '2026-05-14', 'red-day ascension-day closed'],
    ['keeps the ordinary week without a rule', office, '2026-05-14', 'week 08:00-17:00'],
    ['closes a Saturday that is National Day', { ...weekends, redDays: 'closed' }, '2026-06-06', 'red-day national-day closed'],
    ['closes a Sunday that is National Day', { ...weekends, redDays: 'closed' }, '2027-06-06', 'red-day national-day closed'],
    ['leaves an ordinary Sunday alone', { ...weekends, redDays: 'closed' }, '2026-11-22', 'week 10:00-14:00'],
    ['names one of two holidays on 1 May 2008', clinic, '2008-05-01', 'red-day may-day closed'],
    ['names one of two holidays on 6 June 2049', clinic, '2049-06-06', 'red-day whit-sunday closed'],
    ['lets a red day win over an eve (National Day 2071 is Whitsun Eve)', { ...weekends, redDays: 'closed', eves: { 'whitsun-eve': times('10:00-12:00') } }, '2071-06-06', 'red-day national-day closed'],
    ['lets the eve decide when red days have no rule', { ...weekends, eves: { 'whitsun-eve': 'closed' } }, '2071-06-06', 'eve whitsun-eve closed'],
    ['lets a red day win over the summer', { ...summer, redDays: 'closed', seasons: [{ from: '2026-06-01', through: '2026-06-30', week: week('sa: 10:00-12:00') }] }, '2026-06-20', 'red-day midsummer-day closed'],
  ],
  eves: [
    ['closes an eve', { ...office, eves: { 'midsummer-eve': 'closed' } }, '2026-06-19', 'eve midsummer-eve closed'],
    ['gives an eve times of its own', { ...office, eves: { 'maundy-thursday': times('08:00-12:00') } }, '2026-04-02', 'eve maundy-thursday 08:00-12:00'],
    ['treats an eve as a Sunday', { ...weekends, eves: { 'christmas-eve': 'as-sunday' } }, '2026-12-24', 'eve christmas-eve 10:00-14:00'],
    ['takes the first eve that has a rule', { ...office, eves: { 'ascension-eve': 'closed' } }, '2008-04-30', 'eve ascension-eve closed'],
    ['takes the earlier of two eves that both have one', { ...office, eves: { 'ascension-eve': 'closed', 'walpurgis-eve': times('09:00-10:00') } }, '2008-04-30', 'eve walpurgis-eve 09:00-10:00'],
    ['lets an eve win over a half day', { ...office, eves: { 'maundy-thursday': times('08:00-15:00') }, halfDays: { 'maundy-thursday': '12:00' } }, '2026-04-02', 'eve maundy-thursday 08:00-15:00'],
    ['lets an eve win over the season', { ...summer, eves: { 'midsummer-eve': times('08:00-10:00') } }, '2026-06-19', 'eve midsummer-eve 08:00-10:00'],
    ['lets an eve’s night run past midnight', { ...office, eves: { 'new-years-eve': times('20:00-03:00') } }, '2026-12-31', 'eve new-years-eve 20:00-27:00'],
    ['opens an eve with an empty rule not at all', { ...everyDay, eves: { 'easter-eve': [] } }, '2026-04-04', 'eve easter-eve closed'],
  ],
  'half days': [
    ['closes at noon on Maundy Thursday', { ...office, halfDays: { 'maundy-thursday': '12:00' } }, '2026-04-02', 'half-day maundy-thursday 08:00-12:00'],
    ['closes at one the day before a red day', { ...office, halfDays: { 'day-before-red-day': '13:00' } }, '2026-04-30', 'half-day day-before-red-day 08:00-13:00'],
    ['takes the eve’s own time before the day before a red day', { ...office, halfDays: { 'day-before-red-day': '13:00', 'walpurgis-eve': '15:00' } }, '2026-04-30', 'half-day walpurgis-eve 08:00-15:00'],
    ['counts the day before Twelfth Day', { ...office, halfDays: { 'day-before-red-day': '13:00' } }, '2026-01-05', 'half-day day-before-red-day 08:00-13:00'],
    ['does not count the day before an ordinary Sunday', { ...everyDay, halfDays: { 'day-before-red-day': '13:00' } }, '2026-11-28', 'week 08:00-20:00'],
    ['counts New Year’s Eve, before a red day in another year', { ...office, halfDays: { 'day-before-red-day': '13:00' } }, '2026-12-31', 'half-day day-before-red-day 08:00-13:00'],
    ['lets the eve’s rule win over the day before a red day', { ...office, eves: { 'new-years-eve': 'closed' }, halfDays: { 'day-before-red-day': '13:00' } }, '2026-12-31', 'eve new-years-eve closed'],
    ['drops an afternoon that would begin later', { ...lunch, halfDays: { 'ascension-eve': '12:30' } }, '2026-05-13', 'half-day ascension-eve 08:00-12:00'],
    ['shortens an afternoon', { ...lunch, halfDays: { 'ascension-eve': '15:00' } }, '2026-05-13', 'half-day ascension-eve 08:00-12:00 13:00-15:00'],
    ['closes a day that would open later', { ...late, halfDays: { 'all-saints-eve': '12:00' } }, '2026-10-30', 'half-day all-saints-eve closed'],
    ['cuts a night', { ...late, halfDays: { 'all-saints-eve': '22:00' } }, '2026-10-30', 'half-day all-saints-eve 18:00-22:00'],
    ['cuts a night at midnight', { ...late, halfDays: { 'all-saints-eve': '24:00' } }, '2026-10-30', 'half-day all-saints-eve 18:00-24:00'],
    ['is an ordinary day when it closes earlier anyway', { ...lunch, halfDays: { 'all-saints-eve': '15:00' } }, '2026-10-30', 'week 08:00-12:00'],
    ['is an ordinary day when it is closed anyway', { ...office, halfDays: { 'easter-eve': '12:00' } }, '2026-04-04', 'week closed'],
    ['shortens a day of the season', { ...summer, halfDays: { 'midsummer-eve': '12:00' }, seasons: [{ from: '2026-06-01', through: '2026-08-01', week: week('fr: 09:00-15:00') }] }, '2026-06-19', 'half-day midsummer-eve 09:00-12:00'],
    ['leaves a red day’s own times alone', { ...office, redDays: times('10:00-16:00'), halfDays: { 'day-before-red-day': '12:00' } }, '2026-12-25', 'red-day christmas-day 10:00-16:00'],
  ],
  seasons: [
    ['begins on its first day', summer, '2026-06-15', 'season Sommartider 09:00-15:00'],
    ['ends with its last day', summer, '2026-08-13', 'season Sommartider 09:00-15:00'],
    ['is over the day after', summer, '2026-08-17', 'week 08:00-17:00'],
    ['closes a weekday the season leaves out', summer, '2026-06-26', 'season Sommartider closed'],
    ['may lack a name', { ...office, seasons: [{ from: '2026-12-21', through: '2027-01-10', week: week('mo: 09:00-10:00') }] }, '2027-01-04', 'season 09:00-10:00'],
    ['takes the first of two seasons', { seasons: [{ name: 'A', from: '2026-06-01', through: '2026-06-30', week: week('mo: 08:00-09:00') }, { name: 'B', from: '2026-06-15', through: '2026-07-30', week: week('mo: 10:00-11:00') }] }, '2026-06-22', 'season A 08:00-09:00'],
    ['never comes when it ends before it begins', { ...office, seasons: [{ from: '2026-08-15', through: '2026-06-15', week: week('mo: 10:00-11:00') }] }, '2026-07-06', 'week 08:00-17:00'],
  ],
  exceptions: [
    ['closes a day', { ...office, exceptions: [{ date: '2026-11-23', intervals: [], note: 'Planeringsdag' }] }, '2026-11-23', 'exception Planeringsdag closed'],
    ['opens a closed day', { ...office, exceptions: [{ date: '2026-11-28', intervals: times('10:00-14:00') }] }, '2026-11-28', 'exception 10:00-14:00'],
    ['wins over a red day', { ...clinic, exceptions: [{ date: '2026-12-25', intervals: times('10:00-14:00') }] }, '2026-12-25', 'exception 10:00-14:00'],
    ['wins over an eve', { ...office, eves: { 'christmas-eve': 'closed' }, exceptions: [{ date: '2026-12-24', intervals: times('08:00-10:00') }] }, '2026-12-24', 'exception 08:00-10:00'],
    ['wins over a half day', { ...office, halfDays: { 'christmas-eve': '12:00' }, exceptions: [{ date: '2026-12-24', intervals: times('08:00-16:00') }] }, '2026-12-24', 'exception 08:00-16:00'],
    ['wins over the season', { ...summer, exceptions: [{ date: '2026-07-06', intervals: times('12:00-13:00') }] }, '2026-07-06', 'exception 12:00-13:00'],
    ['leaves the day after alone', { ...office, exceptions: [{ date: '2026-11-23', intervals: [] }] }, '2026-11-24', 'week 08:00-17:00'],
    ['takes the first of two for a date', { ...office, exceptions: [{ date: '2026-11-23', intervals: [] }, { date: '2026-11-23', intervals: times('08:00-09:00') }] }, '2026-11-23', 'exception closed'],
    ['sorts and joins its times', { exceptions: [{ date: '2026-11-23', intervals: times('13:00-15:00 08:00-10:00 10:00-11:00 14:00-16:00') }] }, '2026-11-23', 'exception 08:00-11:00 13:00-16:00'],
  ],
  'days that claim nothing': [
    ['claims no hours in a temporary closure', { ...office, temporarilyClosed: { through: '2026-11-23' } }, '2026-11-23', 'temporarily-closed'],
    ['claims hours after it', { ...office, temporarilyClosed: { through: '2026-11-23' } }, '2026-11-24', 'week 08:00-17:00'],
    ['claims no hours past validity', { ...office, validThrough: '2026-11-23' }, '2026-11-24', 'unknown'],
    ['claims no always past validity', { alwaysOpen: true, validThrough: '2026-11-23' }, '2026-11-24', 'unknown'],
    ['claims no hours past validity, not even an exception’s', { validThrough: '2026-11-23', exceptions: [{ date: '2026-11-24', intervals: times('08:00-17:00') }] }, '2026-11-24', 'unknown'],
    ['claims no hours without a rule', {}, '2026-11-24', 'unknown'],
    ['ends the last valid night at midnight', { ...late, validThrough: '2026-11-27' }, '2026-11-27', 'week 18:00-24:00'],
    ['ends the night before a closure at midnight', { ...late, temporarilyClosed: { from: '2026-11-28' } }, '2026-11-27', 'week 18:00-24:00'],
    ['shows the hours one may book within', { ...office, byAppointment: true }, '2026-11-23', 'week 08:00-17:00'],
    ['is open day and night', { alwaysOpen: true }, '2026-12-25', 'week 00:00-24:00'],
  ],
};

// --- arbitrary hours for the laws ------------------------------------------------------------------------------------

const someTime = fc.oneof(
  fc.integer({ min: 0, max: 48 }).map((half) => clock(half * 30)),
  fc.constantFrom('00:00', '02:00', '02:30', '03:00', '24:00'),
);
const someInterval = fc.record({ opens: someTime, closes: someTime });
const someIntervals = fc.array(someInterval, { maxLength: 3 });
const someRule = fc.oneof(fc.constantFrom('closed' as const, 'as-sunday' as const), someIntervals);
const someWeek = fc.array(fc.record({ days: fc.subarray([...WEEKDAYS]), intervals: someIntervals }), { maxLength: 4 });

/** Days at which something happens: clocks change, holidays come close, a year ends; and any day. */
const someDay = fc.oneof(
  fc.constantFrom(
    '2026-03-28',
    '2026-03-29',
    '2026-10-25',
    '2027-10-31',
    '2026-04-02',
    '2026-12-23',
    '2026-12-31',
    '2008-04-29',
  ),
  fc
    .integer({ min: 0, max: 12_000 })
    .map((days) => new Date(Date.UTC(2010, 0, 1) + days * 864e5).toISOString().slice(0, 10)),
);

/** Hours in which whatever has a date lies within a fortnight of a day, and an instant on that day. */
const someHours = someDay.chain((today) => {
  const near = fc
    .integer({ min: -14, max: 14 })
    .map((days) => new Date(Date.parse(today) + days * 864e5).toISOString().slice(0, 10));
  const hours: fc.Arbitrary<OpeningHours> = fc.record(
    {
      alwaysOpen: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      byAppointment: fc.oneof(
        { weight: 9, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      temporarilyClosed: fc.record(
        { from: near, through: near, reason: fc.constant('Ombyggnad') },
        { requiredKeys: [] },
      ),
      week: someWeek,
      seasons: fc.array(fc.record({ from: near, through: near, week: someWeek }), { maxLength: 2 }),
      exceptions: fc.array(fc.record({ date: near, intervals: someIntervals }), { maxLength: 3 }),
      redDays: someRule,
      eves: fc.dictionary(fc.constantFrom(...EVES), someRule, { maxKeys: 4 }),
      halfDays: fc.dictionary(fc.constantFrom(...EVES, 'day-before-red-day' as const), someTime, { maxKeys: 3 }),
      validThrough: near,
    },
    { requiredKeys: ['week'] },
  );
  const at = fc.integer({ min: -3 * 1440, max: 3 * 1440 }).map((minutes) => Date.parse(today) + minutes * 6e4);
  // Closures and ends of validity silence the rest, so most hours go without them.
  return fc.tuple(hours, at, fc.nat(9)).map(([whole, instantThen, luck]): [OpeningHours, number] => {
    const { temporarilyClosed, validThrough, ...rest } = whole;
    return [{ ...rest, ...(luck < 2 && { temporarilyClosed }), ...(luck % 4 === 1 && { validThrough }) }, instantThen];
  });
});

const lawful = (check: (hours: OpeningHours, at: number) => void, numRuns = 80) =>
  fc.assert(
    fc.property(someHours, ([hours, at]) => check(hours, at)),
    { numRuns },
  );

// --- the promises ----------------------------------------------------------------------------------------------------

describe('opening-hours', () => {
  for (const [group, moments] of Object.entries(MOMENTS)) {
    describe(group, () => {
      for (const [promise, hours, at, expected] of moments) {
        it(`${promise} (${at})`, () => {
          if (hours) v.parse(openingHours, hours);
          expect(status(hours, instant(at))).to.equal(expected);
          expect(Boolean(hours && isOpenAt(hours, instant(at)))).to.equal(expected.startsWith('open'));
        });
      }
    });
  }

  for (const [group, days] of Object.entries(PLANS)) {
    describe(group, () => {
      for (const [promise, hours, date, expected] of days) {
        it(`${promise} (${date})`, () => {
          v.parse(openingHours, hours);
          expect(day(hours, date)).to.equal(expected);
        });
      }
    });
  }

  for (const year of [2026, 2027]) {
    describe(`every holiday and eve of ${year}`, () => {
      for (const [monthDay = '', code = ''] of (HOLIDAYS[year] ?? '').split(', ').map((text) => text.split(' '))) {
        it(`is closed on ${code}, ${year}-${monthDay}, when red days are closed, and says which day it is`, () => {
          const plan = planDay({ ...everyDay, redDays: 'closed' }, `${year}-${monthDay}`);
          expect(plan.reason).to.deep.equal({ kind: 'red-day', holiday: code });
          expect([plan.intervals.length, plan.named]).to.deep.equal([0, code]);
          expect(day(everyDay, `${year}-${monthDay}`)).to.equal('week 08:00-20:00');
        });
      }
      for (const [monthDay = '', code = ''] of (EVES_OF[year] ?? '').split(', ').map((text) => text.split(' '))) {
        it(`follows the unit’s own rule on ${code}, ${year}-${monthDay}, and says which day it is`, () => {
          const expected = EVES.indexOf(code as EveCode) % 2 ? '09:00-11:00' : 'closed';
          expect(day({ ...everyDay, eves: eveRules }, `${year}-${monthDay}`)).to.equal(`eve ${code} ${expected}`);
          expect(planDay(everyDay, `${year}-${monthDay}`).named).to.equal(code);
          expect(day({ ...everyDay, halfDays: { [code]: '12:00' } }, `${year}-${monthDay}`)).to.equal(
            `half-day ${code} 08:00-12:00`,
          );
        });
      }
    });
  }

  describe('the day’s plan', () => {
    it('carries nothing it does not know', () => {
      expect(planDay(office, '2026-11-23')).to.deep.equal({
        date: '2026-11-23',
        weekday: 'monday',
        intervals: [{ opens: 480, closes: 1020 }],
        reason: { kind: 'week' },
        state: 'ordinary',
      });
    });

    it('goes with a closed status, so that a screen can say why', () => {
      const now = statusAt(clinic, instant('2026-04-06 10:00'));
      expect(now).to.deep.equal({
        state: 'closed',
        opens: instant('2026-04-07 07:45'),
        daysAhead: 1,
        today: planDay(clinic, '2026-04-06'),
      });
    });

    it('begins the week today in Stockholm, though it is still yesterday in Greenwich', () => {
      const dates = planWeek(office, Date.parse('2026-12-28T23:30:00Z')).map(({ date }) => date);
      expect(dates[0]).to.equal('2026-12-29');
      expect(dates[6]).to.equal('2027-01-04');
    });
  });

  describe('drawing anew', () => {
    it('waits for the closing, or for midnight, whichever comes first', () => {
      expect(wall(nextBoundary(office, instant('2026-11-23 10:00')))).to.equal('2026-11-23 17:00');
      expect(wall(nextBoundary(office, instant('2026-11-23 18:00')))).to.equal('2026-11-24 00:00');
      expect(wall(nextBoundary({ alwaysOpen: true }, instant('2026-10-25 00:00')))).to.equal('2026-10-26 00:00+01:00');
      // The long day has 25 hours, and things happen in the last of them too.
      const lateSunday = { week: week('su: 23:30-24:00') };
      expect(wall(nextBoundary(lateSunday, instant('2026-10-25 00:10')))).to.equal('2026-10-25 23:30+01:00');
      expect(wall(nextBoundary(undefined, instant('2026-11-23 00:00')))).to.equal('2026-11-24 00:00');
    });
  });

  describe('the week as text', () => {
    it('joins days with equal hours, Monday first, and lists closed days', () => {
      const groups = groupWeek(week('sa: 10:00-14:00', 'tu mo we: 08:00-12:00 13:00-17:00', 'th fr: 08:00-17:00'));
      expect(groups.map(({ first, last, intervals }) => `${first} ${last} ${said(intervals)}`)).to.deep.equal([
        'monday wednesday 08:00-12:00 13:00-17:00',
        'thursday friday 08:00-17:00',
        'saturday saturday 10:00-14:00',
        'sunday sunday closed',
      ]);
    });

    it('does not join equal days that stand apart, nor Sunday with Monday', () => {
      const groups = groupWeek(week('mo we su: 08:00-12:00'));
      expect(groups.map(({ first, last }) => `${first} ${last}`)).to.have.length(5);
    });

    it('is one line when every day is alike', () => {
      expect(groupWeek([])).to.deep.equal([{ first: 'monday', last: 'sunday', intervals: [] }]);
      expect(groupWeek(nights.week)[0]?.intervals).to.deep.equal([{ opens: 1260, closes: 1860 }]);
    });
  });

  describe('laws, for any hours', () => {
    it('finds the first instant at which open or closed changes', () => {
      lawful((hours, at) => {
        const open = isOpenAt(hours, at);
        const change = nextChange(hours, at);
        const end = change ?? at + 400 * 864e5;
        if (change !== undefined) {
          expect(change).to.be.greaterThan(at);
          expect(isOpenAt(hours, change), 'changed').to.equal(!open);
          expect(isOpenAt(hours, change - 1), 'not a millisecond before').to.equal(open);
        }
        const quarters = Math.min(Math.ceil((end - at) / 9e5), 64);
        const step = (end - at) / 30;
        for (let n = 0; n < quarters; n++) expect(isOpenAt(hours, Math.min(at + n * 9e5, end - 1))).to.equal(open);
        for (let n = 0; n < 30; n++) expect(isOpenAt(hours, Math.floor(at + n * step))).to.equal(open);
      });
    });

    it('says open exactly when it is open, and when that ends', () => {
      lawful((hours, at) => {
        const now = statusAt(hours, at);
        expect(now.state === 'open').to.equal(isOpenAt(hours, at));
        if (now.state === 'open' && now.closes !== undefined) expect(now.closes).to.equal(nextChange(hours, at));
        if (now.state === 'closed') expect(now.opens).to.equal(nextChange(hours, at));
        if (hours.byAppointment) expect(now.state).not.to.be.oneOf(['open', 'closed']);
      });
    });

    it('is open by the plan of today and of last night, on days when no clock changes', () => {
      lawful((hours, at) => {
        const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
        const today = there.toPlainDate();
        const steady = [today, today.subtract({ days: 1 })].every(
          (date) => date.toZonedDateTime(ZONE).hoursInDay === 24,
        );
        if (!steady || hours.byAppointment) return;
        const minute = there.hour * 60 + there.minute;
        const within = (plan: DayPlan, now: number) =>
          plan.intervals.some(({ opens, closes }) => opens <= now && now < closes);
        const yesterday = planDay(hours, today.subtract({ days: 1 }).toString());
        expect(isOpenAt(hours, at)).to.equal(
          within(planDay(hours, today.toString()), minute) || within(yesterday, minute + 1440),
        );
      });
    });

    it('plans seven days, today first, each sorted and without times that touch', () => {
      lawful((hours, at) => {
        const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainDate();
        const plans = planWeek(hours, at);
        expect(plans.map(({ date }) => date)).to.deep.equal(
          [0, 1, 2, 3, 4, 5, 6].map((days) => today.add({ days }).toString()),
        );
        for (const plan of plans) {
          expect(plan.weekday).to.equal(WEEKDAYS[Temporal.PlainDate.from(plan.date).dayOfWeek - 1]);
          if (plan.state !== 'ordinary') expect(plan.intervals).to.deep.equal([]);
          const edges = plan.intervals.flatMap(({ opens, closes }) => [opens, closes]);
          edges.forEach((edge, place) => expect(edge).to.be.greaterThan(edges[place - 1] ?? -1));
          expect(edges[edges.length - 1] ?? 0).to.be.at.most(2880);
        }
      });
    });

    it('does not depend on the order in which an editor wrote the week', () => {
      lawful((hours, at) => {
        const turned = (rules: Week = []): Week =>
          [...rules]
            .reverse()
            .map(({ days, intervals }) => ({ days: [...days].reverse(), intervals: [...intervals].reverse() }));
        const seasons = hours.seasons?.map((season) => ({ ...season, week: turned(season.week) }));
        const other = { ...hours, week: turned(hours.week), ...(seasons && { seasons }) };
        expect(planWeek(other, at)).to.deep.equal(planWeek(hours, at));
        expect(statusAt(other, at)).to.deep.equal(statusAt(hours, at));
        expect(groupWeek(other.week)).to.deep.equal(groupWeek(hours.week ?? []));
      });
    });

    it('says the same until the moment to draw anew', () => {
      lawful((hours, at) => {
        const until = nextBoundary(hours, at);
        expect(until).to.be.greaterThan(at);
        expect(until - at).to.be.at.most(25 * 36e5);
        const now = statusAt(hours, at);
        for (const share of [0.2, 0.5, 0.8, 1]) {
          const later = Math.min(Math.floor(at + (until - at) * share), until - 1);
          expect(statusAt(hours, later)).to.deep.equal(now);
        }
      }, 40);
    });
  });
});
