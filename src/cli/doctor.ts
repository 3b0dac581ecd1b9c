/** `nara-vard doctor`: what the CMS did to the snippet on a page, and the mend. */
import { relative } from 'node:path';
import { errorWord, warningWord } from '../elements/shared/problem.strings.js';
import { readDocument } from './documents.js';
import {
  consult,
  decoded,
  fetched,
  isWebAddress,
  mediaType,
  saved,
  Unreadable,
  type Fetched,
} from './doctor.served.js';
import { examinePage, type Examination } from './doctor.examine.js';
import type { PageSource } from './doctor.page.js';
import { gravity, inOrder, type Finding } from './doctor.finding.js';
import { findingText, lookedText, placeText, summaryOf, unreadableText, type Looked } from './doctor.strings.js';
import type { Options } from './options.js';
import { plain } from './report.js';

declare const __VERSION__: string;

interface Diagnosis {
  /** As it was asked for. */
  readonly page: string;
  readonly findings: readonly Finding[];
  readonly looked: Looked;
}

/** What is said when the pages are read: 0 nothing to mend, 1 something, 2 a page could not be read. */
export type DoctorAnswer = () => { readonly code: number; readonly text: string; readonly faults: readonly string[] };

/** @param pages web addresses, files, or `-` for what comes on standard input */
export async function doctor(pages: readonly string[], options: Options, today: string): Promise<DoctorAnswer> {
  const diagnoses: Diagnosis[] = [];
  const unread: (readonly [page: string, reason: Unreadable['reason']])[] = [];
  // One at a time: a region's web server is no place to be in a hurry.
  for (const page of pages) {
    try {
      diagnoses.push(await diagnose(page, options, today));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unread.push([error.file ?? page, error.reason]);
    }
  }
  const isIll = diagnoses.some(({ findings }) =>
    findings.some(({ code }) => options.strict || gravity(code) === 'error'),
  );
  return () => ({
    code: unread.length ? 2 : isIll ? 1 : 0,
    text: options.json ? forMachines(diagnoses) : diagnoses.map(forPeople).join(''),
    faults: unread.map(([page, reason]) => plain(unreadableText(page, reason))),
  });
}

async function diagnose(page: string, options: Options, today: string): Promise<Diagnosis> {
  const register = options.contacts ? await readDocument(options.contacts) : undefined;
  if (register?.problems.length) throw new Unreadable('missing', options.contacts);
  const circumstances = { version: __VERSION__, today, ...(register && { register: register.document }) };
  if (!isWebAddress(page)) {
    const html = decoded(await saved(page));
    return diagnosed(page, examinePage({ html, ...circumstances }), [], 0);
  }

  const answer = await fetched(page);
  const { address, headers } = answer;
  const before = answer.isRedirected ? [about('page.redirected', { to: address })] : [];
  const unusable = unusableAnswer(answer);
  if (unusable) return diagnosed(page, undefined, [...before, unusable], 0);
  const source: PageSource = {
    html: decoded(answer.bytes, headers['content-type']),
    address,
    headers,
    ...circumstances,
  };
  const first = examinePage(source);
  if (options['page-only']) return diagnosed(page, first, before, 0);
  const { findings, contents } = await consult(address, first.references, today, __VERSION__);
  return diagnosed(page, examinePage({ ...source, contents }), [...before, ...findings], contents.size);
}

const about = (code: Finding['code'], values: Finding['values']): Finding => ({ code, values });

/** What came is no page; undefined where it is one. */
function unusableAnswer(answer: Fetched): Finding | undefined {
  if (answer.status >= 400) return about('page.status', { status: `${answer.status}` });
  const type = mediaType(answer);
  return /^(text\/html|application\/xhtml\+xml)$/.test(type) ? undefined : about('page.not-html', { type });
}

const diagnosed = (
  page: string,
  examination: Examination | undefined,
  others: readonly Finding[],
  contents: number,
): Diagnosis => ({
  page,
  findings: inOrder([...(examination?.findings ?? []), ...others]),
  looked: { scripts: 0, widgets: 0, policies: 0, ...examination?.looked, contents },
});

const forMachines = (diagnoses: readonly Diagnosis[]): string =>
  `${JSON.stringify(
    diagnoses.map(({ page, looked, findings }) => ({
      page,
      looked,
      findings: findings.map(({ code, ...more }) => ({ code, severity: gravity(code), ...more })),
    })),
    null,
    2,
  )}\n`;

function forPeople({ page, findings, looked }: Diagnosis): string {
  const errors = findings.filter(({ code }) => gravity(code) === 'error').length;
  const name = isWebAddress(page) || page === '-' ? page : relative(process.cwd(), page);
  const lines = [
    `${name}: ${summaryOf(errors, findings.length - errors)}`,
    ...findings.map(
      (each) =>
        `  ${gravity(each.code) === 'error' ? errorWord() : warningWord()}${placeText(each)}: ${findingText(each)}`,
    ),
    `  ${lookedText(looked)}`,
  ];
  return lines.map((each) => `${plain(each)}\n`).join('');
}
