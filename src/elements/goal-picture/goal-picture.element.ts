import { html, isServer, nothing, type PropertyDeclarations } from 'lit';
import { ContentController } from '../../controllers/content.js';
import { PartLinkController } from '../../controllers/part-link.js';
import { RoomController } from '../../controllers/room.js';
import type { Audience, GoalPicture, Part, PictureForm } from '../../domain/goal-picture/content.js';
import {
  audiencesOf,
  findPart,
  parseGoalPicture,
  partsFor,
  pictureForm,
  type Shown,
} from '../../domain/goal-picture/goal-picture.js';
import { drawPicture, type Picture } from '../../domain/goal-picture/picture.js';
import { readLink } from '../../domain/shared/link.js';
import type { Problem } from '../../domain/shared/problems.js';
import { ContentWidget, type NoticeMaker, type PageReader } from '../shared/content-widget.js';
import { PartOpenedEvent } from './goal-picture.events.js';
import * as words from './goal-picture.strings.js';
import { storedPicture } from './goal-picture.stored.js';
import { storedGoalPictureStyles } from './goal-picture.stored.styles.js';
import { goalPictureStyles } from './goal-picture.styles.js';
import { audienceChoice, eyebrow, partText, pictureOf, sections, type Drawing } from './goal-picture.templates.js';

/** Below so many em there is a list instead of a picture: names would be too small to read, or too long for their fields. */
const NARROWEST = 30;
/** From so many em on, the text stands beside the picture. */
const BESIDE = 52;
/** The widest that the picture gets, in em. */
const WIDEST = 34;
/** What the card's own margins take, in em. */
const CARD_PADDING = 3;

