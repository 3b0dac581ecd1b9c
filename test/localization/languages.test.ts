// Law 8: each widget in the language of the part of the page it stands in, followed while it changes, and never in what the
// visitor's browser happens to speak; what nobody has reviewed says so.
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import type { ContactCardElement } from '../../src/define/contact-card.js';
import '../../src/define/care-finder.js';
import '../../src/define/contact-card.js';
import '../../src/define/feedback-form.js';
import '../../src/define/goal-picture.js';
import { interfaceLocale } from '../../src/localization/interface-locale.js';
import {
  directionOf,
  ensureLocale,
  isReviewed,
  locales,
  withLocale,
  type Locale,
} from '../../src/localization/localize.js';
import { counted } from '../../src/localization/plural-text.js';
import { clockText, dateText, intervalsText, weekdayText } from '../../src/localization/time-text.js';
import { stretchEnglish } from '../support/pseudo-language.js';

const REGISTER = {
  kind: 'contacts',
  version: 1,
  lang: 'sv',
  updated: '2026-11-03',
  contacts: [
    {
      id: 'vardcentralen',
      type: 'care-unit',
      name: { sv: 'Vårdcentralen', fi: 'Terveysasema', ar: 'المركز الصحي', 'sv-x-lattlast': 'Vårdcentralen' },
      channels: [
        { kind: 'phone', telephone: '0980-31 92 00' },
        { kind: 'web', url: 'https://www.1177.se/' },
      ],
    },
  ],
};

const wrapperOf = (element: Element): HTMLElement => element.shadowRoot?.querySelector('.nv') as HTMLElement;
const textOf = (element: Element): string =>
  wrapperOf(element)
    ?.innerText.replace(/[\s\u2068\u2069]+/g, ' ')
    .trim() ?? '';
const speaks = (element: Element, locale: string): Promise<void> =>
  waitUntil(() => wrapperOf(element)?.lang === locale, `the card should be in ${locale}`, { timeout: 8000 });
const buttonsOf = (element: Element): HTMLButtonElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part=translation] button') ?? []),
];

/** A page with a card in each of the languages. */
async function pageIn(...languages: string[]): Promise<[ContactCardElement, ContactCardElement, ContactCardElement]> {
  const place = await fixture(
    html`<div>
      ${languages.map(
        (lang) => html`<section lang=${lang}><nv-contact-card .content=${REGISTER}></nv-contact-card></section>`,
      )}
    </div>`,
  );
  const found = [...place.querySelectorAll<ContactCardElement>('nv-contact-card')];
  return found as unknown as [ContactCardElement, ContactCardElement, ContactCardElement];
}

