import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { CareFlow } from '../../../src/domain/care-finder/content.js';
import { mergeOverrides } from '../../../src/domain/care-finder/merge.js';
import { verifyCareFlow } from '../../../src/domain/care-finder/verify.js';
import { careFlows, flowWith, smallFlow, TODAY, type FlowDocument } from '../../support/care-flows.js';
import { severityOf } from '../../../src/domain/shared/severity.js';

const overrides = (rest: object = {}) => ({ kind: 'care-finder-overrides', version: 1, lang: 'sv', ...rest });
const merged = (rest: object, national: unknown = smallFlow()) => mergeOverrides(national, overrides(rest));
const valueOf = (rest: object, national?: unknown): CareFlow => merged(rest, national).value!;
const said = (rest: object, national?: unknown) =>
  merged(rest, national).problems.map(({ code, path }) => `${code} ${path}`);
const targets = (flow: CareFlow, question: string) =>
  flow.questions.find(({ id }) => id === question)!.options.map(({ id, to }) => `${id} ${to}`);
const outcome = (id: string, rest: object = {}) => ({
  id,
  level: 'primary-care',
  name: 'Gå dit',
  actions: ['Gå dit.'],
  when: 'Nu.',
  contacts: ['hc'],
  ifWorse: 'Ring 112.',
  ...rest,
});

