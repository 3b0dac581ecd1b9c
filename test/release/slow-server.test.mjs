// A server that answers after sixteen seconds: the card gives up at fifteen, and does not change its mind. Here, and not
// among the end-to-end tests, since nothing can hurry it. The clock of the page is the browser's own.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { cardTexts, inEveryEngine } from '../e2e/browsers.mjs';
import { hostPage, openSite, readContent, REGISTER, snippet, UNIT } from '../e2e/site.mjs';

const ANSWERS_AFTER_MS = 16_000;
const GIVES_UP_AFTER_MS = 15_000;

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

inEveryEngine((page, engine) => {
  it('keeps 112 and 1177 all along, gives up after fifteen seconds, and leaves it at that', async () => {
    const src = `/slow-${engine}.json`;
    let answered;
    site.put(src, async (_request, response) => {
      await wait(ANSWERS_AFTER_MS);
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(readContent(REGISTER)));
      answered = true;
    });
    const bare = `<nv-contact-card src="${src}" contact-id="${UNIT}"></nv-contact-card>`;
    const body = bare + snippet({ form: 'b' }).replaceAll(REGISTER, src);
    await page().go(site.put(`/slow-${engine}.html`, hostPage({ body })));
    const start = Date.now();
    const care = () =>
      [...document.querySelectorAll('nv-contact-card')].map((card) =>
        ['tel:112', 'tel:1177'].every((href) =>
          [...card.shadowRoot.querySelectorAll('a'), ...card.querySelectorAll('a')].some(
            (link) => link.getAttribute('href') === href && link.getClientRects().length,
          ),
        ),
      );
    await page().until(() => Boolean(document.querySelector('nv-contact-card')?.shadowRoot?.querySelector('.nv')));
    assert.deepEqual(await page().run(care), [true, true], 'while it waits');

    await page().until(() => globalThis.seen.failed.length === 2);
    const waited = Date.now() - start;
    assert.ok(waited > GIVES_UP_AFTER_MS - 2000 && waited < ANSWERS_AFTER_MS + 4000, `gave up after ${waited} ms`);
    assert.deepEqual((await page().seen()).failed, ['document.too-slow', 'document.too-slow']);
    assert.deepEqual(await page().run(care), [true, true], 'when it has given up');

    for (const end = Date.now() + ANSWERS_AFTER_MS; !answered && Date.now() < end;) await wait(50);
    assert.ok(answered, 'the server has answered in the end');
    await page().calm();
    const { ready, errors } = await page().seen();
    assert.deepEqual([ready, errors], [0, []]);
    const [first, second] = (await page().run(cardTexts)).split('\n');
    assert.match(first, /Kontaktuppgifterna kan inte visas just nu.*Ring 1177/);
    assert.match(second, /Storgatan 1/);
  });
});
