/** Region Västernorrland, after its page "God och nära vård i Västernorrland"; the words are ours. */
import { shortcuts, source, time } from '../layout.mjs';

const start = {
  path: 'index.html',
  kind: 'start',
  menu: 'Start',
  title: 'God och nära vård i Västernorrland',
  updated: '2026-11-03',
  main: (card) => `
<div class="hero">
  <h1>God och nära vård i Västernorrland</h1>
  <p class="lead">Det du behöver ofta ska finnas nära. Det du behöver sällan ska vara lätt att nå.</p>
</div>
<div class="columns">
  <div class="text">
    <h2>Därför ändrar vi vården</h2>
    <p>Vi blir fler som är äldre och fler som lever länge med sjukdom. Samtidigt blir färre i arbetsför ålder. Då måste vi arbeta på ett nytt sätt.</p>
    <p>Målet är att du får vård på rätt nivå, att den hänger ihop och att pengarna räcker.</p>
    <h2>Nära är inte alltid en plats</h2>
    <p>Nära kan vara en mottagning på orten. Det kan också vara en sjuksköterska hemma hos dig, eller ett möte på skärmen. Det viktiga är att vi frågar vad som är viktigt för dig.</p>
    <h2>Vi gör det tillsammans</h2>
    <p>Länets kommuner, regionen och du som bor här är med. Det tar några år. De som arbetar i vården ska också få det bättre.</p>
    <h2 id="veta-mer">Vill du veta mer?</h2>
    <ul>
      <li><a href="https://www.1177.se/">1177.se om hur du söker vård (länk till annan webbplats)</a></li>
      <li><a href="https://www.regionvasterbotten.se/">Region Västerbotten (länk till annan webbplats)</a></li>
      <li><a href="https://www.norrbotten.se/">Region Norrbotten (länk till annan webbplats)</a></li>
    </ul>
    ${source({ name: 'Region Västernorrland', url: 'https://www.rvn.se/', what: 'om god och nära vård' })}
  </div>
  <div class="side">
    <h2>Din hälsocentral</h2>
    ${card({ contact: 'exempelnäs-hälsocentral', form: 'b', variant: 'compact', headingLevel: 3 })}
    ${shortcuts([
      {
        href: '/vasternorrland/hitta-vard.html',
        text: 'Hitta rätt vård',
        more: 'Några frågor visar vart du ska vända dig.',
      },
      { href: '/vasternorrland/malbild.html', text: 'Vår målbild', more: 'Sex mål för en god och nära vård.' },
      {
        href: '/vasternorrland/kontakt.html',
        text: 'Fler sätt att nå oss',
        more: 'Tandvård, jour och stöd för familjer.',
      },
      { href: '/vasternorrland/nyhet.html', text: 'Nyheter', more: 'En dörr in för barn och unga.' },
    ])}
  </div>
</div>`,
};

const goal = {
  path: 'malbild.html',
  kind: 'goal',
  menu: 'Målbild',
  title: 'Våra mål för en god och nära vård',
  crumb: 'Målbild',
  updated: '2026-11-03',
  asideLabel: 'Läs mer',
  main: (card, goalPicture) => `
<h1>Våra mål för en god och nära vård</h1>
<p class="lead">Vart är vården på väg? Här är målen, ett i taget.</p>
${goalPicture({ form: 'b', inPage: true, view: 'list' })}
<h2>Säg vad du tycker</h2>
<p>Du som bor i länet är med och formar vården. Prata med din hälsocentral om vad som fungerar och vad som inte gör det.</p>
${source({ name: 'Region Västernorrland', url: 'https://www.rvn.se/', what: 'om god och nära vård' })}`,
  aside: (card) => `
<h2>Läs mer</h2>
<ul class="news">
  <li><a href="/vasternorrland/index.html">Om god och nära vård</a></li>
  <li><a href="/vasternorrland/nyhet.html">En dörr in för barn och unga</a></li>
</ul>
<h2>Din hälsocentral</h2>
${card({ contact: 'exempelnäs-hälsocentral', form: 'a', variant: 'compact', headingLevel: 3 })}`,
};

const guide = {
  path: 'hitta-vard.html',
  kind: 'guide',
  menu: 'Hitta rätt vård',
  title: 'Hitta rätt vård',
  updated: '2026-11-23',
  main: (card, goalPicture, careFinder) => `
<h1>Vart ska jag vända mig?</h1>
<p class="lead">Några få frågor leder dig till den som kan hjälpa dig.</p>
${careFinder({ form: 'b' })}
<h2>Vet du redan vem du söker?</h2>
<p>Då kan du gå direkt till <a href="/vasternorrland/kontakt.html">våra nummer och öppettider</a>.</p>`,
};

