// Everything in src/generated: icons, content tables, and the interface words of each language. Runs before whatever reads src.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isNewer } from './age.mjs';
import { writeIcons } from './icons.mjs';
import { writeLanguages } from './languages.mjs';
import { writeTables } from './tables.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const MADE_FROM = [
  'src',
  'xliff',
  'lit-localize.json',
  'package-lock.json',
  'scripts/icons.mjs',
  'scripts/generate.mjs',
  'scripts/languages.mjs',
  'scripts/tables.mjs',
];

export function generate() {
  if (isNewer(`${root}src/generated/icons/contact-card.ts`, ...MADE_FROM.map((name) => root + name))) return;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@lit/localize-tools/bin/lit-localize.js', 'build'],
    { cwd: root, encoding: 'utf8' },
  );
  // Its warnings on missing translations are left to scripts/localize.mjs, which counts them.
  if (status !== 0) throw new Error(`lit-localize build failed:\n${stdout}${stderr}`);
  writeLanguages();
  writeTables();
  // Written last: its time stands for all of src/generated.
  writeIcons();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  generate();
  console.log('Generated: icons, languages and tables, in src/generated.');
}
