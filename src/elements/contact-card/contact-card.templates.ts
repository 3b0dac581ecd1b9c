/** The parts of the card's screen, top to bottom. Pure: everything they need comes in, everything they do goes out. */
import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { ContactWay, ResolvedContact } from '../../domain/contact-card/channels.js';
import type { Area, ChannelKind, OpeningHours, Register } from '../../domain/contact-card/content.js';
import {
  planDay,
  planWeek,
  statusAt,
  type DayPlan,
  type HoursStatus,
} from '../../domain/contact-card/opening-hours.js';
import type { LocalizedText } from '../../domain/shared/schema.js';
import { stockholmDate, stockholmMinutes } from '../../domain/shared/stockholm-time.js';
import * as icons from '../../generated/icons/contact-card.js';
import { weekdayText } from '../../localization/time-text.js';
import { emergencyWords } from '../shared/emergency-words.js';
import { adviceCall, aroundTheClock } from '../shared/care-numbers.strings.js';
import { externalText, modelAreaText, sourceLabel, updatedText } from '../shared/provenance.strings.js';
import { ordinaryWeekText } from './contact-card.ordinary.strings.js';
import * as words from './contact-card.strings.js';

export interface Drawing {
  readonly contact: ResolvedContact;
  readonly now: number;
  readonly isCompact: boolean;
  readonly say: (text: LocalizedText | undefined) => unknown;
  readonly useWay: (way: ContactWay) => void;
  readonly copyNumber: (number: string) => void;
}

export const icon = (shape: unknown, mirrored = false): TemplateResult =>
  html`<svg class="icon ${mirrored ? 'mirrored' : ''}" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

function iconOf(kind: ChannelKind): unknown {
  switch (kind) {
    case 'e-service':
      return icons.messageSquareText;
    case 'phone':
      return icons.phone;
    case 'sms':
      return icons.smartphone;
    case 'text-relay':
      return icons.ear;
    case 'video-relay':
      return icons.video;
    case 'visit':
      return icons.mapPin;
    case 'web':
      return icons.globe;
    case 'email':
      return icons.mail;
    case 'person':
      return icons.user;
    case 'care-contact':
      return icons.heart;
    case 'digital-help':
      return icons.circleHelp;
  }
}

/** What kind of place it is, who runs it, and where: the line above the name. */
export function eyebrow({ contact, say }: Drawing, areas: readonly Area[]): TemplateResult | typeof nothing {
  const items = [
    contact.type === 'person' && contact.purpose ? words.purposeText(contact.purpose) : undefined,
    say(contact.category),
    contact.responsible && words.responsibleText(contact.responsible),
    say(areas[0]?.name),
    areas.some((area) => area.modelArea) ? modelAreaText() : undefined,
  ].filter((item) => item !== undefined);
  if (!items.length) return nothing;
  return html`<ul class="eyebrow muted" role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** Whether it is open, and 1177 when it is not. `showsAdvice` tells that 1177 is already on the screen. */
export function statusLine({ contact, now, say }: Drawing): { line: TemplateResult; showsAdvice: boolean } | undefined {
  const { hours, source } = leadingHours(contact);
  if (!hours) return undefined;
  const status = statusAt(hours, now);
  const isOpen = status.state === 'open';
  // A line that answers day and night has 1177 in the row below like everyone else; a closed unit says it here.
  const showsAdvice = !isOpen && contact.type === 'care-unit';
  const badge =
    status.state === 'unknown'
      ? html`<a class="badge" href="https://www.1177.se/">${words.statusText(status)}</a>`
      : html`<b class="badge ${isOpen ? 'open' : ''}"
          >${icon(isOpen ? icons.check : icons.clock)}${words.statusText(status)}</b
        >`;
  const line = html`<div class="status" part="status">
    <p>
      ${source === 'phone' ? html`<span>${words.phoneHoursHeading()}</span> ` : nothing}${badge}
      <span>${statusDetail(status, now)}</span>
    </p>
    ${status.state === 'temporarily-closed' && status.reason ? html`<p>${say(status.reason)}</p>` : nothing}
    ${
      showsAdvice
        ? html`<p class="advice">
            <a href="tel:1177">${icon(icons.phone)}${emergencyWords(adviceCall)}</a>${`, ${aroundTheClock()}`}
          </p>`
        : nothing
    }
  </div>`;
  return { line, showsAdvice };
}

