import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as v from 'valibot';
import { parse, type Parsed } from '../../../src/domain/shared/parse.js';
import { tableOf } from '../../../src/domain/shared/schema-table.js';
import { clockTime, identifier, isoDate, localizedText, plainText, whole } from '../../../src/domain/shared/schema.js';

const times = v.array(v.looseObject({ opens: clockTime, closes: clockTime }));
const item = {
  id: identifier,
  name: v.optional(localizedText(20)),
  date: v.optional(isoDate),
  kind: v.optional(v.picklist(['one', 'two'])),
  shown: v.optional(v.boolean()),
  count: v.optional(v.number()),
  place: v.optional(v.looseObject({ town: v.optional(plainText(20)) })),
  hours: v.optional(
    whole(
      v.looseObject({
        closed: v.optional(v.looseObject({ reason: v.optional(plainText(10)) })),
        days: v.optional(v.array(v.picklist(['monday', 'tuesday']))),
        times: v.optional(times),
        rule: v.optional(v.union([v.picklist(['closed']), times])),
        note: v.optional(plainText(10)),
      }),
    ),
  ),
};
const table = tableOf(v.looseObject({ items: v.array(v.looseObject(item)) }));

const read = (...items: unknown[]) => parse<{ items: Record<string, unknown>[] }>(table, { items });
const kept = (...items: unknown[]) => read(...items).value?.items;
const said = ({ problems }: Parsed<unknown>) => problems.map(({ code, path }) => `${code} ${path}`.trim());
const found = (...items: unknown[]) => said(read(...items));

const NEVER_FILLED = [
  '',
  ' ',
  '\t\n',
  '\u00a0',
  '\u00a0\u00a0 ',
  '\u200b',
  '-',
  '–',
  '—',
  ' - ',
  '--',
  'null',
  'undefined',
  null,
];

