/** What is wrong with the content, and how to mend it, for the web editor. Never shown to residents. */
import { msg, str } from '@lit/localize';
import type { Problem } from '../../domain/shared/problems.js';
import { dateText } from '../../localization/time-text.js';

export const noticeHeading = (errors: number, warnings: number): string =>
  msg(str`Till dig som är redaktör: ${errors} fel, ${warnings} påpekanden`, { desc: 'Heading of the editor’s notice' });
export const noticeNote = (): string =>
  msg('Rutan syns bara med attributet preview. Besökare ser den inte.', {
    desc: 'Under the heading of the editor’s notice',
  });
export const nothingWrong = (): string =>
  msg('Till dig som är redaktör: innehållet är rätt ifyllt.', { desc: 'The editor’s notice when all is well' });
export const elsewhereText = (count: number): string =>
  msg(str`Dessutom ${count} i andra delar av registret.`, { desc: 'Editor’s notice: problems in other entries' });
export const nothingWrongInFile = (): string =>
  msg('rätt ifyllt', { desc: 'Command line, after a file name: nothing is wrong' });
export const summaryText = (errors: number, warnings: number): string =>
  msg(str`${errors} fel, ${warnings} påpekanden`, { desc: 'Command line, after a file name' });
export const errorWord = (): string => msg('Fel', { desc: 'A problem that costs residents something' });
export const warningWord = (): string => msg('Påpekande', { desc: 'A problem that an editor should look at' });

