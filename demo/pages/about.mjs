/** The short pages that every website's feedback form leads to: how what is sent is handled, and how faults are reported. */
import { readFileSync } from 'node:fs';
import { shortcuts } from '../layout.mjs';

const EXAMPLE =
  '<p><strong>Det här är ett exempel.</strong> Texten är vår egen. En riktig region skriver sin egen text.</p>';

const personalData = ({ slug, recipient, retention }) => ({
  path: 'personuppgifter.html',
  kind: 'about',
  title: 'Så behandlar vi uppgifter',
  updated: '2026-11-25',
  main: () => `
<h1>Så behandlar vi uppgifter</h1>
<p class="lead">Du kan svara på frågan under en sida och skriva en kommentar. Här står vad som händer med det du skickar.</p>
${EXAMPLE}
<h2>Det här skickas</h2>
<ul>
  <li>Ditt svar, ja eller nej.</li>
  <li>Din kommentar, om du skriver en.</li>
  <li>Sidans adress och sidans språk.</li>
  <li>Hur länge sidan var öppen. Det hjälper oss att se vad robotar skickar.</li>
</ul>
<p>Vi ber inte om ditt namn. Det du har skrivit men inte skickat stannar hos dig.</p>
<h2>Vem läser det?</h2>
<p>Det läses av ${recipient}. Ingen i vården läser det. Du får inget svar.</p>
<h2>Kan andra få läsa det?</h2>
<p>Ja. Det du skickar till en region kan bli en allmän handling. Då kan den som frågar få läsa det.</p>
<h2>Hur länge finns det kvar?</h2>
<p>${retention ?? 'Det står i regionens plan för handlingar.'}</p>
<h2>Skrev du något som inte borde stå där?</h2>
<p>Hör av dig, så ser vi vad som går att göra. Skriv inte personnumret en gång till. Säg vilken sida det gäller och när du skrev.</p>
${shortcuts([
  { href: `/${slug}/kontakt.html`, text: 'Kontakta vården', more: 'Hit ringer du om du behöver vård.' },
  { href: `/${slug}/nyhet.html`, text: 'Prova formuläret', more: 'Det står sist under nyheten.' },
])}`,
  shows: 'Hit leder formulärets länk om personuppgifter. Inga komponenter.',
});

const accessibility = ({ slug }) => ({
  path: 'tillganglighet.html',
  kind: 'about',
  title: 'Hittar du något som inte fungerar?',
  crumb: 'Tillgänglighet',
  updated: '2026-11-25',
  main: () => `
<h1>Hittar du något som inte fungerar?</h1>
<p class="lead">Alla ska kunna använda webbplatsen. Berätta för oss om du möter ett hinder.</p>
${EXAMPLE}
<h2>Berätta det här</h2>
<ul>
  <li>Vilken sida det gäller.</li>
  <li>Vad du ville göra och vad som hände.</li>
  <li>Vad du använder: mobil eller dator, webbläsare, hjälpmedel.</li>
</ul>
<p>Kan du inte använda formuläret? Mejla <a href="mailto:tillganglighet@${slug}.example">tillganglighet@${slug}.example</a>.</p>
<h2>Inte nöjd med svaret?</h2>
<p>Digg är den myndighet som ser till att lagen följs. <a href="https://www.digg.se/">Du kan anmäla en webbplats till dem (länk till annan webbplats).</a></p>
${shortcuts([{ href: `/${slug}/kontakt.html`, text: 'Kontakta vården', more: 'Hit ringer du om du behöver vård.' }])}`,
  shows: 'Hit leder formulärets länk om brister i tillgängligheten. Inga komponenter.',
});

/** A website's two pages, in the words of its own form. */
export function aboutPages(slug) {
  const { recipient, retention } = JSON.parse(
    readFileSync(new URL(`../../content/${slug}/feedback-form.json`, import.meta.url), 'utf8'),
  );
  return [personalData({ slug, recipient, retention }), accessibility({ slug })];
}
