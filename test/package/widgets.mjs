// The widgets as they are built, and what each may cost. A new widget gets a row here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const manifest = JSON.parse(readFileSync(`${root}dist/manifest.json`, 'utf8'));
export const pageFolder = `${root}dist/page/${manifest.version}`;
export const pageFiles = manifest.files.map(({ file }) => ({
  file,
  text: readFileSync(`${pageFolder}/${file}`, 'utf8'),
}));

/**
 * What the page fetches only when somebody asks for it: another language, a press on a button, the editor's notices. And
 * what only a page with a server's drawing fetches.
 */
export const LATER = [
  /^src\/generated\/languages\//,
  /\/translation-note\.ts$/,
  /\.(actions|preview|page|composer)\.ts$/,
  /\/(prove|stored)\.ts$/,
];

export const WIDGETS = [
  {
    tag: 'nv-contact-card',
    door: 'src/define/contact-card.ts',
    // Brotli bytes of everything that loads before the first interaction. Why not 18: docs/decisions/0007.
    budget: 26_500,
    goal: 18_000,
  },
  // With the contact card, though that comes only when an answer is near.
  { tag: 'nv-care-finder', door: 'src/define/care-finder.ts', budget: 35_000, goal: 26_000 },
  // The comment, with its guard, comes when it is opened; so do the cards of whom to turn to instead.
  {
    tag: 'nv-feedback-form',
    door: 'src/define/feedback-form.ts',
    later: [/\/contact-cards\.ts$/],
    budget: 21_500,
    goal: 16_000,
  },
  { tag: 'nv-goal-picture', door: 'src/define/goal-picture.ts', budget: 27_000, goal: 16_000 },
];

/** A file of the page bundle and everything it imports at once. */
export function withImports(file, found = new Map()) {
  if (!found.has(file)) {
    const entry = manifest.files.find((each) => each.file === file);
    found.set(file, entry);
    for (const imported of entry.imports) withImports(imported, found);
  }
  return found;
}
