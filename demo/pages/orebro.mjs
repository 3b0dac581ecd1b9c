/** Region Örebro län, after its news of February 2022 on the county's målbild; the words are ours. */
import { shortcuts, source, time } from '../layout.mjs';

const start = {
  path: 'index.html',
  kind: 'start',
  menu: 'Start',
  title: 'Vård som hänger ihop',
  updated: '2026-11-03',
  main: (card) => `
<div class="hero">
  <h1>Vård som hänger ihop</h1>
  <p class="lead">Lika god vård i hela länet, vem som än ansvarar. Du ska slippa vara den som håller reda på oss.</p>
</div>
${shortcuts([
  { href: '/orebro/hitta-vard.html', text: 'Hitta rätt vård', more: 'Några frågor visar vart du ska vända dig.' },
  { href: '/orebro/kontakt.html', text: 'Hitta din vårdcentral', more: 'Öppettider, telefon och 1177.se.' },
  { href: '/orebro/nyhet.html', text: 'Målbilden är antagen', more: 'Nyhet från 11&nbsp;februari 2022.' },
  { href: '#perspektiv', text: 'Tre perspektiv', more: 'Invånare, samverkan och medarbetare.' },
])}
<div class="columns">
  <div class="text">
    <h2 id="perspektiv">Målbilden har tre perspektiv</h2>
    <p>Vi börjar i det du behöver, inte i hur vården är uppdelad. Därför är målbilden skriven från tre håll.</p>
    <dl class="parts">
      <dt><a href="/orebro/malbild.html#nv-part=invanarperspektivet">Invånarperspektivet</a></dt>
      <dd>Du är huvudpersonen. Här står hur nära vård ska kännas för dig.</dd>
      <dt><a href="/orebro/malbild.html#nv-part=samverkansperspektivet">Samverkansperspektivet</a></dt>
      <dd>Regionen och kommunerna arbetar ihop. Här står hur det ska gå till.</dd>
      <dt><a href="/orebro/malbild.html#nv-part=medarbetarperspektivet">Medarbetarperspektivet</a></dt>
      <dd>De som arbetar i vården får det att hända. Här står hur de ska ha det i mötet med dig.</dd>
    </dl>
    ${source({ name: 'Region Örebro län', url: 'https://www.regionorebrolan.se/', what: 'nyhet 11&nbsp;februari 2022' })}
  </div>
  <div class="side">
    <h2>Öppet på kvällen</h2>
    ${card({ contact: 'narakuten', form: 'a', variant: 'compact', headingLevel: 3 })}
  </div>
</div>`,
};

const goal = {
  path: 'malbild.html',
  kind: 'goal',
  menu: 'Målbild',
  title: 'Målbild för nära vård',
  updated: '2026-11-03',
  feedback: { form: 'a' },
  asideLabel: 'Läs mer',
  main: (card, goalPicture) => `
<h1>Målbild för nära vård</h1>
<p class="lead">Tre perspektiv på samma vård. Tillsammans visar de vart länet är på väg.</p>
<p>Börja där du vill. Vem som har bestämt står under <a href="#beslutat">Så beslutades målbilden</a>.</p>
${goalPicture({ form: 'a', deepLink: true })}
<h2 id="beslutat">Så beslutades målbilden</h2>
<p>Hälso- och sjukvårdsnämnden sade ja i februari 2022. Sedan är det varje kommun som bestämmer för sig.</p>
${source({ name: 'Region Örebro län', url: 'https://www.regionorebrolan.se/', what: 'nyhet 11&nbsp;februari 2022' })}`,
  aside: (card) => `
<h2>Läs mer</h2>
<ul class="news">
  <li><a href="/orebro/nyhet.html">Länet har fått en målbild</a><br>${time('2022-02-11')}</li>
  <li><a href="/orebro/kontakt.html">Hitta din vårdcentral</a></li>
</ul>
<h2>Många kontakter?</h2>
${card({ contact: 'fast-vardkontakt', form: 'b', variant: 'compact', headingLevel: 3 })}`,
};

const guide = {
  path: 'hitta-vard.html',
  kind: 'guide',
  menu: 'Hitta rätt vård',
  title: 'Hitta rätt vård',
  updated: '2026-11-23',
  main: (card, goalPicture, careFinder) => `
<h1>Vart ska jag vända mig?</h1>
<p class="lead">Du ska slippa veta hur vården är uppdelad. Berätta vad du behöver, så visar vi vägen.</p>
${careFinder({ form: 'a' })}
<h2>Vill du hellre leta själv?</h2>
<p>Här finns <a href="/orebro/kontakt.html">vårdcentralerna med nummer och öppettider</a>.</p>`,
};

