// A screen reader without a screen: it reads the accessibility tree's way and keeps a log of what it says. It does not look
// into shadow roots from outside, so it is started inside one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const modules = createRequire(import.meta.url);
const SCRIPT = readFileSync(
  join(modules.resolve('@guidepup/virtual-screen-reader/browser.js'), '../index.browser.js'),
  'utf8',
);
const ADDRESS = '/screen-reader.js';
/** So many steps lead past everything that a widget shows. */
const MOST_STEPS = 160;

/** Starts reading a widget on a page of the site. */
export async function listenTo(page, site, tag) {
  site.putScript(ADDRESS, SCRIPT);
  await page.evaluate(
    async ([address, name]) => {
      const { virtual } = await import(address);
      globalThis.reader = virtual;
      await virtual.start({ container: document.querySelector(name).shadowRoot.querySelector('.nv') });
    },
    [ADDRESS, tag],
  );
  return {
    /** Everything that has been said so far. */
    log: () => page.evaluate(() => globalThis.reader.spokenPhraseLog()),
    /** Reads on until something is said. */
    nextUntil: (pattern) =>
      page.evaluate(
        async ([source, most]) => {
          const wanted = new RegExp(source);
          for (let steps = 0; steps < most; steps += 1) {
            const phrase = await globalThis.reader.lastSpokenPhrase();
            if (wanted.test(phrase)) return phrase;
            await globalThis.reader.next();
          }
          throw new Error(`Never heard ${wanted}: ${(await globalThis.reader.spokenPhraseLog()).join(' | ')}`);
        },
        [pattern.source, MOST_STEPS],
      ),
    /** Presses what was read last. */
    act: () => page.evaluate(() => globalThis.reader.act()),
    type: (text) => page.evaluate((words) => globalThis.reader.type(words), text),
    /** Waits until something has been said, asked for or not. */
    hears: (pattern) =>
      page.waitForFunction(
        async (source) => (await globalThis.reader.spokenPhraseLog()).some((each) => new RegExp(source).test(each)),
        pattern.source,
      ),
    stop: () => page.evaluate(() => globalThis.reader.stop()),
  };
}
