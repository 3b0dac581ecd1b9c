import type { ChannelKind } from '../../domain/contact-card/content.js';
import { WidgetEvent } from '../shared/content.events.js';

/** Sent when a resident follows a contact way. Carries its kind only: not the number, the unit or the area. */
export class ContactUsedEvent extends WidgetEvent {
  static readonly eventName = 'nv-contact-used';
  constructor(readonly kind: ChannelKind) {
    super(ContactUsedEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'nv-contact-used': ContactUsedEvent;
  }
}