function statusDetail(status: HoursStatus, now: number): unknown {
  switch (status.state) {
    case 'by-appointment':
      return words.byAppointmentNote();
    case 'unknown':
      return status.because === 'expired' ? words.expiredNote() : '';
    case 'temporarily-closed':
      return words.statusChangeText(status, now);
    default:
      return unbroken(words.statusChangeText(status, now));
  }
}

/** The hours that answer "is it open?": the unit's own, or those of its telephone. */
export function leadingHours(contact: ResolvedContact): { hours?: OpeningHours; source?: 'unit' | 'phone' } {
  if (contact.hours) return { hours: contact.hours, source: 'unit' };
  const visit = contact.ways.find((way) => way.kind === 'visit' && way.hours);
  if (visit) return { hours: visit.hours, source: 'unit' };
  const phone = contact.ways.find((way) => way.kind === 'phone' && way.hours);
  return { hours: phone?.hours, source: 'phone' };
}

export function areaChoice(
  areas: readonly Area[],
  chosen: string | undefined,
  { say }: Drawing,
  choose: (event: Event) => void,
): TemplateResult {
  if (isServer) return html`<div class="room area"></div>`;
  return html`<p class="area">
    <label for="area">${words.chooseAreaLabel()}</label>
    <select id="area" @change=${choose}>
      <option value="" ?selected=${!chosen}>${words.unknownAreaText()}</option>
      ${areas.map((area) => html`<option value=${area.id} ?selected=${area.id === chosen}>${say(area.name)}</option>`)}
    </select>
  </p>`;
}

export function wayRow(way: ContactWay, isFirst: boolean, drawing: Drawing): TemplateResult {
  const { say, useWay, copyNumber, isCompact } = drawing;
  const isPrimary = isFirst && way.kind === 'e-service';
  const isNumber = /^(tel|sms):/.test(way.href ?? '');
  const label = say(way.label) ?? words.channelText(way.kind);
  // "Ring 0980-31 92 00" reads as one; a label of the editor's own stands above what it belongs to.
  // The space is in the same text as the word before it, or a screen reader hears "Ring0980".
  const isOneLine = way.kind === 'phone' && way.label === undefined;
  const value = [way.name, way.display].filter(Boolean);
  const title = value.length
    ? html`${isOneLine ? `${words.channelText(way.kind)} ` : html`<span class="label">${label}</span>`}${value.map(
        (each) => html`<bdi class=${each === way.display && isNumber ? 'number' : 'value'}>${each}</bdi> `,
      )}`
    : label;
  const main = way.href
    ? html`<a class="main" href=${way.href} @click=${() => useWay(way)}>${title}</a>`
    : html`<span class="main">${title}</span>`;
  const details = isCompact ? [] : wayDetails(way, drawing);
  return html`<li class="way ${isPrimary ? 'primary' : ''}" part="way">
    <span class="disc">${icon(iconOf(way.kind))}</span>
    <div class="words">
      ${main} ${details.map((detail) => html`<p class="small detail">${detail}</p>`)}
      ${
        way.mapHref
          ? html`<p class="small">
              <a class="map" href=${way.mapHref} @click=${() => useWay(way)}>${words.mapLabel()}</a>
            </p>`
          : nothing
      }
    </div>
    ${
      isNumber && way.display && (isServer || 'clipboard' in navigator) && !isCompact
        ? isServer
          ? html`<span class="copy room"></span>`
          : html`<button
              class="copy"
              aria-label=${words.copyLabel(way.display)}
              @click=${() => copyNumber(way.display ?? '')}
            >
              ${icon(icons.copy)}
            </button>`
        : way.href
          ? html`<span class="end">${way.host ? icon(icons.externalLink) : icon(icons.chevronRight, true)}</span>`
          : nothing
    }
  </li>`;
}

function wayDetails(way: ContactWay, { contact, now, say }: Drawing): unknown[] {
  const hours = way.hours ?? (way.kind === 'visit' ? contact.hours : undefined);
  return [
    say(way.jobTitle),
    say(way.responseTime),
    hours && hoursDetail(way.kind, hours, now),
    say(way.note),
    externalText(way.host),
  ].filter(Boolean);
}

