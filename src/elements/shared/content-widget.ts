import { html, isServer, nothing, type PropertyDeclarations } from 'lit';
import type { ContentController } from '../../controllers/content.js';
import { problem, type Problem } from '../../domain/shared/problems.js';
import { directionOf, withLocale } from '../../localization/localize.js';
import { careNumbers } from './care-numbers.js';
import { offlineText, retryLabel } from './care-numbers.strings.js';
import { ContentErrorEvent, ContentReadyEvent } from './content.events.js';
import type { EditorNotice } from './notice.js';
import type * as Translation from './translation-note.js';
import { WidgetElement } from './widget-element.js';

export type View<Ready> =
  | { readonly state: 'loading' }
  | {
      readonly state: 'failed';
      readonly problems: readonly Problem[];
      readonly offline: boolean;
      readonly canRetry: boolean;
    }
  | { readonly state: 'ready'; readonly ready: Ready };

/** The chunk that a widget fetches for its editor; a resident's page never does. */
export interface NoticeMaker {
  readonly dressNotice: (root: ShadowRoot) => void;
  readonly notice: () => EditorNotice;
}

/** The chunk that reads what a page says by its own text; only pages that name no content document fetch it. */
export interface PageReader {
  /**
   * Waits for the text inside an element and reads it as content.
   * @param show is given what it says, still to be parsed; false where it says nothing of the widget's kind
   */
  readonly followPage: (element: Element, lang: string, show: (content: unknown) => void) => void;
}

/**
 * A widget that shows a content document: waits for it, shows it, or says that it cannot and keeps care within reach.
 * Tells the page and the editor's console what has become of it, once for each outcome. Not a tag of its own.
 */
export abstract class ContentWidget<Content, Ready> extends WidgetElement {
  static override properties: PropertyDeclarations = {
    _said: { state: true },
    _notice: { state: true },
    _translation: { state: true },
  };

  protected abstract readonly _content: ContentController<Content>;

  protected _view: View<Ready> = { state: 'loading' };
  private _said = '';
  private _notice?: EditorNotice;
  private _translation?: typeof Translation;
  private _told?: unknown;
  private _goesOn = false;
  /** What stands between the tags, read as content: null while it is being read, false where it says nothing. */
  private _page?: unknown;

  /** What is shown of the content, or what keeps it from being shown. */
  protected abstract readyView(content: Content): Ready | Problem;
  /** What the page is told of once: another value is another outcome. */
  protected abstract outcomeOf(ready: Ready): unknown;
  protected abstract loadingText(): string;
  protected abstract failedText(): string;
  protected abstract renderReady(ready: Ready): unknown;
  /** @param raw the document as it was read, if it was; @param found what the widget itself has found */
  protected abstract fetchNotice(raw: unknown, found: readonly Problem[]): Promise<NoticeMaker>;

  /** For a widget whose content may be the page's own text. */
  protected fetchReader?(): Promise<PageReader>;

  /** Where a server has drawn, its drawing stays until ours can take its place, and whenever it cannot. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.renderOptions.renderBefore) return import('./stored.js').then(({ hold }) => hold(this), console.warn);
    return super.scheduleUpdate();
  }

  override willUpdate(): void {
    // A server has no page around the tag: what the tag itself says must do.
    if (isServer) this._language.tag = this._language.pageTag = this.getAttribute('lang') ?? 'sv';
    else if (this._isUnaddressed && this._page === undefined && this.fetchReader) {
      this._page = null;
      const show = (content?: unknown): void => {
        this._page = content ?? false;
        this.requestUpdate();
      };
      this.fetchReader()
        .then(({ followPage }) => followPage(this, this._language.tag, show))
        // The text stays as its author wrote it.
        .catch(() => show());
    }
    const [address, ...others] = this.addresses;
    this._content.show(this._isUnaddressed ? this._page : this.content, address, others);
    this._view = this._currentView();
    if (isServer) return;
    // Whoever has come to a link in the page's own text goes on in what takes its place.
    if (!this._translation && this._language.isForeign) void this._fetchTranslation();
    this._goesOn ||= this._isFocusInFallback;
  }

  override updated(): void {
    this.keepPlace(this._view.state === 'loading');
    this._tellOutcome();
    if (this._goesOn && this._view.state !== 'loading') this._goOn();
    if (this.preview)
      this._drawNotice().catch((error: unknown) => console.warn('nara-vard: no notice for the editor.', error));
  }

  /** Whether nothing says what to show: no address and no object. */
  private get _isUnaddressed(): boolean {
    return this.address === undefined && !this.content;
  }

  private _currentView(): View<Ready> {
    const failed = (problems: readonly Problem[], offline = false, canRetry = false): View<Ready> => ({
      state: 'failed',
      problems,
      offline,
      canRetry,
    });
    const { state } = this._content;
    switch (state.state) {
      case 'loading':
        return this._isUnaddressed && this._page !== null ? failed([problem('field.missing', 'src')]) : state;
      case 'failed':
        return failed(state.problems, state.offline, !this.content);
      case 'ready': {
        const ready = this.readyView(state.content);
        return isProblem(ready) ? failed([ready]) : { state: 'ready', ready };
      }
    }
  }

