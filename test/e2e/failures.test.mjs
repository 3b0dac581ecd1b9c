// Laws 1 and 9: when anything of ours is blocked, missing, broken or slow, every widget in every form keeps a text that can
// be read, with 112 and 1177 to press; at every moment of the way there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { SNIPPET_FORMS } from '../../dist/cli/snippet.mjs';
import { STRICT_HEADERS } from '../../scripts/serve.mjs';
import { ENGINES_IN_TIME, inEveryEngine, openChromium } from './browsers.mjs';
import { hostPage, LOADER, openSite, readOn, snippetOf, WIDGET_NAMES, WIDGETS } from './site.mjs';

/** A frame's form is a page of its own. */
const FORMS = SNIPPET_FORMS.filter((form) => form !== 'd');
const LATE_MS = 1200;
/** What stands in each, whoever draws it. */
const NAMES = {
  'care-finder': 'Hitta rätt vård',
  'contact-card': 'Exempelstadens hälsocentral',
  'feedback-form': 'Kommentera sidan',
  'goal-picture': 'Målbild för nära vård och omsorg i Norrbotten',
};
const PLACES = WIDGET_NAMES.flatMap((widget) => FORMS.map((form) => ({ widget, form })));

/** Every widget in every form, each in a section that is named after it. */
const everything = (options = () => ({})) =>
  PLACES.map(
    ({ widget, form }) =>
      `<section id="${widget}-${form}" title="${NAMES[widget]}">\n${snippetOf(widget, { form, ...options(widget) })}\n</section>`,
  ).join('\n') + '<p>Mer av sidans egen text.</p>\n'.repeat(60);

/**
 * Runs in the page: what a section lacks now, of 112, 1177 and its name, shadow roots and slots included. A goal picture that
 * shows its content is about no care of anybody's, and has no numbers.
 */
function lacking() {
  const isSeen = (node) => {
    if (node.checkVisibility && !node.checkVisibility()) return false;
    return node.getClientRects().length > 0;
  };
  return [...document.querySelectorAll('section')].flatMap((section) => {
    const found = new Set();
    let text = '';
    const isPicture = section.querySelector('nv-goal-picture')?.shadowRoot?.querySelector('.card[role=group]');
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) text += node.data;
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      const isBox = node.localName !== 'slot' && getComputedStyle(node).display !== 'contents';
      if (isBox && !isSeen(node)) return;
      if (node.localName === 'a') found.add(node.getAttribute('href'));
      const children = node.localName === 'slot' ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
      children.forEach(walk);
    };
    walk(section);
    return [
      ...['tel:112', 'tel:1177'].filter((href) => !found.has(href) && !isPicture),
      ...(text.replace(/\s+/g, ' ').includes(section.title) ? [] : ['its name']),
    ].map((what) => `${section.id}: ${what}`);
  });
}

/** A host's script that looks at every frame, from when the page has been read. */
function guard(lackingNow) {
  globalThis.lacked = new Set();
  globalThis.frames = 0;
  const look = () => {
    globalThis.frames += 1;
    for (const each of lackingNow()) globalThis.lacked.add(each);
    requestAnimationFrame(look);
  };
  addEventListener('DOMContentLoaded', look);
}

/** Runs in the page: goes down it as a reader does, past everything that starts when it comes near. */
async function scrollThrough() {
  for (const section of document.querySelectorAll('section')) {
    section.scrollIntoView({ block: 'center' });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  scrollTo(0, document.documentElement.scrollHeight);
}

/** Runs in the page, again and again: whether so many widgets have been drawn; if not, reads on, and past the links. */
function readUntilDrawn(count) {
  const tags = 'nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture';
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  scrollTo(0, isAtEnd ? 0 : scrollY + innerHeight);
  return [...document.querySelectorAll(tags)].filter((each) => each.shadowRoot?.querySelector('.nv')).length === count;
}

let site;
before(async () => {
  site = await openSite();
  site.putScript('/guard.js', `(${guard})(${lacking})`);
});
after(() => site?.close());

const isWidgetChunk = (file) => WIDGET_NAMES.some((widget) => file.startsWith(`chunks/${widget}-`));
const answersNever = () => {};
const breaksOff = (request) => request.socket.destroy();
async function drips(_request, response) {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const drop = () => !response.destroyed && response.write(' ') && setTimeout(drop, 100);
  drop();
}
const answersLate = (path) => (_request, response) =>
  setTimeout(() => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(readFileSync(new URL(`../..${path}`, import.meta.url)));
  }, LATE_MS);

const withContent = (folder, answer) => {
  for (const { src } of Object.values(WIDGETS)) site.put(folder + src, answer);
  return everything((widget) => ({ src: folder + WIDGETS[widget].src }));
};

/**
 * How the page is made; what is waited for; how many of the widgets' failures are told in the console. What is `rare` is like
 * another: it is tried before a release.
 */
