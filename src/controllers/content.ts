/** Fetching and keeping a widget's content document. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Parsed } from '../domain/shared/parse.js';
import { problem, type Problem } from '../domain/shared/problems.js';
import { parseUrl } from '../domain/shared/link.js';
import { pageSettings } from './page-settings.js';

export type ContentState<T> =
  /** Nothing to show yet: no address, or the answer is on its way. */
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly content: T; readonly problems: readonly Problem[]; readonly raw: unknown }
  | {
      readonly state: 'failed';
      readonly problems: readonly Problem[];
      readonly raw?: unknown;
      readonly offline?: boolean;
    };

/** At most 1 MB a document (DESIGN part 4): a phone on a slow line must not be made to read more. */
const MOST_BYTES = 1_000_000;
const TIMEOUT_MS = 15_000;

/** Documents already fetched on this page, by address: ten cards from one register ask once. Failures are not kept. */
const documents = new Map<string, Promise<unknown>>();

/**
 * Watches a content address and a content object (the object wins), and holds the parsed outcome. Asks its host for an
 * update whenever that changes. It never retries by itself but for one case: a device that was offline and is online again.
 */
export class ContentController<T> implements ReactiveController {
  state: ContentState<T> = { state: 'loading' };
  private _asked?: string | object;
  private _others: readonly string[] = [];

  constructor(
    private readonly _host: ReactiveControllerHost & Node,
    private readonly _parse: (input: unknown) => Parsed<T>,
  ) {
    _host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this._retryOnline);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this._retryOnline);
  }

  /**
   * Shows the given object, or else what is at the address. Asking for the same again does nothing.
   * @param others where to look instead, in order, when nothing is at the address: the same content in other languages
   */
  show(content: unknown, address: string | undefined, others: readonly string[] = []): void {
    const wanted = typeof content === 'object' && content !== null ? content : address;
    if (wanted === this._asked) return;
    this._asked = wanted;
    this._others = others;
    this.state = { state: 'loading' };
    if (typeof wanted === 'object') this._settle(wanted, this._parsed(wanted));
    else if (wanted) void this._fetch(wanted);
  }

  /** Fetches once more after a failure. */
  retry(): void {
    const address = this._asked;
    if (typeof address !== 'string' || this.state.state !== 'failed') return;
    this.state = { state: 'loading' };
    this._host.requestUpdate();
    void this._fetch(address);
  }

  private _retryOnline = (): void => {
    if (this.state.state === 'failed' && this.state.offline) this.retry();
  };

  private async _fetch(address: string): Promise<void> {
    let outcome: ContentState<T>;
    try {
      const raw = await this._read(address, this._others);
      outcome = this._parsed(raw);
    } catch (error) {
      const found = error instanceof ContentFault ? error.problem : problem('document.unreachable', '', address);
      outcome = {
        state: 'failed',
        problems: [found],
        offline: found.code === 'document.unreachable' && !navigator.onLine,
      };
    }
    this._settle(address, outcome);
  }

  private async _read(address: string, [next, ...others]: readonly string[]): Promise<unknown> {
    try {
      return await readDocument(address, this._host.baseURI);
    } catch (error) {
      const isMissing = error instanceof ContentFault && error.problem.code === 'document.not-found';
      if (!isMissing || next === undefined) throw error;
      return this._read(next, others);
    }
  }

  private _parsed(raw: unknown): ContentState<T> {
    const { value, problems } = this._parse(raw);
    return value === undefined ? { state: 'failed', problems, raw } : { state: 'ready', content: value, problems, raw };
  }

  private _settle(asked: string | object, outcome: ContentState<T>): void {
    // Another address has been asked for since.
    if (asked !== this._asked) return;
    this.state = outcome;
    this._host.requestUpdate();
  }
}

class ContentFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Content comes from the page's own origin, the loader's, or one the loader's `data-origins` names; over https elsewhere. */
export function isAllowedOrigin(url: URL): boolean {
  if (url.origin === location.origin) return true;
  return url.protocol === 'https:' && (pageSettings().origins ?? []).includes(url.origin);
}

/** @param base the element's, not the document's: a host's `<form name="baseURI">` would stand in its place */
export function readDocument(address: string, base: string): Promise<unknown> {
  const url = parseUrl(address, base);
  if (!url || !isAllowedOrigin(url)) throw new ContentFault(problem('document.blocked-origin', '', address));
  const { href } = url;
  let reading = documents.get(href);
  if (!reading) {
    reading = fetchJson(href);
    documents.set(href, reading);
    reading.catch(() => documents.delete(href));
  }
  return reading;
}

async function fetchJson(href: string): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(href, { signal: abort.signal, headers: { accept: 'application/json' } });
    if (!isAllowedOrigin(new URL(response.url || href)))
      throw new ContentFault(problem('document.blocked-origin', '', response.url));
    if (!response.ok) throw new ContentFault(problem('document.not-found', '', `${response.status} ${href}`));
    const text = await readText(response, href);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new ContentFault(problem('document.not-json', '', text.trimStart().slice(0, 40)));
    }
  } catch (error) {
    if (abort.signal.aborted) throw new ContentFault(problem('document.too-slow', '', href));
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Reads the body piece by piece, so that an endless one is let go of in time. */
async function readText(response: Response, href: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      void reader.cancel();
      throw new ContentFault(problem('document.too-large', '', href));
    }
    text += decoder.decode(value, { stream: true });
  }
}
