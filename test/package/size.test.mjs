// What a visitor's telephone fetches for each widget.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LATER, manifest, WIDGETS, withImports } from './widgets.mjs';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

describe('size of the page bundle (brotli)', () => {
  for (const { file, source, brotli } of manifest.files) {
    console.log(`${kilobytes(brotli).padStart(9)}  ${file}${source ? `  (${source})` : ''}`);
  }

  for (const { tag, door, budget, goal, later = [] } of WIDGETS) {
    it(`<${tag}> costs at most ${kilobytes(budget)}`, () => {
      const file = manifest.files.find(({ source }) => source === door)?.file;
      assert.ok(file, `${door} is not in the page bundle`);
      const loaded = withImports('nara-vard.js');
      withImports(file, loaded);
      // A chunk that loads by itself counts, too, unless it waits for somebody to ask.
      for (const { dynamicImports } of [...loaded.values()].filter((each) => each.file !== 'nara-vard.js')) {
        for (const each of dynamicImports) {
          const { source = '' } = manifest.files.find((entry) => entry.file === each);
          if (![...LATER, ...later].some((pattern) => pattern.test(source))) withImports(each, loaded);
        }
      }
      const sum = [...loaded.values()].reduce((bytes, { brotli }) => bytes + brotli, 0);
      const parts = [...loaded.values()].map((each) => `${each.file} ${kilobytes(each.brotli)}`).join(' + ');
      console.log(`<${tag}>: ${kilobytes(sum)} (${parts}); budget ${kilobytes(budget)}, goal ${kilobytes(goal)}`);
      assert.ok(sum <= budget, `${sum} bytes, ${sum - budget} over the budget of ${budget}: ${parts}`);
    });
  }
});
