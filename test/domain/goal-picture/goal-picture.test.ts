import { expect } from '@open-wc/testing';
import type {
  Audience,
  Decision,
  DecisionStatus,
  GoalPicture,
  Part,
} from '../../../src/domain/goal-picture/content.js';
import {
  audiencesOf,
  findPart,
  hasText,
  parseGoalPicture,
  partsFor,
  pictureForm,
  statusOf,
} from '../../../src/domain/goal-picture/goal-picture.js';
import { PICTURE_FORMS } from '../../../src/domain/goal-picture/content.js';
import {
  goalPictureExample,
  goalPictureExamples,
  REGIONS,
  TRANSLATED_GOAL_PICTURES,
  UNREADABLE_GOAL_PICTURES,
} from '../../support/examples.js';

const part = (id: string, rest: object = {}): Part => ({ id, name: `Delen ${id}`, ...rest });
const document = (rest: object = {}) => ({
  kind: 'goal-picture',
  version: 1,
  lang: 'sv',
  name: 'Målbild',
  parts: [part('a')],
  ...rest,
});
const picture = (rest: object = {}) => document(rest) as unknown as GoalPicture;
const said = (input: unknown) => parseGoalPicture(input).problems.map(({ code, path }) => `${code} ${path}`.trim());

describe('parseGoalPicture', () => {
  it('gives back what is right as it was written', () => {
    const right = document({
      form: 'hub',
      centre: part('mitten', { body: ['Text.', { list: ['En punkt'] }], audience: ['staff'] }),
      timeline: [{ name: 'Här', least: 0, most: 5, startYear: 2020 }],
      decisions: [{ by: 'regionfullmäktige', status: 'adopted', date: '2024-02-29' }],
    });
    expect(parseGoalPicture(right)).to.deep.equal({ value: right, problems: [] });
  });

  it('keeps the parts in the document’s order', () => {
    const ids = ['c', 'a', 'b'];
    expect(
      parseGoalPicture(document({ parts: ids.map((id) => part(id)) })).value?.parts.map(({ id }) => id),
    ).to.deep.equal(ids);
  });

  for (const parts of [[], [{ id: 'a' }], [null, 'del'], [{ name: 'Utan id' }]]) {
    it(`shows nothing of a picture without a readable part: ${JSON.stringify(parts)}`, () => {
      const { value } = parseGoalPicture(document({ parts, centre: part('mitten') }));
      expect(value).to.equal(undefined);
      expect(said(document({ parts }))).to.include('goal-picture.no-part parts');
    });
  }

  it('shows nothing without a name, or without parts at all', () => {
    expect(parseGoalPicture(document({ name: ' ' })).value).to.equal(undefined);
    expect(parseGoalPicture(document({ parts: undefined })).value).to.equal(undefined);
    expect(said(document({ parts: 'delar' }))).to.include('field.wrong-type parts');
  });

  it('leaves a register and a newer document alone', () => {
    expect(said(document({ kind: 'contacts' }))).to.deep.equal(['document.wrong-kind kind']);
    expect(said(document({ version: 2 }))).to.deep.equal(['document.newer-version version']);
  });

  it('leaves out a faulty centre, and keeps the parts', () => {
    expect(parseGoalPicture(document({ centre: { name: 'Utan id' } })).value).to.deep.equal(document());
  });

  it('leaves out a time span without years: there is nothing to say', () => {
    const timeline = [{ name: 'Här' }, { name: 'Där', least: '10', most: 15 }, { name: 'Då', least: -1, most: 2 }];
    expect(parseGoalPicture(document({ timeline })).value?.timeline).to.deep.equal([]);
    expect(said(document({ timeline }))).to.deep.equal([
      'field.missing timeline[0].least',
      'field.missing timeline[0].most',
      'field.wrong-type timeline[1].least',
      'field.not-allowed timeline[2].least',
    ]);
  });

  it('leaves out an action without an address, and keeps a link without one as text', () => {
    const parts = [part('a', { links: [{ text: 'Läs mer' }], action: { kind: 'contact', text: 'Ring' } })];
    expect(parseGoalPicture(document({ parts })).value?.parts).to.deep.equal([
      part('a', { links: [{ text: 'Läs mer' }] }),
    ]);
  });

  it('reads every example, and none that is written for a newer version', async () => {
    for (const { name, document } of await goalPictureExamples()) {
      expect(parseGoalPicture(document).value?.parts.length, name).to.be.above(0);
    }
    for (const name of UNREADABLE_GOAL_PICTURES) {
      expect(parseGoalPicture((await goalPictureExample(name)).document).value, name).to.equal(undefined);
    }
  });

  it('reads the regions’ examples, in every language, without a word to say', async () => {
    const regions = (await goalPictureExamples()).filter(({ name }) => !name.startsWith('edge/'));
    expect(regions).to.have.length(REGIONS.length + TRANSLATED_GOAL_PICTURES.length);
    for (const { name, document } of regions) expect(said(document), name).to.deep.equal([]);
  });

  it('changes no prototype', async () => {
    const { document } = await goalPictureExample('edge/goal-picture/hostile');
    const value = parseGoalPicture(document).value;
    expect(value?.parts.map(({ id }) => id)).to.include.members(['__proto__', 'toString', 'hel']);
    for (const each of [{}, value, value?.centre, ...(value?.parts ?? [])] as Record<string, unknown>[]) {
      expect(each.polluted).to.equal(undefined);
    }
  });
});

