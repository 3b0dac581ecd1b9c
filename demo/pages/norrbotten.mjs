/** Region Norrbotten, after its press release of June 2021 and its page on the parts of the målbild; the words are ours. */
import { shortcuts, source, time } from '../layout.mjs';

const start = {
  path: 'index.html',
  kind: 'start',
  menu: 'Start',
  title: 'Nära vård i Norrbotten',
  updated: '2026-11-03',
  main: (card) => `
<div class="hero">
  <h1>Nära vård i Norrbotten</h1>
  <p class="lead">Du kan mest om ditt eget liv. Därför planerar vi vården tillsammans med dig – nära där du bor när det går.</p>
</div>
${shortcuts([
  { href: '/norrbotten/hitta-vard.html', text: 'Hitta rätt vård', more: 'Några frågor visar vart du ska vända dig.' },
  {
    href: '/norrbotten/kontakt.html',
    text: 'Kontakta vården',
    more: 'Hitta din hälsocentral och se när den har öppet.',
  },
  { href: '/norrbotten/nyhet.html', text: 'Nyheter', more: 'En gemensam målbild för region och kommuner.' },
  { href: '/norrbotten/malbild.html', text: 'Vår målbild', more: 'Fyra delar som hör ihop med din hälsa.' },
])}
<div class="columns">
  <div class="text">
    <h2 id="malbilden">Målbilden har en mitt och fyra delar</h2>
    <p>I februari 2021 började regionen och länets kommuner arbeta fram en målbild. Patienter och brukare var med. Allt utgår från dig som bor här.</p>
    <h3>Min hälsa och välbefinnande</h3>
    <p>Det här är mitten. Du får stöd tidigt, så att du kan må bra hela livet. Vården frågar vad som är viktigt för dig.</p>
    <h3>Min egen kraft tas tillvara</h3>
    <p>Du är med och bestämmer. Det du vet om dig själv väger lika tungt som det vården vet.</p>
    <h3>Tillsammans för min trygghet</h3>
    <p>Du ska veta vem du kan fråga. Vi löser saker ihop med dig.</p>
    <h3>Sammanhållet och enkelt för mig</h3>
    <p>Du ska slippa börja om från början. Du har en kontakt som känner dig, och du vet hur du når den.</p>
    <h3>Nära mig på bästa sätt</h3>
    <p>Mer vård finns där du är: hemma, på skärmen eller på hälsocentralen.</p>
    ${source({ name: 'Region Norrbotten', url: 'https://www.norrbotten.se/', what: 'om målbildens delar, 16&nbsp;november 2021' })}
  </div>
  <div class="side">
    <h2>Har du en fast vårdkontakt?</h2>
    <p>Då kan du vända dig direkt till den.</p>
    ${card({ contact: 'fast-vardkontakt', form: 'b', variant: 'compact', headingLevel: 3 })}
    <h2>Senaste nytt</h2>
    <ul class="news">
      <li><a href="/norrbotten/nyhet.html">Förslag: en gemensam målbild för nära vård</a><br>${time('2021-06-11')}</li>
    </ul>
  </div>
</div>`,
};

const goal = {
  path: 'malbild.html',
  kind: 'goal',
  menu: 'Målbild',
  title: 'Målbild för nära vård',
  updated: '2026-11-03',
  feedback: { form: 'b' },
  main: (card, goalPicture) => `
<h1>Målbild för nära vård</h1>
<p class="lead">Den som bor i Norrbotten ska få vård som hänger ihop. Läs vad varje del kan betyda för dig.</p>
${goalPicture({ form: 'a' })}
<div class="columns">
  <div class="text">
    <h2>Vad kan du göra redan nu?</h2>
    <p>Berätta vad som är viktigt för dig när du möter vården. Skriv gärna ner det innan. Fråga vem du ska höra av dig till sedan.</p>
    <h2>Hur kom målbilden till?</h2>
    <p>Regionen och länets kommuner har gjort den tillsammans. Läs <a href="/norrbotten/nyhet.html">nyheten om förslaget</a> från juni 2021.</p>
    ${source({ name: 'Region Norrbotten', url: 'https://www.norrbotten.se/', what: 'om målbildens delar, 16&nbsp;november 2021' })}
  </div>
  <div class="side">
    <h2>Någon som känner dig</h2>
    <p>En fast vårdkontakt hjälper dig att hålla ihop din vård.</p>
    ${card({ contact: 'fast-vardkontakt', form: 'b', variant: 'compact', headingLevel: 3 })}
  </div>
</div>`,
};

