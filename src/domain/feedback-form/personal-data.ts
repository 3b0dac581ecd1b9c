/**
 * Finds what looks like personal data in free text: so that a resident is told before it is sent, and so that what is
 * sent all the same can be masked where it is kept. It guesses (one mobile number in seventeen passes for a personal
 * identity number), so whoever asks must let people say that it is wrong, and must change nothing unasked.
 *
 * Personal identity numbers: SKV 704 (YYMMDD-NNNC, `+` from the year one turns 100, check digit by Luhn's rule).
 * Coordination numbers: Skatteverkets meddelanden 2010 (day + 60); no calendar for them, as 194 of Skatteverket's own 2,264
 * test numbers have the month 00, the day 60 or a day that never was. Telephone numbers: PTS, Svensk nummerplan.
 *
 * Linear in the text, whatever is in it: no repetition without a limit can fail and be tried anew from its next character.
 * No lookbehind, which Safari 16.0 cannot read.
 */

export type PersonalDataKind =
  'personal-identity-number' | 'coordination-number' | 'phone' | 'email' | 'address' | 'booking-reference';

/** A spot in a text. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** In UTF-16 units, as `slice` and `setSelectionRange` count. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The kinds that by themselves say who somebody is. */
export const IDENTITY_KINDS: ReadonlySet<PersonalDataKind> = new Set<PersonalDataKind>([
  'personal-identity-number',
  'coordination-number',
]);

/**
 * The text as the patterns read it, every character in its place: full-width signs, Arabic and Persian digits, dashes of all
 * kinds, spaces and invisible marks, but not line breaks. What takes two units is left: nobody writes numbers with it.
 */
const plain = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
    .replace(/(?![\u{10000}-\u{10ffff}])[\p{Pd}\u2212]/gu, '-')
    .replace(/(?![ \r\n\u{10000}-\u{10ffff}])[\s\p{Cf}]/gu, ' ');

/** Not in the middle of a longer number, a date, a time, a version … */
const STARTS = '(^|[^\\d.:-]|(?:^|\\D)[.:-])';
const ENDS = '(?![-.:]?\\d)';

const IDENTITY = RegExp(
  STARTS + '((?:(18|19|20) ?)?(\\d\\d)([-./ ]?)(0\\d|1[0-2])\\5([0-36-9]\\d)( {0,2}[-+/._]{0,2} {0,2})(\\d{4}))' + ENDS,
  'g',
);

/** What people put between the digits of a telephone number. */
const GAP = ' ?[-/.()]?[ (]?';
const AFTER_AREA = '(?:\\) ?| ?[-/.] ?| )?';
/** A mobile number, any other with its area code (to a home or a workplace), or a foreign one. */
const PHONE = RegExp(
  STARTS +
    `(\\(?(?:(?:(?:\\+|00 ?)46${GAP}(?:0\\)?${GAP})?|0)` +
    `(?:7[02369](?:${GAP}\\d){7}|7(?: \\d\\d){4}|8${AFTER_AREA}\\d\\d(?: \\d\\d){3}|` +
    `(?:8|77\\d|[1-69]\\d\\d?)${AFTER_AREA}(?:\\d{5,8}|\\d\\d\\d?([ .-])\\d\\d\\d?(?:\\3\\d\\d)?))|` +
    `(?:\\+|00(?=[34]))[1-9]\\d{0,2}(?:${GAP}\\d){6,12}))` +
    ENDS,
  'g',
);
/** Numbers of authorities, companies and free services. */
const PUBLIC = /^0(?:[12]0|77)/;

const WORD = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+%'-]*";
const LABEL = '[\\p{L}\\p{N}-]{1,63}';
const SPELT_DOT = ' (?:punkt|dot) ';
const DOT = `(?:\\.| ?[([](?:punkt|dot|\\.)[)\\]] ?|${SPELT_DOT})`;
/** What follows the words is optional, so that words without it are passed over in one go. */
const EMAIL = RegExp(
  `${WORD}(?:${SPELT_DOT}${WORD})*(` +
    `(?: ?@ ?| ?[([{<] ?(?:at|@|(?:snabel[- ]?)?a) ?[)\\]}>] ?| snabel[- ]?a )${LABEL}(?:${DOT}${LABEL}){0,5}${DOT}\\p{L}{2,24}|` +
    // "look at example.com" is no address
    ` at ${LABEL}(?:${SPELT_DOT}${LABEL}){1,5})?`,
  'giu',
);

/** Addresses of pages, but for what stands after the question mark. */
const PAGE = /(?:https?:\/\/|www\.)[^\s?]*/gi;

const STREET =
  /(^|[^\p{L}\p{N}])((?:(?:\p{L}{2,5}ra|gamla|nya) |\p{L}{2,30}?)(?:gatan|vägen|gränd|torget|stigen|allén|backen|slingan|s (?:väg|gata|gränd|torg)) \d{1,3}(?: ?[a-h](?!\p{L}))?(?! ?(?:k?m\b|mi[ln]|tim|meter|%)|[-.:,]?\d)(?:,? lgh \d{4})?(?:,? \d{3} ?\d\d \p{L}{2,30})?)/giu;
/** A postal code and a town; neither 113 13 nor another short number. */
const TOWN = /(^|[^\p{L}\p{N}.:,/-])((?!11[34] |90[13] )[1-9]\d\d \d\d \p{Lu}\p{Ll}{2,30})/gu;

