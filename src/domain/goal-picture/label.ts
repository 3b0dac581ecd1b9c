/**
 * Words in a picture. A drawing cannot ask the browser how wide a word is before it is drawn, and every region's page has
 * its own font: so widths are those of the widest common one (Verdana Bold), and a word that is too long for its field is
 * divided rather than let out of it.
 */

export interface Line {
  readonly text: string;
  /** What stands between this line and the next: a space, nothing, or a hyphen that divides a word and is not part of it. */
  readonly end: ' ' | '' | '-';
}

export interface Label {
  readonly lines: readonly Line[];
  /** Whether the name did not fit even so, and only its beginning is shown. */
  readonly isCut?: boolean;
  /** Font size in the picture's units. */
  readonly size: number;
  /** The middle of the lines. */
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  /** The middle of the symbol above the lines, where there is room for one. */
  readonly icon?: { readonly x: number; readonly y: number };
}

export const LINE_HEIGHT = 1.22;
/** Side of the symbol's square, and the room below it. */
export const ICON_SIZE = 32;
const ICON_ROOM = ICON_SIZE + 5;
const LARGEST = 17;
const SMALLEST = 12.5;
/** A smaller name goes without its symbol. */
const WITH_ICON = 13.5;
/** How far below the middle of a line its baseline is. */
const BASELINE = 0.36;

/** Widths of Verdana Bold in hundredths of its size, rounded up; letters of other alphabets count as wide ones. */
const WIDTHS: readonly (readonly [string, number])[] = [
  ["ijl.,:;'’!", 40],
  [' ()[]-tfrIJ|\u00a0', 56],
  ['czsLvxyF', 67],
  ['mwMÅÄ@…—', 108],
  ['ABCDGHKNOPQRSTUVXYZÖ&+=', 87],
  ['W%', 128],
];
const OTHER = 72;
const WIDTH_OF = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

const known = new Map<string, number>();

/** The widest that the text can be in a common font, in units of the font's size. */
export function textWidth(text: string): number {
  let width = known.get(text);
  // A picture asks for the same few words many times over.
  if (width === undefined) known.set(text, (width = measure(text)));
  return width;
}

function measure(text: string): number {
  let sum = 0;
  for (const letter of text) {
    // Combining marks and soft hyphens take no room of their own; pictures and CJK take a square and more.
    const isFlat = /[\p{M}\u00ad\u2060]/u.test(letter);
    sum += isFlat ? 0 : (WIDTH_OF.get(letter) ?? ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 120 : OTHER));
  }
  return sum / 100;
}

/**
 * Divides text into lines no wider than `most` (in units of the font's size). Words are divided only where one alone is
 * too wide: at the author's soft hyphens, after a hyphen, where a compound is put together, else before the last consonant ahead of a vowel, as Swedish
 * divides words by rule.
 */
export function wrap(text: string, most: number): { readonly lines: readonly Line[]; readonly divisions: number } {
  const lines: { text: string; end: Line['end'] }[] = [];
  let divisions = 0;
  for (const word of text.trim().split(/[ \n\t]+/)) {
    const last = lines.at(-1);
    if (last && textWidth(`${last.text} ${word}`) <= most) {
      last.text += ` ${word}`;
      continue;
    }
    let rest = word;
    while (textWidth(rest) > most && [...rest].length > 2) {
      const at = division(rest, most);
      const head = rest.slice(0, at).replace(/\u00ad$/, '');
      const isDivided = !/[-–/]$/.test(head);
      lines.push({ text: head, end: isDivided ? '-' : '' });
      if (isDivided) divisions += 1;
      rest = rest.slice(at);
    }
    lines.push({ text: rest, end: ' ' });
  }
  return { lines: lines.map(({ text, end }) => ({ text: text.replace(/\u00ad/g, ''), end })), divisions };
}

/** Last parts of compounds that målbilder are full of: the best place to divide is where the reader hears one. */
const LAST_PART = /^(befinnande|perspektiv|sjukvård|vård|omsorg|tjänst|område|förvaltning|ledning|grupp|samverkan)/i;
const VOWEL = /[aeiouyåäöéü]/i;

/** Where to divide a word so that its first piece, with a hyphen, fits: at the best place that does. */
function division(word: string, most: number): number {
  const fits = (at: number): boolean => textWidth(`${word.slice(0, at)}-`) <= most;
  const places = [...word].length === word.length ? range(2, word.length - 1) : [];
  const best = (isGood: (at: number) => boolean): number | undefined =>
    places.filter((at) => isGood(at) && fits(at)).at(-1);
  return (
    best((at) => word[at - 1] === '\u00ad') ??
    best((at) => /[-–/]/.test(word[at - 1] as string)) ??
    best((at) => at > 3 && LAST_PART.test(word.slice(at))) ??
    best(
      (at) =>
        at > 2 &&
        at < word.length - 2 &&
        !VOWEL.test(word[at] as string) &&
        VOWEL.test(word[at + 1] as string) &&
        VOWEL.test(word.slice(0, at)),
    ) ??
    // A word without a better place, and one of signs that must not be cut in two halves, is cut where the room ends.
    cut(word, most)
  );
}

