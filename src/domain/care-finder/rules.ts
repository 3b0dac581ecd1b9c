/**
 * What a care flow may hold so that it stays navigation and never becomes a medical device: limits, keys and words, each
 * a rule that a program can check. Source: DOMAIN.md 2.3, a reading of MDR (EU) 2017/745 and MDCG 2019-11; it is not legal
 * advice. docs/care-rules.md says why.
 */
import type { ReachOf } from '../shared/contact-reach.js';
import type { CareFlow, Outcome, Question } from './content.js';

/** Questions on the longest way; the one about danger to life is not counted. */
export const MOST_QUESTIONS = 4;
/** Options of one question. */
export const MOST_OPTIONS = 9;
/** Words in a sentence: fewer than elsewhere (`readability.ts`), since the reader may be in distress. */
export const MOST_WORDS = 20;
/** LIX of a question with its options, and of an outcome. */
export const MOST_LIX = 30;
/** LIX of fewer words is chance: in five words one long makes the difference between very easy and hard. */
export const FEWEST_WORDS_FOR_LIX = 20;

/** What a region may not change: the emergency step, what is marked so, and every outcome that is an emergency. */
export const isLockedQuestion = ({ start }: Pick<CareFlow, 'start'>, { id, locked }: Question): boolean =>
  locked === true || id === start;
export const isLockedOutcome = ({ locked, level }: Outcome): boolean => locked === true || level === 'emergency';

/** Whether the outcome's contacts have that number: by the contact's id, or by what the register says it dials. */
export const hasNumber = ({ contacts }: Outcome, number: '112' | '1177', reachOf?: ReachOf): boolean =>
  contacts.some((id) => isCareNumber(id, number) || reachOf?.(id)?.dials.includes(number));

/** Whether the id is that of a number that is compiled in, and so works without any register. */
export const isCareNumber = (id: string, number = '112|1177'): boolean => new RegExp(`^(tel-)?(${number})$`).test(id);

/** An outcome that an unsure resident may be led to. */
export const isSafe = (outcome: Outcome, reachOf?: ReachOf): boolean =>
  outcome.level === 'emergency' || (outcome.level === 'advice' && hasNumber(outcome, '1177', reachOf));

/** The outcome "ring 1177", which a hidden outcome's options lead to: the first that names the number before any other. */
export function adviceOutcome(outcomes: readonly Outcome[]): Outcome | undefined {
  const advice = outcomes.filter((outcome) => outcome.level === 'advice' && hasNumber(outcome, '1177'));
  return advice.find(({ contacts: [first = ''] }) => isCareNumber(first, '1177')) ?? advice[0];
}

/** Whether a text tells to call 112 or 1177; the address 1177.se is no number to call. */
export const namesCareNumber = (text: string): boolean => /(^|\D)(112|1177)(?!\d|\.se)/i.test(text);

/**
 * Keys that would turn answers into a calculation: input, scores and rules. Compared in lower case, without hyphens and
 * underscores.
 */
const LOGIC_KEYS = new Set(
  `input inputs inputtype type field fields number numeric min max minimum maximum step unit range slider scale textarea
  freetext pattern regex regexp match score scores scoring weight weights points threshold thresholds probability
  likelihood ranking rank condition conditions conditional if then else elseif unless and or not rule rules logic
  expression formula calculate calculation compute script eval function showif visibleif goto branch symptom symptoms
  diagnosis triage bodymap age sex gender
  inmatning fritext tal poäng vikt villkor regel regler om symtom diagnos ålder kön`.split(/\s+/),
);
export const isLogicKey = (key: string): boolean => LOGIC_KEYS.has(key.replace(/[-_]/g, '').toLowerCase());

/** Words of the health service's own, which a resident need not know. */
const INTERNAL_WORDS = 'huvudm[aä]n(?:nen|s)?|slutenvård(?:en)?|division(?:en)?|närsjukvårdsområdet?';

/** What may follow "du har" without saying what somebody suffers from: "numret som du har fått", "du har rätt till tolk". */
const HARMLESS = 'fått|anmält|bokat|valt|rätt|redan|frågor|kontakt|kvar|tid|med';

/** Diseases that may not be named: the commonest that such guides are tempted to judge. Whole words, so that units keep names. */
const DISEASES =
  '(?:stroke|hjärtinfarkt|cancer|diabetes|astma|lunginflammation|blindtarmsinflammation|hjärnhinneinflammation|blodpropp|blodförgiftning|sepsis|depression|demens|migrän|halsfluss|urinvägsinfektion|hjärnskakning)(?:en|n|et|t|er|ar|s)?|heart attack|pneumonia|appendicitis|meningitis|concussion';

/** A judgement of how somebody is, or a question for values and time courses. */
const JUDGEMENTS = `du har(?! (?:${HARMLESS})(?!\\p{L}))|troligen|troligtvis|förmodligen|sannolikt|inte farligt|inget farligt|ofarligt?|ofarliga|feber över|feber på|graders feber|sedan hur många dagar|hur många dagar har|hur länge har du haft|you probably|probably|not dangerous|harmless|fever (?:over|above)|for how many days`;

/** Whole words, whatever white space stands between them. */
const words = (pattern: string): RegExp =>
  new RegExp(`(?:^|[^\\p{L}\\p{N}])(${pattern.replace(/ /g, '\\s+')})(?![\\p{L}\\p{N}])`, 'iu');

const FORBIDDEN = words(`${JUDGEMENTS}|${DISEASES}`);
const INTERNAL = words(INTERNAL_WORDS);
/** "Nära vård" is a way to work, not a place to go. */
const CONCEPT = words('nära vård(?:en)?');

const foundBy =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.exec(text)?.[1];
/** The first forbidden words in a text, as they are written there. */
export const forbiddenWords = foundBy(FORBIDDEN);
export const internalWord = foundBy(INTERNAL);
export const conceptAsPlace = foundBy(CONCEPT);

/** What may be a telephone number in running text: digits, and the signs people put between them. */
export const numbersIn = (text: string): readonly string[] => text.match(/\+?\d+(?:[\s()/\p{Pd}]{0,3}\.?\d+)*/gu) ?? [];
