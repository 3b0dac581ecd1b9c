/** The care finder as people meet it: every question and every answer of the national guide, and its states. */
import { waitUntil } from '@open-wc/testing';
import type { CareFlow } from '../../src/domain/care-finder/content.js';
import { parseCareFlow } from '../../src/domain/care-finder/flow.js';
import type { WidgetCase } from '../suites/widget.suite.js';
import { arrangeCareFinder, type CareFinderHarness, type CareFinderWishes } from './care-finder.harness.js';
import { textOf } from './contact-card.harness.js';

interface More {
  readonly example?: string;
  readonly isFailure?: boolean;
  /** What the resident does before one looks. */
  then?(finder: CareFinderHarness): unknown;
}

export const careFinder = (name: string, wishes: CareFinderWishes, { then, ...more }: More = {}): WidgetCase => ({
  name,
  ...more,
  async arrange() {
    const arranged = await arrangeCareFinder(wishes);
    await then?.(arranged);
    await arranged.contacts();
    await arranged.element.updateComplete;
    return arranged.element;
  },
});

const failure = (name: string, wishes: CareFinderWishes, more: More = {}): WidgetCase =>
  careFinder(name, wishes, { isFailure: true, ...more });

export const NATIONAL: CareFinderWishes = {
  src: '/content/national/care-finder.json',
  contacts: '/content/norrbotten/contacts.json',
};

/** The shortest way to every question and answer of a guide: the texts to choose, one after the other. */
export function waysTo({ start, questions }: CareFlow): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[start, []]]);
  for (const [id, way] of ways) {
    for (const { text, to } of questions.find((question) => question.id === id)?.options ?? []) {
      if (!ways.has(to)) ways.set(to, [...way, text]);
    }
  }
  return ways;
}

async function flowAt(address: string): Promise<CareFlow> {
  const { value } = parseCareFlow(await (await fetch(address)).json());
  if (!value) throw new Error(`${address} cannot be read`);
  return value;
}

/** Every question and every answer of the national guide. */
export async function stepsOfTheNationalGuide(): Promise<WidgetCase[]> {
  const flow = await flowAt(NATIONAL.src as string);
  return [...waysTo(flow)].map(([id, way]) =>
    careFinder(id, NATIONAL, { example: 'national/care-finder', then: (finder) => finder.answer(...way) }),
  );
}

const EDGES = ['smallest', 'longest', 'for-other', 'dead-end', 'cycle', 'no-contacts', 'hostile', 'empty-fields'];

/** The first step of each hard case, and where its first answers lead. */
export const edgesOfGuides = (): WidgetCase[] =>
  EDGES.flatMap((name) => {
    const wishes = { ...NATIONAL, src: `/content/edge/care-finder/${name}.json` };
    const example = `edge/care-finder/${name}`;
    return [
      careFinder(`${name}, at its start`, wishes, { example }),
      careFinder(`${name}, the last answer of each question`, wishes, {
        example,
        async then(finder) {
          for (let step = 0; step < 4 && finder.options.length; step += 1)
            await finder.answer(finder.options.at(-1) as string);
        },
      }),
    ];
  });

export const careFinderStates: readonly WidgetCase[] = [
  failure('no address at all', {}),
  failure('a file that is not there', { src: '/content/ingen.json' }),
  failure('a file that is not JSON', { src: '/content/edge/malformed.json' }),
  failure('a file of a newer version', { src: '/content/edge/care-finder/newer-version.json' }),
  failure('another kind of document', { src: '/content/norrbotten/contacts.json' }),
  failure(
    'a failure with preview',
    { src: '/content/ingen.json', preview: true },
    { then: (failed) => waitUntil(() => failed.notice !== '', 'the notice should come') },
  ),
  failure('the page’s own text while it fails', { src: '/content/ingen.json', fallback: 'Ring växeln.' }),
  careFinder('nothing chosen', NATIONAL, { then: (finder) => finder.press('Nästa') }),
  careFinder('the answers open', NATIONAL, {
    async then(finder) {
      await finder.answer(finder.options.at(-1) as string);
      await finder.answer(finder.options[0] as string);
      const toggle = finder.buttons.find((each) => textOf(each).startsWith('Dina svar'));
      toggle?.click();
    },
  }),
  careFinder(
    'without a contact register',
    { src: NATIONAL.src },
    { then: (finder) => finder.answer(finder.options[0] as string) },
  ),
  careFinder(
    'in English',
    { ...NATIONAL, lang: 'en', src: '/content/edge/care-finder/english.json' },
    {
      then: ({ element }) =>
        waitUntil(
          () => element.shadowRoot?.querySelector('.nv')?.getAttribute('lang') === 'en',
          'the words should come',
        ),
    },
  ),
  careFinder('right to left', { ...NATIONAL, lang: 'ar', dir: 'rtl', src: '/content/edge/care-finder/rtl.json' }),
];