function cut(word: string, most: number): number {
  let at = 0;
  for (const letter of word) {
    if (at && textWidth(`${word.slice(0, at)}${letter}-`) > most) break;
    at += letter.length;
  }
  return at;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What has a name, and perhaps a symbol above it. */
export interface Named {
  readonly name: string;
  readonly icon?: string | undefined;
}

export interface Field {
  /** Whether a point lies in the field, its margin taken off. */
  readonly contains: (x: number, y: number) => boolean;
  /** Places for the middle of the label, the best first; those in `lessGood` only where no other will do. */
  readonly places: readonly (readonly [x: number, y: number])[];
  readonly lessGood?: readonly (readonly [x: number, y: number])[];
  /** The widest that a line can be. */
  readonly width: number;
}

/** How much larger than the smallest one in a picture a name may be: names of one rank look it. */
const MOST_LARGER = 1.5;

/** Places names in their fields, all of much the same size. */
export function placeLabels(named: readonly Named[], fieldOf: (index: number) => Field): readonly Label[] {
  const fields = named.map((_, index) => fieldOf(index));
  const largest = named.map((each, index) => placeLabel(each, fields[index] as Field));
  const most = Math.min(...largest.map(({ size }) => size)) + MOST_LARGER;
  return largest.map((label, index) =>
    label.size > most ? placeLabel(named[index] as Named, fields[index] as Field, most) : label,
  );
}

/**
 * Places a name in a field: whole words before divided ones, with room for its symbol if there is, in the middle if it
 * can be, as large as it can be.
 */
export function placeLabel({ name, icon }: Named, field: Field, largest = LARGEST): Label {
  for (let divisions = 0; divisions <= 4; divisions += 1) {
    for (const hasIcon of icon ? [true, false] : [false]) {
      for (const places of [field.places, field.lessGood ?? []]) {
        for (let size = largest; size >= (divisions || !hasIcon ? SMALLEST : WITH_ICON); size -= 0.5) {
          const label = fit(wrapsOf(name, field.width / size, divisions), size, hasIcon, places, field);
          if (label) return label;
        }
      }
    }
  }
  // Not all of it fits: as many lines as do, so that the field has a name; the whole one stands beside the picture.
  for (let count = 4; count > 0; count -= 1) {
    const begun = beginningsOf(name, field.width / SMALLEST, count);
    for (const places of [field.places, field.lessGood ?? []]) {
      const label = fit(begun, SMALLEST, false, places, field);
      if (label) return { ...label, isCut: true };
    }
  }
  const [x, y] = field.places[0] ?? [0, 0];
  return { lines: [{ text: '…', end: '' }], isCut: true, size: SMALLEST, x, y };
}

function fit(
  wraps: readonly (readonly Line[])[],
  size: number,
  hasIcon: boolean,
  places: Field['places'],
  field: Field,
): Label | undefined {
  for (const [x, y] of places) {
    for (const lines of wraps) {
      const top = y - (lines.length * size * LINE_HEIGHT + (hasIcon ? ICON_ROOM : 0)) / 2;
      const first = top + (hasIcon ? ICON_ROOM : 0);
      const isInside =
        (!hasIcon || holds(field, x, top, ICON_SIZE, ICON_SIZE)) &&
        lines.every((line, index) =>
          holds(field, x, first + index * size * LINE_HEIGHT, textWidth(drawn(line)) * size, size * LINE_HEIGHT),
        );
      if (!isInside) continue;
      return {
        lines,
        size,
        x,
        y: first + (LINE_HEIGHT / 2 + BASELINE) * size,
        ...(hasIcon && { icon: { x, y: top + ICON_SIZE / 2 } }),
      };
    }
  }
  return undefined;
}

/** A line as it is seen. */
export const drawn = ({ text, end }: Line): string => (end === '-' ? `${text}-` : text);

/** The ways to write a text in at most five lines with so many words divided, the widest first. */
function wrapsOf(text: string, width: number, divisions: number): readonly (readonly Line[])[] {
  const wraps = new Map<string, readonly Line[]>();
  for (let share = 1; share >= 0.3; share -= 0.1) {
    const wrapped = wrap(text, width * share);
    if (wrapped.divisions > divisions) break;
    if (wrapped.divisions === divisions && wrapped.lines.length <= 5) {
      wraps.set(wrapped.lines.map(drawn).join('\n'), wrapped.lines);
    }
  }
  return [...wraps.values()];
}

/** The ways to write no more than the beginning of a text, in so many lines, the widest first. */
const beginningsOf = (text: string, width: number, count: number): readonly (readonly Line[])[] =>
  range(1, 9)
    .map((tenths) => wrap(text, width * (1 - tenths / 10)).lines)
    .filter(({ length }) => length > count)
    .map((lines) => {
      const last = lines[count - 1] as Line;
      return [...lines.slice(0, count - 1), { text: `${last.text.replace(/[-–/,]$/, '')}…`, end: '' }];
    });

/** Whether a box, given by the middle of its upper edge, lies in the field: its corners and the middles of its edges do. */
function holds({ contains }: Field, x: number, top: number, width: number, height: number): boolean {
  return [-0.5, 0, 0.5].every((side) => [0, 0.5, 1].every((down) => contains(x + side * width, top + down * height)));
}
