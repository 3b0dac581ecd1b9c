/** Content files, as the command line meets them. */
import { readFile } from 'node:fs/promises';
import { problem, type Problem } from '../domain/shared/problems.js';

export interface DocumentRead {
  readonly document?: unknown;
  readonly problems: readonly Problem[];
}

/** Reads a file as a browser would: a byte order mark is passed over. */
export async function readDocument(file: string): Promise<DocumentRead> {
  try {
    return parseText(await readFile(file, 'utf8'));
  } catch {
    return { problems: [problem('document.not-found', '', file)] };
  }
}

/** Reads what a file or a server has given. */
export function parseText(given: string): DocumentRead {
  const text = given.replace(/^\uFEFF/, '');
  if (Buffer.byteLength(text) > 1_000_000) return { problems: [problem('document.too-large', '')] };
  try {
    return { document: JSON.parse(text), problems: [] };
  } catch {
    return { problems: [problem('document.not-json', '', text.trimStart().slice(0, 40))] };
  }
}

/** What kind of content the document says it is. */
export const kindOf = (document: unknown): unknown =>
  typeof document === 'object' ? (document as { kind?: unknown } | null)?.kind : undefined;

/** The widget that shows each kind of content. */
export const WIDGETS = {
  contacts: 'contact-card',
  'goal-picture': 'goal-picture',
  'care-finder': 'care-finder',
  'feedback-form': 'feedback-form',
} as const;
