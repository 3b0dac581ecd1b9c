import { html, nothing, type PropertyDeclarations } from 'lit';
import { clock } from '../../controllers/clock.js';
import { ContentController, isAllowedOrigin } from '../../controllers/content.js';
import type { DraftController } from '../../controllers/draft.js';
import { SubmitController, type Unsent } from '../../controllers/submit.js';
import type { FeedbackForm, FeedbackMode } from '../../domain/feedback-form/content.js';
import {
  mailAddress,
  MOST_CHARACTERS,
  pageAddress,
  parseFeedbackForm,
  readEndpoint,
  type Endpoint,
} from '../../domain/feedback-form/feedback-form.js';
import type { PersonalData } from '../../domain/feedback-form/personal-data.js';
import { readLink } from '../../domain/shared/link.js';
import { problem, type Problem } from '../../domain/shared/problems.js';
import { stockholmDate } from '../../domain/shared/stockholm-time.js';
import { withLocale } from '../../localization/localize.js';
import type * as Cards from '../shared/contact-cards.js';
import { ContentWidget, type NoticeMaker } from '../shared/content-widget.js';
import type * as Composer from './feedback-form.composer.js';
import { FeedbackSentEvent } from './feedback-form.events.js';
import * as words from './feedback-form.strings.js';
import { feedbackFormStyles } from './feedback-form.styles.js';
import { careLine, disclosure, votes } from './feedback-form.templates.js';

interface Ready {
  readonly form: FeedbackForm;
  readonly endpoint: Endpoint;
  readonly mode: FeedbackMode;
}

