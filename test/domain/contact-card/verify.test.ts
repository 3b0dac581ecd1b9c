import { expect } from '@open-wc/testing';
import type { ProblemCode } from '../../../src/domain/shared/problems.js';
import { verifyRegister } from '../../../src/domain/contact-card/verify.js';
import { severityOf } from '../../../src/domain/shared/severity.js';

const TODAY = '2026-11-24';
const NUMBER = '0980-31 92 00';
const phone = { kind: 'phone', telephone: NUMBER };
const week = [{ days: ['monday'], intervals: [{ opens: '08:00', closes: '17:00' }] }];
const unit = (rest: object = {}) => ({
  id: 'a',
  type: 'care-unit',
  name: 'Hälsocentralen',
  channels: [phone],
  ...rest,
});
const document = (rest: object = {}) => ({
  kind: 'contacts',
  version: 1,
  lang: 'sv',
  updated: '2026-11-03',
  contacts: [unit()],
  ...rest,
});
/** A document with an entry that is taken out in front, so that places and paths differ. */
const having = (...contacts: object[]) => document({ contacts: [{ type: 'care-unit' }, ...contacts] });
const channel = (...channels: object[]) => having(unit({ channels: [{ kind: 'fax' }, phone, ...channels] }));
const hours = (value: object) => having(unit({ hours: value }));
const AREAS = [5, { id: 'norra', name: 'Norra' }];

const found = (input: unknown) =>
  verifyRegister(input, TODAY).problems.map(({ code, path }) => `${code} ${path}`.trim());
/** What is said beside the entry and the channel that are broken on purpose. */
const ON_PURPOSE = [
  'field.missing contacts[0].id',
  'field.not-allowed contacts[1].channels[0].kind',
  'field.wrong-type areas[0]',
];
const foundBeside = (input: unknown) => found(input).filter((line) => !ON_PURPOSE.includes(line));

/** Said of a document as it is fetched, or by the card of itself; never of what a document says. */
type Elsewhere =
  | `document.${'not-json' | 'not-found' | 'unreachable' | 'too-slow' | 'too-large' | 'blocked-origin'}`
  | `${'goal-picture' | 'care-flow' | 'feedback-form'}.${string}`
  | 'contact.not-chosen';

