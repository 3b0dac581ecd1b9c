import { html, nothing, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { clock } from '../../controllers/clock.js';
import { ContentController } from '../../controllers/content.js';
import { FlowController } from '../../controllers/flow.js';
import { PartLinkController } from '../../controllers/part-link.js';
import type { CareFlow, Outcome, Question } from '../../domain/care-finder/content.js';
import { parseCareFlow, questionsAhead, speaksOfOthers, stepAt, type Trail } from '../../domain/care-finder/flow.js';
import type { Problem } from '../../domain/shared/problems.js';
import { stockholmDate } from '../../domain/shared/stockholm-time.js';
import { careNumbers } from '../shared/care-numbers.js';
import type * as Contacts from '../shared/contact-cards.js';
import { ContentWidget, type NoticeMaker } from '../shared/content-widget.js';
import type * as Actions from './care-finder.actions.js';
import { OutcomeReachedEvent, StepChangedEvent } from './care-finder.events.js';
import * as words from './care-finder.strings.js';
import { careFinderStyles } from './care-finder.styles.js';
import {
  adviceCall,
  answersList,
  deadEnd,
  draftBadge,
  linkButton,
  outcomeStep,
  printButton,
  questionStep,
  whoChoice,
  type Drawing,
} from './care-finder.templates.js';

/**
 * For a resident: where do I turn? Whether life is in danger first, the same for everybody; then a few plain questions,
 * and one answer. It is navigation by need, not a medical device: it asks for no symptom, number or free text, and
 * weighs nothing (docs/care-rules.md). Not for triage.
 *
 * What leaves it: that a step was taken and its number (`nv-step-changed`), that an answer was reached
 * (`nv-outcome-reached`; which one only with `announce-outcome`, and never a sensitive one). It stores nothing, and
 * fetches nothing but the addresses in `src` and `contacts`. A reload starts over.
 *
 * @element nv-care-finder
 * @slot - The guide as a readable document, shown until it is ready and whenever it cannot be.
 * @fires {ContentReadyEvent} nv-content-ready - The guide is shown.
 * @fires {ContentErrorEvent} nv-content-error - It cannot be shown; carries codes.
 * @fires {StepChangedEvent} nv-step-changed - Another step is shown; carries its number.
 * @fires {OutcomeReachedEvent} nv-outcome-reached - An answer is shown; carries its id only where asked for.
 * @csspart card - The whole guide.
 * @csspart heading - A heading; the widget's own is the first.
 * @csspart care-numbers - The row with 112 and 1177, on every step.
 * @csspart notice - The notice for the web editor, with `preview`.
 * @cssprop [--nv-accent=#0b6270] - The region's colour; white text must be readable on it.
 * @cssprop [--nv-on-accent=#fff] - Text on the region's colour.
 * @cssprop [--nv-accent-text] - Links; the accent unless set.
 * @cssprop [--nv-text=#17262b] - Text.
 * @cssprop [--nv-muted=#4a5b60] - Less important text.
 * @cssprop [--nv-surface=#fff] - The ground.
 * @cssprop [--nv-soft=#edf4f5] - Soft grounds inside.
 * @cssprop [--nv-line=#cddadc] - Lines and the border.
 * @cssprop [--nv-radius=0.75em] - How round the corners are.
 */
export class CareFinderElement extends ContentWidget<CareFlow, CareFlow> {
  static override styles = [...ContentWidget.styles, careFinderStyles];

  static override properties: PropertyDeclarations = {
    contacts: {},
    area: {},
    history: { type: Boolean },
    announceOutcome: { type: Boolean, attribute: 'announce-outcome' },
    _isForOther: { state: true },
    _hasError: { state: true },
    _areAnswersOpen: { state: true },
    _linked: { state: true },
    _outcome: { state: true },
  };

  /** Address of the contact register whose entries the answers refer to. */
  contacts?: string;

  /** The id of the area (or municipality) the page is about, for the contacts. */
  area?: string;

  /** Whether the browser's Back and Forward go between the steps. The address stays the same. */
  history = false;

  /** Whether `nv-outcome-reached` carries the id of the answer. Never that of a sensitive one. */
  announceOutcome = false;

  protected override readonly _content = new ContentController<CareFlow>(this, parseCareFlow);
  private readonly _register = new ContentController<object>(this, (value) => ({
    problems: [],
    ...(typeof value === 'object' && value && { value }),
  }));
  private readonly _flow = new FlowController(
    this,
    () => this.history,
    () => {
      this._linked = undefined;
      this._arrive();
    },
  );
  private readonly _link = new PartLinkController(
    this,
    () => true,
    (id) => this._followLink(id),
    'nv-outcome',
  );

  private _isForOther = false;
  private _hasError = false;
  private _areAnswersOpen = false;
  /** The answer that the page's address asked for. */
  private _linked?: Outcome;
  /** What shows contacts; fetched when an answer is near. */
  private _outcome?: typeof Contacts | 'failed';
  private _reached?: Outcome;

  override willUpdate(): void {
    this._register.show(undefined, this.contacts?.trim() || undefined);
    super.willUpdate();
  }

  override updated(): void {
    super.updated();
    if (this._view.state !== 'ready') return;
    const { step } = this._trail(this._view.ready);
    const outcome = step.kind === 'outcome' ? step.outcome : undefined;
    if (outcome) void this._fetchContacts();
    if (outcome === this._reached) return;
    this._reached = outcome;
    if (outcome) {
      this.announce(new OutcomeReachedEvent(this.announceOutcome && !outcome.sensitive ? outcome.id : undefined));
    }
  }

  protected override readyView(flow: CareFlow): CareFlow {
    return flow;
  }

  protected override outcomeOf(flow: CareFlow): unknown {
    return flow;
  }

  protected override loadingText(): string {
    return words.loadingText();
  }

  protected override failedText(): string {
    return words.failedText();
  }

  protected override async fetchNotice(raw: unknown, found: readonly Problem[]): Promise<NoticeMaker> {
    const { careFinderNotice, dressNotice } = await import('./care-finder.preview.js');
    const register = this._register.state.state === 'ready' ? this._register.state.content : undefined;
    return { dressNotice, notice: () => careFinderNotice(raw, register, found) };
  }

  private _trail(flow: CareFlow): Trail {
    return this._linked ? { answered: [], step: { kind: 'outcome', outcome: this._linked } } : this._flow.trail(flow);
  }

  private async _fetchContacts(): Promise<void> {
    if (this._outcome) return;
    try {
      this._outcome = await import('../shared/contact-cards.js');
    } catch {
      this._outcome = 'failed';
    }
  }

  private _submit(event: Event, question: Question, place: number): void {
    event.preventDefault();
    const chosen = this.renderRoot.querySelector<HTMLInputElement>('[name=answer]:checked')?.value;
    if (!chosen) {
      this._hasError = true;
      void this._focusOn('#error');
      return;
    }
    this._hasError = false;
    this._flow.answer(question, chosen, place);
    // While the resident reads on, what the answer needs is fetched.
    void this._fetchContacts();
    this._arrive();
  }

  private _goTo = (place: number): void => {
    this._hasError = false;
    this._flow.goTo(place);
    this._arrive();
  };

  private _restart = (): void => {
    this._linked = undefined;
    this._hasError = false;
    this._areAnswersOpen = false;
    this._flow.restart();
    this._arrive();
  };

  /** Another step is shown: its heading is where reading goes on. */
  private _arrive(): void {
    if (this._view.state !== 'ready') return;
    this.announce(new StepChangedEvent(this._trail(this._view.ready).answered.length));
    void this._focusOn('#step');
  }

  private async _focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private _followLink(id: string): boolean {
    if (this._view.state !== 'ready') return false;
    const step = stepAt(this._view.ready, id);
    if (step.kind !== 'outcome' || step.outcome.sensitive) return false;
    this._linked = step.outcome;
    void this._focusOn('#step');
    return true;
  }

  private _copyLink = async (outcome: Outcome): Promise<void> => {
    const link = this._link.addressOf(outcome.id);
    const actions = await this._fetchActions();
    const isCopied = await actions?.copyLink(link);
    this.tellReader(() => (isCopied ? words.linkCopiedText() : words.linkFailedText(link)));
  };

  private _print = async (outcome: Outcome): Promise<void> => {
    const actions = await this._fetchActions();
    if (actions) await actions.printOutcome(this.renderRoot as ShadowRoot, outcome.name);
    else this.tellReader(words.actionFailedText);
  };

  private async _fetchActions(): Promise<typeof Actions | undefined> {
    try {
      return await import('./care-finder.actions.js');
    } catch {
      return undefined;
    }
  }

  protected override renderReady(flow: CareFlow): unknown {
    const trail = this._trail(flow);
    const { answered, step } = trail;
    const drawing: Drawing = {
      flow,
      isForOther: this._isForOther,
      say: (text, lang) => this.say(text, lang ?? flow.lang),
      heading: (inside, id, below) => this.heading(inside, id, below),
    };
    const isFirst = !answered.length && step.kind === 'question';
    return html`<div class="card" part="card" role="group" aria-labelledby="name">
      ${careNumbers(true, words.unsureQuestion)} ${draftBadge(drawing)} ${this.heading(drawing.say(flow.name), 'name')}
      ${isFirst && flow.description ? html`<p>${drawing.say(flow.description)}</p>` : nothing}
      ${this._renderStep(trail, drawing)}
      ${answersList(
        answered,
        drawing,
        this._areAnswersOpen,
        () => (this._areAnswersOpen = !this._areAnswersOpen),
        this._goTo,
      )}
      ${
        isFirst
          ? nothing
          : html`<p>
              <button class="link-button" @click=${this._restart}>
                ${this._linked ? words.startLabel() : words.restartLabel()}
              </button>
            </p>`
      }
      <p class="small muted">${words.purposeText()} ${words.privacyText()}</p>
      ${flow.note ? html`<p class="small muted">${drawing.say(flow.note)}</p>` : nothing}
      ${flow.example ? html`<p class="example small">${words.exampleText()}</p>` : nothing}
    </div>`;
  }

  private _renderStep({ answered, step }: Trail, drawing: Drawing): unknown {
    const { flow } = drawing;
    const place = answered.length;
    switch (step.kind) {
      case 'question': {
        const { question } = step;
        // The emergency step is not counted: it is there for everybody, and most leave it at once.
        const eyebrow = place
          ? words.progressText(place, place - 1 + questionsAhead(flow, question.id))
          : words.firstText();
        return html`${
          place === 1 && speaksOfOthers(flow)
            ? whoChoice(this._isForOther, (isForOther) => (this._isForOther = isForOther))
            : nothing
        }
        ${keyed(
          this._flow.visit,
          questionStep(drawing, {
            question,
            chosen: this._flow.answerTo(question),
            eyebrow,
            hasError: this._hasError,
            canGoBack: place > 0,
            submit: (event) => this._submit(event, question, place),
            back: () => this._goTo(place - 1),
            toAnswers: () => void this._focusOn('[name=answer]'),
          }),
        )}`;
      }
      case 'outcome':
        return outcomeStep(step.outcome, drawing, this._renderContacts(step.outcome), this._renderTools(step.outcome));
      case 'dead-end':
        return deadEnd(drawing);
    }
  }

  /** The cards of the contacts that can be used; 1177 where there is none, or none could be fetched. */
  private _renderContacts({ contacts, level }: Outcome): unknown {
    const { state } = this._register;
    const isComing = this.contacts && state.state === 'loading';
    if (isComing || !this._outcome) return html`<div class="waiting" aria-hidden="true"><i></i></div>`;
    const register = state.state === 'ready' ? state.content : undefined;
    const cards = this._outcome;
    const ids =
      cards === 'failed' || !register
        ? []
        : cards.usableContacts(
            register,
            contacts,
            {
              area: this.area?.trim() || undefined,
              base: this.baseURI,
              today: stockholmDate(clock.now()),
            },
            level === 'emergency' ? 'tel:112' : undefined,
          );
    if (cards !== 'failed' && ids.length)
      return cards.contactCards(ids, {
        src: this.contacts as string,
        area: this.area,
        headingLevel: (Math.round(this.headingLevel) || 2) + 2,
      });
    return level === 'emergency' ? nothing : adviceCall();
  }

  private _renderTools(outcome: Outcome): unknown {
    return html`<p class="tools">
      ${printButton(() => void this._print(outcome))}
      ${outcome.sensitive ? nothing : linkButton(() => void this._copyLink(outcome))}
    </p>`;
  }
}
