import { expect } from '@open-wc/testing';
import { parseRegister } from '../../src/domain/contact-card/register.js';
import {
  ensureLocale,
  writePage,
  writeSnippet,
  type PageOptions,
  type SnippetOptions,
} from '../../src/embed/snippet.js';
import { cleanAttribute } from '../../src/embed/attributes.js';
import { readWidgetLink } from '../../src/embed/widget-link.js';
import { example, examples, REGIONS, UNREADABLE } from '../support/examples.js';

const HARM = 'globalThis.harmed=1';
const MARKUP = `"'><script>${HARM}</script><img src=x onerror="${HARM}"><a href="javascript:${HARM}">x</a>`;
const TODAY = '2026-11-24';

const write = (options: Partial<SnippetOptions> = {}): string =>
  writeSnippet({ widget: 'contact-card', form: 'b', document: register(), src: '/k.json', today: TODAY, ...options });

const register = (contact: object = {}, more: object = {}): object => ({
  kind: 'contacts',
  version: 1,
  lang: 'sv',
  contacts: [
    {
      id: 'enhet',
      type: 'care-unit',
      name: 'Provstadens hälsocentral',
      channels: [{ kind: 'phone', telephone: '0980-31 92 00' }],
      ...contact,
    },
  ],
  ...more,
});

const read = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;
const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const hrefs = (body: Element): (string | null)[] =>
  [...body.querySelectorAll('a')].map((link) => link.getAttribute('href'));

