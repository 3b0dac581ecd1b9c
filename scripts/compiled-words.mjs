// For the page bundle: interface words without the run-time of @lit/localize. Each `msg('Ring')` becomes `msg(7, 'Ring')`,
// each language a list in the same order; no hashes travel, and a page saves two kilobytes. Source, extraction and
// translation stay lit-localize's; the npm modules use its own run-time.
import { readdirSync, readFileSync } from 'node:fs';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { transformSync } from 'esbuild';
import { editedCode } from './edited-code.mjs';

const RUNTIME = '\0words';
const LOCALES = /src\/generated\/locales\/([\w-]+)\.ts$/;

const runtime = `
let settings;
export const configureReentrantLocalization = (given) => { settings = given; };
export const str = 0;
export const msg = (index, text, ...values) => {
  const locale = settings.getLocale();
  const words = locale === settings.sourceLocale ? undefined : settings.loadLocaleSync(locale)?.templates;
  return (words?.[index] ?? text).replace(/\\{(\\d)\\}/g, (_, place) => values[place]);
};`;

/** `['öppnar ', '']` → `öppnar {0}`. */
const flat = (strings) => strings.map((text, index) => (index ? `{${index - 1}}${text}` : text)).join('');

export function compiledWords(folder = 'src/generated/locales') {
  /** Each language's messages by lit-localize's id. */
  const languages = new Map(
    readdirSync(folder).map((file) => [file.replace('.ts', ''), readLocale(`${folder}/${file}`)]),
  );
  const ids = [...new Set([...languages.values()].flatMap((messages) => Object.keys(messages)))].sort();

  return {
    name: 'compiled-words',
    resolveId: {
      order: 'pre',
      handler: (id) => (id === '@lit/localize' || id === '@lit/localize/init/reentrant.js' ? RUNTIME : null),
    },
    load: (id) => (id === RUNTIME ? runtime : null),
    transform(code, id) {
      const locale = LOCALES.exec(id.replaceAll('\\', '/'))?.[1];
      if (locale) {
        const words = ids.map((each) => JSON.stringify(languages.get(locale)[each] ?? null));
        // No place in the generated file answers to one here.
        return { code: `export const templates = [${words.join()}];`, map: { mappings: '' } };
      }
      if (id === RUNTIME || id.includes('node_modules') || !/\bmsg\(/.test(code)) return null;
      const changes = [];
      const visit = (node) => {
        if (node.type === 'CallExpression' && node.callee.name === 'msg') {
          const [message] = node.arguments;
          const strings =
            message.type === 'Literal' ? [message.value] : message.quasi?.quasis.map(({ value }) => value.cooked);
          if (!strings) this.error(`A message that is neither text nor str\`…\` at ${id}.`);
          if (strings.some((text) => /[{}]/.test(text)))
            this.error(`A brace in a message at ${id}: it stands for a value.`);
          const index = ids.indexOf(generateMsgId(strings, false));
          const values = message.quasi?.expressions.map(({ start, end }) => code.slice(start, end)) ?? [];
          changes.push([node.start, node.end, `msg(${[index, JSON.stringify(flat(strings)), ...values].join()})`]);
          return;
        }
        for (const child of Object.values(node).flat()) if (child?.type) visit(child);
      };
      visit(this.parse(code));
      return editedCode(code, changes);
    },
  };
}

/** The messages of a generated language module: it is a script of ours with one export, and only that is looked at. */
function readLocale(file) {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts' });
  const str = (strings, ...places) =>
    strings.map((text, index) => (index ? `{${places[index - 1]}}${text}` : text)).join('');
  return new Function('str', code.replace(/import .*?;/, '').replace('export const templates =', 'return'))(str);
}
