import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { resolveContact, type ContactWay, type ResolvedContact } from '../../../src/domain/contact-card/channels.js';
import type { Contact, OpeningHours, Register } from '../../../src/domain/contact-card/content.js';
import { parseRegister } from '../../../src/domain/contact-card/register.js';
import { structuredData } from '../../../src/domain/contact-card/structured-data.js';

const contactOf = (rest: Partial<ResolvedContact> = {}): ResolvedContact => ({
  id: 'a',
  type: 'care-unit',
  ways: [],
  example: false,
  ...rest,
});
const way = (rest: Partial<ContactWay>): ContactWay => ({ kind: 'phone', key: 'x', ...rest });
const told = (rest: Partial<ResolvedContact>, lang = 'sv') => structuredData(contactOf(rest), lang, 'sv');
const hoursOf = (hours: OpeningHours) =>
  told({ hours }).openingHoursSpecification as Record<string, unknown>[] | undefined;
const specialOf = (hours: OpeningHours) =>
  told({ hours }).specialOpeningHoursSpecification as Record<string, unknown>[] | undefined;
const week = [{ days: ['monday' as const, 'friday' as const], intervals: [{ opens: '08:00', closes: '17:00' }] }];
const DAYS = ['https://schema.org/Monday', 'https://schema.org/Friday'];
const spec = (rest: object) => ({ '@type': 'OpeningHoursSpecification', ...rest });

