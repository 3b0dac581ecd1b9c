/**
 * A region's overrides, put into the national care flow when it is published (`nara-vard merge`), never in the browser: the
 * page loads one file, and the signature covers all of it. Whatever the overrides say, the emergency step and what is
 * locked stay as they are.
 */
import { careFinderInFull } from '../../generated/tables/care-finder-in-full.js';
import { careFinderOverridesInFull } from '../../generated/tables/care-finder-overrides-in-full.js';
import { readDocument } from '../shared/document.js';
import { pathOf } from '../shared/parse.js';
import { problem, type Problem } from '../shared/problems.js';
import { isReviewed } from '../shared/translation.js';
import { canonical } from './canonical.js';
import type { CareFlow, CareFlowOverrides, Outcome, Question } from './content.js';
import { graphOf, walk } from './graph.js';
import { adviceOutcome, isLockedOutcome, isLockedQuestion } from './rules.js';

export interface Merged {
  /** The region's flow, as plain JSON; placeholders are not filled. Absent if one of the two cannot be read. */
  readonly value?: CareFlow;
  /** What is wrong with the overrides; each is left out, and the national says what it said. */
  readonly problems: readonly Problem[];
  /** What is wrong with the national flow as far as it was read. `verifyCareFlow` says all. */
  readonly nationalProblems: readonly Problem[];
}

/**
 * @param national the national flow as read from JSON
 * @param overrides the region's overrides as read from JSON
 */
export function mergeOverrides(national: unknown, overrides: unknown): Merged {
  const base = readDocument<CareFlow>('care-finder', careFinderInFull, national);
  const own = readDocument<CareFlowOverrides>('care-finder-overrides', careFinderOverridesInFull, overrides);
  const problems = [...own.problems];
  const nationalProblems = base.problems;
  if (!base.value || !own.value) return { problems, nationalProblems };
  if (own.value.lang !== base.value.lang) {
    // Half in one language and half in another helps nobody.
    problems.push(problem('care-flow.other-language', 'lang', own.value.lang));
    return { problems, nationalProblems };
  }
  const merging = new Merging(base.value, own.value, problems);
  return { value: merging.merge(), problems, nationalProblems };
}

const QUESTION_TEXTS = ['text', 'textForOther', 'help'] as const;
const OUTCOME_TEXTS = ['name', 'actions', 'when', 'ifWorse'] as const;

class Merging {
  /** Copies that may be written in; in the order they will have. */
  private readonly _questions = new Map<string, { -readonly [K in keyof Question]: Question[K] }>();
  private readonly _outcomes = new Map<string, { -readonly [K in keyof Outcome]: Outcome[K] }>();

  constructor(
    private readonly _national: CareFlow,
    private readonly _own: CareFlowOverrides,
    private readonly _problems: Problem[],
  ) {
    for (const question of _national.questions) {
      if (!this._questions.has(question.id)) {
        const options = question.options.map((option) => ({ ...option }));
        this._questions.set(question.id, { ...question, options });
      }
    }
    for (const outcome of _national.outcomes) {
      if (!this._outcomes.has(outcome.id)) this._outcomes.set(outcome.id, { ...outcome });
    }
  }

  merge(): CareFlow {
    this._addSteps();
    this._changeQuestions();
    this._changeOutcomes();
    this._addOptions();
    this._repoint();
    this._hide();
    this._takeOutWhatIsLost();
    return this._document();
  }

  private _say(...what: Parameters<typeof problem>): void {
    this._problems.push(problem(...what));
  }

  private _isKnown(id: string): boolean {
    return this._questions.has(id) || this._outcomes.has(id);
  }

  private _isLockedQuestion(question: Question): boolean {
    return isLockedQuestion(this._national, question);
  }

  private _lockedQuestions(): Question[] {
    return [...this._questions.values()].filter((question) => this._isLockedQuestion(question));
  }

  private _isLockedTarget(id: string): boolean {
    const outcome = this._questions.has(id) ? undefined : this._outcomes.get(id);
    return outcome !== undefined && isLockedOutcome(outcome);
  }

