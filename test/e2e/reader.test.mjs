// Law 9, for somebody who has already scrolled: what is being read stays under the eye while a card above it comes alive.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { openChromium } from './browsers.mjs';

describe('a reader who has scrolled past a card of form A (Chromium)', () => {
  let server, browser;
  before(async () => {
    server = await serve({ port: 0 });
    browser = await openChromium();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const path of ['/norrbotten/kontakt.html', '/orebro/kontakt.html']) {
    for (const width of [320, 1280]) {
      it(`keeps the place on ${path} at ${width} px`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        let letScriptCome;
        const gate = new Promise((resolve) => (letScriptCome = resolve));
        await page.route('**/nara-vard.js', async (route) => {
          await gate;
          await route.continue();
        });
        await page.goto(new URL(path, server.url).href, { waitUntil: 'commit' });
        await page.waitForSelector('footer');
        // The text after the first card stands a third down the window; two frames later the browser holds on to it.
        const start = await page.evaluate(async () => {
          let at = document.querySelector('main nv-contact-card');
          while (!at.nextElementSibling) at = at.parentElement;
          globalThis.mark = at.nextElementSibling;
          scrollTo(0, globalThis.mark.getBoundingClientRect().top + scrollY - innerHeight * 0.35);
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return globalThis.mark.getBoundingClientRect().top;
        });
        letScriptCome();
        await page.waitForFunction(() =>
          [...document.querySelectorAll('main nv-contact-card')].every((card) =>
            card.shadowRoot?.querySelector('[role=group]'),
          ),
        );
        const end = await page.evaluate(async () => {
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return globalThis.mark.getBoundingClientRect().top;
        });
        await page.close();
        assert.ok(Math.abs(end - start) < 20, `the text moved ${Math.round(end - start)} px`);
      });
    }
  }
});
