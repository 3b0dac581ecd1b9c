// Every example as every kind of visitor sees it, on the built bundle in Chromium: no violation that axe finds, nothing cut
// off; and a picture of each in .cache/pictures/states, to be looked at.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { openChromium } from '../e2e/browsers.mjs';
import { hostPage, openSite, root } from '../e2e/site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TUESDAY_MORNING = '2026-11-24T10:20:00+01:00';
const WIDTHS = [320, 768, 1280];
const ORDINARY = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference', media: 'screen' };
const VISITORS = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced-colours': { forcedColors: 'active' },
  print: { media: 'print' },
  'reduced-motion': { reducedMotion: 'reduce' },
};
/** A host that follows its visitor's wish, and has nothing else to say about looks. */
const HOST = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  main { max-inline-size: 44rem; margin-inline: auto }
  nv-contact-card, nv-goal-picture, nv-care-finder, nv-feedback-form { margin-block: 1rem }`;
const WIDGETS = 'nv-contact-card, nv-goal-picture, nv-care-finder, nv-feedback-form';

const names = readdirSync(new URL('content', root), { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  // A page never loads these: they are merged into the national guide.
  .filter((name) => !name.endsWith('-overrides'))
  .sort();

function contactsIn(name) {
  try {
    const { contacts } = JSON.parse(readFileSync(new URL(`content/${name}.json`, root), 'utf8'));
    const ids = contacts.map((each) => each?.id).filter((id) => typeof id === 'string' && id.trim());
    return [...new Set(ids)];
  } catch {
    return ['any'];
  }
}

const attribute = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** What the regions' registers have word for word from the national one is looked at there. */
const national = new Set(contactsIn('national/contacts'));

/** The widgets that show a document of this kind. */
function widgets(name) {
  const src = `/content/${name}.json`;
  if (name.includes('goal-picture')) {
    return ['', ' view="list"', ' preview'].map((more) => `<nv-goal-picture src="${src}"${more}></nv-goal-picture>`);
  }
  if (name.includes('care-finder')) {
    const contacts = '/content/norrbotten/contacts.json';
    return ['', ' preview'].map(
      (more) => `<nv-care-finder src="${src}" contacts="${contacts}"${more}></nv-care-finder>`,
    );
  }
  if (name.includes('feedback-form')) {
    const contacts = `/content/${name.includes('edge') ? 'norrbotten' : name.split('/')[0]}/contacts.json`;
    return [' mode="useful"', ' mode="comment"', ' preview'].map(
      (more) => `<nv-feedback-form src="${src}" contacts="${contacts}"${more}></nv-feedback-form>`,
    );
  }
  return cards(name);
}

/** Each contact in full, one compact, one with the choice of area, and for the edge files the editor's notice. */
function cards(name) {
  const src = `/content/${name}.json`;
  const card = (id, more = '') =>
    `<nv-contact-card src="${src}" contact-id="${attribute(id)}"${more}></nv-contact-card>`;
  const isCopy = (id) => name !== 'national/contacts' && !name.startsWith('edge/') && national.has(id);
  const [first, ...others] = contactsIn(name).filter((id) => !isCopy(id));
  return [
    card(first, ' choose-area'),
    card(first, ' variant="compact" heading-level="3"'),
    card('finns-inte', ' preview'),
    ...others.map((id) => card(id, name.startsWith('edge/') ? ' preview' : '')),
  ];
}

let site;
let browser;
let page;
before(async () => {
  site = await openSite();
  site.put('/host.css', HOST, { type: 'text/css' });
  browser = await openChromium();
  page = await browser.newPage();
  await page.clock.setFixedTime(TUESDAY_MORNING);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

for (const name of names) {
  describe(name, () => {
    const pictures = new URL(`.cache/pictures/states/${name}/`, root);

    before(async () => {
      const all = widgets(name);
      const url = site.put(
        `/states/${name}.html`,
        hostPage({
          lang: /\brtl$/.test(name) ? 'ar" dir="rtl' : 'sv',
          head: '<link rel="stylesheet" href="/host.css">',
          body: all.join('\n'),
        }),
      );
      await page.emulateMedia(ORDINARY);
      await page.goto(url);
      await page.waitForFunction(
        (count) => globalThis.seen.ready + globalThis.seen.failed.length === count,
        all.length,
      );
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[preview]')].every((card) => card.shadowRoot.querySelector('[part=notice]')),
      );
      // The week, every part and every comment are open, so that they are looked at too.
      await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('nv-contact-card, nv-goal-picture, nv-feedback-form')) {
          for (const button of shadowRoot.querySelectorAll('[aria-expanded=false]')) button.click();
        }
      });
      await page.waitForFunction(() =>
        [...document.querySelectorAll('nv-feedback-form')].every(({ shadowRoot }) => {
          const cards = [...shadowRoot.querySelectorAll('nv-contact-card')];
          const isOpen = shadowRoot.querySelector('[aria-expanded=true]');
          return (
            (!isOpen || shadowRoot.querySelector('#comment')) &&
            cards.every((card) => card.shadowRoot?.querySelector('[aria-busy=false]'))
          );
        }),
      );
      await page.evaluate(AXE);
      mkdirSync(pictures, { recursive: true });
    });

    for (const [visitor, wishes] of Object.entries(VISITORS)) {
      for (const width of WIDTHS) {
        it(`${visitor}, ${width} px`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ ...ORDINARY, ...wishes });
          const found = await page.evaluate(async (selector) => {
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            const { scrollWidth, clientWidth } = document.documentElement;
            const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
            return {
              sticksOut: scrollWidth - clientWidth,
              violations: violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`),
              ),
              borders: [...document.querySelectorAll('nv-contact-card')].map(
                (card) => getComputedStyle(card.shadowRoot.querySelector('[part=card]')).borderTopStyle,
              ),
              moving: [...document.querySelectorAll(selector)].flatMap((card) =>
                card.shadowRoot.getAnimations().map(({ animationName }) => animationName ?? 'transition'),
              ),
            };
          }, WIDGETS);
          await page.screenshot({ path: `${pictures.pathname}${visitor}-${width}.png`, fullPage: true });
          assert.deepEqual(found.violations, []);
          assert.equal(found.sticksOut, 0, `${found.sticksOut} px stick out`);
          assert.ok(
            found.borders.every((style) => style === 'solid'),
            found.borders.join(),
          );
          if (visitor === 'reduced-motion') assert.deepEqual(found.moving, []);
        });
      }
    }
  });
}
