import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define/contact-card.js';
import type { ContactCardElement } from '../src/define/contact-card.js';
import { at, inItsOwnFrame, TUESDAY_MORNING, withoutConnection, withSilentServer } from './support.js';

interface Args {
  readonly src: string;
  readonly 'contact-id': string;
  readonly area: string;
  readonly 'choose-area': boolean;
  readonly variant: 'full' | 'compact';
  readonly 'heading-level': number;
  readonly preview: boolean;
  /** Not attributes of the card but of the page around it. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dark: boolean;
  /** The page's own text inside the card. */
  readonly fallback: unknown;
}
type Story = StoryObj<Args>;

const NORRBOTTEN = 'content/norrbotten/contacts.json';
/** An address whose server never answers, in the stories that say so. */
const SILENT = 'silent';
const edge = (name: string): string => `content/edge/${name}.json`;

const one = (canvas: HTMLElement, selector: string): HTMLElement | null | undefined =>
  canvas.querySelector<ContactCardElement>('nv-contact-card')?.shadowRoot?.querySelector<HTMLElement>(selector);

const meta: Meta<Args> = {
  title: 'Contact card',
  component: 'nv-contact-card',
  args: {
    src: NORRBOTTEN,
    'contact-id': 'exempelstadens-halsocentral',
    variant: 'full',
    'heading-level': 2,
    'choose-area': false,
    preview: false,
  },
  argTypes: {
    variant: { control: 'inline-radio', options: ['full', 'compact'] },
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
    area: { control: 'text' },
    lang: { control: 'text', description: 'The language of the page around the card.', table: { category: 'page' } },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'], table: { category: 'page' } },
    dark: { control: 'boolean', description: 'Whether the page is dark.', table: { category: 'page' } },
    fallback: { control: false, description: 'The page’s own text inside the card.', table: { category: 'page' } },
  },
  parameters: {
    docs: {
      description: {
        component:
          'Every way to reach a unit or a person, in the order that works best, and whether it is open now. One entry of a region’s contact register, chosen by `contact-id`. It stores nothing and fetches nothing but the address in `src`.',
      },
    },
  },
  beforeEach: at(TUESDAY_MORNING),
  // Before axe looks: a card that never came to the screen has no fault to find.
  async afterEach({ canvasElement, args }) {
    const busy = String(args.src.includes(SILENT));
    await waitFor(() => expect(one(canvasElement, `.nv[aria-busy=${busy}]`)).toBeTruthy());
    const words = [canvasElement.textContent, one(canvasElement, '.nv')?.textContent].join('').trim();
    await expect(words).not.toBe('');
    if (args.preview) await waitFor(() => expect(one(canvasElement, '[part=notice]')).toBeTruthy());
  },
  render: (args) => html`
    <div
      lang=${args.lang || nothing}
      dir=${args.dir ?? nothing}
      style=${
        args.dark
          ? 'color-scheme: dark; background: #0b1215; padding: 1rem; max-inline-size: 40rem'
          : 'max-inline-size: 40rem'
      }
    >
      <nv-contact-card
        src=${args.src || nothing}
        contact-id=${args['contact-id'] || nothing}
        area=${args.area || nothing}
        variant=${args.variant}
        heading-level=${args['heading-level']}
        ?choose-area=${args['choose-area']}
        ?preview=${args.preview}
        >${args.fallback}</nv-contact-card
      >
    </div>
  `,
};
export default meta;

const description = (story: string) => ({ docs: { description: { story } } });
/** A story with a moment of its own. */
const moment = (now: string, story: string) => ({
  beforeEach: at(now),
  parameters: { docs: { ...inItsOwnFrame.docs, description: { story } } },
});
const circumstance = (story: string) => ({ docs: { ...inItsOwnFrame.docs, description: { story } } });

export const Norrbotten: Story = {
  parameters: description('A health centre with everything filled in: the first thing a region sees.'),
  async play({ canvasElement }) {
    await waitFor(() => expect(one(canvasElement, '[aria-controls=week]')).toBeTruthy());
    const toggle = one(canvasElement, '[aria-controls=week]') as HTMLElement;
    await userEvent.click(toggle);
    await waitFor(() => expect(toggle).toHaveAttribute('aria-expanded', 'true'));
    await expect(one(canvasElement, 'tr th')?.textContent).toContain('tisdag');
  },
};

