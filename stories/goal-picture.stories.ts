import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define/contact-card.js';
import '../src/define/goal-picture.js';
import type { GoalPictureElement } from '../src/define/goal-picture.js';
import { asPrinted, at, inItsOwnFrame, TUESDAY_MORNING, withoutConnection, withSilentServer } from './support.js';

interface Args {
  readonly src: string;
  readonly view: 'picture' | 'list';
  readonly audience: '' | 'resident' | 'collaboration' | 'staff';
  readonly 'deep-link': boolean;
  readonly 'heading-level': number;
  readonly preview: boolean;
  /** Not attributes of the goal picture but of the page around it. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dark: boolean;
  /** How wide the page’s column is, and its type, as CSS writes them. */
  readonly room: string;
  readonly font: string;
  /** What the page has between the tags. */
  readonly inside: unknown;
}
type Story = StoryObj<Args>;

const NORRBOTTEN = 'content/norrbotten/goal-picture.json';
/** An address whose server never answers, in the stories that say so. */
const SILENT = 'silent';
const edge = (name: string): string => `content/edge/goal-picture/${name}.json`;

const widget = (canvas: HTMLElement): ShadowRoot | null | undefined =>
  canvas.querySelector<GoalPictureElement>('nv-goal-picture')?.shadowRoot;
const one = (canvas: HTMLElement, selector: string): HTMLElement | null | undefined =>
  widget(canvas)?.querySelector<HTMLElement>(selector);
