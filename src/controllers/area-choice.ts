/** The answer to "Var bor du?", shared by the cards of one register on one page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const choices = new Map<string, string>();
const followers = new Set<AreaChoiceController>();

/**
 * Holds the area chosen for a register while the page is open: in memory only, so that nothing is left on a borrowed
 * phone. A choice made in one card is followed by every other card of the same register.
 */
export class AreaChoiceController implements ReactiveController {
  constructor(
    private readonly _host: ReactiveControllerHost,
    /** Names the register; cards with the same answer share the choice. */
    private readonly _register: () => string | undefined,
  ) {
    _host.addController(this);
  }

  /** The chosen area's id; empty for "Vet inte"; undefined until somebody has chosen. */
  get area(): string | undefined {
    const register = this._register();
    return register === undefined ? undefined : choices.get(register);
  }

  hostConnected(): void {
    followers.add(this);
  }

  hostDisconnected(): void {
    followers.delete(this);
    // The last card of the register takes the choice along, unless it is only being moved.
    queueMicrotask(() => {
      const register = this._register();
      const shared = [...followers].some((each) => each._register() === register);
      if (register !== undefined && !shared) choices.delete(register);
    });
  }

  choose(area: string): void {
    const register = this._register();
    if (register === undefined) return;
    choices.set(register, area);
    for (const follower of followers) follower._host.requestUpdate();
  }
}
