// Nothing jumps while a page comes alive: each widget in each form, alone on a page with text around it, cold, and with the
// script, its files and the content each coming when the page has been painted without it. Chromium, which measures it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SNIPPET_FORMS } from '../../dist/cli/snippet.mjs';
import { openChromium } from './browsers.mjs';
import { hostPage, openSite, snippetOf, watch, WIDGET_NAMES } from './site.mjs';

const WIDTHS = [320, 1280];
/** What the project promises; a good page may have ten times as much (https://web.dev/articles/cls). */
const MOST_SHIFT = 0.01;
/** A frame's form is a page of its own. */
const FORMS = SNIPPET_FORMS.filter((form) => form !== 'd').filter(
  // The same link as form C, from where a page stands; and the same text as form B: before a release.
  (form) => !['a', 'b-inline'].includes(form) || process.env.RELEASE,
);

/** A style sheet that a host may link keeps the room of these until they are there. */
const KEPT_ROOM = ['care-finder', 'feedback-form'];

const SENTENCE =
  'Här står några rader om hur vården i kommunen och regionen hänger ihop, och om vem man vänder sig till.';
const text = (name) => `<p>${name}. ${SENTENCE}</p>\n<p>${SENTENCE} ${SENTENCE}</p>`;

let site, browser;
before(async () => {
  site = await openSite();
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs in the page before anything else: keeps every shift, with what moved and how far. */
function measure() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
        const name = node?.localName ?? node?.parentElement?.localName ?? 'gone';
        const words = node?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 24);
        return `<${name}> "${words}" y ${Math.round(from.y)}→${Math.round(to.y)} h ${Math.round(from.height)}→${Math.round(to.height)}`;
      });
      if (!hadRecentInput) globalThis.shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

for (const width of WIDTHS) {
  describe(`at ${width} px`, () => {
    for (const widget of WIDGET_NAMES) {
      for (const form of FORMS) {
        it(`${widget}, form ${form}, moves next to nothing`, async () => {
          const context = await browser.newContext({ viewport: { width, height: 720 } });
          try {
            const page = await context.newPage();
            await page.addInitScript(watch);
            await page.addInitScript(measure);
            const held = [];
            await page.route(/\/nara-vard\/.*\.js|\/content\//, async (route) => {
              await new Promise((resolve) => held.push(resolve));
              await route.continue();
            });
            const body = `${text('Före')}\n${snippetOf(widget, { form })}\n${text('Efter')}`;
            const head = KEPT_ROOM.includes(widget)
              ? '<link rel="stylesheet" href="/nara-vard/latest/place.css">'
              : undefined;
            const isLink = form === 'c' || form === 'b-inline';
            await page.goto(site.put('/shift.html', hostPage({ head, body })), { waitUntil: 'commit' });
            await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
            const painted = () =>
              page.evaluate(
                () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
              );
            for (let frames = 0; isLink ? frames < 20 : (await page.evaluate(() => globalThis.seen.ready)) < 1;) {
              assert.ok((frames += 1) < 1000, 'the widget is shown');
              await painted();
              for (const release of held.splice(0)) release();
            }
            if (isLink) assert.equal(await page.locator(`nv-${widget}`).count(), 0, 'a link in sight stays one');
            await painted();
            await painted();
            const shifts = await page.evaluate(() => globalThis.shifts);
            const sum = shifts.reduce((total, { value }) => total + value, 0);
            const steps = shifts.map(({ value, moved }) => `${value.toFixed(4)} ${moved.join('; ')}`).join('\n');
            assert.ok(sum <= MOST_SHIFT, `${sum.toFixed(4)} is more than ${MOST_SHIFT}:\n${steps}`);
          } finally {
            await context.close();
          }
        });
      }
    }
  });
}
