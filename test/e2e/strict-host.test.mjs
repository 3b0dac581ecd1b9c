// Law 5: the strictest host we promise to work on, with real response headers, in three engines.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { STRICT_HEADERS } from '../../scripts/serve.mjs';
import { cardTexts, inEveryEngine } from './browsers.mjs';
import { hostPage, openSite, policy, snippet } from './site.mjs';

const TAKES_THE_NAME = '<script src="/takes-the-name.js"></script>';

let site;
before(async () => {
  site = await openSite();
  site.putScript(
    '/takes-the-name.js',
    "globalThis.trustedTypes?.createPolicy('nara-vard', { createHTML: (text) => text })",
  );
});
after(() => site.close());

inEveryEngine((page) => {
  it('shows the card under the strictest policy, and gives it nothing to object to', async () => {
    const url = site.put(
      '/strict.html',
      hostPage({
        body: snippet() + snippet({ form: 'b', 'choose-area': '', preview: '', contact: 'din-halsocentral' }),
      }),
    );
    await page().go(url);
    await page().until(() => globalThis.seen.ready === 2);
    // The editor's notice, a chunk of its own.
    await page().until(() =>
      Boolean(document.querySelectorAll('nv-contact-card')[1].shadowRoot.querySelector('[part=notice]')),
    );
    const seen = await page().seen();
    assert.deepEqual([seen.violations, seen.errors, seen.failed], [[], [], []]);
    assert.match(await page().run(cardTexts), /Exempelstadens hälsocentral.*Storgatan 1/);
    const looks = await page().run(() => {
      const card = document.querySelector('nv-contact-card').shadowRoot.querySelector('[part=card]');
      return [getComputedStyle(card).borderTopStyle, getComputedStyle(card).display];
    });
    assert.deepEqual(looks, ['solid', 'grid'], 'its styles are applied');
  });

  it('fetches the words of another language under the strictest policy', async () => {
    await page().go(site.put('/strict-en.html', hostPage({ lang: 'en', body: snippet({ lang: 'en' }) })));
    await page().until(() => globalThis.seen.ready === 1);
    await page().until(() => /Call /.test(document.querySelector('nv-contact-card').shadowRoot.textContent));
    const seen = await page().seen();
    assert.deepEqual([seen.violations, seen.errors], [[], []]);
  });

  it('needs no styles from the policy at all', async () => {
    const headers = {
      'Content-Security-Policy': STRICT_HEADERS['Content-Security-Policy'].replace(
        "style-src 'self'",
        "style-src 'none'",
      ),
    };
    await page().go(site.put('/no-styles.html', hostPage(), { headers }));
    await page().until(() => globalThis.seen.ready === 1);
    const seen = await page().seen();
    assert.deepEqual([seen.violations, seen.errors], [[], []]);
    const border = await page().run(
      () =>
        getComputedStyle(document.querySelector('nv-contact-card').shadowRoot.querySelector('[part=card]'))
          .borderTopStyle,
    );
    assert.equal(border, 'solid');
  });

  for (const [title, address, head, words] of [
    ['refuses every policy', '/refused.html', '', "'none'"],
    ['allows another name only', '/other-name.html', '', 'somebody-else'],
    ['has taken the name already', '/taken.html', TAKES_THE_NAME, 'nara-vard'],
  ]) {
    it(`keeps its readable text where the host ${title}`, async () => {
      const html = hostPage({ first: head, body: `${snippet()}\n${snippet({ form: 'b' })}` });
      await page().go(site.put(address, html, { headers: policy(words) }));
      await page().until(() => globalThis.seen.lines.length > 0);
      await page().calm();
      const state = await page().run(() => ({
        defined: Boolean(customElements.get('nv-contact-card')),
        places: [...document.querySelectorAll('main > nv-contact-card, main > [data-nv]')].map((place) => ({
          text: place.innerText,
          hrefs: [...place.querySelectorAll('a')].filter((a) => a.getClientRects().length).map(({ href }) => href),
        })),
      }));
      const seen = await page().seen();
      assert.equal(state.defined, false, 'Lit could not start');
      assert.deepEqual(seen.errors, [], 'no uncaught error');
      assert.equal(seen.lines.length, 1, `one line in the console: ${seen.lines.join('\n')}`);
      assert.match(seen.lines[0], /^warn: nara-vard: "contact-card" could not start; the page's own text stays\./);
      assert.equal(state.places.length, 2);
      for (const { text, hrefs } of state.places) {
        assert.match(text, /Exempelstadens hälsocentral/);
        for (const href of ['tel:112', 'tel:1177', 'tel:+46980319200']) assert.ok(hrefs.includes(href), href);
      }
    });
  }
});
