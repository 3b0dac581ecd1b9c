/** What hinders a comment from being sent as it stands. Pure: the resident's text comes in, codes and places go out. */
import { findPersonalData, type PersonalData } from './personal-data.js';

export type DraftProblem =
  | { readonly code: 'empty' }
  /** @property by how many characters it is too long */
  | { readonly code: 'too-long'; readonly by: number }
  | { readonly code: 'personal-data'; readonly found: PersonalData };

/** In UTF-16 units, a line break as one: what the receiver counts, so that "0 left" is never refused. */
export function lengthOf(text: string): number {
  return text.replace(/\r\n/g, '\n').length;
}

/** Names a spot by what stands there: it keeps its name when the text before it changes. */
export const spotOf = (text: string, { kind, start, end }: PersonalData): string => `${kind} ${text.slice(start, end)}`;

/**
 * The spots that look like personal data, without those of which the resident has said that they are not.
 * @param known telephone numbers and addresses that are everybody's
 */
export const openSpots = (
  text: string,
  cleared: ReadonlySet<string>,
  known: readonly string[] = [],
): readonly PersonalData[] => findPersonalData(text, known).filter((found) => !cleared.has(spotOf(text, found)));

/**
 * @param most how many characters it may have
 * @param spots what looks like personal data (`openSpots`)
 */
export function draftProblems(text: string, most: number, spots: readonly PersonalData[]): readonly DraftProblem[] {
  const over = lengthOf(text) - most;
  return [
    ...(text.trim() ? [] : [{ code: 'empty' } as const]),
    ...(over > 0 ? [{ code: 'too-long', by: over } as const] : []),
    ...spots.map((found) => ({ code: 'personal-data', found }) as const),
  ];
}

/** The words around a spot, so that it is known again: at most so many characters on each side, whole words. */
export function excerpt(
  text: string,
  { start, end }: PersonalData,
  around = 30,
): { readonly before: string; readonly spot: string; readonly after: string } {
  const flat = (part: string): string => part.replace(/\s+/g, ' ');
  const from = Math.max(0, start - around);
  const before = flat(text.slice(from, start));
  const after = flat(text.slice(end, end + around));
  return {
    before: from ? `… ${before.replace(/^\S*\s/, '')}` : before,
    spot: text.slice(start, end),
    after: end + around < text.length ? `${after.replace(/\s\S*$/, '')} …` : after,
  };
}