/**
 * For a resident: did this page help, and a comment to those who write it. Not a way to care, and it says so, with the
 * way there, before the first field. What looks like personal data is pointed out on the device and never removed
 * unasked. It says "sent" only when the endpoint has said that it keeps the message.
 *
 * What leaves it: the answer and the comment, to the endpoint that the page's author has named and nowhere else, with the
 * page's address without query and fragment; to the page that something was sent (`nv-feedback-sent`). It stores
 * nothing: what is not sent is gone with the page, and the browser asks before that.
 *
 * @element nv-feedback-form
 * @slot - The form as a readable document, shown until the widget is ready and whenever it cannot be.
 * @fires {ContentReadyEvent} nv-content-ready - The form is shown.
 * @fires {ContentErrorEvent} nv-content-error - It cannot be shown; carries codes.
 * @fires {FeedbackSentEvent} nv-feedback-sent - A message was received; carries whether an answer or a comment.
 * @csspart card - The whole form.
 * @csspart heading - A heading; the widget's own is the first.
 * @csspart care-numbers - The row with 112 and 1177, where the form cannot be shown.
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
export class FeedbackFormElement extends ContentWidget<FeedbackForm, Ready> {
  static override styles = [...ContentWidget.styles, feedbackFormStyles];

  static override properties: PropertyDeclarations = {
    contacts: {},
    endpoint: {},
    mode: {},
    _isOpen: { state: true },
    _useful: { state: true },
    _composer: { state: true },
    _cards: { state: true },
    _aloud: { state: true },
    _letter: { state: true },
  };

  /** Address of the contact register whose entries the content refers to. */
  contacts?: string;

  /** Where messages are sent, instead of the content's `endpoint`: `https:`, the page's own site, or `mailto:`. */
  endpoint?: string;

  /** `useful` (yes or no, then a comment), `comment`, or `both`. */
  mode: FeedbackMode = 'both';

  protected override readonly _content = new ContentController<FeedbackForm>(this, parseFeedbackForm);
  private readonly _register = new ContentController<object>(this, (value) => ({
    problems: [],
    ...(typeof value === 'object' && value && { value }),
  }));
  private readonly _answer = new SubmitController(this);
  private readonly _comment = new SubmitController(this);

  private _isOpen = false;
  private _useful?: boolean;
  /** What a comment is written with; fetched when somebody opens it. */
  private _composer?: typeof Composer | undefined;
  private _draft?: DraftController;
  private _cards?: typeof Cards;
  private _aloud = '';
  /** The letter for the resident's own mail program, and the text it was made of. */
  private _letter?: { readonly href: string; readonly text: string };
  private _opened = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this._opened ||= clock.now();
  }

  override willUpdate(): void {
    // The register is for whoever opens the comment, or cannot.
    const isNeeded = this._isOpen || this._view.state === 'failed';
    this._register.show(undefined, (isNeeded && this.contacts?.trim()) || undefined);
    super.willUpdate();
  }

  override updated(): void {
    super.updated();
    if (this._view.state === 'failed' && this._ids.length) void this._fetchCards();
  }

  protected override readyView(form: FeedbackForm): Ready | Problem {
    if (!form.recipient) return problem('field.missing', 'recipient');
    const given = this.endpoint?.trim();
    const address = given || form.endpoint;
    if (!address) return problem('feedback-form.no-endpoint', 'endpoint');
    const endpoint = readEndpoint(address, this.baseURI);
    if (!endpoint) return problem('field.bad-link', 'endpoint', address);
    // Content may come from many hands; where a resident's words go is the page author's to say.
    if (!given && endpoint.kind === 'post' && !isAllowedOrigin(new URL(endpoint.href)))
      return problem('feedback-form.endpoint-elsewhere', 'endpoint', new URL(endpoint.href).host);
    const mode = this.mode === 'useful' || this.mode === 'comment' ? this.mode : 'both';
    return { form, endpoint, mode: endpoint.kind === 'mail' ? 'comment' : mode };
  }

  protected override outcomeOf({ form }: Ready): unknown {
    return form;
  }

  protected override loadingText(): string {
    return words.loadingText();
  }

  protected override failedText(): string {
    return words.failedText();
  }

  protected override async fetchNotice(raw: unknown, found: readonly Problem[]): Promise<NoticeMaker> {
    const { feedbackFormNotice, dressNotice } = await import('./feedback-form.preview.js');
    const register = this._register.state.state === 'ready' ? this._register.state.content : undefined;
    const page = { endpoint: this.endpoint, base: this.baseURI };
    return { dressNotice, notice: () => feedbackFormNotice(raw, register, page, found) };
  }

  private _vote = async (useful: boolean): Promise<void> => {
    if (this._view.state !== 'ready' || this._answer.state.state === 'sending') return;
    const { endpoint } = this._view.ready;
    this._useful = useful;
    // While the answer is on its way, what one may want next is fetched.
    void this._fetchComposer();
    const isSent = await this._answer.send(endpoint.href, { ...this._about(), useful });
    if (isSent) {
      this.announce(new FeedbackSentEvent('useful'));
      // Whoever missed something has most to tell.
      if (!useful) void this._open();
    }
    await this._focusOn('#answered');
  };

  private _toggle = async (): Promise<void> => {
    if (this._isOpen) this._isOpen = false;
    else await this._open();
  };

  private async _open(): Promise<void> {
    this._isOpen = true;
    await this._fetchComposer();
    if (!this._composer) {
      this._isOpen = false;
      this.tellReader(words.openFailedText);
      return;
    }
    if (this._ids.length) await this._fetchCards();
  }

  private async _fetchComposer(): Promise<void> {
    if (this._composer) return;
    try {
      const composer = await import('./feedback-form.composer.js');
      composer.dress(this.renderRoot as ShadowRoot);
      this._draft ??= new composer.DraftController(
        this,
        () => ({
          most: this._form?.maxLength ?? MOST_CHARACTERS,
          words: this._form?.words,
          known: this._publicContacts,
        }),
        () => {
          this._aloud = this._inWords(() => composer.aloudText(this._draft as DraftController));
        },
      );
      this.tellReader(() => '');
      this._composer = composer;
    } catch {
      // Said where it is missed: when the comment is opened.
    }
  }

  private async _fetchCards(): Promise<void> {
    if (this._cards) return;
    try {
      this._cards = await import('../shared/contact-cards.js');
    } catch {
      // 1177 stands there without them.
    }
  }

  private get _form(): FeedbackForm | undefined {
    return this._content.state.state === 'ready' ? this._content.state.content : undefined;
  }

  /** The contacts that a resident who needs care is shown. */
  private get _ids(): readonly string[] {
    return (this.contacts && this._form?.contacts) || [];
  }

  /** Naming the page's own numbers tells nothing of anybody. */
  private get _publicContacts(): readonly string[] {
    const { state } = this._register;
    return (state.state === 'ready' && this._cards?.publicContacts(state.content)) || [];
  }

  /** What goes along with every message. */
  private _about(): Pick<Unsent, 'page' | 'lang' | 'elapsed'> {
    return {
      page: pageAddress(location.href),
      lang: this._language.locale,
      elapsed: Math.max(0, Math.round(clock.now() - this._opened)),
    };
  }

  private _submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const [draft, composer] = [this._draft, this._composer];
    if (this._view.state !== 'ready' || !draft || !composer || this._comment.state.state === 'sending') return;
    const { endpoint } = this._view.ready;
    if (!draft.isReady()) return this._focusOn('#error');
    const comment = draft.text.trim();
    if (endpoint.kind === 'mail') {
      const { page } = this._about();
      const href = mailAddress(
        endpoint.href,
        this._inWords(() => composer.mailSubject(page)),
        comment,
      );
      this._letter = { href, text: draft.text };
      return this._focusOn('#mail');
    }
    const website = this.renderRoot.querySelector<HTMLInputElement>('[name=website]')?.value;
    const { key: answerKey, state: answer } = this._answer;
    this._aloud = this._inWords(words.sendingText);
    const isSent = await this._comment.send(endpoint.href, {
      ...this._about(),
      comment,
      // An answer that is not known to be kept goes along; by its key nobody counts it twice if it was.
      ...(answerKey && { follows: answerKey }),
      ...(this._useful !== undefined && answer.state !== 'sent' && { useful: this._useful }),
      ...(draft.isCleared && { notPersonalData: true }),
      ...(website && { website }),
    });
    if (isSent) {
      draft.empty();
      this.announce(new FeedbackSentEvent('comment'));
    } else if (this._comment.state.state !== 'failed') return; // cancelled: what is shown and said is another matter now
    this._aloud = '';
    await this._focusOn(isSent ? '#comment-sent' : '#send-error');
  };

  private _cancel = (): void => {
    this._comment.cancel();
    this._aloud = '';
    void this._focusOn('#comment');
  };

  private _again = (): void => {
    this._comment.reset();
    void this._focusOn('#comment');
  };

  private _copy = async (): Promise<void> => {
    const composer = this._composer;
    if (!composer || !this._draft) return;
    const isCopied = await composer.copyText(this._draft.text);
    this.tellReader(isCopied ? composer.copiedText : composer.notCopiedText);
  };

  private _remove = (spot: PersonalData): void => {
    this._draft?.remove(spot);
    this._aloud = this._inWords(() => this._composer?.removedText() ?? '');
    void this._focusOn('#comment');
  };

  private _clear = (spot: PersonalData): void => {
    this._draft?.clear(spot);
    void this._focusOn('#comment');
  };

  /** Words for what is kept, in the element's own language. */
  private _inWords(text: () => string): string {
    return withLocale(this._language.locale, text);
  }

  private async _focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override renderReady({ form, endpoint, mode }: Ready): unknown {
    const say = (text: string | undefined): unknown => this.say(text, form.lang);
    const hasQuestion = mode !== 'comment';
    const isAnswered = this._answer.state.state === 'sent';
    const canComment = mode !== 'useful' || isAnswered || this._answer.state.state === 'failed';
    return html`<div class="card" part="card" role="group" aria-labelledby="name">
      ${this.heading(
        hasQuestion
          ? (say(form.question) ?? words.questionText())
          : (say(form.commentHeading) ?? words.commentHeading()),
        'name',
      )}
      ${
        hasQuestion
          ? votes({
              useful: this._useful,
              sending: this._answer.state,
              recipient: form.recipient ?? '',
              vote: (useful) => void this._vote(useful),
            })
          : nothing
      }
      ${careLine()}
      ${
        canComment
          ? disclosure({
              label:
                hasQuestion && !isAnswered ? (say(form.commentHeading) ?? words.commentHeading()) : words.writeLabel(),
              isOpen: this._isOpen,
              toggle: () => void this._toggle(),
            })
          : nothing
      }
      <div id="writing" ?hidden=${!canComment || !this._isOpen}>${this._renderComposer(form, endpoint)}</div>
      ${form.example ? html`<p class="example small">${words.exampleText()}</p>` : nothing}
    </div>`;
  }

  private _renderComposer(form: FeedbackForm, { kind }: Endpoint): unknown {
    const [composer, draft] = [this._composer, this._draft];
    if (!composer || !draft) return this._isOpen ? html`<p class="muted">${words.loadingText()}</p>` : nothing;
    return composer.composer({
      form,
      draft,
      sending: this._comment.state,
      useful: this._useful,
      // A text that has been changed since is not the one in the letter.
      letter: this._letter?.text === draft.text ? this._letter.href : undefined,
      isByMail: kind === 'mail',
      contacts: this._isOpen ? this._renderCards(2) : nothing,
      aloud: this._aloud,
      privacy: readLink(form.privacyUrl, this.baseURI),
      accessibility: readLink(form.accessibilityUrl, this.baseURI),
      say: (text) => this.say(text, form.lang),
      heading: (inside, id, below) => this.heading(inside, id, below),
      submit: (event) => void this._submit(event),
      cancel: this._cancel,
      copy: () => void this._copy(),
      again: this._again,
      remove: this._remove,
      clear: this._clear,
      goTo: (selector) => void this._focusOn(selector),
    });
  }

  /** Whom to turn to instead: the register's own cards, as far as they can be had. */
  private _renderCards(below = 0): unknown {
    const { state } = this._register;
    if (!this._cards || state.state !== 'ready' || !this.contacts) return nothing;
    const circumstances = { area: undefined, base: this.baseURI, today: stockholmDate(clock.now()) };
    const ids = this._cards.usableContacts(state.content, this._ids, circumstances);
    if (!ids.length) return nothing;
    return this._cards.contactCards(ids, {
      src: this.contacts,
      headingLevel: (Math.round(this.headingLevel) || 2) + below,
    });
  }

  protected override renderInstead(): unknown {
    return this._renderCards();
  }
}