describe('a widget’s language', () => {
  it('is that of the part of the page it stands in: three on one page', async () => {
    const [swedish, finnish, arabic] = await pageIn('sv', 'fi', 'ar');
    await Promise.all([speaks(swedish, 'sv'), speaks(finnish, 'fi'), speaks(arabic, 'ar')]);
    expect([swedish, finnish, arabic].map((each) => wrapperOf(each).dir)).to.deep.equal(['ltr', 'ltr', 'rtl']);
    expect(textOf(swedish)).to.include('Vårdcentralen').and.to.include('Ring 0980-31 92 00');
    expect(textOf(finnish)).to.include('Terveysasema').and.to.include('Soita 0980-31 92 00');
    expect(textOf(arabic)).to.include('المركز الصحي').and.to.include('0980-31 92 00');
    expect(getComputedStyle(wrapperOf(arabic)).direction).to.equal('rtl');
  });

  it('follows the page live, the element itself, and across shadow roots', async () => {
    const place = await fixture(html`<div lang="sv"></div>`);
    const root = place.attachShadow({ mode: 'open' });
    root.innerHTML = '<div><nv-contact-card></nv-contact-card></div>';
    const card = root.querySelector('nv-contact-card') as ContactCardElement;
    card.content = REGISTER;
    await speaks(card, 'sv');
    place.setAttribute('lang', 'fi');
    await speaks(card, 'fi');
    root.firstElementChild?.setAttribute('lang', 'pl');
    await speaks(card, 'pl');
    card.lang = 'uk';
    await speaks(card, 'uk');
    card.removeAttribute('lang');
    root.firstElementChild?.removeAttribute('lang');
    place.setAttribute('lang', 'sv');
    await speaks(card, 'sv');
    expect(buttonsOf(card)).to.deep.equal([]);
  });

  it('falls back along a chain that is written down', () => {
    const chains: [string, Locale][] = [
      ['sv-SE', 'sv'],
      ['en-GB', 'en'],
      ['ar-SY', 'ar'],
      ['fit', 'fi'],
      ['FIT-SE', 'fi'],
      ['prs', 'fa'],
      ['fa-AF', 'fa'],
      ['sv-simple', 'sv-x-lattlast'],
      ['sv-x-lattlast', 'sv-x-lattlast'],
      ...['se', 'smj', 'sma', 'rom', 'rmn', 'yi', 'th', 'en-', '', 'xx-Latn-SE'].map((tag): [string, Locale] => [
        tag,
        tag === 'en-' ? 'en' : 'sv',
      ]),
    ];
    expect(chains.map(([tag]) => [tag, interfaceLocale(tag)])).to.deep.equal(chains);
  });

  it('says which language is shown to a reader whose own there are no words in', async () => {
    const [sami, thai, torne] = await pageIn('se', 'th', 'fit');
    await speaks(torne, 'fi');
    const note = 'Texten finns inte på ditt språk än. Den visas på svenska.';
    await waitUntil(() => textOf(sami).includes(note) && textOf(thai).includes(note));
    expect([wrapperOf(sami).lang, wrapperOf(thai).lang]).to.deep.equal(['sv', 'sv']);
    expect(buttonsOf(sami), 'it is Swedish already').to.deep.equal([]);
    await waitUntil(() => textOf(torne).includes('Se näytetään suomeksi.'));
  });

  it('is a machine’s until a person has reviewed it: says so, and shows the Swedish text at a press', async () => {
    for (const locale of locales.filter((each) => each !== 'sv')) {
      const [card] = await pageIn(locale);
      await speaks(card, locale);
      await waitUntil(() => buttonsOf(card).length === 1, `${locale} should say so`);
      const [button] = buttonsOf(card) as [HTMLButtonElement];
      button.focus();
      button.click();
      await speaks(card, 'sv');
      expect(textOf(card)).to.include('Vårdcentralen').and.to.include('Ring 0980-31 92 00');
      const [back] = buttonsOf(card) as [HTMLButtonElement];
      expect([back.lang, card.shadowRoot?.activeElement]).to.deep.equal([locale, back]);
      back.click();
      await speaks(card, locale);
    }
  });

  it('says nothing of languages on a page in Swedish', async () => {
    const [card, region] = await pageIn('sv', 'sv-FI');
    await Promise.all([speaks(card, 'sv'), speaks(region, 'sv')]);
    await aTimeout(0);
    for (const each of [card, region]) expect(each.shadowRoot?.querySelector('[part=translation]')).to.equal(null);
  });

  it('is Swedish beside 112 and 1177 until a person has reviewed the words', async () => {
    for (const locale of locales) {
      const empty = await fixture(html`<nv-contact-card lang=${locale}></nv-contact-card>`);
      await speaks(empty, locale);
      const care = empty.shadowRoot?.querySelector<HTMLElement>('[part=care-numbers]') as HTMLElement;
      const isTheirs = isReviewed(locale) && locale !== 'sv';
      expect(care.innerText.includes('Fara för liv?'), locale).to.equal(!isTheirs);
      if (!isTheirs && locale !== 'sv') expect([care.lang, care.dir]).to.deep.equal(['sv', 'ltr']);
    }
  });
});

