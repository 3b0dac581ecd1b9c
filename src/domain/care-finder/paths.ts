/**
 * Every way through a care flow, for the one who is medically responsible to read and sign. Counted before they are
 * listed: the count is exact however large, and no list is made that nobody would read.
 */
import { canonical } from './canonical.js';
import type { CareFlow, Option, Outcome, Question } from './content.js';
import type { Answered } from './flow.js';
import { graphOf, longestWays, walk } from './graph.js';

/** More ways than this nobody reads with care; such a flow is too large to sign. */
export const MOST_LISTED = 500;
/** Questions on a way, above which no tree is drawn: it would not fit on any paper. */
export const DEEPEST_DRAWN = 12;

export interface PathCount {
  /** Ways from the start to an outcome. */
  readonly ways: bigint;
  /** Questions on the longest of them, the one about danger to life included. */
  readonly questions: number;
}

/** Undefined where the flow goes in a circle: then there is no end to the ways. Options that lead nowhere are no way. */
export function countPaths(flow: CareFlow): PathCount | undefined {
  const graph = graphOf(flow);
  const { order, circles } = walk(graph);
  if (circles.length) return undefined;
  const ways = new Map<string, bigint>();
  for (const { id, options } of order) {
    let sum = 0n;
    for (const { to } of options) sum += ways.get(to) ?? (graph.outcomes.has(to) ? 1n : 0n);
    ways.set(id, sum);
  }
  return { ways: ways.get(flow.start) ?? 0n, questions: longestWays(order).get(flow.start) ?? 0 };
}

export interface Path {
  readonly answered: readonly Answered[];
  readonly outcome: Outcome;
}

/** Every way, in the order a reader meets the options; undefined if there are too many, or no end to them. */
export function listPaths(flow: CareFlow): readonly Path[] | undefined {
  const count = countPaths(flow);
  if (!count || count.ways > BigInt(MOST_LISTED)) return undefined;
  const paths: Path[] = [];
  visit(flow, (answered, target) => {
    if (target?.kind === 'outcome') paths.push({ answered: [...answered], outcome: target.outcome });
  });
  return paths;
}

/** One line of the drawn tree: an option, how far in it stands, and what it leads to. */
export interface Branch {
  /** 0 for the options of the first question. */
  readonly depth: number;
  readonly question: Question;
  readonly option: Option;
  readonly leadsTo: Target | undefined;
}
export type Target =
  { readonly kind: 'question'; readonly question: Question } | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** The flow as a tree, line by line; undefined where `listPaths` is, and where it is too deep to draw. */
export function drawnTree(flow: CareFlow): readonly Branch[] | undefined {
  const count = countPaths(flow);
  if (!count || count.ways > BigInt(MOST_LISTED) || count.questions > DEEPEST_DRAWN) return undefined;
  const branches: Branch[] = [];
  visit(flow, (answered, leadsTo) => {
    const last = answered[answered.length - 1] as Answered;
    branches.push({ depth: answered.length - 1, ...last, leadsTo });
  });
  return branches;
}

/** Tells of every option on every way, with the answers up to it and what it leads to. */
function visit(flow: CareFlow, tell: (answered: readonly Answered[], leadsTo: Target | undefined) => void): void {
  const { questions, outcomes } = graphOf(flow);
  const answered: Answered[] = [];
  const first = questions.get(flow.start);
  const way = first ? [{ question: first, next: 0 }] : [];
  for (let at = way[0]; at; at = way[way.length - 1]) {
    const option = at.question.options[at.next++];
    answered.length = way.length - 1;
    if (!option) {
      way.pop();
      continue;
    }
    answered.push({ question: at.question, option });
    const question = questions.get(option.to);
    const outcome = outcomes.get(option.to);
    tell(answered, question ? { kind: 'question', question } : outcome && { kind: 'outcome', outcome });
    if (question) way.push({ question, next: 0 });
  }
}

/**
 * The fingerprint of what is signed: SHA-256, in hexadecimal, of the document without its approval (which comes after) and
 * `$schema` (an aid for editors' tools).
 * @param document as read from JSON
 */
export async function contentHash(document: unknown): Promise<string> {
  const signed = Object.fromEntries(
    Object.entries(document as object).filter(([key]) => key !== 'approval' && key !== '$schema'),
  );
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(signed)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
