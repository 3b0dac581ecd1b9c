/** What is wrong, one line each. */
import { relative } from 'node:path';
import type { Problem } from '../domain/shared/problems.js';
import { severityOf, type Severity } from '../domain/shared/severity.js';
import {
  errorWord,
  nothingWrongInFile,
  problemText,
  summaryText,
  warningWord,
} from '../elements/shared/problem.strings.js';

export const countOf = (problems: readonly Problem[], severity: Severity): number =>
  problems.filter(({ code }) => severityOf(code) === severity).length;

export const summary = (problems: readonly Problem[]): string =>
  problems.length ? summaryText(countOf(problems, 'error'), countOf(problems, 'warning')) : nothingWrongInFile();

/** @param write where the lines go: stdout where they are the answer, stderr where something else is */
export function report(file: string, problems: readonly Problem[], write: (line: string) => void = console.log): void {
  write(`${relative(process.cwd(), file)}: ${summary(problems)}`);
  for (const each of problems)
    write(`  ${line(severityOf(each.code) === 'error' ? errorWord() : warningWord(), each)}`);
}

/** What it is about, where, and what is wrong: one line, whatever control characters the content brings along. */
export const line = (about: string, each: Problem): string =>
  plain(`${about}${each.path && ` ${each.path}`}: ${problemText(each)}`);

/** A text from content, as it may be written to a terminal. */
export const plain = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
