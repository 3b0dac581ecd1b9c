/**
 * The contact card as a document: what a page shows before, or without, our script. Never "open now": it has no clock. It
 * is also how a page says a contact by its own text, so what it says is read back by `readContact`.
 */
import { resolveContact, type ContactWay } from '../domain/contact-card/channels.js';
import type { DayRule, OpeningHours } from '../domain/contact-card/content.js';
import { isTakenInCard } from '../domain/contact-card/outline.js';
import { groupWeek, planDay } from '../domain/contact-card/opening-hours.js';
import { findContact, parseRegister } from '../domain/contact-card/register.js';
import { textIn } from '../domain/shared/localized-text.js';
import type { LocalizedText } from '../domain/shared/schema.js';
import { GUARD } from '../domain/shared/outline-line.js';
import {
  hoursHeading,
  otherHoursText,
  redDaysText,
  weekGroupText,
} from '../elements/contact-card/contact-card.ordinary.strings.js';
import { closedText, contactWords } from '../elements/contact-card/contact-card.page.strings.js';
import * as words from '../elements/contact-card/contact-card.strings.js';
import { intervalsText } from '../localization/time-text.js';
import { careParagraph } from './care.js';
import { escaped, headingLevel, link, localAddress, markedAs } from './html.js';
import type { PageCircumstances } from './html.js';

