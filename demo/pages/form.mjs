/** The feedback form's states, one a section, with a caption. What comes of pressing a button is up to whoever presses. */

const states = (form) => [
  {
    id: 'bada',
    title: 'Frågan och kommentaren',
    caption: 'Ett tryck är ett svar. Sedan kan man skriva, om man vill. Svarar man nej öppnas kommentaren genast.',
    html: form({ register: 'norrbotten', form: 'a' }),
  },
  {
    id: 'bara-fragan',
    title: 'Bara frågan',
    caption: 'Ja eller nej. När svaret är skickat kan man lägga till en kommentar.',
    html: form({ register: 'vasternorrland', form: 'b', mode: 'useful' }),
  },
  {
    id: 'bara-kommentaren',
    title: 'Bara kommentaren',
    caption: 'Hopfälld tills någon vill skriva. Vem som läser, och vart man vänder sig för vård, står före fältet.',
    html: form({ register: 'vasterbotten', form: 'a', mode: 'comment' }),
  },
  {
    id: 'inte-skickat',
    title: 'Det går inte att skicka',
    caption: 'Adressen leder ingenstans. Tryck på Ja, eller skriv något och skicka. Texten finns kvar.',
    html: form({ register: 'orebro', form: 'b', endpoint: '/aterkoppling/finns-inte' }),
  },
  {
    id: 'mejl',
    title: 'Regionen har bara e-post',
    caption: 'Utan mottagare på webben skrivs texten här och skickas från ens eget e-postprogram.',
    html: form({
      register: 'edge/feedback-form',
      file: 'mail',
      contactsFrom: 'norrbotten',
      form: 'a',
    }),
  },
  {
    id: 'langa-ord',
    title: 'Långa ord och texter',
    preview: true,
    caption: 'Det längsta som får plats i varje fält.',
    html: form({
      register: 'edge/feedback-form',
      file: 'longest',
      contactsFrom: 'edge',
      contactsFile: 'longest',
      form: 'b',
      preview: true,
    }),
  },
  {
    id: 'engelska',
    title: 'På engelska',
    caption: 'Sidans språk bestämmer orden runt om, här med texter på engelska.',
    lang: 'en',
    html: form({
      register: 'edge/feedback-form',
      file: 'english',
      contactsFrom: 'norrbotten',
      form: 'a',
      lang: 'en',
    }),
  },
  {
    id: 'ingen-mottagare',
    title: 'Ingen läser det',
    preview: true,
    caption: 'Redaktören har inte sagt vem som läser. Då går det inte att skriva. Vägarna till vården visas ändå.',
    html: form({
      register: 'edge/feedback-form',
      file: 'no-recipient',
      contactsFrom: 'norrbotten',
      form: 'b',
      preview: true,
    }),
  },
];

const section = ({ id, title, caption, preview, lang, html }) => `
<section class="state" aria-labelledby="${id}">
  <h2 id="${id}">${title}</h2>${preview ? '\n  <p class="tag">Med redaktörens anmärkning</p>' : ''}
  <p>${caption}</p>
${lang ? `<div lang="${lang}">\n${html}\n</div>` : html}
</section>`;

export function formPage(form) {
  const all = states((options) => form({ headingLevel: 3, ...options }));
  return {
    title: 'Formulärets tillstånd',
    main: `
<h1>Formulärets tillstånd</h1>
<p class="lead">Den som skriver ska veta vem som läser, och få veta sanningen om det kom fram. Åtta formulär på samma sida, vart och ett för sig.</p>
<ul class="toc">
  ${all.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('\n  ')}
</ul>
<div class="states-grid">
${all.map(section).join('\n')}
</div>`,
  };
}
