// The inbox as a web editor sees, hears and uses it: a real Chromium, from the form that signs in to an empty list.
/* global document, innerWidth */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import { examples } from './support/examples.mjs';
import { inboxOf, TOKEN } from './support/inbox.mjs';
import { storeWith } from './support/messages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const executablePath = findChromium();
const why = executablePath ? false : 'Chromium is not installed';
if (why && process.env.CI === 'true') throw new Error(why);

describe('the inbox in a browser', { skip: why }, () => {
  let browser;
  before(async () => {
    browser = await chromium.launch({ executablePath, args: chromiumArgs });
  });
  after(() => browser?.close());

  /** A page of a browser of its own. What the browser refuses or complains about fails the test. */
  async function open(test, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    test.after(() => context.close());
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (line) => ['error', 'warning'].includes(line.type()) && complaints.push(line.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return Object.assign(page, { complaints });
  }

  async function signedIn(test, address, options) {
    const page = await open(test, options);
    await page.goto(`${address}logga-in`);
    await page.getByLabel('Nyckel').fill(TOKEN);
    await page.getByRole('button', { name: 'Logga in' }).click();
    return page;
  }

  async function faults(page) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: values }), TAGS);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }

  async function filled(test) {
    const store = await storeWith(test, ...examples());
    for (const { id, comment } of await store.list({ commented: true })) {
      if (comment.startsWith('Tack')) await store.mark(id, { done: true });
      if (comment.startsWith('Telefontiden')) await store.mark(id, { needsAction: true });
    }
    return { store, address: await inboxOf(test, store, { retentionDays: 365 }).listen() };
  }

  const PLACES = ['', '?visa=alla', '?ko=skrap', '?visa=alla&svar=ja', '?nr=26', 'sidor', 'gallring', 'logga-in'];

  // In the dark the colours differ, and nothing else: the narrow and the wide page have them all.
  for (const [colorScheme, widths] of [
    ['light', [320, 768, 1280]],
    ['dark', [320, 1280]],
  ]) {
    for (const width of widths) {
      it(`breaks no rule of WCAG 2.2 AA that a machine can see, and nothing runs over, at ${width} px in ${colorScheme}`, async (t) => {
        const { address, store } = await filled(t);
        await store.deleteBefore('2026-11-23T18:30:00.000Z', '2026-11-24T02:00:00.000Z');
        const empty = await inboxOf(t, await storeWith(t)).listen();
        for (const [where, places] of [
          [address, PLACES],
          [empty, colorScheme === 'light' ? ['', '?ko=skrap', '?visa=klara', '?sida=x', 'sidor', 'gallring'] : ['']],
        ]) {
          const page = await signedIn(t, where, { colorScheme, viewport: { width, height: 900 } });
          for (const place of places) {
            await page.goto(where + place);
            assert.deepEqual(await faults(page), [], place);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(over <= 0, `${place} runs over by ${over} px`);
          }
          assert.deepEqual(page.complaints, []);
        }
      });
    }
  }

  it('is complete with scripts turned off: sign in, choose a page, mark, undo, sign out', async (t) => {
    const { address, store } = await filled(t);
    const page = await signedIn(t, address, { javaScriptEnabled: false });
    await page.getByLabel('Sida på webbplatsen').selectOption({ label: 'www.region.example/en/contact' });
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    assert.equal(await page.getByRole('article').count(), 1);
    await page.getByRole('button', { name: 'Markera som klar nummer 24' }).click();
    assert.equal((await store.feedback([24]))[0].done, true);
    assert.equal(await page.getByText('Nr 24 är markerat som klart.').count(), 1);
    await page.getByRole('button', { name: 'Ångra nummer 24' }).click();
    assert.equal((await store.feedback([24]))[0].done, false);
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.goto(address);
    assert.match(page.url(), /logga-in$/);
  });

  it('keeps the place after a mark: the keyboard goes on where it was', async (t) => {
    const { address } = await filled(t);
    const page = await signedIn(t, address);
    await page.getByRole('button', { name: 'Behöver åtgärd nummer 25' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#nr-25$/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'nr-25');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Ångra nummer 25');
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement?.closest('li')?.id ?? ''), /^nr-24$/);
  });

  it('reads the overview as a table, on a wide screen and on a phone', async (t) => {
    const { address } = await filled(t);
    for (const width of [1280, 320]) {
      const page = await signedIn(t, address, { viewport: { width, height: 900 } });
      await page.getByRole('link', { name: 'Sidor', exact: true }).click();
      const table = page.getByRole('table', { name: 'Svar och kommentarer för varje sida' });
      assert.equal(await table.getByRole('columnheader').count(), 5);
      const row = table.getByRole('row').filter({ hasText: 'hitta-vard' });
      assert.match(await row.innerText(), /12 av 16 hade nytta, 75\s%/);
      await row.getByRole('link', { name: /^1 behöver åtgärd/ }).click();
      assert.equal(await page.getByRole('article').count(), 1);
      assert.match(await page.getByRole('article').innerText(), /Telefontiden på sidan/);
    }
  });

  it('runs nothing that a resident wrote, in any field', async (t) => {
    const hostile = `"><script>globalThis.owned=1</script><img src=x onerror="globalThis.owned=1"><svg onload="globalThis.owned=1">`;
    const [example] = examples();
    const store = await storeWith(t, {
      ...example,
      useful: false,
      comment: hostile,
      page: `https://region.example/${hostile}`,
      flags: [hostile],
    });
    const address = await inboxOf(t, store).listen();
    const page = await signedIn(t, address);
    for (const place of ['', '?visa=alla', `?sida=${encodeURIComponent(hostile)}`, 'sidor']) {
      await page.goto(address + place);
      assert.equal(await page.evaluate(() => globalThis.owned), undefined, place);
      assert.equal(await page.locator('main img, main script').count(), 0, place);
    }
    assert.deepEqual(page.complaints, []);
  });

  it('downloads the file under a name with the date', async (t) => {
    const { address } = await filled(t);
    const page = await signedIn(t, `${address}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hämta urvalet som fil' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'kommentarer-2026-11-24.csv');
  });

  it('says what is wrong next to the field when the key is not right', async (t) => {
    const { address } = await filled(t);
    const page = await open(t);
    await page.goto(address);
    await page.getByLabel('Nyckel').fill('en nyckel som är fel');
    await page.getByRole('button', { name: 'Logga in' }).click();
    const field = page.getByLabel('Nyckel');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.match(
      await page.locator(`#${await field.getAttribute('aria-describedby')}`).innerText(),
      /inte rätt nyckel/,
    );
    assert.match(await page.title(), /^Fel: /);
    assert.deepEqual(await faults(page), []);
  });

  it('opens by a link on another website for who is signed in', async (t) => {
    const { address } = await filled(t);
    const page = await signedIn(t, address);
    await page.goto('data:text/html,<p>webbmejl</p>');
    await page.evaluate((href) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = href;
      link.textContent = 'Läs';
    }, address);
    await page.getByText('Läs').click();
    await page.getByRole('heading', { level: 1, name: 'Inkorgen', exact: true }).waitFor();
  });
});
