import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ContactCardElement } from '../../src/define/contact-card.js';

const KEY = Symbol.for('nara-vard');
const page = globalThis as { [KEY]?: { version: string; origins: string[] } };
const REGISTER = '/content/norrbotten/contacts.json';
const UNIT = 'exempelstadens-halsocentral';

const isReady = (card: Element | null): boolean =>
  Boolean((card as ContactCardElement | null)?.shadowRoot?.querySelector('[role=group]:not(.notice)'));
const ready = (card: () => Element | null): Promise<void> =>
  waitUntil(() => isReady(card()), 'the card should be shown', { timeout: 8000 });

/** A place on the page that somebody is about to come to: near, with links not yet in sight. */
async function placed(): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.marginBlock = '200vh';
  scrollTo(0, place.getBoundingClientRect().top + scrollY - innerHeight * 1.5);
  return place;
}

/** What the page's developer is told while `work` runs. */
async function told(work: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const real = console.warn;
  console.warn = (...words: unknown[]) => lines.push(words.map(String).join(' '));
  try {
    await work();
  } finally {
    console.warn = real;
  }
  return lines;
}

/** The loader once more, as a second script tag would run it: a query makes it another module. */
const again = (mark: string): Promise<unknown> => import(/* @vite-ignore */ `/src/embed/loader.ts?${mark}`);

describe('the loader', () => {
  const before_ = document.createElement('div');
  before_.innerHTML = `<div data-nv="contact-card" data-nv-src="${REGISTER}" data-nv-contact-id="${UNIT}"><p>Ring växeln.</p></div>`;

  before(async () => {
    document.body.append(before_);
    await import('../../src/embed/loader.js');
  });
  after(() => before_.remove());

  it('upgrades what was on the page before it', async () => {
    await ready(() => before_.querySelector('nv-contact-card'));
    expect(before_.querySelector('nv-contact-card')?.textContent?.trim()).to.equal('Ring växeln.');
  });

  it('leaves one name on the page, with its version and the origins that content may come from', () => {
    expect(page[KEY]?.version).to.match(/^\d+\.\d+\.\d+/);
    expect(page[KEY]?.origins).to.deep.equal([location.origin]);
  });

  it('upgrades what comes later, and what is moved about', async () => {
    const place = await placed();
    place.innerHTML = `<section><nv-contact-card src=" ${REGISTER}\u00a0" contact-id="”${UNIT}”"></nv-contact-card></section>`;
    await ready(() => place.querySelector('nv-contact-card'));
    const card = place.querySelector('nv-contact-card') as Element;
    expect([card.getAttribute('src'), card.getAttribute('contact-id')]).to.deep.equal([REGISTER, UNIT]);
    place.append(card);
    expect(isReady(card)).to.equal(true);
  });

  it('fills a placeholder once, however often it is taken out and put back', async () => {
    const place = await placed();
    place.innerHTML = `<div data-nv="contact-card" data-nv-src="${REGISTER}" data-nv-contact-id="${UNIT}">Text</div>`;
    const placeholder = place.firstElementChild as Element;
    await ready(() => placeholder.querySelector('nv-contact-card'));
    placeholder.remove();
    place.append(placeholder);
    await ready(() => placeholder.querySelector('nv-contact-card'));
    expect(placeholder.querySelectorAll('nv-contact-card').length).to.equal(1);
  });

  it('takes from a placeholder what is meant for the widget, and nothing else', async () => {
    const place = await placed();
    place.innerHTML = `<div id="mitt" class="ruta" lang="en" data-other="1" data-nv="contact-card" data-nv-src="${REGISTER}" data-nv-contact-id="${UNIT}" data-nv-preview="" data-nv-heading-level="4"></div>`;
    await ready(() => place.querySelector('nv-contact-card'));
    const card = place.querySelector('nv-contact-card') as Element;
    expect(card.getAttributeNames().sort()).to.deep.equal(['contact-id', 'heading-level', 'preview', 'src']);
    await waitUntil(() => /Call /.test(card.shadowRoot?.textContent ?? ''));
  });

  it('puts the widget where a link asks for it, and keeps the link for when it cannot be shown', async () => {
    const place = await placed();
    place.innerHTML = `<p><a href="/kontakt.html#nv-contact-card;src=${REGISTER};contact-id=${UNIT};variant=compact;onclick=x">Kontakt</a></p>`;
    const link = place.querySelector('a') as Element;
    await ready(() => place.querySelector('nv-contact-card'));
    const card = place.querySelector('nv-contact-card') as Element;
    expect(card.getAttributeNames().sort()).to.deep.equal(['contact-id', 'src', 'variant']);
    expect(link.parentElement).to.equal(card);
    place.append(card);
    expect(place.querySelectorAll('nv-contact-card').length).to.equal(1);
  });

  it('leaves ordinary links alone, and those to a part or an answer', async () => {
    const place = await placed();
    place.innerHTML = `<a href="#nv-part=ett">Ett</a><a href="/x#nv-outcome=tva">Två</a><a href="/x#nv-no-widget;src=/x">Tre</a>
      <div data-nv=" Contact-Card " data-nv-src="${REGISTER}" data-nv-contact-id="${UNIT}"></div>`;
    await ready(() => place.querySelector('nv-contact-card'));
    expect([...place.querySelectorAll('a')].map(({ parentElement }) => parentElement)).to.deep.equal([
      place,
      place,
      place,
    ]);
  });

  it('lets no link say where a resident’s words are sent', async () => {
    const place = await placed();
    place.innerHTML = `<a href="/x#nv-feedback-form;src=/content/edge/feedback-form/smallest.json;endpoint=https://thief.example/">Skriv</a>`;
    await waitUntil(
      () => place.querySelector('nv-feedback-form')?.shadowRoot?.querySelector('[part=card]'),
      'the form should be shown',
      { timeout: 8000 },
    );
    expect(place.querySelector('nv-feedback-form')?.hasAttribute('endpoint')).to.equal(false);
  });

  it('stays silent when it is loaded again, and stands aside for another version', async () => {
    const lines = await told(async () => {
      await again('twice');
      const running = page[KEY] as { version: string; origins: string[] };
      const { version } = running;
      running.version = '0.0.1';
      await again('other');
      running.version = version;
    });
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.match(/^nara-vard: version 0\.0\.1 already runs this page; version .* stands aside\.$/);
  });

  it('leaves other people’s placeholders alone', async () => {
    const lines = await told(async () => {
      const place = await placed();
      place.innerHTML = `<div data-nv="menu">Meny</div><div data-nv="">Tom</div><div data-nv="constructor">Text</div>
        <div data-nv="contact-card" data-nv-src="${REGISTER}" data-nv-contact-id="${UNIT}"></div>`;
      await ready(() => place.querySelector('nv-contact-card'));
      expect([...place.children].slice(0, 3).map(({ innerHTML }) => innerHTML)).to.deep.equal(['Meny', 'Tom', 'Text']);
    });
    expect(lines).to.deep.equal([]);
  });
});
