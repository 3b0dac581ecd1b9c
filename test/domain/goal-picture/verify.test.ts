import { expect } from '@open-wc/testing';
import { runningTexts, verifyGoalPicture } from '../../../src/domain/goal-picture/verify.js';
import type { ProblemCode } from '../../../src/domain/shared/problems.js';
import { lix } from '../../../src/domain/shared/readability.js';
import type { Translation } from '../../../src/domain/shared/translation.js';
import { goalPictureExample, goalPictureExamples, REGIONS, TRANSLATED_GOAL_PICTURES } from '../../support/examples.js';
import { severityOf } from '../../../src/domain/shared/severity.js';

const TODAY = '2026-11-24';
const part = (rest: object = {}) => ({ id: 'a', name: 'Nära', lead: 'Du får vård nära dig.', ...rest });
const document = (rest: object = {}) => ({
  kind: 'goal-picture',
  version: 1,
  lang: 'sv',
  name: 'Målbild',
  updated: '2026-11-03',
  parts: [part()],
  ...rest,
});
/** A document with a part that is taken out in front, so that places and paths differ. */
const having = (...parts: object[]) => document({ parts: [{ name: 'Utan id' }, ...parts] });
const span = (rest: object = {}) => ({ name: 'Här', least: 4, most: 5, startYear: 2020, ...rest });
const words = (count: number) =>
  `${Array.from({ length: count }, (_, nth) => `${nth ? 'o' : 'O'}rd${nth}`).join(' ')}.`;

/** As it is read from a file: what is undefined is not there. */
const found = (input: unknown) =>
  verifyGoalPicture(JSON.parse(JSON.stringify(input)), TODAY).problems.map(({ code, path }) =>
    `${code} ${path}`.trim(),
  );
/** What is said beside the part that is broken on purpose. */
const foundBeside = (input: unknown) => found(input).filter((line) => line !== 'field.missing parts[0].id');

/** Said of a document as it is fetched, by the element of itself, or of other kinds of content. */
type Elsewhere =
  | `document.${'not-json' | 'not-found' | 'unreachable' | 'too-slow' | 'too-large' | 'blocked-origin'}`
  | `${'contact' | 'register' | 'phone' | 'hours' | 'care-flow' | 'feedback-form'}.${string}`
  | 'field.bad-time'
  | 'field.bad-email'
  | 'goal-picture.no-part-for-audience';

