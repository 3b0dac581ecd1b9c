/** `nara-vard merge` and `nara-vard paths`: from the national care flow to a region's, and to the sheet that is signed. */
import { dirname, relative, resolve } from 'node:path';
import type { CareFlow } from '../domain/care-finder/content.js';
import { parseCareFlow } from '../domain/care-finder/flow.js';
import { mergeOverrides } from '../domain/care-finder/merge.js';
import { contentHash, countPaths, listPaths, MOST_LISTED } from '../domain/care-finder/paths.js';
import { verifyCareFlow } from '../domain/care-finder/verify.js';
import type { Problem } from '../domain/shared/problems.js';
import { levelText } from '../elements/care-finder/care-finder.strings.js';
import * as words from '../elements/care-finder/care-finder.sheet.strings.js';
import { careSheet, type Sheet } from './care-sheet.js';
import { readBeside } from './check.js';
import { readDocument } from './documents.js';
import type { Options } from './options.js';
import { countOf, plain, report } from './report.js';

/** Whether something of that must be mended before anything is written. */
const isHindered = (problems: readonly Problem[], { strict }: Options): boolean =>
  countOf(problems, 'error') > 0 || (strict === true && problems.length > 0);

/** What is said when all is read: told to stderr, and what is to be written, if anything. */
export type Answer = () => { readonly code: number; readonly text?: string };

/** With an error nothing is written, so that nothing faulty can be published. */
export async function merge(national: string, overrides: string, options: Options, today: string): Promise<Answer> {
  const { out } = options;
  const [base, own, beside] = await Promise.all([
    readDocument(national),
    readDocument(overrides),
    readBeside({ ...options, national: undefined }, today),
  ]);
  const unread = [
    { file: national, problems: base.problems },
    { file: overrides, problems: [...own.problems, ...beside.problems] },
  ];
  if (unread.some(({ problems }) => problems.length)) return () => ({ code: tell(unread, options) });

  const { value, problems, nationalProblems } = mergeOverrides(base.document, own.document);
  if (!value) {
    const unreadable = [
      { file: national, problems: nationalProblems },
      { file: overrides, problems },
    ];
    return () => ({ code: tell(unreadable, options) || 1 });
  }
  // The whole is checked as it will be published, against what it came from.
  const circumstances = { ...beside.circumstances, national: base.document };
  const whole = { file: out ?? 'stdout', problems: verifyCareFlow(value, today, circumstances).problems };
  return () => {
    const code = tell([{ file: overrides, problems }, whole], options);
    return code ? { code } : { code, text: `${JSON.stringify(withSchema(value, national, out), null, 2)}\n` };
  };
}

/** Tells what is wrong in which file; 1 if that must be mended first. */
function tell(checks: readonly { file: string; problems: readonly Problem[] }[], options: Options): number {
  for (const { file, problems } of checks) if (problems.length) report(file, problems, console.error);
  return checks.some(({ problems }) => isHindered(problems, options)) ? 1 : 0;
}

/** A `$schema` that was written as seen from the national file, as seen from the new one. */
function withSchema(value: CareFlow, national: string, out: string | undefined): CareFlow {
  if (!out || !value.$schema || /^([a-z]+:|\/)/i.test(value.$schema)) return value;
  const schema = relative(dirname(resolve(out)), resolve(dirname(national), value.$schema)).replaceAll('\\', '/');
  return { ...value, $schema: /^\.\.?\//.test(schema) ? schema : `./${schema}` };
}

/** A flow with errors is not listed: what does not hold, nobody should sign. */
export async function paths(file: string, options: Options, today: string): Promise<Answer> {
  const [{ document, problems: unread }, beside] = await Promise.all([readDocument(file), readBeside(options, today)]);
  const { value: flow } = parseCareFlow(document);
  const problems = unread.length
    ? unread
    : [...beside.problems, ...verifyCareFlow(document, today, beside.circumstances).problems];
  if (!flow || isHindered(problems, options)) {
    return () => {
      report(file, problems, console.error);
      console.error(words.mendFirstText());
      return { code: 1 };
    };
  }
  const count = countPaths(flow);
  const listed = listPaths(flow);
  const hash = await contentHash(document);
  return () => {
    if (!count || !listed) {
      console.error(count ? `${words.extentText(count)} ${words.tooManyText(MOST_LISTED)}` : words.endlessText());
      return { code: 1 };
    }
    const sheet = { flow, count, paths: listed, hash, problems, today };
    return { code: 0, text: options.html ? careSheet(sheet) : pathList(sheet) };
  };
}

function pathList({ flow, count, paths: listed, hash, today }: Sheet): string {
  const lines = listed.map(({ answered, outcome }, index) => {
    const way = answered.map(({ question, option }) => `${question.text} ${option.text}`).join(' → ');
    return `${String(index + 1).padStart(3)}. ${way} ⇒ ${outcome.name} (${levelText(outcome.level)})`;
  });
  const head = [
    `${flow.name}. ${words.editionTerm()}: ${flow.edition}. ${words.writtenTerm()}: ${today}.`,
    words.extentText(count),
    `${words.hashTerm()}: ${hash}`,
    '',
  ];
  return [...head, ...lines].map((each) => `${plain(each)}\n`).join('');
}
