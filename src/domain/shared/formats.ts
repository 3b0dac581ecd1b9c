/** The written forms that content fields may have. The parser and the published schema read the same list. */
import type { ProblemCode } from './problems.js';

export type Format = 'date' | 'time' | 'language' | 'identifier';

const PATTERNS: Readonly<Record<Format, readonly [RegExp, ProblemCode]>> = {
  /** `2026-11-03`; that the day exists is checked too. */
  date: [/^\d{4}-\d{2}-\d{2}$/, 'field.bad-date'],
  /** `08:00` to `24:00`. */
  time: [/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'field.bad-time'],
  /** Language tags as BCP 47 writes them: `sv`, `fi`, `sv-x-lattlast`, `fa-AF`. */
  language: [/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'field.not-allowed'],
  /** The name by which pages and other documents refer to an entry: å, ä and ö are allowed, spaces are not. */
  identifier: [/^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,79}$/u, 'field.not-allowed'],
};

export const patternOf = (format: Format): RegExp => PATTERNS[format][0];

/** The code of what is wrong with the text, or undefined. */
export function formatFault(text: string, format: Format): ProblemCode | undefined {
  const [pattern, code] = PATTERNS[format];
  return pattern.test(text) && (format !== 'date' || isDate(text)) ? undefined : code;
}

/** Whether a date of the right shape exists: 2026-02-30 does not. */
export function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