const FAILURES = {
  'the loader is missing': { make: () => ({ scripts: ['/gone/nara-vard.js'] }) },
  'the connection breaks off at the loader': {
    rare: true,
    make: () => ({ scripts: [(site.put('/breaks.js', breaksOff), '/breaks.js')] }),
  },
  'the loader is broken': {
    rare: true,
    make: () => ({ scripts: [(site.putScript('/half.js', 'const half = {'), '/half.js')] }),
    errors: /SyntaxError|Unexpected/,
  },
  'the widgets’ files are missing': {
    make: () => ({ scripts: [site.putBundle('/lonely', (text, file) => (isWidgetChunk(file) ? undefined : text))] }),
    told: WIDGET_NAMES.length,
  },
  'the connection breaks off at the widgets’ files': {
    rare: true,
    make: () => ({ scripts: [bundleWith('/cut', breaksOff)] }),
    told: WIDGET_NAMES.length,
  },
  'the widgets’ files are broken': {
    make: () => ({
      scripts: [
        site.putBundle('/broken', (text, file) =>
          isWidgetChunk(file) ? "throw new Error('broken on the way')" : text,
        ),
      ],
    }),
    told: WIDGET_NAMES.length,
  },
  // Not broken off: Firefox asks again, ten times. Nor without end: it holds the page's own load event for them.
  'the widgets’ files are waited for, and are not there': {
    make: () => ({
      scripts: [bundleWith('/waits', (_request, response) => setTimeout(() => response.writeHead(404).end(), LATE_MS))],
    }),
    told: WIDGET_NAMES.length,
  },
  'the content is missing': {
    make: () => ({ body: everything((widget) => ({ src: `/gone/${widget}.json` })) }),
    failed: PLACES.length,
  },
  'the connection breaks off at the content': {
    rare: true,
    make: () => ({ body: withContent('/cut-content', breaksOff) }),
    failed: PLACES.length,
  },
  'the content never comes': { make: () => ({ body: withContent('/never', answersNever) }), drawn: true },
  'the content comes drop by drop': { rare: true, make: () => ({ body: withContent('/drips', drips) }), drawn: true },
  'the content comes late, and is then shown': {
    make() {
      for (const { src } of Object.values(WIDGETS)) site.put(`/late${src}`, answersLate(src));
      return { body: everything((widget) => ({ src: `/late${WIDGETS[widget].src}` })) };
    },
    ready: PLACES.length,
  },
};

/** The bundle with another answer for the widgets' own files. */
function bundleWith(folder, answer) {
  const loader = site.putBundle(folder, (text, file) => {
    if (!isWidgetChunk(file)) return text;
    site.put(`${folder}/${file}`, answer);
    return undefined;
  });
  return loader;
}

inEveryEngine(tests, ENGINES_IN_TIME);

function tests(page) {
  for (const [title, { rare, make, told = 0, failed, ready, drawn, errors = /^(?!)/ }] of Object.entries(FAILURES)) {
    if (rare && !process.env.RELEASE) continue;
    it(`every widget in every form can be read throughout when ${title}`, async () => {
      const options = { first: '<script src="/guard.js"></script>', body: everything(), ...make() };
      await page().go(site.put('/fails.html', hostPage(options)));
      await page().run(scrollThrough);
      if (told) await page().until((count) => globalThis.seen.lines.length >= count, told);
      if (failed) await page().until(readOn, failed, true);
      if (ready) await page().until(readOn, ready);
      if (drawn) {
        await page().until(readUntilDrawn, PLACES.length);
      }
      await page().calm();
      const { lacked, frames } = await page().run(() => ({
        lacked: [...globalThis.lacked],
        frames: globalThis.frames,
      }));
      assert.deepEqual(lacked, []);
      assert.ok(frames > 5, `looked at in ${frames} frames`);
      const seen = await page().seen();
      assert.deepEqual(
        seen.errors.filter((each) => !errors.test(each)),
        [],
      );
      if (told) assert.equal(seen.lines.length, told, seen.lines.join('\n'));
      for (const line of told ? seen.lines : []) assert.match(line, /could not start; the page's own text stays\./);
    });
  }

  it('every widget in every form can be read when the host’s policy blocks the script', async () => {
    const headers = {
      'Content-Security-Policy': STRICT_HEADERS['Content-Security-Policy'].replace(
        "script-src 'self'",
        "script-src 'none'",
      ),
    };
    await page().go(site.put('/blocked.html', hostPage({ body: everything() }), { headers }));
    assert.equal(await page().run(() => typeof globalThis.seen), 'undefined', 'not even the host’s own script has run');
    assert.deepEqual(await page().run(lacking), []);
  });
}

describe('a slow server (Chromium)', () => {
  it('the text is there at once, while every file of ours is on its way, and until each widget has taken over', async () => {
    const browser = await openChromium();
    try {
      const page = await browser.newPage();
      const held = [];
      await page.route(/\/nara-vard\/|\/content\//, async (route) => {
        await new Promise((resolve) => held.push(resolve));
        await route.continue();
      });
      const url = site.put('/slow.html', hostPage({ first: '<script src="/guard.js"></script>', body: everything() }));
      await page.goto(url, { waitUntil: 'commit' });
      await page.waitForFunction((count) => document.querySelectorAll('section').length === count, PLACES.length);
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      assert.deepEqual(await page.evaluate(lacking), [], 'before the script');
      assert.equal(held.length, 1, `only ${LOADER} is waited for`);
      for (const end = Date.now() + 20_000; ;) {
        for (const release of held.splice(0)) release();
        const ready = await page.evaluate(() => globalThis.seen?.ready);
        if (ready >= PLACES.length) break;
        assert.ok(Date.now() < end, `${ready} are ready`);
        if (await page.evaluate(() => document.readyState !== 'loading')) await page.evaluate(scrollThrough);
        assert.deepEqual(await page.evaluate(lacking), []);
      }
      assert.deepEqual(await page.evaluate(() => [...globalThis.lacked]), []);
    } finally {
      await browser.close();
    }
  });
});
