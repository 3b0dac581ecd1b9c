import { html, nothing, type PropertyDeclarations } from 'lit';
import { AreaChoiceController } from '../../controllers/area-choice.js';
import { ClockController } from '../../controllers/clock.js';
import { ContentController } from '../../controllers/content.js';
import {
  isOnlyDigital,
  resolveContact,
  type ContactWay,
  type ResolvedContact,
} from '../../domain/contact-card/channels.js';
import type { Contact, Register } from '../../domain/contact-card/content.js';
import { nextBoundary } from '../../domain/contact-card/opening-hours.js';
import { areaChain, areasOf, findContact, parseRegister } from '../../domain/contact-card/register.js';
import { problem, type Problem } from '../../domain/shared/problems.js';
import { stockholmDate } from '../../domain/shared/stockholm-time.js';
import { withLocale } from '../../localization/localize.js';
import { careNumbers } from '../shared/care-numbers.js';
import { failedText, loadingText, offlineText, retryLabel } from '../shared/care-numbers.strings.js';
import { ContentErrorEvent, ContentReadyEvent } from '../shared/content.events.js';
import { WidgetElement } from '../shared/widget-element.js';
import { ContactUsedEvent } from './contact-card.events.js';
import type * as Actions from './contact-card.actions.js';
import type { EditorNotice } from './contact-card.preview.js';
import * as words from './contact-card.strings.js';
import { contactCardStyles } from './contact-card.styles.js';
import {
  areaChoice,
  cardActions,
  eyebrow,
  provenance,
  statusLine,
  wayRow,
  weekTables,
  type Drawing,
} from './contact-card.templates.js';

type View =
  | { readonly state: 'loading' }
  | {
      readonly state: 'failed';
      readonly problems: readonly Problem[];
      readonly offline: boolean;
      readonly canRetry: boolean;
    }
  | {
      readonly state: 'ready';
      readonly register: Register;
      readonly contact: Contact;
      readonly resolved: ResolvedContact;
    };

/**
 * For a resident: every way to reach a unit or a person, in the order that works best, and whether it is open now.
 * One entry of a region's contact register, chosen by `contact-id`. Not for a list of all units of a region.
 *
 * What leaves the card: the kind of a contact way that is followed (`nv-contact-used`). It stores nothing, asks for no
 * position, and fetches nothing but the address in `src`.
 *
 * @element nv-contact-card
 * @slot - Readable contact details, shown until the card is ready and whenever it cannot be.
 * @fires {ContentReadyEvent} nv-content-ready - The contact is shown.
 * @fires {ContentErrorEvent} nv-content-error - The contact cannot be shown; carries codes.
 * @fires {ContactUsedEvent} nv-contact-used - A contact way was followed; carries its kind.
 * @csspart card - The whole card.
 * @csspart heading - The name of the unit or person.
 * @csspart status - Whether it is open.
 * @csspart ways - The list of contact ways.
 * @csspart way - One contact way.
 * @csspart hours - The opening hours of the week.
 * @csspart care-numbers - The row with 112 and 1177.
 * @csspart notice - The notice for the web editor, with `preview`.
 * @cssprop [--nv-accent=#0b6270] - The region's colour; white text must be readable on it.
 * @cssprop [--nv-on-accent=#fff] - Text on the region's colour.
 * @cssprop [--nv-accent-text] - Links; the accent unless set.
 * @cssprop [--nv-text=#17262b] - Text.
 * @cssprop [--nv-muted=#4a5b60] - Less important text.
 * @cssprop [--nv-surface=#fff] - The card's ground.
 * @cssprop [--nv-soft=#edf4f5] - Soft grounds inside the card.
 * @cssprop [--nv-line=#cddadc] - Lines and the card's border.
 * @cssprop [--nv-radius=0.75em] - How round the corners are.
 */
export class ContactCardElement extends WidgetElement {
  static override styles = [...WidgetElement.styles, contactCardStyles];

  static override properties: PropertyDeclarations = {
    contactId: { attribute: 'contact-id' },
    area: {},
    chooseArea: { type: Boolean, attribute: 'choose-area' },
    variant: {},
    _isWeekOpen: { state: true },
    _said: { state: true },
    _notice: { state: true },
  };

  /** The id of the contact in the register. May be left out where the register has one contact. */
  contactId?: string;

  /** The id of the area (or municipality) the page is about; its own numbers are shown where it has any. */
  area?: string;

  /** Whether the resident may choose an area in the card ("Var bor du?"). */
  chooseArea = false;

  /** `full`, or `compact` for a sidebar: the name, whether it is open and the ways, nothing more. */
  variant: 'full' | 'compact' = 'full';

  private readonly _content = new ContentController<Register>(this, parseRegister);
  private readonly _choice = new AreaChoiceController(this, () => this.address);
  private readonly _clock = new ClockController(this, (now) => this._nextBoundary(now));

