// Every page of the demonstration as its visitors meet it: without script, while it is upgraded, and when it is ready.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { serve, STRICT_HEADERS } from '../../scripts/serve.mjs';
import { cardTexts, ENGINES_IN_TIME, inEveryEngine, openChromium } from './browsers.mjs';
import { readOn, root, watch } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 1280];
/** A good page by Core Web Vitals (https://web.dev/articles/cls). */
const MOST_SHIFT = 0.1;

const pages = readdirSync(new URL('dist/demo', root), { recursive: true })
  .map((name) => `/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.html'))
  .sort();
const widgetsIn = (path) =>
  readFileSync(new URL(`dist/demo${path}`, root), 'utf8').match(/<nv-[a-z-]+|data-nv="/g)?.length ?? 0;

/** Pages of states show, on purpose, how many widgets that cannot be shown. */
const BROKEN = { '/tillstand.html': 3, '/formular.html': 1 };

const ANCHORS = ['tel:112', 'tel:1177'];
const LANDMARK = /^\s*- (banner|main|navigation|complementary|contentinfo|region|search|form)\b.*/;

let site;
let browser;
before(async () => {
  site = await serve();
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const opened = new Map();

/** One page for each width, with what every visit watches. */
async function pageOf(width) {
  if (!opened.has(width)) {
    const page = await browser.newPage({ viewport: { width, height: 720 } });
    await page.addInitScript(watch);
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
          const moved = sources.map(({ node, previousRect, currentRect }) => {
            const name = node?.localName ? `<${node.localName} class="${node.className}">` : node?.nodeName;
            return `${name} y ${Math.round(previousRect.y)}→${Math.round(currentRect.y)}`;
          });
          if (!hadRecentInput) globalThis.shifts.push({ value, moved });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    opened.set(width, page);
  }
  return opened.get(width);
}

it('there are demo pages, with widgets on most of them', () => {
  assert.ok(pages.length >= 10, String(pages));
  assert.ok(pages.filter(widgetsIn).length >= 10);
});

/** Runs in the page: the visible text and working links of each place where a widget stands. */
function places() {
  return [...document.querySelectorAll('nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture, [data-nv]')]
    .filter((place) => !place.parentElement.closest('[data-nv]'))
    .map((place) => ({
      text: place.innerText,
      hrefs: [...place.querySelectorAll('a[href]')]
        .filter((link) => link.getClientRects().length && link.textContent.trim())
        .map((link) => link.getAttribute('href')),
      empty: [...place.querySelectorAll('a, p, li, ul, h2, h3, h4, h5, h6, summary')]
        .filter((each) => !each.textContent.trim())
        .map((each) => each.outerHTML),
    }));
}

/**
 * Headings with their levels, those inside widgets too. What a part is called before its name ("Mitten:") is not counted,
 * nor what is closed: the answers of a guide, all of them, for who has no script.
 */
function outline() {
  const all = [];
  const walk = (node) => {
    if (node.localName === 'details' && !node.open) return;
    if (/^h[1-6]$/i.test(node.localName ?? '')) {
      const noun = node.firstElementChild?.localName === 'em' ? node.firstElementChild.textContent : '';
      all.push(`${node.localName} ${node.textContent.replace(noun, '').replace(/\s+/g, ' ').trim()}`);
    }
    for (const child of node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes) walk(child);
  };
  walk(document.body);
  return all;
}

/** The page without our script, by path: what is compared with the page that has it. */
const plain = new Map();

describe('without script', () => {
  let page;
  before(async () => (page = await browser.newPage({ javaScriptEnabled: false })));
  after(() => page?.close());

  for (const path of pages) {
    it(`${path} is complete`, async () => {
      await page.goto(site.url + path);
      const found = await page.evaluate(places);
      plain.set(path, {
        landmarks: landmarksOf(await page.locator('body').ariaSnapshot()),
        outline: await page.evaluate(outline),
      });
      assert.equal(found.length, widgetsIn(path));
      for (const { text, hrefs, empty } of found) {
        for (const href of ANCHORS) assert.ok(hrefs.includes(href), `${href} is missing in: ${text}`);
        for (const href of hrefs) assert.match(href, /^(https:\/\/|\/[a-z]|tel:\+?\d|sms:\+?\d|mailto:\S+@)/);
        assert.doesNotMatch(text, /Öppet nu|Stängt nu|Open now|Closed now|\bundefined\b|\bnull\b/);
        assert.deepEqual(empty, []);
      }
    });
  }
});

function landmarksOf(snapshot) {
  return snapshot
    .split('\n')
    .map((line) => LANDMARK.exec(line)?.[0].trim().replace(/:$/, ''))
    .filter(Boolean);
}

for (const path of pages) {
  for (const width of WIDTHS) {
    describe(`${path} at ${width} px`, () => {
      /** Everything about one visit on a slow line: the page is painted before the script comes, and before the content. */
      const visit = { requests: [], lines: [], heights: [] };

      before(async () => {
        const page = await pageOf(width);
        const note = {
          request: (request) => visit.requests.push(request.url()),
          console: (message) => visit.lines.push(`${message.type()}: ${message.text()}`),
          pageerror: (error) => visit.lines.push(`error: ${error.stack}`),
        };
        for (const [event, listener] of Object.entries(note)) page.on(event, listener);

        const held = [];
        let isHeld = true;
        const hold = async (route) => {
          if (isHeld) await new Promise((resolve) => held.push(resolve));
          await route.continue();
        };
        await page.route(/\/nara-vard\/|\/content\//, hold);
        await page.goto(site.url + path, { waitUntil: 'commit' });
        const painted = () =>
          page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        const height = () => page.evaluate(() => document.documentElement.scrollHeight);
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        visit.heights.push(await height());
        const widgets = widgetsIn(path);
        const isSettled = () =>
          page.evaluate((count) => globalThis.seen.ready + globalThis.seen.failed.length >= count, widgets);
        // The loader, its chunks, then the content: each comes when the page has been painted without it.
        for (let calm = 0; calm < 5 && !(await isSettled());) {
          await painted();
          calm = held.length ? 0 : calm + 1;
          for (const release of held.splice(0)) release();
        }
        const shifts = await page.evaluate(() => globalThis.shifts);
        isHeld = false;
        for (const release of held.splice(0)) release();
        // What is further down starts when somebody reads on to it.
        for (const end = Date.now() + 15_000; !(await isSettled());) {
          assert.ok(Date.now() < end, `only ${JSON.stringify(await page.evaluate(() => globalThis.seen))}`);
          await page.evaluate(readOn, widgets);
          await painted();
        }
        await page.evaluate(() => scrollTo(0, 0));
        // The editor's notices come last, in a chunk of their own.
        await page.waitForFunction(() =>
          [...document.querySelectorAll('[preview]')].every(({ shadowRoot }) =>
            shadowRoot.querySelector('[part=notice]'),
          ),
        );
        await painted();
        visit.heights.push(await height());

        Object.assign(visit, { seen: await page.evaluate(() => globalThis.seen), shifts });
        visit.landmarks = landmarksOf(await page.locator('body').ariaSnapshot());
        visit.outline = await page.evaluate(outline);
        visit.overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        visit.stored = await page.evaluate(async () => ({
          cookie: document.cookie,
          local: Object.keys(localStorage),
          session: Object.keys(sessionStorage),
          databases: (await indexedDB.databases()).map(({ name }) => name),
          caches: await caches.keys(),
          workers: (await navigator.serviceWorker.getRegistrations()).length,
        }));
        visit.cookies = await page.context().cookies();
        await page.evaluate(AXE);
        visit.axe = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${target.flat()} ${failureSummary}`),
          );
        });
        await page.unroute(/\/nara-vard\/|\/content\//, hold);
        for (const [event, listener] of Object.entries(note)) page.off(event, listener);
      });

      it('shows every widget or says why it cannot', () => {
        const broken = BROKEN[path] ?? 0;
        assert.equal(visit.seen.failed.length, broken, visit.seen.failed.join());
        assert.equal(visit.seen.ready, widgetsIn(path) - broken);
      });

      it('has no fault in the console', () => {
        assert.deepEqual([visit.seen.errors, visit.seen.violations], [[], []]);
        // The pages of states have files that are missing and parts that are broken, on purpose; the editor is told.
        const allowed =
          path in BROKEN
            ? /^warning: nara-vard <nv-(contact-card|feedback-form)|^error: Failed to load resource: .*404/
            : /^(?!)/;
        assert.deepEqual(
          visit.lines.filter((line) => !allowed.test(line)),
          [],
        );
      });

      it('asks for nothing but its own files and the content that its author names', () => {
        const html = readFileSync(new URL(`dist/demo${path}`, root), 'utf8');
        const languages = [...new Set([...html.matchAll(/ lang="([^"]+)"/g)].map(([, lang]) => lang))];
        const named = [...html.matchAll(/(?:src|href|contacts)="([^"]+)"/g)].flatMap(([, address]) =>
          address.includes('{lang}') ? languages.map((lang) => address.replace('{lang}', lang)) : address,
        );
        const foreign = visit.requests.filter((url) => {
          const { origin, pathname } = new URL(url);
          if (origin !== site.url) return true;
          return pathname !== path && !named.includes(pathname) && !pathname.startsWith('/nara-vard/latest/chunks/');
        });
        assert.deepEqual(foreign, []);
      });

      it('stores nothing', () => {
        assert.deepEqual(visit.stored, {
          cookie: '',
          local: [],
          session: [],
          databases: [],
          caches: [],
          workers: 0,
        });
        assert.deepEqual(visit.cookies, []);
      });

      it('does not jump while it is upgraded', () => {
        const sum = visit.shifts.reduce((total, { value }) => total + value, 0);
        const [plainHeight, height] = visit.heights;
        console.log(
          `layout shift ${sum.toFixed(4)}  ${path} at ${width} px; the page's height ${plainHeight} → ${height} px`,
        );
        const steps = visit.shifts.map(({ value, moved }) => `${value.toFixed(4)} ${moved.join(', ')}`).join('\n');
        assert.ok(sum < MOST_SHIFT, `${sum.toFixed(4)} is not below ${MOST_SHIFT}:\n${steps}`);
      });

      it('has no violation that axe finds', () => assert.deepEqual(visit.axe, []));

      it('cannot be scrolled sideways', () => assert.equal(visit.overflow, 0));

      it('has the landmarks it had without script', () => {
        assert.deepEqual(visit.landmarks, plain.get(path).landmarks);
      });

      it('keeps its headings, on their levels', () => {
        // In a list there is more in a part's heading than its name.
        const isKept = (heading) =>
          visit.outline.some((each) => each[1] === heading[1] && each.includes(heading.slice(2)));
        const missing = plain.get(path).outline.filter((heading) => !isKept(heading));
        assert.deepEqual(missing, []);
      });
    });
  }
}