describe('mergeOverrides', () => {
  it('gives the national flow where the region says nothing, approval and all', () => {
    expect(merged({})).to.deep.equal({ value: smallFlow(), problems: [], nationalProblems: [] });
  });

  it('leaves what it was given as it was', () => {
    const national = smallFlow();
    merged(
      { hide: ['vard'], outcomes: [{ id: 'vald', contacts: ['x'] }], terms: { pv: { indefinite: 'x' } } },
      national,
    );
    expect(national).to.deep.equal(smallFlow());
  });

  it('renames, whole words with their forms, and leaves placeholders to be filled', () => {
    const value = valueOf({ terms: { pv: { indefinite: 'vårdcentral' }, jour: { indefinite: 'jour' } } });
    expect(value.terms).to.deep.equal({ pv: { indefinite: 'vårdcentral' }, jour: { indefinite: 'jour' } });
    expect(value.outcomes[2]!.name).to.equal('Kontakta {{pv.definite}}');
  });

  it('replaces what is not locked', () => {
    const value = valueOf({
      name: 'Rätt väg',
      description: 'Börja här.',
      questions: [{ id: 'behov', text: 'Vad vill du?', help: ['Välj ett.'] }],
      outcomes: [{ id: 'vard', name: 'Ring oss', actions: ['Ring.'], contacts: ['a', 'b', 'a'] }],
    });
    expect(value).to.include({ name: 'Rätt väg', description: 'Börja här.' });
    expect(value.questions[1]).to.deep.include({ text: 'Vad vill du?', help: ['Välj ett.'] });
    expect(value.outcomes[2]).to.deep.include({ name: 'Ring oss', actions: ['Ring.'], contacts: ['a', 'b'] });
    expect(value.outcomes[2]!.when).to.equal('När du vill.');
  });

  it('leads those who came to a hidden outcome to 1177, and takes out what nobody comes to', () => {
    const national = flowWith(({ questions, outcomes }) => {
      questions[1]!.options.unshift({ id: 'mer', text: 'Mer', to: 'mer' });
      questions.push({
        id: 'mer',
        text: 'Vad gäller det?',
        options: [
          { id: 'a', text: 'A', to: 'jour' },
          { id: 'b', text: 'B', to: 'vard' },
        ],
      });
      outcomes.push(outcome('jour'));
    });
    const hidden = valueOf({ hide: ['jour', 'vard'] }, national);
    expect(targets(hidden, 'mer')).to.deep.equal(['a ring-1177', 'b ring-1177']);
    expect(targets(hidden, 'behov')[1]).to.equal('sjuk ring-1177');
    expect(hidden.outcomes.map(({ id }) => id)).to.deep.equal(['ring-112', 'ring-1177', 'egenvard', 'vald']);
    const led = valueOf({ repoint: [{ question: 'behov', option: 'mer', to: 'vard' }] }, national);
    expect(led.questions.map(({ id }) => id)).to.deep.equal(['akut', 'behov']);
    expect(led.outcomes.map(({ id }) => id)).not.to.include('jour');
  });

  it('adds questions, outcomes and options, before the one for who is not sure', () => {
    const value = valueOf({
      add: {
        questions: [{ id: 'ny', text: 'Vad gäller det?', options: [{ id: 'a', text: 'A', to: 'nytt' }] }],
        outcomes: [outcome('nytt')],
        options: [
          { question: 'behov', id: 'ny', text: 'Något nytt', to: 'ny' },
          { question: 'ny', id: 'b', text: 'B', to: 'vard' },
          { question: 'ny', id: 'c', text: 'C', to: 'ring-1177', unsure: true },
        ],
      },
    });
    expect(targets(value, 'behov')).to.deep.equal([
      'sjuk vard',
      'rad egenvard',
      'vald vald',
      'ny ny',
      'vet-inte ring-1177',
    ]);
    expect(targets(value, 'ny')).to.deep.equal(['a nytt', 'b vard', 'c ring-1177']);
    expect(value.questions[1]!.options[3]).to.deep.equal({ id: 'ny', text: 'Något nytt', to: 'ny' });
  });

  it('gives a locked outcome more contacts, after its own', () => {
    const value = valueOf({ outcomes: [{ id: 'vald', contacts: ['kvinnojour', '112'] }] });
    expect(value.outcomes[4]!.contacts).to.deep.equal(['112', '1177', 'kvinnojour']);
  });

  it('refuses what is locked, and lets the national stand', () => {
    for (const [rest, ...lines] of [
      [{ questions: [{ id: 'akut', text: 'X', help: [] }] }, 'questions[0].text', 'questions[0].help'],
      [{ outcomes: [{ id: 'ring-112', name: 'X', ifWorse: 'Vänta.' }] }, 'outcomes[0].name', 'outcomes[0].ifWorse'],
      [{ hide: ['vald', 'ring-112', 'ring-1177'] }, 'hide[0]', 'hide[1]', 'hide[2]'],
      [{ repoint: [{ question: 'akut', option: 'ja', to: 'ring-1177' }] }, 'repoint[0]'],
      [{ repoint: [{ question: 'behov', option: 'vald', to: 'vard' }] }, 'repoint[0]'],
      [{ add: { options: [{ question: 'akut', id: 'x', text: 'X', to: 'vard' }] } }, 'add.options[0]'],
    ] as const) {
      expect(said(rest)).to.deep.equal(lines.map((path) => `care-flow.locked ${path}`));
      expect(valueOf(rest)).to.deep.equal(smallFlow());
    }
  });

  it('refuses to hide what a locked question leads to', () => {
    const national = flowWith(({ questions }) => {
      questions[1]!.locked = true;
    });
    expect(said({ hide: ['vard'] }, national)).to.deep.equal(['care-flow.locked hide[0]']);
  });

  it('says what is not there, or is there already', () => {
    expect(
      said({
        hide: ['x', 'behov'],
        repoint: [
          { question: 'x', option: 'a', to: 'vard' },
          { question: 'behov', option: 'x', to: 'vard' },
          { question: 'behov', option: 'sjuk', to: 'x' },
        ],
        questions: [{ id: 'vard', text: 'X' }],
        outcomes: [{ id: 'behov', name: 'X' }],
        add: {
          questions: [{ id: 'akut', text: 'X', options: [] }],
          outcomes: [outcome('behov'), outcome('ring-112')],
          options: [
            { question: 'x', id: 'a', text: 'X', to: 'vard' },
            { question: 'behov', id: 'sjuk', text: 'X', to: 'vard' },
            { question: 'behov', id: 'ny', text: 'X', to: 'x' },
          ],
        },
      }),
    ).to.deep.equal([
      'document.duplicate-id add.questions[0].id',
      'document.duplicate-id add.outcomes[0].id',
      'document.duplicate-id add.outcomes[1].id',
      'care-flow.unknown-id questions[0].id',
      'care-flow.unknown-id outcomes[0].id',
      'care-flow.unknown-id add.options[0].question',
      'document.duplicate-id add.options[1].id',
      'care-flow.missing-target add.options[2].to',
      'care-flow.unknown-id repoint[0].question',
      'care-flow.unknown-id repoint[1].option',
      'care-flow.missing-target repoint[2].to',
      'care-flow.unknown-id hide[0]',
      'care-flow.unknown-id hide[1]',
    ]);
  });

  it('hides nothing where there is no 1177 to lead to', () => {
    const national = flowWith(({ outcomes }) => (outcomes[1]!.contacts = ['hc']));
    expect(said({ hide: ['vard'] }, national)).to.deep.equal(['care-flow.no-advice hide[0]']);
    expect(valueOf({ hide: ['vard'] }, national)).to.deep.equal(national);
  });

  it('mixes no languages, and says when the overrides were written for another edition', () => {
    const { value, problems } = merged({ lang: 'en', name: 'x' });
    expect(value).to.equal(undefined);
    expect(problems.map(({ code }) => code)).to.deep.equal(['care-flow.other-language']);
    expect(merged({ baseEdition: '2025.2' }).problems).to.deep.equal([
      { code: 'care-flow.other-edition', path: 'baseEdition', detail: '2026.1' },
    ]);
    expect(said({ baseEdition: '2026.1' })).to.deep.equal([]);
  });

  it('gives nothing of what cannot be read', () => {
    expect(mergeOverrides(smallFlow(), [])).to.deep.include({ nationalProblems: [] });
    expect(mergeOverrides(smallFlow(), smallFlow()).problems.map(({ code }) => code)).to.deep.equal([
      'document.wrong-kind',
    ]);
    expect(mergeOverrides(overrides(), overrides())).not.to.have.property('value');
  });

  describe('about the region’s flow', () => {
    const approval = { role: 'chefläkare', organization: 'Region Norr', date: '2026-11-24' };

    it('says that it is approved only where the region does, or has changed nothing', () => {
      const ways = [{ name: 'X' }, { terms: { pv: { indefinite: 'X' } } }, { hide: ['vard'] }];
      for (const rest of ways) {
        expect(valueOf(rest)).not.to.have.property('approval');
        expect(valueOf({ ...rest, approval }).approval).to.deep.equal(approval);
      }
      expect(valueOf({ updated: '2026-11-23' }).approval).to.deep.equal(smallFlow().approval);
    });

    it('is read by nobody if one of the two is', () => {
      const human = { method: 'human', date: '2026-11-20' };
      const machine = { method: 'machine', date: '2026-11-21' };
      const translated = (national?: object, own?: object) =>
        mergeOverrides(
          { ...smallFlow(), lang: 'en', translation: national },
          { ...overrides({ name: 'X', translation: own }), lang: 'en' },
        ).value!.translation;
      expect(translated()).to.equal(undefined);
      expect(translated(human)).to.deep.equal(human);
      expect(translated(undefined, human)).to.deep.equal(human);
      expect(translated(machine, human)).to.deep.equal(machine);
      expect(translated(human, machine)).to.deep.equal(machine);
      expect(translated(undefined, machine)).to.deep.equal(machine);
    });

    it('names both editions, once', () => {
      expect(valueOf({ name: 'X', edition: '2026.1-norr' }).edition).to.equal('2026.1-norr');
      expect(valueOf({ name: 'X', edition: 'norr-3' }).edition).to.equal('2026.1+norr-3');
      expect(valueOf({ name: 'X', updated: '2026-11-23' }).edition).to.equal('2026.1+2026-11-23');
      expect(valueOf({ name: 'X' }).edition).to.equal('2026.1+regional');
    });

    it('has the sources of both, the later date, and the region’s own review', () => {
      const own = [{ name: 'Region Norr' }, { url: 'https://region.example/', name: 'Region Exempel' }];
      const value = valueOf({ sources: own, updated: '2026-11-01', reviewBy: '2027-01-01', example: true });
      expect(value.sources).to.deep.equal([
        { name: 'Region Exempel', url: 'https://region.example/' },
        { name: 'Region Norr' },
      ]);
      expect(value).to.include({ updated: '2026-11-20', reviewBy: '2027-01-01', example: true });
      expect(valueOf({ updated: '2026-11-23' }).updated).to.equal('2026-11-23');
    });
  });
});