const guide = {
  path: 'hitta-vard.html',
  kind: 'guide',
  menu: 'Hitta rätt vård',
  title: 'Hitta rätt vård',
  updated: '2026-11-23',
  main: (card, goalPicture, careFinder) => `
<h1>Vart ska jag vända mig?</h1>
<p class="lead">Svara på några frågor, så får du veta vem du ska ringa eller skriva till. Det tar en minut.</p>
${careFinder({ form: 'a', history: true })}
<h2>Långt till vården?</h2>
<p>Ring innan du reser. Ofta går det att få hjälp på telefon eller skärm. <a href="/norrbotten/kontakt.html">Se hur du kontaktar vården.</a></p>`,
};

const contact = {
  path: 'kontakt.html',
  kind: 'contact',
  menu: 'Kontakta vården',
  title: 'Kontakta vården',
  updated: '2026-11-03',
  asideLabel: 'Fler kontakter',
  main: (card) => `
<h1>Kontakta vården</h1>
<p class="lead">Börja med din hälsocentral. Du kan skriva, ringa eller komma dit. Välj var du bor, så visar vi rätt nummer.</p>
${card({ contact: 'din-halsocentral', form: 'a', chooseArea: true })}
<h2>Vård hemma</h2>
<p>Får du vård hemma ansvarar din kommun. Du behöver bara välja område en gång på sidan.</p>
${card({ contact: 'hemsjukvarden', form: 'b', chooseArea: true, headingLevel: 3 })}
<h2>När du kommer hem från sjukhuset</h2>
<p>Kommunen och regionen gör en plan med dig innan du åker hem. Där står vem du ringer om du blir sämre.</p>
${card({ contact: 'trygg-hemma', form: 'a', headingLevel: 3 })}
<h2>Bra att ha till hands när du ringer</h2>
<ul>
  <li>Ditt personnummer.</li>
  <li>En lista på dina läkemedel.</li>
  <li>Papper och penna.</li>
</ul>
<p>Hör du dåligt eller har du svårt att tala? Du kan få hjälp av en förmedlare när du ringer.</p>`,
  aside: (card) => `
<h2>När det är stängt</h2>
<p>Kan det inte vänta till i morgon?</p>
${card({ contact: 'kvallsjouren', form: 'a', variant: 'compact', headingLevel: 3 })}
<h2>Tänderna</h2>
${card({ contact: 'folktandvarden-exempelstaden', form: 'b', variant: 'compact', headingLevel: 3 })}`,
};

