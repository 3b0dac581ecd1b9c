/** The goal picture as people meet it: every readable example, and its states. For the suites in test/suites/. */
import { html, waitUntil } from '@open-wc/testing';
import { interfaceLocale } from '../../src/localization/interface-locale.js';
import { ensureLocale } from '../../src/localization/localize.js';
import type { WidgetCase } from '../suites/widget.suite.js';
import { goalPictureExamples } from './examples.js';
import { arrangeGoalPicture, type GoalPictureHarness, type GoalPictureWishes } from './goal-picture.harness.js';

interface More {
  readonly example?: string;
  readonly isFailure?: boolean;
  /** What the reader does before one looks. */
  then?(picture: GoalPictureHarness): unknown;
}

export const goalPicture = (name: string, wishes: GoalPictureWishes, { then, ...more }: More = {}): WidgetCase => ({
  name,
  ...more,
  async arrange() {
    const arranged = await arrangeGoalPicture(wishes);
    await then?.(arranged);
    await arranged.element.updateComplete;
    return arranged.element;
  },
});

const failure = (name: string, wishes: GoalPictureWishes, more: More = {}): WidgetCase =>
  goalPicture(name, wishes, { isFailure: true, ...more });

/** With most of what it can show. */
export const RICHEST: GoalPictureWishes = { src: '/content/norrbotten/goal-picture.json', deepLink: true };

/** A målbild as an editor writes it in the CMS. */
export const PAGE = html`<h2>Vår målbild</h2>
  <p>Så vill vi att vården ska vara.</p>
  <h3>Nära dig</h3>
  <p><em>Det är nära till hjälp!</em></p>
  <p>Du får hjälp där du är.</p>
  <h3>Tillsammans</h3>
  <p>Vi som arbetar i vården pratar med varandra.</p>`;

/** On a page in its own language, where it has another than Swedish. */
const directed = (name: string): Partial<GoalPictureWishes> => {
  if (/rtl|\.ar$/.test(name)) return { lang: 'ar', dir: 'rtl' };
  const [, lang] = /\.(\w+)$/.exec(name) ?? [];
  return lang ? { lang } : {};
};

/** The words around it have come, where there are any in its language. */
async function inItsWords({ element }: GoalPictureHarness): Promise<void> {
  await ensureLocale(interfaceLocale(element.closest('[lang]')?.getAttribute('lang') ?? 'sv'));
  await element.updateComplete;
}

/** Each as a picture and as a list. */
export const goalPicturesOfExamples = async (): Promise<WidgetCase[]> =>
  (await goalPictureExamples()).flatMap(({ name, address }) => [
    goalPicture(name, { src: address, ...directed(name) }, { example: name, then: inItsWords }),
    goalPicture(
      `${name}, a list with every part open`,
      { src: address, view: 'list', ...directed(name) },
      {
        example: name,
        async then(each) {
          await inItsWords(each);
          await (each.buttons.length ? each.press(each.buttons.at(-1) as string) : each.toggle(0));
        },
      },
    ),
  ]);

export const goalPictureStates: readonly WidgetCase[] = [
  failure('no address and no text', {}),
  failure('a file that is not there', { src: '/content/ingen.json' }),
  failure('a file that is not JSON', { src: '/content/edge/malformed.json' }),
  failure('a file of a newer version', { src: '/content/edge/goal-picture/newer-version.json' }),
  failure('another kind of document', { src: '/content/norrbotten/contacts.json' }),
  failure('not a single part', { content: { kind: 'goal-picture', version: 1, lang: 'sv', name: 'Tom', parts: [] } }),
  failure('an origin that is not allowed', { src: 'https://any.example/goal-picture.json' }),
  failure(
    'a failure with preview',
    { src: '/content/ingen.json', preview: true },
    { then: (failed) => waitUntil(() => failed.notice !== '', 'the notice should come') },
  ),
  failure('the page’s own text while it fails', { src: '/content/ingen.json', inside: 'Läs målbilden som pdf.' }),
  goalPicture('with permanent links', RICHEST),
  goalPicture('a part chosen', RICHEST, { then: (each) => each.choose('Nära mig på bästa sätt') }),
  goalPicture('for residents only', { src: '/content/orebro/goal-picture.json', audience: 'resident' }),
  goalPicture(
    'an audience chosen',
    { src: '/content/orebro/goal-picture.json' },
    { then: (each) => each.chooseAudience(1) },
  ),
  goalPicture(
    'in English around Swedish content',
    { ...RICHEST, lang: 'en' },
    {
      then: ({ element }) =>
        waitUntil(
          () => element.shadowRoot?.querySelector('.nv')?.getAttribute('lang') === 'en',
          'the words should come',
        ),
    },
  ),
  goalPicture('the page’s own text as content', { inside: PAGE }),
  goalPicture(
    'with preview',
    { src: '/content/vasterbotten/goal-picture.json', preview: true },
    { then: (each) => waitUntil(() => each.notice !== '', 'the notice should come') },
  ),
];
