// Opens every story of the built Storybook in Chromium and reads Storybook's own report: did it render, did its play
// function hold, did axe find anything. Counts go to .cache/tests-stories.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from './browsers.mjs';
import { serve } from './serve.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const { url, close } = await serve({ headers: {}, folders: { '/': 'storybook-static' } });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
const counts = { passed: 0, failed: 0, skipped: 0 };

for (const { id } of stories) {
  const faults = await faultsOf(id);
  counts[faults.length ? 'failed' : 'passed']++;
  console.log(`${faults.length ? 'FAILED' : 'ok'} ${id}`);
  for (const fault of faults) console.log(`    ${fault}`);
}
await browser.close();
await close();
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/tests-stories.json', JSON.stringify(counts));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function faultsOf(id) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  // Storybook tells its panels, through this channel, how a story went. We listen in. That a play function threw is told
  // apart: the closing report calls the story a success all the same.
  await page.addInitScript(() => {
    window.storyErrors = [];
    let channel;
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(opened) {
        channel = opened;
        const note = (error) =>
          window.storyErrors.push(
            [error]
              .flat()
              .map((each) => each?.message ?? each?.description ?? each)
              .join(),
          );
        for (const name of ['playFunctionThrewException', 'unhandledErrorsWhilePlaying']) channel.on(name, note);
        for (const name of ['storyThrewException', 'storyErrored', 'storyMissing']) {
          channel.on(name, (error) => {
            note(error);
            window.finishedStory = { status: name };
          });
        }
        channel.on('storyFinished', (report) => (window.finishedStory = report));
      },
    });
  });
  try {
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=story`);
    const finished = await page.waitForFunction(() => window.finishedStory, null, { timeout: 20_000 });
    faults.push(...(await page.evaluate(() => window.storyErrors)));
    const { status, reporters = [] } = await finished.jsonValue();
    if (status !== 'success') faults.push(`status: ${status}`);
    for (const { type, status: outcome, result } of reporters) {
      if (outcome === 'passed') continue;
      const violations = (result?.violations ?? []).map((each) => `${each.id} (${each.nodes.length})`);
      faults.push(`${type}: ${outcome} ${violations.join(', ')}`);
    }
  } catch (error) {
    faults.push(error.message.split('\n')[0]);
  } finally {
    await page.close();
  }
  return faults;
}
