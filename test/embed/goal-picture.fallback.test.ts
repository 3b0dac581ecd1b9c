import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  AUDIENCES,
  DECISION_STATUSES,
  PICTURE_FORMS,
  type GoalPicture,
} from '../../src/domain/goal-picture/content.js';
import { parseGoalPicture } from '../../src/domain/goal-picture/goal-picture.js';
import { pageSayable } from '../../src/domain/goal-picture/page-sayable.js';
import { outlineWords } from '../../src/elements/goal-picture/goal-picture.page.strings.js';
import { readPageContent } from '../../src/elements/goal-picture/goal-picture.page.js';
import { writeSnippet, ensureLocale, type SnippetOptions } from '../../src/embed/snippet.js';
import { withLocale, type Locale } from '../../src/localization/localize.js';
import { REGIONS, addressOf } from '../support/examples.js';

const BASE = 'https://region.example/';

const write = (document: unknown, options: Partial<SnippetOptions> = {}): string =>
  writeSnippet({ widget: 'goal-picture', form: 'b', document, today: '2026-11-24', ...options });
const bodyOf = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;
const placeholder = (html: string): Element => bodyOf(html).querySelector('[data-nv]') as Element;
/** What an element with that text inside would show. */
const readBack = (html: string, lang = 'sv'): GoalPicture | undefined =>
  parseGoalPicture(readPageContent(placeholder(html), lang)).value;
const sayable = (picture: GoalPicture, locale: Locale = 'sv', audience?: (typeof AUDIENCES)[number]) =>
  withLocale(locale, () => pageSayable(picture, outlineWords(), { base: BASE, audience }));
/** Parsed objects remember where they stood; what is compared is what they say. */
const plain = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
const picture = (more: object = {}): GoalPicture =>
  parseGoalPicture({
    kind: 'goal-picture',
    version: 1,
    lang: 'sv',
    name: 'Målbild',
    parts: [{ id: 'a', name: 'Nära' }],
    ...more,
  }).value as GoalPicture;

before(() => ensureLocale('en'));

/** Everything our own pages say in words, so that a text may be worded just like it. */
const OURS = withLocale('sv', outlineWords)
  .flatMap((words) =>
    Object.values(words).flatMap(
      (each: string | object) => Object.values(typeof each === 'string' ? [each] : each) as string[],
    ),
  )
  .flatMap((text) => [
    text.replaceAll('\uFFFC', 'Invånare'),
    text.replaceAll('\uFFFC', '11 juni 2021'),
    text.replaceAll('\uFFFC', 'Regionstyrelsen, 2021-06-11'),
  ]);
