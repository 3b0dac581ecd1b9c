import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { resolveContact } from '../../../src/domain/contact-card/channels.js';
import type { Area, Contact, Register } from '../../../src/domain/contact-card/content.js';
import {
  areaChain,
  areasOf,
  findContact,
  inheritance,
  parseRegister,
} from '../../../src/domain/contact-card/register.js';
import { verifyRegister } from '../../../src/domain/contact-card/verify.js';
import { severityOf } from '../../../src/domain/shared/severity.js';

const TODAY = '2026-11-24';
const head = { kind: 'contacts', version: 1, lang: 'sv' };
const unit = (id: string, rest: object = {}) => ({ id, type: 'care-unit', ...rest });
const registerOf = (contacts: readonly object[], areas?: readonly object[]): Register =>
  ({ ...head, contacts, ...(areas && { areas }) }) as unknown as Register;
const found = (input: unknown) => parseRegister(input).problems.map(({ code, path }) => `${code} ${path}`.trim());
const ids = (entries: readonly (Area | Contact)[]) => entries.map(({ id }) => id).join(' ');

/** Every way into the domain that a document takes on a resident's page and in an editor's tools. */
function goThrough(input: unknown): void {
  const { value } = parseRegister(input);
  verifyRegister(input, TODAY);
  for (const contact of value?.contacts ?? []) {
    for (const area of [undefined, ...(value?.areas ?? []).map(({ id }) => id)]) {
      resolveContact(value as Register, contact, { area, base: 'https://region.example/', today: TODAY });
    }
  }
}

