/** Names that parts of a goal picture may have, and what is left of one when it stands in a field. */
import fc from 'fast-check';
import type { Label } from '../../src/domain/goal-picture/label.js';

/** As regions write them, and as nobody should. */
export const NAMES: readonly string[] = [
  'Närhet',
  'Trygghet',
  'Delaktighet',
  'Invånarperspektivet',
  'Samverkansperspektivet',
  'Medarbetarperspektivet',
  'Hälso- och sjukvård',
  'Kommunal hälso- och sjukvård',
  'Nära mig på bästa sätt',
  'För dig som arbetar här',
  'Min hälsa och mitt välbefinnande',
  'Sammanhållet och enkelt för mig',
  'Befolkningens självskattade hälsa, välbefinnande och livskvalitet',
  'Hälso- och sjukvårdsförvaltningsledningsgruppens samverkansperspektiv',
  'Sjukvårdsadministrationsutvecklingsprojektledarutbildningen',
  'Distriktssköterskemottagningen',
  'Folk\u00adhälso\u00adarbete för alla',
  'Nära-vård-samverkan/utveckling',
  'ÖPPEN TANDVÅRD I HELA LÄNET',
  'Vård 24/7 & 365 dagar (100 %)',
  'Å',
  'Vi',
  'a b c d e f g h i j k l m n o p q r s t u v x y z å ä ö',
  'Ö'.repeat(80),
  'i'.repeat(80),
  'W'.repeat(80),
  '👍'.repeat(40),
  '👩‍⚕️ Vård 🏥',
  'الرعاية القريبة',
  'مستوى الرعاية المناسب للجميع في المنطقة',
  'Ближе к человеку',
  'Terveys ja hyvinvointi lähellä sinua',
];

const WORDS = NAMES.flatMap((name) => name.split(' '));

/** At most 80 letters, as content may have; never blank. */
export const names: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
        .map((words) => [...words.join(' ')].slice(0, 80).join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }) },
  )
  .map((name) => name.trim())
  .filter((name) => name.replace(/\u00ad/g, '') !== '');

/** A name without what is only for the one who sets it in lines. */
export const heardName = (name: string): string =>
  name
    .trim()
    .replace(/\u00ad/g, '')
    .replace(/[ \n\t]+/g, ' ');

/** What a label says, its lines put together; without the dots where it is cut. */
export const shownName = ({ lines, isCut }: Pick<Label, 'lines' | 'isCut'>): string => {
  const said = lines
    .map(({ text, end }) => (end === '-' ? text : `${text}${end}`))
    .join('')
    .trim();
  return isCut ? said.replace(/…$/, '').trim() : said;
};
