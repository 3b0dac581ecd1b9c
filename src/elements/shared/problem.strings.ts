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
    case 'document.translation-outdated': {
      const date = dateText(detail);
      return msg(
        str`Den svenska texten är nyare än översättningen, som är gjord efter texten från ${date}. Läs igenom den och ändra sourceUpdated.`,
        {
          desc: 'For the web editor',
        },
      );
    }
    case 'document.no-reviewer':
      return msg('Det står att översättningen är granskad, men inte av vem. Skriv roll och organisation i reviewer.', {
        desc: 'For the web editor',
      });
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
    case 'care-flow.long-sentence':
      return msg(str`Meningen är lång: ”${detail}”. Dela upp den.`, { desc: 'For the web editor' });
    case 'goal-picture.link-without-address':
      return msg(str`”${detail}” är ingen länk, för adressen saknas. Fyll i den eller ta bort raden.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.emergency-not-first':
      return msg(
        str`Guiden börjar inte med frågan om fara för liv (”${detail}”). Låt start peka på den, med ett svar som leder till 112.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.emergency-not-locked':
      return msg(str`Frågan om fara för liv (”${detail}”) ska vara låst. Skriv locked: true.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.emergency-changed':
      return msg(
        str`Frågan om fara för liv (”${detail}”) är inte som i den nationella guiden. Den är lika för alla. Ta tillbaka den.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.emergency-unreviewed':
      return msg(
        str`”${detail}” gäller fara för liv, och ingen har granskat översättningen. Skriv den svenska texten och lang: sv tills någon har gjort det.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.no-112':
      return msg(str`”${detail}” är ett nödläge, men 112 finns inte bland kontakterna. Lägg 112 först.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.locked':
      return msg(
        str`”${detail}” är låst. En region får översätta det, men inte ändra, leda om eller dölja det. Ta tillbaka det nationella.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.locked-missing':
      return msg(str`”${detail}” är låst i den nationella guiden och får inte tas bort. Ta tillbaka det.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.missing-target':
      return msg(str`Svaret leder till ”${detail}”, som inte finns. Rätta id:t i to.`, { desc: 'For the web editor' });
    case 'care-flow.no-option':
      return msg(str`Frågan ”${detail}” har inga svar, så guiden tar slut där. Skriv svar till den.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.cycle':
      return msg(
        str`Svaret leder tillbaka till ”${detail}”, så guiden går runt. Led det till en senare fråga eller ett utfall.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.unreachable':
      return msg(str`Inget svar leder till frågan ”${detail}”. Led ett svar dit, eller ta bort frågan.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.orphan-outcome':
      return msg(str`Inget svar leder till utfallet ”${detail}”. Led ett svar dit, eller ta bort utfallet.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.no-outcome':
      return msg(str`Från frågan ”${detail}” går det inte att komma till något utfall. Led minst ett svar rätt.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.too-deep':
      return msg(
        str`Den längsta vägen har ${detail} frågor efter den om fara för liv. Högst fyra är lagom. Slå ihop frågor.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.too-many-options':
      return msg(str`Frågan ”${detail}” har fler än nio svar. Dela upp den, eller slå ihop svar.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.incomplete':
      return msg(str`”${detail}” visas inte, för den här uppgiften saknas. Fyll i den.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.no-action':
      return msg(str`Utfallet ”${detail}” säger inte vad man ska göra. Skriv minst ett steg.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.no-contact':
      return msg(str`Utfallet ”${detail}” har ingen kontakt. Skriv id för minst en.`, { desc: 'For the web editor' });
    case 'care-flow.no-way':
      return msg(
        str`Ingen av kontakterna i utfallet ”${detail}” går att nå. Lägg till en som har telefon eller besöksadress.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.only-login':
      return msg(
        str`Alla kontakter i utfallet ”${detail}” kräver inloggning. Lägg till en telefon, ett besök eller en öppen sida.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.worse-without-number':
      return msg(str`Om det blir värre: texten i ”${detail}” säger varken 112 eller 1177. Skriv vart man ska ringa.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.self-care-not-chosen':
      return msg(
        str`Svaret leder till egenvård (”${detail}”) utan att invånaren har bett om det. Skriv ownChoice: true om svaret är en sådan önskan, annars led det någon annanstans.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.no-unsure':
      return msg(
        str`Frågan ”${detail}” handlar om hur bråttom det är, men inget svar är för den som är osäker. Lägg till ett, med unsure: true, som leder till 1177.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.unsure-astray':
      return msg(
        str`Den som är osäker leds till ”${detail}”. Led svaret till utfallet med 1177, eller till ett nödläge.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.logic':
      return msg(
        str`Fältet ”${detail}” hör till inmatning, poäng eller regler. Guiden får bara visa vägen: varje svar leder till ett nästa steg. Ta bort fältet.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.unknown-contact':
      return msg(
        str`Kontakten ”${detail}” finns inte i kontaktregistret och visas inte. Lägg till den där, eller ta bort den här.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.unverified-contact':
      return msg(
        str`Kontakten ”${detail}” har ett nummer som inte visas förrän någon har provat det. Skriv datumet i checked i registret, varje år.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.dead-contact':
      return msg(
        str`Kontakten ”${detail}” har ett nummer som är nedlagt eller inte gäller i Sverige. Byt det i registret.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.forbidden-words':
      return msg(
        str`”${detail}” får inte stå i guiden: den ställer ingen diagnos och bedömer inte hur någon mår. Skriv vad man kan göra i stället.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.concept-as-place':
      return msg(
        str`”${detail}” är ett sätt att arbeta, inte ett ställe att vända sig till. Skriv vart invånaren ska vända sig.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.placeholder':
      return msg(str`”${detail}” har inget ord att fyllas med. Skriv ordet i terms, eller rätta namnet.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.internal-word':
      return msg(str`”${detail}” är vårdens eget ord. Skriv det som invånaren skulle säga.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.unverified-number':
      return msg(
        str`Numret ${detail} står i texten, där det inte går att se om någon har provat det. Lägg det som kontakt i registret.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.hard-to-read':
      return msg(str`Texten är svårläst: LIX ${detail}, högst 30. Skriv kortare meningar och vanligare ord.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.no-approval':
      return msg(
        'Ingen har granskat guiden medicinskt, och det står på den. Fyll i approval när någon har skrivit under.',
        { desc: 'For the web editor' },
      );
    case 'care-flow.changed-after-approval': {
      const date = dateText(detail);
      return msg(str`Guiden är ändrad efter granskningen ${date}. Låt granska den igen.`, {
        desc: 'For the web editor',
      });
    }
    case 'care-flow.no-review-date':
      return msg('Det står inte när guiden ska granskas nästa gång. Fyll i reviewBy.', { desc: 'For the web editor' });
    case 'care-flow.unknown-id':
      return msg(str`Det finns inget med id ”${detail}” i den nationella guiden. Kontrollera stavningen.`, {
        desc: 'For the web editor',
      });
    case 'care-flow.no-advice':
      return msg(
        str`”${detail}” kan inte döljas, för den nationella guiden har inget utfall med 1177 att leda till i stället.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.other-language':
      return msg(
        str`Ändringarna är skrivna på ett annat språk (”${detail}”) än guiden. Använd en guide på samma språk.`,
        { desc: 'For the web editor' },
      );
    case 'care-flow.other-edition':
      return msg(str`Ändringarna är skrivna för en annan utgåva än ${detail}. Gå igenom dem och ändra baseEdition.`, {
        desc: 'For the web editor',
      });
    case 'feedback-form.no-endpoint':
      return msg(
        'Det står inte vart det skrivna ska skickas, så ingen kan skriva. Fyll i endpoint, på sidan eller i innehållet.',
        { desc: 'For the web editor' },
      );
    case 'feedback-form.endpoint-elsewhere':
      return msg(
        str`Innehållet vill skicka till ”${detail}”, en annan webbplats. Skriv adressen i attributet endpoint på sidan, eller tillåt webbplatsen i data-origins.`,
        { desc: 'For the web editor' },
      );
    case 'feedback-form.only-mail':
      return msg('Till en e-postadress går det bara att skriva en kommentar. Frågan med Ja och Nej visas inte.', {
        desc: 'For the web editor',
      });
    case 'feedback-form.no-privacy-page':
      return msg('Länken till hur ni behandlar uppgifter saknas. Fyll i privacyUrl.', { desc: 'For the web editor' });
    case 'feedback-form.no-contacts':
      return msg('Formuläret visar bara 112 och 1177 för den som behöver vård. Fyll i contacts.', {
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