  private _addSteps(): void {
    const { questions = [], outcomes = [] } = this._own.add ?? {};
    for (const question of questions) {
      if (this._isKnown(question.id)) this._say('document.duplicate-id', `${pathOf(question)}.id`, question.id);
      else this._questions.set(question.id, { ...question, options: question.options.map((each) => ({ ...each })) });
    }
    for (const outcome of outcomes) {
      if (this._isKnown(outcome.id)) this._say('document.duplicate-id', `${pathOf(outcome)}.id`, outcome.id);
      else this._outcomes.set(outcome.id, { ...outcome });
    }
  }

  private _changeQuestions(): void {
    for (const change of this._own.questions ?? []) {
      const question = this._questions.get(change.id);
      const path = pathOf(change) ?? '';
      if (!question) {
        this._say('care-flow.unknown-id', `${path}.id`, change.id);
        continue;
      }
      for (const key of QUESTION_TEXTS) {
        if (change[key] === undefined) continue;
        if (this._isLockedQuestion(question)) this._say('care-flow.locked', `${path}.${key}`, change.id);
        else Object.assign(question, { [key]: change[key] });
      }
    }
  }

  private _changeOutcomes(): void {
    for (const change of this._own.outcomes ?? []) {
      const outcome = this._outcomes.get(change.id);
      const path = pathOf(change) ?? '';
      if (!outcome) {
        this._say('care-flow.unknown-id', `${path}.id`, change.id);
        continue;
      }
      const isLocked = isLockedOutcome(outcome);
      for (const key of OUTCOME_TEXTS) {
        if (change[key] === undefined) continue;
        if (isLocked) this._say('care-flow.locked', `${path}.${key}`, change.id);
        else Object.assign(outcome, { [key]: change[key] });
      }
      if (change.contacts) {
        // What is locked keeps its contacts first; the region's own come after them.
        outcome.contacts = [...new Set([...(isLocked ? outcome.contacts : []), ...change.contacts])];
      }
    }
  }

  private _addOptions(): void {
    for (const added of this._own.add?.options ?? []) {
      const { question: into, ...option } = added;
      const path = pathOf(added) ?? '';
      const question = this._questions.get(into);
      if (!question) this._say('care-flow.unknown-id', `${path}.question`, into);
      else if (this._isLockedQuestion(question)) this._say('care-flow.locked', path, into);
      else if (question.options.some(({ id }) => id === option.id)) {
        this._say('document.duplicate-id', `${path}.id`, option.id);
      } else if (!this._isKnown(option.to)) this._say('care-flow.missing-target', `${path}.to`, option.to);
      else {
        const unsure = question.options.findIndex((each) => each.unsure);
        const place = unsure < 0 || option.unsure ? question.options.length : unsure;
        question.options.splice(place, 0, option);
      }
    }
  }

  private _repoint(): void {
    for (const change of this._own.repoint ?? []) {
      const path = pathOf(change) ?? '';
      const question = this._questions.get(change.question);
      const option = question?.options.find(({ id }) => id === change.option);
      if (!question) this._say('care-flow.unknown-id', `${path}.question`, change.question);
      else if (!option) this._say('care-flow.unknown-id', `${path}.option`, change.option);
      else if (this._isLockedQuestion(question)) this._say('care-flow.locked', path, change.question);
      else if (this._isLockedTarget(option.to)) this._say('care-flow.locked', path, option.to);
      else if (!this._isKnown(change.to)) this._say('care-flow.missing-target', `${path}.to`, change.to);
      else (option as { to: string }).to = change.to;
    }
  }

