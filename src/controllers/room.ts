/** How much room an element has, and from which side it is read. */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

/**
 * Measures its host in whole `em` of the host's own text, so that a picture follows the reader's text size as well as the
 * window, and asks for an update only when that number changes. 0 while the host is not shown.
 */
export class RoomController implements ReactiveController {
  /** Width in em, rounded down. On a server there is as much as one may want: its styles make do with less. */
  width = isServer ? 99 : 0;
  isRightToLeft = false;
  private _observer?: ResizeObserver;
  private _isDrawn = false;

  constructor(private readonly _host: ReactiveControllerHost & HTMLElement) {
    _host.addController(this);
  }

  hostConnected(): void {
    // Not at once: a host that grows while sizes are being told makes the browser complain to the page.
    this._observer = new ResizeObserver(() => {
      if (this._measure()) requestAnimationFrame(() => this._host.requestUpdate());
    });
    this._observer.observe(this._host);
  }

  hostDisconnected(): void {
    this._observer?.disconnect();
  }

  hostUpdate(): void {
    if (this._isDrawn) this._measure();
  }

  // Not before it is drawn: measuring lays the page out, and without the host's text it would be so much shorter that
  // the browser takes a reader who has scrolled back towards the top.
  hostUpdated(): void {
    if (this._isDrawn) return;
    this._isDrawn = true;
    if (this._measure()) this._host.requestUpdate();
  }

  private _measure(): boolean {
    // One that is being moved has no room for a moment; that is no reason to draw it otherwise.
    if (!this._host.isConnected) return false;
    const { fontSize, direction } = getComputedStyle(this._host);
    const width = Math.floor(this._host.getBoundingClientRect().width / (parseFloat(fontSize) || 16));
    const isRightToLeft = direction === 'rtl';
    const isNew = width !== this.width || isRightToLeft !== this.isRightToLeft;
    this.width = width;
    this.isRightToLeft = isRightToLeft;
    return isNew;
  }
}
