/**
 * Everything a program can say about a care flow before a resident meets it: that its tree holds, that 112 and 1177 are
 * where they must be, that it asks and judges nothing it must not (rules.ts). For editors (preview, command line, builder);
 * a resident's page never loads it. Work grows with the size of the flow, however deep or wide it is.
 */
import { careFinderInFull } from '../../generated/tables/care-finder-in-full.js';
import { numberPolicy } from '../shared/care-numbers.js';
import type { ReachOf } from '../shared/contact-reach.js';
import { readDocument } from '../shared/document.js';
import { pathOf } from '../shared/parse.js';
import { problem, type Problem } from '../shared/problems.js';
import { lix, sentences, wordsIn } from '../shared/readability.js';
import { isReviewed, translationOf } from '../shared/translation.js';
import {
  ANY_PAGE,
  dateProblems,
  duplicateIds,
  errorsFirst,
  linkProblems,
  markupProblems,
  translationProblems,
  writtenIn,
  type Written,
} from '../shared/verify.js';
import type { CareFlow, Option, Outcome, Question } from './content.js';
import { fillTerms } from './flow.js';
import { graphOf, leadingSomewhere, longestWays, walk, type FlowGraph, type Walk } from './graph.js';
import {
  conceptAsPlace,
  FEWEST_WORDS_FOR_LIX,
  forbiddenWords,
  hasNumber,
  internalWord,
  isCareNumber,
  isLogicKey,
  isSafe,
  MOST_LIX,
  MOST_OPTIONS,
  MOST_QUESTIONS,
  MOST_WORDS,
  namesCareNumber,
  numbersIn,
} from './rules.js';
import { lockedProblems } from './verify-locked.js';

export interface Verification {
  /** As it was read: the region's words are not yet put into the texts. */
  readonly flow?: CareFlow;
  /** Errors first; within them, in the document's order as far as one kind of problem goes. */
  readonly problems: readonly Problem[];
}

export interface Circumstances {
  /** The national flow as read from JSON, if what is locked in it is to be compared. */
  readonly national?: unknown;
  /** What is known of the contacts (`reachIn` of a register), if they are to be looked up. */
  readonly reachOf?: ReachOf | undefined;
  /** The address that relative links are read against. */
  readonly base?: string;
}

/**
 * Parses and verifies a care flow.
 * @param input the document as read from JSON
 * @param today in Stockholm, `2026-11-03`
 */
export function verifyCareFlow(
  input: unknown,
  today: string,
  { national, reachOf, base = ANY_PAGE }: Circumstances = {},
): Verification {
  const { value: flow, problems: found } = readDocument<CareFlow>('care-finder', careFinderInFull, input);
  const problems = found.map(asLogic);
  if (!flow) return { problems: errorsFirst(problems) };
  const graph = graphOf(flow);
  const texts = runningTexts(flow, input);
  const lost = lostSteps(flow, input);
  const all = [
    ...named(problems, lost),
    ...dateProblems(flow, today),
    ...translationProblems(flow),
    ...approvalProblems(flow),
    ...duplicateIds([...flow.questions, ...flow.outcomes]),
    ...flow.questions.flatMap(({ options }) => duplicateIds(options)),
    ...emergencyProblems(flow, graph),
    ...unreviewedProblems(flow, graph),
    ...treeProblems(flow, graph, lost),
    ...flow.questions.flatMap((question) => questionProblems(question, flow, graph, reachOf)),
    ...flow.outcomes.flatMap((outcome) => outcomeProblems(outcome, reachOf)),
    ...(reachOf ? contactProblems(flow, reachOf) : []),
    ...(national === undefined ? [] : lockedProblems(flow, national)),
    ...(flow.sources ?? []).flatMap((source) => linkProblems(source.url, `${pathOf(source)}.url`, base)),
    ...markupProblems(writtenIn(flow, input)),
    ...texts.flatMap(wordProblems),
    ...(/^sv\b/i.test(flow.lang) ? lixProblems(flow, texts) : []),
  ];
  return { flow, problems: errorsFirst(all) };
}