  /** Options that led to a hidden outcome lead to 1177. What a locked question leads to cannot be hidden. */
  private _hide(): void {
    const advice = adviceOutcome(this._national.outcomes);
    const hidden = new Set<string>();
    const kept = new Set(this._lockedQuestions().flatMap(({ options }) => options.map(({ to }) => to)));
    if (advice) kept.add(advice.id);
    (this._own.hide ?? []).forEach((id, index) => {
      const path = `hide[${index}]`;
      const outcome = this._outcomes.get(id);
      if (!outcome) this._say('care-flow.unknown-id', path, id);
      else if (!advice) this._say('care-flow.no-advice', path, id);
      else if (isLockedOutcome(outcome) || kept.has(id)) this._say('care-flow.locked', path, id);
      else hidden.add(id);
    });
    if (!advice || !hidden.size) return;
    for (const { options } of this._questions.values()) {
      for (const option of options as { to: string }[]) if (hidden.has(option.to)) option.to = advice.id;
    }
    for (const id of hidden) this._outcomes.delete(id);
  }

  /**
   * What was reached nationally and no longer is goes, but never what is locked, nor what a locked question leads to: if
   * the start leads there no more, the check tells of it.
   */
  private _takeOutWhatIsLost(): void {
    const before = walk(graphOf(this._national)).reached;
    const roots = [this._national.start, ...this._lockedQuestions().map(({ id }) => id)];
    const all = { id: '', text: '', options: roots.map((to) => ({ id: to, text: '', to })) };
    const questions = new Map<string, Question>([...this._questions, [all.id, all]]);
    const { reached } = walk({ start: all.id, questions, outcomes: this._outcomes });
    const isLost = (id: string): boolean => before.has(id) && !reached.has(id);
    for (const id of this._questions.keys()) if (isLost(id)) this._questions.delete(id);
    for (const [id, outcome] of this._outcomes) {
      if (isLost(id) && !isLockedOutcome(outcome)) this._outcomes.delete(id);
    }
  }

  private _document(): CareFlow {
    const national = this._national;
    const own = this._own;
    if (own.baseEdition && own.baseEdition !== national.edition) {
      this._say('care-flow.other-edition', 'baseEdition', national.edition);
    }
    const {
      $schema,
      kind,
      version,
      lang,
      edition,
      approval,
      sources,
      updated,
      reviewBy,
      example,
      translation,
      ...rest
    } = national;
    const content = {
      ...rest,
      ...(own.name && { name: own.name }),
      ...(own.description && { description: own.description }),
      ...((rest.terms || own.terms) && { terms: { ...rest.terms, ...own.terms } }),
      questions: [...this._questions.values()],
      outcomes: [...this._outcomes.values()],
    };
    // Nobody has reviewed what the region has changed but the region.
    const isSame = canonical(content) === canonical(rest);
    const reviewed = own.approval ?? (isSame ? approval : undefined);
    const allSources = uniqueSources([...(sources ?? []), ...(own.sources ?? [])]);
    const latest = [updated, own.updated]
      .filter((date) => date !== undefined)
      .sort()
      .pop();
    const review = own.reviewBy ?? reviewBy;
    // A text that nobody has read stays one, whoever has read what was put into it.
    const translated =
      [own.translation, translation].find((each) => !isReviewed(each)) ?? translation ?? own.translation;
    return {
      ...($schema && { $schema }),
      kind,
      version,
      lang,
      ...(translated && { translation: translated }),
      edition: isSame && !own.edition ? edition : editionOf(edition, own),
      ...content,
      ...(reviewed && { approval: reviewed }),
      ...(allSources.length && { sources: allSources }),
      ...(latest && { updated: latest }),
      ...(review && { reviewBy: review }),
      ...((example || own.example) && { example: true }),
    };
  }
}

/** The region's own edition if it names the national one, else both; without one, the day it was changed tells them apart. */
function editionOf(national: string, { edition, updated }: CareFlowOverrides): string {
  if (edition?.startsWith(national)) return edition;
  return `${national}+${edition ?? updated ?? 'regional'}`;
}

function uniqueSources(sources: NonNullable<CareFlow['sources']>): NonNullable<CareFlow['sources']> {
  const seen = new Set<string>();
  return sources.filter((each) => {
    const text = canonical(each);
    return !seen.has(text) && seen.add(text);
  });
}
