/**
 * What a server draws of the hours. It is kept, and read on another day than it was drawn: it has no clock, and so it tells
 * the ordinary week and leaves "open now" to the browser. Rows take the room that the browser's will, since what is below
 * must not move. No page fetches this.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { OpeningHours } from '../../domain/contact-card/content.js';
import * as icons from '../../generated/icons/contact-card.js';
import { adviceCall, adviceQuestion, aroundTheClock } from '../shared/care-numbers.strings.js';
import { hoursHeading, ordinaryWeekLines, ordinaryWeekText, otherHoursText } from './contact-card.ordinary.strings.js';
import * as words from './contact-card.strings.js';
import { icon, leadingHours, type Drawing } from './contact-card.templates.js';

/** The ordinary week in the place of "open now", and 1177 for whoever finds it closed. */
export function storedStatus({ contact }: Drawing): { line: TemplateResult; showsAdvice: boolean } | undefined {
  const { hours, source } = leadingHours(contact);
  if (!hours) return undefined;
  const week = ordinaryWeekText(hours);
  const [title, text] = hours.byAppointment
    ? [words.statusText({ state: 'by-appointment' }), words.byAppointmentNote()]
    : hours.alwaysOpen
      ? [week]
      : [hoursHeading(), week];
  // A heading with nothing behind it says nothing.
  if (text === '') return undefined;
  const showsAdvice = !hours.alwaysOpen && contact.type === 'care-unit';
  const line = html`<div class="status" part="status">
    <p>
      ${source === 'phone' ? html`<span>${words.phoneHoursHeading()}</span> ` : nothing}<b class="badge"
        >${icon(icons.clock)}${title}</b
      >
      <span>${text}</span>
    </p>
    ${
      showsAdvice
        ? html`<p class="advice">
            ${`${adviceQuestion()} `}<a href="tel:1177">${icon(icons.phone)}${adviceCall()}</a
            >${`, ${aroundTheClock()}`}
          </p>`
        : nothing
    }
  </div>`;
  return { line, showsAdvice };
}

/** The ordinary weeks in a `<details>`, which opens without script. */
export function storedHours({ contact, say }: Drawing): TemplateResult | typeof nothing {
  const visit = contact.hours ?? contact.ways.find((way) => way.kind === 'visit')?.hours;
  const others = contact.ways.filter((way) => way.hours && way.kind !== 'visit');
  const sets = [
    { title: words.visitHoursHeading() as unknown, hours: visit },
    ...others.map(({ kind, label, hours }) => ({
      title: say(label) ?? (kind === 'phone' ? words.phoneHoursHeading() : words.channelText(kind)),
      hours,
    })),
  ].filter(hasWeek);
  if (!sets.length) return nothing;
  return html`<details class="week" part="hours">
    <summary class="disclosure">${icon(icons.chevronDown)}${hoursHeading()}</summary>
    <div class="ordinary">
      ${sets.map(
        ({ title, hours }) =>
          html`<div>
            ${sets.length > 1 ? html`<p class="title">${title}</p>` : nothing}
            <ul>
              ${ordinaryWeekLines(hours).map((line) => html`<li>${line}</li>`)}
            </ul>
          </div>`,
      )}
      <p class="small muted">${otherHoursText()}</p>
    </div>
  </details>`;
}

const hasWeek = <Set extends { readonly hours?: OpeningHours | undefined }>(
  set: Set,
): set is Set & { readonly hours: OpeningHours } =>
  Boolean(set.hours && !set.hours.alwaysOpen && ordinaryWeekLines(set.hours).length);