describe('partsFor', () => {
  const parts = [
    part('alla'),
    part('invånare', { audience: ['resident'] }),
    part('personal', { audience: ['staff'] }),
    part('båda', { audience: ['staff', 'resident'] }),
    part('tom', { audience: [] }),
  ];
  const ids = (of: GoalPicture, audience?: Audience) => partsFor(of, audience).all.map(({ id }) => id);

  it('shows everything in order, the centre first, when no audience is chosen', () => {
    const centre = part('mitten', { audience: ['staff'] });
    expect(ids(picture({ parts, centre }))).to.deep.equal(['mitten', 'alla', 'invånare', 'personal', 'båda', 'tom']);
    expect(partsFor(picture({ parts, centre }), undefined).centre).to.equal(centre);
    expect(partsFor(picture({ parts, centre }), undefined).parts).to.deep.equal(parts);
  });

  it('shows an audience its own parts and those that name nobody', () => {
    expect(ids(picture({ parts }), 'resident')).to.deep.equal(['alla', 'invånare', 'båda', 'tom']);
    expect(ids(picture({ parts }), 'staff')).to.deep.equal(['alla', 'personal', 'båda', 'tom']);
    expect(ids(picture({ parts }), 'collaboration')).to.deep.equal(['alla', 'tom']);
  });

  it('leaves out a centre that is for others', () => {
    const centre = part('mitten', { audience: ['staff'] });
    expect(partsFor(picture({ parts, centre }), 'resident')).to.not.have.property('centre');
    expect(ids(picture({ parts, centre }), 'resident')[0]).to.equal('alla');
    expect(ids(picture({ parts, centre }), 'staff')[0]).to.equal('mitten');
  });

  it('shows everything to an audience that nothing is written for, rather than an empty page', () => {
    expect(ids(picture({ parts: parts.slice(1, 3) }), 'collaboration')).to.deep.equal(['invånare', 'personal']);
  });

  it('leaves the document as it was', () => {
    const frozen = picture({ parts: Object.freeze([...parts]) });
    partsFor(frozen, 'staff');
    expect(frozen.parts).to.deep.equal(parts);
  });
});

describe('audiencesOf', () => {
  it('names the audiences that there are to choose between, in the order they come', () => {
    const parts = [part('a', { audience: ['staff'] }), part('b', { audience: ['resident', 'staff'] }), part('c')];
    expect(audiencesOf(picture({ parts }))).to.deep.equal(['staff', 'resident']);
    expect(audiencesOf(picture({ parts, centre: part('m', { audience: ['collaboration'] }) }))).to.deep.equal([
      'collaboration',
      'staff',
      'resident',
    ]);
  });

  it('names none when there is no choice', () => {
    expect(audiencesOf(picture())).to.deep.equal([]);
    expect(audiencesOf(picture({ parts: [part('a', { audience: ['staff'] }), part('b')] }))).to.deep.equal([]);
  });
});

