/** What a reader is told of the language of a widget. Never on a page in Swedish. */
import { msg } from '@lit/localize';

/**
 * Regulation (EU) 2024/1689, article 50.4: text made by a machine for the public says so, unless somebody has reviewed it and
 * answers for it.
 */
export const machineText = (): string =>
  msg('Den här texten är översatt av en dator. Ingen har granskat den än. Den svenska texten gäller.', {
    desc: 'A note on a widget whose words or content nobody who speaks the language has checked',
  });
export const swedishLabel = (): string =>
  msg('Visa på svenska', { desc: 'Button after that note: shows this widget in Swedish' });
export const translationLabel = (): string =>
  msg('Visa översättningen', { desc: 'Button: shows this widget in the language of the page again' });
export const newerText = (): string =>
  msg('Den svenska texten är nyare. Det här kan vara gammalt.', {
    desc: 'When the Swedish content was changed after it was translated',
  });
export const swedishOnlyText = (): string =>
  msg('Det här finns bara på svenska än så länge.', {
    desc: 'When the content (not the buttons) has not been translated',
  });
export const shownInText = (): string =>
  msg('Texten finns inte på ditt språk än. Den visas på svenska.', {
    desc: 'To a reader of a language that we have no words in. In your translation, name your own language instead of Swedish',
  });
