import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mergeOverrides } from '../../../src/domain/care-finder/merge.js';
import { verifyCareFlow, type Circumstances } from '../../../src/domain/care-finder/verify.js';
import { reachIn } from '../../../src/domain/contact-card/reach.js';
import type { ProblemCode } from '../../../src/domain/shared/problems.js';
import { careFlows, chainOf, edgesOf, fanOf, flowWith, smallFlow, TODAY, wayTo } from '../../support/care-flows.js';
import { addressOf, REGIONS } from '../../support/examples.js';
import { severityOf } from '../../../src/domain/shared/severity.js';

/** As it is read from a file: what is undefined is not there. */
const found = (input: unknown, circumstances: Circumstances = {}) =>
  verifyCareFlow(JSON.parse(JSON.stringify(input)), TODAY, circumstances).problems.map(({ code, path }) =>
    `${code} ${path}`.trim(),
  );
const words = (count: number) =>
  `${Array.from({ length: count }, (_, nth) => `${nth ? 'o' : 'O'}rd${nth}`).join(' ')}.`;

/** Behov's options and the outcomes by their places in the small flow. */
const [SICK, ADVISED, UNSURE] = [0, 1, 3];
const [ALARM, RING, CARE, SELF] = [0, 1, 2, 3];

const REVIEWED = {
  method: 'machine-reviewed',
  reviewer: 'språkgranskare, Region Exempel',
  date: '2026-11-20',
  sourceUpdated: '2026-11-20',
};
const UNREVIEWED = { method: 'machine', date: '2026-11-20' };
/** The small flow in another language, its emergency step kept in Swedish. */
const translated = (lang: string, change: Parameters<typeof flowWith>[0] = () => undefined) =>
  flowWith((flow) => {
    Object.assign(flow, { lang, translation: UNREVIEWED });
    flow.questions[0]!.lang = 'sv';
    flow.outcomes[ALARM]!.lang = 'sv';
    change(flow);
  });

const REGISTER = {
  kind: 'contacts',
  version: 1,
  lang: 'sv',
  contacts: [
    { id: 'hc', type: 'care-unit', name: 'Hälsocentralen', channels: [{ kind: 'phone', telephone: '0980-31 92 00' }] },
    { id: '1177-se', type: 'service', name: '1177.se', channels: [{ kind: 'web', url: 'https://www.1177.se/' }] },
    { id: 'login', type: 'service', name: 'Logga in', channels: [{ kind: 'e-service', url: 'https://www.1177.se/' }] },
    { id: 'empty', type: 'service', name: 'Tom', channels: [{ kind: 'phone', telephone: 'ring oss' }] },
    { id: 'line', type: 'crisis-line', name: 'Linje', channels: [{ kind: 'phone', telephone: '90390' }] },
    { id: 'old', type: 'crisis-line', name: 'Gammal', channels: [{ kind: 'phone', telephone: '0771-22 00 60' }] },
    {
      id: 'local',
      type: 'care-unit',
      name: 'Kommunen',
      local: [{ area: 'norra', channels: [{ kind: 'phone', telephone: '0980-31 92 01' }] }],
    },
    { id: 'nurse', type: 'service', name: 'Råd', channels: [{ kind: 'phone', telephone: '1177' }] },
  ],
  areas: [{ id: 'norra', name: 'Norra' }],
};
const reachOf = reachIn(REGISTER, TODAY);

/** Said of a document as it is fetched, by a widget of itself, of other kinds of content, or when overrides are merged. */
type Elsewhere =
  | `document.${'not-json' | 'not-found' | 'unreachable' | 'too-slow' | 'too-large' | 'blocked-origin'}`
  | `${'contact' | 'register' | 'goal-picture' | 'feedback-form' | 'hours'}.${string}`
  | `phone.${'not-dialable' | 'unverified'}`
  | `field.${'bad-time' | 'bad-email'}`
  | `care-flow.${'unknown-id' | 'no-advice' | 'other-language' | 'other-edition'}`;

type Case = readonly [change: Parameters<typeof flowWith>[0], path: string, circumstances?: Circumstances];
const national = smallFlow();

