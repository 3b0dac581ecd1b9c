/**
 * What can be said of a content document of any kind before a resident meets it. For editors (preview, command line,
 * builder); a resident's page never loads it.
 */
import { parseUrl, readLink } from './link.js';
import { pathOf } from './parse.js';
import { problem, type Problem } from './problems.js';
import { severityOf } from './severity.js';
import { isOutdated, type Translated } from './translation.js';

/** The address that relative links are read against where no page is known. */
export const ANY_PAGE = 'https://region.example/';

/** A text in a document, and where an editor finds it. */
export interface Written {
  readonly path: string;
  readonly text: string;
}

/**
 * Every text of a parsed document, in order, with the place it has in the document as it was given: what was left out of a
 * list before it is counted. What stands inside fields that the schema does not know is nobody's to read.
 * @param input the document that `part` was parsed from
 */
export function writtenIn(part: object, input: unknown, at = ''): readonly Written[] {
  const inside = (value: unknown, given: unknown, path: string): readonly Written[] => {
    if (typeof value === 'string') return [{ path, text: value }];
    return typeof value === 'object' && value && pathOf(value) !== undefined ? writtenIn(value, given, path) : [];
  };
  return Object.entries(part).flatMap(([key, value]) => {
    const path = at ? `${at}.${key}` : key;
    const given = fieldOf(input, key);
    if (!Array.isArray(value)) return inside(value, given, path);
    const items = Array.isArray(given) ? (given as unknown[]) : [];
    let place = -1;
    return (value as unknown[]).flatMap((item) => {
      // An object knows where it stood; of equal texts the first that is left is as good as any.
      const stood = typeof item === 'object' && item ? /\[(\d+)\]$/.exec(pathOf(item) ?? '')?.[1] : undefined;
      place = stood === undefined ? items.indexOf(item, place + 1) : Number(stood);
      return inside(item, items[place], `${path}[${place}]`);
    });
  });
}

const fieldOf = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input ? (input as Record<string, unknown>)[key] : undefined;

/** Tags in a text are shown as they are written, never run; the editor surely meant something else. */
export const markupProblems = (texts: readonly Written[]): Problem[] =>
  texts.filter(({ text }) => /<\/?[a-z!]/i.test(text)).map(({ path, text }) => problem('field.markup', path, text));

/** An address that is there but cannot become a link. */
export function linkProblems(address: string | undefined, path: string, base = ANY_PAGE): Problem[] {
  if (!address || readLink(address, base)) return [];
  const isInsecure = parseUrl(address, base)?.protocol === 'http:';
  return [problem(isInsecure ? 'field.insecure-link' : 'field.bad-link', path, address)];
}

/** Of entries that share an id, every one but the first: nothing can refer to it. */
export function duplicateIds(entries: readonly { readonly id?: string | undefined }[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    if (entry.id === undefined) return [];
    const isNew = !seen.has(entry.id);
    seen.add(entry.id);
    return isNew ? [] : [problem('document.duplicate-id', `${pathOf(entry)}.id`, entry.id)];
  });
}

/**
 * Whether somebody still looks after the document.
 * @param today in Stockholm, `2026-11-03`
 */
export function dateProblems({ updated, reviewBy }: Dated, today: string): Problem[] {
  return [
    ...(updated ? [] : [problem('document.not-updated', 'updated')]),
    ...(reviewBy && reviewBy < today ? [problem('document.review-passed', 'reviewBy', reviewBy)] : []),
  ];
}
interface Dated {
  readonly updated?: string | undefined;
  readonly reviewBy?: string | undefined;
}

/** Whether each translation is dated and of the Swedish text as it stands, and whether somebody stands for what a machine began. */
export function translationProblems({ translation, translations = {}, updated }: Translated & Dated): Problem[] {
  const all = [
    ...(translation ? [['translation', translation] as const] : []),
    ...Object.entries(translations).map(([lang, each]) => [`translations.${lang}`, each] as const),
  ];
  return all.flatMap(([path, each]) => [
    ...(each.date ? [] : [problem('field.missing', `${path}.date`)]),
    ...(isOutdated(each, updated)
      ? [problem('document.translation-outdated', `${path}.sourceUpdated`, each.sourceUpdated)]
      : []),
    ...(each.method === 'machine-reviewed' && !each.reviewer
      ? [problem('document.no-reviewer', `${path}.reviewer`)]
      : []),
  ]);
}

/** Errors first; within them, in the order given. */
export const errorsFirst = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => Number(isError(b)) - Number(isError(a)));

const isError = ({ code }: Problem): boolean => severityOf(code) === 'error';