export const PageText: Story = {
  name: 'Written in the page',
  args: {
    src: '',
    'contact-id': '',
    fallback: html`<h2>Låtsasfors hälsocentral</h2>
      <p>Hälsocentral · Regionen ansvarar</p>
      <p>Vi hjälper dig som bor i Låtsasfors.</p>
      <ul>
        <li>Telefon: <a href="tel:0980-319200">0980-31 92 00</a><br />vardagar 8–11</li>
        <li>Besöksadress: Storgatan 1, 981 31 Låtsasfors</li>
      </ul>
      <h3>Öppettider</h3>
      <p>måndag–fredag kl. 8–17, lördag kl. 10–14</p>
      <p>Fara för liv? <a href="tel:112">Ring 112</a>. Osäker? <a href="tel:1177">Ring 1177</a>.</p>`,
  },
  parameters: description('No file: the heading, lines and links between the tags are the content.'),
  async play({ canvasElement }) {
    await waitFor(() => expect(one(canvasElement, '[part=status]')?.textContent).toContain('Öppet nu'));
  },
};

export const OpenNow: Story = {
  name: 'Open',
  args: { src: 'content/orebro/contacts.json', 'contact-id': 'provkopings-vardcentral' },
  parameters: description('Open, with the time it closes.'),
};

export const ClosedAtNight: Story = moment(
  '2026-11-24T22:00:00+01:00',
  'Closed: when it opens, and 1177 at once, since nobody in need should have to look for it.',
);

export const Holiday: Story = moment(
  '2026-12-25T10:00:00+01:00',
  'A Friday that is Christmas Day. The card says why it is closed and when it opens again.',
);

export const ByAppointment: Story = {
  args: { src: 'content/vasternorrland/contacts.json', 'contact-id': 'bvc-exempelnäs' },
  parameters: description('By appointment only is neither open nor closed.'),
};

export const TemporarilyClosed: Story = {
  args: { 'contact-id': 'ungdomsmottagningen-exempelstaden' },
  parameters: description('Closed for a while, with the reason and the last day.'),
};

export const PastValidTo: Story = {
  args: { src: edge('expired'), 'contact-id': 'gamla-tider' },
  parameters: description('Past the last day that the hours are valid, the card claims neither open nor closed.'),
};

export const AroundTheClock: Story = {
  args: { 'contact-id': 'akutmottagningen' },
  parameters: description('Open day and night: no list of days is needed.'),
};

export const PastMidnight: Story = {
  ...moment('2026-11-25T00:20:00+01:00', 'Open past midnight: the evening before still counts.'),
  args: { 'contact-id': 'kvallsjouren' },
};

export const PressContact: Story = {
  name: 'Person, for the press',
  args: { 'contact-id': 'presstjansten' },
  parameters: description('A contact for journalists. It never looks like a way to care.'),
};

export const CareContact: Story = {
  name: 'Person, a fixed care contact',
  args: { 'contact-id': 'fast-vardkontakt' },
  parameters: description('The one person that a patient can always turn to.'),
};

export const CrisisLine: Story = {
  args: { src: 'content/national/contacts.json', 'contact-id': 'sjalvmordslinjen' },
  parameters: description('A helpline, from the national numbers. No hours are claimed that nobody has checked.'),
};

export const Compact: Story = {
  args: { variant: 'compact', 'heading-level': 3 },
  parameters: description('For a sidebar: the name, whether it is open, and the ways.'),
};

export const ChooseArea: Story = {
  args: { 'contact-id': 'din-halsocentral', 'choose-area': true },
  parameters: description('The resident says where they live; the nearest number is shown. Nothing is remembered.'),
  async play({ canvasElement }) {
    await waitFor(() => expect(one(canvasElement, 'select')).toBeTruthy());
    const before = one(canvasElement, 'a[href^="tel:+"]')?.getAttribute('href');
    await userEvent.selectOptions(one(canvasElement, 'select') as HTMLElement, 'norra');
    await waitFor(() => expect(one(canvasElement, 'a[href^="tel:+"]')?.getAttribute('href')).not.toBe(before));
    await expect(one(canvasElement, '[role=status]')?.textContent).toContain('Norra länsdelen');
  },
};

export const InAnArea: Story = {
  args: { src: 'content/vasterbotten/contacts.json', 'contact-id': 'din-halsocentral', area: 'sodra-lappland' },
  parameters: description('On a page about one area: its own number, and that it is a model area.'),
};

export const PartlyFilled: Story = {
  args: { src: edge('empty-fields'), 'contact-id': 'halv-person' },
  parameters: description('Only a name and a telephone number are filled in. Nothing empty is left standing.'),
};

