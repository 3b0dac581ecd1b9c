// Our computed holidays against a library that others keep: date-holidays, public holidays of Sweden, 2020–2060.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../../src/domain/contact-card/swedish-holidays.ts', import.meta.url));
const bundle = await build({ entryPoints: [source], bundle: true, write: false, format: 'esm', platform: 'neutral' });
const { holidaysOn } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);

for (let year = 2020; year <= 2060; year++) {
  test(`has the same public holidays as date-holidays in ${year}`, () => {
    const theirs = new Holidays('SE')
      .getHolidays(year)
      .filter(({ type }) => type === 'public') // eves are 'bank' or 'observance', Whit Monday 'observance'
      .map(({ date }) => date.slice(0, 10));
    const ours = [];
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 864e5) {
      const date = new Date(day).toISOString().slice(0, 10);
      ours.push(...holidaysOn(date).map(() => date));
    }
    assert.deepEqual(ours, theirs.sort());
  });
}