/** Overrides that know what there is, and try everything on it. */
const attacks = (flow: FlowDocument) => {
  const questionIds = flow.questions.map(({ id }) => id);
  const ids = fc.constantFrom(...questionIds, ...flow.outcomes.map(({ id }) => id), 'ny', 'constructor', '__proto__');
  const options = fc.constantFrom(...flow.questions.flatMap((each) => each.options.map(({ id }) => id)), 'ny');
  const text = fc.constantFrom('', ' ', 'Ring inte 112', '{{pv}}', '<b>');
  const texts = { text, name: text, when: text, ifWorse: text, help: fc.array(text), actions: fc.array(text) };
  const change = fc.record({ id: ids, contacts: fc.array(ids), level: fc.constant('self-care'), ...texts });
  const option = fc.record({ question: ids, option: options, id: options, to: ids, text: fc.constant('X') });
  const lists = {
    hide: fc.array(ids, { maxLength: 30 }),
    repoint: fc.array(option),
    questions: fc.array(change),
    outcomes: fc.array(change),
    add: fc.record({
      questions: fc.array(fc.record({ id: ids, text: fc.constant('X'), options: fc.array(option) })),
      outcomes: fc.array(fc.record({ id: ids }).map(({ id }) => outcome(id))),
      options: fc.array(option),
    }),
    terms: fc.dictionary(fc.constantFrom('pv', '__proto__', 'ny'), fc.record({ indefinite: text })),
    start: ids,
    locked: fc.anything(),
  };
  return fc.record(lists, { requiredKeys: [] });
};