describe('pictureForm', () => {
  const shown = (count: number, hasCentre: boolean) => {
    const parts = Array.from({ length: count }, (_, index) => part(`del-${index}`));
    return partsFor(picture({ parts, ...(hasCentre && { centre: part('mitten') }) }), undefined);
  };

  it('is the one asked for', () => {
    for (const form of PICTURE_FORMS) expect(pictureForm(form, shown(4, true))).to.equal(form);
  });

  it('is fields where a centre is needed and missing', () => {
    expect(pictureForm('wheel', shown(4, false))).to.equal('fields');
    expect(pictureForm('hub', shown(4, false))).to.equal('fields');
    expect(pictureForm('list', shown(4, false))).to.equal('list');
  });

  it('follows the content when none is asked for: a wheel around a centre, else fields', () => {
    expect(pictureForm(undefined, shown(4, true))).to.equal('wheel');
    expect(pictureForm(undefined, shown(3, false))).to.equal('fields');
  });

  it('is a list of more parts than a picture can hold', () => {
    for (const form of [...PICTURE_FORMS, undefined]) {
      expect(pictureForm(form, shown(8, true)), String(form)).to.equal(form ?? 'wheel');
      expect(pictureForm(form, shown(9, true)), String(form)).to.equal('list');
    }
  });
});

describe('statusOf', () => {
  const decisions = (...statuses: DecisionStatus[]): Decision[] =>
    statuses.map((status) => ({ by: 'nämnden', status }));
  const CASES: readonly (readonly [statuses: DecisionStatus[], status: DecisionStatus | undefined])[] = [
    [[], undefined],
    [['awaited'], undefined],
    [['proposed', 'awaited', 'awaited'], 'proposed'],
    [['awaited', 'adopted'], 'adopted'],
    [['proposed', 'adopted'], 'adopted'],
    [['adopted', 'revised', 'proposed'], 'revised'],
  ];
  for (const [statuses, status] of CASES) {
    it(`is ${status} of ${statuses.join(', ') || 'none'}`, () =>
      expect(statusOf(decisions(...statuses))).to.equal(status));
  }
  it('is undefined where no decisions are told of', () => expect(statusOf(undefined)).to.equal(undefined));

  it('is a proposal in Norrbotten, adopted in Örebro, and unknown in the other two', async () => {
    const found = (await goalPictureExamples())
      .filter(({ name }) => !name.startsWith('edge/'))
      .map(({ name, document }) => [name.split('/')[0], statusOf(parseGoalPicture(document).value?.decisions)]);
    expect(Object.fromEntries(found)).to.deep.equal({
      norrbotten: 'proposed',
      orebro: 'adopted',
      vasterbotten: undefined,
      vasternorrland: undefined,
    });
  });
});

describe('hasText', () => {
  for (const rest of [
    { motto: 'Jag!' },
    { lead: 'En rad.' },
    { body: ['Ett stycke.'] },
    { body: [{ list: ['x'] }] },
    { meaning: ['x'] },
  ]) {
    it(`is true with ${JSON.stringify(rest)}`, () => expect(hasText(part('a', rest))).to.equal(true));
  }
  for (const rest of [
    {},
    { motto: ' ', lead: '-' },
    { body: [], meaning: [] },
    { icon: 'life', audience: ['staff'] },
  ]) {
    it(`is false with ${JSON.stringify(rest)}`, () => expect(hasText(part('a', rest))).to.equal(false));
  }
});

describe('findPart', () => {
  const shown = partsFor(
    picture({ centre: part('mitten'), parts: [part('a'), part('a', { name: 'Den andra' }), part('toString')] }),
    undefined,
  );
  it('finds the centre and the first part with the id', () => {
    expect(findPart(shown, 'mitten')?.name).to.equal('Delen mitten');
    expect(findPart(shown, 'a')?.name).to.equal('Delen a');
    expect(findPart(shown, 'toString')?.name).to.equal('Delen toString');
  });
  it('finds nothing for any other', () => {
    for (const id of [undefined, '', 'A', 'constructor', '__proto__']) expect(findPart(shown, id)).to.equal(undefined);
  });
});
