/** `nara-vard`: the same domain as the widgets, at the command line. For web editors' colleagues in IT, and for CI. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { findContact, parseRegister } from '../domain/contact-card/register.js';
import { verifyRegister } from '../domain/contact-card/verify.js';
import { problem, type Problem } from '../domain/shared/problems.js';
import { stockholmDate } from '../domain/shared/stockholm-time.js';
import {
  errorWord,
  nothingWrongInFile,
  problemText,
  summaryText,
  warningWord,
} from '../elements/shared/problem.strings.js';
import { writeSnippet } from '../embed/snippet.js';
import { interfaceLocale } from '../localization/interface-locale.js';
import { ensureLocale, withLocale } from '../localization/localize.js';

const USAGE = `Användning / Usage:
  nara-vard check <fil.json …> [--lang sv|en] [--json] [--strict]
      Kontrollerar kontaktregister. Slutkod 1 om något är fel (med --strict även vid påpekanden).
      Checks contact registers. Exit code 1 on errors (with --strict on warnings too).
  nara-vard snippet <fil.json> --src <adress> --contact-id <id> [--form a|b] [--area <id>] [--choose-area]
      [--variant compact] [--heading-level 2–6] [--lang sv|en]
      Skriver texten som klistras in på sidan.
      Writes what is pasted into the page.`;

const today = stockholmDate(Date.now());

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'sv' },
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      src: { type: 'string' },
      form: { type: 'string', default: 'b' },
      'contact-id': { type: 'string' },
      area: { type: 'string' },
      'choose-area': { type: 'boolean', default: false },
      variant: { type: 'string' },
      'heading-level': { type: 'string' },
    },
  });
  const [command, ...files] = positionals;
  const locale = interfaceLocale(values.lang);
  await ensureLocale(locale);
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (command === 'check' && files.length) {
    const checks = await Promise.all(files.map(async (file) => ({ file, problems: await check(file) })));
    if (values.json) console.log(JSON.stringify(checks, null, 2));
    else withLocale(locale, () => checks.forEach(({ file, problems }) => report(file, problems)));
    return checks.some(({ problems }) => problems.some(({ severity }) => values.strict || severity === 'error'))
      ? 1
      : 0;
  }
  const [file] = files;
  const { form, src, lang } = values;
  if (command === 'snippet' && file && src && (form === 'a' || form === 'b')) {
    const { 'contact-id': contactId, area, variant, 'heading-level': level } = values;
    const { document, problems } = await readDocument(file);
    const register = parseRegister(document).value;
    const fault =
      problems[0] ??
      (register && !findContact(register, contactId)
        ? problem(contactId ? 'register.unknown-contact' : 'contact.not-chosen', 'contacts', contactId)
        : undefined);
    if (fault) {
      console.error(withLocale(locale, () => `${file}: ${problemText(fault)}`));
      return 1;
    }
    const attributes = {
      'contact-id': contactId,
      area,
      ...(values['choose-area'] && { 'choose-area': '' }),
      variant,
      'heading-level': level,
    };
    console.log(writeSnippet({ widget: 'contact-card', form, document, src, attributes, lang, today }));
    return 0;
  }
  console.error(USAGE);
  return 2;
}

async function check(file: string): Promise<readonly Problem[]> {
  const { document, problems } = await readDocument(file);
  return problems.length ? problems : verifyRegister(document, today).problems;
}

/** Reads a file as a browser would: a byte order mark is passed over. */
async function readDocument(
  file: string,
): Promise<{ readonly document?: unknown; readonly problems: readonly Problem[] }> {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return { problems: [problem('document.not-found', '', file)] };
  }
  if (Buffer.byteLength(text) > 1_000_000) return { problems: [problem('document.too-large', '')] };
  try {
    return { document: JSON.parse(text), problems: [] };
  } catch {
    return { problems: [problem('document.not-json', '', text.trimStart().slice(0, 40))] };
  }
}

function report(file: string, problems: readonly Problem[]): void {
  const name = relative(process.cwd(), file);
  if (!problems.length) {
    console.log(`${name}: ${nothingWrongInFile()}`);
    return;
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(`${name}: ${summaryText(errors, problems.length - errors)}`);
  for (const each of problems) {
    const word = each.severity === 'error' ? errorWord() : warningWord();
    console.log(`  ${word}${each.path && ` ${each.path}`}: ${problemText(each)}`);
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 2;
  },
);
