// The interface words for translators: extracts them from src into xliff/, and reports what a translator has to look at.
// With --check nothing is written: fails when xliff/ is behind the source, or a message lacks a description or a translation.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import ts from 'typescript';
import { generate } from './generate.mjs';
import { readLanguages } from './languages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const config = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const xliff = join(root, 'xliff');
const languages = readLanguages();

/** A translation much longer than the Swedish may break a narrow card; worth a look, not a failure. */
const isOverlong = ({ source, target }) => target && target.length > source.length * 1.6 + 12;

function extract(configFile) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@lit/localize-tools/bin/lit-localize.js', 'extract', `--config=${configFile}`],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`lit-localize extract failed:\n${stdout}${stderr}`);
}

/** The messages of an XLIFF file by id. Placeholders count as one character. */
function messages(file) {
  if (!existsSync(file)) return new Map();
  const text = readFileSync(file, 'utf8');
  const words = (markup) => markup?.replace(/<x [^>]*\/>/g, '…');
  return new Map(
    [...text.matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)].map(([, id, unit]) => [
      id,
      {
        source: words(/<source>([^]*?)<\/source>/.exec(unit)?.[1]) ?? '',
        target: words(/<target>([^]*?)<\/target>/.exec(unit)?.[1]),
        note: /<note[^>]*>([^]*?)<\/note>/.exec(unit)?.[1],
      },
    ]),
  );
}

/** What the source says now, in a folder of its own, with the translations that exist. */
function extractAside() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'localize-'));
  try {
    mkdirSync(join(folder, 'xliff'));
    for (const name of existsSync(xliff) ? readdirSync(xliff) : [])
      copyFileSync(join(xliff, name), join(folder, 'xliff', name));
    const aside = {
      ...config,
      tsConfig: relative(folder, join(root, config.tsConfig)),
      interchange: { ...config.interchange, xliffDir: './xliff/' },
    };
    writeFileSync(join(folder, 'lit-localize.json'), JSON.stringify(aside));
    extract(join(folder, 'lit-localize.json'));
    return new Map(config.targetLocales.map((locale) => [locale, messages(join(folder, 'xliff', `${locale}.xlf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {{ faults: string[], hints: string[] }} faults fail the check, hints are for a translator */
export function checkLocalization() {
  const faults = [];
  const hints = [];
  const theirs = editorsMessages();
  for (const [locale, current] of extractAside()) {
    const kept = messages(join(xliff, `${locale}.xlf`));
    for (const [id, { source, note }] of current) {
      const there = kept.get(id);
      if (!there) faults.push(`${locale}: new message, run "npm run localize": ${source}`);
      else if (there.note !== note)
        faults.push(`${locale}: its description changed, run "npm run localize": ${source}`);
    }
    for (const [id, { source }] of kept) {
      if (!current.has(id)) faults.push(`${locale}: no longer in the source, run "npm run localize": ${source}`);
    }
    report(locale, current, theirs, faults, hints);
  }
  return { faults: [...new Set(faults)], hints };
}

/**
 * What only an editor reads, a reviewer of the guide, or the reader of a page that a contact is written in: in Swedish and
 * English (docs/decisions/0013).
 */
const EDITORS = /(problem|\.sheet|contact-card\.page)\.strings\.ts$/;
const EDITORS_LOCALES = ['en'];

/** The ids of messages that stand nowhere but in files for editors. */
function editorsMessages() {
  const [theirs, others] = [new Set(), new Set()];
  for (const name of readdirSync(join(root, 'src'), { recursive: true })) {
    if (!/\.ts$/.test(name) || name.startsWith('generated')) continue;
    const text = readFileSync(join(root, 'src', name), 'utf8');
    for (const id of messageIds(text)) (EDITORS.test(name) ? theirs : others).add(id);
  }
  return new Set([...theirs].filter((id) => !others.has(id)));
}

function messageIds(text) {
  if (!/\bmsg\(/.test(text)) return [];
  const ids = [];
  const visit = (node) => {
    const [message] = (ts.isCallExpression(node) && node.expression.getText() === 'msg' && node.arguments) || [];
    if (message) ids.push(generateMsgId(stringsOf(message), false));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('strings.ts', text, ts.ScriptTarget.Latest, true));
  return ids;
}

function stringsOf(message) {
  const template = ts.isTaggedTemplateExpression(message) ? message.template : message;
  return ts.isTemplateExpression(template)
    ? [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
    : [template.text];
}

/** A text that counts names each form that the language has, or none. */
function formsFault(locale, { target = '' }, { pluralsOf = locale } = {}) {
  const forms = target.split(' | ').map((form) => /^(zero|one|two|few|many|other): /.exec(form)?.[1]);
  if (forms.length === 1 && !forms[0]) return undefined;
  const wanted = new Intl.PluralRules(pluralsOf).resolvedOptions().pluralCategories;
  return [...forms].sort().join() === [...wanted].sort().join() ? undefined : `needs the forms ${wanted.join(', ')}`;
}

function report(locale, found, theirs, faults, hints) {
  const about = languages[locale] ?? {};
  for (const [id, message] of found) {
    if (!message.note) faults.push(`no description (desc) for the translator: ${message.source}`);
    const isWanted = about.method && (EDITORS_LOCALES.includes(locale) || !theirs.has(id));
    if (!message.target && isWanted) faults.push(`${locale}: not translated: ${message.source}`);
    const fault = formsFault(locale, message, about);
    if (fault) faults.push(`${locale}: ${fault}: ${message.target}`);
    if (isOverlong(message))
      hints.push(`${locale}: much longer than the Swedish: ${message.source} → ${message.target}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const checkOnly = process.argv.includes('--check');
  if (!checkOnly) {
    extract('lit-localize.json');
    generate();
  }
  const { faults, hints } = checkLocalization();
  for (const line of [...faults, ...hints]) console.log(line);
  console.log(`${config.targetLocales.join(', ')}: ${faults.length} to mend, ${hints.length} to look at.`);
  if (checkOnly && faults.length > 0) process.exitCode = 1;
}