/** Today's hours of one way, and when it opens next if it is closed. */
function hoursDetail(kind: ChannelKind, hours: OpeningHours, now: number): unknown {
  if (isServer) {
    const week = ordinaryWeekText(hours);
    return week && html`<span class="hours">${week}</span>`;
  }
  const status = statusAt(hours, now);
  if (status.state !== 'open' && status.state !== 'closed') return words.statusText(status);
  if (status.state === 'open' && status.isAlways) return words.statusText(status);
  const plan = planDay(hours, stockholmDate(now));
  const today = words.todayText(kind, plan);
  // Before the day's first opening, the hours themselves say when that is.
  const isBeforeFirst =
    status.state === 'closed' &&
    status.daysAhead === 0 &&
    plan.intervals[0]?.opens === stockholmMinutes(status.opens ?? 0);
  const change = status.state === 'closed' && !isBeforeFirst ? words.statusChangeText(status, now, false) : '';
  return html`${unbroken(today)}${change ? html` <span class="muted">– ${unbroken(change)}</span>` : nothing}`;
}

/** The week on demand: today first, the visiting hours and every way with hours of its own. */
export function weekTables(drawing: Drawing, isOpen: boolean, toggle: () => void): TemplateResult | typeof nothing {
  const { contact, now, say } = drawing;
  const own = contact.ways.filter((way) => way.hours && way.kind !== 'visit');
  const visit = contact.hours ?? contact.ways.find((way) => way.kind === 'visit')?.hours;
  const sets = [
    ...(visit ? [{ title: words.visitHoursHeading() as unknown, hours: visit }] : []),
    ...own.map(({ kind, label, hours }) => ({
      title: say(label) ?? (kind === 'phone' ? words.phoneHoursHeading() : words.channelText(kind)),
      hours: hours as OpeningHours,
    })),
  ].filter(({ hours }) => hasWeek(hours, now));
  if (!sets.length) return nothing;
  return html`<div class="week" part="hours">
    <button class="disclosure" aria-expanded=${isOpen} aria-controls="week" @click=${toggle}>
      ${icon(icons.chevronDown)}${words.weekHeading()}
    </button>
    <div id="week" class="tables" hidden=${isOpen ? nothing : 'until-found'} @beforematch=${toggle}>
      ${sets.map(({ title, hours }) => weekTable(sets.length > 1 ? title : undefined, planWeek(hours, now), say))}
    </div>
  </div>`;
}

/** A week of nothing but "around the clock" or "no information" is said better by the badge. */
function hasWeek(hours: OpeningHours, now: number): boolean {
  return (
    !hours.alwaysOpen && planWeek(hours, now).some((plan) => plan.state === 'ordinary' && plan.intervals.length > 0)
  );
}

function weekTable(title: unknown, plans: readonly DayPlan[], say: Drawing['say']): TemplateResult {
  return html`<table>
    ${
      title === undefined
        ? nothing
        : html`<caption>
            ${title}
          </caption>`
    }
    <tbody>
      ${plans.map(
        (plan, index) =>
          html`<tr class=${index === 0 ? 'today' : ''}>
            <th scope="row">
              <span class="day">${weekdayText(plan.date)}</span
              >${index === 0 ? html` <span class="unbroken">(${words.todayMark()})</span>` : nothing}
              ${dayNote(plan, say)}
            </th>
            <td><bdi>${unbroken(words.planText(plan))}</bdi></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Why the day is not an ordinary one: the editor's own words, or the day's name. */
function dayNote({ reason, named }: DayPlan, say: Drawing['say']): unknown {
  const note = reason.kind === 'exception' ? say(reason.note) : named && words.namedDayText(named);
  return note ? html`<span class="small muted note">${note}</span>` : nothing;
}

export function cardActions(act: (verb: 'saveContact' | 'printContact') => void): TemplateResult {
  if (isServer) return html`<div class="room actions"></div>`;
  return html`<p class="actions">
    <button class="link-button" @click=${() => act('saveContact')}>${icon(icons.userPlus)}${words.saveLabel()}</button>
    <button class="link-button" @click=${() => act('printContact')}>${icon(icons.printer)}${words.printLabel()}</button>
  </p>`;
}

/** When and who: the resident can judge how far to trust it. */
export function provenance(register: Register, { say }: Drawing): TemplateResult | typeof nothing {
  const source = say(register.source?.name);
  const parts = [
    register.updated && html`<time datetime=${register.updated}>${updatedText(register.updated)}</time>`,
    source !== undefined && html`${sourceLabel()} ${source}`,
  ].filter(Boolean);
  if (!parts.length) return nothing;
  return html`<p class="small muted provenance">${parts.map((part) => html`<span>${part}</span>`)}</p>`;
}

/** Keeps a range such as 8–17 on one line: a break after the dash makes it read as two numbers. */
function unbroken(text: string): unknown {
  return text.split(/(\S+–\S+)/).map((part, index) => (index % 2 ? html`<span class="unbroken">${part}</span>` : part));
}
