// Fills the parts of the documentation that the source knows better: `<!-- generated:… -->` to `<!-- /generated -->`.
// With --check nothing is written: fails when a page is behind the source, leads nowhere, or has grown past 200 lines.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { buildSync } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import * as editors from '../test/cms/tables.mjs';
import { NEEDED_CSP, STRICT_CSP } from './csp.mjs';
import { readLanguages } from './languages.mjs';
import { SCHEMAS } from './tables.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const MARK = /<!-- generated:(.+?) -->[^]*?<!-- \/generated -->/g;
const LONGEST = 200;

const pages = [...readdirSync('.'), ...readdirSync('docs', { recursive: true }).map((name) => `docs/${name}`)]
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md'));
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const declarations = manifest.modules.flatMap(({ declarations: each = [] }) => each);

/** What each mark becomes. The words after its name come in as arguments. */
const WRITERS = {
  attributes: (tag) =>
    table(
      ['Attribute', 'Value', 'Default', 'What it does'],
      element(tag).attributes.map(({ name, type, default: usual, description }) => [
        code(name),
        typeOf(type),
        code(usual?.replaceAll("'", '')),
        description,
      ]),
    ),
  properties: (tag) =>
    table(
      ['Property', 'What it is'],
      element(tag)
        .members.filter(({ kind, privacy, attribute }) => kind === 'field' && !privacy && !attribute)
        .map(({ name, description }) => [code(name), description]),
    ),
  events: (tag) =>
    table(
      ['Event', 'Sent when', 'Class', 'About it'],
      element(tag).events.map(({ name, type, description }) => [
        code(name),
        description,
        code(type.text),
        declarations.find((each) => each.name === type.text)?.description,
      ]),
    ),
  slots: (tag) => list(element(tag).slots, (name) => (name ? code(name) : 'The default slot')),
  parts: (tag) => list(element(tag).cssParts, code),
  tokens: (tag) =>
    table(
      ['Token', 'Default', 'What it colours or sizes'],
      element(tag).cssProperties.map(({ name, default: usual, description }) => [code(name), code(usual), description]),
    ),
  csp: (which) => `\`\`\`text\n${{ needed: NEEDED_CSP, strictest: STRICT_CSP }[which].join(';\n')};\n\`\`\``,
  languages(which) {
    const languages = Object.entries(readLanguages());
    const translated = languages.filter(([, { method }]) => method).map(([tag]) => `${languageName(tag)} (\`${tag}\`)`);
    if (which !== 'table') return ['Swedish (`sv`)', ...translated].join(', ');
    const isWritten = (tag) => tag === 'sv' || Object.fromEntries(languages)[tag]?.method;
    const how = { human: 'A person', machine: 'Draft by a computer', 'machine-reviewed': 'A computer, then read' };
    return table(
      ['Language', 'Code', 'Written by', 'Read by', 'Plural forms', 'Until then'],
      [
        ['Swedish', '`sv`', 'A person', '', 'one, other', ''],
        ...languages.map(([tag, { method, reviewer, pluralsOf, dir }]) => [
          languageName(tag) + (dir ? ', right to left' : ''),
          code(tag),
          how[method] ?? 'Nobody yet',
          reviewer ?? '',
          new Intl.PluralRules(pluralsOf ?? tag).resolvedOptions().pluralCategories.join(', '),
          method ? '' : languageName(languageChain(tag).find(isWritten)),
        ]),
      ],
    );
  },
  content: (kind, path) => fieldTable(kind, path),
  editors: (which) => (which === 'survival' ? table(editors.survivalHead, editors.survivalRows()) : editors[which]()),
};

/** What `Intl` has no English name for. */
const NAMES = { 'sv-x-lattlast': 'Easy Swedish', fit: 'Meänkieli', rom: 'Romani' };
const languageName = (tag) => NAMES[tag] ?? new Intl.DisplayNames('en', { type: 'language' }).of(tag);

function element(tag) {
  const found = declarations.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`custom-elements.json has no <${tag}>.`);
  return found;
}

const code = (text) => (text ? `\`${text}\`` : '');
const typeOf = ({ text }) => {
  const parts = text.split(' | ').filter((part) => part !== 'undefined');
  return parts.map((part) => (part.startsWith("'") ? code(part.slice(1, -1)) : part)).join(' or ');
};
const list = (entries, name) => entries.map((each) => `- ${name(each.name)}: ${each.description}`).join('\n');