export const HardlyFilled: Story = {
  args: { src: edge('empty-fields'), 'contact-id': 'tom-mottagning' },
  parameters: description('Blanks, dashes and "undefined" where values should be.'),
};

export const Smallest: Story = {
  args: { src: edge('smallest'), 'contact-id': 'minst' },
  parameters: description('The least that a register can hold: one telephone number.'),
};

export const OnlyDigital: Story = {
  args: { src: edge('only-digital'), 'contact-id': 'bara-digitalt', preview: true },
  parameters: description('A contact of screens alone is a fault that the editor is told; residents still get 1177.'),
};

export const PreviewWithFaults: Story = {
  args: { src: edge('broken-parts'), 'contact-id': 'fel-tider', preview: true },
  parameters: description('The editor’s notice: what is wrong, where it stands, and how to mend it.'),
};

export const WrongId: Story = {
  args: { 'contact-id': 'finns-inte', preview: true },
  parameters: description('The page refers to a contact that the register does not have.'),
  async play({ canvasElement }) {
    await waitFor(() => expect(one(canvasElement, '[part=notice]')).toBeTruthy());
    await expect(one(canvasElement, '[part=notice]')?.textContent).toContain(
      'Det finns ingen kontakt med id ”finns-inte”',
    );
    await expect(one(canvasElement, 'a[href="tel:112"]')).toBeTruthy();
  },
};

export const MissingFile: Story = {
  args: { src: 'content/saknas.json' },
  parameters: description('The address answers 404.'),
};

export const Malformed: Story = {
  args: { src: edge('malformed') },
  parameters: description('The file is not JSON.'),
};

export const NewerVersion: Story = {
  args: { src: edge('newer-version'), 'contact-id': 'framtidens-halsocentral' },
  parameters: description('A register written for a later version: the fallback, never a guess.'),
};

export const Offline: Story = {
  args: { src: `${NORRBOTTEN}?offline` },
  beforeEach: withoutConnection,
  parameters: circumstance('No connection. Calls still work, so 112 and 1177 stand there.'),
};

export const Loading: Story = {
  args: { src: `${NORRBOTTEN}?${SILENT}` },
  beforeEach: withSilentServer,
  parameters: circumstance('The content is on its way. 112 and 1177 do not wait for it.'),
};

const pageText = html`<h2>Exempelstadens hälsocentral</h2>
  <p>Ring <a href="tel:+46980319200">0980-31 92 00</a>, måndag–fredag kl. 8–11.30.</p>
  <p>Fara för liv? <a href="tel:112">Ring 112</a>. Osäker? <a href="tel:1177">Ring 1177</a>.</p>`;

export const LoadingWithFallback: Story = {
  args: { src: `${NORRBOTTEN}?${SILENT}-too`, fallback: pageText },
  beforeEach: withSilentServer,
  parameters: circumstance('While the content is on its way, the page’s own text is shown.'),
};

export const FailureWithFallback: Story = {
  args: { src: 'content/saknas.json', fallback: pageText },
  parameters: description('When the content cannot be shown, the page’s own text stays.'),
};

export const English: Story = {
  args: { lang: 'en' },
  parameters: description('On an English page. Texts that the register has in Swedish only are marked as such.'),
};

export const RightToLeft: Story = {
  args: { src: edge('rtl'), 'contact-id': 'markaz', lang: 'ar', dir: 'rtl' },
  parameters: description('Arabic. Numbers, times and addresses keep their own direction.'),
};

export const LongestWords: Story = {
  args: { src: edge('longest'), 'contact-id': 'längst' },
  parameters: description('The longest words, names and addresses we could think of.'),
};

export const Dark: Story = {
  args: { dark: true },
  parameters: description('Follows the page’s `color-scheme`.'),
};

export const Vasternorrland: Story = {
  name: 'Västernorrland',
  args: { src: 'content/vasternorrland/contacts.json', 'contact-id': 'exempelnäs-hälsocentral' },
  parameters: description('A health centre that closes for lunch.'),
};

export const Orebro: Story = {
  name: 'Örebro län',
  args: { src: 'content/orebro/contacts.json', 'contact-id': 'latsashults-vardcentral' },
  parameters: description('A care centre that is being rebuilt.'),
};

export const Vasterbotten: Story = {
  name: 'Västerbotten',
  args: { src: 'content/vasterbotten/contacts.json', 'contact-id': 'modellfjalls-sjukstuga' },
  parameters: description('A cottage hospital in the model area, open day and night.'),
};