/** Every other code, with documents that have this one problem and where it is. A new code without a case does not compile. */
const CASES: Readonly<Record<Exclude<ProblemCode, Elsewhere>, readonly (readonly [input: unknown, path: string])[]>> = {
  'document.wrong-type': [
    [[document()], ''],
    ['{}', ''],
    [null, ''],
  ],
  'document.wrong-kind': [[document({ kind: 'contacts', odd: 1, parts: [5] }), 'kind']],
  'document.newer-version': [[document({ version: 2, odd: 1, parts: [5] }), 'version']],
  'document.dangerous-key': [
    [JSON.parse(JSON.stringify(document()).replace('"lead"', '"__proto__":1,"lead"')), 'parts[0].__proto__'],
  ],
  'document.duplicate-id': [
    [having(part(), part()), 'parts[2].id'],
    [document({ centre: part() }), 'parts[0].id'],
  ],
  'document.review-passed': [[document({ reviewBy: '2026-11-23' }), 'reviewBy']],
  'document.not-updated': [[document({ updated: undefined }), 'updated']],
  'document.translation-outdated': [
    [
      document({ lang: 'fi', translation: { method: 'human', date: '2026-11-03', sourceUpdated: '2026-11-02' } }),
      'translation.sourceUpdated',
    ],
  ],
  'document.no-reviewer': [
    [document({ lang: 'fi', translation: { method: 'machine-reviewed', date: '2026-11-03' } }), 'translation.reviewer'],
  ],
  'field.missing': [
    [document({ lang: undefined }), 'lang'],
    [document({ lang: 'fi', translation: { method: 'machine' } }), 'translation.date'],
    [having(part({ action: { kind: 'contact', text: 'Ring' } })), 'parts[1].action.url'],
    [document({ timeline: [{ name: 'Här', least: 4, startYear: 2020 }] }), 'timeline[0].most'],
  ],
  'field.empty': [
    [having(part({ motto: ' ' })), 'parts[1].motto'],
    [having(part({ body: ['', 'Text.'] })), 'parts[1].body[0]'],
  ],
  'field.unknown': [[having(part({ text: 'Text.' })), 'parts[1].text']],
  'field.wrong-type': [
    [having(part({ body: 'Text.' })), 'parts[1].body'],
    [document({ timeline: [span({ startYear: '2020' }), span()].slice(1).concat([5 as never]) }), 'timeline[1]'],
  ],
  'field.not-allowed': [
    [document({ form: 'spiral' }), 'form'],
    [having(part({ icon: 'heart' })), 'parts[1].icon'],
    [document({ decisions: [{ by: 'nämnden', status: 'beslutad' }] }), 'decisions[0].status'],
  ],
  'field.too-long': [
    [having(part({ name: 'x'.repeat(81) })), 'parts[1].name'],
    [having(part({ body: ['Text.', { list: ['x'.repeat(301)] }] })), 'parts[1].body[1].list[0]'],
  ],
  'field.bad-date': [
    [document({ decisions: [{ by: 'nämnden', status: 'adopted', date: '2026-02-30' }] }), 'decisions[0].date'],
  ],
  'field.bad-link': [
    [having(part({ links: [5, { text: 'x', url: 'javascript:1' }].slice(1) })), 'parts[1].links[0].url'],
    [having(part({ links: [{ text: 'x', url: 'https://u:p@x.example/' }] })), 'parts[1].links[0].url'],
    [having(part({ action: { kind: 'guide', text: 'x', url: 'data:,x' } })), 'parts[1].action.url'],
    [document({ centre: part({ id: 'm', links: [{ text: 'x', url: 'file:///x' }] }) }), 'centre.links[0].url'],
    [document({ furtherReading: [{ text: 'x', url: 'https://' }] }), 'furtherReading[0].url'],
    [document({ sources: [{ name: 'x', url: '#' }] }), 'sources[0].url'],
  ],
  'field.insecure-link': [
    [having(part({ links: [{ text: 'x', url: 'http://x.example/' }] })), 'parts[1].links[0].url'],
    [document({ furtherReading: [{ text: 'x', url: 'HTTP://x.example/' }] }), 'furtherReading[0].url'],
  ],
  'field.markup': [
    [document({ name: 'Målbild<br>' }), 'name'],
    [having(part({ meaning: ['Du', 'Du <b>får</b>'] })), 'parts[1].meaning[1]'],
    [document({ thought: [{ list: ['x', '<!-- x -->'] }] }), 'thought[0].list[1]'],
    [document({ sources: [{ name: '</p>' }] }), 'sources[0].name'],
  ],
  'goal-picture.no-part': [[document({ parts: [] }), 'parts']],
  'goal-picture.too-many-parts': [
    [document({ parts: Array.from({ length: 9 }, (_, nth) => part({ id: `del-${nth}` })) }), 'parts'],
  ],
  'goal-picture.no-centre': [
    [document({ form: 'wheel' }), 'centre'],
    [document({ form: 'hub' }), 'centre'],
  ],
  'goal-picture.range-without-start': [
    [document({ timeline: [span(), span({ startYear: undefined })] }), 'timeline[1].startYear'],
    [document({ timeline: [span({ most: 4, startYear: undefined })] }), 'timeline[0].startYear'],
  ],
  'goal-picture.reversed-range': [[document({ timeline: [span(), span({ least: 6 })] }), 'timeline[1].most']],
  'goal-picture.part-without-text': [
    [having(part({ lead: undefined })), 'parts[1]'],
    [document({ centre: { id: 'm', name: 'Mitten', icon: 'life' } }), 'centre'],
  ],
  'goal-picture.long-sentence': [
    [document({ description: words(26) }), 'description'],
    [having(part({ lead: words(26) })), 'parts[1].lead'],
    [having(part({ body: ['Kort.', `Kort. ${words(26)} Kort.`] })), 'parts[1].body[1]'],
    [having(part({ body: [{ list: ['Kort.', words(26)] }] })), 'parts[1].body[0].list[1]'],
    [having(part({ meaning: [words(26)] })), 'parts[1].meaning[0]'],
    [document({ about: { isNot: [words(26)] } }), 'about.isNot[0]'],
    [document({ background: [words(26)] }), 'background[0]'],
    [document({ areas: [{ name: 'Norra', text: words(26) }] }), 'areas[0].text'],
    [document({ timeline: [span({ note: words(26) })] }), 'timeline[0].note'],
    [document({ quotations: [{ text: words(26), role: 'talesperson' }] }), 'quotations[0].text'],
  ],
  'goal-picture.link-without-address': [
    [having(part({ links: [{ text: 'Läs mer' }] })), 'parts[1].links[0].url'],
    [having(part({ links: [{ text: 'Läs mer', url: '#' }] })), 'parts[1].links[0].url'],
    [having(part({ action: { kind: 'contact', text: 'Ring', url: ' # ' } })), 'parts[1].action.url'],
    [document({ furtherReading: [{ text: 'A', url: '/a' }, { text: 'Läs mer' }] }), 'furtherReading[1].url'],
  ],
};

