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
  nv-contact-card { margin-block: 1rem }`;

const names = readdirSync(new URL('content', root), { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
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

/** Each contact in full, one compact, one with the choice of area, and for the edge files the editor's notice. */
function cards(name) {
  const src = `/content/${name}.json`;
  const card = (id, more = '') =>
    `<nv-contact-card src="${src}" contact-id="${attribute(id)}"${more}></nv-contact-card>`;
  const [first, ...others] = contactsIn(name);
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
      const all = cards(name);
      const url = site.put(
        `/states/${name}.html`,
        hostPage({
          lang: name === 'edge/rtl' ? 'ar" dir="rtl' : 'sv',
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
      // The week is open, so that it is looked at too.
      await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('nv-contact-card')) {
          shadowRoot.querySelector('[aria-expanded=false]')?.click();
        }
      });
      await page.evaluate(AXE);
      mkdirSync(pictures, { recursive: true });
    });

    for (const [visitor, wishes] of Object.entries(VISITORS)) {
      for (const width of WIDTHS) {
        it(`${visitor}, ${width} px`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ ...ORDINARY, ...wishes });
          const found = await page.evaluate(async () => {
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
              moving: [...document.querySelectorAll('nv-contact-card')].flatMap((card) =>
                card.shadowRoot.getAnimations().map(({ animationName }) => animationName ?? 'transition'),
              ),
            };
          });
          await page.screenshot({ path: `${pictures.pathname}${visitor}-${width}.png`, fullPage: true });
          assert.deepEqual(found.violations, []);
          assert.equal(found.sticksOut, 0, `${found.sticksOut} px stick out`);
          assert.deepEqual([...new Set(found.borders)], ['solid']);
          if (visitor === 'reduced-motion') assert.deepEqual(found.moving, []);
        });
      }
    }
  });
}
