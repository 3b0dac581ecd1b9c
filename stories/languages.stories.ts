import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define/care-finder.js';
import '../src/define/contact-card.js';
import '../src/define/feedback-form.js';
import '../src/define/goal-picture.js';
import { stretchEnglish } from '../test/support/pseudo-language.js';
import { at, inItsOwnFrame, TUESDAY_MORNING } from './support.js';

interface Args {
  /** Of the page around the widgets. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}
type Story = StoryObj<Args>;

const WIDGETS = ['nv-contact-card', 'nv-care-finder', 'nv-goal-picture', 'nv-feedback-form'];
const REGISTER = 'content/norrbotten/contacts.json';

const card = (lang?: string) =>
  html`<nv-contact-card
    src=${REGISTER}
    contact-id="exempelstadens-halsocentral"
    variant="compact"
    lang=${lang ?? nothing}
  ></nv-contact-card>`;

/** Every widget in these words: what it says itself, not what its content says. */
const speak =
  (...words: RegExp[]): Story['play'] =>
  ({ canvasElement }) =>
    waitFor(
      async () => {
        for (const tag of WIDGETS) {
          const text = canvasElement.querySelector(tag)?.shadowRoot?.textContent ?? '';
          await expect(words.some((each) => each.test(text))).toBe(true);
        }
      },
      { timeout: 8000 },
    );

const meta: Meta<Args> = {
  title: 'Languages',
  args: { lang: 'ar', dir: 'rtl' },
  argTypes: { dir: { control: 'inline-radio', options: ['ltr', 'rtl'] } },
  // Opening hours are shown against the clock.
  beforeEach: at(TUESDAY_MORNING),
  parameters: {
    docs: { ...inItsOwnFrame.docs, description: { component: 'docs/languages.md says which there are.' } },
  },
  render: ({ lang, dir }) => html`
    <main lang=${lang} dir=${dir} style="display: grid; gap: 2rem; max-inline-size: 48rem">
      <nv-contact-card src=${REGISTER} contact-id="exempelstadens-halsocentral"></nv-contact-card>
      <nv-care-finder src="content/national/care-finder.json"></nv-care-finder>
      <nv-goal-picture src="content/norrbotten/goal-picture.json"></nv-goal-picture>
      <nv-feedback-form src="content/norrbotten/feedback-form.json"></nv-feedback-form>
    </main>
  `,
};
export default meta;

/** Right to left. The contents are in Swedish and say so; nobody has reviewed the translation, and it says that too. */
export const Arabic: Story = { play: speak(/[\u0600-\u06ff]{3}/) };

/** Words that are not translated stand without brackets; words that need room show whether they get it. */
export const StretchedWords: Story = {
  args: { lang: 'en', dir: 'ltr' },
  beforeEach: stretchEnglish,
  play: speak(/\[.*~~\]/s),
};

/** Each in the language of the part of the page where it stands. Of Meänkieli there are no words yet: Finnish, and said. */
export const ManyOnOnePage: Story = {
  args: { lang: 'sv', dir: 'ltr' },
  render: () => html`
    <main style="display: grid; gap: 2rem; max-inline-size: 48rem">
      ${card()}
      <div lang="fi">${card()}</div>
      <div lang="ar" dir="rtl">${card()}</div>
      ${card('fit')}
    </main>
  `,
  play: ({ canvasElement }) =>
    waitFor(
      async () => {
        const languages = [...canvasElement.querySelectorAll('nv-contact-card')].map(
          ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[aria-busy=false]')?.lang,
        );
        await expect(languages).toEqual(['sv', 'fi', 'ar', 'fi']);
      },
      { timeout: 8000 },
    ),
};