/** A key that would make a calculation of the tree is more than a misspelt one. */
function asLogic(each: Problem): Problem {
  const [, key] = /^(?:(?:questions|outcomes)\[\d+\]\.)?(?:options\[\d+\]\.)?([^.[\]]+)$/.exec(each.path) ?? [];
  return each.code === 'field.unknown' && key && isLogicKey(key) ? problem('care-flow.logic', each.path, key) : each;
}

// --- what the parser had to leave out ---

/** The questions, options and outcomes that cannot be shown: the path of each, with its id where it has one. */
function lostSteps(flow: CareFlow, input: unknown): ReadonlyMap<string, string | undefined> {
  const kept = new Set(
    [...flow.questions, ...flow.questions.flatMap(({ options }) => options), ...flow.outcomes].map(pathOf),
  );
  const lost = new Map<string, string | undefined>();
  const look = (part: unknown, list: string, at: string): readonly unknown[] => {
    const steps = (part as Readonly<Record<string, unknown>> | null | undefined)?.[list];
    if (!Array.isArray(steps)) return [];
    steps.forEach((step: { readonly id?: unknown } | null, index) => {
      const path = `${at}${list}[${index}]`;
      if (step !== null && !kept.has(path)) lost.set(path, typeof step.id === 'string' ? step.id : undefined);
    });
    return steps;
  };
  look(input, 'outcomes', '');
  look(input, 'questions', '').forEach((question, index) => look(question, 'options', `questions[${index}].`));
  return lost;
}

/** Says which step it is that cannot be shown, instead of only that a field is missing. */
function named(problems: readonly Problem[], lost: ReadonlyMap<string, string | undefined>): Problem[] {
  return problems.map((each) => {
    const [, step = ''] = /^((?:questions|outcomes)\[\d+\])\.[^.[\]]+$/.exec(each.path) ?? [];
    const id = lost.get(step);
    return each.code === 'field.missing' && id ? problem('care-flow.incomplete', each.path, id) : each;
  });
}

// --- the document ---

function approvalProblems({ approval, updated, reviewBy }: CareFlow): Problem[] {
  return [
    ...(approval ? [] : [problem('care-flow.no-approval', 'approval')]),
    ...(approval && updated && updated > approval.date
      ? [problem('care-flow.changed-after-approval', 'approval.date', approval.date)]
      : []),
    ...(reviewBy ? [] : [problem('care-flow.no-review-date', 'reviewBy')]),
  ];
}

// --- the tree ---

/** The guide begins with the question whether life is in danger, and from it 112 is one answer away. */
function emergencyProblems({ start }: CareFlow, { questions, outcomes }: FlowGraph): Problem[] {
  const first = questions.get(start);
  if (!first?.options.some(({ to }) => outcomes.get(to)?.level === 'emergency')) {
    return [problem('care-flow.emergency-not-first', 'start', start)];
  }
  return first.locked ? [] : [problem('care-flow.emergency-not-locked', pathOf(first) ?? '', start)];
}

/** Where life is in danger nobody reads what no person has read: until then it stands in Swedish (DOMAIN.md 4.3). */
function unreviewedProblems({ translation, lang, start }: CareFlow, { questions, outcomes }: FlowGraph): Problem[] {
  const first = questions.get(start);
  const emergencies = [...outcomes.values()].filter(({ level }) => level === 'emergency');
  return [...(first ? [first] : []), ...emergencies]
    .filter((part) => !isReviewed(translationOf({ translation }, part.lang ?? lang)))
    .map((part) => problem('care-flow.emergency-unreviewed', pathOf(part) ?? '', part.id));
}

