/**
 * The pieces that every content schema is built from. One schema a content kind gives the TypeScript type, the run-time
 * parser and the published JSON Schema; titles and descriptions are Swedish, since editors read them in their tools.
 * A rule's message is the code of the problem it finds.
 */
import * as v from 'valibot';
import type { ProblemCode } from './problems.js';

/** Set to false in the page bundles: descriptions are for editors' tools, and every byte of a widget is a resident's. */
declare const __DESCRIBE__: boolean | undefined;
const describe = typeof __DESCRIBE__ === 'undefined' || __DESCRIBE__;

/** A schema with a Swedish title and description for editors' tools. */
export function titled<T extends v.GenericSchema>(schema: T, title: string, description?: string): T {
  if (!describe) return schema;
  // The metadata changes neither input nor output, so the narrower type of the schema stands.
  return v.pipe(schema, v.metadata({ title, ...(description && { description }) })) as unknown as T;
}

const matches = (pattern: RegExp, code: ProblemCode) => v.pipe(v.string(), v.regex(pattern, code));

/** Short text in one language. Text over the limit is kept and reported: the editor shortens it, the resident loses nothing. */
export const plainText = (most: number) =>
  v.pipe(v.string(), v.maxLength(most, 'field.too-long' satisfies ProblemCode));

/** Language tags as BCP 47 writes them: `sv`, `fi`, `sv-x-lattlast`, `fa-AF`. */
export const languageTag = matches(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'field.not-allowed');

/** Text in the document's language, or keyed by language tag. */
export const localizedText = (most = 200) => v.union([plainText(most), v.record(languageTag, plainText(most))]);
export type LocalizedText = string | { readonly [language: string]: string };

/** `2026-11-03`: a calendar date that exists. */
export const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'field.bad-date' satisfies ProblemCode),
  v.check(isDate, 'field.bad-date' satisfies ProblemCode),
);
/** `08:00` to `24:00`. */
export const clockTime = matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'field.bad-time');
/** A web address. Its scheme is judged by `readLink`, not by the shape. */
export const webAddress = plainText(2000);
/** The name by which pages and other documents refer to an entry: å, ä and ö are allowed, spaces are not. */
export const identifier = matches(/^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,79}$/u, 'field.not-allowed');

/** Whether a date of the right shape exists: 2026-02-30 does not. */
export function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