function table(head, rows) {
  const line = (cells) =>
    `| ${cells
      .map((cell) =>
        String(cell ?? '')
          .replace(/\s+/g, ' ')
          .replaceAll('|', '\\|'),
      )
      .join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Each content kind's schema, as the JSON Schema that editors' tools read. */
const schemas = new Map();
for (const { kind, module, schema } of SCHEMAS) {
  const exported = await fromSource(module);
  schemas.set(kind, toJsonSchema(exported[schema], { errorMode: 'ignore', overrideAction: nameOfFormat }));
}
const { languageChain } = await fromSource('src/domain/shared/localized-text.ts');

async function fromSource(module) {
  const { outputFiles } = buildSync({
    entryPoints: [module],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** JSON Schema has no word for how we write a language or an id; the tables do. */
function nameOfFormat({ valibotAction, jsonSchema }) {
  const { writtenAs } = valibotAction.metadata ?? {};
  return writtenAs && { ...jsonSchema, format: writtenAs };
}

/** The parts of the schemas that have a table of their own somewhere: path by what they hold. */
const tabled = new Map();
for (const page of pages) {
  for (const [, mark] of readFileSync(page, 'utf8').matchAll(/<!-- generated:content (.+?) -->/g)) {
    const [kind, path] = mark.split(' ');
    if (path) tabled.set(JSON.stringify(partAt(kind, path).properties), path);
  }
}

/** `contacts[].channels[]` → the schema of one channel. */
function partAt(kind, path = '') {
  let part = schemas.get(kind);
  for (const key of path.split('.').filter(Boolean)) {
    part = part?.properties?.[key.replace('[]', '')];
    if (key.endsWith('[]')) part = part?.items;
  }
  if (!part?.properties) throw new Error(`The schema of ${kind} has no fields at "${path}".`);
  return part;
}

function fieldTable(kind, path) {
  return table(['Field', 'Called', 'Value', 'In the editor’s tool'], fieldRows(partAt(kind, path), '', {}, new Map()));
}

/**
 * One row a field; the fields of a smaller object follow it, unless it has a table of its own or has been told already.
 * @param outer the fields around: what is just the same as there is told in one row
 * @param told the objects of this table so far: the name of each by what it holds
 */
function fieldRows({ properties, required = [] }, prefix, outer, told) {
  const isSame = (key) => JSON.stringify(properties[key]) === JSON.stringify(outer[key]);
  const same = Object.keys(properties).filter(isSame);
  const rows = Object.entries(properties)
    .filter(([key]) => key !== '$schema' && !isSame(key))
    .flatMap(([key, part]) => {
      const isList = part.type === 'array';
      const inner = isList ? part.items : part;
      const shape = inner.properties && JSON.stringify(inner.properties);
      const name = `${prefix}${key}${isList ? '[]' : ''}`;
      const needed = required.includes(key) ? '**needed**; ' : '';
      const own = tabled.get(shape)?.replace(/^.*\./, '');
      const before = told.get(shape);
      const value = own ? `see the table of ${code(own)}` : before ? `as ${code(before)}` : valueOf(part);
      if (shape && !before) told.set(shape, name);
      const row = [code(name), part.title, needed + value, part.description];
      return shape && !own && !before ? [row, ...fieldRows(inner, `${name}.`, properties, told)] : [row];
    });
  return same.length ? [...rows, [code(`${prefix}…`), '', `${same.map(code).join(', ')}: as above`, '']] : rows;
}

const FORMATS = {
  date: 'a date, `2026-11-03`',
  time: 'a time, `08:00`',
  language: 'a language tag, `sv`',
  identifier: 'an id: letters, digits, `-` and `_`',
};

function valueOf(part) {
  if (part.const !== undefined) return code(part.const);
  if (part.enum) return part.enum.map(code).join(', ');
  if (part.anyOf) return eitherOf(part.anyOf);
  if (/^(number|integer)$/.test(part.type)) return 'a whole number';
  if (part.type === 'boolean') return '`true` or `false`';
  if (part.type === 'array') return part.items.enum ? `a list of ${valueOf(part.items)}` : 'a list';
  if (part.propertyNames?.format === 'language') {
    const own = tabled.get(JSON.stringify(part.additionalProperties.properties));
    return `for each language: ${own ? `see the table of ${code(own)}` : 'fields'}`;
  }
  if (part.propertyNames?.enum) {
    return `for each of ${valueOf(part.propertyNames)}: ${valueOf(part.additionalProperties)}`;
  }
  if (part.type === 'object') return 'fields, below';
  return FORMATS[part.format] ?? `text, at most ${part.maxLength} characters`;
}

/** A text may also be given once for each language; anything else is named after its parts. */
function eitherOf(parts) {
  const [first, second] = parts;
  if (second?.propertyNames?.format === 'language') return `${valueOf(first)}; or one for each language`;
  return parts.map((part) => (part.type === 'array' ? 'a list of `opens` and `closes`' : valueOf(part))).join(', or ');
}

function filled(text) {
  return text.replace(MARK, (_, mark) => {
    const [name, ...words] = mark.split(' ');
    if (!Object.hasOwn(WRITERS, name)) throw new Error(`No such generated part: ${name}.`);
    return `<!-- generated:${mark} -->\n\n${WRITERS[name](...words)}\n\n<!-- /generated -->`;
  });
}

/** Links to files of ours that are not there. */
function deadLinks(page, text) {
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(page), target)));
}

const checkOnly = process.argv.includes('--check');
const faults = [];
for (const page of pages) {
  const before = readFileSync(page, 'utf8');
  const after = /<!-- generated:/.test(before)
    ? await format(filled(before), { ...(await resolveConfig(page)), filepath: page })
    : before;
  if (after !== before && checkOnly) faults.push(`${page} is behind the source: run "node scripts/docs.mjs".`);
  if (after !== before && !checkOnly) {
    writeFileSync(page, after);
    console.log(`Written: ${page}`);
  }
  for (const target of deadLinks(page, after)) faults.push(`${page}: there is no ${target}.`);
  const lines = after.split('\n').length - 1;
  // The first grows with the releases, the second with the editors; neither is read from end to end.
  if (lines > LONGEST && !['CHANGELOG.md', 'docs/cms.md'].includes(page))
    faults.push(`${page} has ${lines} lines; ${LONGEST} is the end.`);
}
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
else if (checkOnly) console.log(`${pages.length} pages are up to date.`);
