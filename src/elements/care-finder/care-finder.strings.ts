/** The care finder's words. One function a kind of code; a new code without words does not compile. */
import { isolated } from '../../localization/bidi.js';
import { msg, str } from '@lit/localize';
import type { CareFlow } from '../../domain/care-finder/content.js';
import type { CareLevel } from '../../domain/care-finder/levels.js';
import { dateText } from '../../localization/time-text.js';

export const unsureQuestion = (): string => msg('Osäker?', { desc: 'Asked before the link "Ring 1177"' });
export const draftText = (): string =>
  msg('Utkast – inte medicinskt granskat', { desc: 'On a care guide that nobody medically responsible has approved' });
/** What the guide is not (MDR 2017/745: information, not assessment). */
export const purposeText = (): string =>
  msg(
    'Guiden ger allmän information om vart du kan vända dig. Den ställer ingen diagnos och bedömer inte hur du mår.',
    { desc: 'Under every step of the care guide; a legal statement of what it is for' },
  );
export const privacyText = (): string =>
  msg('Dina svar stannar hos dig. Inget sparas och inget skickas.', { desc: 'Under every step of the care guide' });

export const progressText = (number: number, most: number): string =>
  number === most
    ? msg(str`Fråga ${number}, den sista`, { desc: 'Progress: this is the last question' })
    : msg(str`Fråga ${number} av högst ${most}`, { desc: 'Progress: question 2 of at most 4' });
export const firstText = (): string => msg('Först av allt', { desc: 'Above the question whether life is in danger' });
export const allAnswersText = (): string =>
  msg('Alla svar i guiden', { desc: 'Summary of every answer by level of care, without script' });

export const nextLabel = (): string => msg('Nästa', { desc: 'Button: goes to the next question' });
export const backLabel = (): string => msg('Tillbaka', { desc: 'Button: goes to the question before' });
export const restartLabel = (): string => msg('Börja om', { desc: 'Button: starts the guide over' });
export const startLabel = (): string =>
  msg('Börja guiden', { desc: 'Button, when a link has led straight to an answer: starts the guide' });
export const errorHeading = (): string => msg('Välj ett svar', { desc: 'When no answer was chosen' });
export const errorLink = (): string =>
  msg('Gå till svaren', { desc: 'Button in the error message: moves to the first answer' });
export const answersLabel = (count: number): string =>
  msg(str`Dina svar (${count})`, { desc: 'Button: shows the answers so far' });
export const changeLabel = (): string => msg('Ändra', { desc: 'Button: changes one answer' });
export const changeName = (question: string): string =>
  msg(str`Ändra svaret på ”${question}”`, { desc: 'The same button, for screen readers' });
export const whoLegend = (): string => msg('Vem gäller det?', { desc: 'Whether the guide is asked for oneself' });
export const forMeText = (): string => msg('Mig själv', { desc: 'The guide is asked for oneself' });
export const forOtherText = (): string => msg('Någon annan', { desc: 'The guide is asked for somebody else' });

export const whenHeading = (): string => msg('Tider', { desc: 'Heading: when to do it, or when it is open' });
export const actionsHeading = (): string => msg('Gör så här', { desc: 'Heading: what to do, in order' });
export const contactsHeading = (): string => msg('Kontakter', { desc: 'Heading: whom to turn to' });
export const worseHeading = (): string => msg('Om det blir värre', { desc: 'Heading: what to do if it gets worse' });
export const ladderHeading = (): string => msg('Vårdnivå', { desc: 'Heading of the ladder of care levels' });
export const hereText = (): string => msg('ditt svar', { desc: 'On the level that the answer is on' });
export const basisText = (organisation: string, role: string, date: string): string => {
  const written = dateText(date);
  return msg(str`Granskad av ${organisation} (${role}), ${written}`, { desc: 'Who has approved the guide' });
};
export const editionText = ({ edition }: CareFlow): string =>
  msg(str`Guidens utgåva: ${edition}`, { desc: 'Which edition of the guide this is' });
export const printLabel = (): string => msg('Skriv ut', { desc: 'Button: prints the card' });
export const copyLinkLabel = (): string =>
  msg('Kopiera länk till svaret', { desc: 'Button: copies a link to this answer, without the answers to it' });
export const linkCopiedText = (): string =>
  msg('Länken är kopierad. Dina svar finns inte i den.', { desc: 'Said once when the link is on the clipboard' });
export function linkFailedText(link: string): string {
  link = isolated(link);
  return msg(str`Det gick inte att kopiera. Här är länken: ${link}`, { desc: 'When the clipboard refuses' });
}
export const actionFailedText = (): string =>
  msg('Det gick inte just nu. Försök igen.', { desc: 'When saving or printing could not start' });

export const deadEndHeading = (): string =>
  msg('Ring 1177, så får du hjälp att hitta rätt', { desc: 'When the guide has no answer' });
export const deadEndText = (): string =>
  msg('Guiden har inget svar här. Det är inte du som har gjort fel.', { desc: 'When the guide has no answer' });

export const loadingText = (): string => msg('Hämtar guiden …', { desc: 'While the content is on its way' });
export const failedText = (): string =>
  msg('Guiden kan inte visas just nu.', { desc: 'When the content could not be fetched or read' });
export const exampleText = (): string =>
  msg('Exempel. Uppgifterna är påhittade.', { desc: 'On demonstration content, so that nobody tries the numbers' });

export function levelText(level: CareLevel): string {
  switch (level) {
    case 'emergency':
      return msg('Nödläge – 112', { desc: 'Level of care: an emergency' });
    case 'emergency-department':
      return msg('Akutmottagning', { desc: 'Level of care: a hospital’s emergency department' });
    case 'out-of-hours':
      return msg('Vård på kvällar och helger', { desc: 'Level of care: primary care out of hours' });
    case 'advice':
      return msg('Rådgivning – 1177', { desc: 'Level of care: advice by telephone' });
    case 'primary-care':
      return msg('Primärvård', { desc: 'Level of care' });
    case 'self-care':
      return msg('Egenvård', { desc: 'Level of care: what one can do oneself' });
    case 'specialist':
      return msg('Specialistmottagning', { desc: 'Kind of care' });
    case 'maternity':
      return msg('Barnmorska och förlossning', { desc: 'Kind of care' });
    case 'child-health':
      return msg('Barnhälsovård', { desc: 'Kind of care' });
    case 'youth':
      return msg('Ungdomsmottagning', { desc: 'Kind of care' });
    case 'dental':
      return msg('Tandvård', { desc: 'Kind of care' });
    case 'mental-health':
      return msg('Psykisk hälsa', { desc: 'Kind of care' });
    case 'municipal':
      return msg('Kommunens vård och omsorg', { desc: 'Kind of care' });
    case 'support-line':
      return msg('Stödlinje', { desc: 'Kind of care: a help line' });
    case 'e-service':
      return msg('E-tjänst', { desc: 'Kind of care: an e-service' });
    case 'information':
      return msg('Information och hjälp', { desc: 'Kind of care: information' });
  }
}