export function contactCardFallback(document: unknown, { attributes, lang, today, base }: PageCircumstances): string {
  const { value: register } = parseRegister(document);
  const found = register && findContact(register, attributes['contact-id']);
  if (!register || !found) return careParagraph();

  const contact = resolveContact(register, found, { area: attributes.area, base, today });
  const say = speaker(lang, register.lang ?? 'sv');
  const isCompact = attributes.variant === 'compact';
  const level = headingLevel(attributes);
  const about = [
    contact.type === 'person' && contact.purpose && escaped(words.purposeText(contact.purpose)),
    say(contact.category),
    contact.responsible && escaped(words.responsibleText(contact.responsible)),
  ].filter(Boolean);
  return [
    `<h${level}>${say(contact.name) ?? escaped(words.unnamedText())}</h${level}>`,
    about.length && `<p>${about.join(' · ')}</p>`,
    contact.jobTitle && `<p><em>${say(contact.jobTitle)}</em></p>`,
    contact.description && !isCompact && `<p>${say(contact.description, true)}</p>`,
    contact.ways.length &&
      `<ul>\n${contact.ways.map((way) => `<li>${wayItem(local(way, base), say, today, isCompact)}</li>`).join('\n')}\n</ul>`,
    !isCompact && hoursDetails(contact.hours, today),
    // Every snippet, the press contact's too: the page may be all that somebody in distress has (law 1).
    careParagraph(),
    contact.example && `<p>${escaped(words.exampleText())}</p>`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Only the ways to one contact, as a list; empty where there is none that works. */
export function contactWays(
  document: unknown,
  contactId: string,
  { attributes, lang, today, base }: PageCircumstances,
): string {
  const { value: register } = parseRegister(document);
  const found = register && findContact(register, contactId);
  if (!register || !found) return '';
  const { ways, name } = resolveContact(register, found, { area: attributes.area, base, today });
  const say = speaker(lang, register.lang ?? 'sv');
  const items = ways.map((way) => `<li>${wayItem(local(way, base), say, today, true)}</li>`);
  return items.length ? `<p>${say(name) ?? escaped(words.unnamedText())}</p>\n<ul>\n${items.join('\n')}\n</ul>` : '';
}

/**
 * A content text as HTML, marked with its language where that differs from the words around it. One that stands alone is
 * guarded where it happens to be worded as something else than a text.
 */
type Say = (text: LocalizedText | undefined, isAlone?: boolean) => string | undefined;

const speaker =
  (lang: string, documentLang: string): Say =>
  (text, isAlone) => {
    const spoken = textIn(text, lang, documentLang);
    if (!spoken?.text) return undefined;
    const inside = escaped((isAlone && isTakenInCard(spoken.text, contactWords()) ? GUARD : '') + spoken.text);
    return markedAs(spoken.lang, inside);
  };

/** Links to places on the region's own website stay as they were written, without the origin we read them against. */
function local({ href, mapHref, ...way }: ContactWay, base: string): ContactWay {
  const [own, map] = [href, mapHref].map((each) => each && localAddress(each, base));
  return { ...way, ...(own && { href: own }), ...(map && { mapHref: map }) };
}

function wayItem(way: ContactWay, say: Say, today: string, isCompact: boolean): string {
  const label = say(way.label) ?? escaped(words.channelText(way.kind));
  const value = way.display && (way.href ? escaped(way.display) : bold(way.display));
  // In bold, since the words around it cannot tell where a name or an address begins.
  const title = [way.name ? `${label}: ${bold(way.name)}` : label, value].filter(Boolean).join(' ');
  const details = isCompact
    ? []
    : [
        way.jobTitle && `<em>${say(way.jobTitle)}</em>`,
        say(way.responseTime, true),
        weekSentence(way.hours, today),
        say(way.note, true),
        way.mapHref && link(way.mapHref, escaped(words.mapLabel())),
      ];
  return [way.href ? link(way.href, title) : title, ...details.filter(Boolean)].join('<br>\n');
}

const bold = (text: string): string => `<strong>${escaped(text)}</strong>`;

/** The ordinary week in one sentence: `måndag–fredag kl. 8–17, lördag kl. 10–14`. */
function weekSentence(hours: OpeningHours | undefined, today: string): string {
  if (!hours) return '';
  const barred = barredText(hours, today);
  if (barred !== undefined) return escaped(barred);
  if (hours.alwaysOpen) return escaped(words.statusText({ state: 'open', isAlways: true }));
  return escaped(
    [...(hours.byAppointment ? [words.statusText({ state: 'by-appointment' })] : []), ...weekLines(hours)].join(', '),
  );
}

/** What is said instead of the week of a place that is closed for a while; nothing of hours that are past their date. */
function barredText(hours: OpeningHours, today: string): string | undefined {
  const { state } = planDay(hours, today);
  if (state === 'ordinary' || !(hours.temporarilyClosed ?? hours.validThrough)) return undefined;
  if (state === 'unknown') return hours.validThrough && hours.validThrough < today ? '' : undefined;
  const { through } = hours.temporarilyClosed ?? {};
  const status = { state, ...(through && { through }) };
  return [words.statusText(status), words.statusChangeText(status, 0)].filter(Boolean).join(' ');
}

/** The days with hours, and the rule for red days if there are any. */
function weekLines({ week = [], redDays }: OpeningHours): string[] {
  const open = groupWeek(week).filter((group) => group.intervals.length > 0);
  const lines = open.map(weekGroupText);
  const red = open.length ? redDays && groupWeek(weekOfRedDay(redDays, week))[0]?.intervals : undefined;
  return red ? [...lines, `${redDaysText()} ${red.length ? intervalsText(red) : closedText().toLowerCase()}`] : lines;
}

/** A week that is like a red day from its first day on. */
function weekOfRedDay(rule: DayRule, week: NonNullable<OpeningHours['week']>): NonNullable<OpeningHours['week']> {
  if (rule === 'closed') return [];
  if (rule !== 'as-sunday') return [{ days: ['monday'], intervals: rule }];
  return week.filter(({ days }) => days.includes('sunday')).map(({ intervals }) => ({ days: ['monday'], intervals }));
}

function hoursDetails(hours: OpeningHours | undefined, today: string): string {
  if (!hours) return '';
  const barred = barredText(hours, today);
  if (barred !== undefined || hours.alwaysOpen) return barred === '' ? '' : `<p>${weekSentence(hours, today)}</p>`;
  const lines = [...(hours.byAppointment ? [words.byAppointmentNote()] : []), ...weekLines(hours)];
  if (!lines.length) return '';
  const items = [...lines, otherHoursText()].map((line) => `<li>${escaped(line)}</li>`).join('\n');
  return `<details>\n<summary>${escaped(hoursHeading())}</summary>\n<ul>\n${items}\n</ul>\n</details>`;
}