/** Only after the word for it: a code alone may be anything. */
const REFERENCE =
  /(^|[^\p{L}])(?:bokn(?:ing)?|beställning|order|referens|ref|ärende|remiss|kund|patient|journal|booking|reference|case)s?(?:en|e?t)?(?:[- .]?(?:har )?(referens|nummer|numret|nr|kod|koden|id|number|code))?(?!\p{L})[ .]{0,2}(?:är|is)?([:#=])? {0,2}\(?((?=[\p{L}/-]{0,12}\d)[\p{L}\d](?:[-/]?[\p{L}\d]){4,24})(?![\p{L}\d]|[:.]\d)/giu;
const DATE = /^(?:(?:19|20)\d\d(?:-?\d\d){0,2}|\d\d?\/\d\d?(?:-\d+)?)$/;

/**
 * The spots that look like personal data, in order, without overlap.
 * @param known what is everybody's, such as the telephone numbers and addresses of the page's own contacts, as written
 */
export function findPersonalData(text: string, known: readonly string[] = []): readonly PersonalData[] {
  const found: PersonalData[] = [];
  const open = new Set(known.map(bare));
  let rest = plain(text);

  /**
   * Takes what a pattern finds out of `rest`, so that no later pattern sees it.
   * @param spot the group to take, last in the match
   * @param kindOf what it is; '' for nothing to tell of, undefined for something else, which is left
   */
  const take = (
    pattern: RegExp,
    spot: number,
    kindOf: (groups: readonly (string | undefined)[], at: number) => PersonalDataKind | '' | undefined,
  ): void => {
    let taken = '';
    for (const match of rest.matchAll(pattern)) {
      const kind = kindOf(match, match.index);
      if (kind === undefined) continue;
      const end = match.index + match[0].length;
      const start = end - match[spot]!.length;
      if (kind && !open.has(bare(text.slice(start, end)))) found.push({ kind, start, end });
      taken += rest.slice(taken.length, start) + '\0'.repeat(end - start);
    }
    rest = taken + rest.slice(taken.length);
  };

  take(EMAIL, 0, ([, domain]) => domain && 'email');
  take(PAGE, 0, () => '');
  take(IDENTITY, 2, (groups, at) => identityKind(groups, rest.slice(Math.max(0, at - 30), at)));
  take(PHONE, 2, ([, , written]) => phoneKind(bare(written!)));
  take(REFERENCE, 4, ([, , isNumbered, sign, code]) =>
    DATE.test(code!) || !(isNumbered || sign || /\p{L}|\d{6}/u.test(code!)) ? undefined : 'booking-reference',
  );
  take(STREET, 2, () => 'address');
  take(TOWN, 2, () => 'address');
  return found.sort((one, other) => one.start - other.start);
}

/** Without what people write in different ways, so that two can be compared; `+46 …` as `0…`. */
function bare(written: string): string {
  return plain(written)
    .replace(/[ ()/.-]/g, '')
    .replace(/^(\+|00)460*/, '0')
    .toLowerCase();
}

function phoneKind(digits: string): PersonalDataKind | '' | undefined {
  if (digits.length < 8 || /^0[1-9]\d{9}/.test(digits)) return undefined;
  return PUBLIC.test(digits) ? '' : 'phone';
}

/** @param before the words in front of it */
function identityKind(
  [, , written = '', century = '', year = '', divider, month = '', day = '', gap = '', serial = '']: readonly (
    string | undefined
  )[],
  before: string,
): PersonalDataKind | undefined {
  const digits = year + month + day + serial;
  // Ten digits in a row that could be either are nearly always a mobile number: few were born in 2007, many have one.
  if (/^07[02369]\d{7}$/.test(written) && !/personn|pnr|samordn|född/i.test(before)) return undefined;
  // 2021-11-16 1053: when something was published or opens, and not somebody who goes to school.
  if (divider && century === '20' && /^[ .]*([01]\d|2[0-3])[0-5]\d$/.test(gap + serial)) return undefined;
  let sum = 0;
  for (let place = 0; place < 10; place += 1) {
    const product = +digits[place]! * (place % 2 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  if (sum % 10) return undefined;
  if (+day > 59) return +day < 92 ? 'coordination-number' : undefined;
  const last = +month === 2 ? (+year % 4 ? 28 : 29) : 30 + ((+month + (+month >> 3)) % 2);
  return +month && +day && +day <= last ? 'personal-identity-number' : undefined;
}

/**
 * The text without a spot, and without the space or the brackets that held only it. All else is left as it was written.
 */
export function withoutPersonalData(text: string, { start, end }: PersonalData): string {
  let before = text.slice(0, start);
  let after = text.slice(end);
  const pair = `${before.slice(-1)}${after[0] ?? ''}`;
  if (/^(\(\)|\[\]|<>|""|''|””|“”)$/.test(pair)) {
    before = before.slice(0, -1);
    after = after.slice(1);
  }
  // One space of two, and none at an end or before a sign; but words stay apart.
  if (/(^|\s)$/.test(before) && /^[^\S\r\n]/.test(after)) after = after.slice(1);
  else if (/[^\S\r\n]$/.test(before) && /^([\r\n.,;:!?)]|$)/.test(after)) before = before.slice(0, -1);
  else if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) before += ' ';
  return before + after;
}

/** By kind, marks of one length: how long a name or an address was says something, too. */
const MASKS: Readonly<Record<PersonalDataKind, string>> = {
  'personal-identity-number': '██████-████',
  'coordination-number': '██████-████',
  phone: '███-███ ██ ██',
  email: '████@████',
  address: '██████ ██',
  'booking-reference': '██████',
};

/**
 * The text with marks in place of the spots, from which nothing can be read back.
 * @param found in order, as `findPersonalData` gives them
 */
export function maskPersonalData(text: string, found: readonly PersonalData[]): string {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of found) {
    masked += text.slice(from, start) + MASKS[kind];
    from = end;
  }
  return masked + text.slice(from);
}
