/**
 * Telephone numbers as people read them and as telephones dial them. Grouping after Myndigheternas skrivregler: hyphen
 * after the area code, then 123 45 · 12 34 56 · 123 45 67 · 123 456 78. Area codes: PTS, Svensk nummerplan för telefoni
 * (E.164): 08, the three-digit ones below, otherwise four digits. 010, 07x and 020 are written as three, 077x and 0200 as four.
 */

export interface PhoneNumber {
  /** `tel:` and E.164 for an ordinary number; a short number (3–6 digits) only its digits. */
  readonly href: string;
  /** Groups parted by no-break space (U+00A0), area code by an ordinary hyphen so that copying works. */
  readonly display: string;
}

const NBSP = '\u00a0';
/** Digits, and the signs people put between them. A slash only after an area code: `112/1177` is two numbers. */
const DIALABLE = /^[\s(]*([0+][\d\s()/.\p{Pd}\u2212]+|\d[\d\s().\p{Pd}\u2212]+)$/u;
/** Eight to ten digits: area code, then five to eight digits in two or three groups. */
const SWEDISH =
  /^(?=\d{8,10}$)(08|0(?:1[013689]|2[136]|20(?!0\d{6})|3[1356]|4[0246]|54|6[03]|7[02-689]|9[09])|0\d{3})(?=\d{5})(\d{2,3})(\d{2,3}?)?(\d\d)$/;

/** Undefined if it cannot be dialled: letters, fewer than 3 or more than 15 digits. Shapes not known are shown as written. */
export function readPhone(text: string): PhoneNumber | undefined {
  // Invisible marks (direction, soft hyphen) travel with numbers copied from phones and Word.
  const written = text.replace(/\p{Cf}/gu, '').trim();
  if (!DIALABLE.test(written)) return undefined;
  const digits = phoneDigits(written);
  const number = (href: string, display: string) => ({ href: `tel:${href}`, display });
  if (/^\d{3,6}$/.test(digits)) {
    // 113 13, 116 111; but 1177 and 90101 are established without a space.
    const short = digits.replace(/^(11\d)(\d{2,3})$/, `$1${NBSP}$2`);
    return number(digits, /^(11|90\d{3}$)/.test(digits) ? short : written);
  }
  if (/^0[1-9]\d{5,12}$/.test(digits)) {
    const [, area, ...groups] = SWEDISH.exec(digits) ?? [];
    return number(`+46${digits.slice(1)}`, area ? `${area}-${groups.filter(Boolean).join(NBSP)}` : written);
  }
  return /^(\+[1-9]|[1-9])\d{6,14}$/.test(digits) ? number(digits, written) : undefined;
}

/**
 * The digits by which two ways of writing a number are compared: national for Swedish ones (`+46 (0)8 …`, `0046 8 …` and
 * `08-…` are equal), `+` and digits for foreign ones.
 */
export function phoneDigits(text: string): string {
  // No number is longer, and what follows must not be able to take its time.
  const digits = text
    .slice(0, 64)
    .replace(/^(\D*(?:\+|00)[^(]*)\(0\)/, '$1') // the trunk zero, not dialled from abroad
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  const [, swedish] = /^\+460*(\d*)$/.exec(digits) ?? [];
  return swedish === undefined ? digits : (swedish.length > 6 ? '0' : '') + swedish;
}
