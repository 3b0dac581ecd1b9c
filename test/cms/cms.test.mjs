// Law 1 and 9 in the editors' hands: what becomes of each snippet in each editor is what docs/cms.md says. A sample in
// `npm test`: every editor, and every form of every widget, at least once. With RELEASE=1 all of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { EDITORS } from './editors.mjs';
import { everything, openMatrix, RENEW, RESULTS, sample, SNIPPETS } from './matrix.mjs';

const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
const pairs = process.env.RELEASE ? everything() : sample();

describe('what is known of the editors', () => {
  it('is known of every editor, form and widget, and of no others', () => {
    for (const { id } of EDITORS) {
      const known = Object.entries(results[id] ?? {}).flatMap(([form, its]) =>
        Object.keys(its).map((widget) => `${widget}, form ${form}`),
      );
      const all = SNIPPETS.map(({ widget, form }) => `${widget}, form ${form}`);
      assert.deepEqual(known.sort(), all.sort(), `${id}. Renew with "${RENEW}".`);
    }
    assert.deepEqual(Object.keys(results).sort(), EDITORS.map(({ id }) => id).sort(), `Renew with "${RENEW}".`);
  });

  for (const { id, label, recommended } of EDITORS) {
    it(`${label}: the form that is advised hurts nobody`, () => {
      for (const [widget, found] of Object.entries(results[id][recommended])) {
        assert.doesNotMatch(found, /^(hurt|empty)/, `${widget}, form ${recommended}`);
      }
    });
  }

  it('has a form for every editor in which every widget that names its content starts', () => {
    for (const { id, recommended } of EDITORS) {
      for (const [widget, found] of Object.entries(results[id][recommended])) {
        if (widget !== 'goal-picture-in-page') assert.match(found, /^(whole|widget)/, `${id}, ${widget}`);
      }
    }
  });
});

describe('what becomes of a snippet', () => {
  let matrix;
  before(async () => {
    matrix = await openMatrix();
  });
  after(() => matrix?.close());

  for (const { editor, snippet } of pairs) {
    const { widget, form } = snippet;
    it(`${editor.label}: ${widget}, form ${form}`, async () => {
      const found = await matrix.judge(editor, snippet);
      const known = results[editor.id][form][widget];
      if (found === known) return;
      const out = await matrix.pass(editor, snippet);
      assert.fail(
        `It was "${known}" and is "${found}". If that is right, renew with "${RENEW}". What came out:\n${out}`,
      );
    });
  }
});
