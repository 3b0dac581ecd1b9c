// The port of WordPress's rules says what WordPress said: fixtures/wordpress was printed by WordPress itself.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { classic, kses } from './wordpress.mjs';

const folder = new URL('fixtures/wordpress/', import.meta.url);
const read = (name, step) => readFileSync(new URL(`${name}.${step}.html`, folder), 'utf8').trim();
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.input.html'))
  .map((file) => file.slice(0, -'.input.html'.length));

/** Blank lines are nothing to a reader. */
const lines = (html) => html.replace(/\s*\n\s*/g, '\n').trim();

describe('the port of WordPress’s rules', () => {
  for (const name of names) {
    it(name, () => {
      const input = read(name, 'input');
      assert.equal(lines(kses(input)), lines(read(name, 'kses')), 'kses');
      assert.equal(lines(classic(input)), lines(read(name, 'classic')), 'classic');
      assert.equal(lines(classic(kses(input))), lines(read(name, 'kses-classic')), 'kses-classic');
    });
  }
});
