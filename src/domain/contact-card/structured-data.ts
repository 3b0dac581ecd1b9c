/**
 * A contact as schema.org JSON-LD, for the region's own page template. A pure function: the widget never puts a script
 * element into the host's page.
 */
import { textIn } from '../shared/localized-text.js';
import type { ResolvedContact } from './channels.js';
import { WEEKDAYS } from '../shared/stockholm-time.js';
import type { OpeningHours } from './content.js';

export interface StructuredData {
  readonly '@context': 'https://schema.org';
  readonly '@type': string;
  readonly [property: string]: unknown;
}

const TYPES = {
  'care-unit': 'MedicalClinic',
  person: 'Person',
  'crisis-line': 'Organization',
  service: 'GovernmentOrganization',
} as const;

/** Only what is filled is stated. Seasons and single days follow schema.org's special opening hours; red days have no term there. */
export function structuredData(contact: ResolvedContact, lang: string, documentLang: string): StructuredData {
  const say = (value: Parameters<typeof textIn>[0]): string | undefined => textIn(value, lang, documentLang)?.text;
  const starting = (scheme: string) => contact.ways.filter((way) => way.href?.startsWith(scheme));
  const number = (way: { href?: string }): string | undefined => way.href?.slice(4);
  const visit = contact.ways.find((way) => way.kind === 'visit');
  return filled({
    '@context': 'https://schema.org',
    '@type': TYPES[contact.type],
    name: say(contact.name),
    description: say(contact.description),
    jobTitle: contact.type === 'person' ? say(contact.jobTitle) : undefined,
    telephone: starting('tel:').map(number)[0],
    email: starting('mailto:')[0]?.display,
    address: visit?.display,
    url: contact.ways.find((way) => way.kind === 'web')?.href,
    contactPoint: starting('tel:').map((way) =>
      filled({ '@type': 'ContactPoint', telephone: number(way), hoursAvailable: way.hours && weekOf(way.hours) }),
    ),
    openingHoursSpecification: contact.hours && weekOf(contact.hours),
    specialOpeningHoursSpecification: contact.hours?.exceptions?.flatMap(({ date, intervals }) =>
      (intervals.length ? intervals : [{ opens: '00:00', closes: '00:00' }]).map(({ opens, closes }) => ({
        '@type': 'OpeningHoursSpecification',
        opens,
        closes,
        validFrom: date,
        validThrough: date,
      })),
    ),
  }) as unknown as StructuredData;
}

function weekOf(hours: OpeningHours): unknown[] {
  if (hours.alwaysOpen) {
    return [
      { '@type': 'OpeningHoursSpecification', dayOfWeek: WEEKDAYS.map(dayName), opens: '00:00', closes: '23:59' },
    ];
  }
  return (hours.week ?? []).flatMap(({ days, intervals }) =>
    intervals.map(({ opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map(dayName),
      opens,
      closes: closes === '24:00' ? '23:59' : closes,
    })),
  );
}

const dayName = (day: string): string => `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`;

function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  );
}
