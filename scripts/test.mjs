// `npm test`: everything that must hold, one step after another, and one plain closing line with the sum.
//   --release            also what takes long: every story, and test/release
//   --only=lint,firefox  only these steps (see STEPS below)
// Node builtins only at the top: a fresh clone has nothing else until set-up has run.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engines } from './browsers.mjs';
import { findPostgres, WHY_NO_POSTGRES } from './postgres.mjs';
import { setup, whyNotRun } from './setup.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const release = process.argv.includes('--release');
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const isCI = process.env.CI === 'true';

/** @typedef {{ passed?: number, failed?: number, skipped?: number, reasons?: string[], note?: string, output?: string }} Result */

/** To add a step: a name (for --only), and a function that gives a Result. `command` makes one of a program. */
const STEPS = {
  generate: command('scripts/generate.mjs'),
  format: command('node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn'),
  lint: command('node_modules/eslint/bin/eslint.js', '.'),
  styles: command('node_modules/stylelint/bin/stylelint.mjs', 'src/**/*.styles.ts', '--allow-empty-input'),
  direction: command(
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...['src', 'test', 'stories', 'receiver/src'].filter(existsSync),
  ),
  types: inOrder(
    command('node_modules/typescript/bin/tsc', '-p', '.', '--noEmit'),
    command('node_modules/typescript/bin/tsc', '-p', 'src/domain'),
    command('node_modules/typescript/bin/tsc', '-p', 'src/cli'),
    command('node_modules/typescript/bin/tsc', '-p', 'tsconfig.test.json'),
    command('node_modules/typescript/bin/tsc', '-p', 'receiver'),
  ),
  localize: command('scripts/localize.mjs', '--check'),
  manifest: manifestIsCurrent,
  docs: command('scripts/docs.mjs', '--check'),
  build: inOrder(command('scripts/build.mjs'), command('demo/build.mjs')),
  ...Object.fromEntries(Object.keys(engines).map((name) => [name, () => elementTests(name)])),
  receiver: receiverTests,
  package: () => nodeTests('test/package'),
  cms: () => nodeTests('test/cms'),
  // Two at a time, as in TOGETHER: each file has a server and a browser of its own.
  pages: () => nodeTests('test/e2e', { atOnce: 2 }),
  ...(release && {
    storybook: command('node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '-o', 'storybook-static'),
    stories: () => counted('stories', ['scripts/test-stories.mjs']),
    release: () => nodeTests('test/release'),
  }),
};

/** Steps that do not get in each other's way: two at a time, as most machines have at least two cores. */
const TOGETHER = [
  ['format', 'lint', 'styles', 'direction', 'types', 'localize', 'manifest', 'docs'],
  ['firefox', 'webkit'],
  ['receiver', 'package', 'cms'],
];

const total = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = [];
const notRun = [];

/** Runs a program of Node's; what it prints is shown only when it fails. */
function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** A step that is one program: it counts as one. */
function command(...args) {
  return async () => {
    const { status, output } = await run(args);
    return status === 0 ? { passed: 1 } : { failed: 1, output };
  };
}

function inOrder(...steps) {
  return async () => {
    for (const step of steps) {
      const result = await step();
      if (result.failed) return result;
    }
    return { passed: 1 };
  };
}

/** A step that counts for itself, into .cache/tests-<name>.json. */
async function counted(name, args, env) {
  const file = `.cache/tests-${name}.json`;
  rmSync(file, { force: true });
  const { status, output } = await run(args, env);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8') || '{}') : {};
  // A runner that broke down without a failing test has failed all the same.
  if (status !== 0 && !counts.failed) counts.failed = 1;
  return { ...counts, output };
}

async function elementTests(name) {
  if (missingEngines.includes(name)) {
    const sentence = whyNotRun(name);
    notRun.push(sentence);
    return isCI ? { failed: 1, output: `${sentence}\n` } : { note: 'NOT RUN' };
  }
  return counted(name, ['node_modules/@web/test-runner/dist/bin.js'], {
    ENGINE: name,
    ...(release && { RELEASE: '1' }),
  });
}

/** On SQLite always; on PostgreSQL where there is one. */
function receiverTests() {
  if (!findPostgres()) notRun.push(`The receiver was not tested on PostgreSQL: ${WHY_NO_POSTGRES}`);
  return nodeTests('receiver/test', { name: 'receiver' });
}

async function nodeTests(folder, { name = folder.split('/').at(-1), atOnce = 1 } = {}) {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.test.mjs'))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    : [];
  if (files.length === 0) return { note: 'no test files' };
  const args = [
    '--test',
    `--test-concurrency=${atOnce}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/node-test-counts.mjs',
    `--test-reporter-destination=.cache/tests-${name}.json`,
    ...files,
  ];
  return counted(name, args, release ? { RELEASE: '1' } : {});
}

async function manifestIsCurrent() {
  const { status, output } = await run([
    'node_modules/@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--outdir',
    '.cache/manifest',
  ]);
  if (status !== 0) return { failed: 1, output };
  const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
  if (read('.cache/manifest/custom-elements.json') === read('custom-elements.json')) return { passed: 1 };
  return { failed: 1, output: 'custom-elements.json is behind the source: run "npm run manifest".\n' };
}

function unknownSteps() {
  return (only ?? []).filter((name) => !Object.hasOwn(STEPS, name));
}

/** One line for each reason, with how often it was given. */
function reasonLines(reasons = []) {
  const times = new Map();
  for (const reason of reasons) {
    const [title, why] = reason.replace(/^skipped: /, '').split(' – ');
    const key = why ? `skipped: ${why}` : title;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return [...times].map(([reason, count]) => `    ${count > 1 ? `${count} × ` : ''}${reason}`);
}

async function take(name, step) {
  const start = Date.now();
  let result;
  try {
    result = await step();
  } catch (error) {
    result = { failed: 1, output: `${error.stack}\n` };
  }
  const { passed = 0, failed = 0, skipped = 0, note } = result;
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean);
  const detail = passed + failed + skipped > 1 ? ` (${counts.join(', ')})` : '';
  console.log(
    `— ${name} … ${note ?? (failed ? 'FAILED' : 'ok')}${detail} ${Math.round((Date.now() - start) / 1000)} s`,
  );
  for (const line of reasonLines(result.reasons)) console.log(line);
  if (failed) {
    failedSteps.push(name);
    console.log(`\n${result.output ?? ''}`);
  }
}

mkdirSync('.cache', { recursive: true });
const start = Date.now();
let missingEngines = [];
try {
  if (unknownSteps().length > 0) {
    throw new Error(`No such step: ${unknownSteps().join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`);
  }
  const wantsBrowsers =
    !only || only.some((name) => !['format', 'lint', 'styles', 'direction', 'types'].includes(name));
  ({ missing: missingEngines } = await setup({ browsers: wantsBrowsers }));
  // The words and icons are made from the source; nothing below can be read without them.
  const chosen = Object.keys(STEPS).filter((name) => !only || only.includes(name) || name === 'generate');
  while (chosen.length > 0) {
    const group = TOGETHER.find((names) => names.includes(chosen[0])) ?? [chosen[0]];
    const waiting = chosen.splice(0, chosen.filter((name) => group.includes(name)).length);
    const work = async () => {
      for (let name = waiting.shift(); name; name = waiting.shift()) await take(name, STEPS[name]);
    };
    await Promise.all([work(), work()]);
  }
} catch (error) {
  total.failed++;
  console.error(error.message);
}

console.log(`\n${Math.round((Date.now() - start) / 1000)} s in all.`);
for (const sentence of notRun) console.log(sentence);
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}.`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
