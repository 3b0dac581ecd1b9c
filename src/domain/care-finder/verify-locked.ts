/**
 * Whether a region's flow still says what is locked in the national one. Texts are compared to the letter where the
 * language is the same; a translation may say it in its own words, but not lead elsewhere.
 */
import { careFinder } from '../../generated/tables/care-finder.js';
import { readDocument } from '../shared/document.js';
import { pathOf } from '../shared/parse.js';
import { problem, type Problem } from '../shared/problems.js';
import type { CareFlow, Option, Outcome, Question } from './content.js';
import { graphOf } from './graph.js';
import { isLockedOutcome, isLockedQuestion } from './rules.js';

/**
 * @param flow the region's, as it was read: placeholders in locked texts stand as they do in the national one
 * @param input the national flow as read from JSON; one that cannot be read is a problem of its own
 */
export function lockedProblems(flow: CareFlow, input: unknown): readonly Problem[] {
  const { value: national, problems } = readDocument<CareFlow>('care-finder', careFinder, input);
  if (!national) return problems.map(({ code, detail }) => problem(code, 'national', detail));
  const { questions, outcomes } = graphOf(flow);
  /** A part of a translated flow may be kept in the national one's language; then it says the same. */
  const isTranslated = (ours: Question | Outcome, theirs: Question | Outcome): boolean =>
    (ours.lang ?? flow.lang).toLowerCase() !== (theirs.lang ?? national.lang).toLowerCase();
  const found: Problem[] = [];
  if (flow.start !== national.start) found.push(problem('care-flow.emergency-changed', 'start', flow.start));
  for (const theirs of national.questions) {
    if (!isLockedQuestion(national, theirs)) continue;
    const code = theirs.id === national.start ? 'care-flow.emergency-changed' : 'care-flow.locked';
    const ours = questions.get(theirs.id);
    if (!ours) found.push(problem('care-flow.locked-missing', 'questions', theirs.id));
    else found.push(...changed(code, ours, firstDifference(questionFields, ours, theirs, isTranslated(ours, theirs))));
  }
  for (const theirs of national.outcomes) {
    if (!isLockedOutcome(theirs)) continue;
    const ours = outcomes.get(theirs.id);
    if (!ours) found.push(problem('care-flow.locked-missing', 'outcomes', theirs.id));
    else
      found.push(
        ...changed('care-flow.locked', ours, firstDifference(outcomeFields, ours, theirs, isTranslated(ours, theirs))),
      );
  }
  return found;
}

const changed = (
  code: 'care-flow.emergency-changed' | 'care-flow.locked',
  part: Question | Outcome,
  field: string | undefined,
): Problem[] => (field === undefined ? [] : [problem(code, `${pathOf(part)}${field}`, part.id)]);

/** The fields of a part, each with where it is; those that a translation may say otherwise are marked as words. */
interface Field {
  readonly at: string;
  readonly value: unknown;
  readonly words?: true;
}

/** Where ours says something else, lacks something, or says more. */
function firstDifference<T>(
  fieldsOf: (part: T, theirs: T) => readonly Field[],
  ours: T,
  theirs: T,
  isTranslated: boolean,
): string | undefined {
  const expected = fieldsOf(theirs, theirs);
  const given = new Map(fieldsOf(ours, theirs).map((field) => [field.at, field.value]));
  const differing = expected.find(
    ({ at, value, words }) => !given.has(at) || (given.get(at) !== value && !(isTranslated && words)),
  );
  if (differing) return differing.at;
  const known = new Set(expected.map(({ at }) => at));
  return [...given.keys()].find((at) => !known.has(at));
}

const questionFields = (question: Question): readonly Field[] => [
  { at: '.text', value: question.text, words: true },
  { at: '.textForOther', value: question.textForOther, words: true },
  ...(question.help ?? []).map((value, index) => ({ at: `.help[${index}]`, value, words: true as const })),
  { at: '.urgency', value: question.urgency === true },
  { at: '.locked', value: question.locked === true },
  ...question.options.flatMap((option, index) => optionFields(option, `.options[${index}]`)),
];

const optionFields = (option: Option, at: string): readonly Field[] => [
  { at: `${at}.id`, value: option.id },
  { at: `${at}.text`, value: option.text, words: true },
  { at: `${at}.textForOther`, value: option.textForOther, words: true },
  { at: `${at}.to`, value: option.to },
  { at: `${at}.ownChoice`, value: option.ownChoice === true },
  { at: `${at}.unsure`, value: option.unsure === true },
];

/** A region may give a locked outcome more contacts, but takes none away. */
const outcomeFields = (outcome: Outcome, theirs: Outcome): readonly Field[] => [
  { at: '.level', value: outcome.level },
  { at: '.name', value: outcome.name, words: true },
  ...outcome.actions.map((value, index) => ({ at: `.actions[${index}]`, value, words: true as const })),
  { at: '.when', value: outcome.when, words: true },
  { at: '.contacts', value: theirs.contacts.every((id) => outcome.contacts.includes(id)) },
  { at: '.ifWorse', value: outcome.ifWorse, words: true },
  { at: '.locked', value: outcome.locked === true },
  { at: '.sensitive', value: outcome.sensitive === true },
];
