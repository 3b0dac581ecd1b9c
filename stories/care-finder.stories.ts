import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define/care-finder.js';
import type { CareFinderElement } from '../src/define/care-finder.js';
import { at, inItsOwnFrame, TUESDAY_MORNING, withoutConnection, withSilentServer } from './support.js';

interface Args {
  readonly src: string;
  readonly contacts: string;
  readonly area: string;
  readonly history: boolean;
  readonly 'announce-outcome': boolean;
  readonly 'heading-level': number;
  readonly preview: boolean;
  /** Not attributes of the care finder but of the page around it. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dark: boolean;
  /** How wide the page’s column is, and its type, as CSS writes them. */
  readonly room: string;
  readonly font: string;
}
type Story = StoryObj<Args>;

const NATIONAL = 'content/national/care-finder.json';
const REGISTER = 'content/norrbotten/contacts.json';
/** An address whose server never answers, in the story that says so. */
const SILENT = 'silent';
const edge = (name: string): string => `content/edge/care-finder/${name}.json`;

const NOT_IN_DANGER = 'Nej, det är inte fara för liv';
const ILL = 'Jag är sjuk eller har gjort mig illa';

const widget = (canvas: HTMLElement): ShadowRoot | null | undefined =>
  canvas.querySelector<CareFinderElement>('nv-care-finder')?.shadowRoot;
const one = (canvas: HTMLElement, selector: string): HTMLElement | null | undefined =>
  widget(canvas)?.querySelector<HTMLElement>(selector);
