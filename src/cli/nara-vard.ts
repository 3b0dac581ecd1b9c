/** `nara-vard`: the same domain as the widgets, at the command line. For web editors' colleagues in IT, and for CI. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { findContact, parseRegister } from '../domain/contact-card/register.js';
import { verifyRegister } from '../domain/contact-card/verify.js';
import type { Audience } from '../domain/goal-picture/content.js';
import { parseGoalPicture } from '../domain/goal-picture/goal-picture.js';
import { verifyGoalPicture } from '../domain/goal-picture/verify.js';
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
      Kontrollerar kontaktregister och målbilder. Slutkod 1 om något är fel (med --strict även vid påpekanden).
      Checks contact registers and goal pictures. Exit code 1 on errors (with --strict on warnings too).
  nara-vard snippet <kontakter.json> --src <adress> --contact-id <id> [--form a|b] [--area <id>] [--choose-area]
      [--variant compact] [--heading-level 2–6] [--lang sv|en]
  nara-vard snippet <målbild.json> [--src <adress>] [--form a|b] [--view picture|list]
      [--audience resident|collaboration|staff] [--deep-link] [--heading-level 2–6] [--lang sv|en]
      Skriver texten som klistras in på sidan. En målbild utan --src redigeras sedan på sidan.
      Writes what is pasted into the page. A goal picture without --src is edited in the page from then on.`;

const today = stockholmDate(Date.now());

async function main(): Promise<number> {
  const options = readOptions();
  const { values, positionals } = options;
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
  const written = command === 'snippet' && file ? await snippet(file, values) : undefined;
  if (typeof written === 'string') {
    console.log(written);
    return 0;
  }
  if (written) {
    console.error(withLocale(locale, () => line(file ?? '', written)));
    return 1;
  }
  console.error(USAGE);
  return 2;
}

const readOptions = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'sv' },
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      src: { type: 'string' },
      form: { type: 'string', default: 'b' },
      'heading-level': { type: 'string' },
      // the contact card's own
      'contact-id': { type: 'string' },
      area: { type: 'string' },
      'choose-area': { type: 'boolean' },
      variant: { type: 'string' },
      // the goal picture's own
      view: { type: 'string' },
      audience: { type: 'string' },
      'deep-link': { type: 'boolean' },
    },
  });
type Options = ReturnType<typeof readOptions>['values'];

async function check(file: string): Promise<readonly Problem[]> {
  const { document, problems } = await readDocument(file);
  if (problems.length) return problems;
  return (isGoalPicture(document) ? verifyGoalPicture : verifyRegister)(document, today).problems;
}

/** What is of no kind that we know is read as a register, which tells what kind it is. */
const isGoalPicture = (document: unknown): boolean =>
  typeof document === 'object' && (document as { kind?: unknown } | null)?.kind === 'goal-picture';

const ONLY_CARD = ['contact-id', 'area', 'choose-area', 'variant'] as const;
const ONLY_GOAL_PICTURE = ['view', 'audience', 'deep-link'] as const;
const VIEWS: readonly string[] = ['picture', 'list'];
const AUDIENCES: readonly string[] = ['resident', 'collaboration', 'staff'] satisfies Audience[];

/** The snippet, or what hinders it; undefined if it is not asked for in a way that we know. */
async function snippet(file: string, values: Options): Promise<string | Problem | undefined> {
  const { form, src, lang = 'sv', view, audience } = values;
  if (form !== 'a' && form !== 'b') return undefined;
  const { document, problems } = await readDocument(file);
  const isPicture = isGoalPicture(document);
  if (!src && !isPicture) return undefined;
  if (problems[0]) return problems[0];
  const [own, others] = isPicture ? [ONLY_GOAL_PICTURE, ONLY_CARD] : [ONLY_CARD, ONLY_GOAL_PICTURE];
  if (others.some((name) => values[name] !== undefined)) return undefined;
  if (view && !VIEWS.includes(view)) return undefined;
  if (audience && !AUDIENCES.includes(audience)) return undefined;

  const fault = isPicture ? faultOfPicture(document) : faultOfCard(document, values['contact-id']);
  if (fault) return fault;
  const attributes = Object.fromEntries(
    [...own, 'heading-level' as const].map((name) => [name, values[name] === true ? '' : values[name] || undefined]),
  );
  const widget = isPicture ? 'goal-picture' : 'contact-card';
  return writeSnippet({ widget, form, document, ...(src && { src }), attributes, lang, today });
}

/** Of what is unreadable the last that is said is why. */
function faultOfPicture(document: unknown): Problem | undefined {
  const { value, problems } = parseGoalPicture(document);
  return value ? undefined : problems[problems.length - 1];
}

function faultOfCard(document: unknown, contactId: string | undefined): Problem | undefined {
  const { value: register, problems } = parseRegister(document);
  if (!register) return problems[problems.length - 1];
  if (findContact(register, contactId)) return undefined;
  return problem(contactId ? 'register.unknown-contact' : 'contact.not-chosen', 'contacts', contactId);
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
    console.log(`  ${line(word, each)}`);
  }
}

/** What it is about, where, and what is wrong: one line, whatever control characters the content brings along. */
const line = (about: string, each: Problem): string =>
  `${about}${each.path && ` ${each.path}`}: ${problemText(each)}`.replace(/\p{Cc}+/gu, ' ');

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 2;
  },
);
