/** The words around 112 and 1177, and those of a widget without content. Compiled in: they must not depend on anything. */
import { msg } from '@lit/localize';

export const emergencyQuestion = (): string => msg('Fara för liv?', { desc: 'Asked before the link "Ring 112"' });
export const emergencyCall = (): string => msg('Ring 112', { desc: 'Link that dials 112' });
export const adviceQuestion = (): string => msg('Stängt eller osäker?', { desc: 'Asked before the link "Ring 1177"' });
export const adviceCall = (): string =>
  msg('Ring 1177', { desc: 'Link that dials 1177, the national telephone line for health advice' });
export const aroundTheClock = (): string => msg('dygnet runt', { desc: 'After "Ring 1177": it answers day and night' });

export const offlineText = (): string =>
  msg('Du har ingen anslutning till internet just nu.', { desc: 'When the device is offline; calls still work' });
export const retryLabel = (): string => msg('Försök igen', { desc: 'Button: tries once more to fetch or to send' });
