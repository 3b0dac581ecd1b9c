/** Everything a program can say about a region's overrides before they are merged. What they make of the flow, `merge` tells. */
import { careFinderOverridesInFull } from '../../generated/tables/care-finder-overrides-in-full.js';
import { readDocument } from '../shared/document.js';
import { pathOf } from '../shared/parse.js';
import type { Problem } from '../shared/problems.js';
import {
  ANY_PAGE,
  dateProblems,
  errorsFirst,
  linkProblems,
  markupProblems,
  translationProblems,
  writtenIn,
} from '../shared/verify.js';
import type { CareFlowOverrides } from './content.js';

/**
 * Parses and verifies overrides by themselves.
 * @param input the document as read from JSON
 * @param today in Stockholm, `2026-11-03`
 * @param base the address that relative links are read against
 */
export function verifyOverrides(
  input: unknown,
  today: string,
  base = ANY_PAGE,
): { readonly problems: readonly Problem[] } {
  const { value, problems } = readDocument<CareFlowOverrides>(
    'care-finder-overrides',
    careFinderOverridesInFull,
    input,
  );
  if (!value) return { problems: errorsFirst(problems) };
  return {
    problems: errorsFirst([
      ...problems,
      ...dateProblems(value, today),
      ...translationProblems(value),
      ...(value.sources ?? []).flatMap((source) => linkProblems(source.url, `${pathOf(source)}.url`, base)),
      ...markupProblems(writtenIn(value, input)),
    ]),
  };
}