/** One or two plain sentences: what is wrong, and what to do. */
export function problemText({ code, detail = '' }: Problem): string {
  switch (code) {
    case 'document.not-json':
      return detail.startsWith('<')
        ? msg('Det är en webbsida, inte en innehållsfil. Kontrollera adressen.', {
            desc: 'For the web editor',
          })
        : msg('Filen går inte att läsa som JSON. Ofta saknas ett kommatecken eller ett citattecken.', {
            desc: 'For the web editor',
          });
    case 'document.not-found':
      return msg(str`Innehållsfilen finns inte (${detail}). Kontrollera adressen.`, {
        desc: 'For the web editor',
      });
    case 'document.unreachable':
      return msg('Innehållsfilen kunde inte hämtas. Kontrollera adressen, och att sidan får hämta därifrån.', {
        desc: 'For the web editor',
      });
    case 'document.too-slow':
      return msg('Servern svarade inte inom 15 sekunder.', { desc: 'For the web editor' });
    case 'document.too-large':
      return msg('Innehållsfilen är större än 1 MB. Dela upp den.', { desc: 'For the web editor' });
    case 'document.wrong-type':
      return msg('Innehållet ska vara ett JSON-objekt, med klammer först och sist.', { desc: 'For the web editor' });
    case 'document.blocked-origin':
      return msg('Innehåll får inte hämtas från den webbplatsen. Lägg till den i data-origins på skriptet.', {
        desc: 'For the web editor',
      });
    case 'document.wrong-kind':
      return msg(str`Filen är av sorten ”${detail}”, och den kan inte visas här. Kontrollera adressen.`, {
        desc: 'For the web editor',
      });
    case 'document.newer-version':
      return msg('Innehållet är skrivet för en nyare version. Be webbansvarig uppdatera skriptet.', {
        desc: 'For the web editor',
      });
    case 'document.dangerous-key':
      return msg('Fältet har ett namn som inte får användas. Ta bort det.', { desc: 'For the web editor' });
    case 'field.missing':
      return msg('Uppgiften saknas. Fyll i den.', { desc: 'For the web editor' });
    case 'field.empty':
      return msg('Fältet är tomt och visas inte. Fyll i det eller ta bort det.', { desc: 'For the web editor' });
    case 'field.unknown':
      return msg('Fältet är okänt. Kontrollera stavningen.', { desc: 'For the web editor' });
    case 'field.wrong-type':
      return msg('Uppgiften har fel form, till exempel text där det ska vara en lista.', {
        desc: 'For the web editor',
      });
    case 'field.not-allowed':
      return msg(str`”${detail}” är inget av de värden som går att välja.`, { desc: 'For the web editor' });
    case 'field.too-long':
      return msg('Texten är längre än vad som får plats på en telefon. Korta den.', { desc: 'For the web editor' });
    case 'field.bad-date':
      return msg(str`”${detail}” är inget datum. Skriv till exempel 2026-11-03.`, { desc: 'For the web editor' });
    case 'field.bad-time':
      return msg(str`”${detail}” är inget klockslag. Skriv till exempel 08:00.`, { desc: 'For the web editor' });
    case 'field.bad-link':
      return msg(str`”${detail}” kan inte bli en länk. Skriv en adress som börjar med https://.`, {
        desc: 'For the web editor',
      });
    case 'field.insecure-link':
      return msg('Länken går till en osäker adress och visas inte. Byt http till https.', {
        desc: 'For the web editor',
      });
    case 'field.bad-email':
      return msg(str`”${detail}” är ingen e-postadress.`, { desc: 'For the web editor' });
    case 'field.markup':
      return msg('Texten innehåller HTML. Koden visas som vanlig text. Ta bort den.', { desc: 'For the web editor' });
    case 'document.duplicate-id':
      return msg(str`Två har samma id, ”${detail}”. Bara den första används.`, { desc: 'For the web editor' });
    case 'register.unknown-area':
      return msg(str`Området ”${detail}” finns inte i listan över områden.`, { desc: 'For the web editor' });
    case 'register.unknown-contact':
      return msg(str`Det finns ingen kontakt med id ”${detail}” i registret.`, { desc: 'For the web editor' });
    case 'register.circular':
      return msg('Kontakter ärver från varandra i en ring. Ta bort ett av arven.', { desc: 'For the web editor' });
    case 'document.review-passed': {
      const date = dateText(detail);
      return msg(str`Innehållet skulle ha granskats senast ${date}. Granska det och ändra datumet.`, {
        desc: 'For the web editor',
      });
    }
    case 'document.not-updated':
      return msg('Det står inte när innehållet uppdaterades. Fyll i datumet.', { desc: 'For the web editor' });
    case 'contact.no-channel':
      return msg('Kontakten har ingen användbar kontaktväg. Besökaren ser bara 112 och 1177.', {
        desc: 'For the web editor',
      });
    case 'contact.only-digital':
      return msg('Alla kontaktvägar är digitala. Lägg till ett telefonnummer eller en besöksadress.', {
        desc: 'For the web editor',
      });
    case 'contact.not-chosen':
      return msg('Registret har flera kontakter. Skriv i contact-id vilken som ska visas.', {
        desc: 'For the web editor',
      });
    case 'contact.expired': {
      const date = dateText(detail);
      return msg(str`Öppettiderna gällde till och med ${date}. Kortet säger inte längre öppet eller stängt.`, {
        desc: 'For the web editor',
      });
    }
    case 'goal-picture.no-part':
      return msg('Målbilden har ingen del som går att visa. Skriv minst en del med id och namn.', {
        desc: 'For the web editor',
      });
    case 'goal-picture.too-many-parts':
      return msg('Målbilden har fler än åtta delar. Bilden ritas inte, bara listan visas. Slå ihop delar.', {
        desc: 'For the web editor',
      });
    case 'goal-picture.no-centre':
      return msg('Bilden ska ha en mitt, men ingen finns. Skriv centre, eller välj bilden fields.', {
        desc: 'For the web editor',
      });
    case 'goal-picture.no-part-for-audience':
      return msg('Ingen del är skriven för den målgruppen. Besökaren ser alla delar.', { desc: 'For the web editor' });
    case 'goal-picture.range-without-start':
      return msg('Det står hur många år, men inte från vilket år. Fyll i startYear.', { desc: 'For the web editor' });
    case 'goal-picture.reversed-range':
      return msg('Det lägsta antalet år är större än det högsta. Byt plats på dem.', { desc: 'For the web editor' });
    case 'goal-picture.part-without-text':
      return msg('Delen har bara ett namn. Skriv vad den betyder för invånaren.', { desc: 'For the web editor' });
    case 'goal-picture.long-sentence':
      return msg(str`Meningen är lång: ”${detail}”. Dela upp den.`, { desc: 'For the web editor' });
    case 'goal-picture.link-without-address':
      return msg(str`”${detail}” är ingen länk, för adressen saknas. Fyll i den eller ta bort raden.`, {
        desc: 'For the web editor',
      });
    case 'phone.not-dialable':
      return msg(str`”${detail}” går inte att ringa. Skriv bara siffror, bindestreck och mellanslag.`, {
        desc: 'For the web editor',
      });
    case 'phone.refused':
      return msg(str`${detail} ska inte användas: numret är nedlagt eller gäller inte i Sverige.`, {
        desc: 'For the web editor',
      });
    case 'phone.unverified':
      return msg(str`${detail} visas inte förrän någon har provat numret. Skriv datumet i checked, varje år.`, {
        desc: 'For the web editor',
      });
    case 'hours.overlap':
      return msg('Tiderna går in i varandra.', { desc: 'For the web editor' });
    case 'hours.empty':
      return msg('Öppettiderna är tomma. Fyll i dem eller ta bort fältet.', { desc: 'For the web editor' });
    case 'hours.reversed-period':
      return msg('Perioden slutar innan den börjar.', { desc: 'For the web editor' });
  }
}
