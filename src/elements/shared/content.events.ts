import type { ProblemCode } from '../../domain/shared/problems.js';

/** Events reach the host page through shadow roots: it may listen on `document`. */
export const outward: EventInit = { bubbles: true, composed: true };

/** Sent when a widget shows its content. Carries nothing of it. */
export class ContentReadyEvent extends Event {
  static readonly eventName = 'nv-content-ready';
  constructor() {
    super(ContentReadyEvent.eventName, outward);
  }
}

/** Sent when a widget cannot show its content. Carries the codes of the problems, never the content. */
export class ContentErrorEvent extends Event {
  static readonly eventName = 'nv-content-error';
  constructor(readonly codes: readonly ProblemCode[]) {
    super(ContentErrorEvent.eventName, outward);
  }
}

declare global {
  interface HTMLElementEventMap {
    'nv-content-ready': ContentReadyEvent;
    'nv-content-error': ContentErrorEvent;
  }
}
