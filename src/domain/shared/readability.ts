/**
 * How easy a text is to read, as far as counting can tell: its sentences, its words, and LIX. A rough gauge for editors.
 * Source: Björnsson, Läsbarhet (1968), by way of DOMAIN.md 6.6; knows Swedish abbreviations and the commonest English.
 */

/** More words than this in one sentence, and a tired reader has to begin again. */
export const MOST_WORDS = 25;

/** Abbreviations after which the sentence goes on, whatever stands next: `kl. 8`, `t.ex. Anna`, `tel. 1177`. */
const NEVER_LAST = new Set(
  `kl. t.ex. ex. bl.a. bl. fr.o.m. t.o.m. s.k. dvs. d.v.s. tel. tfn. nr. ca. dr. prof. inkl. exkl. resp. kap.
  e.g. i.e. mr. mrs. ms.`.split(/\s+/),
);

/** What a sentence may end in: a sign, and the quotation marks and brackets that close after it. */
const ENDING = /[.!?…؟۔][”"’'»)\]]*$/;

/** The sentences of a text, without the white space around and between them. A new line ends one, as at a heading. */
export function sentences(text: string): readonly string[] {
  const found: string[] = [];
  // Chinese and Japanese signs end a sentence without a space after them.
  for (const line of text.replace(/[。！？]/g, '$&\n').split(/[\r\n]+/)) {
    const tokens = line.split(/\s+/).filter(Boolean);
    let first = 0;
    tokens.forEach((token, index) => {
      if (!isLast(token, tokens[index + 1], index === first)) return;
      found.push(tokens.slice(first, index + 1).join(' '));
      first = index + 1;
    });
  }
  return found.filter((sentence) => wordsIn(sentence).length);
}

function isLast(token: string, next: string | undefined, isFirst: boolean): boolean {
  if (next === undefined) return true;
  if (!ENDING.test(token) || /^[^\p{L}\p{N}]*\p{Ll}/u.test(next)) return false;
  const word = token.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  if (NEVER_LAST.has(word) || /^\p{L}\.$/u.test(word)) return false;
  // A number in a list (1. Ring) and a date with its parts set apart (24. 11. 2026).
  const isListed = isFirst && /^\d+\.$/.test(word);
  const isInDate = /^\d{1,2}\.$/.test(word) && /^(\d{1,2}\.|\d{4}\b)/.test(next);
  return !isListed && !isInDate;
}

/** The words of a text: what stands between spaces and has a letter or a digit in it. */
export const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token));

/**
 * Läsbarhetsindex: words in a sentence + per cent of words with more than six letters. Under 30 is very easy, 30–40 easy,
 * 40–50 as newspapers, over 50 hard. A text without words is 0.
 */
export function lix(text: string): number {
  const words = wordsIn(text);
  if (!words.length) return 0;
  const long = words.filter((word) => word.replace(/\P{L}/gu, '').length > 6).length;
  return words.length / sentences(text).length + (100 * long) / words.length;
}
