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
  /** The page's language tag, for content texts. */
  tag = 'sv';
  private _observer?: MutationObserver;

  constructor(private readonly _host: ReactiveControllerHost & HTMLElement) {
    _host.addController(this);
  }

  /** The language of the interface words that are shown right now. */
  get locale(): Locale {
    const wanted = interfaceLocale(this.tag);
    return isLoaded(wanted) ? wanted : 'sv';
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

  private _resolve(): void {
    const tag = nearestLang(this._host);
    if (tag !== this.tag) {
      this.tag = tag;
      this._host.requestUpdate();
    }
    const locale = interfaceLocale(tag);
    if (!isLoaded(locale)) {
      ensureLocale(locale).then(
        () => this._host.requestUpdate(),
        () => console.warn(`nara-vard: the words for "${locale}" could not be fetched; showing Swedish.`),
      );
    }
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