/** Every other code, with changes to a flow in order that have this one problem. A new code without a case does not compile. */
const CASES: Readonly<Record<Exclude<ProblemCode, Elsewhere>, readonly Case[]>> = {
  'document.wrong-type': [],
  'document.wrong-kind': [[(flow) => (flow.kind = 'contacts'), 'kind']],
  'document.newer-version': [[(flow) => (flow.version = 2), 'version']],
  'document.dangerous-key': [],
  'document.duplicate-id': [
    [({ questions }) => questions.push({ ...questions[1]! }), 'questions[2].id'],
    [({ outcomes }) => outcomes.push({ ...outcomes[RING]! }), 'outcomes[5].id'],
    [({ outcomes }) => outcomes.push({ ...outcomes[RING]!, id: 'behov' }), 'outcomes[5].id'],
    [({ questions: [, behov] }) => (behov!.options[1]!.id = behov!.options[0]!.id), 'questions[1].options[1].id'],
  ],
  'document.review-passed': [[(flow) => (flow.reviewBy = '2026-11-23'), 'reviewBy']],
  'document.not-updated': [[(flow) => delete flow.updated, 'updated']],
  'document.translation-outdated': [
    [
      (flow) => Object.assign(flow, { lang: 'en', translation: { ...REVIEWED, sourceUpdated: '2026-11-19' } }),
      'translation.sourceUpdated',
    ],
  ],
  'document.no-reviewer': [
    [
      (flow) => Object.assign(flow, { lang: 'en', translation: { ...REVIEWED, reviewer: undefined } }),
      'translation.reviewer',
    ],
  ],
  'field.missing': [[(flow) => delete flow.lang, 'lang']],
  'field.empty': [[(flow) => (flow.note = ' '), 'note']],
  'field.unknown': [
    [({ questions }) => (questions[1]!.texts = 'Text'), 'questions[1].texts'],
    [({ outcomes }) => (outcomes[CARE]!.icon = 'heart'), 'outcomes[2].icon'],
  ],
  'field.wrong-type': [[({ questions }) => (questions[0]!.help = 'Ring' as never), 'questions[0].help']],
  'field.not-allowed': [[({ outcomes }) => outcomes[CARE]!.contacts.push('två ord'), 'outcomes[2].contacts[1]']],
  'field.too-long': [[(flow) => (flow.edition = 'x'.repeat(41)), 'edition']],
  'field.bad-date': [[(flow) => (flow.sources = [{ name: 'x', date: '2026-02-30' }]), 'sources[0].date']],
  'field.bad-link': [[(flow) => (flow.sources = [{ name: 'x', url: 'javascript:1' }]), 'sources[0].url']],
  'field.insecure-link': [[(flow) => (flow.sources = [{ name: 'x', url: 'http://x.example/' }]), 'sources[0].url']],
  'field.markup': [[({ outcomes }) => (outcomes[CARE]!.name = 'Ring <b>nu</b>'), 'outcomes[2].name']],
  'phone.refused': [
    [({ outcomes }) => outcomes[CARE]!.actions.push('Ring 0771-22 00 60.'), 'outcomes[2].actions[2]'],
    [({ questions }) => (questions[1]!.help = ['Ring 116 117.']), 'questions[1].help[0]'],
  ],

  'care-flow.emergency-not-first': [
    [
      (flow) => {
        flow.start = 'behov';
        flow.questions[1]!.locked = true;
        flow.questions[1]!.options.push({ id: 'akut', text: 'Akut', to: 'akut' });
        flow.questions[0]!.options[1]!.to = 'ring-1177'; // no circle
      },
      'start',
    ],
  ],
  'care-flow.emergency-not-locked': [[({ questions }) => delete questions[0]!.locked, 'questions[0]']],
  'care-flow.emergency-changed': [
    [({ questions }) => (questions[0]!.text = 'Är det bråttom?'), 'questions[0].text', { national }],
    [({ questions }) => questions[0]!.help!.pop(), 'questions[0].help[1]', { national }],
    [({ questions }) => questions[0]!.help!.push('Någon mår illa.'), 'questions[0].help[2]', { national }],
    [({ questions }) => (questions[0]!.options[1]!.text = 'Vet ej'), 'questions[0].options[1].text', { national }],
    [
      ({ questions }) => (questions[0]!.options[1]!.textForOther = 'Vet ej'),
      'questions[0].options[1].textForOther',
      { national },
    ],
    [
      ({ questions }) => questions[0]!.options.push({ id: 'x', text: 'X', to: 'vard' }),
      'questions[0].options[2].id',
      { national },
    ],
    [({ questions }) => delete questions[0]!.urgency, 'questions[0].urgency', { national }],
  ],
  'care-flow.emergency-unreviewed': [
    [
      (flow) =>
        Object.assign(
          flow,
          translated('en', ({ questions }) => delete questions[0]!.lang),
        ),
      'questions[0]',
    ],
    [
      (flow) =>
        Object.assign(
          flow,
          translated('en', ({ outcomes }) => delete outcomes[ALARM]!.lang),
        ),
      'outcomes[0]',
    ],
    [
      (flow) =>
        Object.assign(
          flow,
          translated('fi', ({ outcomes }) => (outcomes[ALARM]!.lang = 'en')),
        ),
      'outcomes[0]',
    ],
  ],
  'care-flow.no-112': [
    [({ outcomes }) => (outcomes[ALARM]!.contacts = ['hc', '1177']), 'outcomes[0].contacts'],
    [({ outcomes }) => (outcomes[CARE]!.level = 'emergency'), 'outcomes[2].contacts', { reachOf }],
  ],
  'care-flow.locked': [
    [({ outcomes }) => (outcomes[ALARM]!.name = 'Vänta'), 'outcomes[0].name', { national }],
    [({ outcomes }) => outcomes[ALARM]!.actions.reverse(), 'outcomes[0].actions[0]', { national }],
    [({ outcomes }) => (outcomes[ALARM]!.when = 'Sen.'), 'outcomes[0].when', { national }],
    [({ outcomes }) => (outcomes[4]!.ifWorse = 'Ring 1177.'), 'outcomes[4].ifWorse', { national }],
    [({ outcomes }) => (outcomes[4]!.contacts = ['1177']), 'outcomes[4].contacts', { national }],
    [({ outcomes }) => delete outcomes[4]!.sensitive, 'outcomes[4].sensitive', { national }],
    [({ outcomes }) => delete outcomes[4]!.locked, 'outcomes[4].locked', { national }],
    [({ outcomes }) => (outcomes[4]!.level = 'information'), 'outcomes[4].level', { national }],
  ],
  'care-flow.locked-missing': [
    [
      ({ questions, outcomes }) => {
        outcomes.pop();
        questions[1]!.options.splice(2, 1);
      },
      'outcomes',
      { national },
    ],
  ],
  'care-flow.missing-target': [
    [
      ({ questions }) => questions[1]!.options.push({ id: 'x', text: 'X', to: 'toString' }),
      'questions[1].options[4].to',
    ],
  ],
  'care-flow.no-option': [
    [
      ({ questions }) => {
        questions[1]!.options.push({ id: 'x', text: 'X', to: 'tom' });
        questions.push({ id: 'tom', text: 'Vad gäller det?', options: [] });
      },
      'questions[2]',
    ],
  ],
  'care-flow.cycle': [
    [({ questions }) => questions[1]!.options.push({ id: 'x', text: 'X', to: 'akut' }), 'questions[1].options[4].to'],
    [({ questions }) => questions[1]!.options.push({ id: 'x', text: 'X', to: 'behov' }), 'questions[1].options[4].to'],
  ],
  'care-flow.unreachable': [
    [
      ({ questions }) =>
        questions.push({ id: 'ensam', text: 'Vad gäller det?', options: [{ id: 'x', text: 'X', to: 'vard' }] }),
      'questions[2]',
    ],
  ],
  'care-flow.orphan-outcome': [[({ outcomes }) => outcomes.push({ ...outcomes[CARE]!, id: 'ensam' }), 'outcomes[5]']],
  'care-flow.no-outcome': [],
  'care-flow.too-deep': [
    [
      (flow) => {
        flow.questions[1]!.options.push({ id: 'vidare', text: 'Något annat', to: 'fraga-0' });
        flow.questions.push(...chainOf(4).questions.slice(1));
      },
      'questions[5]',
    ],
  ],
  'care-flow.too-many-options': [
    [
      ({ questions }) => {
        const { options } = questions[1]!;
        for (let nth = 0; options.length < 10; nth++) options.push({ id: `x-${nth}`, text: 'X', to: 'vard' });
      },
      'questions[1].options',
    ],
  ],

  'care-flow.incomplete': [
    [({ outcomes }) => delete outcomes[CARE]!.ifWorse, 'outcomes[2].ifWorse'],
    [({ outcomes }) => delete (outcomes[CARE] as { level?: string }).level, 'outcomes[2].level'],
    [({ outcomes }) => delete (outcomes[CARE] as { contacts?: string[] }).contacts, 'outcomes[2].contacts'],
    [({ questions }) => delete (questions[1] as { text?: string }).text, 'questions[1].text'],
  ],
  'care-flow.no-action': [[({ outcomes }) => (outcomes[CARE]!.actions = []), 'outcomes[2].actions']],
  'care-flow.no-contact': [[({ outcomes }) => (outcomes[CARE]!.contacts = []), 'outcomes[2].contacts', { reachOf }]],
  'care-flow.no-way': [[({ outcomes }) => (outcomes[CARE]!.contacts = ['empty']), 'outcomes[2].contacts', { reachOf }]],
  'care-flow.only-login': [
    [({ outcomes }) => (outcomes[CARE]!.contacts = ['empty', 'login']), 'outcomes[2].contacts', { reachOf }],
  ],
  'care-flow.worse-without-number': [
    [({ outcomes }) => (outcomes[CARE]!.ifWorse = 'Ring igen.'), 'outcomes[2].ifWorse'],
    [({ outcomes }) => (outcomes[CARE]!.ifWorse = 'Läs på 1177.se.'), 'outcomes[2].ifWorse'],
    [({ outcomes }) => (outcomes[CARE]!.ifWorse = 'Ring 11770 eller 1124.'), 'outcomes[2].ifWorse'],
  ],
  'care-flow.self-care-not-chosen': [
    [({ questions }) => delete questions[1]!.options[ADVISED]!.ownChoice, 'questions[1].options[1]'],
    [({ questions }) => (questions[1]!.options[ADVISED]!.ownChoice = false), 'questions[1].options[1]'],
  ],
  'care-flow.no-unsure': [
    [
      ({ questions }) => {
        questions[1]!.urgency = true;
        delete questions[1]!.options[UNSURE]!.unsure;
      },
      'questions[1]',
    ],
    [
      ({ questions }) => {
        // The first question is one of urgency, whatever it says of itself.
        delete questions[0]!.urgency;
        delete questions[0]!.options[0]!.unsure;
      },
      'questions[0]',
    ],
  ],
  'care-flow.unsure-astray': [
    [
      ({ questions }) => {
        questions[1]!.urgency = true;
        questions[1]!.options[SICK]!.unsure = true;
      },
      'questions[1].options[0].to',
    ],
    [
      ({ questions, outcomes }) => {
        questions[1]!.urgency = true;
        outcomes[RING]!.contacts = ['1177-se', 'hc'];
      },
      'questions[1].options[3].to',
    ],
    [({ questions }) => (questions[0]!.options[1]!.unsure = true), 'questions[0].options[1].to'],
  ],
  'care-flow.logic': [
    ...['input', 'type', 'min', 'max', 'score', 'weight', 'condition', 'if', 'regex', 'free-text', 'Poäng'].map(
      (key): Case => [({ questions }) => (questions[1]![key] = 'number'), `questions[1].${key}`],
    ),
    [({ questions }) => (questions[1]!.options[0]!.score = 5), 'questions[1].options[0].score'],
    [({ outcomes }) => (outcomes[CARE]!.probability = 0.5), 'outcomes[2].probability'],
    [(flow) => (flow.rules = []), 'rules'],
  ],
  'care-flow.unknown-contact': [
    [({ outcomes }) => outcomes[CARE]!.contacts.push('finns-inte'), 'outcomes[2].contacts', { reachOf }],
  ],
  'care-flow.unverified-contact': [
    [({ outcomes }) => outcomes[CARE]!.contacts.push('line'), 'outcomes[2].contacts', { reachOf }],
  ],
  'care-flow.dead-contact': [
    [({ outcomes }) => outcomes[CARE]!.contacts.push('old'), 'outcomes[2].contacts', { reachOf }],
  ],

  'care-flow.forbidden-words': [
    ...[
      'Du har nog en infektion.',
      'Om du  har feber.',
      'Det är troligen inget.',
      'Det är inte farligt.',
      'Det är OFARLIGT.',
      'Har du feber över 38?',
      'Sedan hur många dagar?',
      'Vid stroke ska du ringa.',
      'Det kan vara en blodpropp.',
      'It is harmless.',
    ].map((text): Case => [({ outcomes }) => outcomes[CARE]!.actions.push(text), 'outcomes[2].actions[2]']),
    [({ questions }) => (questions[1]!.options[0]!.text = 'Feber över 39'), 'questions[1].options[0].text'],
    [(flow) => (flow.terms!.pv!.definite = 'ofarligt'), 'outcomes[2].name'],
  ],
  'care-flow.concept-as-place': [
    [({ outcomes }) => (outcomes[CARE]!.name = 'Nära vård'), 'outcomes[2].name'],
    [({ outcomes }) => outcomes[CARE]!.actions.push('Kontakta nära vården.'), 'outcomes[2].actions[2]'],
  ],
  'care-flow.placeholder': [
    [({ outcomes }) => outcomes[CARE]!.actions.push('Ring {{jour}}.'), 'outcomes[2].actions[2]'],
    [({ outcomes }) => outcomes[CARE]!.actions.push('Ring {{pv.plural}}.'), 'outcomes[2].actions[2]'],
    [({ outcomes }) => outcomes[CARE]!.actions.push('Ring {{pv.'), 'outcomes[2].actions[2]'],
    [({ outcomes }) => outcomes[CARE]!.actions.push('Ring {{constructor}}.'), 'outcomes[2].actions[2]'],
  ],
  'care-flow.internal-word': [
    ...['Annan huvudman', 'Slutenvården', 'En division', 'Mitt närsjukvårdsområde'].map((text): Case => [
      ({ questions }) => (questions[1]!.options[0]!.text = text),
      'questions[1].options[0].text',
    ]),
  ],
  'care-flow.unverified-number': [
    [({ outcomes }) => outcomes[CARE]!.actions.push('Ring 90390.'), 'outcomes[2].actions[2]'],
  ],
  'care-flow.hard-to-read': [
    [
      ({ outcomes }) =>
        outcomes[CARE]!.actions.push('Patientavgifter faktureras regionövergripande månadsvis efteråt.'),
      'outcomes[2]',
    ],
  ],
  'care-flow.long-sentence': [
    [({ questions }) => (questions[0]!.help = ['Kort.', words(21)]), 'questions[0].help[1]'],
    [(flow) => (flow.note = `Kort. ${words(21)}`), 'note'],
  ],

  'care-flow.no-approval': [[(flow) => delete flow.approval, 'approval']],
  'care-flow.changed-after-approval': [[(flow) => (flow.updated = '2026-11-21'), 'approval.date']],
  'care-flow.no-review-date': [[(flow) => delete flow.reviewBy, 'reviewBy']],
};

