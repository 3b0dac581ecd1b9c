/** Where content comes from and where it leads: words that several widgets say alike. */
import { msg, str } from '@lit/localize';
import { isolated } from '../../localization/bidi.js';
import { dateText } from '../../localization/time-text.js';

export const updatedText = (date: string): string => {
  const written = dateText(date);
  return msg(str`Uppdaterad ${written}`, { desc: 'When the content was last changed' });
};
export const sourceLabel = (): string => msg('Källa:', { desc: 'Before the name of whoever is behind the facts' });
export function externalText(host: string | undefined): string {
  if (!host) return '';
  host = isolated(host);
  return msg(str`Länk till ${host}`, { desc: 'Under a link that leads to another website' });
}
export const modelAreaText = (): string => msg('Modellområde', { desc: 'An area where new ways of working are tried' });
