// src/generated/languages: the words of each language that has been translated, with what xliff/languages.json says of it, and
// how to fetch them. A language without a method is left to its speakers: it has a file for them, and no words to fetch.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Record<string, { method?: string, reviewer?: string, date?: string, dir?: string, pluralsOf?: string }>} */
export const readLanguages = () => JSON.parse(readFileSync(`${root}xliff/languages.json`, 'utf8'));

export function writeLanguages() {
  const folder = `${root}src/generated/languages`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const translated = Object.entries(readLanguages()).filter(([, { method }]) => method);
  for (const [locale, about] of translated) {
    // Who and when is for the file's reader; the page needs to know only what it shows.
    const shown = Object.fromEntries(Object.entries(about).filter(([key]) => !/^(reviewer|date)$/.test(key)));
    writeFileSync(
      `${folder}/${locale}.ts`,
      `export { templates } from '../locales/${locale}.js';\nexport const about = ${JSON.stringify(shown)} as const;\n`,
    );
  }
  const rows = translated.map(([locale]) => `  '${locale}': () => import('./${locale}.js'),`);
  writeFileSync(`${folder}/loaders.ts`, `export const loaders = {\n${rows.join('\n')}\n};\n`);
}
