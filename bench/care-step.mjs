// How much work a step of the care finder is, on a slow phone: from the press on "Nästa" to the next question of the national
// guide, and to an answer. Chromium with its processor slowed down four times. Times differ between machines, so read the
// ratios: to one frame of a 60 Hz screen, and to a press on the same page, in the same run, that does nothing.
//
//   npm run build && npm run bench          SLOWER=1 npm run bench for the machine as it is
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { serve } from '../scripts/serve.mjs';
import { writeSnippet } from '../dist/cli/snippet.mjs';
import { FRAME_MS, printTable, work } from './table.mjs';

const SLOWER = Number(process.env.SLOWER ?? 4);
const ROUNDS = 40;
/** The first steps compile what the later ones run. */
const WARM_UP = 8;

/** Answers by id: an ordinary way through the guide, with its longest question in it. */
const WAY = ['nej', 'sjuk', 'i-dag', 'ja'];

const read = (path) => JSON.parse(readFileSync(new URL(`../content/${path}`, import.meta.url), 'utf8'));
const guide = read('national/care-finder.json');

const inside = writeSnippet({
  widget: 'care-finder',
  form: 'a',
  document: guide,
  contacts: read('norrbotten/contacts.json'),
  src: '/content/national/care-finder.json',
  attributes: { contacts: '/content/norrbotten/contacts.json' },
  today: '2026-11-24',
});
const html = `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Mätning</title>
<link rel="icon" href="data:,">
<script type="module" src="/nara-vard/latest/nara-vard.js"></script>
<button id="nothing">Ingenting</button>
${inside}
<p>Sidan fortsätter.</p>`;

const { url, close } = await serve({ pages: { '/bench.html': html } });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const devtools = await page.context().newCDPSession(page);
// The thread's own time: what else the machine is busy with does not count.
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

/** Milliseconds that the page's main thread has spent so far, by kind of work. */
async function spent() {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const seconds = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return {
    script: seconds.ScriptDuration * 1000,
    layout: (seconds.LayoutDuration + seconds.RecalcStyleDuration) * 1000,
  };
}

async function cost(work) {
  const before = await spent();
  await work();
  const after = await spent();
  return { script: after.script - before.script, layout: after.layout - before.layout };
}

/** Runs in the page: presses, and waits until the frame that follows has been drawn. */
const press = (selector) =>
  page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const { shadowRoot } = document.querySelector('nv-care-finder');
        const target = wanted === '#nothing' ? document.querySelector(wanted) : shadowRoot.querySelector(wanted);
        // In a task of its own, as a real press is: what is run from outside is not counted as script.
        setTimeout(() => {
          target.click();
          requestAnimationFrame(() => setTimeout(resolve));
        });
      }),
    selector,
  );

const costs = { nothing: [], choosing: [], question: [], outcome: [], back: [] };
await page.goto(`${url}/bench.html`);
await page.waitForFunction(() => document.querySelector('nv-care-finder')?.shadowRoot?.querySelector('#step'));

const RESTART = '.card > p > .link-button';
for (let round = 0; round < ROUNDS; round += 1) {
  const note = (name, value) => round >= WARM_UP && costs[name].push(value);
  note('nothing', await cost(() => press('#nothing')));
  for (const [index, answer] of WAY.entries()) {
    note('choosing', await cost(() => press(`[name=answer][value=${answer}]`)));
    const isLast = index === WAY.length - 1;
    note(isLast ? 'outcome' : 'question', await cost(() => press('form .primary')));
    if (index === 1) {
      note('back', await cost(() => press('form .buttons .link-button')));
      await press('form .primary');
    }
  }
  // Until the contacts have been drawn, which is no part of the step: they come when they come.
  await page.waitForFunction(() => {
    const card = document.querySelector('nv-care-finder').shadowRoot.querySelector('nv-contact-card');
    return card?.shadowRoot?.querySelector('[part=card]');
  });
  await press(RESTART);
}
await browser.close();
await close();

const ROWS = [
  ['A press that does nothing', 'nothing'],
  ['Choosing an answer', 'choosing'],
  ['On to the next question', 'question'],
  ['On to the answer, with its contacts', 'outcome'],
  ['Back to the question before', 'back'],
];

console.log(
  `content/national/care-finder.json, ${guide.questions.length} questions, ${guide.outcomes.length} answers,`,
);
console.log(`Chromium, processor ${SLOWER} times slower; one frame at 60 Hz is ${FRAME_MS.toFixed(1)} ms;`);
console.log(`the middle of ${costs.question.length} steps to a question and ${costs.outcome.length} to an answer\n`);
printTable(costs, ROWS);
const share = work(costs.question, 0.5) / FRAME_MS;
console.log(`\nA step ${share < 1 ? 'keeps within' : 'takes more than'} the work of one frame.`);
