/** Reading a content document of a known kind: from an unknown value to a typed one, with what is wrong as codes. */
import { isEmpty, parse, type Parsed, type Table } from './parse.js';
import { problem } from './problems.js';

/** The major version of every content kind that this code reads. */
const VERSION = 1;

/**
 * A document of another kind or a newer major version is not guessed at; a missing or faulty kind, version or language is
 * reported and read as `kind`, 1 and Swedish, since the rest is plain enough.
 */
export function readDocument<T extends { kind: string; version: number; lang: string }>(
  kind: T['kind'],
  table: Table,
  input: unknown,
): Parsed<T> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { problems: [problem('document.wrong-type', '')] };
  }
  const given = input as Record<string, unknown>;
  if (!isEmpty(given.kind) && given.kind !== kind) {
    return { problems: [problem('document.wrong-kind', 'kind', given.kind)] };
  }
  if (/^(number|string)$/.test(typeof given.version) && Number(given.version) > VERSION) {
    return { problems: [problem('document.newer-version', 'version', given.version)] };
  }
  const defaults = { kind, version: VERSION, lang: 'sv' };
  return parse<T>(table, input, defaults as unknown as Partial<T>);
}