/** Every other code, with documents that have this one problem and where it is. A new code without a case does not compile. */
const CASES: Readonly<Record<Exclude<ProblemCode, Elsewhere>, readonly (readonly [input: unknown, path: string])[]>> = {
  'document.wrong-type': [
    [[document()], ''],
    ['{}', ''],
    [null, ''],
  ],
  'document.wrong-kind': [[document({ kind: 'care-finder', odd: 1, contacts: [5] }), 'kind']],
  'document.newer-version': [[document({ version: 2, odd: 1, contacts: [5] }), 'version']],
  'document.dangerous-key': [
    [JSON.parse(JSON.stringify(document()).replace('{', '{"__proto__":{"x":1},')), '__proto__'],
    [JSON.parse(JSON.stringify(document()).replace('"name"', '"__proto__":1,"name"')), 'contacts[0].__proto__'],
  ],
  'field.missing': [
    [{ kind: 'contacts', lang: 'sv', updated: TODAY, contacts: [unit()] }, 'version'],
    [document({ translations: { fi: { method: 'machine' } } }), 'translations.fi.date'],
    [document({ contacts: [unit(), { id: 'b' }] }), 'contacts[1].type'],
    [
      having(unit({ name: undefined })).contacts[1] && having({ id: 'a', type: 'person', channels: [phone] }),
      'contacts[1].name',
    ],
    [channel({ kind: 'phone', id: 'x' }), 'contacts[1].channels[2].telephone'],
    [channel({ kind: 'e-service', telephone: NUMBER }), 'contacts[1].channels[2].url'],
    [channel({ kind: 'visit', note: 'x' }), 'contacts[1].channels[2].address'],
    [channel({ kind: 'email' }), 'contacts[1].channels[2].email'],
    [channel({ kind: 'person', note: 'x' }), 'contacts[1].channels[2].name'],
  ],
  'field.empty': [
    [having(unit({ description: ' ' })), 'contacts[1].description'],
    [channel({ ...phone, id: 'x', note: '-' }), 'contacts[1].channels[2].note'],
    [having(unit(), null as unknown as object), 'contacts[2]'],
    [having(unit({ hours: {} })), 'contacts[1].hours'],
  ],
  'field.unknown': [
    [document({ conctacts: [] }), 'conctacts'],
    [channel({ ...phone, id: 'x', phone: '112' }), 'contacts[1].channels[2].phone'],
    [hours({ week, weeks: 1 }), 'contacts[1].hours.weeks'],
  ],
  'field.wrong-type': [
    [having(unit({ description: 5 })), 'contacts[1].description'],
    [channel({ ...phone, id: 'x', address: 'Storgatan 1' }), 'contacts[1].channels[2].address'],
    [hours([]), 'contacts[1].hours'],
  ],
  'field.not-allowed': [
    [having(unit({ responsible: 'staten' })), 'contacts[1].responsible'],
    [having(unit({ id: 'a b' }), unit()), 'contacts[1].id'],
    [document({ lang: 'Svenska' }), 'lang'],
  ],
  'field.too-long': [
    [having(unit({ name: 'x'.repeat(121) })), 'contacts[1].name'],
    [having(unit({ name: { sv: 'x', fi: 'x'.repeat(121) } })), 'contacts[1].name.fi'],
    [channel({ ...phone, id: 'x', note: 'x'.repeat(301) }), 'contacts[1].channels[2].note'],
  ],
  'field.bad-date': [
    [document({ reviewBy: '2027-02-30' }), 'reviewBy'],
    [channel({ ...phone, id: 'x', checked: 'nyss' }), 'contacts[1].channels[2].checked'],
  ],
  'field.bad-time': [
    [
      hours({ week: [{ days: ['monday'], intervals: [{ opens: '8.00', closes: '17:00' }] }] }),
      'contacts[1].hours.week[0].intervals[0].opens',
    ],
  ],
  'field.bad-link': [
    [channel({ kind: 'phone', telephone: NUMBER, id: 'x', url: 'javascript:alert(1)' }), 'contacts[1].channels[2].url'],
    [
      channel({ kind: 'phone', telephone: NUMBER, id: 'x', mapUrl: 'https://u:p@x.example/' }),
      'contacts[1].channels[2].mapUrl',
    ],
    [channel({ kind: 'phone', telephone: NUMBER, id: 'x', url: '#' }), 'contacts[1].channels[2].url'],
    [document({ source: { name: 'x', url: 'file:///x' } }), 'source.url'],
    [document({ region: { name: 'x', url: 'data:,x' } }), 'region.url'],
  ],
  'field.insecure-link': [[channel({ kind: 'web', url: 'http://x.example/' }), 'contacts[1].channels[2].url']],
  'field.bad-email': [[channel({ ...phone, id: 'x', email: 'a@example.org?bcc=b' }), 'contacts[1].channels[2].email']],
  'field.markup': [
    [having(unit({ name: '<b>Hälsocentralen</b>' })), 'contacts[1].name'],
    [channel({ ...phone, id: 'x', note: { sv: 'a', en: '<script>1</script>' } }), 'contacts[1].channels[2].note.en'],
    [document({ region: { name: '<!-- x -->' } }), 'region.name'],
  ],
  'document.duplicate-id': [
    [having(unit(), unit()), 'contacts[2].id'],
    [document({ areas: [...AREAS, { id: 'norra', name: 'Norra' }] }), 'areas[2].id'],
    [channel({ ...phone, id: 'x' }, { ...phone, id: 'x' }), 'contacts[1].channels[3].id'],
  ],
  'register.unknown-area': [
    [document({ areas: [...AREAS, { id: 'b', name: 'B', within: 'c' }] }), 'areas[2].within'],
    [having(unit({ local: [{ area: 'c', channels: [phone] }] })), 'contacts[1].local[0].area'],
  ],
  'register.unknown-contact': [
    [having(unit({ inherits: 'b' })), 'contacts[1].inherits'],
    // told once, where it can be mended
    [having(unit({ inherits: 'b' }), unit({ id: 'b', inherits: 'c' })), 'contacts[2].inherits'],
  ],
  'register.circular': [
    [having(unit({ inherits: 'a' })), 'contacts[1].inherits'],
    [document({ areas: [...AREAS, { id: 'b', name: 'B', within: 'b' }] }), 'areas[2].within'],
  ],
  'document.review-passed': [[document({ reviewBy: '2026-11-23' }), 'reviewBy']],
  'document.not-updated': [[{ kind: 'contacts', version: 1, lang: 'sv', contacts: [unit()] }, 'updated']],
  'document.translation-outdated': [
    [
      document({
        updated: '2026-11-03',
        translations: { fi: { method: 'human', date: '2026-11-03', sourceUpdated: '2026-11-02' } },
      }),
      'translations.fi.sourceUpdated',
    ],
  ],
  'document.no-reviewer': [
    [
      document({
        translations: {
          en: { method: 'machine', date: '2026-11-03' },
          fi: { method: 'machine-reviewed', date: '2026-11-03' },
        },
      }),
      'translations.fi.reviewer',
    ],
  ],
  'contact.no-channel': [
    [having(unit({ channels: [] })), 'contacts[1].channels'],
    [having(unit({ channels: [{ ...phone, hidden: true }] })), 'contacts[1].channels'],
    [
      document({
        areas: AREAS,
        contacts: [unit({ local: [{ area: 'norra', channels: [{ kind: 'phone', hidden: true }] }] })],
      }),
      'contacts[0].local[0].channels',
    ],
  ],
  'contact.only-digital': [
    [having(unit({ channels: [{ kind: 'web', url: '/a' }] })), 'contacts[1].channels'],
    [
      document({
        areas: AREAS,
        contacts: [unit({ channels: [], local: [{ area: 'norra', channels: [{ kind: 'web', url: '/a' }] }] })],
      }),
      'contacts[0].local[0].channels',
    ],
  ],
  'contact.expired': [
    [hours({ week, validThrough: '2026-11-23' }), 'contacts[1].hours.validThrough'],
    [
      channel({ ...phone, id: 'x', hours: { week, validThrough: '2020-01-01' } }),
      'contacts[1].channels[2].hours.validThrough',
    ],
  ],
  'phone.not-dialable': [
    [channel({ ...phone, id: 'x', telephone: 'växeln' }), 'contacts[1].channels[2].telephone'],
    [channel({ ...phone, id: 'x', telephone: '112/1177' }), 'contacts[1].channels[2].telephone'],
  ],
  'phone.refused': [
    [channel({ ...phone, id: 'x', telephone: '0771-22 00 60', checked: TODAY }), 'contacts[1].channels[2].telephone'],
  ],
  'phone.unverified': [
    [channel({ ...phone, id: 'x', telephone: '90390' }), 'contacts[1].channels[2].telephone'],
    [channel({ ...phone, id: 'x', telephone: '90390', checked: '2025-11-23' }), 'contacts[1].channels[2].telephone'],
  ],
  'hours.overlap': [
    [
      hours({
        week: [
          {
            days: ['monday'],
            intervals: [
              { opens: '08:00', closes: '12:00' },
              { opens: '11:00', closes: '17:00' },
            ],
          },
        ],
      }),
      'contacts[1].hours.week[0].intervals[1]',
    ],
  ],
  'hours.empty': [
    [hours({ week: [] }), 'contacts[1].hours'],
    [channel({ ...phone, id: 'x', hours: { week: [] } }), 'contacts[1].channels[2].hours'],
  ],
  'hours.reversed-period': [
    [hours({ week, seasons: [{ from: '2026-08-15', through: '2026-06-15', week }] }), 'contacts[1].hours.seasons[0]'],
  ],
};

