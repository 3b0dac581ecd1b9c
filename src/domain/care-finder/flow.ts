/** Reading a care flow and walking it: from answers to the next step. Pure, and without any rule but the tree itself. */
import { careFinder } from '../../generated/tables/care-finder.js';
import { readDocument } from '../shared/document.js';
import type { Parsed, Table } from '../shared/parse.js';
import type { CareFlow, Option, Outcome, Question, Term } from './content.js';

/**
 * Parses a care flow and puts the region's own words into its texts.
 * @param table the schema's table; with limits for texts where an editor is to be told of them
 */
export function parseCareFlow(input: unknown, table: Table = careFinder): Parsed<CareFlow> {
  const { value, problems } = readDocument<CareFlow>('care-finder', table, input);
  return { problems, ...(value && { value: withTerms(value) }) };
}

const PLACEHOLDER = /\{\{\s*([\p{L}\p{N}_-]+)(?:\.(definite))?\s*\}\}/gu;

/** A text with `{{pv}}` and `{{pv.definite}}` filled in. What no term is found for stays as it is, for the verifier to see. */
export function fillTerms(text: string, terms: Readonly<Record<string, Term>> = {}): string {
  return text.replace(PLACEHOLDER, (whole, name: string, form?: 'definite') => {
    const term = Object.prototype.hasOwnProperty.call(terms, name) ? terms[name] : undefined;
    return term?.[form ?? 'indefinite'] ?? whole;
  });
}

function withTerms(flow: CareFlow): CareFlow {
  const fill = (text: string): string => fillTerms(text, flow.terms);
  const filled = <T extends object>(part: T, keys: readonly (keyof T)[]): T => {
    const out = { ...part };
    for (const key of keys) {
      const value: unknown = part[key];
      if (typeof value === 'string') out[key] = fill(value) as T[keyof T];
      else if (Array.isArray(value)) out[key] = value.map((each) => fill(each as string)) as T[keyof T];
    }
    return out;
  };
  return {
    ...filled(flow, ['name', 'description', 'note']),
    questions: flow.questions.map((question) => ({
      ...filled(question, ['text', 'textForOther', 'help']),
      options: question.options.map((option) => filled(option, ['text', 'textForOther'])),
    })),
    outcomes: flow.outcomes.map((outcome) => filled(outcome, ['name', 'actions', 'when', 'ifWorse'])),
  };
}

/** What has been answered so far: the option's id for a question's. Answers that no longer lie on the way are kept, unused. */
export type Answers = ReadonlyMap<string, string>;

export type Step =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** The content leads nowhere: there is no such question or outcome, or it goes in a circle. */
  | { readonly kind: 'dead-end' };

export interface Answered {
  readonly question: Question;
  readonly option: Option;
}

export interface Trail {
  /** The questions answered on the way, the first first. */
  readonly answered: readonly Answered[];
  /** Where they lead. */
  readonly step: Step;
}

/** Follows the answers from the first question to the first that has none, or to the outcome. */
export function follow(flow: CareFlow, answers: Answers): Trail {
  const answered: Answered[] = [];
  const seen = new Set<string>();
  let at = flow.start;
  for (;;) {
    const step = stepAt(flow, at);
    if (step.kind !== 'question') return { answered, step };
    if (seen.has(at)) return { answered, step: { kind: 'dead-end' } };
    seen.add(at);
    const { question } = step;
    const option = question.options.find(({ id }) => id === answers.get(question.id));
    if (!option) return { answered, step: question.options.length ? step : { kind: 'dead-end' } };
    answered.push({ question, option });
    at = option.to;
  }
}

/** The question or the outcome with that id. The first wins where two share one. */
export function stepAt(flow: CareFlow, id: string): Step {
  const question = flow.questions.find((each) => each.id === id);
  if (question) return { kind: 'question', question };
  const outcome = flow.outcomes.find((each) => each.id === id);
  return outcome ? { kind: 'outcome', outcome } : { kind: 'dead-end' };
}

/** More questions than any guide should ask; a circle ends here. */
const MOST_QUESTIONS = 20;

/** How many questions there are at most from here on, this one included: the longest way, whatever is answered. */
export function questionsAhead(flow: CareFlow, id: string): number {
  const byId = new Map(flow.questions.map((question) => [question.id, question]));
  let layer = new Set([id]);
  for (let count = 0; count < MOST_QUESTIONS; count += 1) {
    const questions = [...layer].flatMap((each) => byId.get(each) ?? []);
    if (!questions.length) return count;
    layer = new Set(questions.flatMap(({ options }) => options.map(({ to }) => to)));
  }
  return MOST_QUESTIONS;
}

/** Whether the content has a wording of its own for somebody who asks for another. */
export const speaksOfOthers = ({ questions }: CareFlow): boolean =>
  questions.some(({ textForOther, options }) => textForOther || options.some((option) => option.textForOther));