const news = {
  path: 'nyhet.html',
  kind: 'news',
  menu: 'Nyheter',
  title: 'Förslag: en gemensam målbild för nära vård',
  crumb: 'En gemensam målbild',
  updated: '2021-06-11',
  feedback: { form: 'a', mode: 'comment' },
  asideLabel: 'Läs mer',
  main: (card) => `
<p class="kicker">Pressmeddelande</p>
<h1>Förslag: en gemensam målbild för nära vård</h1>
<p class="meta">Publicerad ${time('2021-06-11')} · Källa: Region Norrbotten</p>
<p class="lead">Regionstyrelsen vill att fullmäktige säger ja till målbilden. Regionen och länets kommuner har tagit fram den ihop.</p>
<p>Målbilden berättar vart vi är på väg. Vården ska komma närmare dig och formas efter det du behöver. Du är expert på ditt eget liv.</p>
<h2>Vad är nära vård – och vad är det inte?</h2>
<p>Nära vård är ett sätt att arbeta. Det är ingen ny nivå i vården, och det är inte ett nytt namn på hälsocentralen. Men hälsocentralen är en viktig del.</p>
<p>Det närmaste du har är det du själv kan göra för din hälsa. Kommunen och regionen ska ge dig stöd i det.</p>
<figure class="quote">
  <blockquote><p>–&nbsp;Nu går vi åt samma håll. Den som behöver hjälp ska inte behöva veta vem av oss som betalar.</p></blockquote>
  <figcaption>Robin Exempelsson, påhittad talesperson</figcaption>
</figure>
<h2>Vad händer nu?</h2>
<p>Varje kommun och regionen fattar sitt eget beslut. Målet är att alla har bestämt sig till hösten 2021.</p>
${source({ name: 'Region Norrbotten', url: 'https://www.norrbotten.se/', what: 'pressmeddelande 11&nbsp;juni 2021' })}
${card({ contact: 'presstjansten', form: 'b' })}`,
  aside: () => `
<h2>Läs mer</h2>
<ul class="news">
  <li><a href="/norrbotten/malbild.html">Målbildens delar</a></li>
  <li><a href="/norrbotten/kontakt.html">Kontakta vården</a></li>
</ul>`,
};

const english = {
  path: 'en/contact.html',
  kind: 'contact',
  lang: 'en',
  menu: 'In English',
  title: 'Contact healthcare',
  updated: '2026-11-03',
  asideLabel: 'Advice day and night',
  main: (card) => `
<h1>Contact healthcare</h1>
<p class="lead">Start with your health centre. You can write, call or go there. Choose where you live to see the right number.</p>
${card({ contact: 'din-halsocentral', form: 'a', chooseArea: true })}
<h2>If you live in Exempelstaden</h2>
<p>You can ask for an interpreter. Tell us when you book.</p>
${card({ contact: 'exempelstadens-halsocentral', form: 'b', headingLevel: 3 })}
<h2>If you are visiting</h2>
<p>You can get care even if you do not live here. Bring an identity document. If you come from another EU country, bring your European health insurance card.</p>`,
  aside: (card) => `
<h2>Where healthcare is heading</h2>
<p><a href="/norrbotten/en/goal-picture.html">The region’s goal for good, close care</a></p>
<h2>Not sure?</h2>
<p>Nurses answer day and night.</p>
${card({ register: 'national', contact: '1177', form: 'a', variant: 'compact', headingLevel: 3 })}`,
};

const englishGoal = {
  path: 'en/goal-picture.html',
  kind: 'goal',
  lang: 'en',
  title: 'The goal for close care',
  updated: '2026-11-03',
  asideLabel: 'Read more',
  main: (card, goalPicture) => `
<h1>The goal for close care</h1>
<p class="lead">The region and the municipalities of Norrbotten want the same: that care starts with what you need.</p>
<p>The goal has a centre, your own health, and four parts around it: your own strength, safety, care that fits together, and care near you.</p>
${goalPicture({ form: 'b', inLanguages: true })}`,
  aside: () => `
<h2>Read more</h2>
<ul class="news">
  <li><a href="/norrbotten/en/contact.html">Contact healthcare</a></li>
</ul>`,
};

