/**
 * A care flow as a graph: what leads where. Every walk keeps its own stack, so that a flow of any length is followed, and
 * looks at every question and option once.
 */
import type { CareFlow, Option, Outcome, Question } from './content.js';

export interface FlowGraph {
  readonly start: string;
  readonly questions: ReadonlyMap<string, Question>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Of entries that share an id the first is meant; of a question and an outcome the question (as `stepAt` has it). */
export function graphOf({ start, questions, outcomes }: Pick<CareFlow, 'start' | 'questions' | 'outcomes'>): FlowGraph {
  const first = <T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> => {
    const byId = new Map<string, T>();
    for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
    return byId;
  };
  const byQuestion = first(questions);
  return { start, questions: byQuestion, outcomes: first(outcomes.filter(({ id }) => !byQuestion.has(id))) };
}

export interface Walk {
  /** Every question, each after all that it leads to (circles aside). */
  readonly order: readonly Question[];
  /** Ids of the questions and outcomes that the start leads to, itself included. */
  readonly reached: ReadonlySet<string>;
  /** Options that lead back to a question which is on the way to them. */
  readonly circles: readonly Option[];
}

/** Walks the whole graph, depth first: from the start, then from every question it does not lead to. */
export function walk({ start, questions, outcomes }: FlowGraph): Walk {
  const states = new Map<string, 'on the way' | 'done'>();
  const order: Question[] = [];
  const circles: Option[] = [];
  const reached = new Set<string>();

  const walkFrom = (root: Question): void => {
    const way = [{ question: root, next: 0 }];
    states.set(root.id, 'on the way');
    for (let at = way[0]; at; at = way[way.length - 1]) {
      const option = at.question.options[at.next++];
      if (!option) {
        states.set(at.question.id, 'done');
        order.push(at.question);
        way.pop();
        continue;
      }
      const target = questions.get(option.to);
      if (!target) continue;
      const state = states.get(target.id);
      if (state === 'on the way') circles.push(option);
      else if (!state) {
        states.set(target.id, 'on the way');
        way.push({ question: target, next: 0 });
      }
    }
  };

  const first = questions.get(start);
  if (first) walkFrom(first);
  for (const question of order) {
    reached.add(question.id);
    for (const { to } of question.options) if (outcomes.has(to)) reached.add(to);
  }
  for (const question of questions.values()) if (!states.has(question.id)) walkFrom(question);
  return { order, reached, circles };
}

/** Ids of the questions from which some outcome can be reached; found from the outcomes backwards. */
export function leadingSomewhere({ questions, outcomes }: FlowGraph): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { id, options } of questions.values()) {
    for (const { to } of options) {
      const leading = before.get(to);
      if (leading) leading.push(id);
      else before.set(to, [id]);
    }
  }
  const found = new Set<string>();
  const left: string[] = [...outcomes.keys()];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    for (const id of before.get(at) ?? []) {
      if (found.has(id)) continue;
      found.add(id);
      left.push(id);
    }
  }
  return found;
}

/**
 * For every question the most questions that follow on a way from it, itself counted.
 * @param order questions, each after all that it leads to
 */
export function longestWays(order: readonly Question[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { id, options } of order) {
    let after = 0;
    for (const { to } of options) after = Math.max(after, most.get(to) ?? 0);
    most.set(id, after + 1);
  }
  return most;
}
