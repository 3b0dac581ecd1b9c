// How long a page stands still while it does the work that the receiver asks for against floods, on a slow phone: Chromium
// with its processor slowed down four times, and the receiver's own challenges. How many numbers must be tried is chance,
// so read the longest task, and the time for each thousand tries.
//
//   npm run build && node bench/proof-of-work.mjs          SLOWER=1 for the machine as it is
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { startReceiver } from '../scripts/receiver.mjs';
import { serve } from '../scripts/serve.mjs';
import { writeSnippet } from '../dist/cli/snippet.mjs';

const SLOWER = Number(process.env.SLOWER ?? 4);
const ROUNDS = 12;

const src = '/content/norrbotten/feedback-form.json';
const html = `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Mätning</title>
<link rel="icon" href="data:,">
<script type="module" src="/nara-vard/latest/nara-vard.js"></script>
${writeSnippet({
  widget: 'feedback-form',
  form: 'a',
  document: JSON.parse(readFileSync(new URL(`..${src}`, import.meta.url), 'utf8')),
  src,
  today: '2026-11-24',
})}`;

const folder = mkdtempSync(join(tmpdir(), 'nara-vard-bench-'));
const proxies = {};
const { url, close } = await serve({ pages: { '/bench.html': html }, proxies });
const receiver = await startReceiver({
  file: join(folder, 'bench.sqlite'),
  origin: url,
  settings: { CHALLENGE: 'always', RATE_LIMIT: '10000' },
});
proxies['/aterkoppling/'] = receiver.url;
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });

const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let tries = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') tries = JSON.parse(request.postData()).proof?.number ?? 0;
  });
  await page.goto(`${url}/bench.html`);
  await page.waitForFunction(() => document.querySelector('nv-feedback-form')?.shadowRoot?.querySelector('.vote'));
  const { took, longest, pause } = await page.evaluate(async () => {
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const { shadowRoot } = document.querySelector('nv-feedback-form');
    let [last, gap] = [performance.now(), 0];
    const start = last;
    shadowRoot.querySelector('.vote').click();
    while (!shadowRoot.querySelector('.answered')) {
      await new Promise((resolve) => setTimeout(resolve));
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
    }
    return { took: last - start, longest: Math.max(0, ...tasks), pause: gap };
  });
  rounds.push({ took, longest, pause, tries });
  await page.close();
}
await browser.close();
await receiver.stop();
await close();
rmSync(folder, { recursive: true, force: true });

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${Math.round(value)} ms`;
console.log(`${ROUNDS} answers with work, processor slowed down ${SLOWER} times`);
console.log(
  `sent after, median            ${ms(median(rounds.map(({ took }) => took)))}, most ${ms(Math.max(...rounds.map(({ took }) => took)))}`,
);
console.log(
  `for each thousand tries       ${ms(median(rounds.map(({ took, tries }) => (took / (tries + 1)) * 1000)))}`,
);
console.log(`longest task of all (over 50) ${ms(Math.max(...rounds.map(({ longest }) => longest)))}`);
console.log(`longest pause of the page     ${ms(Math.max(...rounds.map(({ pause }) => pause)))}`);
