import type { ProblemCode } from '../../domain/shared/problems.js';

/**
 * The platform's own Event, also on a page where an old library (Prototype) has put something of its own in that place.
 * A server that only imports the names has no UIEvent.
 */
const PlatformEvent = typeof UIEvent === 'undefined' ? Event : (Object.getPrototypeOf(UIEvent) as typeof Event);

/** An event of ours. It reaches the host page through shadow roots: the page may listen on `document`. */
export abstract class WidgetEvent extends PlatformEvent {
  constructor(name: string) {
    super(name, { bubbles: true, composed: true });
  }
}

/** Sent when a widget shows its content. Carries nothing of it. */
export class ContentReadyEvent extends WidgetEvent {
  static readonly eventName = 'nv-content-ready';
  constructor() {
    super(ContentReadyEvent.eventName);
  }
}

/** Sent when a widget cannot show its content. Carries the codes of the problems, never the content. */
export class ContentErrorEvent extends WidgetEvent {
  static readonly eventName = 'nv-content-error';
  constructor(readonly codes: readonly ProblemCode[]) {
    super(ContentErrorEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'nv-content-ready': ContentReadyEvent;
    'nv-content-error': ContentErrorEvent;
  }
}
