/** A comment while it is being written: what is wrong with it, looked at when the writer pauses. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { careNeedIn } from '../domain/feedback-form/care-words.js';
import type { CareWords } from '../domain/feedback-form/content.js';
import { draftProblems, lengthOf, openSpots, spotOf, type DraftProblem } from '../domain/feedback-form/draft.js';
import { withoutPersonalData, type PersonalData } from '../domain/feedback-form/personal-data.js';

/** Long enough that nobody is interrupted in a word, short enough to come before the next sentence. */
const PAUSE_MS = 900;

/** So many characters left are worth saying, once, and again when it is urgent. */
export const FEW = 100;
const VERY_FEW = 20;

/**
 * Holds a resident's text in memory: nothing of it is stored, sent or told until it is sent on purpose. Warns before the
 * page is left with something unsent.
 */
export class DraftController implements ReactiveController {
  text = '';
  /** What looks like personal data, as of the last look. */
  spots: readonly PersonalData[] = [];
  /** Whether the text reads as being about somebody's health, as of the last look. */
  need: ReturnType<typeof careNeedIn>;
  /** What hindered it from being sent the last time that was tried; empty until then. */
  problems: readonly DraftProblem[] = [];
  private readonly _cleared = new Set<string>();
  private _seen = '';
  private _timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly _host: ReactiveControllerHost,
    private readonly _settings: () => {
      readonly most: number;
      readonly words?: CareWords | undefined;
      /** Telephone numbers and addresses that are everybody's. */
      readonly known: readonly string[];
    },
    /** Called when a look has seen something else than the last: another spot, another need, few characters left. */
    private readonly _changed: () => void,
  ) {
    _host.addController(this);
  }

  hostConnected(): void {
    this._guardThePage();
    // What was written just before the form was moved has not been looked at.
    if (this.text) this._lookSoon();
  }

  hostDisconnected(): void {
    clearTimeout(this._timer);
    removeEventListener('beforeunload', this._holdBack);
  }

  /** How many characters are left; below zero when there are too many. */
  get left(): number {
    return this._settings().most - lengthOf(this.text);
  }

  /** Whether the resident has said of anything in the text that it is not personal data. */
  get isCleared(): boolean {
    return this._cleared.size > 0;
  }

  write(text: string): void {
    this.text = text;
    this._guardThePage();
    this._lookSoon();
    this._host.requestUpdate();
  }

  /** Looks at the text now. */
  look = (): void => {
    clearTimeout(this._timer);
    const { words, known } = this._settings();
    this.spots = openSpots(this.text, this._cleared, known);
    this.need = careNeedIn(this.text, words);
    if (this.problems.length) this._judge();
    const { left } = this;
    const seen = [...this.spots.map(({ kind }) => kind), this.need, left < 0, left <= VERY_FEW, left <= FEW].join();
    if (seen !== this._seen) {
      this._seen = seen;
      this._changed();
    }
    this._host.requestUpdate();
  };

  /** Whether it may be sent; if not, `problems` says why. */
  isReady(): boolean {
    this.look();
    this._judge();
    return !this.problems.length;
  }

  remove(spot: PersonalData): void {
    this.write(withoutPersonalData(this.text, spot));
    this.look();
  }

  /** "It is not personal data": the writer knows best, and is not asked again. */
  clear(spot: PersonalData): void {
    this._cleared.add(spotOf(this.text, spot));
    this.look();
  }

  /** The text is in the resident's own hands now, as a letter: until it is changed, nothing is lost with the page. */
  letGo(): void {
    removeEventListener('beforeunload', this._holdBack);
  }

  empty(): void {
    this._cleared.clear();
    this.problems = [];
    this.write('');
    this.look();
  }

  private _lookSoon(): void {
    clearTimeout(this._timer);
    this._timer = setTimeout(this.look, PAUSE_MS);
  }

  private _judge(): void {
    this.problems = draftProblems(this.text, this._settings().most, this.spots);
  }

  private _guardThePage(): void {
    if (this.text.trim()) addEventListener('beforeunload', this._holdBack);
    else removeEventListener('beforeunload', this._holdBack);
  }

  /** The browser asks, in its own words, whether the page is to be left. */
  private _holdBack = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Chromium before 119 asks only for this.
    event.returnValue = '';
  };
}