const all = (canvas: HTMLElement, selector: string): HTMLElement[] => [
  ...(widget(canvas)?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const found = (canvas: HTMLElement, selector: string): Promise<HTMLElement> =>
  waitFor(async () => {
    const element = one(canvas, selector);
    await expect(element).toBeTruthy();
    return element as HTMLElement;
  });
/** The texts of the parts that are open. */
const openTexts = (canvas: HTMLElement): string[] =>
  all(canvas, '[part=part]:not([hidden])').map((each) => each.textContent);

const meta: Meta<Args> = {
  title: 'Goal picture',
  component: 'nv-goal-picture',
  args: {
    src: NORRBOTTEN,
    view: 'picture',
    audience: '',
    'deep-link': false,
    'heading-level': 2,
    preview: false,
    room: '60rem',
  },
  argTypes: {
    view: { control: 'inline-radio', options: ['picture', 'list'] },
    audience: { control: 'inline-radio', options: ['', 'resident', 'collaboration', 'staff'] },
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
    lang: { control: 'text', description: 'The language of the page around it.', table: { category: 'page' } },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'], table: { category: 'page' } },
    dark: { control: 'boolean', description: 'Whether the page is dark.', table: { category: 'page' } },
    room: { control: 'text', description: 'The width of the page’s column.', table: { category: 'page' } },
    font: { control: 'text', description: 'The page’s type.', table: { category: 'page' } },
    inside: { control: false, description: 'What the page has between the tags.', table: { category: 'page' } },
  },
  parameters: {
    docs: {
      description: {
        component:
          'What the region’s målbild means for a resident: a picture to explore, and the same as a text. One content document, or the page’s own text. It stores nothing and fetches nothing but the address in `src`.',
      },
    },
  },
  beforeEach: at(TUESDAY_MORNING),
  // Before axe looks: a picture that never came to the screen has no fault to find.
  async afterEach({ canvasElement, args }) {
    const busy = String(args.src.includes(SILENT));
    await waitFor(() => expect(one(canvasElement, `.nv[aria-busy=${busy}]`)).toBeTruthy());
    const words = [canvasElement.textContent, one(canvasElement, '.nv')?.textContent].join('').trim();
    await expect(words).not.toBe('');
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
      <nv-goal-picture
        src=${args.src || nothing}
        view=${args.view}
        audience=${args.audience || nothing}
        heading-level=${args['heading-level']}
        ?deep-link=${args['deep-link']}
        ?preview=${args.preview}
        >${args.inside}</nv-goal-picture
      >
    </div>
  `,
};
export default meta;

const description = (story: string) => ({ docs: { description: { story } } });
const circumstance = (story: string) => ({ docs: { ...inItsOwnFrame.docs, description: { story } } });

export const Norrbotten: Story = {
  parameters: description('A centre and four parts: the first thing a region sees.'),
  async play({ canvasElement }) {
    await found(canvasElement, '[role=tab]');
    await expect(openTexts(canvasElement)).toHaveLength(1);
    await userEvent.click(one(canvasElement, '#tab-3') as HTMLElement);
    await waitFor(() => expect(one(canvasElement, '#tab-3')).toHaveAttribute('aria-selected', 'true'));
    await expect(openTexts(canvasElement).join()).toContain('Jag är en och samma människa');
    await userEvent.click(one(canvasElement, '#tab-0') as HTMLElement);
  },
};

export const Orebro: Story = {
  name: 'Örebro län',
  args: { src: 'content/orebro/goal-picture.json' },
  parameters: description('Three perspectives that overlap, each written for somebody.'),
};

export const Vasterbotten: Story = {
  name: 'Västerbotten',
  args: { src: 'content/vasterbotten/goal-picture.json' },
  parameters: description('A hub with four partners, areas, and how long it may take.'),
};

export const Vasternorrland: Story = {
  name: 'Västernorrland',
  args: { src: 'content/vasternorrland/goal-picture.json' },
  parameters: description('Principles, as a list: the region draws no picture of them.'),
  async play({ canvasElement }) {
    const first = await found(canvasElement, '.opener');
    await userEvent.click(first);
    await waitFor(() => expect(first).toHaveAttribute('aria-expanded', 'true'));
    await expect(openTexts(canvasElement).join()).toContain('Din vård ska hänga ihop');
  },
};

export const PartChosen: Story = {
  name: 'One part chosen, by keyboard',
  parameters: description('The arrow keys go round the picture; Tab goes to the text.'),
  async play({ canvasElement }) {
    const first = await found(canvasElement, '#tab-0');
    first.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(widget(canvasElement)?.activeElement?.id).toBe('tab-2'));
    await expect(openTexts(canvasElement).join()).toContain('Jag vet att hjälpen finns');
  },
};

export const List: Story = {
  args: { view: 'list' },
  parameters: description('A list to begin with. The reader may choose the picture.'),
  async play({ canvasElement }) {
    await found(canvasElement, '.opener');
    await expect(one(canvasElement, '[part=picture]')).toBeNull();
    await userEvent.click(all(canvasElement, '.tools button')[0] as HTMLElement);
    await found(canvasElement, '[part=picture]');
    await userEvent.click(all(canvasElement, '.tools button')[0] as HTMLElement);
    await found(canvasElement, '.opener');
  },
};

const showAll: Story['play'] = async ({ canvasElement }) => {
  await found(canvasElement, '.tools button');
  await userEvent.click(all(canvasElement, '.tools button').at(-1) as HTMLElement);
  await waitFor(() => expect(all(canvasElement, '[part=part][hidden]')).toHaveLength(0));
};

export const AllOpen: Story = {
  name: 'List, every part open',
  args: { view: 'list' },
  parameters: description('The whole målbild, to read from beginning to end.'),
  play: showAll,
};

export const OneAudience: Story = {
  args: { src: 'content/orebro/goal-picture.json', audience: 'resident' },
  parameters: description('Only what is written for residents, as the page’s author has chosen.'),
  async play({ canvasElement }) {
    await found(canvasElement, '[role=tab]');
    await expect(all(canvasElement, '[role=tab]')).toHaveLength(1);
    await expect(one(canvasElement, '.audience')).toBeNull();
  },
};

export const AudienceChosen: Story = {
  args: { src: 'content/vasternorrland/goal-picture.json' },
  parameters: description('The reader chooses for whom. Nothing is remembered.'),
  async play({ canvasElement }) {
    await found(canvasElement, '.audience');
    await userEvent.click(all(canvasElement, '.audience input')[2] as HTMLElement);
    await waitFor(() => expect(one(canvasElement, '.count')?.textContent).toContain('2'));
    await expect(all(canvasElement, '[part=part]')).toHaveLength(2);
  },
};

export const DeepLink: Story = {
  args: { 'deep-link': true },
  beforeEach: () => () => history.replaceState(null, '', location.href.split('#')[0]),
  parameters: circumstance('Each part has a permanent link. The page was opened with one: `#nv-part=tillsammans`.'),
  async play({ canvasElement }) {
    await found(canvasElement, '.permalink');
    location.hash = '#nv-part=tillsammans';
    await waitFor(() => expect(one(canvasElement, '#tab-2')).toHaveAttribute('aria-selected', 'true'));
    await waitFor(() => expect(widget(canvasElement)?.activeElement?.id).toBe('part-2'));
    await expect(one(canvasElement, '#part-2 .permalink')?.getAttribute('href')).toMatch(/#nv-part=tillsammans$/);
  },
};

export const PageText: Story = {
  name: 'Written in the page',
  args: {
    src: '',
    inside: html`<h2>Vår målbild</h2>
      <p>Så vill vi att vården ska vara.</p>
      <h3><em>Kärnan:</em> Du och ditt liv</h3>
      <p><strong>Vi börjar i det som är viktigt för dig.</strong></p>
      <h3>Nära dig</h3>
      <p><em>Det är nära till hjälp!</em></p>
      <p>Du får hjälp där du är: hemma, på skärmen eller på mottagningen.</p>
      <h3>Tillsammans</h3>
      <p>Vi som arbetar i vården pratar med varandra.</p>
      <h4>Det kan betyda för dig</h4>
      <ul>
        <li>Du slipper berätta samma sak många gånger.</li>
      </ul>
      <h3>I god tid</h3>
      <p>Stödet kommer innan det har gått långt.</p>
      <p>Fara för liv? <a href="tel:112">Ring 112</a>. Osäker? <a href="tel:1177">Ring 1177</a>.</p>`,
  },
  parameters: description('No file: the headings, paragraphs and lists between the tags are the content.'),
  async play({ canvasElement }) {
    await found(canvasElement, '[role=tab]');
    await expect(
      all(canvasElement, '[role=tab]').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ).toEqual(expect.arrayContaining([expect.stringContaining('Nära dig')]));
  },
};

export const OfThePagesOwn: Story = {
  name: 'Something of the page’s own under a part',
  args: {
    inside: html`<div slot="part-min-halsa">
      <nv-contact-card
        src="content/norrbotten/contacts.json"
        contact-id="fast-vardkontakt"
        variant="compact"
        heading-level="4"
      ></nv-contact-card>
    </div>`,
  },
  parameters: description('A contact card in the slot of a part, `part-<id>`.'),
  async play({ canvasElement }) {
    const card = canvasElement.querySelector<HTMLElement>('nv-contact-card');
    await waitFor(() => expect(card?.shadowRoot?.querySelector('[part=card]')).toBeTruthy());
    await waitFor(() => expect(card?.getBoundingClientRect().width).toBeGreaterThan(250));
  },
};

const SHEET = [
  ['Hemma', 'home', 'Du får mer hjälp hemma.'],
  ['Min egen kraft', 'strength', 'Du kan mycket själv.'],
  ['Trygghet', 'safety', 'Du vet vem du kan fråga.'],
  ['Sammanhållet', 'coordination', 'De som hjälper dig pratar med varandra.'],
  ['På skärmen', 'digital', 'Du kan möta oss på skärmen.'],
  ['Tandvård', 'dental', 'Munnen hör till kroppen.'],
  ['Kommunen', 'municipality', 'Kommunen är med.'],
  ['Hållbart', 'economy', 'Pengarna räcker längre.'],
] as const;

const sheetContent = (form: 'wheel' | 'fields' | 'hub', count: number): unknown => ({
  kind: 'goal-picture',
  version: 1,
  lang: 'sv',
  name: `Målbild med ${count} ${count === 1 ? 'del' : 'delar'}`,
  form,
  ...(form !== 'fields' && { centre: { id: 'mitten', name: 'Din hälsa', icon: 'life', lead: 'Allt börjar med dig.' } }),
  parts: SHEET.slice(0, count).map(([name, icon, lead], index) => ({ id: `del-${index + 1}`, name, icon, lead })),
});

/** One to eight parts, side by side, so that a change in the geometry is seen at once. */
const sheet = (form: 'wheel' | 'fields' | 'hub', story: string): Story => ({
  args: { src: '' },
  parameters: circumstance(story),
  render: () => html`
    <div style="display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr))">
      ${SHEET.map(
        (_part, index) => html`<nv-goal-picture .content=${sheetContent(form, index + 1)}></nv-goal-picture>`,
      )}
    </div>
  `,
  async play({ canvasElement }) {
    const pictures = [...canvasElement.querySelectorAll('nv-goal-picture')];
    const isCentred = form !== 'fields';
    for (const [index, picture] of pictures.entries()) {
      const inside = picture.shadowRoot as ShadowRoot;
      await waitFor(() => expect(inside.querySelectorAll('[role=tab]')).toHaveLength(index + 1 + (isCentred ? 1 : 0)));
      await everyNameHasRoom(inside);
    }
  },
});

/** Every name stands within the picture, and no two of them meet. */
async function everyNameHasRoom(inside: ShadowRoot): Promise<void> {
  const whole = inside.querySelector('[part=picture]')?.getBoundingClientRect() as DOMRect;
  const names = [...inside.querySelectorAll('[role=tab] text')].map((each) => each.getBoundingClientRect());
  for (const [index, name] of names.entries()) {
    await expect(name.left).toBeGreaterThanOrEqual(whole.left - 1);
    await expect(name.right).toBeLessThanOrEqual(whole.right + 1);
    for (const other of names.slice(index + 1)) {
      const isApart =
        name.right <= other.left || other.right <= name.left || name.bottom <= other.top || other.bottom <= name.top;
      await expect(isApart).toBe(true);
    }
  }
}

export const SheetOfWheels: Story = sheet('wheel', 'Wheels with one to eight parts.');
export const SheetOfFields: Story = sheet('fields', 'Fields that overlap, one to eight.');
export const SheetOfHubs: Story = sheet('hub', 'Hubs with one to eight spokes.');

export const ManyParts: Story = {
  name: 'More parts than a picture holds',
  args: { src: edge('many-parts') },
  parameters: description('Nine parts are a list.'),
};

export const Smallest: Story = {
  args: { src: edge('smallest') },
  parameters: description('The least that a goal picture can hold: one part with a name.'),
};

export const PartlyFilled: Story = {
  args: { src: edge('empty-fields') },
  parameters: description('Blanks, dashes and "undefined" where texts should be. Nothing empty is left standing.'),
};

export const LongestWords: Story = {
  args: { src: edge('longest') },
  parameters: description('The longest names, words and texts that a document may hold.'),
};

export const LongestWordsAsList: Story = {
  name: 'Longest words, 320 px',
  args: { src: edge('longest'), room: '288px' },
  parameters: description('The same on a small phone.'),
  play: showAll,
};

export const RightToLeft: Story = {
  args: { src: edge('rtl'), lang: 'ar', dir: 'rtl' },
  parameters: description('Arabic. The picture and the arrow keys are mirrored.'),
  async play({ canvasElement }) {
    const first = await found(canvasElement, '#tab-0');
    first.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(widget(canvasElement)?.activeElement?.id).toBe('tab-1'));
  },
};

export const English: Story = {
  args: { src: edge('english'), lang: 'en' },
  parameters: description('An English målbild on an English page.'),
};

export const SwedishOnEnglishPage: Story = {
  args: { lang: 'en' },
  parameters: description('On an English page. What is in Swedish only is marked as such.'),
};

export const Narrow: Story = {
  name: '320 px',
  args: { room: '288px' },
  parameters: description('On a small phone there is a list: names in a picture would be too small to read.'),
  async play({ canvasElement }) {
    const opener = await found(canvasElement, '#opener-2 .opener');
    await expect(one(canvasElement, '[part=picture]')).toBeNull();
    await userEvent.click(opener);
    await waitFor(() => expect(opener).toHaveAttribute('aria-expanded', 'true'));
    const { scrollWidth, clientWidth } = one(canvasElement, '.card') as HTMLElement;
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
};

export const Column: Story = {
  name: 'In a column of text',
  args: { room: '38rem' },
  parameters: description('The text stands under the picture where there is no room beside it.'),
};

export const WideFont: Story = {
  args: { font: "1.125rem/1.6 Verdana, 'DejaVu Sans', sans-serif" },
  parameters: description('A page with a wide typeface. The names still keep within their fields.'),
  async play({ canvasElement }) {
    await found(canvasElement, '[role=tab]');
    await everyNameHasRoom(widget(canvasElement) as ShadowRoot);
  },
};

export const Dark: Story = {
  args: { dark: true },
  parameters: description('Follows the page’s `color-scheme`.'),
};

export const DarkFields: Story = {
  args: { dark: true, src: 'content/orebro/goal-picture.json' },
  parameters: description('Fields on a dark page.'),
};

export const OnPaper: Story = {
  args: { room: '17cm' },
  beforeEach: asPrinted('nv-goal-picture'),
  parameters: circumstance('As it is printed: the picture, and every part’s text, open or not.'),
  async play({ canvasElement }) {
    await found(canvasElement, '[part=part]');
    await waitFor(() => expect(one(canvasElement, '.tools')).not.toBeVisible());
    for (const part of all(canvasElement, '[part=part]')) {
      await expect(part.firstElementChild?.checkVisibility()).toBe(true);
    }
  },
};

export const PreviewWithWarnings: Story = {
  args: { src: 'content/orebro/goal-picture.json', preview: true },
  parameters: description('The editor’s notice: what ought to be looked at, and where it stands.'),
};

export const PreviewWithFaults: Story = {
  args: { src: edge('hostile'), preview: true },
  parameters: description('Scripts in the texts, links that may not be followed, unknown keys. Nothing is run.'),
};

export const MissingFile: Story = {
  args: { src: 'content/saknas.json' },
  parameters: description('The address answers 404. 112 and 1177 are still there.'),
  async play({ canvasElement }) {
    await found(canvasElement, 'a[href="tel:112"]');
    await found(canvasElement, 'a[href="tel:1177"]');
  },
};

export const Malformed: Story = {
  args: { src: 'content/edge/malformed.json', preview: true },
  parameters: description('The file is not JSON, and the editor is told.'),
};

export const NewerVersion: Story = {
  args: { src: edge('newer-version') },
  parameters: description('A document written for a later version: the fallback, never a guess.'),
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

const pageText = html`<h2>Målbild för nära vård</h2>
  <p>Regionen och länets kommuner vill åt samma håll.</p>
  <h3>Min egen kraft tas tillvara</h3>
  <p>Jag är med och bestämmer om min vård.</p>
  <p>Fara för liv? <a href="tel:112">Ring 112</a>. Osäker? <a href="tel:1177">Ring 1177</a>.</p>`;

export const LoadingWithText: Story = {
  args: { src: `${NORRBOTTEN}?${SILENT}-too`, inside: pageText },
  beforeEach: withSilentServer,
  parameters: circumstance('While the content is on its way, the page’s own text is shown.'),
};

export const FailureWithText: Story = {
  args: { src: 'content/saknas.json', inside: pageText },
  parameters: description('When the content cannot be shown, the page’s own text stays.'),
};
