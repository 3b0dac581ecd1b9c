import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define/feedback-form.js';
import type { FeedbackFormElement } from '../src/define/feedback-form.js';
import {
  asPrinted,
  at,
  inItsOwnFrame,
  TUESDAY_MORNING,
  withEndpoint,
  withSilentServer,
  type EndpointAnswer,
} from './support.js';

interface Args {
  readonly src: string;
  readonly contacts: string;
  readonly endpoint: string;
  readonly mode: 'useful' | 'comment' | 'both';
  readonly 'heading-level': number;
  readonly preview: boolean;
  /** What the endpoint answers, one after the other; the last for ever. */
  readonly answers: readonly EndpointAnswer[];
  /** Not attributes of the form but of the page around it. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dark: boolean;
  /** How wide the page’s column is, and its type, as CSS writes them. */
  readonly room: string;
  readonly font: string;
}
type Story = StoryObj<Args>;

const region = (name: string): Pick<Args, 'src' | 'contacts'> => ({
  src: `content/${name}/feedback-form.json`,
  contacts: `content/${name}/contacts.json`,
});
const edge = (name: string): string => `content/edge/feedback-form/${name}.json`;
/** An address whose server never answers, in the story that says so. */
const SILENT = 'silent';

const BUS = 'Tiderna för bussen till sjukhuset stämmer inte.';
/** A test number: nobody's. */
const NUMBER = '19121212-1212';

const widget = (canvas: HTMLElement): ShadowRoot | null | undefined =>
  canvas.querySelector<FeedbackFormElement>('nv-feedback-form')?.shadowRoot;
const one = (canvas: HTMLElement, selector: string): HTMLElement | null | undefined =>
  widget(canvas)?.querySelector<HTMLElement>(selector);