/** @param lost what is missing because it is faulty has been told of; what hangs on it is not told again */
function treeProblems(
  flow: CareFlow,
  graph: FlowGraph,
  lost: ReadonlyMap<string, string | undefined>,
): readonly Problem[] {
  const { questions, outcomes, start } = graph;
  const walked = walk(graph);
  const leading = leadingSomewhere(graph);
  const lostIds = new Set(lost.values());
  const isLoose = (option: Option): boolean => !questions.has(option.to) && !outcomes.has(option.to);
  const circling = new Set(walked.circles);
  const problems: Problem[] = [];
  for (const question of flow.questions) {
    const path = pathOf(question) ?? '';
    if (!question.options.length) problems.push(problem('care-flow.no-option', path, question.id));
    for (const option of question.options) {
      const at = `${pathOf(option)}.to`;
      if (isLoose(option) && !lostIds.has(option.to)) problems.push(problem('care-flow.missing-target', at, option.to));
      if (circling.has(option)) problems.push(problem('care-flow.cycle', at, option.to));
    }
    // A question that is itself at fault has been told of; here it is those that lead to nothing else.
    const isAtFault =
      !question.options.length || question.options.some((option) => isLoose(option) || circling.has(option));
    if (!leading.has(question.id) && !isAtFault) problems.push(problem('care-flow.no-outcome', path, question.id));
  }
  // Where something is missing, or the beginning is, what hung on it is not at fault.
  if (questions.has(start) && !lost.size) {
    for (const each of questions.values()) {
      if (!walked.reached.has(each.id)) problems.push(problem('care-flow.unreachable', pathOf(each) ?? '', each.id));
    }
    for (const each of outcomes.values()) {
      if (!walked.reached.has(each.id)) problems.push(problem('care-flow.orphan-outcome', pathOf(each) ?? '', each.id));
    }
  }
  return [...problems, ...depthProblems(graph, walked)];
}

/** The longest way, told at the first question that is one too many. */
function depthProblems({ questions, start }: FlowGraph, { order, circles }: Walk): Problem[] {
  if (circles.length) return [];
  const longest = longestWays(order);
  const most = (longest.get(start) ?? 1) - 1;
  if (most <= MOST_QUESTIONS) return [];
  let at = questions.get(start);
  for (let passed = 0; at && passed <= MOST_QUESTIONS; passed++) {
    const left = (longest.get(at.id) ?? 0) - 1;
    const next = at.options.find(({ to }) => longest.get(to) === left);
    at = questions.get(next?.to ?? '');
  }
  return [problem('care-flow.too-deep', (at && pathOf(at)) ?? 'questions', most)];
}

// --- one question ---

function questionProblems(
  question: Question,
  { start }: CareFlow,
  { questions, outcomes }: FlowGraph,
  reachOf: ReachOf | undefined,
): Problem[] {
  const path = pathOf(question) ?? '';
  const { id, options, urgency } = question;
  const problems: Problem[] = [];
  if (options.length > MOST_OPTIONS) problems.push(problem('care-flow.too-many-options', `${path}.options`, id));
  for (const option of options) {
    const target = questions.has(option.to) ? undefined : outcomes.get(option.to);
    if (target?.level === 'self-care' && !option.ownChoice) {
      problems.push(problem('care-flow.self-care-not-chosen', pathOf(option) ?? '', option.to));
    }
  }
  if ((urgency || question === questions.get(start)) && options.length) {
    const unsure = options.filter((option) => option.unsure);
    if (!unsure.length) problems.push(problem('care-flow.no-unsure', path, id));
    for (const option of unsure) {
      const target = outcomes.get(option.to);
      const isAstray = target ? !isSafe(target, reachOf) : questions.has(option.to);
      if (isAstray) problems.push(problem('care-flow.unsure-astray', `${pathOf(option)}.to`, option.to));
    }
  }
  return problems;
}

// --- one outcome ---

function outcomeProblems(outcome: Outcome, reachOf: ReachOf | undefined): Problem[] {
  const path = pathOf(outcome) ?? '';
  const { id, level, actions, contacts, ifWorse } = outcome;
  const problems: Problem[] = [];
  if (!actions.length) problems.push(problem('care-flow.no-action', `${path}.actions`, id));
  if (!contacts.length) problems.push(problem('care-flow.no-contact', `${path}.contacts`, id));
  else if (level === 'emergency' && !hasNumber(outcome, '112', reachOf)) {
    problems.push(problem('care-flow.no-112', `${path}.contacts`, id));
  }
  if (!namesCareNumber(ifWorse)) problems.push(problem('care-flow.worse-without-number', `${path}.ifWorse`, id));
  return reachOf && contacts.length ? [...problems, ...wayProblems(outcome, path, reachOf)] : problems;
}