describe('words that count, and times', () => {
  before(() => Promise.all(locales.map((each) => ensureLocale(each))));

  it('take the form that the number has in the language', () => {
    const say = (locale: Locale, numbers: number[], text: string): string[] =>
      withLocale(locale, () => numbers.map((each) => counted(each, text)));
    const arabic = 'zero: z # | one: o # | two: t # | few: f # | many: m # | other: x #';
    expect(say('ar', [0, 1, 2, 3, 11, 100], arabic)).to.deep.equal(['z 0', 'o 1', 't 2', 'f 3', 'm 11', 'x 100']);
    const polish = 'one: # znak | few: # znaki | many: # znaków | other: # znaku';
    expect(say('pl', [1, 2, 5, 12, 22], polish)).to.deep.equal([
      '1 znak',
      '2 znaki',
      '5 znaków',
      '12 znaków',
      '22 znaki',
    ]);
    expect(say('sv', [1, 2], '# tecken kvar')).to.deep.equal(['1 tecken kvar', '2 tecken kvar']);
    expect(withLocale('fi', () => counted(15, 'one: # vuosi | other: # vuotta', '10–15'))).to.equal('10–15 vuotta');
    expect(say('uk', [7], 'a form | without names'), 'is given as it is, never emptied').to.deep.equal([
      'without names',
    ]);
  });

  it('are written with Latin digits, by the 24-hour clock and the Gregorian calendar, in every language', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...locales), date, fc.integer({ min: 0, max: 2879 }), (locale, day, minutes) => {
        const iso = day.toISOString().slice(0, 10);
        const [written, clock] = withLocale(locale, () => [dateText(iso), clockText(minutes)]);
        const time = minutes % 1440;
        expect(written).to.include(String(day.getUTCFullYear())).and.to.include(String(day.getUTCDate()));
        expect(clock.replace(/[\u2068\u2069]/g, '')).to.match(/^(kl\.\u00a0)?\d{1,2}([:.]\d{2})?$/);
        expect(Number(/\d+/.exec(clock)?.[0])).to.equal(Math.floor(time / 60));
      }),
    );
  });

  it('name the days in the language, and never in that of the browser', () => {
    const monday = (locale: Locale): string => withLocale(locale, () => weekdayText('2024-01-01'));
    expect(locales.map((each) => [each, monday(each)])).to.deep.equal([
      ['sv', 'måndag'],
      ['sv-x-lattlast', 'måndag'],
      ['en', 'Monday'],
      ['fi', 'maanantai'],
      ['ar', 'الاثنين'],
      ['so', 'Isniin'],
      ['fa', 'دوشنبه'],
      ['uk', 'понеділок'],
      ['pl', 'poniedziałek'],
    ]);
    expect(withLocale('so', () => dateText('2026-11-25'))).to.equal('25 Noofeembar 2026');
    expect(withLocale('fa', () => dateText('2026-11-25'))).to.match(/2026/);
    expect(withLocale('sv-x-lattlast', () => intervalsText([{ opens: 480, closes: 1020 }]))).to.equal('kl.\u00a08–17');
    expect(withLocale('ar', () => intervalsText([{ opens: 480, closes: 1020 }]))).to.equal('\u206808:00–17:00\u2069');
    expect(locales.map(directionOf).filter((each) => each === 'rtl')).to.have.lengthOf(2);
  });
});

describe('a language that stretches every word', () => {
  let restore: () => void;
  before(() => (restore = stretchEnglish()));
  after(() => restore());

  /** Content in Swedish, which is marked as such: what else is there is the interface's. */
  const PLACES: [string, string][] = [
    ['nv-contact-card', '/content/edge/longest.json'],
    ['nv-care-finder', '/content/national/care-finder.json'],
    ['nv-goal-picture', '/content/norrbotten/goal-picture.json'],
    ['nv-feedback-form', '/content/norrbotten/feedback-form.json'],
  ];
  /** What `Intl` says, and names that are the same in every language. */
  const GIVEN =
    /\b(\w+day|January|February|March|April|May|June|July|August|September|October|November|December|and|1177\.se)\b/g;

  function untranslated(root: ShadowRoot): string[] {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node as Text).data.replace(GIVEN, '').trim();
      const isOurs = !node.parentElement?.closest('[lang=sv], style, bdi');
      if (isOurs && /\p{L}{2}/u.test(text) && !/[[~]/.test(text)) found.push(text);
    }
    return found;
  }

  for (const [tag, src] of PLACES) {
    it(`leaves no word of <${tag}> out, and cuts none off at 320 px`, async () => {
      const place = await fixture<HTMLElement>(html`<div lang="en" style="inline-size: 320px"></div>`);
      const element = document.createElement(tag);
      element.setAttribute('src', src);
      element.setAttribute('contact-id', 'längst');
      place.append(element);
      await speaks(element, 'en');
      await waitUntil(() => element.shadowRoot?.querySelector('[part=heading]'), undefined, { timeout: 8000 });
      const content = await (await fetch(src)).text();
      const names = untranslated(element.shadowRoot as ShadowRoot).filter((text) => !content.includes(text));
      expect(names).to.deep.equal([]);
      const texts = element.shadowRoot?.querySelectorAll<HTMLElement>('.nv *') ?? [];
      const clipped = [...texts].filter(
        (each) =>
          each.textContent?.trim() &&
          /hidden|clip/.test(getComputedStyle(each).overflowX) &&
          !each.closest('.said, svg') &&
          each.scrollWidth > each.clientWidth + 1 &&
          each.clientWidth > 1,
      );
      expect(clipped.map(({ innerText }) => innerText)).to.deep.equal([]);
      expect(wrapperOf(element).scrollWidth).to.be.at.most(320);
    });
  }
});