/**
 * For a resident: what the region's målbild means for me. A picture to explore and, from the same data, a text that is
 * complete without it. Not for news or for care advice.
 *
 * What leaves it: the id of a part that is opened (`nv-part-opened`). It stores nothing, and fetches nothing but the
 * address in `src`. Without `src`, the headings, paragraphs and lists between its tags are its content.
 *
 * @element nv-goal-picture
 * @slot - The goal picture as an ordinary text: shown until the widget is ready and whenever it cannot be; without `src` it is the content.
 * @slot part-ID - Something of the page's own under the text of the part with that id, such as a contact card.
 * @fires {ContentReadyEvent} nv-content-ready - The goal picture is shown.
 * @fires {ContentErrorEvent} nv-content-error - It cannot be shown; carries codes.
 * @fires {PartOpenedEvent} nv-part-opened - A part was opened; carries its id.
 * @csspart card - The whole goal picture.
 * @csspart heading - A heading; the widget's own is the first.
 * @csspart picture - The picture.
 * @csspart part - The text of one part.
 * @csspart care-numbers - The row with 112 and 1177, while the goal picture cannot be shown.
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
export class GoalPictureElement extends ContentWidget<GoalPicture, GoalPicture> {
  static override styles = [...ContentWidget.styles, goalPictureStyles, ...(isServer ? [storedGoalPictureStyles] : [])];

  static override properties: PropertyDeclarations = {
    view: {},
    audience: {},
    deepLink: { type: Boolean, attribute: 'deep-link' },
    _isList: { state: true },
    _chosenAudience: { state: true },
    _chosen: { state: true },
    _open: { state: true },
  };

  /** `picture`, or `list` for a list to begin with. The reader may choose the other; on a narrow screen it is a list. */
  view: 'picture' | 'list' = 'picture';

  /** Shows only the parts for one audience (`resident`, `collaboration`, `staff`). Without it the reader may choose. */
  audience?: Audience;

  /** Whether each part has a permanent link (`#nv-part=…`), which opens it. */
  deepLink = false;

  protected override readonly _content = new ContentController<GoalPicture>(this, parseGoalPicture);
  private readonly _room = new RoomController(this);
  private readonly _link = new PartLinkController(
    this,
    () => this.deepLink,
    (id) => this._followLink(id),
  );

  /** What the reader has chosen, while the page is open. */
  private _isList?: boolean;
  private _chosenAudience?: Audience;
  /** The part beside the picture; the first unless the reader has chosen. */
  private _chosen?: Part;
  /** The parts that are open in the list; the chosen one is always among them. */
  private _open: ReadonlySet<Part> = new Set();
  private _drawn?: { readonly key: string; readonly picture: Picture };
  protected override readyView(content: GoalPicture): GoalPicture {
    return content;
  }

  protected override outcomeOf(content: GoalPicture): unknown {
    return content;
  }

  protected override fetchReader(): Promise<PageReader> {
    return import('./goal-picture.page.js');
  }

  protected override async fetchNotice(raw: unknown, found: readonly Problem[]): Promise<NoticeMaker> {
    const { dressNotice, goalPictureNotice } = await import('./goal-picture.preview.js');
    return { dressNotice, notice: () => goalPictureNotice(raw, found) };
  }

  protected override loadingText(): string {
    return words.loadingText();
  }

  protected override failedText(): string {
    return words.failedText();
  }

  protected override renderReady(content: GoalPicture): unknown {
    const shown = partsFor(content, this.audience ?? this._chosenAudience);
    const form = pictureForm(content.form, shown);
    const canPicture = form !== 'list' && this._room.width >= NARROWEST;
    const picture = canPicture && !(this._isList ?? this.view === 'list') ? this._draw(form, shown) : undefined;
    const chosen = this._chosen && shown.all.includes(this._chosen) ? this._chosen : shown.all[0];
    const areAllOpen = shown.all.every((part) => this._open.has(part));
    const drawing: Drawing = {
      content,
      say: (text, lang) => this.say(text, lang ?? content.lang),
      heading: (inside, id, below) => this.heading(inside, id, below),
      read: (address) => readLink(address, this.baseURI),
      linkTo: this.deepLink && !isServer ? (part) => this._link.addressOf(part.id) : undefined,
    };
    const isOpen = (part: Part): boolean => (picture ? part === chosen : this._open.has(part));
    return html`<div class="card" part="card" role="group" aria-labelledby="name">
      ${eyebrow(drawing)} ${this.heading(drawing.say(content.name), 'name')}
      ${content.description ? html`<p class="description">${drawing.say(content.description)}</p>` : nothing}
      <div class="tools">
        <p class="count muted" aria-live="polite">
          ${content.partNoun ? drawing.say(words.countText(shown.parts.length, content)) : words.countText(shown.parts.length, content)}
        </p>
        ${
          canPicture && !isServer
            ? html`<button class="link-button" @click=${this._switchView}>
                ${picture ? words.showListLabel() : words.showPictureLabel()}
              </button>`
            : nothing
        }
        ${
          shown.all.length > 1 && !isServer
            ? html`<button
                class="link-button"
                @click=${() => this._showAll(shown.all, Boolean(picture) || !areAllOpen)}
              >
                ${!picture && areAllOpen ? words.hideAllLabel() : words.showAllLabel()}
              </button>`
            : nothing
        }
      </div>
      ${this.audience ? nothing : audienceChoice(audiencesOf(content), this._chosenAudience, this._chooseAudience)}
      <div class="explorer ${picture && this._room.width >= BESIDE ? 'beside' : ''}">
        ${
          picture
            ? isServer
              ? storedPicture(picture, shown, form, content)
              : pictureOf(picture, shown, form, drawing, {
                  chosen,
                  choose: this._choose,
                  walk: (event) => this._walk(event, shown.all, chosen),
                })
            : nothing
        }
        <div class="parts">
          ${shown.all.map((part, index) =>
            partText(part, index, shown, drawing, {
              isPanel: !isServer && Boolean(picture),
              isOpen: isOpen(part),
              toggle: () => this._toggle(part),
              reveal: () => this._reveal(part),
            }),
          )}
        </div>
      </div>
      ${sections(drawing)}
    </div>`;
  }

  /** The same words in the same room give the same picture: drawn once, however often the screen is. */
  private _draw(form: PictureForm, shown: Shown): Picture {
    const { width, isRightToLeft } = this._room;
    const inside = width - CARD_PADDING;
    const wide = Math.min(WIDEST, width >= BESIDE ? Math.floor(inside * 0.54) : inside);
    const key = JSON.stringify([form, wide, isRightToLeft, shown.all.map(({ name, icon }) => [name, icon])]);
    if (this._drawn?.key !== key) {
      const picture = drawPicture({
        form: form as Exclude<PictureForm, 'list'>,
        centre: form === 'fields' ? undefined : shown.centre,
        parts: form === 'fields' ? shown.all : shown.parts,
        width: wide * 16,
        isMirrored: isRightToLeft,
      });
      this._drawn = { key, picture };
    }
    return this._drawn.picture;
  }

  private _switchView = (): void => {
    this._isList = !(this._isList ?? this.view === 'list');
  };

  private _showAll(all: readonly Part[], isShowing: boolean): void {
    this._isList = true;
    this._open = new Set(isShowing ? all : []);
    if (!isShowing) this._chosen = undefined;
  }

  private _chooseAudience = (audience: Audience | undefined): void => {
    this._chosenAudience = audience;
  };

  private _choose = (part: Part): void => {
    if (part === this._chosen) return;
    // What stands beside the picture is open in the list as well: a screen that is turned takes it from nobody.
    this._open = new Set([...this._open, part].filter((each) => each !== this._chosen));
    this._chosen = part;
    this.announce(new PartOpenedEvent(part.id));
  };

  private _toggle(part: Part): void {
    if (!this._open.has(part)) return this._reveal(part);
    const open = [...this._open].filter((each) => each !== part);
    if (part === this._chosen) this._chosen = open.at(-1);
    this._open = new Set(open);
  }

  /** Opens a part in either view: it was asked for by name, or found by the browser's own search. */
  private _reveal(part: Part): void {
    const open = this._open;
    this._choose(part);
    this._open = new Set([...open, part]);
  }

  /** The keys of a tab list (ARIA Authoring Practices): arrows go round, Home and End to the ends. */
  private _walk(event: KeyboardEvent, all: readonly Part[], chosen: Part | undefined): void {
    const ahead = this._room.isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const back = this._room.isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const at = chosen ? all.indexOf(chosen) : 0;
    const steps: Readonly<Record<string, number>> = {
      [ahead]: at + 1,
      ArrowDown: at + 1,
      [back]: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: -1,
      Enter: at,
      ' ': at,
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = all.at(step % all.length);
    if (next) this._choose(next);
    void this._focusOn(`tab-${next ? all.indexOf(next) : 0}`);
  }

  private _followLink(id: string): boolean {
    if (this._view.state !== 'ready') return false;
    const content = this._view.ready;
    const part = findPart(partsFor(content, this.audience), id);
    if (!part) return false;
    this._reveal(part);
    const shown = partsFor(content, this.audience ?? this._chosenAudience);
    // A part that the reader's own choice of audience hides is asked for by name now.
    if (!shown.all.includes(part)) this._chosenAudience = undefined;
    void this._focusOn(`part-${partsFor(content, this.audience ?? this._chosenAudience).all.indexOf(part)}`);
    return true;
  }

  /** A part's text where it stands beside the picture; its button where it stands in the list. */
  private async _focusOn(id: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(`#${id}[tabindex], [aria-controls='${id}']:not([role])`);
    found?.focus();
  }
}