const finnish = {
  path: 'svenska-suomi.html',
  kind: 'goal',
  menu: 'Suomi',
  menuLang: 'fi',
  title: 'Målbild och kontakt på svenska och finska',
  crumb: 'Svenska och finska',
  updated: '2026-11-25',
  main: (card, goalPicture) => `
<h1>Målbild och kontakt på svenska och finska</h1>
<p class="lead">Här står samma sak två gånger. Välj det språk som du helst läser.</p>
<p class="lead" lang="fi">Tässä on sama asia kahdesti. Lue sillä kielellä, jolla luet mieluiten.</p>
<div class="side-by-side">
  <section lang="sv" aria-labelledby="pa-svenska">
    <h2 id="pa-svenska">På svenska</h2>
    ${goalPicture({ form: 'a', inLanguages: true, headingLevel: 3 })}
    ${card({ contact: 'din-halsocentral', form: 'a', chooseArea: true, headingLevel: 3 })}
  </section>
  <section lang="fi" aria-labelledby="suomeksi">
    <h2 id="suomeksi">Suomeksi</h2>
    ${goalPicture({ form: 'a', inLanguages: true, lang: 'fi', headingLevel: 3 })}
    ${card({ contact: 'din-halsocentral', form: 'a', lang: 'fi', chooseArea: true, headingLevel: 3 })}
  </section>
</div>`,
};

const arabic = {
  path: 'ar/goal-picture.html',
  kind: 'goal',
  lang: 'ar',
  menu: 'العربية',
  title: 'هدف الرعاية القريبة',
  updated: '2026-11-25',
  asideLabel: 'مساعدة باللغة',
  main: (card, goalPicture) => `
<h1>هدف الرعاية القريبة</h1>
<p class="lead">يريد الإقليم والبلديات في نوربوتن الشيء نفسه: أن تبدأ الرعاية بما تحتاج إليه أنت.</p>
${goalPicture({ form: 'a', inLanguages: true })}
<h2>إلى أين تتوجه؟</h2>
<p>ابدأ بمركزك الصحي. اختر مكان سكنك لترى الرقم الصحيح.</p>
${card({ contact: 'din-halsocentral', form: 'a', chooseArea: true, headingLevel: 3 })}`,
  aside: (card) => `
<h2>هل تحتاج إلى مترجم؟</h2>
${card({ contact: 'andra-sprak', form: 'b', variant: 'compact', headingLevel: 3 })}`,
};

export default {
  slug: 'norrbotten',
  name: 'Region Norrbotten',
  about: 'Rotstorleken är 62,5 procent (1&nbsp;rem är 10&nbsp;px). Ljust sidhuvud, bred sidospalt.',
  mark: `<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor" stroke-linecap="round" stroke-width="4"><path d="M6 38c6-22 14-28 36-30"/><path d="M14 41c5-15 12-20 28-22"/><path d="M23 43c4-8 9-11 19-12"/></g></svg>`,
  pages: [
    { ...start, shows: 'Kompakt kort för en fast vårdkontakt i sidospalten (form B).' },
    {
      ...goal,
      shows:
        'Målbilden som ett hjul med en mitt och fyra delar, i hela sidans bredd (form A). Sist: frågan om nytta och kommentaren (form B).',
    },
    {
      ...guide,
      shows:
        'Guiden med regionens egna ord och ett eget svar för den som har lång väg (form A). Webbläsarens Bakåt går ett steg tillbaka.',
    },
    {
      ...contact,
      shows:
        'Två kort som följer samma val av område (form A och B), ett kort för kommun och region tillsammans. I sidospalten: öppet efter midnatt, och tider som inte längre gäller.',
    },
    {
      ...news,
      shows:
        'Presskontakt sist i ett pressmeddelande (form B). Mejl och telefon, aldrig en vårdfärg. Under nyheten: Kommentera sidan (form A).',
    },
    { ...english, shows: 'Samma register på engelska (form A och B), och 1177 ur de nationella numren.' },
    { ...englishGoal, shows: 'Målbilden på engelska (form B). Den är översatt av en dator, och det står där.' },
    {
      ...finnish,
      shows:
        'Målbild och kort på svenska och finska bredvid varandra (form A). Varje del har sitt språk, och orden runt om följer med.',
    },
    {
      ...arabic,
      shows: 'Från höger till vänster, på arabiska: målbild och kort (form A), och ett kompakt kort (form B).',
    },
  ],
};