describe('verify', () => {
  for (const [code, cases] of Object.entries(CASES)) {
    describe(code, () => {
      for (const [input, path] of cases) {
        it(`is told, alone, at ${path || 'the whole document'}`, () => {
          expect(foundBeside(input)).to.deep.equal([`${code} ${path}`.trim()]);
        });
      }
    });
  }

  it('has nothing to say of a register in order', () => {
    const inOrder = document({
      $schema: '../../dist/schema/contacts.json',
      areas: [
        { id: 'norra', name: 'Norra' },
        { id: 'byn', name: 'Byn', within: 'norra' },
      ],
      region: { name: 'Region Exempel', url: 'https://region.example/' },
      source: { name: 'Region Exempel', url: '/kontakt', date: '2026-11-01' },
      reviewBy: TODAY,
      contacts: [
        unit({
          channels: [
            { kind: 'e-service', url: 'https://www.1177.se/' },
            { ...phone, hours: { week, validThrough: TODAY } },
            { kind: 'visit', address: { addressLocality: 'Exempelstaden' }, mapUrl: '/karta' },
            { kind: 'phone', id: 'hjalplinjen', telephone: '90390', checked: '2025-11-24' },
          ],
          hours: { week },
        }),
        // What one layer leaves out another may say.
        {
          id: 'b',
          type: 'person',
          inherits: 'a',
          channels: [{ kind: 'phone', note: 'Knapp 2' }],
          local: [{ area: 'byn', channels: [{ kind: 'visit', hidden: true }] }],
        },
        { id: 'c', type: 'service', name: 'C', local: [{ area: 'norra', channels: [phone] }] },
        { id: 'd', type: 'crisis-line', name: 'D', checked: TODAY, channels: [{ kind: 'phone', telephone: '90390' }] },
      ],
    });
    expect(found(inOrder)).to.deep.equal([]);
    expect(verifyRegister(inOrder, TODAY).register).to.deep.equal(inOrder);
  });

  it('tells of a circle at each entry in it, and not at those that lead into it', () => {
    const contacts = [unit({ inherits: 'b' }), unit({ id: 'b', inherits: 'c' }), unit({ id: 'c', inherits: 'b' })];
    expect(found(document({ contacts }))).to.deep.equal([
      'register.circular contacts[1].inherits',
      'register.circular contacts[2].inherits',
    ]);
    const areas = [
      { id: 'a', name: 'A', within: 'b' },
      { id: 'b', name: 'B', within: 'c' },
      { id: 'c', name: 'C', within: 'b' },
    ];
    expect(found(document({ areas }))).to.deep.equal([
      'register.circular areas[1].within',
      'register.circular areas[2].within',
    ]);
  });

  it('agrees with the card on which numbers are shown: a date counts for its own contact only', () => {
    const contacts = [
      unit({ checked: TODAY }),
      unit({ id: 'b', inherits: 'a', channels: [{ kind: 'phone', telephone: '90390' }] }),
    ];
    expect(found(document({ contacts }))).to.deep.equal(['phone.unverified contacts[1].channels[0].telephone']);
  });

  it('says once that a number waits to be verified, also where it is the only way', () => {
    const contacts = [unit({ channels: [{ kind: 'phone', telephone: '90390' }] })];
    expect(found(document({ contacts }))).to.deep.equal(['phone.unverified contacts[0].channels[0].telephone']);
  });

  it('puts what a resident misses before what an editor should only look at', () => {
    const { problems } = verifyRegister(
      {
        ...document({ odd: 1, reviewBy: '2020-01-01' }),
        contacts: [unit({ description: '', channels: [{ kind: 'phone', telephone: 'x' }, phone] })],
      },
      TODAY,
    );
    const severities = problems.map(({ code }) => severityOf(code));
    expect(severities).to.include('error').and.to.include('warning');
    expect([...severities].sort()).to.deep.equal(severities);
  });

  it('cites the offending value', () => {
    const detail = (input: unknown) => verifyRegister(input, TODAY).problems.map((each) => each.detail);
    expect(detail(document({ contacts: [unit({ inherits: 'finns-inte' })] }))).to.deep.equal(['finns-inte']);
    expect(detail(document({ kind: 'goal-picture' }))).to.deep.equal(['goal-picture']);
    expect(detail(document({ kind: { toString: 1 } }))).to.deep.equal(['object']);
  });
});