const NASTY = [
  ...OURS,
  ...OURS.map((text) => text.toUpperCase()),
  'Kärnan: allt',
  'Navet – allt',
  'Föreslagen av x, 11 juni 2021',
  'I hela landet: 10–15 år, räknat från 2019',
  'Umeå (Modellområde): här',
  'a: b',
  '– Hej, säger hon.',
  '”Hej”',
  '"Hej"',
  '11 juni 2021',
  '<b>fet</b>',
  '</p></blockquote><script>x</script>',
  '&nbsp; &amp;',
  'kl.\u00a08–17',
  'två  mellanslag ',
  '\u00a0kant\u00a0',
  '\u2060skydd',
  'mitt\u2060i',
  '\u200bosynligt',
  '\uFFFC',
  'a\u0000b',
  'rad\nbyte',
  'undefined',
  'tel:112',
  '1,5–2.5 år',
  '$& $1',
  'العربية',
  '😀',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...NASTY), fc.constantFrom(...NASTY)).map(([a, b]) => `${a} ${b}`) },
  { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }) },
  { weight: 3, arbitrary: fc.constantFrom('Nära vård', 'Hälsocentralen är öppen.', 'Vad vill du?', 'Två av tre:') },
);
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const url = fc.constantFrom(
  'https://www.1177.se/',
  'https://x.example/å?a=1&b="2"#c',
  '/kontakt.html',
  'kontakt',
  '#del',
  '?sida=2',
  'javascript:alert(1)',
  'http://x.example/',
  'tel:112',
  '#',
  '',
);
const number = fc.oneof(fc.nat(60), fc.constantFrom(0, 1.5, 2019, 1e21));
const some = <T>(model: fc.Arbitrary<T>) => fc.array(model, { maxLength: 3 });
const optional = <T extends object, K extends keyof T>(
  model: { [key in keyof T]: fc.Arbitrary<T[key]> },
  ...keys: K[]
) => fc.record(model, { requiredKeys: keys });
const link = optional({ text, url }, 'text');
const block = fc.oneof(text, fc.record({ list: some(text) }));
const lang = fc.constantFrom('sv', 'fi', 'en', 'sv-x-lattlast');
const part = optional(
  {
    id: fc.constantFrom('a', 'b', 'litElementVersions'),
    name: text,
    lang,
    icon: fc.constant('life'),
    audience: some(fc.constantFrom(...AUDIENCES)),
    motto: text,
    lead: text,
    body: some(block),
    meaning: some(text),
    links: some(link),
    action: fc.record({ kind: fc.constantFrom('contact', 'guide'), text, url }),
    unknown: text,
  },
  'id',
  'name',
);
const pictures = optional(
  {
    kind: fc.constant('goal-picture'),
    version: fc.constant(1),
    lang,
    name: text,
    description: text,
    form: fc.constantFrom(...PICTURE_FORMS),
    centre: part,
    centreNoun: fc.oneof(text, fc.constantFrom('Kärnan', 'Navet', 'Hjärtat')),
    partNoun: fc.record({ one: text, other: text }),
    parts: fc.array(part, { minLength: 1, maxLength: 8 }),
    about: optional({ is: some(text), isNot: some(text) }),
    thought: some(block),
    background: some(block),
    areas: some(optional({ name: text, modelArea: fc.boolean(), text }, 'name')),
    timeline: some(
      optional({ name: text, least: number, most: number, startYear: number, note: text }, 'name', 'least', 'most'),
    ),
    decisions: some(
      optional({ by: text, status: fc.constantFrom(...DECISION_STATUSES), date, note: text }, 'by', 'status'),
    ),
    quotations: some(optional({ text, role: text, date, fictional: fc.boolean() }, 'text', 'role')),
    furtherReading: some(link),
    sources: some(optional({ name: text, url, date }, 'name')),
    updated: date,
    reviewBy: date,
    example: fc.boolean(),
  },
  'kind',
  'version',
  'lang',
  'name',
  'parts',
);

describe('a goal picture written into a page', function () {
  this.timeout(60_000);

  const same = (raw: unknown, pageLang: string, locale: Locale, attributes: Record<string, string>): void => {
    const { value } = parseGoalPicture(raw);
    const said = value && sayable(value, locale, attributes.audience as 'resident');
    const html = write(raw, { lang: pageLang, attributes });
    // Without a name the page has no picture to say, only 112 and 1177.
    expect(plain(readBack(html, pageLang)), html).to.deep.equal(plain(said));
  };

  it('is read back as the same, whatever its texts say', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom('2', '3', '5', '6'), (raw, level) =>
        same(raw, 'sv', 'sv', { 'heading-level': level }),
      ),
      { numRuns: 400 },
    );
  });

  it('is read back as the same on pages in other languages, with and without words of ours', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom('en', 'en-GB', 'sv-SE', 'fi', 'so'), (raw, pageLang) =>
        same(raw, pageLang, pageLang.startsWith('en') ? 'en' : 'sv', {}),
      ),
      { numRuns: 200 },
    );
  });

  it('is read back as the same when it is written for one audience', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom(...AUDIENCES), (raw, audience) => same(raw, 'sv', 'sv', { audience })),
      { numRuns: 100 },
    );
  });

  it('says the same when what was read is written once more', () => {
    fc.assert(
      fc.property(pictures, (raw) => {
        const html = write(raw);
        const again = readBack(html);
        if (again) expect(write(again)).to.equal(html);
      }),
      { numRuns: 100 },
    );
  });
});