describe('register', () => {
  describe('what is read at all', () => {
    for (const [title, input] of [
      ['nothing', undefined],
      ['null', null],
      ['text', '{"kind":"contacts"}'],
      ['a number', 1],
      ['a list', [{ ...head, contacts: [] }]],
    ] as const) {
      it(`refuses ${title} with one code`, () => {
        expect(parseRegister(input)).to.deep.equal({
          problems: [{ code: 'document.wrong-type', path: '' }],
        });
      });
    }

    for (const kind of [
      'care-finder',
      'goal-picture',
      'feedback-form',
      'Contacts',
      5,
      true,
      {},
      ['contacts'],
      { toString: 1 },
    ]) {
      it(`refuses a document of the kind ${JSON.stringify(kind)} with one code`, () => {
        const { value, problems } = parseRegister({ ...head, kind, contacts: [unit('a'), 5], odd: 1 });
        expect(value).to.equal(undefined);
        expect(problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['document.wrong-kind kind']);
      });
    }

    for (const version of [2, 1.5, 99, '2', ' 3 ']) {
      it(`refuses the newer version ${JSON.stringify(version)} with one code`, () => {
        expect(found({ ...head, version, contacts: [unit('a'), 5], odd: 1 })).to.deep.equal([
          'document.newer-version version',
        ]);
        expect(parseRegister({ ...head, version, contacts: [unit('a')] }).value).to.equal(undefined);
      });
    }

    it('gives back a register in order as it was written, without a word', () => {
      const document = {
        $schema: 'x.json',
        ...head,
        areas: [{ id: 'norra', name: 'Norra' }],
        contacts: [unit('a', { name: 'A' })],
      };
      expect(parseRegister(document)).to.deep.equal({ value: document, problems: [] });
    });
  });

  describe('what is missing or faulty in its head', () => {
    const DEFAULTS: Record<string, unknown> = head;
    for (const key of ['kind', 'version', 'lang']) {
      it(`reads a missing ${key} as ${String(DEFAULTS[key])}, and says so`, () => {
        const rest: Record<string, unknown> = { ...DEFAULTS, contacts: [unit('a')] };
        delete rest[key];
        expect(parseRegister(rest).value).to.deep.equal({ ...DEFAULTS, contacts: [unit('a')] });
        expect(found(rest)).to.deep.equal([`field.missing ${key}`]);
      });

      for (const blank of ['', ' ', '-', null, undefined]) {
        it(`reads a ${key} of ${JSON.stringify(blank)} as ${String(DEFAULTS[key])}, and says so`, () => {
          const document = { ...head, [key]: blank, contacts: [unit('a')] };
          expect(parseRegister(document).value).to.deep.equal({ ...DEFAULTS, contacts: [unit('a')] });
          expect(found(document)).to.include(`field.empty ${key}`);
        });
      }
    }

    for (const [key, value, code] of [
      ['lang', 'Svenska', 'field.not-allowed'],
      ['lang', 'sv_SE', 'field.not-allowed'],
      ['lang', ['sv'], 'field.wrong-type'],
      ['lang', { toString: 1 }, 'field.wrong-type'],
      ['version', '1', 'field.wrong-type'],
      ['version', 0, 'field.not-allowed'],
      ['version', -1, 'field.not-allowed'],
      ['version', 'ett', 'field.wrong-type'],
      ['version', { valueOf: 1, toString: 1 }, 'field.wrong-type'],
      ['version', Number.NaN, 'field.not-allowed'],
    ] as const) {
      it(`costs no resident a telephone number that ${key} is ${JSON.stringify(value)}`, () => {
        const document = { ...head, [key]: value, contacts: [unit('a')] };
        expect(parseRegister(document).value).to.deep.equal({ ...head, contacts: [unit('a')] });
        expect(found(document)).to.deep.equal([`${code} ${key}`]);
      });
    }

    it('is not a register without contacts', () => {
      for (const contacts of [undefined, null, '', 'x', {}, 5]) {
        expect(parseRegister({ ...head, contacts }).value, JSON.stringify(contacts)).to.equal(undefined);
        expect(found({ ...head, contacts }).join()).to.match(/ contacts/);
      }
      expect(parseRegister({ ...head, contacts: [] }).value).to.deep.equal({ ...head, contacts: [] });
    });
  });

  it('keeps the rest of an entry with a faulty field, and the neighbours of a faulty entry', () => {
    const document = {
      ...head,
      contacts: [
        { type: 'care-unit', name: 'utan id' },
        unit('a', {
          name: 'A',
          responsible: 'staten',
          channels: [{ kind: 'fax' }, { kind: 'phone', telephone: '0980-31 92 00', url: 5 }],
        }),
        { id: 'b', type: 'hospital' },
        unit('c', { hours: { week: [{ days: ['monday'], intervals: [{ opens: '8', closes: '17' }] }] }, name: 'C' }),
      ],
    };
    expect(parseRegister(document).value?.contacts).to.deep.equal([
      unit('a', { name: 'A', channels: [{ kind: 'phone', telephone: '0980-31 92 00' }] }),
      unit('c', { name: 'C' }),
    ]);
    expect(found(document)).to.have.members([
      'field.missing contacts[0].id',
      'field.not-allowed contacts[1].responsible',
      'field.not-allowed contacts[1].channels[0].kind',
      'field.wrong-type contacts[1].channels[1].url',
      'field.not-allowed contacts[2].type',
      'field.bad-time contacts[3].hours.week[0].intervals[0].opens',
      'field.bad-time contacts[3].hours.week[0].intervals[0].closes',
    ]);
  });

  it('keeps fields it does not know, in every part, and tells where they are', () => {
    const document = {
      ...head,
      futher: { deep: [''] },
      areas: [{ id: 'norra', name: 'Norra', population: 7 }],
      contacts: [
        unit('a', {
          channels: [{ kind: 'phone', telefon: '112', address: { street: 'x' } }],
          local: [{ area: 'norra', nmae: 'x' }],
        }),
      ],
    };
    expect(parseRegister(document).value).to.deep.equal(document);
    expect(found(document)).to.have.members([
      'field.unknown futher',
      'field.unknown areas[0].population',
      'field.unknown contacts[0].channels[0].telefon',
      'field.unknown contacts[0].channels[0].address.street',
      'field.unknown contacts[0].local[0].nmae',
    ]);
  });

  it('does not say "temporarily closed" because of a list in the wrong place', () => {
    const document = { ...head, contacts: [unit('a', { hours: { alwaysOpen: true, temporarilyClosed: [] } })] };
    expect(parseRegister(document).value?.contacts).to.deep.equal([unit('a')]);
  });

  describe('nothing makes it throw', () => {
    const field = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withSparseArray: true,
      }),
      fc.constantFrom(
        'contacts',
        'sv',
        'phone',
        'a',
        'b',
        '0980-31 92 00',
        '2026-11-03',
        'https://x.example/',
        'a\ud800@example.org',
        '\ud800',
        '',
      ),
    );
    const record = (keys: string, rest: Record<string, fc.Arbitrary<unknown>> = {}) =>
      fc.record({ ...Object.fromEntries(keys.split(' ').map((key) => [key, field])), ...rest }, { requiredKeys: [] });
    const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString');
    const hours = fc.oneof(
      field,
      record('alwaysOpen week seasons exceptions redDays eves halfDays validThrough temporarilyClosed'),
    );
    const channel = record('id label telephone email url address mapUrl name jobTitle note checked hidden __proto__', {
      kind: fc.constantFrom('phone', 'visit', 'email', 'web', 'person', 'toString'),
      hours,
    });
    const layer = { channels: fc.oneof(field, fc.array(fc.oneof(channel, field), { maxLength: 4 })), hours };
    const contact = record('name category description responsible purpose checked __proto__', {
      id,
      type: fc.constantFrom('care-unit', 'person', 'crisis-line', 5),
      inherits: id,
      ...layer,
      local: fc.oneof(field, fc.array(record('name', { area: id, ...layer }), { maxLength: 3 })),
    });
    const list = (item: fc.Arbitrary<unknown>) => fc.oneof(field, fc.array(fc.oneof(item, field), { maxLength: 4 }));
    const document = fc.record(
      {
        kind: fc.oneof({ weight: 5, arbitrary: fc.constant('contacts') }, field),
        version: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, field),
        lang: field,
        areas: list(record('name modelArea', { id, within: id })),
        contacts: list(contact),
        source: field,
        region: field,
        updated: field,
        reviewBy: field,
      },
      { requiredKeys: ['contacts'] },
    );

    it('any value at all', () => {
      const anything = fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withObjectString: true,
        withSparseArray: true,
        withTypedArray: true,
      });
      fc.assert(fc.property(anything, goThrough), { numRuns: 500 });
    });

    it('anything that JSON can say', () => {
      fc.assert(fc.property(fc.jsonValue(), goThrough), { numRuns: 500 });
    });

    it('a register with anything in any field', () => {
      fc.assert(fc.property(document, goThrough), { numRuns: 1000 });
    });

    it('and always ends in either a register or an error, each with a known path', () => {
      fc.assert(
        fc.property(document, (input) => {
          const { value, problems } = parseRegister(input);
          if (!value) expect(problems.some(({ code }) => severityOf(code) === 'error')).to.equal(true);
          for (const each of value?.contacts ?? []) {
            expect(each.id).to.be.a('string');
            expect(each.type).to.be.a('string');
          }
          for (const { path, detail = '' } of problems) {
            expect(path).to.be.a('string');
            expect(detail.length).to.be.below(81);
          }
        }),
      );
    });

    const nested = (depth: number, open: string, close: string) =>
      JSON.parse(open.repeat(depth) + '1' + close.repeat(depth)) as unknown;
    for (const key of ['odd', 'contacts', 'areas', 'name', 'kind', 'lang', 'version']) {
      it(`a hundred thousand lists or objects in each other as ${key}`, () => {
        for (const deep of [nested(100_000, '[', ']'), nested(100_000, '{"a":', '}')]) {
          goThrough({ ...head, contacts: [unit('a')], [key]: deep });
          goThrough({ ...head, contacts: [unit('a', { [key]: deep, hours: { [key]: deep } })] });
          goThrough({ ...head, contacts: [unit('a', { channels: [{ kind: 'phone', [key]: deep }] })] });
        }
      });
    }

    it('a document that bites its own tail', () => {
      const circle: Record<string, unknown> = { ...head, contacts: [] };
      circle.odd = circle;
      (circle.contacts as unknown[]).push(
        circle,
        unit('a', { odd: circle, channels: [circle], name: circle, hours: circle }),
      );
      goThrough(circle);
      expect(parseRegister(circle).value?.contacts.map(({ id }) => id)).to.deep.equal(['a']);
    });

    for (const letter of ['x', '+', '0', ' 0', '<', 'a.', '@', '-', '\ud800', '{']) {
      it(`a megabyte of ${JSON.stringify(letter)} in each field`, () => {
        const huge = letter.repeat(1_000_000 / letter.length);
        const channel = { kind: 'phone', telephone: huge, email: `a@${huge}`, url: huge, label: huge, name: huge };
        goThrough({
          ...head,
          lang: huge,
          contacts: [unit('a', { name: huge, channels: [channel, { ...channel, kind: 'email' }] }), unit(huge)],
        });
      });
    }

    it('a megabyte of entries', () => {
      goThrough({ ...head, contacts: Array.from({ length: 200_000 }, () => 0) });
      goThrough({
        ...head,
        contacts: [unit('a', { channels: Array.from({ length: 40_000 }, () => ({ kind: 'phone' })) })],
      });
      verifyRegister(
        { ...head, contacts: Array.from({ length: 30_000 }, (_, index) => unit(`a${index % 100}`)) },
        TODAY,
      );
    });

    it('and no prototype is changed', () => {
      const before = Reflect.ownKeys(Object.prototype).length;
      const poison = '{"polluted":"yes","hidden":true,"telephone":"112"}';
      const text = `{"kind":"contacts","version":1,"lang":"sv","__proto__":${poison},"constructor":{"prototype":${poison}},
        "areas":[{"id":"__proto__","name":{"__proto__":"x","sv":"Namn"}},{"id":"constructor","name":"Namn","within":"__proto__"}],
        "contacts":[{"id":"__proto__","type":"care-unit","inherits":"constructor","__proto__":${poison},"channels":[{"kind":"phone","id":"__proto__","__proto__":${poison}}]},
        {"id":"constructor","type":"care-unit","local":[{"area":"__proto__","__proto__":${poison},"channels":[{"kind":"phone","id":"toString","telephone":"0980-31 92 00"}]}]}]}`;
      goThrough(JSON.parse(text));
      expect(Reflect.ownKeys(Object.prototype).length).to.equal(before);
      expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
      const register = parseRegister(JSON.parse(text)).value as Register;
      const contact = findContact(register, '__proto__') as Contact;
      const { ways } = resolveContact(register, contact, {
        area: 'constructor',
        base: 'https://region.example/',
        today: TODAY,
      });
      expect(ways.map(({ display }) => display)).to.deep.equal(['0980-31\u00a092\u00a000']);
    });
  });

  describe('finding an entry', () => {
    const register = registerOf([unit('a', { name: 'first' }), unit('b'), unit('a', { name: 'second' })]);

    it('takes the first of two with the same id', () => {
      expect(findContact(register, 'a')?.name).to.equal('first');
      expect(findContact(register, 'b')?.id).to.equal('b');
    });

    it('does not guess: not at an unknown id, and not without an id among several', () => {
      for (const id of ['c', 'A', 'a ', 'toString', '__proto__'])
        expect(findContact(register, id), id).to.equal(undefined);
      expect(findContact(register, undefined)).to.equal(undefined);
      expect(findContact(register, '')).to.equal(undefined);
      expect(findContact(registerOf([]), undefined)).to.equal(undefined);
    });

    it('takes the only entry when no id is given', () => {
      expect(findContact(registerOf([unit('a')]), undefined)?.id).to.equal('a');
      expect(findContact(registerOf([unit('a')]), '')?.id).to.equal('a');
      expect(findContact(registerOf([unit('a')]), 'b')).to.equal(undefined);
    });
  });

  describe('areas', () => {
    const areas = [
      { id: 'norra', name: 'Norra' },
      { id: 'byn', name: 'Byn', within: 'norra' },
      { id: 'gränden', name: 'Gränden', within: 'byn' },
      { id: 'lös', name: 'Lös', within: 'finns-inte' },
      { id: 'sig-själv', name: 'Sig själv', within: 'sig-själv' },
      { id: 'runt', name: 'Runt', within: 'om' },
      { id: 'om', name: 'Om', within: 'runt' },
    ];
    const chain = (id: string | undefined) => ids(areaChain(registerOf([], areas), id));

    it('lead from the nearest outwards', () => {
      expect(chain('gränden')).to.equal('gränden byn norra');
      expect(chain('byn')).to.equal('byn norra');
      expect(chain('norra')).to.equal('norra');
    });

    it('end at what is unknown and in circles', () => {
      expect(chain('lös')).to.equal('lös');
      expect(chain('sig-själv')).to.equal('sig-själv');
      expect(chain('runt')).to.equal('runt om');
      for (const id of ['finns-inte', '', undefined, 'toString']) expect(chain(id)).to.equal('');
      expect(areaChain(registerOf([]), 'norra')).to.deep.equal([]);
    });

    it('are offered to choose from where the contact, or one it inherits from, says something of its own', () => {
      const register = registerOf(
        [
          unit('a', { inherits: 'b', local: [{ area: 'byn' }, { area: 'finns-inte' }] }),
          unit('b', { local: [{ area: 'norra' }, { area: 'byn' }] }),
          unit('c'),
        ],
        areas,
      );
      const offered = (id: string) => ids(areasOf(register, findContact(register, id) as Contact));
      expect(offered('a')).to.equal('norra byn');
      expect(offered('b')).to.equal('norra byn');
      expect(offered('c')).to.equal('');
    });
  });

  describe('inheritance', () => {
    const register = registerOf([
      unit('a', { inherits: 'b' }),
      unit('b', { inherits: 'c' }),
      unit('c'),
      unit('lös', { inherits: 'finns-inte' }),
      unit('själv', { inherits: 'själv' }),
      unit('in', { inherits: 'runt' }),
      unit('runt', { inherits: 'om' }),
      unit('om', { inherits: 'runt' }),
    ]);
    for (const [id, expected] of Object.entries({
      a: 'a b c',
      c: 'c',
      lös: 'lös',
      själv: 'själv',
      runt: 'runt om',
      in: 'in runt om',
    })) {
      it(`of ${id} is ${expected}`, () => {
        expect(ids(inheritance(register, findContact(register, id) as Contact))).to.equal(expected);
      });
    }
  });
});
