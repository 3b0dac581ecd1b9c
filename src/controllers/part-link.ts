/** Links to a place in a widget: `#nv-part=<id>` or `#nv-outcome=<id>` at the end of the page's address. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells its host when the page's address asks for a part. Reads only fragments of our own, so that the host page's
 * anchors and routes are left alone, and writes none: following the link is the browser's doing.
 */
export class PartLinkController implements ReactiveController {
  private _answered?: string;

  constructor(
    _host: ReactiveControllerHost,
    /** Whether the page's author wants such links. */
    private readonly _isOn: () => boolean,
    /** Opens a part; false where there is none of that name (yet). */
    private readonly _open: (id: string) => boolean,
    private readonly _key = 'nv-part',
  ) {
    _host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this._look);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this._look);
  }

  /** What the address asks for may come after it: with the content. */
  hostUpdated(): void {
    if (location.hash !== this._answered) this._look();
  }

  /** The address of this page with a part asked for; whole, since a page may have a `<base>` elsewhere. */
  addressOf(id: string): string {
    return `${location.href.split('#')[0]}#${this._key}=${encodeURIComponent(id)}`;
  }

  private _look = (): void => {
    const { hash } = location;
    const prefix = `#${this._key}=`;
    if (!this._isOn() || !hash.startsWith(prefix)) return;
    let id: string;
    try {
      id = decodeURIComponent(hash.slice(prefix.length));
    } catch {
      return;
    }
    if (this._open(id)) this._answered = hash;
  };
}
