// What editors have pasted with any version so far comes alive with this one. Kept by `npm run keep:snippets`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { cardTexts, ENGINES_IN_TIME, inEveryEngine } from './browsers.mjs';
import { hostPage, openSite, readOn, root, WIDGET_NAMES } from './site.mjs';

const folder = new URL('test/e2e/released/', root);
const releases = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

/** One sentence each that comes from the content, not from the snippet's tags. */
const KEY_TEXTS = {
  'care-finder': /112/,
  'contact-card': /Exempelstadens hälsocentral/,
  'feedback-form': /webbredaktionen på Region Norrbotten/,
  'goal-picture': /Målbild för nära vård och omsorg i Norrbotten/,
};

describe('snippets of every version', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site?.close());

  it('are kept, also of this one', () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    assert.ok(releases.some((each) => each.version === version));
    for (const { snippets } of releases) assert.ok(snippets.length >= WIDGET_NAMES.length * 4);
  });

  inEveryEngine((page) => {
    for (const { version, snippets } of releases) {
      it(`${version}: each form of each widget comes alive, with its content`, async () => {
        const body = snippets.map(({ html }) => `<section>${html}</section>`).join('\n');
        await page().go(site.put(`/released-${version}.html`, hostPage({ body })));
        await page().until(readOn, snippets.length);
        await page().calm();
        const texts = (await page().run(cardTexts)).split('\n');
        assert.equal(texts.length, snippets.length);
        snippets.forEach(({ widget, form }, index) =>
          assert.match(texts[index], KEY_TEXTS[widget], `${widget} ${form}`),
        );
        const { failed, errors, violations, lines } = await page().seen();
        assert.deepEqual({ failed, errors, violations, lines }, { failed: [], errors: [], violations: [], lines: [] });
      });
    }
  }, ENGINES_IN_TIME);
});
