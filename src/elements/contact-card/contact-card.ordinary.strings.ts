/** Opening hours for a text that is kept: the ordinary week, whatever day it is read. Never "open now". */
import { msg } from '@lit/localize';
import type { OpeningHours } from '../../domain/contact-card/content.js';
import { groupWeek, type WeekGroup } from '../../domain/contact-card/opening-hours.js';
import { WEEKDAYS } from '../../domain/shared/stockholm-time.js';
import { intervalsText, weekdayText } from '../../localization/time-text.js';
import * as words from './contact-card.strings.js';

/** `måndag–fredag kl. 8–17`, `lördag kl. 10–14`: a line for days with the same hours. Closed days are left out. */
export const ordinaryWeekLines = (hours: OpeningHours): string[] =>
  groupWeek(hours.week ?? [])
    .filter(({ intervals }) => intervals.length > 0)
    .map(weekGroupText);

/** The ordinary week in one sentence: `måndag–fredag kl. 8–17, lördag kl. 10–14`. */
export const ordinaryWeekText = (hours: OpeningHours): string =>
  hours.alwaysOpen ? words.statusText({ state: 'open', isAlways: true }) : ordinaryWeekLines(hours).join(', ');

/** `måndag–fredag kl. 8–17`: days of the ordinary week that have the same hours. */
export function weekGroupText({ first, last, intervals }: WeekGroup): string {
  const [from, to] = [first, last].map((day) => weekdayName(WEEKDAYS.indexOf(day)));
  return `${first === last ? from : `${from}–${to}`} ${intervalsText(intervals)}`;
}

/** `måndag` for the weekday with that number, Monday being 0. 2024-01-01 was a Monday. */
export const weekdayName = (index: number): string => weekdayText(`2024-01-0${index + 1}`);

export const hoursHeading = (): string => msg('Öppettider', { desc: 'Summary of the ordinary week, without script' });
export const otherHoursText = (): string =>
  msg('Andra tider kan gälla vid helger.', { desc: 'After the ordinary week, without script: holidays may differ' });
export const redDaysText = (): string => msg('röda dagar', { desc: 'Public holidays, before their opening hours' });