/** Places in a value that hold nothing: undefined, blank text, an empty list or object. */
function holes(value: unknown, path = ''): string[] {
  if (value === undefined || value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  return entries.length ? entries.flatMap(([key, each]) => holes(each, `${path}.${key}`)) : [path];
}

describe('structured-data', () => {
  for (const [type, name] of Object.entries({
    'care-unit': 'MedicalClinic',
    person: 'Person',
    'crisis-line': 'Organization',
    service: 'GovernmentOrganization',
  })) {
    it(`calls a ${type} a ${name} of schema.org, and claims nothing more of an empty one`, () => {
      expect(told({ type: type as ResolvedContact['type'] })).to.deep.equal({
        '@context': 'https://schema.org',
        '@type': name,
      });
    });
  }

  it('says what is known, in one language', () => {
    const data = told(
      {
        name: { sv: 'Hälsocentralen', en: 'The health centre' },
        description: 'Nära dig.',
        jobTitle: 'Pressansvarig',
        ways: [
          way({ kind: 'e-service', href: 'https://e.example/' }),
          way({ href: 'tel:+46980319200', display: '0980-31 92 00', hours: { week } }),
          way({ href: 'tel:112', display: '112' }),
          way({ kind: 'sms', href: 'sms:+46980319201' }),
          way({ kind: 'email', href: 'mailto:v%C3%A5rd@example.org', display: 'vård@example.org' }),
          way({ kind: 'visit', display: 'Storgatan 1, Exempelstaden' }),
          way({ kind: 'web', href: 'https://www.1177.se/' }),
        ],
      },
      'en',
    );
    expect(data).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      name: 'The health centre',
      description: 'Nära dig.',
      telephone: '+46980319200',
      email: 'vård@example.org',
      address: 'Storgatan 1, Exempelstaden',
      url: 'https://www.1177.se/',
      contactPoint: [
        {
          '@type': 'ContactPoint',
          telephone: '+46980319200',
          hoursAvailable: [spec({ dayOfWeek: DAYS, opens: '08:00', closes: '17:00' })],
        },
        { '@type': 'ContactPoint', telephone: '112' },
      ],
    });
    expect(told({ type: 'person', jobTitle: 'Pressansvarig' }).jobTitle).to.equal('Pressansvarig');
  });

  it('tells the ordinary week, to the day it is valid', () => {
    expect(hoursOf({ week, validThrough: '2026-12-31' })).to.deep.equal([
      spec({ dayOfWeek: DAYS, opens: '08:00', closes: '17:00', validThrough: '2026-12-31' }),
    ]);
    expect(hoursOf({ alwaysOpen: true })).to.deep.equal([
      spec({
        dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
          (day) => `https://schema.org/${day}`,
        ),
        opens: '00:00',
        closes: '23:59',
      }),
    ]);
  });

  it('writes the end of a day as schema.org can, and never a whole day as a closed one', () => {
    const closing = (opens: string, closes: string) =>
      hoursOf({ week: [{ days: ['monday'], intervals: [{ opens, closes }] }] })?.[0]?.closes;
    expect([
      closing('08:00', '24:00'),
      closing('00:00', '00:00'),
      closing('18:00', '00:00'),
      closing('18:00', '02:00'),
    ]).to.deep.equal(['23:59', '23:59', '00:00', '02:00']);
    expect(
      specialOf({ exceptions: [{ date: '2026-12-24', intervals: [{ opens: '08:00', closes: '24:00' }] }] })?.[0]
        ?.closes,
    ).to.equal('23:59');
  });

  it('tells seasons, single days and a temporary closure, closed days among them', () => {
    const closed = { opens: '00:00', closes: '00:00' };
    expect(
      specialOf({
        seasons: [{ from: '2026-06-15', through: '2026-08-15', week: [...week, { days: ['sunday'], intervals: [] }] }],
        exceptions: [
          { date: '2026-12-23', intervals: [{ opens: '08:00', closes: '12:00' }] },
          { date: '2026-12-24', intervals: [] },
        ],
        temporarilyClosed: { from: '2026-11-01' },
      }),
    ).to.deep.equal([
      spec({ dayOfWeek: DAYS, opens: '08:00', closes: '17:00', validFrom: '2026-06-15', validThrough: '2026-08-15' }),
      spec({
        dayOfWeek: ['https://schema.org/Sunday'],
        ...closed,
        validFrom: '2026-06-15',
        validThrough: '2026-08-15',
      }),
      spec({ opens: '08:00', closes: '12:00', validFrom: '2026-12-23', validThrough: '2026-12-23' }),
      spec({ ...closed, validFrom: '2026-12-24', validThrough: '2026-12-24' }),
      spec({ ...closed, validFrom: '2026-11-01' }),
    ]);
  });

  it('says nothing of hours that say nothing', () => {
    const silent: OpeningHours[] = [
      {},
      { week: [] },
      { week: [{ days: [], intervals: [{ opens: '08:00', closes: '12:00' }] }] },
      { week: [{ days: ['monday'], intervals: [] }] },
      { byAppointment: true },
      { seasons: [], exceptions: [] },
      { redDays: 'closed', eves: { 'christmas-eve': 'closed' } },
    ];
    for (const hours of silent) {
      expect(told({ hours, ways: [way({ href: 'tel:112', hours })] }), JSON.stringify(hours)).to.deep.equal({
        '@context': 'https://schema.org',
        '@type': 'MedicalClinic',
        telephone: '112',
        contactPoint: [{ '@type': 'ContactPoint', telephone: '112' }],
      });
    }
  });

  it('is whole JSON for any contact: nothing undefined, blank or empty, the same after a journey', () => {
    const maybe = (...values: unknown[]) => fc.constantFrom(...values, '', null, '-', 5, []);
    const interval = fc.constantFrom(
      { opens: '08:00', closes: '17:00' },
      { opens: '18:00', closes: '02:00' },
      { opens: '00:00', closes: '24:00' },
    );
    const someWeek = fc.array(
      fc.record({ days: fc.subarray(['monday', 'sunday']), intervals: fc.array(interval, { maxLength: 2 }) }),
      { maxLength: 3 },
    );
    const hours = fc.record(
      {
        alwaysOpen: maybe(true, false),
        week: someWeek,
        seasons: fc.array(
          fc.record({ from: fc.constant('2026-06-01'), through: fc.constant('2026-08-01'), week: someWeek }),
          { maxLength: 2 },
        ),
        exceptions: fc.array(
          fc.record({ date: fc.constant('2026-12-24'), intervals: fc.array(interval, { maxLength: 2 }) }),
          { maxLength: 2 },
        ),
        temporarilyClosed: maybe({}, { from: '2026-11-01' }),
        validThrough: maybe('2026-12-31'),
      },
      { requiredKeys: [] },
    );
    const channel = fc.record(
      {
        kind: fc.constantFrom('phone', 'sms', 'email', 'web', 'visit', 'person', 'e-service'),
        telephone: maybe('0980-31 92 00'),
        email: maybe('a@example.org'),
        url: maybe('https://www.1177.se/'),
        address: maybe({ addressLocality: 'Exempelstaden' }, { addressLocality: '' }),
        name: maybe('Anna'),
        hours,
      },
      { requiredKeys: ['kind'] },
    );
    const contact = fc.record(
      {
        id: fc.constant('a'),
        type: fc.constantFrom('care-unit', 'person', 'crisis-line', 'service'),
        name: maybe('Namn', { sv: 'Namn' }, { fi: ' ' }),
        description: maybe('Text'),
        jobTitle: maybe('Titel'),
        channels: fc.array(channel, { maxLength: 4 }),
        hours,
      },
      { requiredKeys: ['id', 'type'] },
    );
    fc.assert(
      fc.property(contact, fc.constantFrom('sv', 'fi', 'ar'), (input, lang) => {
        const register = parseRegister({ kind: 'contacts', version: 1, lang: 'sv', contacts: [input] })
          .value as Register;
        const resolved = resolveContact(register, register.contacts[0] as Contact, {
          base: 'https://region.example/',
          today: '2026-11-24',
        });
        const data = structuredData(resolved, lang, 'sv');
        expect(holes(data)).to.deep.equal([]);
        expect(JSON.parse(JSON.stringify(data))).to.deep.equal(data);
        for (const each of JSON.stringify(data).matchAll(/"@type":"(\w+)"/g)) {
          expect(each[1]).to.be.oneOf([
            'MedicalClinic',
            'Person',
            'Organization',
            'GovernmentOrganization',
            'ContactPoint',
            'OpeningHoursSpecification',
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