/** A resident who takes this outcome must be able to reach somebody, also without a login. */
function wayProblems({ id, contacts }: Outcome, path: string, reachOf: ReachOf): Problem[] {
  // 112 and 1177 are on every step, whatever the register says.
  if (contacts.some((contact) => isCareNumber(contact) || reachOf(contact)?.open)) return [];
  const isLogin = contacts.some((contact) => reachOf(contact)?.any);
  return [problem(isLogin ? 'care-flow.only-login' : 'care-flow.no-way', `${path}.contacts`, id)];
}

/** A contact is told of where it is first used; it is mended in the register, once. */
function contactProblems({ outcomes }: CareFlow, reachOf: ReachOf): Problem[] {
  const told = new Set<string>();
  return outcomes.flatMap((outcome) =>
    outcome.contacts.flatMap((contact) => {
      if (told.has(contact)) return [];
      told.add(contact);
      const path = `${pathOf(outcome)}.contacts`;
      const reach = reachOf(contact);
      if (!reach) return isCareNumber(contact) ? [] : [problem('care-flow.unknown-contact', path, contact)];
      return [
        ...(reach.unverified.length ? [problem('care-flow.unverified-contact', path, contact)] : []),
        ...(reach.refused.length ? [problem('care-flow.dead-contact', path, contact)] : []),
      ];
    }),
  );
}

// --- the words ---

/** Fields that a resident reads. */
const RUNNING =
  /^(name|description|note)$|^questions\[\d+\]\.(text|textForOther|help\[\d+\]|options\[\d+\]\.(text|textForOther))$|^outcomes\[\d+\]\.(name|actions\[\d+\]|when|ifWorse)$/;

/** Every text that a resident reads, in order, with the region's words in it. */
const runningTexts = (flow: CareFlow, input: unknown): readonly Written[] =>
  writtenIn(flow, input)
    .filter(({ path }) => RUNNING.test(path))
    .map(({ path, text }) => ({ path, text: fillTerms(text, flow.terms) }));

function wordProblems({ path, text }: Written): Problem[] {
  const problems: Problem[] = [];
  const refused = forbiddenWords(text);
  if (refused) problems.push(problem('care-flow.forbidden-words', path, refused));
  const concept = /^outcomes\[\d+\]\.(name|actions\b)/.test(path) && conceptAsPlace(text);
  if (concept) problems.push(problem('care-flow.concept-as-place', path, concept));
  const [placeholder] = /\{\{[^}]*(\}\})?|\}\}/.exec(text) ?? [];
  if (placeholder) problems.push(problem('care-flow.placeholder', path, placeholder));
  const internal = path.includes('.options[') && internalWord(text);
  if (internal) problems.push(problem('care-flow.internal-word', path, internal));
  for (const number of numbersIn(text)) {
    const policy = numberPolicy(number);
    if (policy === 'refused') problems.push(problem('phone.refused', path, number));
    if (policy === 'to-verify') problems.push(problem('care-flow.unverified-number', path, number));
  }
  for (const sentence of sentences(text)) {
    const words = wordsIn(sentence);
    // Told by its first words: enough for an editor to find it.
    if (words.length > MOST_WORDS)
      problems.push(problem('care-flow.long-sentence', path, `${words.slice(0, 5).join(' ')} …`));
  }
  return problems;
}

/** LIX is counted over all that is read at once: a question with its options, an outcome. */
function lixProblems(flow: CareFlow, texts: readonly Written[]): Problem[] {
  const steps = new Map<string, string[]>();
  for (const { path, text } of texts) {
    const [step] = /^(questions|outcomes)\[\d+\]/.exec(path) ?? [];
    if (!step || path.includes('ForOther')) continue;
    const lines = steps.get(step);
    if (lines) lines.push(text);
    else steps.set(step, [text]);
  }
  return [...flow.questions, ...flow.outcomes].flatMap((step) => {
    const path = pathOf(step) ?? '';
    const text = (steps.get(path) ?? []).join('\n');
    const value = Math.round(lix(text));
    return value > MOST_LIX && wordsIn(text).length >= FEWEST_WORDS_FOR_LIX
      ? [problem('care-flow.hard-to-read', path, `${value} (${step.id})`)]
      : [];
  });
}
