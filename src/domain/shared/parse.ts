/**
 * Reading a content document once, at the edge. A region's content is untrusted and made by people in a hurry: what is
 * wrong is left out and reported, what is right stays, so that one bad telephone number never costs a resident the rest.
 */
import { formatFault, type Format } from './formats.js';
import { problem, type Problem, type ProblemCode } from './problems.js';

/** A content schema as `tableOf` writes it. */
export type Table =
  /** Text of at most so many characters. */
  | { readonly text: number }
  | { readonly format: Format }
  | { readonly oneOf: readonly unknown[] }
  | { readonly list: Table }
  | { readonly keys: Table; readonly values: Table }
  /** Told apart by what JSON type they have. */
  | { readonly either: readonly Table[] }
  | {
      readonly fields: Readonly<Record<string, Table>>;
      readonly needed: readonly string[];
      /**
       * Right altogether or not used at all: with one faulty interval left out, opening hours would say "closed" to
       * somebody who could have come.
       */
      readonly whole?: boolean;
    };

export interface Parsed<T> {
  /** Absent when nothing usable is left. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** What editors and their systems leave in a field that was never filled in (as the stored page of 2021 in seed 000 shows). */
const EMPTY = /^[\s\u00a0\u200b–—-]*$|^(undefined|null)$/;

/** Deeper than any content; a document that goes on is left out, not followed until the stack ends. */
const DEEPEST = 40;

/** Stands for a value that cannot be used. */
const LOST = Symbol();

/**
 * Reads `input` by the table of its schema. Empty fields are left out (`field.empty`), faulty ones too, each with the
 * smallest loss: a faulty optional field goes alone, a missing needed one takes its entry along. Text that is only too
 * long stays; fields that the schema does not know are kept and reported (`field.unknown`).
 * @param defaults what stands in, reported, for a field of the document itself that is missing or faulty
 */
export function parse<T>(table: Table, input: unknown, defaults?: Readonly<Partial<T>>): Parsed<T> {
  const problems: Problem[] = [];
  const keys = Object.keys(defaults ?? {});
  const lenient = 'needed' in table ? { ...table, needed: table.needed.filter((key) => !keys.includes(key)) } : table;
  const value = read(lenient, input, '', problems, false, 0);
  if (value === LOST) return { problems };
  const missing = keys.filter((key) => !own(value as Record<string, unknown>, key));
  for (const key of missing) {
    if (!problems.some(({ path, severity }) => path === key && severity === 'error')) {
      problems.push(problem('field.missing', key));
    }
  }
  return { value: { ...defaults, ...(value as T) }, problems };
}

function read(
  table: Table,
  input: unknown,
  path: string,
  problems: Problem[],
  isWhole: boolean,
  depth: number,
): unknown {
  const lose = (
    code: ProblemCode,
    at = path,
    detail: unknown = typeof input === 'object' ? typeof input : input,
  ): typeof LOST => {
    problems.push(problem(code, at, detail));
    return LOST;
  };
  if ('either' in table) {
    const fitting = table.either.find((each) => jsonType(each) === typeOf(input));
    return fitting ? read(fitting, input, path, problems, isWhole, depth) : lose('field.wrong-type');
  }
  if ('oneOf' in table)
    return table.oneOf.includes(input)
      ? input
      : lose(typeof input === jsonType(table) ? 'field.not-allowed' : 'field.wrong-type');
  if (typeOf(input) !== jsonType(table) || depth > DEEPEST) return lose('field.wrong-type');
  if ('text' in table) {
    if ((input as string).length > table.text) lose('field.too-long');
    return input;
  }
  if ('format' in table) {
    const fault = formatFault(input as string, table.format);
    return fault ? lose(fault) : input;
  }

  /** One field or item; undefined for one that is not filled in. */
  const inner = (part: Table, value: unknown, at: string, whole: boolean): unknown => {
    if (isEmpty(value)) {
      problems.push(problem('field.empty', at));
      return undefined;
    }
    return read(part, value, at, problems, whole, depth + 1);
  };
  if ('list' in table) {
    const items = (input as unknown[]).map((item, index) => inner(table.list, item, `${path}[${index}]`, isWhole));
    const kept = items.filter((item) => item !== LOST && item !== undefined);
    return isWhole && kept.length < items.length ? LOST : kept;
  }

  const isWholeHere = isWhole || ('whole' in table && table.whole === true);
  const out: Record<string, unknown> = {};
  const lost = new Set<string>();
  const pathOf = (key: string): string => (path ? `${path}.${key}` : key);
  for (const [key, value] of Object.entries(input as object)) {
    const at = pathOf(key);
    const part = 'values' in table ? table.values : own(table.fields, key);
    if (key === '__proto__') {
      problems.push(problem('document.dangerous-key', at));
    } else if (!part) {
      problems.push(problem('field.unknown', at));
      out[key] = value;
    } else {
      const isKeyRight = !('keys' in table) || read(table.keys, key, at, problems, false, depth) !== LOST;
      const result = isKeyRight ? inner(part, value, at, isWholeHere) : LOST;
      if (result === LOST) lost.add(key);
      else if (result !== undefined) out[key] = result;
    }
  }
  const missing = 'needed' in table ? table.needed.filter((key) => !own(out, key)) : [];
  for (const key of missing) if (!lost.has(key)) problems.push(problem('field.missing', pathOf(key)));
  return missing.length || (isWholeHere && lost.size) ? LOST : out;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

/** The JSON type that a part of a table describes. */
function jsonType(table: Table): string {
  if ('oneOf' in table) return typeof table.oneOf[0];
  return 'list' in table ? 'array' : 'text' in table || 'format' in table ? 'string' : 'object';
}

/** Whether a field was never filled in. */
export function isEmpty(field: unknown): boolean {
  return field === null || field === undefined || (typeof field === 'string' && EMPTY.test(field));
}
