/**
 * Reading a content document once, at the edge. A region's content is untrusted and made by people in a hurry: what is
 * wrong is left out and reported, what is right stays, so that one bad telephone number never costs a resident the rest.
 */
import { formatFault, type Format } from './formats.js';
import { problem, type Problem, type ProblemCode } from './problems.js';

/** A content schema as `tableOf` writes it. */
export type Table =
  /** Text of at most so many characters; 0 where the limit is not of interest. */
  | number
  /** A whole number from 0 to 9999: years, and how many of them. */
  | 'number'
  | Format
  | { readonly oneOf: readonly unknown[] }
  | { readonly list: Table }
  | { readonly keys: Table; readonly values: Table }
  /** Told apart by what JSON type they have. */
  | { readonly either: readonly Table[] }
  /** A name that ends in `!` is needed. */
  | {
      readonly fields: Readonly<Record<string, Table>>;
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

const origins = new WeakMap<object, string>();
/** Where in its document a parsed object stood, whatever was left out before it; undefined for any other object. */
export const pathOf = (part: object): string | undefined => origins.get(part);

/**
 * Reads `input` by the table of its schema. Empty fields are left out (`field.empty`), faulty ones too, each with the
 * smallest loss: a faulty optional field goes alone, a missing needed one takes its entry along. Text that is only too
 * long stays; fields that the schema does not know are kept and reported (`field.unknown`).
 * @param defaults what stands in, reported, for a field of the document itself that is missing or faulty
 */
export function parse<T>(table: Table, input: unknown, defaults?: Readonly<Partial<T>>): Parsed<T> {
  const problems: Problem[] = [];
  const value = read(table, input, '', problems, false, 0, defaults);
  return value === LOST ? { problems } : { value: value as T, problems };
}

function read(
  table: Table,
  input: unknown,
  path: string,
  problems: Problem[],
  isWhole: boolean,
  depth: number,
  defaults: object = {},
): unknown {
  const type = typeOf(input);
  const report = (code: ProblemCode, at = path): void => {
    problems.push(
      problem(code, at, at !== path || type === 'undefined' ? undefined : type === 'object' ? type : input),
    );
  };
  const lose = (code: ProblemCode): typeof LOST => {
    report(code);
    return LOST;
  };
  if (typeof table === 'object' && 'either' in table) {
    const fitting = table.either.find((each) => jsonType(each) === type);
    return fitting === undefined ? lose('field.wrong-type') : read(fitting, input, path, problems, isWhole, depth);
  }
  if (jsonType(table) !== type || depth > DEEPEST) return lose('field.wrong-type');
  if (typeof table === 'number') {
    if (table && (input as string).length > table) report('field.too-long');
    return input;
  }
  if (table === 'number') {
    return Number.isInteger(input) && (input as number) >= 0 && (input as number) < 10_000
      ? input
      : lose('field.not-allowed');
  }
  if (typeof table === 'string') {
    const fault = formatFault(input as string, table);
    return fault ? lose(fault) : input;
  }
  if ('oneOf' in table) return table.oneOf.includes(input) ? input : lose('field.not-allowed');

  /** One field or item; undefined for one that is not filled in. */
  const inner = (part: Table, value: unknown, at: string, whole: boolean): unknown => {
    const result = isEmpty(value) ? undefined : read(part, value, at, problems, whole, depth + 1);
    // An object of which nothing is left would hide a filled one in a farther layer. Inside hours it means something.
    if (result !== undefined && (whole || typeOf(result) !== 'object' || Object.keys(result as object).length)) {
      return result;
    }
    report('field.empty', at);
    return undefined;
  };
  if ('list' in table) {
    const items = (input as unknown[]).map((item, index) => inner(table.list, item, `${path}[${index}]`, isWhole));
    const kept = items.filter((item) => item !== LOST && item !== undefined);
    return isWhole && kept.length < items.length ? LOST : kept;
  }

  const isWholeHere = isWhole || ('whole' in table && table.whole === true);
  const out: Record<string, unknown> = {};
  let isLost = false;
  const pathTo = (key: string): string => (path ? `${path}.${key}` : key);
  for (const [key, value] of Object.entries(input as object)) {
    const at = pathTo(key);
    const part = 'values' in table ? table.values : (own(table.fields, key) ?? own(table.fields, `${key}!`));
    if (key === '__proto__') {
      report('document.dangerous-key', at);
    } else if (part === undefined) {
      report('field.unknown', at);
      out[key] = value;
    } else {
      const isKeyRight = !('keys' in table) || read(table.keys, key, at, problems, false, depth) !== LOST;
      const result = isKeyRight ? inner(part, value, at, isWholeHere) : LOST;
      if (result !== undefined) out[key] = result;
    }
  }
  for (const name of 'fields' in table ? Object.keys(table.fields) : []) {
    const key = name.replace('!', '');
    if (key === name || own(out, key) !== undefined) continue;
    report('field.missing', pathTo(key));
    isLost ||= !own(defaults as typeof out, key);
  }
  for (const key of Object.keys(out)) {
    if (out[key] !== LOST) continue;
    isLost ||= isWholeHere || ('fields' in table && `${key}!` in table.fields && !own(defaults as typeof out, key));
    delete out[key];
  }
  if (isLost) return LOST;
  const kept = { ...defaults, ...out };
  origins.set(kept, path);
  return kept;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

/** The JSON type that a part of a table describes. */
function jsonType(table: Table): string {
  if (table === 'number') return table;
  if (typeof table !== 'object') return 'string';
  return 'oneOf' in table ? typeof table.oneOf[0] : 'list' in table ? 'array' : 'object';
}

/** Whether a field was never filled in. */
export function isEmpty(field: unknown): boolean {
  return field === null || field === undefined || (typeof field === 'string' && EMPTY.test(field));
}
