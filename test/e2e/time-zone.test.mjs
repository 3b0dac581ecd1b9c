// A visitor far away reads the same hours as one in Stockholm: what is open is decided by the clock on the unit's wall.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { cardTexts, openChromium } from './browsers.mjs';
import { watch } from './site.mjs';

const PATH = '/norrbotten/kontakt.html';
const CARDS = 5;
const ELSEWHERE = [
  { timezoneId: 'Asia/Tokyo', locale: 'ja-JP' },
  { timezoneId: 'America/Los_Angeles', locale: 'en-US' },
  { timezoneId: 'Pacific/Kiritimati', locale: 'ar-EG' },
];

/** Instants at which the date, or the hour, is another one somewhere else; with what the first card must say. */
const INSTANTS = [
  ['a Tuesday morning', '2026-11-24T09:20:00Z', /Öppet nu stänger kl\. 17/],
  ['late that evening, which is Wednesday in Tokyo', '2026-11-24T22:30:00Z', /Stängt nu öppnar i morgon kl\. 8/],
  ['just after midnight, still Tuesday in Los Angeles', '2026-11-24T23:10:00Z', /Stängt nu öppnar kl\. 8/],
  ['the night the clocks go forward', '2026-03-29T00:59:30Z', /Stängt nu öppnar i morgon kl\. 8/],
  ['the night the clocks go back', '2026-10-25T00:30:00Z', /Stängt nu öppnar i morgon kl\. 8/],
  ['Christmas Day in Stockholm', '2026-12-24T23:30:00Z', /Stängt nu öppnar måndag kl\. 8 \(juldagen i dag\)/],
];

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

const pages = new Map();
async function readFrom({ timezoneId, locale }, instant) {
  if (!pages.has(timezoneId)) {
    const page = await browser.newPage({ timezoneId, locale });
    await page.addInitScript(watch);
    pages.set(timezoneId, page);
  }
  const page = pages.get(timezoneId);
  await page.clock.setFixedTime(instant);
  await page.goto(site.url + PATH);
  await page.waitForFunction((count) => globalThis.seen.ready === count, CARDS);
  const { zone, errors } = await page.evaluate(() => ({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    errors: globalThis.seen.errors,
  }));
  assert.equal(zone, timezoneId, 'the browser is where we say');
  assert.deepEqual(errors, []);
  return page.evaluate(cardTexts);
}

for (const [title, instant, first] of INSTANTS) {
  describe(`on ${title}`, () => {
    let atHome;
    before(async () => (atHome = await readFrom({ timezoneId: 'Europe/Stockholm', locale: 'sv-SE' }, instant)));

    it('the card is right in Stockholm', () => assert.match(atHome.split('\n')[0], first));

    for (const visitor of ELSEWHERE) {
      it(`it says the same to a visitor in ${visitor.timezoneId}`, async () => {
        assert.equal(await readFrom(visitor, instant), atHome);
      });
    }
  });
}
