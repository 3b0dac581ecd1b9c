// The parts of docs/cms.md that are made of what was run. scripts/docs.mjs asks for them.
import { readFileSync } from 'node:fs';
import { EDITORS, TOOLS, versions } from './editors.mjs';
import { OUTSIDE, PLAIN } from './verdict.mjs';

const CHANGES = { ...PLAIN, ...OUTSIDE };
const VERDICTS = { whole: 'whole', widget: 'widget', text: 'text only', hurt: '**hurt**', empty: '**empty**' };
const WIDGETS = {
  'care-finder': 'finder',
  'contact-card': 'card',
  'feedback-form': 'feedback',
  'goal-picture': 'picture',
  'goal-picture-in-page': 'picture in the page',
};
export const FORMS = { a: 'A', b: 'B', 'b-inline': 'B-inline', c: 'C', d: 'D' };

const results = JSON.parse(readFileSync(new URL('survival.json', import.meta.url), 'utf8'));

/** `widget: folds links` → `widget (unfolded, links)`. */
function inWords(found) {
  const [verdict, changes = ''] = found.split(': ');
  const words = changes
    .split(' ')
    .filter(Boolean)
    .map((each) => CHANGES[each][0]);
  // The numbers are gone or a way is: what else has changed matters less.
  return VERDICTS[verdict] + (words.length && verdict !== 'hurt' ? ` (${words.join(', ')})` : '');
}

/** What most widgets became first; the others by name. */
function cell(its = {}) {
  const groups = new Map();
  for (const [widget, found] of Object.entries(its)) {
    const words = inWords(found);
    groups.set(words, [...(groups.get(words) ?? []), WIDGETS[widget]]);
  }
  const [[most], ...others] = [...groups].sort(([, one], [, other]) => other.length - one.length);
  return [most, ...others.map(([words, widgets]) => `${widgets.join(', ')}: ${words}`)].join('; ');
}

/** Rows of the table: the editor, the form to choose, and what becomes of each. */
export const survivalHead = ['Editor or filter', 'Choose', ...Object.values(FORMS)];
export const survivalRows = () =>
  EDITORS.map(({ id, label, recommended }) => [
    label,
    FORMS[recommended],
    ...Object.keys(FORMS).map((form) => cell(results[id][form])),
  ]);

export const changes = () =>
  Object.values(CHANGES)
    .map(([word, meaning]) => `- _${word}_: ${meaning}`)
    .join('\n');

export const ran = () => `${versions().join(', ')}.`;

/** Each configuration of ours with the editors that it was tried in. */
export function lines() {
  const blocks = new Map();
  for (const { label, tool, names = '', configuration, ours, allows } of EDITORS) {
    if (!allows) continue;
    const { call, page } = TOOLS[tool];
    const first = { ckeditor: 'element, ', tiptap: '' }[page] ?? (call === 'tinymce.init' ? '' : 'html, ');
    const code = ours
      ? `\`\`\`html\n${ours}\n\`\`\``
      : `\`\`\`js\n${names}\n${call}(${first}${configuration});\n\`\`\``;
    blocks.set(code, [...(blocks.get(code) ?? []), label]);
  }
  return [...blocks].map(([code, labels]) => `### ${labels.join(', ')}\n\n${code}`).join('\n\n');
}