describe('overrides, whatever they are,', () => {
  /** What no region may touch. */
  const untouched = (flow: Pick<FlowDocument, 'start' | 'questions' | 'outcomes'>) => ({
    start: flow.start,
    emergency: flow.questions.find(({ id }) => id === flow.start),
    locked: flow.outcomes
      .filter(({ locked }) => locked)
      .map(({ contacts, ...rest }) => ({ ...rest, contacts: contacts.filter((id) => /^(112|1177)$/.test(id)) })),
  });

  const hold = (national: FlowDocument, { value }: { readonly value?: CareFlow }) => {
    if (!value) return;
    expect(untouched(value)).to.deep.equal(untouched(national));
    const told = verifyCareFlow(JSON.parse(JSON.stringify(value)), TODAY, { national }).problems.map(
      ({ code }) => code,
    );
    for (const code of told) {
      expect(code).not.to.match(/^care-flow\.(emergency-|locked|no-112)|^document\.wrong/);
    }
    // One answer away from 112, as before.
    const [yes] = value.questions.find(({ id }) => id === value.start)!.options;
    expect(value.outcomes.find(({ id }) => id === yes!.to)!.contacts[0]).to.equal('112');
  };

  it('never remove 112, the emergency step, or what is locked', () => {
    fc.assert(
      fc.property(
        fc.constant(smallFlow()).chain((national) => fc.tuple(fc.constant(national), attacks(national))),
        ([national, attack]) => hold(national, merged(attack, national)),
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        careFlows.chain((national) => fc.tuple(fc.constant(national), attacks(national))),
        ([national, attack]) => hold(national, merged(attack, national)),
      ),
    );
  });

  it('never throw, and never remove anything by being malformed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.object()), (anything) => {
        hold(smallFlow(), mergeOverrides(smallFlow(), anything));
        hold(smallFlow(), merged(anything ?? {}));
        mergeOverrides(anything, overrides({ hide: ['vard'] }));
      }),
    );
  });

  it('leave no answer leading nowhere where they only hide', () => {
    fc.assert(
      fc.property(careFlows, fc.array(fc.nat(), { maxLength: 10 }), (national, which) => {
        const hide = which.map((nth) => national.outcomes[nth % national.outcomes.length]!.id);
        const { value } = merged({ hide }, national);
        const told = verifyCareFlow(JSON.parse(JSON.stringify(value)), TODAY, { national }).problems;
        expect(told.filter(({ code }) => severityOf(code) === 'error')).to.deep.equal([]);
      }),
    );
  });
});
