/** The feedback form's words before anybody writes. Those of the writing are in `.composer.strings`. */
import { isolated } from '../../localization/bidi.js';
import { msg, str } from '@lit/localize';
import type { SendFailure, SendState } from '../../controllers/submit.js';
import { stockholmMinutes } from '../../domain/shared/stockholm-time.js';
import { clockText } from '../../localization/time-text.js';

export const questionText = (): string =>
  msg('Hade du nytta av innehållet på den här sidan?', { desc: 'The form’s question, unless the region has its own' });
export const yesLabel = (): string => msg('Ja', { desc: 'Button: yes, the page was useful. Sends the answer' });
export const noLabel = (): string => msg('Nej', { desc: 'Button: no, the page was not useful. Sends the answer' });
export function recipientText(recipient: string): string {
  recipient = isolated(recipient);
  return msg(str`Ditt svar läses av ${recipient}.`, { desc: 'Under yes and no: who reads the answer' });
}
export const careText = (): string =>
  msg('Behöver du vård? Skriv inte här.', { desc: 'Under the question, before links that dial 1177 and 112' });
export const commentHeading = (): string => msg('Kommentera sidan', { desc: 'Heading; opens the comment' });
export const writeLabel = (): string => msg('Skriv en kommentar', { desc: 'Button: opens the comment' });
export const openFailedText = (): string =>
  msg('Det gick inte att öppna formuläret just nu. Försök igen.', {
    desc: 'When the comment form could not be fetched',
  });

export const sendingText = (): string => msg('Skickar …', { desc: 'While a message is on its way' });
export const answerSentText = (): string =>
  msg('Tack! Ditt svar är skickat.', { desc: 'When the answer yes or no has been received' });

export const loadingText = (): string => msg('Hämtar formuläret …', { desc: 'While the comment form is fetched' });
export const failedText = (): string =>
  msg('Det går inte att skriva till oss här just nu.', { desc: 'When the form cannot be shown or has no recipient' });
export const exampleText = (): string =>
  msg('Exempel. Det du skickar hamnar i en provlåda.', { desc: 'On a form that is only for demonstration' });

/** What went wrong, for the resident: true, and with what to do. */
export function failureText({ reason, retryAt }: Extract<SendState, { state: 'failed' }>): string {
  // The minute after: "after 10:42" must be true at 10:42:59 as well.
  const when = retryAt === undefined ? undefined : clockText(stockholmMinutes(retryAt + 60_000));
  switch (reason) {
    case 'offline':
      return msg('Inte skickat. Du har ingen anslutning till internet. Skicka igen när du har det.', {
        desc: 'Sending failed: offline',
      });
    case 'rate-limited':
      return when
        ? msg(str`Inte skickat. Det har kommit många meddelanden på kort tid. Försök igen efter ${when}.`, {
            desc: 'Sending failed: too many messages; a time of day',
          })
        : busyText();
    case 'timed-out':
      return msg('Vi fick inget svar i tid. Försök igen. Det kommer bara fram en gång.', {
        desc: 'Sending failed: no answer in time. Sending again never makes two of it',
      });
    case 'unreachable':
      return when
        ? msg(str`Inte skickat. Mottagaren är upptagen. Försök igen efter ${when}.`, {
            desc: 'Sending failed: the server asks to wait until a time of day',
          })
        : busyText();
    case 'refused':
      return msg('Inte skickat. Mottagaren tar inte emot det just nu.', {
        desc: 'Sending failed: the server does not accept it',
      });
    case 'unproven':
      return msg('Inte skickat. Mottagaren bad om en kontroll som inte gick att göra i din webbläsare.', {
        desc: 'Sending failed: the check against robots could not be made',
      });
  }
}
const busyText = (): string =>
  msg('Inte skickat. Vi når inte mottagaren just nu.', { desc: 'Sending failed: no connection to the server' });

/** Whether it may help to press again at once. */
export const mayTryAgain = (reason: SendFailure): boolean => reason !== 'refused' && reason !== 'unproven';