describe('parse', () => {
  it('gives back what is right as it was written', () => {
    const right = [
      {
        id: 'a',
        name: 'Hälsocentralen',
        date: '2028-02-29',
        kind: 'one',
        shown: false,
        count: 0,
        place: { town: 'Exempelstaden' },
      },
      { id: 'å-b_1', name: { sv: 'Namn', 'sv-x-lattlast': 'Namn', 'fa-AF': 'نام' } },
      { id: 'c', count: 25, hours: { closed: {}, days: [], times: [], rule: 'closed', note: 'kort' } },
      { id: 'd', hours: { rule: [{ opens: '00:00', closes: '24:00' }] } },
    ];
    expect(kept(...right)).to.deep.equal(right);
    expect(found(...right)).to.deep.equal([]);
  });

  for (const blank of NEVER_FILLED) {
    it(`takes ${JSON.stringify(blank)} for a field that was never filled in`, () => {
      expect(kept({ id: 'a', name: blank })).to.deep.equal([{ id: 'a' }]);
      expect(found({ id: 'a', name: blank })).to.deep.equal(['field.empty items[0].name']);
    });
  }

  it('keeps text that only looks like nothing: a dash between words, zero, the word "nullte"', () => {
    for (const name of ['a - b', '0', 'nullte', 'undefined värde', '-1']) {
      expect(kept({ id: 'a', name }), name).to.deep.equal([{ id: 'a', name }]);
    }
  });

  it('counts an object of which nothing is left as not filled in either, so that it hides nothing', () => {
    expect(kept({ id: 'a', place: { town: ' ' }, name: { sv: '-', fi: null }, hours: {} })).to.deep.equal([
      { id: 'a' },
    ]);
    expect(found({ id: 'a', place: {} })).to.deep.equal(['field.empty items[0].place']);
  });

  it('keeps an empty list and an empty object inside hours, for they mean "closed"', () => {
    const hours = { times: [], closed: {} };
    expect(kept({ id: 'a', hours })).to.deep.equal([{ id: 'a', hours }]);
    expect(kept({ id: 'a', hours: { closed: { reason: '' } } })).to.deep.equal([{ id: 'a', hours: { closed: {} } }]);
  });

  const FAULTS: readonly (readonly [field: string, value: unknown, problem: string])[] = [
    ['name', 5, 'field.wrong-type items[0].name'],
    ['name', true, 'field.wrong-type items[0].name'],
    ['name', ['Hälsocentralen'], 'field.wrong-type items[0].name'],
    ['name', [], 'field.wrong-type items[0].name'],
    ['date', '2026-02-30', 'field.bad-date items[0].date'],
    ['date', '2026-2-3', 'field.bad-date items[0].date'],
    ['date', '3 februari', 'field.bad-date items[0].date'],
    ['date', 20260203, 'field.wrong-type items[0].date'],
    ['kind', 'three', 'field.not-allowed items[0].kind'],
    ['kind', 1, 'field.wrong-type items[0].kind'],
    ['shown', 'true', 'field.wrong-type items[0].shown'],
    ['shown', 1, 'field.wrong-type items[0].shown'],
    ['count', '4', 'field.wrong-type items[0].count'],
    ['count', true, 'field.wrong-type items[0].count'],
    ['count', [4], 'field.wrong-type items[0].count'],
    ['count', -1, 'field.not-allowed items[0].count'],
    ['count', 0.5, 'field.not-allowed items[0].count'],
    ['count', 10_000, 'field.not-allowed items[0].count'],
    ['count', Number.NaN, 'field.not-allowed items[0].count'],
    ['place', 'Exempelstaden', 'field.wrong-type items[0].place'],
    ['place', ['Exempelstaden'], 'field.wrong-type items[0].place'],
    ['place', [], 'field.wrong-type items[0].place'],
    ['hours', [], 'field.wrong-type items[0].hours'],
    ['hours', 'alltid', 'field.wrong-type items[0].hours'],
  ];
  for (const [field, value, problem] of FAULTS) {
    it(`loses only the field when ${field} is ${JSON.stringify(value)}`, () => {
      const others = { id: 'a', other: 'kept' };
      expect(kept({ ...others, [field]: value }, { id: 'b' })).to.deep.equal([others, { id: 'b' }]);
      expect(found({ id: 'a', [field]: value })).to.deep.equal([problem]);
    });
  }

  it('takes a number that is left blank for one that was never filled in', () => {
    for (const blank of ['', ' ', null]) {
      expect(kept({ id: 'a', count: blank }), String(blank)).to.deep.equal([{ id: 'a' }]);
      expect(found({ id: 'a', count: blank }), String(blank)).to.deep.equal(['field.empty items[0].count']);
    }
  });

  it('cites a number that is not allowed', () => {
    expect(read({ id: 'a', count: -1 }).problems[0]?.detail).to.equal('-1');
  });

  it('loses one translation, not the name', () => {
    expect(kept({ id: 'a', name: { sv: 'Namn', fi: 5, 'dålig tagg': 'x' } })).to.deep.equal([
      { id: 'a', name: { sv: 'Namn' } },
    ]);
    expect(found({ id: 'a', name: { sv: 'Namn', fi: 5, 'dålig tagg': 'x' } })).to.deep.equal([
      'field.wrong-type items[0].name.fi',
      'field.not-allowed items[0].name.dålig tagg',
    ]);
  });

  const ENTRIES_LOST: readonly (readonly [title: string, item: unknown, problems: readonly string[]])[] = [
    ['no id', { name: 'Namn' }, ['field.missing items[1].id']],
    ['an id with a space', { id: 'a b' }, ['field.not-allowed items[1].id']],
    ['an id that is a number', { id: 7, name: 'Namn' }, ['field.wrong-type items[1].id']],
    ['an id never filled in', { id: ' ' }, ['field.empty items[1].id', 'field.missing items[1].id']],
    ['nothing at all', {}, ['field.missing items[1].id']],
    ['text', 'Hälsocentralen', ['field.wrong-type items[1]']],
    ['a list', [{ id: 'inner' }], ['field.wrong-type items[1]']],
    ['a number', 0, ['field.wrong-type items[1]']],
    ['null', null, ['field.empty items[1]']],
    ['a dash', '-', ['field.empty items[1]']],
  ];
  for (const [title, entry, problems] of ENTRIES_LOST) {
    it(`loses an entry with ${title}, and no neighbour`, () => {
      expect(kept({ id: 'before' }, entry, { id: 'after', name: 'Namn' })).to.deep.equal([
        { id: 'before' },
        { id: 'after', name: 'Namn' },
      ]);
      expect(found({ id: 'before' }, entry, { id: 'after' })).to.deep.equal(problems);
    });
  }

  it('reports every path as it was written, also after earlier items have been taken out', () => {
    const entries = [
      '',
      { name: 'utan id' },
      7,
      { id: 'a', date: 'i går' },
      { id: 5 },
      { id: 'b', kind: 'three', odd: 1 },
    ];
    expect(kept(...entries)).to.deep.equal([{ id: 'a' }, { id: 'b', odd: 1 }]);
    expect(found(...entries)).to.have.members([
      'field.empty items[0]',
      'field.missing items[1].id',
      'field.wrong-type items[2]',
      'field.bad-date items[3].date',
      'field.wrong-type items[4].id',
      'field.not-allowed items[5].kind',
      'field.unknown items[5].odd',
    ]);
  });

  const BROKEN_HOURS: readonly (readonly [hours: unknown, problem: string])[] = [
    [
      {
        times: [
          { opens: '08:00', closes: '12:00' },
          { opens: '13:00', closes: '25:00' },
        ],
      },
      'bad-time hours.times[1].closes',
    ],
    [{ times: [{ opens: '8', closes: '12:00' }] }, 'bad-time hours.times[0].opens'],
    [{ times: [{ opens: '08:00' }] }, 'missing hours.times[0].closes'],
    [{ times: [{ opens: '08:00', closes: '' }] }, 'missing hours.times[0].closes'],
    [{ times: [null, { opens: '08:00', closes: '12:00' }] }, 'empty hours.times[0]'],
    [{ times: ['08:00-12:00'] }, 'wrong-type hours.times[0]'],
    [{ times: '08:00-12:00' }, 'wrong-type hours.times'],
    [{ times: { opens: '08:00', closes: '12:00' } }, 'wrong-type hours.times'],
    [{ days: ['monday', 'måndag'] }, 'not-allowed hours.days[1]'],
    [{ days: ['', 'monday'] }, 'empty hours.days[0]'],
    [{ rule: 'stängt' }, 'not-allowed hours.rule'],
    [{ rule: [{ opens: '08:00', closes: 'sent' }] }, 'bad-time hours.rule[0].closes'],
    [{ rule: false }, 'wrong-type hours.rule'],
    [{ closed: [] }, 'wrong-type hours.closed'],
    [{ closed: 'ja' }, 'wrong-type hours.closed'],
    [{ closed: { reason: 5 } }, 'wrong-type hours.closed.reason'],
  ];
  for (const [hours, problem] of BROKEN_HOURS) {
    it(`never guesses at hours with a fault inside: ${JSON.stringify(hours)}`, () => {
      expect(kept({ name: 'utan id' }, { id: 'a', name: 'Namn', hours })).to.deep.equal([{ id: 'a', name: 'Namn' }]);
      const [code, path] = problem.split(' ');
      expect(found({ name: 'utan id' }, { id: 'a', hours })).to.include(`field.${code} items[1].${path}`);
    });
  }

  it('keeps hours with a text that is too long or a field it does not know', () => {
    const hours = { note: 'mycket längre än tio', odd: { deep: [1] } };
    expect(kept({ id: 'a', hours })).to.deep.equal([{ id: 'a', hours }]);
    expect(found({ id: 'a', hours })).to.have.members([
      'field.too-long items[0].hours.note',
      'field.unknown items[0].hours.odd',
    ]);
  });

  it('keeps text that is too long, in every language, and says so', () => {
    const long = 'x'.repeat(21);
    expect(kept({ id: 'a', name: long }, { id: 'b', name: { sv: long, fi: 'kort' } })).to.deep.equal([
      { id: 'a', name: long },
      { id: 'b', name: { sv: long, fi: 'kort' } },
    ]);
    expect(found({ id: 'a', name: long }, { id: 'b', name: { sv: long } })).to.deep.equal([
      'field.too-long items[0].name',
      'field.too-long items[1].name.sv',
    ]);
  });

  it('cuts what it cites to eighty characters', () => {
    const { problems } = read({ id: 'a', date: 'x'.repeat(1_000_000) });
    expect(problems[0]?.detail).to.have.length(80);
  });

  it('has nothing to give when the document itself lacks what it needs', () => {
    for (const input of [undefined, null, 5, 'text', [], {}, { items: null }, { items: {} }, { items: 'x' }]) {
      const parsed = parse(table, input);
      expect(parsed.value, JSON.stringify(input)).to.equal(undefined);
      expect(parsed.problems, JSON.stringify(input)).to.not.deep.equal([]);
    }
  });

  it('leaves the document it was given as it was', () => {
    const document = { items: [{ id: 'a', name: '', hours: { times: [null] }, odd: { deep: '' } }, 5] };
    const before = structuredClone(document);
    parse(table, document);
    expect(document).to.deep.equal(before);
  });

  it('changes no prototype, whatever the keys are called', () => {
    const before = JSON.stringify(Reflect.ownKeys(Object.prototype).map(String));
    const hostile = '{"polluted": 1, "id": "x", "hours": {"closed": {}}}';
    const text = `{"__proto__": ${hostile}, "constructor": {"prototype": ${hostile}}, "items": [
      {"id": "__proto__", "__proto__": ${hostile}, "name": {"__proto__": "x", "constructor": "x", "sv": "Namn"}},
      {"__proto__": ${hostile}},
      {"id": "constructor", "toString": 1, "place": {"__proto__": ${hostile}, "valueOf": "x"}}]}`;
    const parsed = parse<{ items: object[] }>(table, JSON.parse(text));
    expect(JSON.stringify(Reflect.ownKeys(Object.prototype).map(String))).to.equal(before);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    expect(parsed.value?.items).to.have.length(2);
    for (const each of [parsed.value as object, ...(parsed.value?.items ?? [])]) {
      expect(Object.getPrototypeOf(each)).to.equal(Object.prototype);
      expect((each as Record<string, unknown>).polluted).to.equal(undefined);
      expect(Object.keys(each)).to.not.include('__proto__');
    }
    expect(said(parsed).filter((line) => line.startsWith('document.dangerous-key'))).to.have.members([
      'document.dangerous-key __proto__',
      'document.dangerous-key items[0].__proto__',
      'document.dangerous-key items[0].name.__proto__',
      'document.dangerous-key items[1].__proto__',
      'document.dangerous-key items[2].place.__proto__',
    ]);
  });

  it('throws at nothing, and what it lets through it lets through again without a word of loss', () => {
    const shaped = fc.record(
      Object.fromEntries(
        ['id', 'name', 'date', 'kind', 'shown', 'count', 'place', 'hours', '__proto__'].map((key) => [
          key,
          fc.oneof(
            fc.anything(),
            fc.constant('one'),
            fc.constantFrom(...NEVER_FILLED),
            fc.object({ key: fc.constantFrom('sv', 'town', 'times', 'closed') }),
          ),
        ]),
      ),
      { requiredKeys: [] },
    );
    const document = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withSparseArray: true,
      }),
      fc.array(fc.oneof(shaped, fc.anything())).map((items) => ({ items })),
    );
    fc.assert(
      fc.property(document, (input) => {
        const first = parse<object>(table, input);
        if (first.value === undefined) {
          expect(first.problems).to.not.deep.equal([]);
          return;
        }
        const again = parse<object>(table, first.value);
        expect(again.value).to.deep.equal(first.value);
        expect(said(again).filter((line) => !/^field\.(unknown|too-long)/.test(line))).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });
});
