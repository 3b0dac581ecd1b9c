/**
 * A contact as schema.org JSON-LD, for the region's own page template. A pure function: the widget never puts a script
 * element into the host's page.
 */
import { textIn } from '../shared/localized-text.js';
import type { ResolvedContact } from './channels.js';
import { WEEKDAYS } from '../shared/stockholm-time.js';
import type { Interval, OpeningHours, Week } from './content.js';

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

/** Only what is filled is stated. Seasons and single days are schema.org's special opening hours; red days have no term there. */
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
    specialOpeningHoursSpecification: contact.hours && specialOf(contact.hours),
  }) as unknown as StructuredData;
}

function weekOf({ alwaysOpen, week = [], validThrough }: OpeningHours): unknown[] {
  if (alwaysOpen)
    return [specification({ opens: '00:00', closes: '24:00' }, { dayOfWeek: WEEKDAYS.map(dayName), validThrough })];
  return daysOf(week, { validThrough });
}

/** Seasons, single days and a temporary closure: what differs from the ordinary week between two dates. */
function specialOf({ seasons = [], exceptions = [], temporarilyClosed }: OpeningHours): unknown[] {
  return [
    ...seasons.flatMap(({ from, through, week }) => daysOf(week, { validFrom: from, validThrough: through }, [CLOSED])),
    ...exceptions.flatMap(({ date, intervals }) =>
      (intervals.length ? intervals : [CLOSED]).map((each) =>
        specification(each, { validFrom: date, validThrough: date }),
      ),
    ),
    ...(temporarilyClosed
      ? [specification(CLOSED, { validFrom: temporarilyClosed.from, validThrough: temporarilyClosed.through })]
      : []),
  ];
}

/** schema.org's way to say "closed all day". */
const CLOSED: Interval = { opens: '00:00', closes: '00:00' };

function daysOf(week: Week, rest: Readonly<Record<string, unknown>>, whenEmpty: Interval[] = []): unknown[] {
  return week
    .filter(({ days }) => days.length)
    .flatMap(({ days, intervals }) =>
      (intervals.length ? intervals : whenEmpty).map((each) =>
        specification(each, { dayOfWeek: days.map(dayName), ...rest }),
      ),
    );
}

function specification(interval: Interval, rest: Readonly<Record<string, unknown>>): unknown {
  const { opens, closes } = interval;
  // Midnight to midnight is the whole day to us, and a closed one to schema.org.
  const endsDay = closes === '24:00' || (opens === '00:00' && closes === opens && interval !== CLOSED);
  return filled({ '@type': 'OpeningHoursSpecification', opens, closes: endsDay ? '23:59' : closes, ...rest });
}

const dayName = (day: string): string => `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`;

function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  );
}