const all = (canvas: HTMLElement, selector: string): HTMLElement[] => [
  ...(widget(canvas)?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const textOf = (element?: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const step = (canvas: HTMLElement): string => textOf(one(canvas, '#step'));
const found = (canvas: HTMLElement, selector: string): Promise<HTMLElement> =>
  waitFor(async () => {
    const element = one(canvas, selector);
    await expect(element).toBeTruthy();
    return element as HTMLElement;
  });
const button = (canvas: HTMLElement, name: string): HTMLElement => {
  const element = all(canvas, 'button').find((each) => textOf(each).startsWith(name));
  if (!element) throw new Error(`No button "${name}"`);
  return element;
};

/** Chooses each answer in turn and goes on; each step after takes the focus. */
async function answer(canvas: HTMLElement, ...answers: readonly string[]): Promise<void> {
  await found(canvas, '#step');
  for (const each of answers) {
    const before = step(canvas);
    const option = all(canvas, '.option').find((label) => textOf(label) === each);
    if (!option) throw new Error(`No answer "${each}"`);
    await userEvent.click(option);
    await userEvent.click(one(canvas, 'form .primary') as HTMLElement);
    await waitFor(() => expect(step(canvas)).not.toBe(before));
    await waitFor(() => expect(widget(canvas)?.activeElement?.id).toBe('step'));
  }
}

/** Waits for the cards of an answer, and says of which contacts they are. */
async function contacts(canvas: HTMLElement): Promise<string[]> {
  await waitFor(() => expect(one(canvas, '.outcome .waiting')).toBeNull());
  const cards = all(canvas, 'nv-contact-card');
  for (const card of cards) await waitFor(() => expect(card.shadowRoot?.querySelector('[part=card]')).toBeTruthy());
  return cards.map((card) => card.getAttribute('contact-id') ?? '');
}

const meta: Meta<Args> = {
  title: 'Care finder',
  component: 'nv-care-finder',
  args: {
    src: NATIONAL,
    contacts: REGISTER,
    area: '',
    history: false,
    'announce-outcome': false,
    'heading-level': 2,
    preview: false,
    room: '60rem',
  },
  argTypes: {
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
    lang: { control: 'text', description: 'The language of the page around it.', table: { category: 'page' } },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'], table: { category: 'page' } },
    dark: { control: 'boolean', description: 'Whether the page is dark.', table: { category: 'page' } },
    room: { control: 'text', description: 'The width of the page’s column.', table: { category: 'page' } },
    font: { control: 'text', description: 'The page’s type.', table: { category: 'page' } },
  },
  parameters: {
    docs: {
      description: {
        component:
          'Where do I turn? Whether life is in danger first, then a few plain questions, and one answer. Navigation, not triage. It stores nothing, fetches nothing but the addresses in `src` and `contacts`, and tells the page of no answer.',
      },
    },
  },
  beforeEach: at(TUESDAY_MORNING),
  // Before axe looks: a guide that never came to the screen has no fault to find.
  async afterEach({ canvasElement, args }) {
    const busy = String(args.src.includes(SILENT));
    await waitFor(() => expect(one(canvasElement, `.nv[aria-busy=${busy}]`)).toBeTruthy());
    // On every step, and whatever fails.
    const links = all(canvasElement, '[part=care-numbers] a').map((each) => each.getAttribute('href'));
    await expect(links).toEqual(['tel:112', 'tel:1177']);
    if (args.preview) await found(canvasElement, '[part=notice]');
  },
  render: (args) => html`
    <div
      lang=${args.lang || nothing}
      dir=${args.dir ?? nothing}
      style=${[
        `max-inline-size: ${args.room}`,
        args.font && `font: ${args.font}`,
        args.dark && 'color-scheme: dark; background: #0b1215; padding: 1rem',
      ]
        .filter(Boolean)
        .join('; ')}
    >
      <nv-care-finder
        src=${args.src || nothing}
        contacts=${args.contacts || nothing}
        area=${args.area || nothing}
        heading-level=${args['heading-level']}
        ?history=${args.history}
        ?announce-outcome=${args['announce-outcome']}
        ?preview=${args.preview}
      ></nv-care-finder>
    </div>
  `,
};
export default meta;

const description = (story: string) => ({ docs: { description: { story } } });
const circumstance = (story: string) => ({ docs: { ...inItsOwnFrame.docs, description: { story } } });

export const Start: Story = {
  parameters: description('First of all whether life is in danger, the same for everybody.'),
  async play({ canvasElement }) {
    await found(canvasElement, '#step');
    await expect(step(canvasElement)).toBe('Är det fara för liv?');
    await expect(all(canvasElement, 'input:checked')).toHaveLength(0);
  },
};

export const Question: Story = {
  parameters: description('One question a step, with how many there are at most.'),
  async play({ canvasElement }) {
    await answer(canvasElement, NOT_IN_DANGER, ILL);
    await expect(step(canvasElement)).toBe('Kan det vänta?');
    await expect(textOf(one(canvasElement, 'legend .eyebrow'))).toMatch(/^Fråga 2 av högst \d$/);
    await userEvent.click(button(canvasElement, 'Tillbaka'));
    await waitFor(() => expect(textOf(one(canvasElement, '.option:has(:checked)'))).toBe(ILL));
    await userEvent.click(button(canvasElement, 'Nästa'));
    await waitFor(() => expect(step(canvasElement)).toBe('Kan det vänta?'));
  },
};

export const NothingChosen: Story = {
  parameters: description('What is wrong is said first, and leads to the answers.'),
  async play({ canvasElement }) {
    await answer(canvasElement, NOT_IN_DANGER);
    await userEvent.click(button(canvasElement, 'Nästa'));
    await waitFor(() => expect(widget(canvasElement)?.activeElement?.id).toBe('error'));
    await expect(textOf(one(canvasElement, '#error'))).toContain('Välj ett svar');
    await expect(one(canvasElement, '[name=answer]')).toHaveAttribute('aria-invalid', 'true');
  },
};

export const ForSomebodyElse: Story = {
  parameters: description('The same questions in the words of somebody who asks for another.'),
  async play({ canvasElement }) {
    await answer(canvasElement, NOT_IN_DANGER);
    await userEvent.click(all(canvasElement, '.who input')[1] as HTMLElement);
    await waitFor(() => expect(step(canvasElement)).not.toBe('Vad behöver du hjälp med?'));
    await expect(all(canvasElement, '.option').map(textOf)).not.toContain(ILL);
  },
};

export const Emergency: Story = {
  name: 'An answer: emergency',
  parameters: description('The call first, before any contact has come.'),
  async play({ canvasElement }) {
    await answer(canvasElement, 'Ja, eller jag är inte säker');
    await expect(one(canvasElement, '.outcome a')).toHaveAttribute('href', 'tel:112');
    await contacts(canvasElement);
  },
};

export const PrimaryCare: Story = {
  name: 'An answer: primary care',
  parameters: description('What to do, when, whom to turn to, what if it gets worse; and where that is on the ladder.'),
  async play({ canvasElement }) {
    await answer(canvasElement, NOT_IN_DANGER, ILL, 'Ja, det kan vänta några dagar');
    await expect(textOf(one(canvasElement, '.ladder [aria-current]'))).toContain('Primärvård');
    await expect(await contacts(canvasElement)).toEqual(['halsocentral']);
    await expect(textOf(one(canvasElement, '.worse'))).toMatch(/112|1177/);
  },
};

export const SelfCare: Story = {
  name: 'An answer: self-care',
  parameters: description('Only for somebody who asks for such advice.'),
  async play({ canvasElement }) {
    await answer(canvasElement, NOT_IN_DANGER, 'Råd om vad jag kan göra själv');
    await expect(textOf(one(canvasElement, '.level'))).toBe('Egenvård');
    await contacts(canvasElement);
  },
};

export const Sensitive: Story = {
  name: 'An answer: sensitive',
  parameters: description('It never leaves the guide: no link to it, and no event names it.'),
  async play({ canvasElement }) {
    const told: unknown[] = [];
    canvasElement.addEventListener('nv-outcome-reached', (event) => told.push(event.outcomeId));
    await answer(canvasElement, NOT_IN_DANGER, 'Jag är utsatt för våld eller hot');
    await expect(told).toEqual([undefined]);
    await expect(all(canvasElement, '.tools button').map(textOf)).toEqual(['Skriv ut']);
    await contacts(canvasElement);
  },
  args: { 'announce-outcome': true },
};

export const DeadEnd: Story = {
  args: { src: edge('dead-end') },
  parameters: description('The content leads to something that is not there. 1177 always answers.'),
  async play({ canvasElement }) {
    await answer(canvasElement, 'Nej', 'Till något som inte finns');
    await expect(step(canvasElement)).toBe('Ring 1177, så får du hjälp att hitta rätt');
    await expect(one(canvasElement, '.main a.call')).toHaveAttribute('href', 'tel:1177');
  },
};

export const NoContacts: Story = {
  args: { src: edge('no-contacts') },
  parameters: description('No contact of the answer is in the register.'),
  async play({ canvasElement }) {
    await answer(canvasElement, 'Nej', 'Alla');
    await waitFor(() => expect(one(canvasElement, '.outcome a.call')).toHaveAttribute('href', 'tel:1177'));
    await expect(all(canvasElement, 'nv-contact-card')).toHaveLength(0);
  },
};

export const AnswersOpen: Story = {
  parameters: description('Every answer so far, each with a way to change it.'),
  async play({ canvasElement }) {
    await answer(canvasElement, NOT_IN_DANGER, ILL, 'Nej, jag vill ha hjälp i dag');
    await userEvent.click(button(canvasElement, 'Dina svar (3)'));
    await waitFor(() => expect(one(canvasElement, '.given')).not.toHaveAttribute('hidden'));
    await userEvent.click(all(canvasElement, '.given button')[2] as HTMLElement);
    await waitFor(() => expect(step(canvasElement)).toBe('Kan det vänta?'));
    await expect(all(canvasElement, '.given li')).toHaveLength(2);
  },
};

export const Loading: Story = {
  args: { src: SILENT },
  beforeEach: withSilentServer,
  parameters: circumstance('The guide is on its way. 112 and 1177 are there already.'),
};

export const Failed: Story = {
  args: { src: 'content/ingen.json' },
  parameters: circumstance('The guide could not be fetched.'),
  async play({ canvasElement }) {
    await waitFor(() => expect(textOf(one(canvasElement, '.card'))).toContain('Guiden kan inte visas just nu.'));
  },
};

export const Offline: Story = {
  args: { src: `${NATIONAL}?utan-nat` },
  beforeEach: withoutConnection,
  parameters: circumstance('The device has no connection.'),
};

export const Preview: Story = {
  args: { src: edge('no-contacts'), preview: true },
  parameters: description('What the web editor is told; a resident’s page never is.'),
  async play({ canvasElement }) {
    await expect(textOf(await found(canvasElement, '[part=notice]'))).not.toBe('');
  },
};

export const English: Story = {
  name: 'In English',
  args: { src: edge('english'), lang: 'en' },
  parameters: description('The page’s language decides the words around the content.'),
  async play({ canvasElement }) {
    await waitFor(() => expect(one(canvasElement, '.nv')).toHaveAttribute('lang', 'en'));
    await answer(canvasElement, 'No, nobody’s life is in danger');
    await expect(textOf(one(canvasElement, 'form .primary'))).toBe('Next');
  },
};

export const RightToLeft: Story = {
  args: { src: edge('rtl'), lang: 'ar', dir: 'rtl' },
  parameters: description('A guide in Arabic.'),
  async play({ canvasElement }) {
    await answer(canvasElement, 'لا، الحياة ليست في خطر');
    await expect(getComputedStyle(one(canvasElement, '.options') as HTMLElement).direction).toBe('rtl');
  },
};

/** Nothing stands outside the widget, however narrow. */
async function noSpill(canvas: HTMLElement): Promise<void> {
  const card = await found(canvas, '.card[role=group]');
  await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
}

export const Longest: Story = {
  args: { src: edge('longest'), room: '20rem' },
  parameters: description('The longest words and texts that a guide may hold.'),
  async play({ canvasElement }) {
    await answer(canvasElement, NOT_IN_DANGER);
    await noSpill(canvasElement);
  },
};

export const Dark: Story = {
  args: { dark: true },
  parameters: description('Follows the page’s `color-scheme`.'),
  async play({ canvasElement }) {
    await answer(canvasElement, NOT_IN_DANGER, ILL, 'Nej, jag vill ha hjälp i dag', 'Nej, det är stängt nu');
    await contacts(canvasElement);
  },
};

export const Narrow: Story = {
  name: '320 px',
  args: { room: '320px' },
  parameters: description('As on the smallest phone, or at 400 % zoom.'),
  async play({ canvasElement }) {
    await answer(canvasElement, NOT_IN_DANGER, ILL, 'Ja, det kan vänta några dagar');
    await contacts(canvasElement);
    await noSpill(canvasElement);
  },
};
