import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  isCheckedWithinYear,
  isOnlyDigital,
  resolveContact,
  type ContactWay,
} from '../../../src/domain/contact-card/channels.js';
import { CHANNEL_KINDS, type Contact, type Register } from '../../../src/domain/contact-card/content.js';
import { parseRegister } from '../../../src/domain/contact-card/register.js';

const TODAY = '2026-11-24';
const PAGE = 'https://region.example/vard/';
const NUMBER = '0980-31 92 00';
const shown = (display: string | undefined) => display?.replace(/\u00a0/g, ' ');

interface Wishes {
  readonly area?: string;
  readonly areas?: readonly object[];
  readonly others?: readonly object[];
}

/** Resolves one contact of a document, as a resident's page does: parsed first. */
function resolve(contact: object, { area, areas, others = [] }: Wishes = {}) {
  const document = {
    kind: 'contacts',
    version: 1,
    lang: 'sv',
    ...(areas && { areas }),
    contacts: [{ id: 'a', type: 'care-unit', ...contact }, ...others],
  };
  const register = parseRegister(document).value as Register;
  return resolveContact(register, register.contacts[0] as Contact, { area, base: PAGE, today: TODAY });
}
const waysOf = (channels: readonly object[], wishes?: Wishes) => resolve({ channels }, wishes).ways;
const targets = (ways: readonly ContactWay[]) => ways.map(({ href, display }) => shown(display) ?? href ?? '');

const AREAS = [
  { id: 'norra', name: 'Norra' },
  { id: 'byn', name: 'Byn', within: 'norra' },
];

