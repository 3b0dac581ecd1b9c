import { html, isServer, nothing, type PropertyDeclarations } from 'lit';
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
import { careNumbers } from '../shared/care-numbers.js';
import { ContentWidget, type NoticeMaker, type PageReader } from '../shared/content-widget.js';
import type { EditorNotice } from '../shared/notice.js';
import { ContactUsedEvent } from './contact-card.events.js';
import type * as Actions from './contact-card.actions.js';
import * as words from './contact-card.strings.js';
import { storedHours, storedStatus } from './contact-card.stored.js';
import { storedCardStyles } from './contact-card.stored.styles.js';
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

interface Shown {
  readonly register: Register;
  readonly contact: Contact;
  readonly resolved: ResolvedContact;
}

/**
 * For a resident: every way to reach a unit or a person, in the order that works best, and whether it is open now.
 * One entry of a region's contact register, chosen by `contact-id`. Not for a list of all units of a region.
 *
 * What leaves the card: the kind of a contact way that is followed (`nv-contact-used`). It stores nothing, asks for no
 * position, and fetches nothing but the address in `src`. Without `src`, the heading, lines and links between its tags are
 * its content.
 *
 * @element nv-contact-card
 * @slot - Readable contact details, shown until the card is ready and whenever it cannot be; without `src` they are the content.
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
export class ContactCardElement extends ContentWidget<Register, Shown> {
  static override styles = [...ContentWidget.styles, contactCardStyles, ...(isServer ? [storedCardStyles] : [])];

  static override properties: PropertyDeclarations = {
    contactId: { attribute: 'contact-id' },
    area: {},
    chooseArea: { type: Boolean, attribute: 'choose-area' },
    variant: {},
    _isWeekOpen: { state: true },
  };

  /** The id of the contact in the register. May be left out where the register has one contact. */
  contactId?: string;

  /** The id of the area (or municipality) the page is about; its own numbers are shown where it has any. */
  area?: string;

  /** Whether the resident may choose an area in the card ("Var bor du?"). */
  chooseArea = false;

  /** `full`, or `compact` for a sidebar: the name, whether it is open and the ways, nothing more. */
  variant: 'full' | 'compact' = 'full';

  protected override readonly _content = new ContentController<Register>(this, parseRegister);
  private readonly _choice = new AreaChoiceController(this, () => this.address);
  private readonly _clock = new ClockController(this, (now) => this._nextBoundary(now));

  private _isWeekOpen = false;

  protected override readyView(register: Register): Shown | Problem {
    const contact = findContact(register, this.contactId?.trim());
    if (!contact) {
      return problem(this.contactId ? 'register.unknown-contact' : 'contact.not-chosen', 'contacts', this.contactId);
    }
    const resolved = resolveContact(register, contact, {
      area: this._areaId,
      base: this.baseURI,
      today: stockholmDate(this._clock.now),
    });
    return { register, contact, resolved };
  }

  protected override outcomeOf({ contact }: Shown): unknown {
    return contact;
  }

  /** What the resident has chosen, "Vet inte" included, goes before what the page's author wrote. */
  private get _areaId(): string | undefined {
    return (this._choice.area ?? this.area?.trim()) || undefined;
  }

  private _nextBoundary(now: number): number | undefined {
    if (this._view.state !== 'ready') return undefined;
    const { hours, ways } = this._view.ready.resolved;
    return Math.min(...[hours, ...ways.map((way) => way.hours)].map((each) => nextBoundary(each, now)));
  }

  protected override fetchReader(): Promise<PageReader> {
    return import('./contact-card.page.js');
  }

  protected override async fetchNotice(raw: unknown, found: readonly Problem[]): Promise<NoticeMaker> {
    const { cardNotice, dressNotice } = await import('./contact-card.preview.js');
    const notice = (): EditorNotice => cardNotice(raw, found, stockholmDate(this._clock.now), this.contactId?.trim());
    return { dressNotice, notice };
  }

  private _toggleWeek = (): void => {
    this._isWeekOpen = !this._isWeekOpen;
  };

  private _chooseArea = (event: Event): void => {
    const { value, selectedOptions } = event.target as HTMLSelectElement;
    this._choice.choose(value);
    const name = selectedOptions[0]?.text ?? '';
    this.tellReader(() => (value ? words.areaChosenText(name) : words.allAreasChosenText()));
  };

  private _useWay = (way: ContactWay): void => {
    this.announce(new ContactUsedEvent(way.kind));
  };

  private _copyNumber = async (number: string): Promise<void> => {
    const actions = await this._fetchActions();
    const isCopied = await actions?.copyNumber(number);
    this.tellReader(() => (isCopied ? words.copiedText(number) : words.copyFailedText()));
  };

  private _act = async (verb: 'saveContact' | 'printContact'): Promise<void> => {
    const actions = await this._fetchActions();
    if (!actions) this.tellReader(words.actionFailedText);
    if (!actions || this._view.state !== 'ready') return;
    const { resolved, register } = this._view.ready;
    actions[verb](this.renderRoot as ShadowRoot, resolved, this._language.tag, register.lang);
  };

  /** Copying, saving and printing are fetched when somebody asks for them; undefined where that fails. */
  private _fetchActions(): Promise<typeof Actions | undefined> {
    return import('./contact-card.actions.js').catch(() => undefined);
  }

  protected override loadingText(): string {
    return words.loadingText();
  }

  protected override failedText(): string {
    return words.failedText();
  }

  protected override renderReady({ register, contact, resolved }: Shown): unknown {
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
    const status = isCare ? (isServer ? storedStatus(drawing) : statusLine(drawing)) : undefined;
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
      ${isCompact ? nothing : isServer ? storedHours(drawing) : weekTables(drawing, this._isWeekOpen, this._toggleWeek)}
      ${isCare || isOnlyDigital(resolved.ways) ? careNumbers(!status?.showsAdvice) : nothing}
      ${isCompact || !resolved.ways.length ? nothing : cardActions(this._act)}
      ${isCompact ? nothing : provenance(register, drawing)}
      ${resolved.example ? html`<p class="example small">${words.exampleText()}</p>` : nothing}
    </div>`;
  }
}