describe('verifyCareFlow', () => {
  for (const [code, cases] of Object.entries(CASES)) {
    for (const [index, [change, path, circumstances]] of cases.entries()) {
      it(`tells ${code} alone, at ${path} (${index + 1})`, () => {
        expect(found(flowWith(change), circumstances)).to.deep.equal([`${code} ${path}`.trim()]);
      });
    }
  }

  it('tells what is no document at all, or has a dangerous key', () => {
    for (const input of [[smallFlow()], '{}', null, 5]) expect(found(input)).to.deep.equal(['document.wrong-type']);
    const dangerous: unknown = JSON.parse(JSON.stringify(smallFlow()).replace('{', '{"__proto__":{"start":"x"},'));
    expect(verifyCareFlow(dangerous, TODAY).problems.map(({ code }) => code)).to.deep.equal(['document.dangerous-key']);
  });

  it('tells of the questions that lead only to a fault, beside the fault', () => {
    const flow = flowWith(({ questions }) => {
      questions[1]!.options.push({ id: 'x', text: 'X', to: 'ett' });
      questions.push({ id: 'ett', text: 'Vad gäller det?', options: [{ id: 'x', text: 'X', to: 'tva' }] });
      questions.push({ id: 'tva', text: 'Vad gäller det?', options: [] });
    });
    expect(found(flow)).to.deep.equal(['care-flow.no-outcome questions[2]', 'care-flow.no-option questions[3]']);
  });

  it('tells when the start is nowhere, or leads to no emergency', () => {
    expect(found(flowWith((flow) => (flow.start = 'ingenstans')))).to.deep.equal([
      'care-flow.emergency-not-first start',
    ]);
    expect(found(flowWith(({ questions }) => (questions[0]!.options[0]!.to = 'ring-1177')))).to.deep.equal([
      'care-flow.emergency-not-first start',
      'care-flow.orphan-outcome outcomes[0]',
    ]);
    expect(
      found(
        flowWith((flow) => (flow.start = 'behov')),
        { national },
      ),
    ).to.include('care-flow.emergency-changed start');
  });

  it('does not tell again what hangs on something that is missing because it is faulty', () => {
    const flow = flowWith(({ questions }) => delete (questions[1]!.options[SICK] as { to?: string }).to);
    expect(found(flow)).to.deep.equal(['field.missing questions[1].options[0].to']);
  });

  it('has nothing to say of a flow in order', () => {
    expect(found(smallFlow(), { national, reachOf })).to.deep.equal([]);
    expect(found({ $schema: '../x.json', ...smallFlow() })).to.deep.equal([]);
  });

  it('lets harmless words pass', () => {
    for (const text of [
      'Ring numret som du har fått.',
      'Du har rätt till tolk.',
      'Om du har anmält ditt nummer.',
      'Ring cancermottagningen.',
      'Guiden ställer ingen diagnos.',
      'Det finns 116 vägar, 2026-11-24.',
      'Ring 010-456 67 00.',
    ]) {
      expect(found(flowWith(({ outcomes }) => outcomes[CARE]!.actions.push(text))), text).to.deep.equal([]);
    }
  });

  it('takes a contact for open that is a number, a door or a page, in some area at least', () => {
    for (const contacts of [['hc'], ['1177-se'], ['local'], ['login', 'hc'], ['112'], ['nurse']]) {
      const flow = flowWith(({ outcomes }) => (outcomes[CARE]!.contacts = contacts));
      expect(found(flow, { reachOf }), contacts.join()).to.deep.equal([]);
    }
    const dialled = flowWith(({ outcomes, questions }) => {
      questions[1]!.urgency = true;
      outcomes[RING]!.contacts = ['nurse'];
    });
    expect(found(dialled, { reachOf })).to.deep.equal([]);
  });

  it('tells of a contact once, where it is first used', () => {
    const flow = flowWith(({ outcomes }) => outcomes.forEach(({ contacts }) => contacts.push('line', 'finns-inte')));
    expect(found(flow, { reachOf })).to.deep.equal([
      'care-flow.unverified-contact outcomes[0].contacts',
      'care-flow.unknown-contact outcomes[0].contacts',
    ]);
  });

  it('lets a translation say what is locked in its own words, but not lead elsewhere', () => {
    const translated = flowWith((flow) => {
      flow.lang = 'en';
      flow.questions[0]!.text = 'Is life in danger?';
      flow.questions[0]!.help = ['Nobody answers.', 'Much blood.'];
      flow.questions[0]!.options[0]!.text = 'Yes';
      flow.outcomes[ALARM]!.name = 'Call 112';
    });
    expect(found(translated, { national })).to.deep.equal([]);
    translated.questions[0]!.help!.pop();
    translated.outcomes[ALARM]!.actions.pop();
    expect(found(translated, { national })).to.deep.equal([
      'care-flow.emergency-changed questions[0].help[1]',
      'care-flow.locked outcomes[0].actions[1]',
    ]);
  });

  it('wants the emergency step in Swedish until a person has read the translation', () => {
    for (const lang of ['en', 'ar', 'sv-x-lattlast']) {
      expect(found(translated(lang), { national }), lang).to.deep.equal([]);
      const all = translated(lang, ({ questions, outcomes }) => {
        for (const part of [...questions, ...outcomes]) delete part.lang;
      });
      expect(found(all), lang).to.deep.equal([
        'care-flow.emergency-unreviewed questions[0]',
        'care-flow.emergency-unreviewed outcomes[0]',
      ]);
      for (const translation of [undefined, REVIEWED, { ...UNREVIEWED, method: 'human' }])
        expect(found({ ...all, translation }), lang).to.deep.equal([]);
    }
    expect(found({ ...smallFlow(), translation: UNREVIEWED })).to.deep.equal([]);
  });

  it('compares what a translation keeps in Swedish to the letter', () => {
    const reworded = translated('en', ({ questions }) => (questions[0]!.text = 'Är det bråttom?'));
    expect(found(reworded, { national })).to.deep.equal(['care-flow.emergency-changed questions[0].text']);
  });

  it('says when what it should be compared with cannot be read', () => {
    expect(found(smallFlow(), { national: 5 })).to.deep.equal(['document.wrong-type national']);
    expect(found(smallFlow(), { national: { kind: 'contacts' } })).to.deep.equal(['document.wrong-kind national']);
  });

  it('names the step, the text or the words', () => {
    const detail = (change: Parameters<typeof flowWith>[0]) =>
      verifyCareFlow(flowWith(change), TODAY).problems.map((each) => each.detail);
    expect(detail(({ outcomes }) => delete outcomes[SELF]!.ifWorse)).to.deep.equal(['egenvard']);
    expect(detail(({ questions }) => delete questions[1]!.options[ADVISED]!.ownChoice)).to.deep.equal(['egenvard']);
    expect(detail(({ outcomes }) => outcomes[CARE]!.actions.push('Du har feber.'))).to.deep.equal(['Du har']);
    expect(detail((flow) => (flow.note = words(21)))).to.deep.equal(['Ord0 ord1 ord2 ord3 ord4 …']);
  });

  it('puts errors first', () => {
    const { problems } = verifyCareFlow(
      flowWith((flow) => {
        delete flow.approval;
        flow.outcomes[CARE]!.actions = [];
      }),
      TODAY,
    );
    expect(problems.map(({ code }) => severityOf(code))).to.deep.equal(['error', 'warning']);
  });

  it('ends, and is right, however long or wide the flow is', () => {
    expect(found(chainOf(10_000))).to.deep.equal(['care-flow.too-deep questions[5]']);
    expect(found(fanOf(1000))).to.deep.equal(['care-flow.too-many-options questions[1].options']);
    const circle = chainOf(10_000);
    circle.questions[10_000]!.options[0]!.to = 'akut';
    expect(found(circle)).to.deep.equal(['care-flow.cycle questions[10000].options[0].to']);
  });

  it('never throws, whatever it is given', () => {
    const near = fc.oneof(
      fc.anything(),
      fc.object({ key: fc.constantFrom('id', 'options', 'to', 'start', 'questions', 'text', 'level', 'contacts') }),
    );
    const hostile = fc.record({
      kind: fc.constant('care-finder'),
      version: fc.constant(1),
      lang: near,
      start: near,
      questions: fc.oneof(near, fc.array(near)),
      outcomes: fc.oneof(near, fc.array(near)),
      terms: near,
    });
    fc.assert(
      fc.property(fc.oneof(near, hostile), (input) => {
        for (const { code, path } of verifyCareFlow(input, TODAY, { national: input, reachOf }).problems) {
          expect(code).to.be.a('string');
          expect(path).to.be.a('string');
        }
      }),
    );
  });
});

