/** What an editor should mend in opening hours. For the workshop and the command line only; no widget loads this. */
import { problem, type Problem } from '../shared/problems.js';
import type { Interval, OpeningHours, Week } from './content.js';

interface Placed {
  readonly path: string;
  readonly interval: Interval;
}

/**
 * Problems of one `hours` object that stands at `path` in its document:
 * `hours.overlap` (intervals of one day, or two exceptions for one date, of which only the first would count),
 * `hours.reversed-period` (from after through), `hours.empty` (no rule that says anything of an ordinary day).
 */
export function hoursProblems(hours: OpeningHours, path: string): Problem[] {
  const at = (rest: string) => (path ? `${path}.${rest}` : rest);
  const problems: Problem[] = [];
  const seasons = hours.seasons ?? [];
  const exceptions = hours.exceptions ?? [];

  const weeks = [hours.week ?? [], ...seasons.map(({ week }) => week)];
  const says = hours.alwaysOpen || hours.byAppointment || hours.temporarilyClosed;
  if (!says && !weeks.some((week) => week.some(({ days }) => days.length))) problems.push(problem('hours.empty', path));

  const closed = hours.temporarilyClosed;
  if (closed) problems.push(...reversed(closed.from, closed.through, at('temporarilyClosed')));
  problems.push(...weekOverlaps(hours.week ?? [], at('week')));
  seasons.forEach(({ from, through, week }, place) => {
    problems.push(...reversed(from, through, at(`seasons[${place}]`)));
    problems.push(...weekOverlaps(week, at(`seasons[${place}].week`)));
  });
  exceptions.forEach(({ date, intervals }, place) => {
    if (exceptions.findIndex((other) => other.date === date) < place) {
      problems.push(problem('hours.overlap', at(`exceptions[${place}].date`), date));
    }
    problems.push(...overlaps(placed(intervals, at(`exceptions[${place}].intervals`))));
  });
  for (const [key, rule] of [['redDays', hours.redDays], ...Object.entries(hours.eves ?? {})] as const) {
    const rulePath = at(key === 'redDays' ? key : `eves.${key}`);
    if (Array.isArray(rule)) problems.push(...overlaps(placed(rule, rulePath)));
  }
  return problems;
}

function reversed(from: string | undefined, through: string | undefined, path: string): Problem[] {
  return from && through && from > through ? [problem('hours.reversed-period', path, `${from}–${through}`)] : [];
}

/** Every weekday by itself: rules for the same day add up. An interval is reported once, however many days it collides on. */
function weekOverlaps(week: Week, path: string): Problem[] {
  const found = new Map<string, Problem>();
  for (const day of new Set(week.flatMap(({ days }) => days))) {
    const intervals = week.flatMap((rule, place) =>
      rule.days.includes(day) ? placed(rule.intervals, `${path}[${place}].intervals`) : [],
    );
    for (const overlap of overlaps(intervals)) if (!found.has(overlap.path)) found.set(overlap.path, overlap);
  }
  return [...found.values()];
}

const placed = (intervals: readonly Interval[], path: string): Placed[] =>
  intervals.map((interval, place) => ({ path: `${path}[${place}]`, interval }));

/** The later-listed interval of each colliding pair. Touching intervals (closes 12:00, opens 12:00) are in order. */
function overlaps(intervals: readonly Placed[]): Problem[] {
  return intervals
    .filter(({ interval }, place) => intervals.slice(0, place).some((earlier) => collide(earlier.interval, interval)))
    .map(({ path, interval }) => problem('hours.overlap', path, `${interval.opens}–${interval.closes}`));
}

/** Clock times compare as text; closing at or before opening is after everything else that day. */
function collide(a: Interval, b: Interval): boolean {
  const end = ({ opens, closes }: Interval) => (closes > opens ? closes : '48:00');
  return a.opens < end(b) && b.opens < end(a);
}