const all = (canvas: HTMLElement, selector: string): HTMLElement[] => [
  ...(widget(canvas)?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const textOf = (element?: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const found = (canvas: HTMLElement, selector: string): Promise<HTMLElement> =>
  waitFor(
    async () => {
      const element = one(canvas, selector);
      await expect(element).toBeTruthy();
      return element as HTMLElement;
    },
    { timeout: 5000 },
  );
const press = async (canvas: HTMLElement, name: string): Promise<void> => {
  const button = await waitFor(() => {
    const seen = all(canvas, 'button').find((each) => each.getClientRects().length && textOf(each) === name);
    if (!seen) throw new Error(`No button "${name}"`);
    return seen;
  });
  await userEvent.click(button);
};

async function open(canvas: HTMLElement, name = 'Kommentera sidan'): Promise<void> {
  await press(canvas, name);
  await found(canvas, '#comment');
}

/** As an input method does: the text is there at once, and then the writer leaves the field. */
async function write(canvas: HTMLElement, text: string): Promise<void> {
  const field = (await found(canvas, '#comment')) as HTMLTextAreaElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.blur();
}

const focusComesTo = (canvas: HTMLElement, id: string): Promise<void> =>
  waitFor(() => expect(widget(canvas)?.activeElement?.id).toBe(id), { timeout: 10_000 });

/** Nothing stands outside the widget, however narrow. */
async function noSpill(canvas: HTMLElement): Promise<void> {
  const card = await found(canvas, '.card[role=group]');
  await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
}

const meta: Meta<Args> = {
  title: 'Feedback form',
  component: 'nv-feedback-form',
  args: {
    ...region('norrbotten'),
    // The stories' own, which a page of stories may answer for; nothing is sent anywhere.
    endpoint: '',
    mode: 'both',
    'heading-level': 2,
    preview: false,
    answers: ['kept'],
    room: '44rem',
  },
  argTypes: {
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
    answers: { control: 'object', description: 'What the endpoint answers.', table: { category: 'page' } },
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
          'Did this page help? Yes or no at one press, then a comment to the web editors. Not a way to care, and it says so, with the way there. It says “sent” only when the endpoint has said that it keeps the message; it stores nothing.',
      },
    },
  },
  beforeEach({ args }) {
    at(TUESDAY_MORNING)();
    if (args.src === SILENT) return withSilentServer();
    return withEndpoint(args.answers);
  },
  // Before axe looks: a form that never came to the screen has no fault to find.
  async afterEach({ canvasElement, args }) {
    const busy = String(args.src === SILENT);
    await waitFor(() => expect(one(canvasElement, `.nv[aria-busy=${busy}]`)).toBeTruthy());
    // In every state, and whatever fails.
    const links = all(canvasElement, 'a').map((each) => each.getAttribute('href'));
    for (const number of ['tel:112', 'tel:1177']) await expect(links).toContain(number);
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
      <nv-feedback-form
        src=${args.src || nothing}
        contacts=${args.contacts || nothing}
        endpoint=${args.endpoint || nothing}
        mode=${args.mode}
        heading-level=${args['heading-level']}
        ?preview=${args.preview}
      ></nv-feedback-form>
    </div>
  `,
};
export default meta;

const description = (story: string) => ({ docs: { description: { story } } });
/** A story whose endpoint does as the story needs cannot share a page with others. */
const circumstance = (story: string) => ({ docs: { ...inItsOwnFrame.docs, description: { story } } });

export const Norrbotten: Story = {
  parameters: description('Both: the question, and “Kommentera sidan” that opens in its place.'),
};

export const Orebro: Story = {
  name: 'Örebro: only the question',
  args: { ...region('orebro'), mode: 'useful' },
  parameters: description('The question in the region’s own words. A comment can be added once it is answered.'),
  async play({ canvasElement }) {
    await waitFor(() => expect(textOf(one(canvasElement, '#name'))).toBe('Hade du nytta av innehållet på denna sida?'));
    await expect(one(canvasElement, '.disclosure')).toBeFalsy();
  },
};

export const Vasternorrland: Story = {
  name: 'Västernorrland: its own prompts',
  args: { ...region('vasternorrland'), answers: ['kept'] },
  parameters: circumstance('After a no the comment opens at once, with the region’s own words.'),
  async play({ canvasElement }) {
    await press(canvasElement, 'Nej');
    await focusComesTo(canvasElement, 'answered');
    await found(canvasElement, '#comment');
    await expect(textOf(one(canvasElement, 'label[for=comment]'))).toBe('Vad behöver vi ändra? (frivilligt)');
  },
};

export const Vasterbotten: Story = {
  name: 'Västerbotten: only the comment',
  args: { ...region('vasterbotten'), mode: 'comment' },
  parameters: description('Folded until somebody wants to write.'),
};

export const Open: Story = {
  parameters: circumstance('Who reads it, what not to write, and the way to care stand before the field.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await found(canvasElement, 'nv-contact-card');
    const notice = await found(canvasElement, '.notice-before');
    const field = await found(canvasElement, '#comment');
    await expect(notice.compareDocumentPosition(field)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await expect(field.getAttribute('aria-describedby')).toBe('care-notice rules counter');
  },
};

export const Answered: Story = {
  parameters: circumstance('One press, and it is said that it has been received.'),
  async play({ canvasElement }) {
    await press(canvasElement, 'Ja');
    await focusComesTo(canvasElement, 'answered');
    await expect(textOf(one(canvasElement, '#answered'))).toBe('Tack! Ditt svar är skickat.');
  },
};

export const NothingWritten: Story = {
  parameters: circumstance('What is wrong is said first, and leads to the field.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await press(canvasElement, 'Skicka');
    await focusComesTo(canvasElement, 'error');
    await press(canvasElement, 'Skriv en kommentar först');
    await focusComesTo(canvasElement, 'comment');
  },
};

export const TooLong: Story = {
  parameters: circumstance('So many characters too many: nothing is cut.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await write(canvasElement, 'Lång. '.repeat(200));
    await press(canvasElement, 'Skicka');
    await focusComesTo(canvasElement, 'error');
    await expect(textOf(one(canvasElement, '#counter'))).toBe('200 tecken för mycket');
  },
};

export const PersonalData: Story = {
  parameters: circumstance('The spot, what it looks like and why. Nothing is removed unless it is asked for.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await write(canvasElement, `Jag hittar inte telefontiden. Mitt nummer är ${NUMBER}, mejla exempel@region.example.`);
    await waitFor(() => expect(all(canvasElement, '.spot')).toHaveLength(2));
    await expect((one(canvasElement, '#comment') as HTMLTextAreaElement).value).toContain(NUMBER);
  },
};

export const WordsOfNeed: Story = {
  parameters: circumstance('The way to care stands before the button that does not lead there. It hinders nobody.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await write(canvasElement, 'Jag har feber och vill boka tid.');
    await found(canvasElement, '.need [href="tel:1177"]');
  },
};

export const WordsOfEmergency: Story = {
  parameters: circumstance('112 first.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await write(canvasElement, 'Jag har svårt att andas.');
    await found(canvasElement, '.need [href="tel:112"]');
  },
};

export const Sending: Story = {
  args: { answers: ['nothing'] },
  parameters: circumstance('On its way; it can be stopped, and the text stays.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await write(canvasElement, BUS);
    await press(canvasElement, 'Skicka');
    await found(canvasElement, '.primary[aria-disabled]');
    await expect(all(canvasElement, 'button').map(textOf)).toContain('Avbryt');
  },
};

export const Sent: Story = {
  name: 'From opening to sent',
  parameters: circumstance('Open, write, be warned, remove, send.'),
  async play({ canvasElement }) {
    const told: unknown[] = [];
    canvasElement.addEventListener('nv-feedback-sent', (event) => told.push(event.kind));
    await open(canvasElement);
    await write(canvasElement, `${BUS} ${NUMBER}`);
    await found(canvasElement, '.spot');
    await press(canvasElement, 'Skicka');
    await focusComesTo(canvasElement, 'error');
    await press(canvasElement, 'Ta bort åt mig');
    await focusComesTo(canvasElement, 'comment');
    await expect(one(canvasElement, '.spot')).toBeFalsy();
    await press(canvasElement, 'Skicka');
    await focusComesTo(canvasElement, 'comment-sent');
    await expect(told).toEqual(['comment']);
  },
};

export const FailedThenSent: Story = {
  name: 'From failure to sent',
  args: { answers: ['login page', 'kept'] },
  parameters: circumstance(
    'A login page answers with 200: that is not “sent”. The text is kept, and sent at the next press.',
  ),
  async play({ canvasElement }) {
    await open(canvasElement);
    await write(canvasElement, BUS);
    await press(canvasElement, 'Skicka');
    await focusComesTo(canvasElement, 'send-error');
    await expect((one(canvasElement, '#comment') as HTMLTextAreaElement).value).toBe(BUS);
    await press(canvasElement, 'Skicka');
    await focusComesTo(canvasElement, 'comment-sent');
  },
};

export const Failed: Story = {
  args: { answers: ['unavailable'] },
  parameters: circumstance('Tried three times; then it is the resident’s to say.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await write(canvasElement, BUS);
    await press(canvasElement, 'Skicka');
    await focusComesTo(canvasElement, 'send-error');
    await expect(all(canvasElement, 'button').map(textOf)).toContain('Försök igen');
  },
};

export const TooMany: Story = {
  args: { answers: ['too many'] },
  parameters: circumstance('Many messages from here: when to try again.'),
  async play({ canvasElement }) {
    await press(canvasElement, 'Nej');
    await focusComesTo(canvasElement, 'answered');
    await expect(textOf(one(canvasElement, '#answered'))).toMatch(/Försök igen efter .*10[.:]2\d/);
  },
};

export const ByMail: Story = {
  args: { src: edge('mail') },
  parameters: circumstance('A region without an endpoint: the text goes by the resident’s own mail program.'),
  async play({ canvasElement }) {
    await open(canvasElement, 'Skriv en kommentar');
    await write(canvasElement, BUS);
    await press(canvasElement, 'Fortsätt till e-post');
    await expect((await found(canvasElement, '.mail a')).getAttribute('href')).toMatch(
      /^mailto:webb@region\.example\?/,
    );
  },
};

export const NoRecipient: Story = {
  args: { src: edge('no-recipient'), preview: true },
  parameters: circumstance(
    'Nobody reads it: nothing can be written. The editor is told; the resident has the contacts.',
  ),
  async play({ canvasElement }) {
    await found(canvasElement, 'nv-contact-card');
    await expect(one(canvasElement, 'textarea, .vote')).toBeFalsy();
  },
};

export const Preview: Story = {
  args: { src: edge('empty-fields'), contacts: '', preview: true },
  parameters: description('What the web editor is told; a resident’s page never is.'),
  async play({ canvasElement }) {
    await expect(textOf(await found(canvasElement, '[part=notice]'))).not.toBe('');
  },
};

export const Loading: Story = {
  args: { src: SILENT },
  parameters: circumstance('The content is on its way. 112 and 1177 are there already.'),
};

export const Missing: Story = {
  args: { src: 'content/ingen.json' },
  parameters: circumstance('The content could not be fetched.'),
};

export const English: Story = {
  name: 'In English',
  args: { src: edge('english'), lang: 'en' },
  parameters: circumstance('The page’s language decides the words around the content.'),
  async play({ canvasElement }) {
    await waitFor(() => expect(one(canvasElement, '.nv')).toHaveAttribute('lang', 'en'));
    await open(canvasElement, 'Comment on this page');
  },
};

export const RightToLeft: Story = {
  args: { src: edge('rtl'), contacts: '', lang: 'ar', dir: 'rtl' },
  parameters: circumstance('A form in Arabic.'),
  async play({ canvasElement }) {
    await open(canvasElement, 'علّق على الصفحة');
    await write(canvasElement, `الرقم ${NUMBER}`);
    await found(canvasElement, '.spot');
  },
};

export const Longest: Story = {
  args: { src: edge('longest'), contacts: 'content/edge/longest.json', room: '20rem' },
  parameters: circumstance('The longest words and texts that a form may hold.'),
  async play({ canvasElement }) {
    await userEvent.click(await found(canvasElement, '.disclosure'));
    await found(canvasElement, '#comment');
    await noSpill(canvasElement);
  },
};

export const Dark: Story = {
  args: { dark: true, answers: ['login page'] },
  parameters: circumstance('Follows the page’s `color-scheme`.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await write(canvasElement, `Jag har svårt att andas. ${NUMBER}`);
    await found(canvasElement, '.spot');
    await found(canvasElement, '.need');
    await press(canvasElement, 'Ja');
    await focusComesTo(canvasElement, 'answered');
  },
};

export const Narrow: Story = {
  name: '320 px',
  args: { room: '320px' },
  parameters: circumstance('As on the smallest phone, or at 400 % zoom.'),
  async play({ canvasElement }) {
    await open(canvasElement);
    await write(canvasElement, `Ring 070-174 06 05 eller ${NUMBER}.`);
    await found(canvasElement, '.spot');
    await noSpill(canvasElement);
  },
};

export const OnPaper: Story = {
  parameters: circumstance('A form on paper helps nobody: it is not printed.'),
  beforeEach: asPrinted('nv-feedback-form'),
  async play({ canvasElement }) {
    const card = await found(canvasElement, '.card[role=group]');
    await waitFor(() => expect(card.checkVisibility()).toBe(false));
  },
};
