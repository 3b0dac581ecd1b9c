/** Which language an element speaks: the nearest `lang`, followed while it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { interfaceLocale } from '../localization/interface-locale.js';
import { ensureLocale, isLoaded, type Locale } from '../localization/localize.js';

/**
 * Resolves the nearest `lang` of its host, across shadow roots, and asks for an update when it or the words of its
 * language have changed. A language we have no words for falls back along an explicit chain, never to what the visitor's
 * browser speaks. While the words are on their way, and when they cannot be fetched, the interface is Swedish.
 */
export class LanguageController implements ReactiveController {
  /** The language tag that content is asked for in: the page's, or Swedish where the reader has chosen that. */
  tag = 'sv';
  /** The page's language tag. */
  pageTag = 'sv';
  private _observer?: MutationObserver;
  private _prefersSwedish = false;
  /** The language whose words could not be fetched. */
  private _missing?: Locale;

  constructor(private readonly _host: ReactiveControllerHost & HTMLElement) {
    _host.addController(this);
  }

  /** The language of the interface words that are shown right now. */
  get locale(): Locale {
    const wanted = interfaceLocale(this.tag);
    return isLoaded(wanted) ? wanted : 'sv';
  }

  /** Whether the reader has asked for the Swedish text instead of a translation. For as long as the page is open. */
  get prefersSwedish(): boolean {
    return this._prefersSwedish;
  }

  set prefersSwedish(value: boolean) {
    this._prefersSwedish = value;
    this._resolve();
  }

  hostConnected(): void {
    this._observer = new MutationObserver(() => this._resolve());
    for (const root of rootsOf(this._host)) {
      this._observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    this._resolve();
  }

  hostDisconnected(): void {
    this._observer?.disconnect();
  }

  /** Whether the page is in another language than Swedish, or was until its reader asked for that. */
  get isForeign(): boolean {
    return !/^sv(-[a-z]{2})?$/i.test(this.pageTag);
  }

  /**
   * Whether the words of the language are on their way. Until they are here, and when they cannot be had, the interface is
   * Swedish.
   */
  get isWaiting(): boolean {
    const wanted = interfaceLocale(this.tag);
    return !isLoaded(wanted) && wanted !== this._missing;
  }

  private _resolve(): void {
    const before = `${this.pageTag} ${this.tag}`;
    this.pageTag = nearestLang(this._host);
    this.tag = this._prefersSwedish ? 'sv' : this.pageTag;
    if (before !== `${this.pageTag} ${this.tag}`) {
      this._missing = undefined;
      this._host.requestUpdate();
    }
    if (this.isWaiting) void this._fetch(interfaceLocale(this.tag));
  }

  private async _fetch(locale: Locale): Promise<void> {
    try {
      await ensureLocale(locale);
    } catch {
      console.warn(`nara-vard: the words for "${locale}" could not be fetched; showing Swedish.`);
      this._missing = locale;
    }
    this._host.requestUpdate();
  }
}

function nearestLang(element: Element): string {
  let at: Element | undefined = element;
  while (at) {
    const holder: Element | null = at.closest('[lang]');
    const tag = holder?.getAttribute('lang')?.trim();
    if (tag) return tag;
    // An empty lang says "unknown"; what lies outside it still is the best guess.
    at = holder?.parentElement ?? hostOf(at);
  }
  return 'sv';
}

function hostOf(node: Node): Element | undefined {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

function rootsOf(element: Element): Node[] {
  const roots: Node[] = [];
  for (let at: Element | undefined = element; at; at = hostOf(at)) roots.push(at.getRootNode());
  return roots;
}
