// The receiver's modules, built from the source for a test file: no build of the project is needed first.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
// Inside the checkout, so that the packages are found.
const folder = `${root}.cache/receiver-${process.pid}`;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const modules = readdirSync(`${root}receiver/src`).filter((name) => name.endsWith('.ts'));
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: modules.map((name) => `${root}receiver/src/${name}`),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});

/** A module of `receiver/src`: `await load('store-sqlite')`. */
export const load = (name) => import(pathToFileURL(`${folder}/${name}.mjs`).href);

/** The program, to be started as a process of its own. */
export const program = `${folder}/main.mjs`;
