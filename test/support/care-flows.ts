/** Care flows for tests: one small and in order, to be broken on purpose, and arbitrary ones that are in order too. */
import fc from 'fast-check';

export const TODAY = '2026-11-24';

/** As an editor writes it; tests may break any of it. */
export interface FlowDocument {
  [key: string]: unknown;
  start: string;
  terms?: Record<string, { indefinite: string; definite?: string }>;
  questions: QuestionDocument[];
  outcomes: OutcomeDocument[];
}
export interface QuestionDocument {
  [key: string]: unknown;
  id: string;
  text: string;
  help?: string[];
  options: OptionDocument[];
}
export interface OptionDocument {
  [key: string]: unknown;
  id: string;
  text: string;
  to: string;
}
export interface OutcomeDocument {
  [key: string]: unknown;
  id: string;
  level: string;
  name: string;
  actions: string[];
  contacts: string[];
}

const outcome = (id: string, level: string, contacts: string[], rest: object = {}): OutcomeDocument => ({
  id,
  level,
  name: 'Gör så här',
  actions: ['Ring och fråga.', 'Gå sedan dit.'],
  when: 'När du vill.',
  contacts,
  ifWorse: 'Ring 1177. Ring 112 om det är fara för liv.',
  ...rest,
});

const EMERGENCY = outcome('ring-112', 'emergency', ['112'], { name: 'Ring 112', locked: true });
const ADVICE = outcome('ring-1177', 'advice', ['1177'], { name: 'Ring 1177' });

const first = (to: string): QuestionDocument => ({
  id: 'akut',
  text: 'Är det fara för liv?',
  help: ['Någon svarar inte.', 'Någon blöder mycket.'],
  options: [
    { id: 'ja', text: 'Ja, eller jag är osäker', to: 'ring-112', unsure: true },
    { id: 'nej', text: 'Nej', to },
  ],
  urgency: true,
  locked: true,
});

const document = (questions: QuestionDocument[], outcomes: OutcomeDocument[]): FlowDocument => ({
  kind: 'care-finder',
  version: 1,
  lang: 'sv',
  edition: '2026.1',
  name: 'Hitta rätt',
  terms: { pv: { indefinite: 'hälsocentral', definite: 'hälsocentralen' } },
  start: 'akut',
  questions,
  outcomes,
  approval: { role: 'chefläkare', organization: 'Region Exempel', date: '2026-11-20' },
  sources: [{ name: 'Region Exempel', url: 'https://region.example/' }],
  updated: '2026-11-20',
  reviewBy: '2027-11-20',
});

/**
 * A flow in order. Questions: akut, behov. Outcomes: ring-112, ring-1177, vard (not locked), egenvard (asked for), vald
 * (locked and sensitive).
 */
export const smallFlow = (): FlowDocument =>
  structuredClone(
    document(
      [
        first('behov'),
        {
          id: 'behov',
          text: 'Vad behöver du?',
          options: [
            { id: 'sjuk', text: 'Jag är sjuk', to: 'vard' },
            { id: 'rad', text: 'Råd', to: 'egenvard', ownChoice: true },
            { id: 'vald', text: 'Jag är hotad', to: 'vald' },
            { id: 'vet-inte', text: 'Jag vet inte', to: 'ring-1177', unsure: true },
          ],
        },
      ],
      [
        EMERGENCY,
        ADVICE,
        outcome('vard', 'primary-care', ['hc'], { name: 'Kontakta {{pv.definite}}' }),
        outcome('egenvard', 'self-care', ['1177-se', '1177']),
        outcome('vald', 'support-line', ['112', '1177'], { locked: true, sensitive: true }),
      ],
    ),
  );

/** The small flow, changed by the test. */
export function flowWith(change: (flow: FlowDocument) => void): FlowDocument {
  const flow = smallFlow();
  change(flow);
  return flow;
}

const LEVELS = ['primary-care', 'out-of-hours', 'specialist', 'dental', 'municipal', 'e-service', 'self-care'];
/** As many as fit beside the emergency question. */
const DEEPEST = 4;

/**
 * Flows in order, of up to 16 questions in a tree: each hangs under an earlier one that has room. Every question has
 * answers of its own beside, some of them shared outcomes.
 */
export const careFlows: fc.Arbitrary<FlowDocument> = fc
  .array(
    fc.record({
      under: fc.nat(100),
      urgency: fc.boolean(),
      answers: fc.array(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((plans) => {
    const questions: QuestionDocument[] = [];
    const depths: number[] = [];
    const outcomes = [EMERGENCY, ADVICE];
    plans.forEach(({ under, urgency, answers }, nth) => {
      const id = `fraga-${nth}`;
      const room = questions
        .map((_, index) => index)
        .filter((index) => depths[index]! < DEEPEST && questions[index]!.options.length < 8);
      const parent = room.length ? room[under % room.length] : undefined;
      if (nth > 0 && parent === undefined) return;
      if (parent !== undefined) questions[parent]!.options.unshift({ id: `till-${nth}`, text: 'Något annat', to: id });
      depths.push(parent === undefined ? 1 : depths[parent]! + 1);
      const options: OptionDocument[] = answers.map((level, index) => {
        const to = `utfall-${nth}-${index}`;
        outcomes.push(outcome(to, level, ['hc']));
        return { id: `svar-${index}`, text: 'Det här', to, ...(level === 'self-care' && { ownChoice: true }) };
      });
      if (urgency || nth === 0) options.push({ id: 'vet-inte', text: 'Jag vet inte', to: 'ring-1177', unsure: true });
      questions.push({ id, text: 'Vad gäller det?', options, ...(urgency && { urgency: true }) });
    });
    return structuredClone(document([first('fraga-0'), ...questions], outcomes));
  });

/** Every option with the place it has: its question, and its path. */
export const edgesOf = ({ questions }: FlowDocument) =>
  questions.flatMap((question, nth) =>
    question.options.map((option, index) => ({ question, option, path: `questions[${nth}].options[${index}]` })),
  );

/** A question and those on the way to it, nearest first. */
export function wayTo({ questions }: FlowDocument, id: string): string[] {
  const way = [id];
  for (let at: string | undefined = id; at;) {
    const before: QuestionDocument | undefined = questions.find(({ options }) => options.some(({ to }) => to === at));
    if (before) way.push(before.id);
    at = before?.id;
  }
  return way;
}

/** Questions one after the other, each with a way out; 10,000 of them must not be too many for anybody. */
export function chainOf(length: number): FlowDocument {
  const questions = Array.from({ length }, (_, nth) => ({
    id: `fraga-${nth}`,
    text: 'Vad gäller det?',
    options: [
      { id: 'vidare', text: 'Något annat', to: nth + 1 < length ? `fraga-${nth + 1}` : 'ring-1177' },
      { id: 'vet-inte', text: 'Jag vet inte', to: 'ring-1177', unsure: true },
    ],
  }));
  return document([first('fraga-0'), ...questions], [EMERGENCY, ADVICE]);
}

/** One question with as many options, each to an outcome of its own. */
export function fanOf(width: number): FlowDocument {
  const ids = Array.from({ length: width }, (_, nth) => `utfall-${nth}`);
  const options = ids.map((to) => ({ id: `till-${to}`, text: 'Det här', to }));
  return document(
    [
      first('behov'),
      {
        id: 'behov',
        text: 'Vad behöver du?',
        options: [...options, { id: 'vet-inte', text: 'Jag vet inte', to: 'ring-1177' }],
      },
    ],
    [EMERGENCY, ADVICE, ...ids.map((id) => outcome(id, 'primary-care', ['hc']))],
  );
}
