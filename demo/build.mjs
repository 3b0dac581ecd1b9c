/**
 * Builds the demonstration website into dist/demo: static pages of four made-up regional websites, each with the national
 * care guide merged with the region's changes, an index of them, a page of the card's states and one of the form's. The
 * widgets are put in as an editor would paste them, by the snippet writer of the build.
 *
 * Run `node demo/build.mjs` after the library is built, or call `build()`.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { regionPage, plainPage } from './layout.mjs';
import norrbotten from './pages/norrbotten.mjs';
import vasternorrland from './pages/vasternorrland.mjs';
import orebro from './pages/orebro.mjs';
import vasterbotten from './pages/vasterbotten.mjs';
import { indexPage } from './pages/index.mjs';
import { statesPage } from './pages/states.mjs';
import { formPage } from './pages/form.mjs';
import { aboutPages } from './pages/about.mjs';

const demo = dirname(fileURLToPath(import.meta.url));
const root = dirname(demo);
const regions = [norrbotten, vasternorrland, orebro, vasterbotten].map((region) => ({
  ...region,
  pages: [...region.pages, ...aboutPages(region.slug)],
}));

/** The attributes of each widget, by the short names that the pages use. */
const ATTRIBUTES = {
  'contact-card': {
    contact: 'contact-id',
    area: 'area',
    chooseArea: 'choose-area',
    variant: 'variant',
    headingLevel: 'heading-level',
    preview: 'preview',
  },
  'care-finder': {
    area: 'area',
    history: 'history',
    announceOutcome: 'announce-outcome',
    headingLevel: 'heading-level',
  },
  'feedback-form': { endpoint: 'endpoint', mode: 'mode', headingLevel: 'heading-level', preview: 'preview' },
  'goal-picture': { view: 'view', audience: 'audience', deepLink: 'deep-link', headingLevel: 'heading-level' },
};
/** The content file of each. */
const FILES = {
  'care-finder': 'care-finder',
  'contact-card': 'contacts',
  'feedback-form': 'feedback-form',
  'goal-picture': 'goal-picture',
};
/** Those that show contacts of a register: the guide's answers, and the way to care beside the form. */
const WITH_CONTACTS = ['care-finder', 'feedback-form'];

/**
 * @param {object} [options]
 * @param {Function} [options.writeSnippet] stands in for the snippet writer of the build
 * @param {string} [options.out] the folder to write to
 * @returns {Promise<string[]>} the addresses of the pages
 */
export async function build({ writeSnippet, out = join(root, 'dist/demo') } = {}) {
  writeSnippet ??= await snippetWriter();
  const guides = await mergedGuides();
  const write = widgetWriter(writeSnippet, guides);
  const card = (options) => write('contact-card', options);
  const feedback = (options) => write('feedback-form', options);

  const pages = new Map([
    ['/index.html', plainPage(indexPage(regions))],
    ['/tillstand.html', plainPage(statesPage(card))],
    ['/formular.html', plainPage(formPage(feedback))],
  ]);
  const swedish = swedishOfMany(regions.map(({ slug }) => slug));
  for (const region of regions) {
    for (const page of region.pages) {
      const lang = page.lang ?? 'sv';
      const own = (widget) => (options) => write(widget, { register: region.slug, lang, ...options });
      const widgets = {
        card: own('contact-card'),
        goalPicture: own('goal-picture'),
        careFinder: own('care-finder'),
        feedback: own('feedback-form'),
      };
      pages.set(`/${region.slug}/${page.path}`, regionPage(region, page, widgets));
    }
  }

  rmSync(out, { recursive: true, force: true });
  cpSync(join(demo, 'assets'), join(out, 'assets'), { recursive: true });
  const files = [
    ...pages,
    ...[...guides, ...swedish].map(([path, guide]) => [path, `${JSON.stringify(guide, null, 2)}\n`]),
  ];
  for (const [address, text] of files) {
    const file = join(out, address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return [...pages.keys()];
}

/** A målbild that exists in several languages has the Swedish one at the address with its language in it, too. */
function swedishOfMany(slugs) {
  const folder = (slug) => join(root, 'content', slug);
  return slugs
    .filter((slug) => readdirSync(folder(slug)).some((name) => /^goal-picture\.\w+\.json$/.test(name)))
    .map((slug) => [
      `/content/${slug}/goal-picture.sv.json`,
      JSON.parse(readFileSync(join(folder(slug), 'goal-picture.json'), 'utf8')),
    ]);
}

/** The snippet writer of the build, with the words of the languages that the pages are in. */
async function snippetWriter() {
  const built = await import(pathToFileURL(join(root, 'dist/cli/snippet.mjs')).href);
  await Promise.all(['en', 'fi', 'ar'].map((locale) => built.ensureLocale(locale)));
  return built.writeSnippet;
}

/** Each region's care guide by its address, as `nara-vard merge` writes it when a region publishes. */
async function mergedGuides() {
  const { mergeOverrides } = await import(pathToFileURL(join(root, 'dist/npm/domain/care-finder/merge.js')).href);
  const read = (path) => JSON.parse(readFileSync(join(root, 'content', path), 'utf8'));
  const national = read('national/care-finder.json');
  return new Map(
    regions.map(({ slug }) => {
      const { value, problems } = mergeOverrides(national, read(`${slug}/care-finder-overrides.json`));
      if (!value || problems.length) throw new Error(`${slug}: ${JSON.stringify(problems)}`);
      return [`/content/${slug}/care-finder.json`, value];
    }),
  );
}

/**
 * A function from a widget's options to what an editor pastes. Each content file is read once. With `inPage` the page
 * names no file: what is written in it is the content. With `inLanguages` the widget finds the file of its language.
 */
function widgetWriter(writeSnippet, guides) {
  // sv-SE writes a date as the content does: 2026-11-03.
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  const documents = new Map(guides);
  const read = (path) => {
    if (!documents.has(path)) documents.set(path, JSON.parse(readFileSync(join(root, path), 'utf8')));
    return documents.get(path);
  };

  return (widget, { register, file = FILES[widget], form = 'a', lang = 'sv', inPage = false, ...options }) => {
    const { inLanguages = false } = options;
    const path = `/content/${register}/${file}${inLanguages && lang !== 'sv' ? `.${lang}` : ''}.json`;
    // What is named there are contacts of the region's own register, unless the page says which.
    const { contactsFrom = register, contactsFile = 'contacts' } = options;
    const contacts = WITH_CONTACTS.includes(widget) ? `/content/${contactsFrom}/${contactsFile}.json` : undefined;
    const attributes = { contacts };
    for (const [name, attribute] of Object.entries(ATTRIBUTES[widget])) {
      if (options[name] !== undefined) attributes[attribute] = String(options[name] === true ? '' : options[name]);
    }
    const address = inLanguages ? `/content/${register}/${file}.{lang}.json` : path;
    const src = inPage ? undefined : address;
    return writeSnippet({
      widget,
      form,
      document: read(path),
      contacts: contacts && read(contacts),
      src,
      attributes,
      lang,
      today,
    });
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const pages = await build();
  console.log(`dist/demo: ${pages.length} pages`);
}
