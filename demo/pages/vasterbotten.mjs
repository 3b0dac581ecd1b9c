/** Region Västerbotten, after its page "Vad är nära vård?"; the words are ours. */
import { shortcuts, source, time } from '../layout.mjs';

const start = {
  path: 'index.html',
  kind: 'start',
  menu: 'Start',
  title: 'Vad är nära vård?',
  updated: '2026-11-03',
  main: (card) => `
<div class="hero">
  <h1>Vad är nära vård?</h1>
  <p class="lead">Digitalt när det går, fysiskt om det behövs. Och alltid med dig som den viktigaste personen.</p>
</div>
<div class="columns">
  <div class="text">
    <h2>Hälsocentralen är navet</h2>
    <p>Du ska ha ett ställe att börja på. <a href="/vasterbotten/malbild.html">Se hela bilden.</a> Din hälsocentral eller sjukstuga håller ihop din vård med:</p>
    <ul class="hub">
      <li>sjukhuset</li>
      <li>tandvården</li>
      <li>kommunens sjukvård</li>
      <li>socialtjänsten</li>
    </ul>
    <h2>Mer vård hemma</h2>
    <p>Teknik gör att vi kan mötas fast vi är långt ifrån varandra. Är tekniken svår? Vi hjälper dig igång. Vill du hellre ringa eller komma hit går det lika bra.</p>
    <h2 id="omraden">Tre områden</h2>
    <p>Arbetet är delat på Umeå, Skellefteå och Södra Lappland. Södra Lappland är modellområde. Där provar regionen och kommunerna nya sätt att arbeta.</p>
    <p>I hela landet får omställningen ta 10&#8288;–&#8288;15&nbsp;år. Västerbotten vill vara klart på 4&#8288;–&#8288;5&nbsp;år.</p>
    ${source({ name: 'Region Västerbotten', url: 'https://www.regionvasterbotten.se/', what: 'om nära vård, utan datum' })}
    <h2>Bor du i Södra Lappland?</h2>
    ${card({ contact: 'din-halsocentral', form: 'a', area: 'sodra-lappland', headingLevel: 3 })}
  </div>
  <div class="side">
    <h2>Genvägar</h2>
    ${shortcuts([
      {
        href: '/vasterbotten/hitta-vard.html',
        text: 'Hitta rätt vård',
        more: 'Några frågor visar vart du ska vända dig.',
      },
      { href: '/vasterbotten/kontakt.html', text: 'Kontakta vården', more: 'Se vad som gäller där du bor.' },
      {
        href: '/vasterbotten/nyhet.html',
        text: 'Nytt från modellområdet',
        more: 'Ett team för dig med flera kontakter.',
      },
    ])}
    <h2>Råd dygnet runt</h2>
    ${card({ register: 'national', contact: '1177', form: 'b', variant: 'compact', headingLevel: 3 })}
  </div>
</div>`,
};

const goal = {
  path: 'malbild.html',
  kind: 'goal',
  menu: 'Målbild',
  title: 'Så hänger vården ihop',
  updated: '2026-11-03',
  asideLabel: 'Nästa steg',
  main: (card, goalPicture) => `
<h1>Så hänger vården ihop</h1>
<p class="lead">Det finns ett ställe att börja på. Därifrån hjälper vi dig vidare.</p>
${goalPicture({ form: 'b' })}
<h2>Så arbetar vi vidare</h2>
<p>Regionen och kommunerna träffas ofta för att följa hur det går. Hör gärna av dig om något inte hänger ihop. Det är så vi lär oss.</p>
${source({ name: 'Region Västerbotten', url: 'https://www.regionvasterbotten.se/', what: 'om nära vård, utan datum' })}`,
  aside: (card) => `
<h2>Läs mer</h2>
<ul class="news">
  <li><a href="/vasterbotten/index.html#omraden">Tre områden</a></li>
  <li><a href="/vasterbotten/nyhet.html">Nytt team i Södra Lappland</a></li>
</ul>
<h2>Råd dygnet runt</h2>
${card({ register: 'national', contact: '1177', form: 'a', variant: 'compact', headingLevel: 3 })}`,
};

const guide = {
  path: 'hitta-vard.html',
  kind: 'guide',
  menu: 'Hitta rätt vård',
  title: 'Hitta rätt vård',
  updated: '2026-11-23',
  feedback: { form: 'a', mode: 'comment' },
  main: (card, goalPicture, careFinder) => `
<h1>Vart ska jag vända mig?</h1>
<p class="lead">Det här är för dig som bor i Södra Lappland. Svara på några frågor, så ser du vad som gäller där du bor.</p>
${careFinder({ form: 'b', area: 'sodra-lappland' })}
<h2>Bor du någon annanstans?</h2>
<p><a href="/vasterbotten/kontakt.html">Välj var du bor</a>, så ser du numren där.</p>`,
};