describe('a valid flow, whatever it is,', () => {
  it('has no problem', () => {
    fc.assert(
      fc.property(careFlows, (flow) => {
        expect(found(flow, { reachOf, national: flow })).to.deep.equal([]);
      }),
    );
  });

  /** One edge is taken, and broken so; what must be told, and where. */
  const broken = (
    name: string,
    change: (
      edge: ReturnType<typeof edgesOf>[number],
      flow: ReturnType<typeof smallFlow>,
      pick: number,
    ) => string | undefined,
  ) =>
    it(`with ${name} is told of it`, () => {
      fc.assert(
        fc.property(careFlows, fc.nat(), fc.nat(), (flow, which, pick) => {
          const edges = edgesOf(flow);
          const edge = edges[which % edges.length]!;
          const expected = change(edge, flow, pick);
          fc.pre(expected !== undefined);
          expect(found(flow)).to.include(expected);
        }),
      );
    });

  broken('an option to nowhere', ({ option, path }) => {
    option.to = 'ingenstans';
    return `care-flow.missing-target ${path}.to`;
  });
  broken('an option back to where one has been', ({ question, option, path }, flow, pick) => {
    const way = wayTo(flow, question.id);
    option.to = way[pick % way.length]!;
    return `care-flow.cycle ${path}.to`;
  });
  broken('a question without options', ({ question }, flow) => {
    question.options = [];
    return `care-flow.no-option questions[${flow.questions.indexOf(question)}]`;
  });
  broken('an option taken out', ({ question, option }, flow) => {
    question.options.splice(question.options.indexOf(option), 1);
    if (!question.options.length || edgesOf(flow).some((each) => each.option.to === option.to)) return undefined;
    const nth = flow.questions.findIndex(({ id }) => id === option.to);
    return nth < 0
      ? `care-flow.orphan-outcome outcomes[${flow.outcomes.findIndex(({ id }) => id === option.to)}]`
      : `care-flow.unreachable questions[${nth}]`;
  });
  broken('somebody unsure led astray', ({ question, option, path }, flow) => {
    const elsewhere = flow.outcomes.find(({ level }) => level !== 'advice' && level !== 'emergency');
    if (!option.unsure || !(question.urgency || question.id === flow.start) || !elsewhere) return undefined;
    option.to = elsewhere.id;
    return `care-flow.unsure-astray ${path}.to`;
  });
  broken('self-care that nobody asked for', ({ option, path }, flow) => {
    const selfCare = flow.outcomes.find(({ level }) => level === 'self-care');
    if (!selfCare || option.ownChoice) return undefined;
    option.to = selfCare.id;
    return `care-flow.self-care-not-chosen ${path}`;
  });
});

describe('the flows that are published', () => {
  const read = async (name: string): Promise<unknown> => (await fetch(addressOf(name))).json();

  it('the national one has no error', async () => {
    const { problems } = verifyCareFlow(await read('national/care-finder'), TODAY);
    expect(problems.filter(({ code }) => severityOf(code) === 'error')).to.deep.equal([]);
  });

  for (const region of REGIONS) {
    it(`${region}’s overrides make one without error`, async () => {
      const base = await read('national/care-finder');
      const { value, problems } = mergeOverrides(base, await read(`${region}/care-finder-overrides`));
      expect(problems).to.deep.equal([]);
      const contacts = reachIn(await read(`${region}/contacts`), TODAY);
      const verified = verifyCareFlow(value, TODAY, { national: base, reachOf: contacts }).problems;
      expect(verified.filter(({ code }) => severityOf(code) === 'error')).to.deep.equal([]);
    });
  }
});
