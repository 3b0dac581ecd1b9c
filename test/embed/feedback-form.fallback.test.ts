import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define/feedback-form.js';
import { ensureLocale, writeSnippet, type SnippetOptions } from '../../src/embed/snippet.js';
import { arrangeFeedbackForm } from '../support/feedback-form.harness.js';
import { wishesFor } from '../support/feedback-form.cases.js';
import { addressOf, FEEDBACK_FORMS, REGIONS, UNREADABLE_FEEDBACK_FORMS } from '../support/examples.js';

const TODAY = '2026-11-24';
const HARM = 'globalThis.harmed=1';
const MARKUP = `"'></textarea></form></details><script>${HARM}</script><img src=x onerror="${HARM}"><a href="javascript:${HARM}">x</a>`;

const read = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const hrefs = (body: Element): string[] =>
  [...body.querySelectorAll('a')].map((each) => each.getAttribute('href') ?? '');
const json = async (address: string): Promise<unknown> => (await fetch(address)).json();

const form = (more: object = {}): object => ({
  kind: 'feedback-form',
  version: 1,
  lang: 'sv',
  recipient: 'webbredaktionen',
  endpoint: '/aterkoppling/feedback',
  contacts: ['enhet'],
  privacyUrl: '/personuppgifter',
  updated: '2026-11-03',
  ...more,
});
const REGISTER = {
  kind: 'contacts',
  version: 1,
  lang: 'sv',
  contacts: [
    {
      id: 'enhet',
      type: 'care-unit',
      name: 'Provstadens hälsocentral',
      channels: [{ kind: 'phone', telephone: '0980-31 92 00' }],
    },
  ],
};
const write = (more: object = {}, options: Partial<SnippetOptions> = {}): string =>
  writeSnippet({
    widget: 'feedback-form',
    form: 'b',
    document: form(more),
    contacts: REGISTER,
    today: TODAY,
    ...options,
  });
