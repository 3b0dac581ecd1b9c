/**
 * The pictures of the editors' pages (docs/cms): our own demo, photographed in Chromium. Run `node scripts/pictures.mjs` when
 * a widget has changed its looks; the library and the demo must be built.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openChromium } from '../test/e2e/browsers.mjs';
import { LOADER, snippet } from '../test/e2e/site.mjs';
import { serve } from './serve.mjs';

const out = fileURLToPath(new URL('../docs/cms/bilder/', import.meta.url));
/** A Tuesday morning, so that the card says the same each time. */
const WHEN = new Date('2026-11-03T10:00:00+01:00');
/** Around what is photographed, in CSS pixels. */
const MARGIN = 12;
/** How well WebP keeps them, of 100. */
const QUALITY = 30;
/** Bytes. A large picture has fewer pixels for each of the page's (`sharpness`). */
const LARGEST = 40_000;

const pasted = snippet({ form: 'b', contact: 'din-halsocentral' });
const style =
  '<style>body{margin:1rem;font:1rem/1.5 sans-serif;background:#fff;color:#222}h1{font-size:1.1rem}main{display:flex;gap:1.5rem}section{flex:1}iframe{width:100%;height:925px;border:1px solid #bbb}</style>';
const document = (inside, head = '') =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Prov</title>${style}${head}${inside}</html>`;
const side = (heading, address) =>
  `<section><h1>${heading}</h1><iframe src="${address}" title="${heading}"></iframe></section>`;
const pages = {
  '/utan.html': document(pasted),
  '/med.html': document(pasted, `<script type="module" src="${LOADER}"></script>`),
  '/bredvid.html': document(`<main>${side('Utan skript', '/utan.html')}${side('Med skript', '/med.html')}</main>`),
};

const PICTURES = [
  {
    name: 'kontaktkort',
    address: '/norrbotten/kontakt.html',
    what: 'nv-contact-card[contact-id="din-halsocentral"]',
    width: 560,
  },
  { name: 'vardguide', address: '/norrbotten/hitta-vard.html', what: 'nv-care-finder', width: 560, sharpness: 1.1 },
  { name: 'malbild', address: '/norrbotten/malbild.html', what: 'nv-goal-picture', width: 720, tallest: 930 },
  { name: 'synpunkter', address: '/norrbotten/malbild.html', what: 'nv-feedback-form', width: 560 },
  {
    name: 'utan-och-med-skript',
    address: '/bredvid.html',
    what: 'main',
    width: 900,
    ready: '/med.html',
    sharpness: 1.05,
  },
];

mkdirSync(out, { recursive: true });
const { url, close } = await serve({ headers: {}, pages });
const browser = await openChromium();
try {
  for (const { name, address, what, width, tallest = Infinity, ready, sharpness = 1.5 } of PICTURES) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: 'light',
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(WHEN);
    await page.goto(url + address);
    const drawn = ready ? page.frames().find((frame) => frame.url().endsWith(ready)) : page;
    await drawn.waitForFunction(
      (selector) => {
        const widget = globalThis.document.querySelector(selector);
        // What is read is in the shadow root once the content has come.
        return widget?.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6');
      },
      ready ? 'nv-contact-card' : what,
    );
    const box = await page
      .locator(what)
      .first()
      .evaluate((element) => {
        element.scrollIntoView();
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + globalThis.scrollX, y: y + globalThis.scrollY, width, height };
      });
    const clip = {
      x: Math.max(0, box.x - MARGIN),
      y: Math.max(0, box.y - MARGIN),
      width: Math.min(width, box.width + 2 * MARGIN),
      height: Math.min(tallest, box.height + 2 * MARGIN),
      scale: sharpness,
    };
    const devtools = await context.newCDPSession(page);
    const { data } = await devtools.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      clip,
      captureBeyondViewport: true,
    });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length > LARGEST) throw new Error(`${name}: ${bytes.length} bytes, at most ${LARGEST}`);
    writeFileSync(`${out}${name}.webp`, bytes);
    console.log(
      `docs/cms/bilder/${name}.webp: ${bytes.length} bytes, ${Math.round(clip.width)} × ${Math.round(clip.height)}`,
    );
    await context.close();
  }
} finally {
  await browser.close();
  await close();
}