/** What editors' tools do to pasted markup (measured: TinyMCE, CKEditor, Tiptap, WordPress), on the page's own elements. */
const MANGLED: Readonly<Record<string, (root: Element) => void>> = {
  'empty paragraphs between everything (WordPress, TinyMCE)': (root) => {
    for (const each of root.querySelectorAll('h2, h3, h4, p, ul, blockquote')) {
      each.before(made('p'), made('p', '\u00a0'), made('p', made('br')));
    }
    root.append(made('p', '\u00a0'), '\u00a0');
  },
  'spaces and non-breaking spaces at the edges': (root) => {
    for (const each of root.querySelectorAll('h2, h3, h4, p, li, strong')) {
      each.prepend('\n      ');
      each.append('\u00a0', '\n');
    }
  },
  'wrappers around everything': (root) => {
    for (const each of [...root.children]) {
      const wrapper = made('div', made('span'), made('section'));
      each.replaceWith(wrapper);
      wrapper.lastElementChild?.append(each);
    }
    root.replaceChildren(made('article', made('div', ...root.childNodes)));
  },
  'spans with style inside everything (Word)': (root) => {
    for (const each of root.querySelectorAll('h2, h3, h4, p, li, em, strong')) {
      const span = made('span', ...each.childNodes);
      span.setAttribute('lang', 'SV');
      each.append(made('font', span, document.createElement('o:p')));
    }
  },
  'paragraphs inside items (Tiptap, Umbraco)': (root) => {
    for (const each of root.querySelectorAll('li')) each.replaceChildren(made('p', ...each.childNodes));
  },
  'blocks moved out of each other (Umbraco)': (root) => {
    const [first] = root.children;
    root.prepend(made('div', first ?? '', made('div')), made('div', '\u00a0'));
    for (const each of root.querySelectorAll('blockquote')) each.before(made('div'));
  },
  'a level that is missing': (root) => {
    for (const each of root.querySelectorAll('h3, h4')) rename(each, each.localName === 'h3' ? 'h4' : 'h6');
  },
  'every level one higher': (root) => {
    for (const each of root.querySelectorAll('h2, h3, h4')) rename(each, `h${Number(each.localName[1]) - 1}`);
  },
  'parts and sections on the level of the name': (root) => {
    for (const each of root.querySelectorAll('h3')) rename(each, 'h2');
  },
  'older names for bold and italics': (root) => {
    for (const each of root.querySelectorAll('strong, em')) rename(each, each.localName === 'em' ? 'i' : 'b');
  },
  'headings in bold': (root) => {
    for (const each of root.querySelectorAll('h2, h3:not(:has(em)), h4'))
      each.replaceChildren(made('strong', ...each.childNodes));
  },
  'labels in bold': (root) => {
    for (const each of root.querySelectorAll('h3 > em')) rename(each, 'em');
    for (const each of root.querySelectorAll('p')) {
      if (/^Uppdaterad|^Gäller|^Exempel/.test(each.textContent ?? ''))
        each.replaceChildren(made('strong', ...each.childNodes));
    }
  },
  'our headings worded a little differently': (root) => {
    const ours = Object.values(withLocale('sv', outlineWords)[0]?.headings ?? {});
    for (const each of root.querySelectorAll('h3, h4')) {
      const text = each.textContent ?? '';
      if (ours.includes(text))
        each.textContent = `${text.replace(/\?$/, '').toUpperCase().replaceAll(' ', '\u00a0')}: `;
    }
  },
  'paragraphs that became lines': (root) => {
    for (const each of [...root.querySelectorAll(':scope > p')]) {
      const before = each.previousElementSibling;
      if (before?.localName !== 'p' || each.querySelector('a[href^=tel]')) continue;
      before.append(made('br'), made('br'), ...each.childNodes);
      each.remove();
    }
  },
  'dates in figures, and another dash': (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.closest('a')) continue;
      text.data = text.data
        .replace(/^(Uppdaterad )16 november/, '$1den 16 nov.')
        .replace(/, 11 juni 2021$/, ', 2021-06-11');
      if (text.parentElement?.closest('li') && /\d\u2060–/.test(text.data))
        text.data = text.data.replace(/\u2060–\u2060/, '-');
    }
  },
  'nothing of what only we need: no languages, no classes, no data': (root) => {
    for (const each of root.querySelectorAll('[lang]')) each.removeAttribute('lang');
  },
};

function made(name: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
}
function rename(element: Element, name: string): void {
  element.replaceWith(made(name, ...element.childNodes));
}

