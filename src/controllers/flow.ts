/** Where a resident is in a guide: answers in memory only, never in an address, a store or an event. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { follow, stepAt, type Answers, type Trail } from '../domain/care-finder/flow.js';
import type { CareFlow, Question } from '../domain/care-finder/content.js';

/** Names our part of the page's history state; the host's own is kept beside it. */
const STATE = 'nv-care-finder';

/**
 * Holds the answers and the place among them. Going back keeps what was answered; answering otherwise leaves the old
 * answers of the way not taken unused. With `isInHistory` each step is an entry of the browser's history with the same
 * address and a number, nothing else: a reload starts over.
 */
export class FlowController implements ReactiveController {
  /** Counts the steps shown: two visits to one question are two. */
  visit = 0;
  private _answers: Answers = new Map();
  /** How many answers lie before the step that is shown. */
  private _at = 0;

  constructor(
    private readonly _host: ReactiveControllerHost,
    private readonly _isInHistory: () => boolean,
    /** Called when the browser's Back or Forward has moved to another step. */
    private readonly _moved: () => void,
  ) {
    _host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this._popped);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this._popped);
  }

  /** The answers before the step that is shown, and that step. */
  trail(flow: CareFlow): Trail {
    const whole = follow(flow, this._answers);
    if (this._at >= whole.answered.length) return whole;
    const next = whole.answered[this._at];
    return {
      answered: whole.answered.slice(0, this._at),
      step: stepAt(flow, (next as { question: Question }).question.id),
    };
  }

  /** What was answered to a question, now or before going back. */
  answerTo({ id }: Question): string | undefined {
    return this._answers.get(id);
  }

  answer(question: Question, option: string, place: number): void {
    this._answers = new Map(this._answers).set(question.id, option);
    this._move(place + 1);
  }

  /** Shows the step with so many answers before it. */
  goTo(place: number): void {
    this._move(place);
  }

  restart(): void {
    this._answers = new Map();
    this._move(0);
  }

  private _move(place: number): void {
    this._at = place;
    this.visit += 1;
    if (this._isInHistory()) {
      const before: unknown = history.state;
      history.pushState({ ...(typeof before === 'object' && before), [STATE]: place }, '');
    }
    this._host.requestUpdate();
  }

  private _popped = ({ state }: PopStateEvent): void => {
    if (!this._isInHistory()) return;
    const place = (state as { [STATE]?: unknown } | null)?.[STATE];
    const wanted = typeof place === 'number' ? place : 0;
    // The host's own router has moved: nothing to show, and the focus is its own.
    if (wanted === this._at) return;
    this._at = wanted;
    this.visit += 1;
    this._host.requestUpdate();
    this._moved();
  };
}
