/** The frame around every page: head, header, breadcrumb, main, sidebar and footer. */

const WORDS = {
  sv: {
    skip: 'Hoppa till innehållet',
    site: 'exempelwebbplats',
    menu: 'Huvudmeny',
    crumbs: 'Du är här',
    start: 'Start',
    updated: 'Sidan uppdaterades',
    about:
      'Det här är en påhittad webbplats som visar <i lang="en">nara-vard-widgets</i>. Mottagningar, personer, adresser och nummer är påhittade. Behöver du vård? Ring <a href="tel:1177">1177</a>. Är det fara för liv? Ring <a href="tel:112">112</a>.',
    all: 'Alla exempelsidor',
    personalData: 'Så behandlar vi uppgifter',
    accessibility: 'Anmäl bristande tillgänglighet',
  },
  en: {
    skip: 'Skip to content',
    site: 'example website',
    menu: 'Main menu',
    crumbs: 'You are here',
    start: 'Start',
    updated: 'This page was updated on',
    about:
      'This is a made-up website that shows <i>nara-vard-widgets</i>. Clinics, people, addresses and numbers are not real. Do you need care? Call <a href="tel:1177">1177</a>. Is life in danger? Call <a href="tel:112">112</a>.',
    all: 'All example pages',
    personalData: 'How we handle personal data (in Swedish)',
    accessibility: 'Report an accessibility fault (in Swedish)',
  },
  ar: {
    skip: 'انتقل إلى المحتوى',
    site: 'موقع تجريبي',
    menu: 'القائمة الرئيسية',
    crumbs: 'أنت هنا',
    start: 'البداية',
    updated: 'تم تحديث الصفحة في',
    about:
      'هذا موقع غير حقيقي يعرض <i lang="en" dir="ltr">nara-vard-widgets</i>. العيادات والأشخاص والعناوين والأرقام غير حقيقية. النص ترجمه حاسوب. هل تحتاج إلى رعاية؟ اتصل بالرقم <a href="tel:1177" dir="ltr">1177</a>. <span lang="sv" dir="ltr">Är det fara för liv? Ring <a href="tel:112">112</a>.</span>',
    all: 'كل الصفحات التجريبية (بالسويدية)',
    personalData: 'كيف نتعامل مع البيانات (بالسويدية)',
    accessibility: 'أبلغ عن خلل في إمكانية الوصول (بالسويدية)',
  },
};

const RIGHT_TO_LEFT = ['ar'];

const MONTHS = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
};

/** A date or a date and time (`2022-02-11T10:53`) as people write it, with its machine form. */
export function time(iso, lang = 'sv') {
  const [date, clock] = iso.split('T');
  const [year, month, day] = date.split('-').map(Number);
  const at = clock ? ` kl.&nbsp;${clock.replace(':', '.')}` : '';
  return `<time datetime="${iso}">${day}&nbsp;${MONTHS[lang][month - 1]} ${year}${at}</time>`;
}

/** Where the facts of a text come from. */
export const source = ({ name, url, what }) =>
  `<p class="source">Fakta: <a href="${url}">${name}</a>, ${what}. Texten är vår egen.</p>`;

/** A list of links with a line of text each. */
export const shortcuts = (links) => `
<ul class="shortcuts">
  ${links.map(({ href, text, more }) => `<li><a href="${href}">${text}</a><p>${more}</p></li>`).join('\n  ')}
</ul>`;

const head = ({ lang, title, styles }) => `<!doctype html>
<html lang="${lang}"${RIGHT_TO_LEFT.includes(lang) ? ' dir="rtl"' : ''}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
  ${styles.map((name) => `<link rel="stylesheet" href="/assets/${name}.css">`).join('\n  ')}
  <script type="module" src="/nara-vard/latest/nara-vard.js"></script>
</head>`;

/**
 * A page of a regional website. `card` writes a contact card of the region's register, `goalPicture` its målbild,
 * `careFinder` its guide, `feedback` the form that a page has last if its `feedback` says how.
 */