  private _isWeekOpen = false;
  private _said = '';
  private _notice?: EditorNotice;
  private _view: View = { state: 'loading' };
  private _told?: unknown;
  private _hasRetried = false;

  override willUpdate(): void {
    this._content.show(this.content, this.address);
    this._view = this._currentView();
  }

  override updated(): void {
    this.keepPlace(this._view.state === 'loading');
    this._tellOutcome();
    if (this._hasRetried && this._view.state !== 'loading') this._goOn();
    if (this.preview)
      this._drawNotice().catch((error: unknown) => console.warn('nara-vard: no notice for the editor.', error));
  }

  private _currentView(): View {
    const { state } = this._content;
    if (state.state === 'loading' && this.address === undefined && !this.content) {
      return { state: 'failed', problems: [problem('field.missing', 'src')], offline: false, canRetry: false };
    }
    if (state.state === 'loading') return state;
    if (state.state === 'failed') {
      return { state: 'failed', problems: state.problems, offline: state.offline ?? false, canRetry: !this.content };
    }
    const contact = findContact(state.content, this.contactId?.trim());
    if (!contact) {
      const code = this.contactId ? 'register.unknown-contact' : 'contact.not-chosen';
      return {
        state: 'failed',
        problems: [problem(code, 'contacts', this.contactId)],
        offline: false,
        canRetry: false,
      };
    }
    const resolved = resolveContact(state.content, contact, {
      area: this._areaId,
      base: this.baseURI,
      today: stockholmDate(this._clock.now),
    });
    return { state: 'ready', register: state.content, contact, resolved };
  }

  /** What the resident has chosen, "Vet inte" included, goes before what the page's author wrote. */
  private get _areaId(): string | undefined {
    return (this._choice.area ?? this.area?.trim()) || undefined;
  }

  private _nextBoundary(now: number): number | undefined {
    if (this._view.state !== 'ready') return undefined;
    const { hours, ways } = this._view.resolved;
    return Math.min(...[hours, ...ways.map((way) => way.hours)].map((each) => nextBoundary(each, now)));
  }

  /** Tells the page, and the editor's console, once for each outcome. */
  private _tellOutcome(): void {
    const view = this._view;
    if (view.state === 'loading') return;
    const codes = view.state === 'failed' ? view.problems.map(({ code }) => code) : [];
    const outcome = view.state === 'ready' ? view.contact : codes.join();
    if (outcome === this._told) return;
    this._told = outcome;
    this.announce(view.state === 'ready' ? new ContentReadyEvent() : new ContentErrorEvent(codes));
    const { state } = this._content;
    const problems = view.state === 'failed' ? view.problems : state.state === 'ready' ? state.problems : [];
    const lines = problems.map(
      ({ code, path, detail }) => `${code}${path && ` at ${path}`}${detail ? ` (${detail})` : ''}`,
    );
    if (lines.length) {
      console.warn(
        `nara-vard <nv-contact-card contact-id="${this.contactId ?? ''}">: ${lines.slice(0, 5).join('; ')}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''}. The attribute "preview" tells how to mend it.`,
      );
    }
  }

  /** The editor's notice, with its words and the verifier behind it, is fetched only when somebody asks for it. */
  private async _drawNotice(): Promise<void> {
    const view = this._view;
    if (view.state === 'loading') return;
    const { dressNotice, editorNotice } = await import('./contact-card.preview.js');
    dressNotice(this.renderRoot as ShadowRoot);
    const { state } = this._content;
    const raw = state.state === 'loading' ? undefined : state.raw;
    const notice = withLocale(this._language.locale, () =>
      editorNotice(
        raw,
        view.state === 'failed' ? view.problems : [],
        stockholmDate(this._clock.now),
        this.contactId?.trim(),
      ),
    );
    // Drawing asks for an update, which draws again: only a changed notice may do so.
    if (notice.key !== this._notice?.key) this._notice = notice;
  }

  private _toggleWeek = (): void => {
    this._isWeekOpen = !this._isWeekOpen;
  };

  private _chooseArea = (event: Event): void => {
    const { value, selectedOptions } = event.target as HTMLSelectElement;
    this._choice.choose(value);
    const name = selectedOptions[0]?.text ?? '';
    this._say(() => (value ? words.areaChosenText(name) : words.allAreasChosenText()));
  };

  private _useWay = (way: ContactWay): void => {
    this.announce(new ContactUsedEvent(way.kind));
  };

  private _copyNumber = async (number: string): Promise<void> => {
    const actions = await this._fetchActions();
    const isCopied = await actions?.copyNumber(number);
    this._say(() => (isCopied ? words.copiedText(number) : words.copyFailedText()));
  };