const forms = (body: Element): HTMLFormElement[] => [...body.querySelectorAll('form')];
const isBefore = (one: Element, other: Element): boolean =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Elements, labels and signs without what they are for. */
function emptyShells(body: Element): string[] {
  return [
    ...body.querySelectorAll('a, p, li, ul, h2, h3, h4, h5, h6, summary, details, span, label, button, form, strong'),
  ]
    .filter((each) => {
      const text = textOf(each);
      return !text || /:$|^[,;·–-]|[,;·–]$|, ?,|\(\)|\bundefined\b|\bnull\b|\[object|NaN/.test(text);
    })
    .map((each) => each.outerHTML.slice(0, 120));
}

before(() => ensureLocale('en'));

const all = await Promise.all(
  [...FEEDBACK_FORMS, ...UNREADABLE_FEEDBACK_FORMS].map(async (name) => {
    const { contacts, lang } = wishesFor(name);
    return {
      name,
      address: addressOf(name),
      document: await json(addressOf(name)),
      contacts: contacts && (await json(contacts)),
      lang: lang ?? 'sv',
    };
  }),
);

describe('the feedback form without script', () => {
  for (const { name, address, document, contacts, lang } of all) {
    for (const kind of ['a', 'b'] as const) {
      it(`${name}, form ${kind}: is whole, with nothing empty in it`, () => {
        for (const mode of [undefined, 'useful', 'comment', 'båda']) {
          const options = { form: kind, document, contacts, src: address, lang, attributes: { mode } };
          const html = write({}, options);
          const body = read(html);
          expect(body.children.length, 'one element').to.equal(1);
          expect(hrefs(body)).to.include.members(['tel:112', 'tel:1177']);
          expect(
            hrefs(body).filter((each) => each === 'tel:112'),
            'once',
          ).to.have.lengthOf(1);
          expect(emptyShells(body)).to.deep.equal([]);
          for (const href of hrefs(body)) expect(href).to.match(/^(https:\/\/|\/\w|tel:\+?\d|sms:\+?\d|mailto:\S+@)/);
          expect(body.querySelectorAll('script, style, img, iframe, [style], [onclick]').length).to.equal(0);
          const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
          expect(new Set(ids).size).to.equal(ids.length);
          expect(body.querySelectorAll('h1, h2, h3, h4, h5, h6').length).to.be.at.most(1);
          for (const each of forms(body)) {
            expect(each.method).to.equal('post');
            expect(each.getAttribute('action')).to.match(/^(\/|https:\/\/)/);
            expect(each.querySelector('button'), 'a way to send it').to.not.equal(null);
            expect(each.querySelector('form')).to.equal(null);
          }
          for (const field of body.querySelectorAll('textarea')) {
            expect(textOf(field.closest('label'))).to.match(/\((obligatorisk|required)\)/);
            expect(field.maxLength).to.be.within(1, 5000);
            for (const notice of body.querySelectorAll('details li')) expect(isBefore(notice, field)).to.equal(true);
          }
          // Well-formed: what a CMS reads and writes again is the same.
          expect(read(body.innerHTML).innerHTML).to.equal(body.innerHTML);
          expect(write({}, options), 'the same when it is written again').to.equal(html);
        }
      });
    }
  }

  it('sends yes and no at one press each, and tells who reads it', () => {
    const [question] = forms(read(write()));
    expect(question?.getAttribute('action')).to.equal('/aterkoppling/feedback');
    const buttons = [...(question?.querySelectorAll('button') ?? [])];
    expect(buttons.map((each) => `${each.type} ${each.name}=${each.value} ${textOf(each)}`)).to.deep.equal([
      'submit useful=ja Ja',
      'submit useful=nej Nej',
    ]);
    expect(textOf(question)).to.include('Ditt svar läses av webbredaktionen.');
    expect([...new FormData(question)]).to.deep.equal([['lang', 'sv']]);
  });

  it('has what must be known before the comment, and then a field with a label and a limit', () => {
    const body = read(write({ retention: 'Ett år.', maxLength: 300, accessibilityUrl: '/tillganglighet' }));
    const field = body.querySelector('textarea') as HTMLTextAreaElement;
    expect([...body.querySelectorAll('details > ul:last-of-type > li')].map(textOf)).to.deep.equal([
      'Det du skriver läses av webbredaktionen.',
      'Skriv inga personuppgifter, varken dina egna eller någon annans.',
      'Det du skickar kan bli en allmän handling. Då kan andra få läsa det.',
      'Ett år.',
    ]);
    const care = [...body.querySelectorAll('details p')].find((each) => textOf(each).startsWith('Skriv inte här'));
    expect(isBefore(care as Element, field)).to.equal(true);
    const contact = body.querySelector('a[href="tel:+46980319200"]') as Element;
    expect(isBefore(contact, field)).to.equal(true);
    expect([field.name, field.maxLength, field.required]).to.deep.equal(['comment', 300, true]);
    expect(textOf(field.closest('label'))).to.equal('Din kommentar (obligatorisk)');
    expect(hrefs(body).slice(-2)).to.deep.equal(['/personuppgifter', '/tillganglighet']);
  });

  it('asks before all else whether one needs care', () => {
    const body = read(write());
    const [care] = [...body.querySelectorAll('p')].filter((each) => textOf(each).startsWith('Behöver du vård?'));
    expect(care && isBefore(care, body.querySelector('details') as Element)).to.equal(true);
    expect(
      isBefore(body.querySelector('[href="tel:112"]') as Element, body.querySelector('details') as Element),
    ).to.equal(true);
  });

  it('has a trap that nobody meets by eye or Tab', () => {
    const trap = read(write()).querySelector<HTMLInputElement>('[name=website]');
    expect(trap?.closest('[hidden]')).to.not.equal(null);
    expect(trap?.tabIndex).to.equal(-1);
    expect(textOf(trap?.closest('label'))).to.equal('Lämna det här tomt');
  });

  it('asks only the question, or only for a comment, as the page says', () => {
    const comment = read(write({}, { attributes: { mode: 'comment' } }));
    expect(forms(comment)).to.have.lengthOf(1);
    expect(comment.querySelector('[name=useful]')).to.equal(null);
    expect(textOf(comment.querySelector('h2'))).to.equal('Kommentera sidan');
    for (const mode of ['both', 'junk', undefined]) {
      const both = read(write({}, { attributes: { mode } }));
      expect(both.querySelectorAll('[name=useful]').length).to.equal(2);
      expect(both.querySelectorAll('textarea').length).to.equal(1);
    }
  });

  it('sends where the page says rather than the content, and where the content says when the page says nothing', () => {
    const actions = (endpoint: string | undefined): (string | null)[] =>
      forms(read(write({}, { attributes: { endpoint } }))).map((each) => each.getAttribute('action'));
    expect(new Set(actions('https://svar.example/f'))).to.deep.equal(new Set(['https://svar.example/f']));
    for (const nothing of [undefined, '', '  '])
      expect(new Set(actions(nothing))).to.deep.equal(new Set(['/aterkoppling/feedback']));
  });

  it('leads to a page of its own where the whole host page is a form, and has no form itself', () => {
    const body = read(write({ formPage: '/kommentera' }));
    expect(body.querySelectorAll('form, textarea, button, input').length).to.equal(0);
    expect(hrefs(body)).to.include('/kommentera');
    expect(textOf(body)).to.include('Det du skriver läses av webbredaktionen.');
    // What a browser makes of it inside the host's form is what was written.
    const hosted = read(`<form id="aspnetForm">${write({ formPage: '/kommentera' })}</form>`);
    expect(hosted.querySelector('form > [data-nv]')?.innerHTML).to.equal(body.querySelector('[data-nv]')?.innerHTML);
  });

  it('opens a letter where the region has no endpoint', () => {
    const body = read(write({ endpoint: 'mailto:webb@region.example' }));
    expect(body.querySelectorAll('form, textarea, button').length).to.equal(0);
    expect(hrefs(body)).to.include('mailto:webb@region.example');
    expect(textOf(body.querySelector('h2'))).to.equal('Kommentera sidan');
  });

  it('gives the ways to care alone where nobody reads it, or nothing can be sent', () => {
    for (const more of [
      { recipient: undefined },
      { recipient: ' ' },
      { endpoint: undefined },
      { endpoint: 'javascript:alert(1)' },
      { endpoint: 'ftp://region.example/' },
      { endpoint: 'http://other.example/f' },
      { endpoint: 'mailto:a@x.example,b@x.example' },
    ]) {
      const body = read(write(more));
      expect(body.querySelectorAll('form, textarea, button, details').length, JSON.stringify(more)).to.equal(0);
      expect(hrefs(body)).to.deep.equal(['tel:+46980319200', 'tel:112', 'tel:1177']);
    }
    for (const document of [undefined, null, 'x', [], {}, REGISTER])
      expect(hrefs(read(write({}, { document }))), JSON.stringify(document)).to.deep.equal(['tel:112', 'tel:1177']);
  });

  it('has no trace of contacts that are not in the register, or of a register that is not there', () => {
    for (const contacts of [undefined, null, 'x', { ...REGISTER, contacts: [] }]) {
      const body = read(write({ contacts: ['enhet', '__proto__'] }, { contacts }));
      expect(hrefs(body).filter((each) => each.startsWith('tel:'))).to.deep.equal(['tel:112', 'tel:1177']);
      expect(emptyShells(body)).to.deep.equal([]);
    }
  });

  it('follows the heading level, which stays between 2 and 6', () => {
    for (const [level, tag] of [
      [undefined, 'h2'],
      ['3', 'h3'],
      ['9', 'h6'],
      ['1', 'h2'],
      ['stor', 'h2'],
    ]) {
      const body = read(write({}, { attributes: { 'heading-level': level } }));
      expect([...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName)).to.deep.equal([tag]);
    }
  });

  it('speaks the page’s language, sends which one, and marks texts that do not', () => {
    const body = read(write({ question: 'Hittade du rätt?' }, { lang: 'en' }));
    expect(textOf(body)).to.include('Your answer is read by').and.to.include('Fara för liv? Ring 112');
    expect(body.querySelector('h2 [lang=sv]')?.textContent).to.equal('Hittade du rätt?');
    expect([...body.querySelectorAll<HTMLInputElement>('[name=lang]')].map(({ value }) => value)).to.deep.equal([
      'en',
      'en',
    ]);
  });

  it('makes nothing run of a script in every field and every attribute', () => {
    const hostile = {
      lang: MARKUP,
      recipient: MARKUP,
      question: MARKUP,
      commentHeading: MARKUP,
      careNotice: MARKUP,
      retention: MARKUP,
      contacts: [MARKUP, 'enhet'],
      privacyUrl: `https://x.example/"onclick="${HARM}`,
      accessibilityUrl: `javascript:${HARM}`,
      maxLength: MARKUP,
      sources: [{ name: MARKUP, url: `javascript:${HARM}` }],
    };
    for (const kind of ['a', 'b'] as const) {
      for (const more of [
        {},
        { formPage: `/"><script>${HARM}</script>` },
        { endpoint: `/f"><script>${HARM}</script>` },
      ]) {
        const attributes = { 'heading-level': MARKUP, mode: MARKUP, contacts: MARKUP };
        const body = read(write({ ...hostile, ...more }, { form: kind, src: MARKUP, attributes }));
        expect(body.children.length, 'nothing has broken out').to.equal(1);
        expect(body.querySelectorAll('script, img, style, iframe').length).to.equal(0);
        for (const each of body.querySelectorAll('*'))
          expect(each.getAttributeNames().filter((name) => name.startsWith('on'))).to.deep.equal([]);
        for (const each of body.querySelectorAll('a')) expect(each.protocol).to.match(/^(https?|tel):$/);
        expect(textOf(body)).to.include('<script>');
      }
    }
    expect((globalThis as { harmed?: unknown }).harmed).to.equal(undefined);
  });
});

describe('the form with and without script', () => {
  for (const name of [...REGIONS.map((region) => `${region}/feedback-form`), 'edge/feedback-form/mail']) {
    it(`${name}: says the same of who reads it, of the rules, and of whom to turn to instead`, async () => {
      const { document, contacts } = all.find((each) => each.name === name) as (typeof all)[number];
      const body = read(write({}, { document, contacts }));
      const widget = await arrangeFeedbackForm(wishesFor(name));
      await widget.open(widget.labels.at(-1));
      const rules = widget.all('#rules li').map(textOf);
      expect([...body.querySelectorAll('details > ul:last-of-type > li')].map(textOf)).to.deep.equal(rules);
      expect(textOf(body.querySelector('h2'))).to.equal(widget.heading);
      expect(textOf(body)).to.include(textOf(widget.query('#care-notice p')));
      await waitUntil(() => widget.all('nv-contact-card').every((card) => card.shadowRoot?.querySelector('.ways')));
      const reached = widget
        .all('nv-contact-card')
        .flatMap((card) => [...(card.shadowRoot?.querySelectorAll('.ways a') ?? [])] as HTMLAnchorElement[])
        .map(({ href }) => href.replace(location.origin, ''));
      const written = hrefs(body.querySelector('details') as Element);
      expect(reached.length, 'there is somebody to turn to').to.be.above(0);
      expect(written).to.include.members(reached);
    });
  }
});