const contact = {
  path: 'kontakt.html',
  kind: 'contact',
  menu: 'Kontakta vården',
  title: 'Kontakta vården',
  updated: '2026-11-03',
  asideLabel: 'När det är stängt',
  main: (card) => `
<h1>Kontakta vården</h1>
<p class="lead">Vart du ska vända dig beror på var du bor. Vet du inte? Då ringer du det gemensamma numret.</p>
${card({ contact: 'din-halsocentral', form: 'b', chooseArea: true })}
<h2>Vård i ditt hem</h2>
<p>Kommunen ansvarar för hemsjukvården. I Södra Lappland delar kommunerna och regionen på natten.</p>
${card({ contact: 'hemsjukvarden', form: 'a', chooseArea: true, headingLevel: 3 })}
<h2>Har du kontakt med många?</h2>
${card({ contact: 'nara-vard-teamet', form: 'b', chooseArea: true, headingLevel: 3 })}
<h2>Din egen kontakt i vården</h2>
<p>Du som behöver det kan få en fast vårdkontakt. Fråga på din hälsocentral.</p>
${card({ contact: 'fast-vardkontakt', form: 'a', headingLevel: 3 })}`,
  aside: (card) => `
<h2>Stängt?</h2>
${card({ contact: 'jourmottagningen', form: 'b', variant: 'compact', headingLevel: 3 })}
<h2>Sjukstugan</h2>
${card({ contact: 'modellfjalls-sjukstuga', form: 'a', variant: 'compact', headingLevel: 3 })}`,
};

const news = {
  path: 'nyhet.html',
  kind: 'news',
  menu: 'Nyheter',
  title: 'Nytt team provas i Södra Lappland',
  crumb: 'Nytt team',
  updated: '2026-11-10',
  feedback: { form: 'b' },
  asideLabel: 'Läs mer',
  main: (card) => `
<p class="kicker">Nytt från modellområdet</p>
<h1>Nytt team provas i Södra Lappland</h1>
<p class="meta">Publicerad den ${time('2026-11-09')}</p>
<p class="lead">I Modellfjäll möts sjuksköterska, läkare och hemtjänst varje morgon. Det gör att den som bor hemma får hjälp i tid.</p>
<p>Teamet har ett enda nummer. Den som svarar vet vad som är planerat och vem som är på väg. Läkaren kan vara med på skärmen.</p>
<h2>Tre saker som blir lättare</h2>
<ul>
  <li>Du berättar en gång.</li>
  <li>Du vet vem som kommer.</li>
  <li>Du slipper långa resor när det går.</li>
</ul>
<figure class="quote">
  <blockquote><p>–&nbsp;Förr ringde jag fyra nummer. Nu ringer jag ett.</p></blockquote>
  <figcaption>Sam Exempelsson, påhittad invånare</figcaption>
</figure>
<p>Teamet och orten är påhittade.</p>
${card({ contact: 'pressrummet', form: 'b' })}`,
  aside: (card) => `
<h2>Teamet</h2>
${card({ contact: 'nara-vard-teamet', form: 'a', area: 'sodra-lappland', variant: 'compact', headingLevel: 3 })}
<h2>Läs mer</h2>
<ul class="news">
  <li><a href="/vasterbotten/index.html#omraden">Tre områden</a></li>
  <li><a href="/vasterbotten/kontakt.html">Kontakta vården</a></li>
</ul>`,
};

export default {
  slug: 'vasterbotten',
  name: 'Region Västerbotten',
  about: 'Menyn till vänster, smal sidospalt till höger, runda hörn.',
  mark: `<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><circle cx="24" cy="24" r="7" fill="currentColor"/><g fill="none" stroke="currentColor" stroke-width="3"><circle cx="24" cy="24" r="19"/><path d="M24 5v12M24 31v12M5 24h12M31 24h12"/></g></svg>`,
  pages: [
    {
      ...start,
      shows: 'Kort för ett fast område, Södra Lappland, som är modellområde (form A), och 1177 i en smal spalt.',
    },
    {
      ...goal,
      shows: 'Målbilden som ett nav med fyra partner, områden och tidslinje (form B).',
    },
    {
      ...guide,
      shows:
        'Guiden för ett fast område, Södra Lappland, med jour och sjukstuga (form B). Sist: Tyck till om innehållet (form A).',
    },
    {
      ...contact,
      shows:
        'Tre kort som följer samma val av område, och ett som gäller alla. I den smala spalten: jour, och en sjukstuga som ärver uppgifter.',
    },
    {
      ...news,
      shows:
        'Presskontakt (form B), och ett team med egna uppgifter för området. Sist: frågan om nytta och kommentaren (form B).',
    },
  ],
};