  private _tellOutcome(): void {
    const view = this._view;
    if (view.state === 'loading') return;
    const codes = view.state === 'failed' ? view.problems.map(({ code }) => code) : [];
    const outcome = view.state === 'ready' ? this.outcomeOf(view.ready) : codes.join();
    if (outcome === this._told) return;
    this._told = outcome;
    this.announce(view.state === 'ready' ? new ContentReadyEvent() : new ContentErrorEvent(codes));
    const { state } = this._content;
    const problems = view.state === 'failed' ? view.problems : state.state === 'ready' ? state.problems : [];
    const lines = problems.map(
      ({ code, path, detail }) => `${code}${path && ` at ${path}`}${detail ? ` (${detail})` : ''}`,
    );
    if (lines.length) {
      const more = lines.length > 5 ? ` and ${lines.length - 5} more` : '';
      console.warn(
        `nara-vard <${this.localName}${this.id && ` id="${this.id}"`}>: ${lines.slice(0, 5).join('; ')}${more}. The attribute "preview" tells how to mend it.`,
      );
    }
  }

  /** What says in which language a widget is, on a page in another than Swedish. */
  private async _fetchTranslation(): Promise<void> {
    // Inside another widget, that one says it.
    const root = this.getRootNode();
    if (root instanceof ShadowRoot && root.host instanceof ContentWidget) return;
    try {
      this._translation = await import('./translation-note.js');
    } catch (error) {
      console.warn('nara-vard: no note on the translation.', error);
    }
  }

  /** The editor's notice, with its words and the verifier behind it, is fetched only when somebody asks for it. */
  private async _drawNotice(): Promise<void> {
    const view = this._view;
    if (view.state === 'loading') return;
    const { state } = this._content;
    const raw = state.state === 'loading' ? undefined : state.raw;
    const maker = await this.fetchNotice(raw, view.state === 'failed' ? view.problems : []);
    maker.dressNotice(this.renderRoot as ShadowRoot);
    const notice = withLocale(this._language.locale, maker.notice);
    // Drawing asks for an update, which draws again: only a changed notice may do so.
    if (notice.key !== this._notice?.key) this._notice = notice;
  }

  /** Says something once, to eyes and ears, under the widget. */
  protected tellReader(text: () => string): void {
    this._said = withLocale(this._language.locale, text);
  }

  protected override renderWidget(): unknown {
    const view = this._view;
    const { locale } = this._language;
    // The page's own text has the page's own direction.
    const isOwnText = view.state !== 'ready' && this._hasFallback;
    return html`<div
      class="nv"
      lang=${locale}
      dir=${isOwnText ? nothing : directionOf(locale)}
      aria-busy=${view.state === 'loading'}
    >
      ${isOwnText ? nothing : this._translation?.translationNote(this, this._language, this._shown)}
      ${view.state === 'ready' ? this.renderReady(view.ready) : view.state === 'failed' ? this._renderFailed(view) : this._renderLoading()}
      <div role="status" class="said">${this._said}</div>
      ${this.preview ? this._notice?.template : nothing}
    </div>`;
  }

  private _renderLoading(): unknown {
    if (this._hasFallback) return this._renderFallback();
    return html`<div class="card" part="card">
      <p class="muted">${this.loadingText()}</p>
      <div class="waiting" aria-hidden="true"><i></i><i></i><i></i></div>
      ${careNumbers()}
    </div>`;
  }

  private _renderFailed({ offline, canRetry }: Extract<View<Ready>, { state: 'failed' }>): unknown {
    const retry = canRetry ? html`<button class="link-button" @click=${this._retry}>${retryLabel()}</button>` : nothing;
    if (this._hasFallback) return html`${this._renderFallback()}${retry}`;
    return html`<div class="card" part="card">
      <p>${offline ? offlineText() : this.failedText()}</p>
      ${retry} ${this.renderInstead()} ${careNumbers()}
    </div>`;
  }

  /** What a resident may turn to instead, where the widget knows more than 112 and 1177. */
  protected renderInstead(): unknown {
    return nothing;
  }

  private _retry = (): void => {
    this._goesOn = true;
    this._content.retry();
  };

  /** What was pressed or read is gone, and the focus with it: whoever has not moved on goes on at the answer. */
  private _goOn(): void {
    this._goesOn = false;
    if (document.activeElement === document.body || (this._view.state === 'ready' && this._isFocusInFallback))
      this.renderRoot.querySelector<HTMLElement>('[part=heading], .link-button')?.focus();
  }

  /** The page's own readable text. It carries 112 and 1177 when our generator wrote it; else we add them. */
  private _renderFallback(): unknown {
    const hasCare = this.querySelector('[href="tel:112"]') && this.querySelector('[href="tel:1177"]');
    return html`<slot></slot>${hasCare ? nothing : careNumbers()}`;
  }

  private get _shown(): Translation.ShownContent {
    const { state } = this._content;
    const { addresses } = this;
    return {
      content: state.state === 'ready' ? state.content : undefined,
      // The last language of every chain is Swedish.
      swedish: addresses.length > 1 ? addresses.at(-1) : undefined,
    };
  }

  private get _isFocusInFallback(): boolean {
    return this.querySelector(':focus') !== null;
  }

  private get _hasFallback(): boolean {
    return Boolean(this.textContent?.trim());
  }
}

const isProblem = (ready: unknown): ready is Problem =>
  typeof ready === 'object' && ready !== null && 'code' in ready && 'path' in ready;