describe('a goal picture in a page that an editor’s tool has been at', () => {
  for (const region of REGIONS) {
    it(`${region}: is read as it was written`, async () => {
      const raw: unknown = await (await fetch(addressOf(`${region}/goal-picture`))).json();
      const html = write(raw);
      const said = plain(sayable(parseGoalPicture(raw).value as GoalPicture));
      expect(plain(readBack(html))).to.deep.equal(said);
      for (const [name, mangle] of Object.entries(MANGLED)) {
        const root = document.importNode(placeholder(html), true);
        const before = root.outerHTML;
        mangle(root);
        if (!/no languages|labels in bold|in figures/.test(name)) expect(root.outerHTML, name).to.not.equal(before);
        expect(plain(parseGoalPicture(readPageContent(root, 'sv')).value), name).to.deep.equal(said);
        // What comes out of the tool is parsed once more by the reader's browser.
        expect(plain(readBack(root.outerHTML)), `${name}, parsed again`).to.deep.equal(said);
      }
    });
  }
});

const HARM = 'globalThis.harmed=1';
const MARKUP = `"'><script>${HARM}</script></p></li></ul><img src=x onerror="${HARM}"><a href="javascript:${HARM}">x</a>`;
const hrefs = (body: Element): (string | null)[] =>
  [...body.querySelectorAll('a')].map((each) => each.getAttribute('href'));
