import { WidgetEvent } from '../shared/content.events.js';

/** Sent when a part's text is opened. Carries its id in the content: a chapter of a public text, not an answer. */
export class PartOpenedEvent extends WidgetEvent {
  static readonly eventName = 'nv-part-opened';
  constructor(readonly partId: string) {
    super(PartOpenedEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'nv-part-opened': PartOpenedEvent;
  }
}
