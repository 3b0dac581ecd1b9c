/** The index of the demonstration: every page, and what it shows. */

const region = ({ slug, name, about, pages }) => `
<section class="region ${slug}" aria-labelledby="${slug}">
  <h2 id="${slug}">${name}</h2>
  <p>${about}</p>
  <ul class="pages">
    ${pages
      .map(
        ({ path, title, lang, shows }) =>
          `<li><a href="/${slug}/${path}"${lang ? ` hreflang="${lang}" lang="${lang}"` : ''}>${title}</a><p>${shows}</p></li>`,
      )
      .join('\n    ')}
  </ul>
</section>`;

export const indexPage = (regions) => ({
  title: 'Exempelsidor',
  main: `
<h1>Exempelsidor</h1>
<p class="lead">Fyra påhittade webbplatser med samma guide till rätt vård, samma kort för kontaktvägar, samma bild av målbilden och samma formulär till webbredaktionen. Varje webbplats har sin egen form: typsnitt, färger, bredder. Resten följer med.</p>
<p>Stäng av JavaScript och läs sidorna igen. Då ser du det som står i sidan från början: namn, nummer, länkar, vanliga tider, alla guidens svar, hela målbilden som text och ett formulär som går att skicka.</p>
<section class="region states" aria-labelledby="tillstand">
  <h2 id="tillstand">Kortets tillstånd</h2>
  <p>Vad kortet visar när allt är som det ska, och när något saknas.</p>
  <ul class="pages">
    <li><a href="/tillstand.html">Alla tillstånd på en sida</a><p>Öppet, tidsbokning, tillfälligt stängt, gamla tider, halvfyllt, fel id, fil som saknas och trasigt innehåll. Hälften visar även redaktörens anmärkning.</p></li>
  </ul>
</section>
<section class="region states" aria-labelledby="formular">
  <h2 id="formular">Formulärets tillstånd</h2>
  <p>Det du skickar hamnar i en provlåda. Den ser du i inkorgen, vars adress står där du startade webbplatsen.</p>
  <ul class="pages">
    <li><a href="/formular.html">Åtta formulär på en sida</a><p>Frågan och kommentaren, var för sig och ihop, e-post, långa ord, engelska, en adress som inte svarar och ett formulär som ingen läser.</p></li>
  </ul>
</section>
${regions.map(region).join('\n')}
<h2>Så sattes de in</h2>
<p>Form A är elementet: <code>nv-care-finder</code>, <code>nv-contact-card</code>, <code>nv-goal-picture</code> eller <code>nv-feedback-form</code>. Form B är en vanlig <code>div</code> som klarar sig genom fler redigeringsverktyg. Båda innehåller läsbar text. Ett enda skript i sidhuvudet gör resten.</p>
<p>En målbild kan också skrivas direkt i sidan, med rubriker, stycken och listor. Då behövs ingen fil.</p>`,
});