describe('channels', () => {
  describe('no empty shell, whatever is filled in', () => {
    const blank = fc.constantFrom('', ' ', '\u00a0', '-', '–', 'null', 'undefined', null);
    const faulty = fc.constantFrom<unknown[]>(
      5,
      true,
      [],
      {},
      ['x'],
      'javascript:alert(1)',
      'a@b?bcc=c',
      'ring oss',
      '\ud800',
    );
    const maybe = (...filled: unknown[]) => fc.oneof(fc.constantFrom(...filled), blank, faulty);
    const localized = (text: string) => maybe(text, { sv: text }, { sv: text, fi: '' }, { sv: ' ' });
    const hours = maybe({ alwaysOpen: true }, { week: [] }, { week: null }, { byAppointment: true });
    const channel = fc.record(
      {
        kind: maybe(...CHANNEL_KINDS),
        id: maybe('x', 'y'),
        label: localized('Ring oss'),
        telephone: maybe(NUMBER, '112', '90390', '0771-22 00 60'),
        email: maybe('vard@example.org'),
        url: maybe('https://www.1177.se/', '/boka', 'http://x.example/'),
        address: fc.oneof(
          blank,
          faulty,
          fc.record(
            {
              streetAddress: maybe('Storgatan 1'),
              postalCode: maybe('012 30'),
              addressLocality: maybe('Exempelstaden'),
            },
            { requiredKeys: [] },
          ),
        ),
        mapUrl: maybe('https://karta.example/'),
        name: maybe('Anna Exempel'),
        jobTitle: localized('Sjuksköterska'),
        responseTime: localized('Svar inom en dag'),
        note: localized('Knapp 2'),
        hours,
        checked: maybe('2026-10-01', '2020-01-01'),
        hidden: maybe(true, false),
      },
      { requiredKeys: [] },
    );
    const layer = {
      name: localized('Hälsocentralen'),
      category: localized('Hälsocentral'),
      jobTitle: localized('Pressansvarig'),
      description: localized('Vi finns nära dig.'),
      responsible: maybe('region', 'municipality', 'together'),
      channels: fc.oneof(
        blank,
        faulty,
        fc.array(fc.oneof({ weight: 9, arbitrary: channel }, faulty), { maxLength: 5 }),
      ),
      hours,
    };
    const contact = fc.record(
      {
        ...layer,
        purpose: maybe('care', 'press', 'feedback'),
        inherits: maybe('b'),
        local: fc.oneof(
          blank,
          faulty,
          fc.array(fc.record({ area: maybe('norra', 'byn'), ...layer }, { requiredKeys: [] }), { maxLength: 3 }),
        ),
        example: maybe(true, false),
        checked: maybe('2026-10-01'),
      },
      { requiredKeys: [] },
    );
    const anyContact = fc.record({
      contact,
      other: contact,
      area: fc.constantFrom(undefined, 'norra', 'byn', 'finns-inte'),
    });

    /** Every text in a value, with the name of the field it stands in. */
    const texts = (value: unknown, field = ''): [field: string, text: string][] => {
      if (typeof value === 'string') return [[field, value]];
      return typeof value === 'object' && value ? Object.entries(value).flatMap(([key, each]) => texts(each, key)) : [];
    };

    const resolved = ({ contact, other, area }: { contact: object; other: object; area: string | undefined }) =>
      resolve(contact, {
        areas: AREAS,
        others: [{ ...other, id: 'b', type: 'service' }],
        ...(area !== undefined && { area }),
      });

    it('no text is blank, "undefined" or "null", at any depth', () => {
      fc.assert(
        fc.property(anyContact, (wishes) => {
          for (const [field, text] of texts(resolved(wishes))) {
            expect(text.trim(), field).to.not.equal('');
            expect(text, field).to.not.match(/^[\s\u00a0–-]*$|undefined|null|\[object/);
          }
        }),
        { numRuns: 1500 },
      );
    });

    it('every way leads somewhere, says where to go, or names a person', () => {
      fc.assert(
        fc.property(anyContact, (wishes) => {
          const { ways } = resolved(wishes);
          for (const way of ways) {
            expect(way.href ?? way.display ?? way.name, way.kind).to.be.a('string');
            if (way.href !== undefined)
              expect(way.href).to.match(/^(https:\/\/[^/]|tel:\+?\d|sms:\+?\d|mailto:[^@]+@)/);
            if (way.display !== undefined) {
              // No comma without something on either side, no doubled space: "Storgatan 1, 012 30 Exempelstaden".
              expect(way.display).to.equal(way.display.trim());
              expect(way.display).to.not.match(/^,|,$|,\s*,|\s,| {2}/);
            }
            if (way.mapHref !== undefined) expect(way.mapHref).to.match(/^https:\/\/(karta|region)\.example\//);
            if (way.host !== undefined) expect(way.host).to.equal('1177.se');
            for (const part of ['label', 'jobTitle', 'responseTime', 'note'] as const) {
              const said = way[part];
              if (typeof said === 'object') expect(Object.keys(said), part).to.not.deep.equal([]);
            }
          }
        }),
        { numRuns: 1500 },
      );
    });

    it('no two ways share a key, and no unverified or refused number is among them', () => {
      fc.assert(
        fc.property(anyContact, (wishes) => {
          const { ways } = resolved(wishes);
          expect(new Set(ways.map(({ key }) => key)).size).to.equal(ways.length);
          expect(ways.map(({ href = '' }) => href).join()).to.not.match(/771220060/);
        }),
        { numRuns: 1000 },
      );
    });

    const PARTS = ['Storgatan 1', '012 30', 'Exempelstaden'] as const;
    for (let subset = 0; subset < 8; subset++) {
      const [streetAddress, postalCode, addressLocality] = PARTS.map((part, bit) => (subset & (1 << bit) ? part : ' '));
      const written = [
        '',
        'Storgatan 1',
        '012 30',
        'Storgatan 1, 012 30',
        'Exempelstaden',
        'Storgatan 1, Exempelstaden',
        '012 30 Exempelstaden',
        'Storgatan 1, 012 30 Exempelstaden',
      ];
      it(`writes the address "${written[subset] ?? ''}" without a stray comma`, () => {
        const ways = waysOf([{ kind: 'visit', address: { streetAddress, postalCode, addressLocality } }]);
        expect(targets(ways)).to.deep.equal([written[subset]].filter(Boolean));
      });
    }
  });

  describe('where each kind leads', () => {
    const full = {
      telephone: NUMBER,
      email: 'vard@example.org',
      url: 'https://www.1177.se/',
      address: { addressLocality: 'Exempelstaden' },
      name: 'Anna',
    };
    const EXPECTED: readonly (readonly [kind: string, fields: object, href: string | undefined, display?: string])[] = [
      ['phone', full, 'tel:+46980319200', NUMBER],
      ['phone', { url: full.url }, 'nothing'],
      ['sms', full, 'sms:+46980319200', NUMBER],
      ['sms', { telephone: '112' }, 'sms:112', '112'],
      ['email', full, 'mailto:vard@example.org', 'vard@example.org'],
      ['email', { telephone: NUMBER }, 'nothing'],
      ['visit', full, undefined, 'Exempelstaden'],
      ['visit', { url: full.url }, 'https://www.1177.se/'],
      ['visit', { telephone: NUMBER }, 'nothing'],
      ['e-service', full, 'https://www.1177.se/'],
      ['web', full, 'https://www.1177.se/'],
      ['web', { url: 'javascript:alert(1)' }, 'nothing'],
      ['web', { url: '/boka' }, 'https://region.example/boka'],
      ['text-relay', full, 'tel:+46980319200', NUMBER],
      ['video-relay', { url: full.url }, 'https://www.1177.se/'],
      ['person', full, 'tel:+46980319200', NUMBER],
      ['person', { ...full, telephone: 'ring växeln' }, 'mailto:vard@example.org', 'vard@example.org'],
      ['person', { name: 'Anna', url: full.url }, 'https://www.1177.se/'],
      ['person', { name: 'Anna' }, undefined],
      ['care-contact', { name: 'Anna', email: 'x' }, undefined],
      ['care-contact', {}, 'nothing'],
      ['digital-help', { address: full.address }, undefined, 'Exempelstaden'],
      ['digital-help', full, 'tel:+46980319200', NUMBER],
    ];
    for (const [kind, fields, href, display] of EXPECTED) {
      it(`${kind} with ${Object.keys(fields).join(', ') || 'nothing'}: ${display ?? href ?? 'only a name'}`, () => {
        const [way] = waysOf([{ kind, ...fields }]);
        if (href === 'nothing') expect(way).to.equal(undefined);
        else expect([way?.href, shown(way?.display)]).to.deep.equal([href, display]);
      });
    }

    it('names the host of another site only', () => {
      const [other, same] = waysOf([
        { kind: 'web', url: 'https://www.1177.se/' },
        { kind: 'e-service', url: '/boka' },
      ]);
      expect(other?.host).to.equal('1177.se');
      expect(same).to.not.have.property('host');
    });
  });

  describe('layers', () => {
    const layered = (
      wishes: Wishes & {
        readonly own?: object;
        readonly parent?: object;
        readonly local?: object[];
        readonly parentLocal?: object[];
      },
    ) =>
      resolve(
        { ...wishes.own, inherits: 'parent', local: wishes.local ?? [] },
        {
          ...wishes,
          areas: AREAS,
          others: [{ id: 'parent', type: 'service', ...wishes.parent, local: wishes.parentLocal ?? [] }],
        },
      );

    it('take the nearest filled value: municipality, area, unit, and then the same of what it inherits from', () => {
      const says = (name: string) => ({ name });
      const all = [
        says('municipality'),
        says('area'),
        says('unit'),
        says('parent’s municipality'),
        says('parent’s area'),
        says('parent'),
      ];
      for (let blanks = 0; blanks < all.length; blanks++) {
        const at = (index: number) => (index < blanks ? { name: ' ' } : all[index]);
        const { name } = layered({
          area: 'byn',
          local: [
            { area: 'norra', ...at(1) },
            { area: 'byn', ...at(0) },
          ],
          own: at(2),
          parentLocal: [
            { area: 'byn', ...at(3) },
            { area: 'norra', ...at(4) },
          ],
          parent: at(5),
        });
        expect(name).to.equal(all[blanks]?.name);
      }
    });

    it('speak only for their own area', () => {
      const local = [
        { area: 'norra', name: 'area' },
        { area: 'byn', name: 'municipality' },
      ];
      const name = (area?: string) =>
        layered({ own: { name: 'unit' }, local, ...(area !== undefined && { area }) }).name;
      expect([name('byn'), name('norra'), name('finns-inte'), name('')]).to.deep.equal([
        'municipality',
        'area',
        'unit',
        'unit',
      ]);
      expect(name()).to.equal('unit');
    });

    it('take every field by itself', () => {
      const resolved = layered({
        own: { name: 'unit', hours: {}, description: { sv: '' } },
        parent: {
          name: 'parent',
          category: 'Hälsocentral',
          hours: { alwaysOpen: true },
          description: 'om oss',
          responsible: 'region',
        },
        local: [{ area: 'norra', responsible: 'together' }],
        area: 'norra',
      });
      expect(resolved).to.include({
        name: 'unit',
        category: 'Hälsocentral',
        description: 'om oss',
        responsible: 'together',
      });
      expect(resolved.hours).to.deep.equal({ alwaysOpen: true });
      expect(resolved.area?.id).to.equal('norra');
    });

    it('are the contact’s own in what it is: id, type and purpose are not inherited', () => {
      const resolved = layered({ parent: { purpose: 'press', example: true } });
      expect([resolved.id, resolved.type, resolved.purpose, resolved.example]).to.deep.equal([
        'a',
        'care-unit',
        undefined,
        false,
      ]);
    });

    it('fill in a channel: a nearer number under a farther label', () => {
      const { ways } = layered({
        own: { channels: [{ kind: 'phone', telephone: '0980-31 92 01' }] },
        parent: { channels: [{ kind: 'phone', telephone: NUMBER, label: 'Ring oss', hours: { alwaysOpen: true } }] },
      });
      expect(ways).to.have.length(1);
      expect(ways[0]).to.include({ label: 'Ring oss', href: 'tel:+46980319201' });
      expect(ways[0]?.hours).to.deep.equal({ alwaysOpen: true });
    });

    for (const [title, channel] of [
      ['letters for a number', { kind: 'phone', telephone: 'ring växeln' }],
      ['a closed number', { kind: 'phone', telephone: '0771-22 00 60' }],
      ['a number nobody has verified', { kind: 'phone', telephone: '90390' }],
      ['a number verified too long ago', { kind: 'phone', telephone: '90390', checked: '2025-11-23' }],
      ['a mail address with headers', { kind: 'email', email: 'a@example.org?bcc=b' }],
      ['a link that runs', { kind: 'web', url: 'javascript:alert(1)' }],
      ['a link that is not encrypted', { kind: 'web', url: 'http://x.example/' }],
      ['blanks', { kind: 'visit', address: { streetAddress: ' ' } }],
      ['a list for an address', { kind: 'visit', address: [] }],
    ] as const) {
      it(`do not let ${title} hide a usable value farther away`, () => {
        const parent = {
          telephone: NUMBER,
          email: 'vard@example.org',
          url: 'https://www.1177.se/',
          address: { addressLocality: 'Exempelstaden' },
          note: 'far',
        };
        const { ways } = layered({
          own: { channels: [{ ...channel, note: 'near' }] },
          parent: { channels: [{ ...parent, kind: channel.kind }] },
        });
        expect(ways).to.have.length(1);
        expect(targets(ways)[0]).to.be.oneOf([NUMBER, 'vard@example.org', 'https://www.1177.se/', 'Exempelstaden']);
        expect(ways[0]?.note).to.equal('near');
      });
    }

    it('never put the map of one address beside another', () => {
      const far = {
        kind: 'visit',
        address: { addressLocality: 'Exempelstaden' },
        mapUrl: 'https://karta.example/stad',
      };
      const near = (channel: object) =>
        layered({ own: { channels: [{ kind: 'visit', ...channel }] }, parent: { channels: [far] } }).ways[0];
      expect(near({ note: 'Ring på klockan' })?.mapHref).to.equal('https://karta.example/stad');
      expect(near({ address: { addressLocality: 'Låtsasby' } })).to.include({
        display: 'Låtsasby',
        mapHref: undefined,
      });
      expect(near({ address: { addressLocality: 'Låtsasby' }, mapUrl: 'javascript:1' })?.mapHref).to.equal(undefined);
      expect(near({ address: { addressLocality: 'Låtsasby' }, mapUrl: 'https://karta.example/by' })?.mapHref).to.equal(
        'https://karta.example/by',
      );
    });

    it('keep the order of the outermost; a nearer one adds at the end', () => {
      const { ways } = layered({
        area: 'byn',
        local: [
          {
            area: 'byn',
            channels: [
              { kind: 'sms', telephone: NUMBER },
              { kind: 'phone', telephone: NUMBER },
            ],
          },
        ],
        own: {
          channels: [
            { kind: 'web', url: '/a' },
            { kind: 'visit', address: { addressLocality: 'Exempelstaden' } },
          ],
        },
        parent: {
          channels: [
            { kind: 'e-service', url: '/e' },
            { kind: 'phone', telephone: '112' },
            { kind: 'web', url: '/b' },
          ],
        },
      });
      expect(ways.map(({ kind }) => kind)).to.deep.equal(['e-service', 'phone', 'web', 'visit', 'sms']);
      expect(targets(ways).slice(1, 3)).to.deep.equal([NUMBER, 'https://region.example/a']);
    });

    it('can hide a farther channel, and show it again nearer', () => {
      const parent = {
        channels: [
          { kind: 'phone', telephone: NUMBER },
          { kind: 'web', url: '/a' },
        ],
      };
      const own = { channels: [{ kind: 'phone', hidden: true }] };
      expect(layered({ own, parent }).ways.map(({ kind }) => kind)).to.deep.equal(['web']);
      const local = [{ area: 'byn', channels: [{ kind: 'phone', hidden: false }] }];
      expect(layered({ own, parent, local, area: 'byn' }).ways.map(({ kind }) => kind)).to.deep.equal(['phone', 'web']);
    });

    it('tell two channels of the same kind apart, by place or by name', () => {
      const parent = {
        channels: [
          { kind: 'phone', telephone: '0980-31 92 01' },
          { kind: 'phone', telephone: '0980-31 92 02' },
          { kind: 'phone', id: 'jour', telephone: '0980-31 92 03' },
        ],
      };
      expect(targets(layered({ parent }).ways)).to.deep.equal(['0980-31 92 01', '0980-31 92 02', '0980-31 92 03']);
      const own = (...channels: object[]) =>
        targets(layered({ parent, own: { channels: channels.map((each) => ({ kind: 'phone', ...each })) } }).ways);
      expect(own({ telephone: '112' })).to.deep.equal(['112', '0980-31 92 02', '0980-31 92 03']);
      expect(own({}, { telephone: '112' })).to.deep.equal(['0980-31 92 01', '112', '0980-31 92 03']);
      expect(own({ id: 'jour', telephone: '112' })).to.deep.equal(['0980-31 92 01', '0980-31 92 02', '112']);
      expect(own({ id: 'jour', note: 'x' }, { telephone: '112' })).to.deep.equal([
        '112',
        '0980-31 92 02',
        '0980-31 92 03',
      ]);
      expect(own({ id: 'ny', telephone: '112' })).to.deep.equal([
        '0980-31 92 01',
        '0980-31 92 02',
        '0980-31 92 03',
        '112',
      ]);
    });

    it('lose neither of two channels that share a name by mistake', () => {
      const ways = waysOf([
        { kind: 'phone', id: 'x', telephone: NUMBER },
        { kind: 'email', id: 'x', email: 'a@example.org' },
      ]);
      expect(targets(ways)).to.deep.equal([NUMBER, 'a@example.org']);
      expect(
        targets(
          waysOf([
            { kind: 'web', id: 'phone', url: '/a' },
            { kind: 'phone', telephone: NUMBER },
          ]),
        ),
      ).to.have.length(2);
    });

    it('end where inheritance or areas go in a circle', () => {
      const areas = [
        { id: 'runt', name: 'Runt', within: 'om' },
        { id: 'om', name: 'Om', within: 'runt' },
      ];
      const others = [{ id: 'b', type: 'service', inherits: 'a', name: 'B', channels: [{ kind: 'web', url: '/b' }] }];
      const resolved = resolve(
        { inherits: 'b', channels: [{ kind: 'phone', telephone: NUMBER }], local: [{ area: 'om', category: 'om' }] },
        { area: 'runt', areas, others },
      );
      expect(resolved.name).to.equal('B');
      expect(resolved.category).to.equal('om');
      expect(targets(resolved.ways)).to.deep.equal(['https://region.example/b', NUMBER]);
    });

    it('leave the register as it was', () => {
      const document = {
        kind: 'contacts',
        version: 1,
        lang: 'sv',
        contacts: [{ id: 'a', type: 'care-unit', channels: [{ kind: 'phone', telephone: NUMBER }] }],
      };
      const register = parseRegister(document).value as Register;
      const before = JSON.stringify(register);
      resolveContact(register, register.contacts[0] as Contact, { base: PAGE, today: TODAY });
      expect(JSON.stringify(register)).to.equal(before);
    });
  });

  describe('numbers', () => {
    const seen = (channel: object, contact: object = {}, wishes?: Wishes) =>
      targets(resolve({ channels: [{ kind: 'phone', ...channel }], ...contact }, wishes).ways).join();

    for (const telephone of ['90390', '903 90', '020-50 50 50', '+46 20 50 50 50', '116 016']) {
      it(`${telephone} is hidden until somebody has checked it within twelve months`, () => {
        expect(seen({ telephone })).to.equal('');
        expect(seen({ telephone, checked: '2025-11-23' })).to.equal('');
        expect(seen({ telephone, checked: '2026-11-25' })).to.equal('');
        expect(seen({ telephone, checked: 'i går' })).to.equal('');
        expect(seen({ telephone, checked: TODAY })).to.not.equal('');
        expect(seen({ telephone, checked: '2025-11-24' })).to.not.equal('');
        expect(seen({ telephone }, { checked: '2026-10-01' })).to.not.equal('');
      });
    }

    for (const telephone of ['0771-22 00 60', '+46 771 22 00 60', '08-33 12 31', '116 117']) {
      it(`${telephone} is never shown, checked or not`, () => {
        expect(seen({ telephone, checked: TODAY }, { checked: TODAY })).to.equal('');
        for (const kind of ['sms', 'text-relay', 'video-relay', 'person', 'care-contact', 'digital-help']) {
          const [way] = waysOf([{ kind, telephone, checked: TODAY, url: '/a', name: 'Anna' }]);
          expect(way?.href ?? '', kind).to.not.match(/^(tel|sms):/);
        }
      });
    }

    for (const telephone of ['112', '1177', '113 13', '114 14', '116 111', '90101', '010-456 67 00', NUMBER]) {
      it(`${telephone} needs no date`, () => expect(seen({ telephone })).to.equal(telephone));
    }

    it('count the date on a channel before the contact’s', () => {
      expect(seen({ telephone: '90390', checked: '2020-01-01' }, { checked: TODAY })).to.equal('');
      expect(seen({ telephone: '90390', checked: TODAY }, { checked: '2020-01-01' })).to.equal('90390');
    });

    it('borrow no date from another layer: its date was about another number', () => {
      const others = [
        { id: 'b', type: 'service', checked: TODAY, channels: [{ kind: 'phone', telephone: NUMBER, checked: TODAY }] },
      ];
      expect(seen({ telephone: '90390' }, { inherits: 'b' }, { others })).to.equal(NUMBER);
      const inherited = [{ id: 'b', type: 'service', checked: TODAY, channels: [{ kind: 'sms', telephone: '90390' }] }];
      expect(targets(resolve({ inherits: 'b' }, { others: inherited }).ways)).to.deep.equal(['90390']);
    });

    it('count twelve months by the calendar', () => {
      for (const [checked, today, counts] of [
        ['2025-11-24', '2026-11-24', true],
        ['2025-11-23', '2026-11-24', false],
        ['2026-11-24', '2026-11-24', true],
        ['2026-11-25', '2026-11-24', false],
        ['2024-02-29', '2025-02-28', true],
        ['2024-02-29', '2025-03-01', false],
        ['2025-02-28', '2026-02-28', true],
        ['0925-11-24', '2026-11-24', false],
        ['9999-01-01', '2026-11-24', false],
      ] as const) {
        expect(isCheckedWithinYear(checked, today), `${checked} on ${today}`).to.equal(counts);
      }
      expect(isCheckedWithinYear(undefined, TODAY)).to.equal(false);
    });
  });

  describe('digital first, but always another way', () => {
    const digital = [
      { kind: 'e-service', url: '/e' },
      { kind: 'web', url: '/w' },
      { kind: 'email', email: 'a@example.org' },
      { kind: 'sms', telephone: NUMBER },
    ];
    it('calls a contact without a voice or a door only digital', () => {
      expect(isOnlyDigital(waysOf(digital))).to.equal(true);
      expect(isOnlyDigital(waysOf([...digital, { kind: 'phone', telephone: 'växeln' }]))).to.equal(true);
      expect(isOnlyDigital(waysOf([...digital, { kind: 'phone', telephone: NUMBER, hidden: true }]))).to.equal(true);
    });

    for (const channel of [
      { kind: 'phone', telephone: NUMBER },
      { kind: 'visit', address: { addressLocality: 'Exempelstaden' } },
      { kind: 'text-relay', telephone: NUMBER },
      { kind: 'person', telephone: NUMBER },
      { kind: 'digital-help', telephone: NUMBER },
    ]) {
      it(`is content with ${channel.kind}`, () => expect(isOnlyDigital(waysOf([...digital, channel]))).to.equal(false));
    }
  });

  it('tells that facts are made up when the contact or the whole register is', () => {
    expect(resolve({ example: true }).example).to.equal(true);
    expect(resolve({ example: false }).example).to.equal(false);
    expect(resolve({}).example).to.equal(false);
  });

  it('never calls a national number made up, in a register of examples', () => {
    const register = {
      kind: 'contacts',
      version: 1,
      lang: 'sv',
      example: true,
      contacts: [
        { id: '112', type: 'service', example: false },
        { id: 'halsocentral', type: 'care-unit' },
      ],
    } as unknown as Register;
    expect(
      register.contacts.map((contact) => resolveContact(register, contact, { base: PAGE, today: TODAY }).example),
    ).to.deep.equal([false, true]);
  });
});