describe('verifyGoalPicture', () => {
  for (const [code, cases] of Object.entries(CASES)) {
    describe(code, () => {
      for (const [input, path] of cases) {
        it(`is told, alone, at ${path || 'the whole document'}`, () => {
          expect(foundBeside(input)).to.deep.equal([`${code} ${path}`.trim()]);
        });
      }
    });
  }

  it('has nothing to say of a goal picture in order', () => {
    const inOrder = document({
      $schema: '../../dist/schema/goal-picture.json',
      form: 'wheel',
      centre: part({ id: 'mitten', lead: words(25) }),
      parts: Array.from({ length: 8 }, (_, nth) => part({ id: `del-${nth}` })),
      timeline: [span({ least: 5 })],
      furtherReading: [{ text: words(12), url: '/relativ?a=b#c' }],
      sources: [{ name: 'Region Exempel' }],
      reviewBy: TODAY,
    });
    expect(verifyGoalPicture(inOrder, TODAY)).to.deep.equal({ picture: inOrder, problems: [] });
  });

  it('asks for no centre where the picture needs none', () => {
    for (const form of ['fields', 'list', undefined]) expect(found(document({ form }))).to.deep.equal([]);
  });

  it('counts places as the editor does, whatever was left out before', () => {
    const body = ['', '<i>', null, { list: [] }, 5, { list: ['-', 'Text.', 7, '<i>'] }, '<i>', ' '];
    const lines = found(having(part({ body, meaning: ['', words(26)] })));
    expect(lines.filter((line) => /markup|long/.test(line))).to.deep.equal([
      'field.markup parts[1].body[1]',
      'field.markup parts[1].body[5].list[3]',
      'field.markup parts[1].body[6]',
      'goal-picture.long-sentence parts[1].meaning[1]',
    ]);
  });

  it('reads nothing inside fields that the schema does not know', () => {
    expect(found(document({ odd: { deep: '<b>', list: [words(26)] } }))).to.deep.equal(['field.unknown odd']);
  });

  it('cites the first words of a long sentence, the text of a link, the address that is wrong', () => {
    const details = (input: unknown) => verifyGoalPicture(input, TODAY).problems.map(({ detail }) => detail);
    expect(details(document({ description: `Kort. ${words(26)}` }))).to.deep.equal(['Ord0 ord1 ord2 ord3 ord4 …']);
    expect(details(document({ furtherReading: [{ text: 'Läs mer' }] }))).to.deep.equal(['Läs mer']);
    expect(details(document({ sources: [{ name: 'x', url: 'javascript:1' }] }))).to.deep.equal(['javascript:1']);
  });

  it('reads relative addresses against the page', () => {
    const reading = document({ furtherReading: [{ text: 'x', url: '/sida' }] });
    const codes = (base: string) => verifyGoalPicture(reading, TODAY, base).problems.map(({ code }) => code);
    expect(codes('https://region.example/')).to.deep.equal([]);
    expect(codes('http://localhost:8000/')).to.deep.equal([], 'a test server is the page’s own origin');
    expect(codes('file:///målbild.html')).to.deep.equal(['field.bad-link']);
  });

  it('puts what a resident misses before what an editor should only look at', () => {
    const { problems } = verifyGoalPicture(
      document({
        odd: 1,
        form: 'hub',
        furtherReading: [{ text: 'A' }, { text: 'B', url: 'x:' }],
        timeline: [span({ most: 0 })],
      }),
      TODAY,
    );
    const severities = problems.map(({ code }) => severityOf(code));
    expect(severities).to.include('error').and.to.include('warning');
    expect([...severities].sort()).to.deep.equal(severities);
  });

  it('throws at no example, and is done with the largest before an editor has to wait', async () => {
    for (const { document } of await goalPictureExamples()) verifyGoalPicture(document, TODAY);
    const large = document({
      parts: [part({ body: Array.from({ length: 20_000 }, () => 'Lika lång text varje gång. <i>') })],
    });
    const start = performance.now();
    verifyGoalPicture(large, TODAY);
    expect(performance.now() - start).to.be.below(5000);
  });
});

