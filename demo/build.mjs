/**
 * Builds the demonstration website into dist/demo: static pages of four made-up regional websites, an index of them and
 * a page of the card's states. The widgets are put in as an editor would paste them, by the snippet writer of the build.
 *
 * Run `node demo/build.mjs` after the library is built, or call `build()`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { regionPage, plainPage } from './layout.mjs';
import norrbotten from './pages/norrbotten.mjs';
import vasternorrland from './pages/vasternorrland.mjs';
import orebro from './pages/orebro.mjs';
import vasterbotten from './pages/vasterbotten.mjs';
import { indexPage } from './pages/index.mjs';
import { statesPage } from './pages/states.mjs';

const demo = dirname(fileURLToPath(import.meta.url));
const root = dirname(demo);
const regions = [norrbotten, vasternorrland, orebro, vasterbotten];

/** The attributes of a card, by the short names that the pages use. */
const ATTRIBUTES = {
  contact: 'contact-id',
  area: 'area',
  chooseArea: 'choose-area',
  variant: 'variant',
  headingLevel: 'heading-level',
  preview: 'preview',
};

/**
 * @param {object} [options]
 * @param {Function} [options.writeSnippet] stands in for the snippet writer of the build
 * @param {string} [options.out] the folder to write to
 * @returns {Promise<string[]>} the addresses of the pages
 */
export async function build({ writeSnippet, out = join(root, 'dist/demo') } = {}) {
  writeSnippet ??= await snippetWriter();
  const card = cardWriter(writeSnippet);

  const pages = new Map([
    ['/index.html', plainPage(indexPage(regions))],
    ['/tillstand.html', plainPage(statesPage(card))],
  ]);
  for (const region of regions) {
    for (const page of region.pages) {
      const lang = page.lang ?? 'sv';
      const write = (options) => card({ register: region.slug, lang, ...options });
      pages.set(`/${region.slug}/${page.path}`, regionPage(region, page, write));
    }
  }

  rmSync(out, { recursive: true, force: true });
  cpSync(join(demo, 'assets'), join(out, 'assets'), { recursive: true });
  for (const [address, html] of pages) {
    const file = join(out, address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  return [...pages.keys()];
}

/** The snippet writer of the build, with the words of the languages that the pages are in. */
async function snippetWriter() {
  const built = await import(pathToFileURL(join(root, 'dist/cli/snippet.mjs')).href);
  await built.ensureLocale('en');
  return built.writeSnippet;
}

/** A function from a card's options to what an editor pastes. Each register is read once. */
function cardWriter(writeSnippet) {
  // sv-SE writes a date as the content does: 2026-11-03.
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  const registers = new Map();
  const read = (path) => {
    if (!registers.has(path)) registers.set(path, JSON.parse(readFileSync(join(root, path), 'utf8')));
    return registers.get(path);
  };

  return ({ register, file = 'contacts', form = 'a', lang = 'sv', ...options }) => {
    const path = `/content/${register}/${file}.json`;
    const attributes = {};
    for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
      if (options[name] !== undefined) attributes[attribute] = String(options[name] === true ? '' : options[name]);
    }
    return writeSnippet({ widget: 'contact-card', form, document: read(path), src: path, attributes, lang, today });
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const pages = await build();
  console.log(`dist/demo: ${pages.length} pages`);
}
