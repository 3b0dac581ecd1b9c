// Three real browsers behind one small face, so that a test is written once. Chromium through Playwright, Firefox through
// Puppeteer (WebDriver BiDi), WebKit through WebDriver.
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, engines, findChromium, findFirefox } from '../../scripts/browsers.mjs';
import { openWebkit } from '../../scripts/webkit-launcher.mjs';

/** How long a condition may take to come true on a busy machine. */
const PATIENCE_MS = 20_000;

/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<unknown>} go
 * @property {(work: (...args: any[]) => any, ...args: any[]) => Promise<any>} run runs a function in the page
 * @property {(condition: (...args: any[]) => any, ...args: any[]) => Promise<any>} until waits until it gives a truthy value
 * @property {() => Promise<unknown>} calm waits until what was under way in the page has had its turn
 * @property {(...keys: string[]) => Promise<unknown>} press presses keys together, named as in DOM's `key` or `code`; the last is first let go
 * @property {(text: string) => Promise<unknown>} type writes where the focus is
 * @property {() => Promise<{ ready: number, failed: string[], violations: string[], errors: string[], lines: string[] }>} seen
 */

const asPage = (go, run) => ({
  go,
  run,
  seen: () => run(() => globalThis.seen),
  calm: () =>
    run(async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
    }),
  async until(condition, ...args) {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      const value = await run(condition, ...args);
      if (value) return value;
      if (Date.now() > end) {
        const seen = JSON.stringify(await run(() => globalThis.seen), null, 1);
        throw new Error(`Never came true: ${condition} ${JSON.stringify(args)}\nSeen: ${seen}`);
      }
      await pause(20);
    }
  },
});

export const openChromium = () => chromium.launch({ executablePath: findChromium(), args: chromiumArgs });

const open = {
  async chromium() {
    const browser = await openChromium();
    const page = await browser.newPage();
    return {
      ...asPage(
        (url) => page.goto(url),
        // Not page.evaluate: it makes its code from text, which the policies under test forbid.
        await directly(page),
      ),
      ...keyboardOf(page),
      close: () => browser.close(),
    };
  },
  async firefox() {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), headless: true });
    const page = await browser.newPage();
    return {
      ...asPage(
        (url) => page.goto(url),
        (work, ...args) => page.evaluate(work, ...args),
      ),
      ...keyboardOf(page),
      close: () => browser.close(),
    };
  },
  async webkit() {
    const window = await openWebkit();
    return {
      ...asPage(window.go, (work, ...args) => window.run(`return (${work})(...arguments)`, ...args)),
      press: window.press,
      type: window.type,
      close: window.close,
    };
  },
};

/** Playwright's and Puppeteer's are alike. */
const keyboardOf = ({ keyboard }) => ({
  async press(...names) {
    const keys = names.map((name) => (name === 'Space' ? ' ' : name));
    const held = keys.slice(0, -1);
    for (const key of held) await keyboard.down(key);
    await keyboard.press(keys.at(-1));
    for (const key of held.reverse()) await keyboard.up(key);
  },
  type: (text) => keyboard.type(text),
});

async function directly(page) {
  const devtools = await page.context().newCDPSession(page);
  return async (work, ...args) => {
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
      expression: `(${work})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** Of what takes long: all of it before a release, otherwise what differs most. */
export const sampled = (all, sample) => (process.env.RELEASE ? all : sample);

/** For what takes long in each engine. */
export const ENGINES_IN_TIME = sampled(undefined, ['chromium']);

/**
 * The same tests in each engine. `tests` gets a function that gives the open page; it may be called inside tests only.
 * An engine that is not installed is one skipped test with its reason; where all must run (CI) it is a failed one.
 */
export function inEveryEngine(tests, names = Object.keys(engines)) {
  for (const name of names) {
    const { label, find, advice } = engines[name];
    describe(label, () => {
      if (!find()) {
        const must = process.env.CI === 'true';
        it('is installed', { skip: must ? false : `${label} is not installed. ${advice}` }, () => {
          throw new Error(`${label} is not installed. ${advice}`);
        });
        return;
      }
      let page;
      before(async () => (page = await open[name]()));
      after(() => page?.close());
      tests(() => page, name);
    });
  }
}

/**
 * Runs in the page: what a resident reads in the widgets, one line each, with single spaces. The page's own text counts
 * where the widget shows it.
 */
export function cardTexts() {
  return [...document.querySelectorAll('nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture')]
    .map(({ shadowRoot, textContent }) => {
      const own = shadowRoot?.querySelector('.nv')?.textContent ?? '';
      const slotted = !shadowRoot || shadowRoot.querySelector('slot') ? textContent : '';
      return `${slotted} ${own}`.replace(/[\s\u00a0]+/g, ' ').trim();
    })
    .join('\n');
}
