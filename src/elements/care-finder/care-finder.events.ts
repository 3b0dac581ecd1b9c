import { WidgetEvent } from '../shared/content.events.js';

/** Sent when another step is shown. Carries its number only, the emergency step being 0: no question and no answer. */
export class StepChangedEvent extends WidgetEvent {
  static readonly eventName = 'nv-step-changed';
  constructor(readonly step: number) {
    super(StepChangedEvent.eventName);
  }
}

/**
 * Sent when an outcome is shown. In a tree the outcome tells the whole way to it, so its id is carried only where the host
 * has asked for it (`announce-outcome`), and never for a sensitive one.
 */
export class OutcomeReachedEvent extends WidgetEvent {
  static readonly eventName = 'nv-outcome-reached';
  constructor(readonly outcomeId?: string) {
    super(OutcomeReachedEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'nv-step-changed': StepChangedEvent;
    'nv-outcome-reached': OutcomeReachedEvent;
  }
}
