/** The card's states, one a section, with a caption. Where content is broken the snippet is written by hand. */

/** A snippet as it stands in a page long after the register it points to went wrong. */
const stale = ({
  src,
  contact,
  preview,
}) => `<nv-contact-card src="${src}" contact-id="${contact}" heading-level="3"${preview ? ' preview' : ''}>
  <p>Behöver du vård? Ring <a href="tel:1177">1177</a>. Är det fara för liv? Ring <a href="tel:112">112</a>.</p>
</nv-contact-card>`;

const states = (card) => [
  {
    id: 'klart',
    title: 'Klart',
    caption:
      'Allt är ifyllt: 1177.se, telefon med lunchstängt, sms, besök, hjälp att ringa och hjälp att använda 1177.',
    html: card({ register: 'norrbotten', contact: 'exempelstadens-halsocentral', form: 'a', headingLevel: 3 }),
  },
  {
    id: 'dygnet-runt',
    title: 'Öppet dygnet runt',
    caption: 'Kortet säger att det alltid är öppet. Ingen veckolista behövs.',
    html: card({ register: 'orebro', contact: 'akutmottagningen', form: 'b', headingLevel: 3 }),
  },
  {
    id: 'tidsbokning',
    title: 'Endast tidsbokning',
    caption: 'Mottagningen är varken öppen eller stängd. Man bokar först.',
    html: card({ register: 'vasternorrland', contact: 'bvc-exempelnäs', form: 'b', headingLevel: 3 }),
  },
  {
    id: 'stangt',
    title: 'Tillfälligt stängt',
    caption: 'Orsaken och sista dagen står i kortet. 1177 finns alltid med när vården har stängt.',
    html: card({ register: 'orebro', contact: 'latsashults-vardcentral', form: 'a', headingLevel: 3 }),
  },
  {
    id: 'gamla-tider',
    title: 'Tiderna gäller inte längre',
    preview: true,
    caption: 'Efter sista giltiga dagen säger kortet varken öppet eller stängt. Redaktören ser varför.',
    html: card({
      register: 'edge',
      file: 'expired',
      contact: 'gamla-tider',
      form: 'b',
      headingLevel: 3,
      preview: true,
    }),
  },
  {
    id: 'halvfyllt',
    title: 'Halvfyllt',
    preview: true,
    caption: 'Bara namn och telefon är ifyllda. Inga tomma rader, kommatecken eller länkar blir kvar.',
    html: card({
      register: 'edge',
      file: 'empty-fields',
      contact: 'halv-person',
      form: 'a',
      headingLevel: 3,
      preview: true,
    }),
  },
  {
    id: 'fel-id',
    title: 'Fel id',
    preview: true,
    caption: 'Sidan hänvisar till en kontakt som inte finns i registret.',
    html: stale({ src: '/content/norrbotten/contacts.json', contact: 'finns-inte', preview: true }),
  },
  {
    id: 'fil-saknas',
    title: 'Filen saknas',
    caption: 'Adressen till registret svarar 404. Så här ser invånaren det.',
    html: stale({ src: '/content/saknas/contacts.json', contact: 'exempelstadens-halsocentral' }),
  },
  {
    id: 'trasiga-delar',
    title: 'Trasiga delar',
    preview: true,
    caption: 'Skript i texterna och länkar som inte får följas. Inget körs. Det som går att läsa visas.',
    html: stale({ src: '/content/edge/broken-parts.json', contact: 'skript-överallt', preview: true }),
  },
  {
    id: 'trasig-fil',
    title: 'Trasig fil',
    preview: true,
    caption: 'Filen går inte att läsa som JSON.',
    html: stale({ src: '/content/edge/malformed.json', contact: 'trasig', preview: true }),
  },
];

const section = ({ id, title, caption, preview, html }) => `
<section class="state" aria-labelledby="${id}">
  <h2 id="${id}">${title}</h2>${preview ? '\n  <p class="tag">Med redaktörens anmärkning</p>' : ''}
  <p>${caption}</p>
${html}
</section>`;

export function statesPage(card) {
  const all = states(card);
  return {
    title: 'Kortets tillstånd',
    main: `
<h1>Kortets tillstånd</h1>
<p class="lead">Vad som än händer ska den som läser hitta en väg till vården. Det som är fel berättar kortet för redaktören, inte för invånaren.</p>
<ul class="toc">
  ${all.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('\n  ')}
</ul>
<div class="states-grid">
${all.map(section).join('\n')}
</div>`,
  };
}
