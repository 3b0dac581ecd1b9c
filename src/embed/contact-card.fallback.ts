/** The contact card as a document: what a page shows before, or without, our script. Never "open now": it has no clock. */
import { resolveContact, type ContactWay } from '../domain/contact-card/channels.js';
import type { OpeningHours } from '../domain/contact-card/content.js';
import { findContact, parseRegister } from '../domain/contact-card/register.js';
import { textIn } from '../domain/shared/localized-text.js';
import type { LocalizedText } from '../domain/shared/schema.js';
import { ordinaryWeekLines, ordinaryWeekText } from '../elements/contact-card/contact-card.ordinary.strings.js';
import * as words from '../elements/contact-card/contact-card.strings.js';
import { currentLocale } from '../localization/localize.js';
import { careParagraph } from './care.js';
import { escaped, headingLevel, link, localAddress } from './html.js';
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
    contact.jobTitle && `<p>${say(contact.jobTitle)}</p>`,
    contact.description && !isCompact && `<p>${say(contact.description)}</p>`,
    contact.ways.length &&
      `<ul>\n${contact.ways.map((way) => `<li>${wayItem(local(way, base), say, isCompact)}</li>`).join('\n')}\n</ul>`,
    !isCompact && hoursDetails(contact.hours),
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
  const items = ways.map((way) => `<li>${wayItem(local(way, base), say, true)}</li>`);
  return items.length ? `<p>${say(name) ?? escaped(words.unnamedText())}</p>\n<ul>\n${items.join('\n')}\n</ul>` : '';
}

/** A content text as HTML, marked with its language where that differs from the words around it. */
const speaker =
  (lang: string, documentLang: string) =>
  (text: LocalizedText | undefined): string | undefined => {
    const spoken = textIn(text, lang, documentLang);
    if (!spoken) return undefined;
    const inside = escaped(spoken.text);
    return spoken.lang === currentLocale() ? inside : `<span lang="${escaped(spoken.lang)}">${inside}</span>`;
  };

/** Links to places on the region's own website stay as they were written, without the origin we read them against. */
function local({ href, mapHref, ...way }: ContactWay, base: string): ContactWay {
  const [own, map] = [href, mapHref].map((each) => each && localAddress(each, base));
  return { ...way, ...(own && { href: own }), ...(map && { mapHref: map }) };
}

function wayItem(
  way: ContactWay,
  say: (text: LocalizedText | undefined) => string | undefined,
  isCompact: boolean,
): string {
  const label = say(way.label) ?? escaped(words.channelText(way.kind));
  const title = [way.name ? `${label}: ${escaped(way.name)}` : label, way.display && escaped(way.display)]
    .filter(Boolean)
    .join(' ');
  const details = isCompact
    ? []
    : [
        say(way.jobTitle),
        say(way.responseTime),
        way.hours && escaped(ordinaryWeekText(way.hours)),
        say(way.note),
        way.mapHref && link(way.mapHref, escaped(words.mapLabel())),
      ];
  return [way.href ? link(way.href, title) : title, ...details.filter(Boolean)].join('<br>\n');
}

function hoursDetails(hours: OpeningHours | undefined): string {
  if (!hours) return '';
  if (hours.alwaysOpen) return `<p>${escaped(ordinaryWeekText(hours))}</p>`;
  const lines = [...(hours.byAppointment ? [words.byAppointmentNote()] : []), ...ordinaryWeekLines(hours)];
  if (!lines.length) return '';
  const items = [...lines, words.otherHoursText()].map((line) => `<li>${escaped(line)}</li>`).join('\n');
  return `<details>\n<summary>${escaped(words.hoursHeading())}</summary>\n<ul>\n${items}\n</ul>\n</details>`;
}
