/** Times as web editors read them: Stockholm's clock, Swedish words. */
import { addDays, instantAt, stockholmDate, stockholmMinutes } from '../../src/domain/shared/stockholm-time.js';

const NBSP = '\u00a0';
const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** `11 februari 2022`, of a date `2022-02-11`. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day}${NBSP}${MONTHS[month - 1]} ${year}`;
}

/** `11 februari 2022 kl. 10.53`, of an instant in ISO 8601. */
export function momentText(iso: string): string {
  const instant = Date.parse(iso);
  return `${dateText(stockholmDate(instant))} kl.${NBSP}${clock(instant, '.')}`;
}

/** `2022-02-11 10:53`: what a Swedish spreadsheet takes for a date with a time. */
export function momentCell(iso: string): string {
  const instant = Date.parse(iso);
  return `${stockholmDate(instant)} ${clock(instant, ':').padStart(5, '0')}`;
}

function clock(instant: number, separator: string): string {
  const minutes = stockholmMinutes(instant);
  return `${Math.floor(minutes / 60)}${separator}${String(minutes % 60).padStart(2, '0')}`;
}

/** The latest moment, now or before, at which clocks in Stockholm showed this whole hour. There is one a day, in spring and autumn too. */
export function latestHour(hour: number, now: number): number {
  const today = instantAt(stockholmDate(now), hour * 60);
  return today <= now ? today : instantAt(addDays(stockholmDate(now), -1), hour * 60);
}

/** The first moment after now at which clocks in Stockholm show this whole hour. */
export function nextHour(hour: number, now: number): number {
  const today = instantAt(stockholmDate(now), hour * 60);
  return today > now ? today : instantAt(addDays(stockholmDate(now), 1), hour * 60);
}