const contact = {
  path: 'kontakt.html',
  kind: 'contact',
  menu: 'Kontakt',
  title: 'Hitta din vårdcentral',
  updated: '2026-11-03',
  asideLabel: 'Fler kontakter',
  main: (card) => `
<h1>Hitta din vårdcentral</h1>
<p class="lead">Du väljer själv vilken vårdcentral du vill gå till. Logga in på 1177.se, ring eller kom in.</p>
${card({ contact: 'provkopings-vardcentral', form: 'a' })}
${card({ contact: 'latsashults-vardcentral', form: 'b' })}
<h2>Du som är ung</h2>
<p>På ungdomsmottagningen kan du prata med någon som lyssnar.</p>
${card({ contact: 'ungdomsmottagningen-provkoping', form: 'b', headingLevel: 3 })}
<h2>Stöd från kommunen</h2>
<p>Kommunen hjälper dig som behöver stöd i vardagen.</p>
${card({ contact: 'kommunens-kontaktcenter', form: 'a', headingLevel: 3 })}`,
  aside: (card) => `
<h2>Osäker?</h2>
${card({ register: 'national', contact: '1177', form: 'b', variant: 'compact', headingLevel: 3 })}
<h2>Många kontakter?</h2>
${card({ contact: 'fast-vardkontakt', form: 'a', variant: 'compact', headingLevel: 3 })}`,
};

const news = {
  path: 'nyhet.html',
  kind: 'news',
  menu: 'Nyheter',
  title: 'Länet har fått en målbild för nära vård',
  crumb: 'En målbild för länet',
  updated: '2022-02-11',
  feedback: { form: 'b', mode: 'useful' },
  asideLabel: 'Läs mer',
  main: (card) => `
<p class="kicker">Nyhet</p>
<h1>Länet har fått en målbild för nära vård</h1>
<p class="meta">Publicerad: ${time('2022-02-11T10:53')}</p>
<p class="lead">Hälso- och sjukvårdsnämnden har sagt ja till en målbild som gäller hela länet. Nu ska även kommunerna ta ställning.</p>
<p>Målbilden visar vart vi ska. Den handlar om hur du ska uppleva vården, hur region och kommun ska arbeta ihop och hur det ska vara att arbeta i vården.</p>
<h2>Det du behöver kommer först</h2>
<p>I dag får du ofta själv hålla reda på vem som gör vad. Det vill vi ändra på. Hela kedjan ska hänga ihop, från hemmet till sjukhuset och hem igen.</p>
<figure class="quote">
  <blockquote><p>–&nbsp;Vi blir äldre och fler behöver vård. Då måste vi hjälpas åt, och börja i tid.</p></blockquote>
  <figcaption>Alex Påhittad, påhittad ordförande</figcaption>
</figure>
<h2>Vem har bestämt?</h2>
<table>
  <caption>Beslut om målbilden</caption>
  <thead><tr><th scope="col">Vem</th><th scope="col">Beslut</th></tr></thead>
  <tbody>
    <tr><th scope="row">Regionens nämnd</th><td>Antagen ${time('2022-02-11')}</td></tr>
    <tr><th scope="row">Länets kommuner</th><td>Väntar på beslut</td></tr>
  </tbody>
</table>
${source({ name: 'Region Örebro län', url: 'https://www.regionorebrolan.se/', what: 'nyhet 11&nbsp;februari 2022' })}
${card({ contact: 'presskontakt', form: 'b' })}`,
  aside: () => `
<h2>Läs mer</h2>
<ul class="news">
  <li><a href="/orebro/malbild.html">De tre perspektiven</a></li>
  <li><a href="/orebro/kontakt.html">Hitta din vårdcentral</a></li>
</ul>`,
};

export default {
  slug: 'orebro',
  name: 'Region Örebro län',
  about: 'Mörkt sidhuvud, raka hörn, stor Verdana.',
  mark: `<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor" stroke-width="4"><circle cx="24" cy="16" r="10"/><circle cx="16" cy="31" r="10"/><circle cx="32" cy="31" r="10"/></g></svg>`,
  pages: [
    { ...start, shows: 'Kompakt kort för en närakut som stänger vid midnatt eller senare (form A).' },
    {
      ...goal,
      shows:
        'Målbilden som tre fält som går in i varandra, med val av målgrupp och en egen länk till varje del (form A). Sist: frågan om nytta och kommentaren (form A).',
    },
    {
      ...guide,
      shows: 'Guiden med ett dolt svar och kommunens vård hemma (form A).',
    },
    {
      ...contact,
      shows:
        'Vårdcentral (form A), en som är tillfälligt stängd (form B), ungdomsmottagning och kommun. I sidospalten: 1177 ur de nationella numren, och en fast vårdkontakt.',
    },
    { ...news, shows: 'Presskontakt sist i en nyhet (form B). Under nyheten: Hade du nytta av innehållet? (form B).' },
  ],
};
