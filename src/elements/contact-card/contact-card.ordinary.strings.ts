/** Opening hours for a text that is kept: the ordinary week, whatever day it is read. Never "open now". */
import type { OpeningHours } from '../../domain/contact-card/content.js';
import { groupWeek } from '../../domain/contact-card/opening-hours.js';
import { weekGroupText } from './contact-card.page.strings.js';
import * as words from './contact-card.strings.js';

/** `måndag–fredag kl. 8–17`, `lördag kl. 10–14`: a line for days with the same hours. Closed days are left out. */
export const ordinaryWeekLines = (hours: OpeningHours): string[] =>
  groupWeek(hours.week ?? [])
    .filter(({ intervals }) => intervals.length > 0)
    .map(weekGroupText);

/** The ordinary week in one sentence: `måndag–fredag kl. 8–17, lördag kl. 10–14`. */
export const ordinaryWeekText = (hours: OpeningHours): string =>
  hours.alwaysOpen ? words.statusText({ state: 'open', isAlways: true }) : ordinaryWeekLines(hours).join(', ');