const contact = {
  path: 'kontakt.html',
  kind: 'contact',
  menu: 'Kontakta oss',
  title: 'Kontakta oss',
  updated: '2026-11-03',
  feedback: { form: 'b', mode: 'useful' },
  asideLabel: 'När det är bråttom',
  main: (card) => `
<h1>Kontakta oss</h1>
<p class="lead">Behöver du vård? Kontakta din hälsocentral först. Är det fara för liv ringer du <a href="tel:112">112</a>.</p>
${card({ contact: 'exempelnäs-hälsocentral', form: 'b' })}
<h2>Barn och unga</h2>
<p>På BVC följer vi ditt barns hälsa. Mår ditt barn dåligt svarar kommunen och regionen på samma nummer.</p>
${card({ contact: 'bvc-exempelnäs', form: 'a', headingLevel: 3 })}
${card({ contact: 'en-väg-in', form: 'b', headingLevel: 3 })}
<h2>Tandvård</h2>
${card({ contact: 'folktandvården-exempelnäs', form: 'b', headingLevel: 3 })}
<h2>Vård hemma</h2>
<p>Kommunen ansvarar för sjukvård i hemmet.</p>
${card({ contact: 'hemsjukvården-exempelnäs', form: 'a', headingLevel: 3 })}`,
  aside: (card) => `
<h2>Kan det inte vänta?</h2>
${card({ contact: 'primärvårdsjouren', form: 'b', variant: 'compact', headingLevel: 3 })}
<h2>Din läkare</h2>
${card({ contact: 'fast-läkarkontakt', form: 'a', variant: 'compact', headingLevel: 3 })}`,
};

const news = {
  path: 'nyhet.html',
  kind: 'news',
  menu: 'Nyheter',
  title: 'En dörr in för barn och unga som mår dåligt',
  crumb: 'En dörr in',
  updated: '2026-10-19',
  feedback: { form: 'a' },
  asideLabel: 'Läs mer',
  main: (card) => `
<p class="kicker">Nyhet</p>
<h1>En dörr in för barn och unga som mår dåligt</h1>
<p class="meta">Publicerad ${time('2026-10-12')}. Ändrad ${time('2026-10-19')}.</p>
<p class="lead">Från och med i höst räcker det att familjer i Exempelnäs ringer ett nummer. Kommunen och regionen svarar tillsammans.</p>
<p>Förut fick många ringa flera gånger. Skolan skickade dem till hälsocentralen, som skickade dem vidare. Nu tar en person emot samtalet och stannar kvar tills rätt hjälp är på plats.</p>
<h2>Så går det till</h2>
<ol>
  <li>Du ringer eller skriver på 1177.se.</li>
  <li>Du berättar en gång. Någon ringer upp om du har skrivit.</li>
  <li>Ni bestämmer tillsammans vad som ska hända sedan.</li>
</ol>
<figure class="quote">
  <blockquote><p>–&nbsp;Familjer ska inte behöva rita en karta över oss. Det är vårt jobb att hitta rätt.</p></blockquote>
  <figcaption>Kim Låtsasdotter, påhittad samordnare</figcaption>
</figure>
<p>Händelsen och orten är påhittade.</p>
${card({ contact: 'pressjouren', form: 'a' })}`,
  aside: (card) => `
<h2>En väg in</h2>
${card({ contact: 'en-väg-in', form: 'b', variant: 'compact', headingLevel: 3 })}
<h2>Läs mer</h2>
<ul class="news">
  <li><a href="/vasternorrland/index.html">Om god och nära vård</a></li>
  <li><a href="/vasternorrland/kontakt.html">Kontakta oss</a></li>
</ul>`,
};

export default {
  slug: 'vasternorrland',
  name: 'Region Västernorrland',
  about: 'Brödtext med serifer, varmt papper, sidospalten till vänster.',
  mark: `<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path fill="currentColor" d="M4 40V26l11-14 8 10 7-8 14 18v8z"/><path fill="none" stroke="currentColor" stroke-linecap="round" stroke-width="3" d="M6 45c6-3 12-3 18 0s12 3 18 0"/></svg>`,
  pages: [
    { ...start, shows: 'Kompakt kort för en hälsocentral med å, ä och ö i sitt id (form B).' },
    {
      ...goal,
      shows: 'Målbilden som lista. Ingen fil: texten i sidan är innehållet (form B utan adress).',
    },
    {
      ...guide,
      shows: 'Guiden med En väg in för barn och unga, och med ett exempel på medicinsk granskning (form B).',
    },
    {
      ...contact,
      shows:
        'Fem kort under varandra: lunchstängt, endast tidsbokning, tillfälligt stängt, dygnet runt. I sidospalten: jour efter midnatt och en fast läkarkontakt. Sist: frågan om nytta (form B).',
    },
    {
      ...news,
      shows:
        'Presskontakt (form A) och, i sidospalten, tjänsten som nyheten handlar om. Sist: frågan om nytta och kommentaren (form A).',
    },
  ],
};