  private _act = async (verb: 'saveContact' | 'printContact'): Promise<void> => {
    const actions = await this._fetchActions();
    if (!actions) this._say(words.actionFailedText);
    if (!actions || this._view.state !== 'ready') return;
    const { resolved, register } = this._view;
    actions[verb](this.renderRoot as ShadowRoot, resolved, this._language.tag, register.lang);
  };

  /** Copying, saving and printing are fetched when somebody asks for them; undefined where that fails. */
  private async _fetchActions(): Promise<typeof Actions | undefined> {
    try {
      return await import('./contact-card.actions.js');
    } catch {
      return undefined;
    }
  }

  private _retry = (): void => {
    this._hasRetried = true;
    this._content.retry();
  };

  /** The button that was pressed is gone, and the focus with it: whoever has not moved on goes on at the answer. */
  private _goOn(): void {
    this._hasRetried = false;
    if (document.activeElement !== document.body) return;
    this.renderRoot.querySelector<HTMLElement>('#name, .link-button')?.focus();
  }

  private _say(text: () => string): void {
    this._said = withLocale(this._language.locale, text);
  }

  protected override renderWidget(): unknown {
    const body = ((view) => {
      switch (view.state) {
        case 'loading':
          return this._renderLoading();
        case 'failed':
          return this._renderFailed(view);
        case 'ready':
          return this._renderContact(view);
      }
    })(this._view);
    return html`<div class="nv" lang=${this._language.locale} aria-busy=${this._view.state === 'loading'}>
      ${body}
      <div role="status" class="said">${this._said}</div>
      ${this.preview ? this._notice?.template : nothing}
    </div>`;
  }

  private _renderLoading(): unknown {
    if (this._hasFallback) return this._renderFallback();
    return html`<div class="card" part="card">
      <p class="muted">${loadingText()}</p>
      <div class="waiting" aria-hidden="true"><i></i><i></i><i></i></div>
      ${careNumbers()}
    </div>`;
  }

  private _renderFailed({ offline, canRetry }: Extract<View, { state: 'failed' }>): unknown {
    const retry = canRetry ? html`<button class="link-button" @click=${this._retry}>${retryLabel()}</button>` : nothing;
    if (this._hasFallback) return html`${this._renderFallback()}${retry}`;
    return html`<div class="card" part="card">
      <p>${offline ? offlineText() : failedText()}</p>
      ${retry} ${careNumbers()}
    </div>`;
  }

  /** The page's own readable text. It carries 112 and 1177 when our generator wrote it; else we add them. */
  private _renderFallback(): unknown {
    const hasCare = this.querySelector('[href="tel:112"]') && this.querySelector('[href="tel:1177"]');
    return html`<slot></slot>${hasCare ? nothing : careNumbers()}`;
  }

  private get _hasFallback(): boolean {
    return Boolean(this.textContent?.trim());
  }

  private _renderContact({ register, contact, resolved }: Extract<View, { state: 'ready' }>): unknown {
    const documentLang = register.lang;
    const isCompact = this.variant === 'compact';
    const drawing: Drawing = {
      contact: resolved,
      now: this._clock.now,
      isCompact,
      say: (text) => this.say(text, documentLang),
      useWay: this._useWay,
      copyNumber: this._copyNumber,
    };
    const areas = areasOf(register, contact);
    const chain = areaChain(register, this._areaId);
    // The area is named where it changes something; a unit for everybody is not "in the north".
    const where = chain.some((area) => areas.includes(area)) ? chain : [];
    const isCare = resolved.type !== 'person' || resolved.purpose === 'care';
    const status = isCare ? statusLine(drawing) : undefined;
    return html`<div
      class="card ${isCompact ? 'compact' : 'full'} ${resolved.type}"
      part="card"
      role="group"
      aria-labelledby="name"
    >
      ${eyebrow(drawing, where)} ${this.heading(drawing.say(resolved.name) ?? words.unnamedText(), 'name')}
      ${resolved.jobTitle ? html`<p class="muted">${drawing.say(resolved.jobTitle)}</p>` : nothing} ${status?.line}
      ${resolved.description && !isCompact ? html`<p class="description">${drawing.say(resolved.description)}</p>` : nothing}
      ${this.chooseArea && areas.length ? areaChoice(areas, this._areaId, drawing, this._chooseArea) : nothing}
      ${
        resolved.ways.length
          ? html`<ul class="ways" part="ways" role="list">
              ${resolved.ways.map((way, index) => wayRow(way, index === 0, drawing))}
            </ul>`
          : nothing
      }
      ${isCompact ? nothing : weekTables(drawing, this._isWeekOpen, this._toggleWeek)}
      ${isCare || isOnlyDigital(resolved.ways) ? careNumbers(!status?.showsAdvice) : nothing}
      ${isCompact || !resolved.ways.length ? nothing : cardActions(this._act)}
      ${isCompact ? nothing : provenance(register, drawing)}
      ${resolved.example ? html`<p class="example small">${words.exampleText()}</p>` : nothing}
    </div>`;
  }
}
