/** The one place that reads the clock. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest that a timer can wait; a later moment is reached in several steps. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Knows what time it is and wakes its host at the next moment that changes the screen, not every minute. It looks again
 * when the page comes back from the background, since timers sleep there. Tests set `clock.now`.
 */
export class ClockController implements ReactiveController {
  private _timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly _host: ReactiveControllerHost & { readonly isConnected: boolean },
    /** The next instant (ms) at which the screen changes; asked after every update. */
    private readonly _nextBoundary: (now: number) => number | undefined,
  ) {
    _host.addController(this);
  }

  /** The present instant, ms. */
  get now(): number {
    return clock.now();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this._look);
    this._host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this._look);
    clearTimeout(this._timer);
  }

  hostUpdated(): void {
    clearTimeout(this._timer);
    const next = this._nextBoundary(this.now);
    if (next === undefined || !this._host.isConnected) return;
    this._timer = setTimeout(this._look, Math.min(Math.max(next - this.now, 0) + 50, LONGEST_MS));
  }

  private _look = (): void => {
    if (document.visibilityState !== 'hidden') this._host.requestUpdate();
  };
}

/** Replaceable, so that a story or a test can stand at a given moment. */
export const clock = { now: (): number => Date.now() };