/** Elements, labels and signs without what they are for. */
function emptyShells(body: Element): string[] {
  const found: string[] = [];
  for (const each of body.querySelectorAll('a, p, li, ul, h2, h3, h4, h5, h6, summary, details, span')) {
    const text = textOf(each);
    if (!text) found.push(`empty: ${each.outerHTML}`);
    if (/:$|^[,;·–-]|[,;·–]$|, ?,|\(\)|\bundefined\b|\bnull\b|\[object|NaN|Invalid/.test(text))
      found.push(`without a value: "${text}"`);
    if (each.localName === 'a' && !each.getAttribute('href')) found.push(`without an address: "${text}"`);
  }
  for (const line of body.querySelectorAll('br')) {
    const all = [...(line.parentNode?.childNodes ?? [])];
    const rest = all.slice(all.indexOf(line) + 1).map((each) => each.textContent?.trim());
    if (!rest.some(Boolean)) found.push(`a line break before nothing in "${textOf(line.parentElement as Element)}"`);
  }
  return found;
}

before(async () => {
  await ensureLocale('en');
});

const all = (await Promise.all([examples(), ...UNREADABLE.map(tolerantExample)])).flat();

/** A file that is no JSON is what the generator gets as nothing at all. */
async function tolerantExample(name: string) {
  try {
    return await example(name);
  } catch {
    return { name, address: `/content/${name}.json`, document: undefined, contactIds: ['any'] };
  }
}

describe('the snippet of every example', () => {
  for (const { name, address, document, contactIds } of all) {
    for (const contactId of contactIds) {
      for (const form of ['a', 'b'] as const) {
        it(`${name} ${contactId}, form ${form}`, () => {
          for (const lang of ['sv', 'en']) {
            for (const variant of [undefined, 'compact']) {
              const html = write({
                form,
                document,
                src: address,
                lang,
                attributes: { 'contact-id': contactId, variant },
              });
              const body = read(html);
              expect(body.children.length, 'one element').to.equal(1);
              expect(hrefs(body)).to.include.members(['tel:112', 'tel:1177']);
              expect(emptyShells(body)).to.deep.equal([]);
              expect(textOf(body)).to.not.match(/Öppet nu|Stängt nu|Open now|Closed now/);
              expect(body.querySelectorAll('script, style, img, iframe, [style], [onerror]').length).to.equal(0);
              for (const href of hrefs(body)) {
                expect(href).to.match(/^(https:\/\/|\/|tel:\+?\d|sms:\+?\d|mailto:\S+@)/);
                expect(href, 'a link that leads nowhere').to.not.match(/^\/?#?$/);
              }
              // Well-formed: a browser, and so a CMS, that reads and writes it again changes nothing that counts.
              expect(read(body.innerHTML).innerHTML).to.equal(body.innerHTML);
              expect(textOf(read(html))).to.equal(textOf(body));
              // Headings, lists and links only: what every editor's filter lets through.
              const names = [...body.querySelectorAll('*')].map(({ localName }) => localName);
              expect(
                names.filter(
                  (each) => !/^(nv-contact-card|div|h[2-6]|p|ul|li|a|br|span|details|summary|strong|em)$/.test(each),
                ),
              ).to.deep.equal([]);
            }
          }
        });
      }

      it(`${name} ${contactId} gives the same when it is written again, and from what was read of it`, () => {
        const attributes = { 'contact-id': contactId };
        const first = write({ document, src: address, attributes });
        expect(write({ document, src: address, attributes })).to.equal(first);
        const { value } = parseRegister(document);
        if (value) expect(write({ document: value, src: address, attributes })).to.equal(first);
        if (value)
          expect(write({ document: JSON.parse(JSON.stringify(value)) as unknown, src: address, attributes })).to.equal(
            first,
          );
      });
    }
  }
});

describe('the snippet', () => {
  it('says the name, the number and the ordinary week, without a clock', () => {
    const hours = {
      week: [{ days: ['monday', 'tuesday', 'wednesday'], intervals: [{ opens: '08:00', closes: '17:00' }] }],
    };
    const body = read(write({ document: register({ hours }) }));
    expect(textOf(body.querySelector('h2') as Element)).to.equal('Provstadens hälsocentral');
    expect(hrefs(body)).to.deep.equal(['tel:+46980319200', 'tel:112', 'tel:1177']);
    expect(textOf(body.querySelector('details') as Element)).to.include('måndag–onsdag kl. 8–17');
  });

  it('is an element in form A and a div with data-nv in form B', () => {
    const attributes = { 'contact-id': 'enhet', 'choose-area': '', area: undefined, variant: 'compact' };
    const [a, b] = (['a', 'b'] as const).map((form) => read(write({ form, attributes })).firstElementChild as Element);
    const all = (element: Element): Record<string, string> =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    expect(a?.localName).to.equal('nv-contact-card');
    expect(all(a as Element)).to.deep.equal({
      src: '/k.json',
      'contact-id': 'enhet',
      'choose-area': '',
      variant: 'compact',
    });
    expect(b?.localName).to.equal('div');
    expect(all(b as Element)).to.deep.equal({
      'data-nv': 'contact-card',
      'data-nv-src': '/k.json',
      'data-nv-contact-id': 'enhet',
      'data-nv-choose-area': '',
      'data-nv-variant': 'compact',
    });
    expect(a?.innerHTML).to.equal(b?.innerHTML);
  });

  it('follows the heading level, which stays between 2 and 6', () => {
    for (const [level, tag] of [
      [undefined, 'h2'],
      ['3', 'h3'],
      ['6', 'h6'],
      ['1', 'h2'],
      ['7', 'h6'],
      ['stor', 'h2'],
      ['', 'h2'],
    ]) {
      const body = read(write({ attributes: { 'heading-level': level } }));
      expect([...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName)).to.deep.equal([tag]);
    }
  });

  it('speaks the page’s language, and marks texts that do not', () => {
    const document = register({ name: { sv: 'Hälsocentralen', en: 'The health centre' }, category: 'Hälsocentral' });
    const english = read(write({ document, lang: 'en' }));
    expect(textOf(english)).to.include('The health centre').and.to.include('Call 0980');
    // Nobody has reviewed the English words: what is said beside 112 is Swedish.
    expect(textOf(english)).to.include('Fara för liv? Ring 112');
    expect(english.querySelector('[lang=sv]')?.textContent).to.equal('Hälsocentral');
    const swedish = read(write({ document }));
    expect(textOf(swedish)).to.include('Hälsocentralen').and.to.include('Ring 112');
    expect(swedish.querySelector('[lang]')).to.equal(null);
    // A language we have no words for: Swedish words, marked as such where the page says otherwise.
    expect(textOf(read(write({ document, lang: 'so' })))).to.match(/Ring 112|Call 112/);
  });

  it('gives 112 and 1177 alone when there is nothing to read', () => {
    for (const document of [
      undefined,
      null,
      'text',
      [],
      {},
      { kind: 'contacts', version: 2 },
      register({ id: 'annan' }),
    ]) {
      const body = read(write({ document, attributes: { 'contact-id': 'enhet' } }));
      expect(hrefs(body)).to.deep.equal(['tel:112', 'tel:1177']);
      expect(emptyShells(body)).to.deep.equal([]);
    }
  });

  it('gives 112 and 1177 for the press contact as well: it may be all that is on the page', () => {
    const document = register({ type: 'person', purpose: 'press' });
    expect(hrefs(read(write({ document })))).to.include.members(['tel:112', 'tel:1177']);
  });

  it('hides a number that nobody has verified for a year', () => {
    const line = (checked?: string): object =>
      register({ channels: [{ kind: 'phone', telephone: '90390' }], ...(checked && { checked }) });
    expect(write({ document: line() })).to.not.include('90390');
    expect(write({ document: line('2025-01-01') })).to.not.include('90390');
    expect(write({ document: line('2026-11-01') })).to.include('90390');
  });

  it('never writes a number that is closed', () => {
    const number = ['0771', '22 00 60'].join('-');
    const document = register({ checked: TODAY, channels: [{ kind: 'phone', telephone: number, checked: TODAY }] });
    expect(write({ document })).to.not.match(/22\s00\s60|771220060/);
  });

  it('makes nothing run of a script in every field and every attribute', () => {
    const hostile = register(
      {
        id: MARKUP,
        name: MARKUP,
        category: MARKUP,
        description: { sv: MARKUP, [`sv" onclick="${HARM}`]: MARKUP },
        jobTitle: MARKUP,
        channels: [
          { kind: 'e-service', label: MARKUP, url: `javascript:${HARM}`, responseTime: MARKUP, note: MARKUP },
          { kind: 'web', label: MARKUP, url: `https://x.example/"onmouseover="${HARM}` },
          { kind: 'web', label: MARKUP, url: ` \tjava\nscript:${HARM}` },
          { kind: 'web', label: MARKUP, url: `data:text/html,<script>${HARM}</script>` },
          { kind: 'phone', label: MARKUP, telephone: `0980-31 92 00${MARKUP}` },
          { kind: 'phone', telephone: '0980-31 92 00' },
          { kind: 'sms', telephone: `tel:112?${HARM}` },
          { kind: 'email', email: `a@x.example"onclick="${HARM}` },
          {
            kind: 'visit',
            address: { streetAddress: MARKUP, postalCode: MARKUP, addressLocality: MARKUP },
            mapUrl: `javascript:${HARM}`,
          },
          { kind: 'person', name: MARKUP, jobTitle: MARKUP },
          { kind: 'care-contact', name: MARKUP, jobTitle: MARKUP, telephone: '0980-31 92 01' },
        ],
        hours: { temporarilyClosed: { reason: MARKUP }, week: [] },
      },
      { lang: `sv"><script>${HARM}</script>`, source: { name: MARKUP } },
    );
    for (const form of ['a', 'b'] as const) {
      for (const variant of [undefined, 'compact']) {
        const attributes = { 'contact-id': MARKUP, area: MARKUP, variant, 'heading-level': MARKUP };
        const html = write({ form, document: hostile, src: MARKUP, attributes });
        const body = read(html);
        expect(body.querySelectorAll('script, img, style, iframe').length).to.equal(0);
        for (const each of body.querySelectorAll('*')) {
          expect(each.getAttributeNames().filter((name) => name.startsWith('on'))).to.deep.equal([]);
        }
        for (const link of body.querySelectorAll('a')) {
          expect(link.protocol).to.match(/^(https|tel|sms|mailto):$/);
        }
        expect(body.children.length, 'nothing has broken out').to.equal(1);
        const [outer] = body.children;
        expect(outer?.getAttribute(form === 'a' ? 'contact-id' : 'data-nv-contact-id')).to.equal(MARKUP);
      }
    }
    expect((globalThis as { harmed?: unknown }).harmed).to.equal(undefined);
  });
});

describe('the snippet of a goal picture', () => {
  const paint = (options: Partial<SnippetOptions>): string =>
    writeSnippet({ widget: 'goal-picture', form: 'b', document: undefined, today: TODAY, ...options });

  for (const region of [...REGIONS, 'edge/goal-picture']) {
    it(`${region}: is readable, well-formed and the same when it is written again`, async () => {
      const name = region.startsWith('edge') ? `${region}/smallest` : `${region}/goal-picture`;
      const { document, address } = await example(name);
      for (const form of ['a', 'b'] as const) {
        for (const lang of ['sv', 'en', 'so']) {
          for (const audience of [undefined, 'resident', 'staff']) {
            const options = { form, document, src: address, lang, attributes: { audience } };
            const html = paint(options);
            const body = read(html);
            expect(body.children.length, 'one element').to.equal(1);
            expect(hrefs(body).slice(-2)).to.deep.equal(['tel:112', 'tel:1177']);
            // A sentence of the content's own may lead on to a list.
            const shells = emptyShells(body).filter((each) => !/^without a value: "[^"]{20,}:"$/.test(each));
            expect(shells).to.deep.equal([]);
            for (const href of hrefs(body)) expect(href).to.match(/^(https:\/\/|\/\w|tel:\d)/);
            expect(read(body.innerHTML).innerHTML).to.equal(body.innerHTML);
            expect(paint(options)).to.equal(html);
            // What every editor's filter lets through.
            const names = [...body.querySelectorAll('*')].map(({ localName }) => localName);
            expect(
              names.filter(
                (each) => !/^(nv-goal-picture|div|h[2-6]|p|ul|li|a|br|span|strong|em|blockquote)$/.test(each),
              ),
            ).to.deep.equal([]);
          }
        }
      }
    });
  }

  it('has no address where the page itself is the content', () => {
    const document = {
      kind: 'goal-picture',
      version: 1,
      lang: 'sv',
      name: 'Målbild',
      parts: [{ id: 'a', name: 'Nära' }],
    };
    const [outer] = read(paint({ document, attributes: { view: 'list' } })).children;
    expect(outer?.getAttributeNames()).to.deep.equal(['data-nv', 'data-nv-view']);
    expect(textOf(outer?.querySelector('h3') as Element)).to.equal('Nära');
    const [element] = read(paint({ document, form: 'a', src: '/m.json' })).children;
    expect([element?.localName, element?.getAttribute('src')]).to.deep.equal(['nv-goal-picture', '/m.json']);
  });

  it('gives 112 and 1177 alone when there is nothing to read', () => {
    for (const document of [undefined, null, 'text', [], {}, register(), { kind: 'goal-picture', version: 2 }]) {
      const body = read(paint({ document }));
      expect(hrefs(body)).to.deep.equal(['tel:112', 'tel:1177']);
      expect(emptyShells(body)).to.deep.equal([]);
    }
  });
});

describe('forms with a single link inside', () => {
  const links = { page: '/kontakt.html', attributes: { 'contact-id': 'enhet', 'choose-area': '' } };

  it('c: a link that leads somewhere without script, and asks for the widget with it', () => {
    const body = read(write({ form: 'c', src: '/innehåll/k.json?a=1;b', ...links }));
    const [link] = body.querySelectorAll('a');
    expect(link?.textContent).to.equal('Provstadens hälsocentral');
    const href = link?.getAttribute('href') ?? '';
    expect(href.split('#')[0]).to.equal('/kontakt.html');
    expect(readWidgetLink(href, cleanAttribute)).to.deep.equal({
      word: 'contact-card',
      attributes: [
        ['src', '/innehåll/k.json?a=1;b'],
        ['contact-id', 'enhet'],
        ['choose-area', ''],
      ],
    });
  });

  it('b-inline: a div with nothing but a link in it', () => {
    const body = read(write({ form: 'b-inline', ...links }));
    const [placeholder] = body.querySelectorAll('[data-nv]');
    expect([...(placeholder?.children ?? [])].map(({ localName }) => localName)).to.deep.equal(['a']);
    expect(placeholder?.getAttribute('data-nv-contact-id')).to.equal('enhet');
    expect(placeholder?.querySelector('a')?.getAttribute('href')).to.equal('/kontakt.html');
  });

  it('d: a frame with a name, which may run scripts and no more than it needs', () => {
    const body = read(write({ form: 'd', ...links }));
    const frame = body.querySelector('iframe');
    expect(frame?.getAttribute('src')).to.equal('/kontakt.html#nv-frame');
    expect(frame?.title).to.equal('Provstadens hälsocentral');
    expect([...(frame?.sandbox ?? [])]).to.not.include.members(['allow-top-navigation']);
    expect([...(frame?.sandbox ?? [])]).to.include.members(['allow-scripts', 'allow-same-origin', 'allow-forms']);
  });

  for (const form of ['b-inline', 'c', 'd'] as const) {
    it(`${form}: 112 and 1177 stand beside it, and hostile content stays text`, () => {
      const hostile = register({ name: MARKUP });
      const body = read(write({ form, document: hostile, page: `/x"${MARKUP}`, attributes: { 'contact-id': MARKUP } }));
      expect(hrefs(body)).to.include.members(['tel:112', 'tel:1177']);
      expect(body.querySelectorAll('script, img, [onerror]').length).to.equal(0);
      expect(emptyShells(body)).to.deep.equal([]);
    });
  }
});

describe('a page of its own', () => {
  const written = (more: Partial<PageOptions> = {}): Document =>
    new DOMParser().parseFromString(
      writePage({
        widget: 'contact-card',
        document: register(),
        src: '/k.json',
        attributes: { 'contact-id': 'enhet' },
        today: '2026-11-24',
        loader: '/nara-vard/0.1.0/nara-vard.js',
        ...more,
      }),
      'text/html',
    );

  it('is a named document in its language, with nothing inline that a strict policy refuses', () => {
    const page = written({ lang: 'sv' });
    expect([page.compatMode, page.documentElement.lang, page.title]).to.deep.equal([
      'CSS1Compat',
      'sv',
      'Provstadens hälsocentral',
    ]);
    expect(page.querySelectorAll('style, [style], script:not([src])').length).to.equal(0);
    expect(page.querySelector('link')?.getAttribute('href')).to.equal('/nara-vard/0.1.0/page.css');
    expect(hrefs(page.querySelector('main') as HTMLElement)).to.include.members(['tel:112', 'tel:1177']);
    expect(page.querySelectorAll('h1, meta[name=nara-vard-hosts]').length).to.equal(0);
  });

  it('keeps hostile words text, and names the hosts it is given', () => {
    const page = written({
      title: MARKUP,
      loader: `/x"${MARKUP}/nara-vard.js`,
      hosts: ['https://a.example', 'https://b.example'],
    });
    expect(page.title).to.equal(MARKUP);
    expect(page.querySelector('h1')?.textContent).to.equal(MARKUP);
    expect(page.querySelectorAll('script:not([type=module]), img, [onerror]').length).to.equal(0);
    expect(page.querySelector('meta[name=nara-vard-hosts]')?.getAttribute('content')).to.equal(
      'https://a.example https://b.example',
    );
  });
});