const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the document of a goal picture', () => {
  it('has its parts under its name, and ends with 112 and 1177', () => {
    const body = bodyOf(
      write(
        picture({
          centre: { id: 'c', name: 'Jag', meaning: ['Du blir hörd.'] },
          parts: [
            { id: 'a', name: 'Nära', motto: 'Nära!', lead: 'Vi kommer.', body: ['Ett.', { list: ['två', 'tre'] }] },
          ],
        }),
      ),
    );
    expect([...body.querySelectorAll('h2, h3, h4')].map((each) => `${each.localName} ${textOf(each)}`)).to.deep.equal([
      'h2 Målbild',
      'h3 Kärnan: Jag',
      'h4 Det kan betyda för dig',
      'h3 Nära',
    ]);
    expect(textOf(body.querySelector('[data-nv] > :last-child'))).to.equal(
      'Fara för liv? Ring 112. Stängt eller osäker? Ring 1177, dygnet runt.',
    );
  });

  it('follows the heading level, down to 6', () => {
    const levels = (level?: string): string[] =>
      [
        ...bodyOf(
          write(picture({ parts: [{ id: 'a', name: 'Nära', meaning: ['x'] }] }), {
            attributes: { 'heading-level': level },
          }),
        ).querySelectorAll('h1, h2, h3, h4, h5, h6'),
      ].map(({ localName }) => localName);
    expect(levels()).to.deep.equal(['h2', 'h3', 'h4']);
    expect(levels('4')).to.deep.equal(['h4', 'h5', 'h6']);
    expect(levels('6')).to.deep.equal(['h6', 'h6', 'h6']);
    expect(levels('1')).to.deep.equal(['h2', 'h3', 'h4']);
    expect(levels('stor')).to.deep.equal(['h2', 'h3', 'h4']);
  });

  it('is 112 and 1177 alone where there is nothing to read', () => {
    for (const document of [undefined, null, 'x', [], {}, { kind: 'contacts' }, { kind: 'goal-picture', version: 2 }]) {
      const body = bodyOf(write(document));
      expect(hrefs(body)).to.deep.equal(['tel:112', 'tel:1177']);
      expect(body.querySelectorAll('h2, ul').length).to.equal(0);
    }
  });

  it('is for one audience when it is asked to be', () => {
    const document = picture({
      parts: [
        { id: 'a', name: 'För dig', audience: ['resident'] },
        { id: 'b', name: 'För oss', audience: ['staff', 'collaboration'] },
        { id: 'c', name: 'För alla' },
      ],
    });
    const names = (audience?: string): string[] =>
      [...bodyOf(write(document, { attributes: { audience } })).querySelectorAll('h3')].map(textOf);
    expect(names()).to.deep.equal(['För dig', 'För oss', 'För alla']);
    expect(names('resident')).to.deep.equal(['För dig', 'För alla']);
    expect(names('toString')).to.deep.equal(['För dig', 'För oss', 'För alla']);
    expect(textOf(bodyOf(write(document)))).to.include('Gäller: medarbetare, samverkan');
  });

  it('links to the region’s own pages as they were written, and never where no page may', () => {
    const document = picture({
      furtherReading: [
        { text: 'egen', url: '/kontakt?a=1#b' },
        { text: 'här', url: '#del' },
        { text: 'annan', url: 'https://www.1177.se/' },
        { text: 'utan' },
        { text: 'osäker', url: 'http://x.example/' },
        { text: 'farlig', url: `javascript:${HARM}` },
      ],
    });
    const body = bodyOf(write(document));
    expect(hrefs(body)).to.deep.equal(['/kontakt?a=1#b', '#del', 'https://www.1177.se/', 'tel:112', 'tel:1177']);
    expect(textOf(body)).to.include('utan').and.to.include('osäker').and.to.include('farlig');
  });

  it('marks what is in another language than the words around it', () => {
    const document = picture({ parts: [{ id: 'a', name: 'Lähellä', lang: 'fi', motto: 'Lähellä!' }] });
    const swedish = bodyOf(write(document));
    expect(
      [...swedish.querySelectorAll('[lang]')].map((each) => `${each.getAttribute('lang')} ${textOf(each)}`),
    ).to.deep.equal(['fi Lähellä', 'fi Lähellä!']);
    const english = bodyOf(write(document, { lang: 'en' }));
    expect(english.querySelector('h2 [lang=sv]')?.textContent).to.equal('Målbild');
    // A page in a language that we have no words for: ours are Swedish, and say so.
    const somali = bodyOf(write(document, { lang: 'so' }));
    expect(somali.querySelector('[data-nv] > [lang=sv] > h2')?.textContent).to.equal('Målbild');
  });

  it('makes nothing run of a script in every field', () => {
    const block = [MARKUP, { list: [MARKUP] }];
    const part = {
      id: 'a',
      name: MARKUP,
      lang: `sv"><script>${HARM}</script>`,
      motto: MARKUP,
      lead: MARKUP,
      body: block,
      meaning: [MARKUP],
      links: [
        { text: MARKUP, url: `https://x.example/"onclick="${HARM}` },
        { text: MARKUP, url: `javascript:${HARM}` },
      ],
      action: { kind: 'guide', text: MARKUP, url: '/"><script>' },
    };
    const hostile = {
      kind: 'goal-picture',
      version: 1,
      lang: `sv"><script>${HARM}</script>`,
      name: MARKUP,
      description: MARKUP,
      centre: part,
      centreNoun: MARKUP,
      partNoun: { one: MARKUP, other: MARKUP },
      parts: [part, { ...part, audience: ['staff'] }],
      about: { is: [MARKUP], isNot: [MARKUP] },
      thought: block,
      background: block,
      areas: [{ name: MARKUP, modelArea: true, text: MARKUP }, { name: MARKUP }],
      timeline: [{ name: MARKUP, least: 1, most: 2, startYear: 2019, note: MARKUP }],
      decisions: [{ by: MARKUP, status: 'adopted', date: '2021-06-11', note: MARKUP }],
      quotations: [{ text: MARKUP, role: MARKUP, fictional: true }],
      furtherReading: [{ text: MARKUP, url: `data:text/html,<script>${HARM}</script>` }],
      sources: [{ name: MARKUP, url: 'https://x.example/' }, { name: MARKUP }],
    };
    for (const form of ['a', 'b'] as const) {
      const html = write(hostile, { form, src: MARKUP, attributes: { audience: MARKUP, 'heading-level': MARKUP } });
      const body = bodyOf(html);
      expect(body.children.length, 'nothing has broken out').to.equal(1);
      expect(body.querySelectorAll('script, img, style, iframe').length).to.equal(0);
      for (const each of body.querySelectorAll('*')) {
        expect(
          each.getAttributeNames().filter((name) => !/^(href|lang|src|audience|heading-level|data-nv.*)$/.test(name)),
        ).to.deep.equal([]);
      }
      for (const each of body.querySelectorAll('a')) expect(each.protocol).to.match(/^(https?|tel):$/);
    }
    expect((globalThis as { harmed?: unknown }).harmed).to.equal(undefined);
  });
});
