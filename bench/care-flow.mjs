// How long the verifier takes on large care flows: ten times the questions should take about ten times as long.
// `node bench/care-flow.mjs` prints milliseconds (the best of seven) and the ratios; no build is needed.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { generate } from '../scripts/generate.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
generate();
mkdirSync('.cache', { recursive: true });
const outfile = `.cache/bench-care-flow-${process.pid}.mjs`;
await build({
  stdin: {
    contents: `export { verifyCareFlow } from './src/domain/care-finder/verify.js';
      export { mergeOverrides } from './src/domain/care-finder/merge.js';
      export { countPaths } from './src/domain/care-finder/paths.js';
      export { parseCareFlow } from './src/domain/care-finder/flow.js';
      export { chainOf, fanOf } from './test/support/care-flows.js';`,
    resolveDir: '.',
    loader: 'ts',
  },
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
});
const { verifyCareFlow, mergeOverrides, countPaths, parseCareFlow, chainOf, fanOf } = await import(
  pathToFileURL(outfile).href
);
rmSync(outfile);

const OVERRIDES = { kind: 'care-finder-overrides', version: 1, lang: 'sv', name: 'X' };
const WORK = {
  'verify, with the national one': (flow) => verifyCareFlow(flow, '2026-11-24', { national: flow }),
  merge: (flow) => mergeOverrides(flow, OVERRIDES),
  'count the ways': (flow) => countPaths(parseCareFlow(flow).value),
};

function best(work, flow) {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    work(flow);
    return performance.now() - start;
  });
  // What else the machine does only makes it slower.
  return Math.min(...times);
}

for (const [shape, make] of [
  ['questions in a chain', chainOf],
  ['options on one question', fanOf],
]) {
  const flows = [1000, 10_000].map(make);
  // Once before the clock starts: the engine compiles what it runs often.
  for (const [name, work] of Object.entries(WORK)) {
    for (const flow of flows) work(flow);
    const [small, large] = flows.map((flow) => best(work, flow));
    console.log(
      `${name}: 1,000 ${shape} ${small.toFixed(1)} ms, 10,000 ${large.toFixed(1)} ms, ratio ${(large / small).toFixed(1)}`,
    );
  }
}
