// How much work it is to open a part of a goal picture, and to draw the picture the first time, on a slow phone: Chromium
// with its processor slowed down four times. Times differ between machines, so read the ratios: to one frame of a 60 Hz
// screen, and to a press on the same page, in the same run, that does nothing.
//
//   npm run build && npm run bench          SLOWER=1 npm run bench for the machine as it is
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { serve } from '../scripts/serve.mjs';
import { writeSnippet } from '../dist/cli/snippet.mjs';
import { FRAME_MS, printTable, work } from './table.mjs';

const SLOWER = Number(process.env.SLOWER ?? 4);
const ROUNDS = 40;
/** The first presses compile what the later ones run. */
const WARM_UP = 8;
const FIRST_DRAWINGS = 7;

const content = new URL('../content/', import.meta.url);
const readPicture = (region) => {
  try {
    return JSON.parse(readFileSync(new URL(`${region}/goal-picture.json`, content), 'utf8'));
  } catch {
    return undefined;
  }
};

/** The region whose parts have most text, since a longer text is more to lay out. */
const [region, picture] = readdirSync(content)
  .map((name) => [name, readPicture(name)])
  .filter(([, each]) => each)
  .sort(([, one], [, other]) => partsText(other) - partsText(one))[0];
const partCount = picture.parts.length + (picture.centre ? 1 : 0);

function partsText({ centre, parts }) {
  return JSON.stringify([centre, parts]).length;
}

const inside = writeSnippet({
  widget: 'goal-picture',
  form: 'a',
  document: picture,
  src: `/content/${region}/goal-picture.json`,
  today: '2026-11-24',
});
const html = `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Mätning</title>
<link rel="icon" href="data:,">
<script type="module" src="/nara-vard/latest/nara-vard.js"></script>
<button>Ingenting</button>
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
    all: seconds.TaskDuration * 1000,
  };
}

async function cost(work) {
  const before = await spent();
  await work();
  const after = await spent();
  return { script: after.script - before.script, layout: after.layout - before.layout, all: after.all - before.all };
}

/** Runs in the page: presses, and waits until the frame that follows has been drawn. */
const press = (part) =>
  page.evaluate(
    (index) =>
      new Promise((resolve) => {
        const { shadowRoot } = document.querySelector('nv-goal-picture');
        const target = index === null ? document.querySelector('button') : shadowRoot.getElementById(`tab-${index}`);
        // In a task of its own, as a real press is: what is run from outside is not counted as script.
        setTimeout(() => {
          target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
          requestAnimationFrame(() => setTimeout(resolve));
        });
      }),
    part,
  );

const isReady = () =>
  page.waitForFunction(() => document.querySelector('nv-goal-picture')?.shadowRoot?.querySelector('#tab-0'));

/** Runs in the page: lets it draw the same picture anew, in a second element with the content already read. */
const drawAnew = (document_) =>
  page.evaluate(
    (content) =>
      new Promise((resolve) => {
        const other = document.createElement('nv-goal-picture');
        other.content = content;
        setTimeout(() => {
          document.body.append(other);
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
        });
      }),
    document_,
  );

const costs = { nothing: [], opening: [], drawing: [], arriving: [] };

for (let visit = 0; visit < FIRST_DRAWINGS; visit += 1) {
  await page.goto('about:blank');
  costs.arriving.push(
    await cost(async () => {
      await page.goto(`${url}/bench.html`);
      await isReady();
    }),
  );
  costs.drawing.push(await cost(() => drawAnew(picture)));
}

await page.goto(`${url}/bench.html`);
await isReady();
for (let round = 0; round < ROUNDS; round += 1) {
  const nothing = await cost(() => press(null));
  const opening = await cost(() => press((round + 1) % partCount));
  if (round < WARM_UP) continue;
  costs.nothing.push(nothing);
  costs.opening.push(opening);
}
await browser.close();
await close();

const ROWS = [
  ['A press that does nothing', 'nothing'],
  ['Opening a part', 'opening'],
  ['Drawing the picture, first time', 'drawing'],
  ['Whole page until it is drawn', 'arriving'],
];

console.log(`content/${region}/goal-picture.json, ${partCount} parts, Chromium, processor ${SLOWER} times slower`);
console.log(`one frame at 60 Hz is ${FRAME_MS.toFixed(1)} ms; the middle of ${costs.opening.length} presses\n`);
printTable(costs, ROWS);
const share = work(costs.opening, 0.5) / FRAME_MS;
console.log(`\nOpening a part ${share < 1 ? 'keeps within' : 'takes more than'} the work of one frame.`);
