/** The words of the sheet that a medically responsible person reads and signs (`nara-vard paths`). */
import { msg, str } from '@lit/localize';
import type { PathCount } from '../../domain/care-finder/paths.js';

export const sheetTitle = (name: string): string =>
  msg(str`Underlag för granskning: ${name}`, { desc: 'Title of the sheet to be signed; the name of the guide' });
export const sheetPurpose = (): string =>
  msg(
    'Bladet visar allt som guiden kan säga. Den som är medicinskt ansvarig läser det och skriver under sist. Guiden är ett sätt att hitta, inte en medicinteknisk produkt: den ställer ingen diagnos och räknar inte på svaren.',
    { desc: 'What the sheet is for' },
  );
export const editionTerm = (): string => msg('Utgåva', { desc: 'Before the edition of the guide' });
export const updatedTerm = (): string => msg('Uppdaterad', { desc: 'Before the date when the guide was changed' });
export const reviewTerm = (): string => msg('Granska senast', { desc: 'Before the date of the next review' });
export const writtenTerm = (): string => msg('Bladet skrivet', { desc: 'Before the date when the sheet was made' });
export const extentTerm = (): string => msg('Omfattning', { desc: 'Before how many ways there are' });
export const hashTerm = (): string => msg('Kontrollsumma (SHA-256)', { desc: 'Before the fingerprint of the content' });
export const hashNote = (): string =>
  msg('Ändras ett enda ord i guiden, ändras summan. Då gäller underskriften inte längre.', {
    desc: 'What the fingerprint is for',
  });
export const checkTerm = (): string => msg('Kontroll', { desc: 'Before what the automatic check found' });
export const approvalTerm = (): string => msg('Granskad tidigare', { desc: 'Before who has signed the guide' });
export const sourcesTerm = (): string => msg('Bygger på', { desc: 'Before the sources of the guide' });

export function extentText({ ways, questions }: PathCount): string {
  // Beyond this nobody reads the digits; their number says enough.
  const digits = String(ways);
  const number = digits.length > 15 ? `10^${digits.length - 1}` : digits;
  return digits === '1'
    ? msg(str`1 väg, ${questions} frågor. Frågan om fara för liv är inräknad.`, { desc: 'Extent of the guide' })
    : msg(str`${number} vägar, längst ${questions} frågor. Frågan om fara för liv är inräknad.`, {
        desc: 'Extent of the guide: 36 ways, at most 4 questions',
      });
}
export const tooManyText = (most: number): string =>
  msg(str`Vägarna skrivs inte ut: fler än ${most} kan ingen läsa och svara för. Slå ihop frågor eller ta bort svar.`, {
    desc: 'Why the ways are not listed',
  });
export const endlessText = (): string =>
  msg('Vägarna går inte att räkna, för guiden går runt.', { desc: 'Why the ways are not counted' });
export const mendFirstText = (): string =>
  msg('Rätta felen först. Det som inte håller ska ingen skriva under.', { desc: 'Why no sheet is written' });
export const tooDeepToDrawText = (): string =>
  msg('Trädet är för djupt för att ritas. Vägarna står i tabellen.', { desc: 'Why the tree is not drawn' });

export const treeHeading = (): string => msg('Trädet', { desc: 'Heading of the drawn tree' });
export const treeNote = (): string =>
  msg('Varje rad är ett svar. Efter pilen står nästa fråga eller, i fet stil, utfallet.', {
    desc: 'How to read the tree',
  });
export const questionsHeading = (): string => msg('Frågorna', { desc: 'Heading: all questions in full' });
export const pathsHeading = (): string => msg('Alla vägar', { desc: 'Heading: every way through the guide' });
export const outcomesHeading = (): string => msg('Utfallen', { desc: 'Heading: all outcomes in full' });
export const numberColumn = (): string => msg('Nr', { desc: 'Column: number of the way' });
export const wayColumn = (): string => msg('Frågor och svar', { desc: 'Column: the questions and answers of a way' });
export const outcomeColumn = (): string => msg('Utfall', { desc: 'Column: the outcome of a way' });
export const forOtherTerm = (): string => msg('När det gäller någon annan', { desc: 'Before another wording' });
export const idTerm = (): string => msg('Id', { desc: 'Before the name that other parts of the guide refer to' });
export const contactsTerm = (): string => msg('Kontakter i registret', { desc: 'Before the ids of contacts' });
export const lockedText = (): string => msg('Låst: en region ändrar det inte.', { desc: 'On what is locked' });
export const urgencyText = (): string => msg('Handlar om hur bråttom det är.', { desc: 'On a question of urgency' });
export const sensitiveText = (): string =>
  msg('Känsligt: lämnar aldrig guiden, inte som länk heller.', { desc: 'On a sensitive outcome' });
export const ownChoiceText = (): string => msg('eget val', { desc: 'On an answer that asks for self-care advice' });
export const unsureText = (): string => msg('osäker', { desc: 'On an answer for who is not sure' });

export const signHeading = (): string => msg('Underskrift', { desc: 'Heading of the boxes to sign in' });
export const signText = (edition: string): string =>
  msg(
    str`Jag har läst frågorna, vägarna och utfallen på bladet och godkänner utgåva ${edition} med den här kontrollsumman:`,
    {
      desc: 'What is signed',
    },
  );
export const roleTerm = (): string => msg('Roll', { desc: 'Box to fill in: the role of who signs' });
export const organizationTerm = (): string => msg('Organisation', { desc: 'Box to fill in' });
export const dateTerm = (): string => msg('Datum', { desc: 'Box to fill in' });
export const signatureTerm = (): string => msg('Underskrift och namnförtydligande', { desc: 'Box to fill in' });
export const afterText = (): string =>
  msg('Skriv sedan roll, organisation och datum i fältet approval i filen, aldrig ett namn. Spara bladet.', {
    desc: 'What happens after the sheet is signed',
  });
