/** The words around the comment. Fetched with it, when somebody opens it. */
import { isolated } from '../../localization/bidi.js';
import { msg, str } from '@lit/localize';
import { counted } from '../../localization/plural-text.js';
import type { DraftProblem } from '../../domain/feedback-form/draft.js';
import type { PersonalDataKind } from '../../domain/feedback-form/personal-data.js';

export const careHeading = (): string => msg('Skriv inte här om du behöver vård', { desc: 'Before the comment field' });
export const careNoticeText = (): string =>
  msg('Ingen i vården läser det du skriver här.', { desc: 'Why one should not ask for care in the comment' });
export function readBy(recipient: string): string {
  recipient = isolated(recipient);
  return msg(str`Det du skriver läses av ${recipient}.`, { desc: 'Who reads the comment' });
}
export const noPersonalData = (): string =>
  msg('Skriv inga personuppgifter, varken dina egna eller någon annans.', { desc: 'A rule before the comment field' });
export const publicDocument = (): string =>
  msg('Det du skickar kan bli en allmän handling. Då kan andra få läsa det.', {
    desc: 'A rule before the comment field: what public bodies receive may be read by anybody who asks',
  });
export const privacyLabel = (): string =>
  msg('Så behandlar vi uppgifter', { desc: 'Link to the page about personal data' });
export const accessibilityLabel = (): string =>
  msg('Anmäl bristande tillgänglighet', { desc: 'Link to the page where faults of accessibility are reported' });

export const commentLabel = (): string => msg('Din kommentar', { desc: 'Label of the comment field' });
export const afterYesLabel = (): string =>
  msg('Vad var bra, och vad kan bli bättre?', { desc: 'Label of the comment field, after the answer yes' });
export const afterNoLabel = (): string =>
  msg('Vad saknade du?', { desc: 'Label of the comment field, after the answer no' });
export const requiredText = (): string => msg('obligatorisk', { desc: 'After a label: the field must be filled in' });
export const optionalText = (): string => msg('frivilligt', { desc: 'After a label: the field may be left empty' });

export const leftText = (left: number): string =>
  left < 0
    ? tooManyText(-left)
    : counted(left, msg('# tecken kvar', { desc: 'Under the comment field: characters left; # is the number' }));
const tooManyText = (by: number): string =>
  counted(
    by,
    msg('# tecken för mycket', { desc: 'Under the comment field: so many characters too many; # is the number' }),
  );

export const sendLabel = (): string => msg('Skicka', { desc: 'Button: sends the comment' });
export const mailLabel = (): string => msg('Fortsätt till e-post', { desc: 'Button: goes on to the mail program' });
export const openMailLabel = (): string =>
  msg('Öppna ditt e-postprogram', { desc: 'Link: opens the resident’s own mail program with the comment in it' });
export const mailText = (): string =>
  msg('Din text är klar att skicka. Den skickas från ditt eget e-postprogram, så din e-postadress syns.', {
    desc: 'Before the link that opens the mail program',
  });
export const mailSubject = (page: string): string =>
  msg(str`Kommentar till ${page}`, { desc: 'Subject of the letter; an address of a page' });
export const cancelLabel = (): string => msg('Avbryt', { desc: 'Button: stops the sending; the text stays' });
export const copyLabel = (): string => msg('Kopiera texten', { desc: 'Button: copies the comment' });
export const copiedText = (): string => msg('Texten är kopierad.', { desc: 'Said once when the text is copied' });
export const notCopiedText = (): string =>
  msg('Det gick inte att kopiera. Markera texten och kopiera den själv.', { desc: 'When the clipboard refuses' });
export const keptText = (): string => msg('Din text finns kvar.', { desc: 'When sending failed' });
export const sentHeading = (): string => msg('Tack! Din kommentar är skickad.', { desc: 'When it has been received' });
export const noAnswerText = (): string =>
  msg('Den läses, men du får inget svar.', { desc: 'When the comment has been received: nobody answers it' });
export const anotherLabel = (): string => msg('Skriv en till kommentar', { desc: 'Button: opens an empty form' });
export const trapLabel = (): string => msg('Lämna det här tomt', { desc: 'Label of a field that only robots fill in' });

export const problemsHeading = (): string =>
  msg('Det går inte att skicka än', { desc: 'Heading of the list of what is wrong' });
export function problemText(problem: DraftProblem): string {
  switch (problem.code) {
    case 'empty':
      return msg('Skriv en kommentar först', { desc: 'The comment field is empty' });
    case 'too-long': {
      const { by } = problem;
      return counted(
        by,
        msg('Korta texten. Den är # tecken för lång', { desc: 'The comment is too long; # is the number' }),
      );
    }
    case 'personal-data':
      return looksLikeText(problem.found.kind);
  }
}

export function looksLikeText(kind: PersonalDataKind): string {
  switch (kind) {
    case 'personal-identity-number':
      return msg('Det ser ut som ett personnummer', { desc: 'A spot in the comment looks like personal data' });
    case 'coordination-number':
      return msg('Det ser ut som ett samordningsnummer', { desc: 'A spot in the comment looks like personal data' });
    case 'phone':
      return msg('Det ser ut som ett telefonnummer', { desc: 'A spot in the comment looks like personal data' });
    case 'email':
      return msg('Det ser ut som en e-postadress', { desc: 'A spot in the comment looks like personal data' });
    case 'address':
      return msg('Det ser ut som en gatuadress', { desc: 'A spot in the comment looks like personal data' });
    case 'booking-reference':
      return msg('Det ser ut som ett boknings- eller ärendenummer', {
        desc: 'A spot in the comment looks like personal data',
      });
  }
}
export const whyText = (): string =>
  msg('Ta bort det innan du skickar. Det behövs inte, och andra kan få läsa det.', {
    desc: 'Why personal data should not be sent',
  });
export const removeLabel = (): string => msg('Ta bort åt mig', { desc: 'Button: removes the spot from the text' });
export const clearLabel = (): string =>
  msg('Det är inte en personuppgift', { desc: 'Button: what was found is not personal data; it stays' });
/** What a button does, and to what, for whoever hears it apart from the text around it. */
export const buttonName = (label: string, spot: string): string => `${label}: ${spot}`;
export const removedText = (): string => msg('Borttaget ur texten.', { desc: 'Said once when a spot is removed' });

export const healthHeading = (): string =>
  msg('Det här ser ut att handla om din hälsa', { desc: 'When the comment reads as being about health' });
export const healthText = (): string =>
  msg('Det du skickar når inte vården. Ring 1177 om du behöver råd eller hjälp.', {
    desc: 'When the comment reads as being about health, before a link that dials 1177',
  });
export const emergencyText = (): string =>
  msg('Är det bråttom eller farligt? Ring 112 nu.', {
    desc: 'When the comment reads as an emergency, before a link that dials 112',
  });