describe('in each engine', () => {
  const headers = {
    'Content-Security-Policy': STRICT_HEADERS['Content-Security-Policy'].replace(
      "script-src 'self'",
      "script-src 'none'",
    ),
  };
  let blocked;
  before(async () => (blocked = await serve({ headers })));
  after(() => blocked?.close());

  inEveryEngine((page) => {
    it('the pages stay readable where the host’s policy blocks every script, with 112 and 1177 to press', async () => {
      for (const path of ['/norrbotten/kontakt.html', '/norrbotten/en/contact.html', '/tillstand.html']) {
        await page().go(blocked.url + path);
        const found = await page().run(places);
        assert.equal(found.length, widgetsIn(path));
        for (const { hrefs, text } of found) {
          for (const href of ANCHORS) assert.ok(hrefs.includes(href), `${path} ${href}: ${text}`);
        }
      }
    });

    it('every page is upgraded, with its widgets readable', async () => {
      for (const path of pages.filter(widgetsIn)) {
        await page().go(site.url + path);
        await page().until((count) => {
          const tags = 'nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture';
          const places = [...document.querySelectorAll(`${tags}, [data-nv]`)].filter(
            (each) => !each.querySelector(tags),
          );
          const next = places.find(({ shadowRoot }) => !shadowRoot?.querySelector('[aria-busy=false]'));
          next?.scrollIntoView();
          return places.length >= count && !next;
        }, widgetsIn(path));
        for (const text of (await page().run(cardTexts)).split('\n')) assert.ok(text.length > 20, `${path}: "${text}"`);
      }
    });
  }, ENGINES_IN_TIME);
});
