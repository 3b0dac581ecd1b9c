import { WidgetEvent } from '../shared/content.events.js';

/**
 * Sent when the endpoint has said that it keeps a message. Carries what kind it was: not the answer, nothing of the text,
 * no page and no key.
 */
export class FeedbackSentEvent extends WidgetEvent {
  static readonly eventName = 'nv-feedback-sent';
  constructor(readonly kind: 'useful' | 'comment') {
    super(FeedbackSentEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'nv-feedback-sent': FeedbackSentEvent;
  }
}
