// How long the guard of the feedback form takes to read a text: one as people write it, of the length that the form takes, and
// 100,000 characters of what is written to hurt, which the receiver may be sent. Times differ between machines, so read the
// ratios: to the same length of ordinary text, and of ten times the text to the text.
//
//   npm run build && node bench/personal-data.mjs
import { careNeedIn } from '../dist/npm/domain/feedback-form/care-words.js';
import { findPersonalData } from '../dist/npm/domain/feedback-form/personal-data.js';

const LONG = 100_000;
const MOST_MS = 50;
const ROUNDS = 7;

const ORDINARY =
  'Hej! Jag försökte boka om min tid den 14/3 kl. 09.30 men länken på sidan ledde fel. Ring mig på 070-174 06 05 eller mejla ' +
  'anna@mejl.example. Telefontiderna 08.00–09.30 stämmer inte med dem på https://www.example.se/kontakt?sida=2. ';
const HURTFUL = [
  ...[
    '1',
    '1 ',
    ' ',
    '-',
    '\u2013',
    '\u00a0',
    '\u200b',
    '\ud800',
    '\u0660',
    '\uff41',
    '@',
    '(',
    '0 ',
    '07',
    '+4',
    '+46 ',
  ],
  ...[
    'a',
    'å',
    'a ',
    'a@',
    'a.',
    'a@b.',
    'a punkt ',
    'a at b punkt ',
    'a snabel-a b punkt ',
    `${'a'.repeat(62)} @ `,
    'ab12',
  ],
  ...[
    '1912-12-12 ',
    '121212-1213 ',
    '08-12 12 ',
    '070-17',
    '123 45 ',
    'https://',
    'www.?',
    'storgatan ',
    's väg ',
    'ref: ',
  ],
  ...['kan inte ', 'vill ', 'boka a '],
];

const textOf = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** The quickest of some: what else the machine does only adds. */
function time(read, text) {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    read(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

for (const [name, read] of [
  ['findPersonalData', (text) => findPersonalData(text)],
  ['careNeedIn', (text) => careNeedIn(text)],
]) {
  const short = time(read, textOf(ORDINARY, 1000));
  const ordinary = time(read, textOf(ORDINARY, LONG));
  const rows = HURTFUL.map((unit) => {
    const text = textOf(unit, LONG);
    const took = time(read, text);
    return { unit, took, growth: took / time(read, textOf(unit, LONG / 10)) };
  }).sort((one, other) => other.took - one.took);
  console.log(`${name}: 1,000 characters as people write ${short.toFixed(2)} ms, 100,000 ${ordinary.toFixed(1)} ms`);
  for (const { unit, took, growth } of rows.slice(0, 5)) {
    const shown = JSON.stringify(unit.length > 20 ? `${unit.slice(0, 20)}…` : unit).padEnd(24);
    const ratio = `${(took / ordinary).toFixed(1)} × ordinary, ${growth.toFixed(1)} × a tenth of it`;
    console.log(`  100,000 characters of ${shown} ${took.toFixed(1).padStart(5)} ms  ${ratio}`);
  }
  console.log(`  ${rows[0].took < MOST_MS ? 'Nothing takes' : 'Something takes more than'} ${MOST_MS} ms.\n`);
}