const INPUTS = new Map(
  await Promise.all(
    REGIONS.map(async (region) => [region, (await goalPictureExample(`${region}/goal-picture`)).document] as const),
  ),
);

describe('the four regions’ goal pictures', () => {
  /** What is said of each on purpose: undated pages, links without addresses and a review that is overdue are how they are. */
  const SAID: Readonly<Record<(typeof REGIONS)[number], readonly string[]>> = {
    norrbotten: [],
    orebro: ['document.review-passed reviewBy'],
    vasterbotten: [
      'goal-picture.range-without-start timeline[0].startYear',
      'goal-picture.range-without-start timeline[1].startYear',
    ],
    vasternorrland: [
      'goal-picture.link-without-address furtherReading[2].url',
      'goal-picture.link-without-address furtherReading[3].url',
    ],
  };

  for (const region of REGIONS) {
    describe(region, () => {
      const input = INPUTS.get(region);
      const { picture } = verifyGoalPicture(input, TODAY);
      const texts = picture ? runningTexts(picture, input) : [];
      const lixOf = (of: string) =>
        lix(
          texts
            .filter(({ path }) => path.startsWith(of))
            .map(({ text }) => text)
            .join('\n'),
        );

      it('has only the problems that its source has', () => expect(found(input)).to.deep.equal(SAID[region]));

      it('is easy to read: LIX at most 40, and no part over 45', () => {
        expect(texts.length).to.be.above(20);
        expect(lixOf('')).to.be.within(10, 40);
        const places = [
          ...(picture?.centre ? ['centre.'] : []),
          ...(picture?.parts ?? []).map((_, nth) => `parts[${nth}].`),
        ];
        for (const place of places) expect(lixOf(place), place).to.be.within(5, 45);
      });

      it('says that it is an example', () => expect(picture?.example).to.equal(true));

      it('marks every quotation as fictional', () => {
        for (const { fictional } of picture?.quotations ?? []) expect(fictional).to.equal(true);
      });

      it('links to start pages and to the site it is on, and to nothing deeper', () => {
        const urls = JSON.stringify(input).match(/"url":"[^"]*"/g) ?? [];
        expect(urls.length).to.be.above(1);
        for (const url of urls) expect(url).to.match(/^"url":"(https:\/\/[^/]+\/|\/[a-z]+\/[a-z]+\.html)"$/);
      });
    });
  }
});

describe('the translated goal pictures', () => {
  /** What each says beside what its Swedish source says: one is older than it, on purpose. */
  const MORE: Readonly<Record<string, readonly string[]>> = {
    'vasterbotten/goal-picture.fi': ['document.translation-outdated translation.sourceUpdated'],
  };
  /** Everything that is not for reading: ids, icons, forms, dates, how many there are of each, and where links lead. */
  const shape = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return (value as unknown[]).map((each) => shape(each, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shape(each, name)]));
    }
    const isKept = /^(id|icon|form|kind|status|date|least|most|fictional|modelArea|updated|example)$/.test(key);
    return isKept ? value : typeof value;
  };

  for (const name of TRANSLATED_GOAL_PICTURES) {
    it(`${name} says what the Swedish one says, under the same ids, and by whom it was translated`, async () => {
      const [, source = '', lang = ''] = /^(.*)\.(\w+)$/.exec(name) ?? [];
      const [swedish, own] = (await Promise.all([source, name].map(goalPictureExample))).map(
        ({ document }) => document,
      );
      const { translation, ...rest } = own as { translation: Translation };
      expect(shape(rest)).to.deep.equal(shape(swedish));
      expect(rest).to.include({ lang });
      expect(translation.method).to.equal('machine');
      const expected = [...(MORE[name] ?? []), ...found(swedish)];
      expect(found(own)).to.deep.equal(expected);
      expect(translation.sourceUpdated === (swedish as { updated: string }).updated).to.equal(!MORE[name]);
    });
  }
});
