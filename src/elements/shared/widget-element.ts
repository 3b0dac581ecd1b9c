import { LitElement, html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language.js';
import { languageChain, textIn } from '../../domain/shared/localized-text.js';
import type { LocalizedText } from '../../domain/shared/schema.js';
import { withLocale } from '../../localization/localize.js';
import { foundation, waiting } from './foundation.styles.js';

/**
 * What every widget has in common: its content address, its language, its heading level and the way it tells the page
 * what has happened. Not a tag of its own.
 */
export abstract class WidgetElement extends LitElement {
  static override styles = [foundation];

  // Not as decorators: theirs cost a resident's phone 350 bytes more.
  static override properties: PropertyDeclarations = {
    src: {},
    content: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    preview: { type: Boolean },
  };

  /**
   * Address of the content document. `{lang}` in it becomes the page's language, or the nearest one that there is a document
   * in. Same origin, or one the page allows.
   */
  src?: string;

  /** The content itself, instead of `src`. Set a new object to change it. */
  content?: unknown;

  /** The level (2–6) of the widget's main heading, so that it fits the page's outline. */
  headingLevel = 2;

  /** Whether notices for the web editor are shown: what is missing in the content, and where. */
  preview = false;

  protected readonly _language = new LanguageController(this);

  protected override update(changed: PropertyValues): void {
    withLocale(this._language.locale, () => super.update(changed));
  }

  protected override render(): unknown {
    return withLocale(this._language.locale, () => this.renderWidget());
  }

  /** The screen, drawn with `msg()` answering in the element's own language. */
  protected abstract renderWidget(): unknown;

  /** Sends an event to the page. The only door out of a widget; see each event class for what it does not carry. */
  protected announce(event: Event): boolean {
    return this.dispatchEvent(event);
  }

  /**
   * While a widget waits, the browser must not hold on to its text as the place where somebody reads: that text is about
   * to be replaced, and what stands below it would be thrown away from under the eye. Afterwards it may again, so that
   * opening a part of the widget moves what is below it and not the widget.
   */
  protected keepPlace(isWaiting: boolean): void {
    const root = this.renderRoot as ShadowRoot;
    const sheet = waiting.styleSheet;
    if (!sheet || isWaiting === root.adoptedStyleSheets.includes(sheet)) return;
    if (isWaiting) {
      root.adoptedStyleSheets.push(sheet);
      return;
    }
    // Once what is new has been drawn.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      }),
    );
  }

  /** The content address with the language filled in. */
  protected get address(): string | undefined {
    return this.addresses[0];
  }

  /** The addresses to try, in the languages that the reader knows, nearest first. */
  protected get addresses(): readonly string[] {
    const { tag } = this._language;
    const src = this.src?.trim();
    if (!src?.includes('{lang}')) return src ? [src] : [];
    return [...new Set([tag, ...languageChain(tag)])].map((each) => src.replace('{lang}', encodeURIComponent(each)));
  }

  /** A heading on the widget's own level, or `below` levels under it; never beyond 6. May be given the focus. */
  protected heading(content: unknown, id: string, below = 0): TemplateResult {
    const level = Math.min(6, Math.max(2, Math.round(this.headingLevel) || 2) + below);
    switch (level) {
      case 2:
        return html`<h2 id=${id} part="heading" tabindex="-1">${content}</h2>`;
      case 3:
        return html`<h3 id=${id} part="heading" tabindex="-1">${content}</h3>`;
      case 4:
        return html`<h4 id=${id} part="heading" tabindex="-1">${content}</h4>`;
      case 5:
        return html`<h5 id=${id} part="heading" tabindex="-1">${content}</h5>`;
      default:
        return html`<h6 id=${id} part="heading" tabindex="-1">${content}</h6>`;
    }
  }

  /**
   * A content text in the reader's language, marked with its own where that differs from the words around it.
   * @param documentLang the language of a text that names none
   */
  protected say(value: LocalizedText | undefined, documentLang: string): unknown {
    const spoken = textIn(value, this._language.tag, documentLang);
    if (!spoken) return undefined;
    if (spoken.lang === this._language.locale) return spoken.text;
    return html`<span lang=${spoken.lang} dir="auto">${spoken.text}</span>`;
  }
}