export function regionPage(region, page, { card, goalPicture, careFinder, feedback }) {
  const lang = page.lang ?? 'sv';
  const words = WORDS[lang];
  const address = `/${region.slug}/${page.path}`;
  const aside = page.aside?.(card);

  return `${head({ lang, title: `${page.title} – ${region.name}`, styles: ['base', region.slug] })}
<body class="kind-${page.kind}">
  <a class="skip" href="#innehall">${words.skip}</a>
  <header class="site-header">
    <div class="wrap">
      <a class="logo" href="/${region.slug}/index.html">${region.mark}<span class="logo-text">${region.name} <span class="logo-note">(${words.site})</span></span></a>
      <nav aria-label="${words.menu}">
        <ul>
          ${menu(region, page, address)}
        </ul>
      </nav>
    </div>
  </header>
  ${page.kind === 'start' ? '' : breadcrumb(region, page, words)}
  <div class="page${aside ? ' with-aside' : ''}">
    <main id="innehall" tabindex="-1">
${page.main(card, goalPicture, careFinder)}
      <p class="updated">${words.updated} ${time(page.updated, lang)}.</p>
${page.feedback ? feedback(page.feedback) : ''}
    </main>
    ${aside ? `<aside aria-label="${page.asideLabel}">${aside}</aside>` : ''}
  </div>
  <footer class="site-footer">
    <div class="wrap">
      <p>${words.about}</p>
      <ul class="links">
        <li><a href="/${region.slug}/personuppgifter.html">${words.personalData}</a></li>
        <li><a href="/${region.slug}/tillganglighet.html">${words.accessibility}</a></li>
        <li><a href="/index.html">${words.all}</a></li>
      </ul>
    </div>
  </footer>
</body>
</html>
`;
}

function menu(region, page, address) {
  return region.pages
    .filter(({ menu }) => menu)
    .map((each) => {
      const href = `/${region.slug}/${each.path}`;
      const current = href === address ? ' aria-current="page"' : '';
      // A page in two languages may be named in the one that the other pages are not in.
      const lang = each.menuLang ?? each.lang ?? 'sv';
      const other = lang === (page.lang ?? 'sv') ? '' : ` lang="${lang}" hreflang="${lang}"`;
      return `<li><a href="${href}"${current}${other}>${each.menu}</a></li>`;
    })
    .join('\n          ');
}

const breadcrumb = (region, page, words) => `<nav class="crumbs" aria-label="${words.crumbs}">
    <ol>
      <li><a href="/${region.slug}/index.html">${words.start}</a></li>
      <li aria-current="page">${page.crumb ?? page.title}</li>
    </ol>
  </nav>`;

/** A page of the demonstration itself, not of a region. */
export const plainPage = ({
  title,
  main,
}) => `${head({ lang: 'sv', title: `${title} – nara-vard-widgets`, styles: ['base', 'demo'] })}
<body>
  <a class="skip" href="#innehall">${WORDS.sv.skip}</a>
  <header class="site-header">
    <div class="wrap">
      <a class="logo" href="/index.html"><span class="logo-text">nara-vard-widgets</span></a>
      <nav aria-label="${WORDS.sv.menu}">
        <ul>
          <li><a href="/index.html">Exempelsidor</a></li>
          <li><a href="/tillstand.html">Kortets tillstånd</a></li>
          <li><a href="/formular.html">Formulärets tillstånd</a></li>
        </ul>
      </nav>
    </div>
  </header>
  <div class="page">
    <main id="innehall" tabindex="-1">
${main}
    </main>
  </div>
  <footer class="site-footer">
    <div class="wrap"><p>Allt innehåll är påhittat. Behöver du vård? Ring <a href="tel:1177">1177</a>. Är det fara för liv? Ring <a href="tel:112">112</a>.</p></div>
  </footer>
</body>
</html>
`;
