/**
 * Reading a content document once, at the edge. A region's content is untrusted and made by people in a hurry: what is
 * wrong is taken out and reported, what is right stays, so that one bad telephone number never costs a resident the rest.
 */
import * as v from 'valibot';
import { pathText, problem, type Problem, type ProblemCode } from './problems.js';

export interface Parsed<T> {
  /** Absent when nothing usable is left. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** What editors and their systems leave in a field that was never filled in (as the stored page of 2021 in seed 000 shows). */
const EMPTY = /^[\s\u00a0\u200b–—-]*$|^(undefined|null)$/;

/**
 * Parses `input` by `schema`. Empty fields are removed (`field.empty`), faulty ones too, each with the smallest loss: a
 * faulty optional field goes alone, a missing required one takes its entry along. Text that is only too long stays.
 * @param whole names of fields that are right altogether or not used at all: with one faulty interval taken out, opening
 *   hours would say "closed" to somebody who could have come.
 */
export function parse<T>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
  whole: readonly string[] = [],
): Parsed<T> {
  const problems: Problem[] = [];
  const origins = new WeakMap<object, readonly Key[]>();
  const value = copyFilled(input, [], origins, problems, whole);

  for (;;) {
    const result = v.safeParse(schema, value);
    const faults = (result.issues ?? []).map((issue) => ({ code: codeOf(issue), keys: keysOf(issue), issue }));
    const losses = faults.filter(({ code }) => code !== 'field.too-long');
    for (const { code, keys, issue } of losses.length ? losses : faults) {
      problems.push(problem(code, originOf(value, keys, origins), detailOf(issue.input)));
    }
    if (!losses.length) return result.typed ? { value: result.output, problems } : { problems };
    // From the last to the first, so that taking out one array item does not move those still to go.
    for (const { keys } of losses.reverse()) {
      const end = keys.findIndex((key) => whole.includes(String(key)));
      if (!takeOut(value, end < 0 ? keys : keys.slice(0, end + 1))) return { problems };
    }
  }
}

type Key = string | number;
type Issue = v.BaseIssue<unknown>;
type Container = Record<Key, unknown>;

/** A copy without empty fields and without the one key that could reach a prototype. Empty lists mean something ("closed"). */
function copyFilled(
  input: unknown,
  keys: readonly Key[],
  origins: WeakMap<object, readonly Key[]>,
  problems: Problem[],
  whole: readonly string[],
): unknown {
  if (typeof input !== 'object' || input === null) return input;
  const isList = Array.isArray(input);
  const copy: unknown[] | Record<string, unknown> = isList ? [] : {};
  origins.set(copy, keys);
  for (const name of Object.keys(input)) {
    const key: Key = isList ? Number(name) : name;
    const field = (input as Container)[name];
    const path = [...keys, key];
    if (name === '__proto__') {
      problems.push(problem('document.dangerous-key', pathText(path)));
    } else if (isEmpty(field) && !(isList && keys.some((each) => whole.includes(String(each))))) {
      problems.push(problem('field.empty', pathText(path)));
    } else {
      const filled = copyFilled(field, path, origins, problems, whole);
      if (isList) (copy as unknown[]).push(filled);
      else (copy as Record<string, unknown>)[name] = filled;
    }
  }
  return copy;
}

function isEmpty(field: unknown): boolean {
  return field === null || field === undefined || (typeof field === 'string' && EMPTY.test(field));
}

function codeOf(issue: Issue): ProblemCode {
  if (issue.input === undefined) return 'field.missing';
  if (issue.kind === 'validation') return issue.message as ProblemCode;
  return issue.type === 'picklist' || issue.type === 'literal' ? 'field.not-allowed' : 'field.wrong-type';
}

const keysOf = (issue: Issue): Key[] => (issue.path ?? []).map((item) => item.key as Key);

const detailOf = (value: unknown): unknown =>
  value === undefined ? undefined : typeof value === 'object' ? typeof value : value;

/** The path in the document as it was written, whatever has been taken out since. */
function originOf(root: unknown, keys: readonly Key[], origins: WeakMap<object, readonly Key[]>): string {
  let at = root;
  let path: readonly Key[] = [];
  for (const key of keys) {
    at = (at as Container)[key];
    path = (typeof at === 'object' && at !== null && origins.get(at)) || [...path, key];
  }
  return pathText(path);
}

/** Removes what `keys` points at, or, where that is missing, the entry that should have had it. False when nothing is left. */
function takeOut(root: unknown, keys: readonly Key[]): boolean {
  if (!keys.length) return false;
  const last = keys[keys.length - 1] as Key;
  const holder = keys.slice(0, -1).reduce<unknown>((at, key) => (at as Container | undefined)?.[key], root);
  // An issue of the same pass has already taken the holder.
  if (typeof holder !== 'object' || holder === null) return true;
  if (!Object.prototype.hasOwnProperty.call(holder, last)) return takeOut(root, keys.slice(0, -1));
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Container)[last];
  return true;
}
