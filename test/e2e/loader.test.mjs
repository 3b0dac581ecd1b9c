// Law 6: one script on all kinds of host pages, in three engines. The pages keep the strict policy unless the test is about
// a host that has none.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { build } from 'esbuild';
import { cardTexts, inEveryEngine } from './browsers.mjs';
import {
  hostPage,
  LOADER,
  manifest,
  OLD_LIBRARY,
  openSite,
  policy,
  readContent,
  readOn,
  REGISTER,
  root,
  snippet,
  UNIT,
  watch,
} from './site.mjs';

const ANY_HOST = { headers: {} };
const link = (href) => `<link rel="stylesheet" href="${href}">`;
const script = (src) => `<script src="${src}"></script>`;
/** More than two screens of text. */
const LONG = '<p>En rad av sidans egen text.</p>\n'.repeat(120);
const isDrawn = () => document.querySelector('nv-contact-card')?.shadowRoot?.querySelector('[part=heading]') != null;
const fetched = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Ids and names that clobber a global of the same name, where the page has no other. */
const HOSTILE_IDS = [
  ...['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions'],
  ...['litHtmlPolyfillSupport', 'litElementPolyfillSupport', 'litElementHydrateSupport'],
  ...['reactiveElementPolyfillSupport', 'ShadyCSS', 'litNonce', 'litIssuedWarnings', 'seenWidgets', 'naraVard'],
  ...['process', 'global', 'module', 'exports', 'define', 'require', 'constructor', 'name', 'week', 'area'],
];

inEveryEngine((page) => {
  const show = async (name, options = {}, answer = {}) => {
    await page().go(site.put(`/${name}.html`, hostPage(options), answer));
  };
  const ready = (count) => page().until(readOn, count);
  const assertCalm = async (lines = []) => {
    await page().calm();
    const seen = await page().seen();
    assert.deepEqual(
      { errors: seen.errors, violations: seen.violations, failed: seen.failed, lines: seen.lines },
      { errors: [], violations: [], failed: [], lines },
    );
  };

  const assertOnHeading = async (test) => {
    if (!(await page().run(() => document.hasFocus()))) {
      test.diagnostic('Where the focus goes was not seen: this engine’s window has none.');
      return;
    }
    const heading = () => document.activeElement.shadowRoot?.activeElement?.textContent.trim();
    await page().until(heading);
    assert.equal(await page().run(heading), 'Exempelstadens hälsocentral');
  };

  it('draws the element itself (form A) and keeps the text it replaces', async () => {
    await show('form-a');
    await ready(1);
    assert.match(await page().run(cardTexts), /Exempelstadens hälsocentral/);
    const fallback = await page().run(() => {
      const card = document.querySelector('nv-contact-card');
      return [card.querySelectorAll('a[href^="tel:"]').length, card.querySelector('h2').getClientRects().length];
    });
    assert.ok(fallback[0] >= 3, 'the fallback is still in the document');
    assert.equal(fallback[1], 0, 'and is not shown twice');
    await assertCalm();
  });

  it('draws into the placeholder (form B), which stays where it was', async () => {
    await show('form-b', { body: snippet({ form: 'b', variant: 'compact', 'heading-level': '3' }) });
    await ready(1);
    const place = await page().run(() => {
      const placeholder = document.querySelector('main > [data-nv]');
      const [card, ...others] = placeholder.children;
      return {
        tag: card.localName,
        others: others.length,
        attributes: ['src', 'contact-id', 'variant', 'heading-level'].map((name) => card.getAttribute(name)),
        heading: card.shadowRoot.querySelector('[part=heading]').localName,
      };
    });
    assert.deepEqual(place, {
      tag: 'nv-contact-card',
      others: 0,
      attributes: [REGISTER, UNIT, 'compact', '3'],
      heading: 'h3',
    });
    await assertCalm();
  });

  it('draws where a link asks for it (form C), and in a placeholder with a link (B-inline)', async () => {
    const links = snippet({ form: 'c', page: '/kontakt.html' }) + snippet({ form: 'b-inline', page: '/kontakt.html' });
    await show('links', { body: LONG + links });
    await ready(2);
    const hrefs = await page().run(() =>
      [...document.querySelectorAll('nv-contact-card')].map((card) => card.querySelector('a').getAttribute('href')),
    );
    assert.match(hrefs[0], /^\/kontakt\.html#nv-contact-card;/);
    assert.equal(hrefs[1], '/kontakt.html');
    await assertCalm();
  });

  for (const form of ['c', 'b-inline']) {
    it(`leaves a link in sight where it is (form ${form}), and opens the card there when it is pressed`, async (test) => {
      await show(`press-${form}`, { body: `${snippet({ form, page: '/kontakt.html' })}<p id="below">Nedanför</p>` });
      const top = () => document.querySelector('#below').getBoundingClientRect().top;
      const before = await page().run(top);
      await page().calm();
      assert.equal(await page().run(() => document.querySelector('nv-contact-card')), null);
      assert.equal(await page().run(top), before, 'nothing moves while somebody reads');
      await page().run(() => document.querySelector('main a').focus());
      await page().press('Enter');
      await ready(1);
      await assertOnHeading(test);
      assert.doesNotMatch(await page().run(() => location.pathname), /kontakt/);
      await assertCalm();
    });
  }

  it('follows a pressed link where it leads when the widget cannot start', async () => {
    const lonely = site.putBundle('/alone', (text, file) => (file === 'nara-vard.js' ? text : undefined));
    site.put('/kontakt.html', '<!doctype html><title>Kontakt</title>');
    await show('press-alone', { scripts: [lonely], body: snippet({ form: 'c', page: '/kontakt.html' }) });
    await page().calm();
    await page().run(() => document.querySelector('main a').click());
    await page().until(() => location.pathname === '/kontakt.html');
  });

  it('leaves a link that is opened in another window to the browser', async () => {
    await show('press-ctrl', { body: snippet({ form: 'c', page: '/kontakt.html' }) });
    await page().calm();
    const isOurs = await page().run(() => {
      // Our listener has had its turn by then; the page must not go anywhere.
      addEventListener('click', (event) => {
        globalThis.wasOurs = event.defaultPrevented;
        event.preventDefault();
      });
      document
        .querySelector('main a')
        .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
      return globalThis.wasOurs;
    });
    assert.equal(isOurs, false);
  });

  it('fetches nothing for a widget further down than anybody has read, until it comes near', async () => {
    await show('far', { body: `${LONG}${snippet({ form: 'b' })}${LONG}` });
    await page().until(() => document.readyState === 'complete');
    await page().calm();
    assert.deepEqual(
      (await page().run(fetched)).filter((path) => /chunks|contacts\.json/.test(path)),
      [],
    );
    await page().run(() => scrollTo(0, document.querySelector('[data-nv]').offsetTop - 1.5 * innerHeight));
    await page().until(isDrawn);
    await assertCalm();
  });

  it('draws what is far down at once where the address asks for a part of a widget', async () => {
    await page().go(`${site.put('/part.html', hostPage({ body: LONG + snippet({ form: 'b' }) }))}#nv-part=omradet`);
    await page().until(isDrawn);
  });

  it('draws what was out of sight when it is shown: hidden, or in a closed <details>', async () => {
    const [hidden, closed] = [snippet({ form: 'b' }), snippet({ form: 'a' })];
    await show('shown', {
      body: `<div id="tab" hidden>${hidden}</div><details><summary>Mer</summary>${closed}</details>`,
    });
    await page().calm();
    await page().run(() => {
      document.querySelector('#tab').hidden = false;
      document.querySelector('main > details').open = true;
    });
    await ready(2);
    await assertCalm();
  });

  it('draws in the open shadow roots of the hosts that its tag names, and in no others', async () => {
    site.putScript(
      '/shadow-host.js',
      `for (const name of ['site-part', 'other-part'])
        customElements.define(name, class extends HTMLElement {
          connectedCallback() {
            if (this.shadowRoot) return;
            this.attachShadow({ mode: 'open' }).append(...this.querySelector('template').content.children);
          }
        });`,
    );
    const inside = `<template>${snippet({ form: 'b' })}</template>`;
    await show('shadow', {
      scripts: [],
      head: `<script type="module" src="${LOADER}" data-shadow-hosts="site-part, no>selector"></script>
        <script type="module" src="/shadow-host.js"></script>`,
      body: `<other-part>${inside}</other-part><site-part>${inside}</site-part>`,
    });
    await ready(1);
    const cards = (tag) =>
      page().run((each) => {
        const { shadowRoot } = document.querySelector(each);
        return [...shadowRoot.querySelectorAll('nv-contact-card')].length;
      }, tag);
    assert.deepEqual([await cards('site-part'), await cards('other-part')], [1, 0]);
    await page().run((html) => {
      const { shadowRoot } = document.querySelector('site-part');
      const late = document.querySelector('other-part').shadowRoot.firstElementChild.cloneNode(true);
      shadowRoot.append(late);
      return html;
    });
    await ready(2);
    assert.equal(await cards('site-part'), 2, 'what is added later too');
    await assertCalm();
  });

  it('takes whoever stands on a link of the page’s own text to the card that takes its place', async (test) => {
    const slow = readContent(REGISTER);
    let answer;
    site.put('/slow.json', (request, response) => (answer = () => response.end(JSON.stringify(slow))), {
      type: 'application/json',
    });
    await show('focus', { body: snippet({ src: '/slow.json', document: slow }) });
    await page().until(() => document.querySelector('nv-contact-card').shadowRoot?.querySelector('slot') != null);
    await page().run(() => document.querySelector('nv-contact-card a').focus());
    answer();
    await ready(1);
    await assertOnHeading(test);
  });

  for (const { file, integrity } of manifest.allInOne) {
    const isModule = !file.includes('classic');
    it(`draws from one file that the host has the hash of: ${file}`, async () => {
      const tag = `<script ${isModule ? 'type="module"' : 'defer'} src="/nara-vard/latest/${file}" integrity="${integrity}"></script>`;
      await show(`all-${isModule}`, { scripts: [], head: tag, body: snippet() + snippet({ form: 'b', lang: 'en' }) });
      await ready(2);
      assert.match(await page().run(cardTexts), /Exempelstadens hälsocentral/);
      const scripts = await page().run(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => /^\/nara-vard\//.test(path)),
      );
      assert.deepEqual(scripts, [`/nara-vard/latest/${file}`], 'nothing else of ours is fetched');
      await assertCalm();
    });
  }

  it('draws where the host’s policy trusts one script by its nonce, and what that one fetches', async () => {
    const strict = policy('nara-vard')['Content-Security-Policy'];
    const headers = {
      'Content-Security-Policy': strict.replace("script-src 'self'", "script-src 'nonce-r4nd0m' 'strict-dynamic'"),
    };
    const tag = `<script type="module" nonce="r4nd0m" src="${LOADER}"></script>`;
    const first = `<script nonce="r4nd0m">(${watch})()</script>`;
    await show('nonce', { scripts: [], first, head: tag }, { headers });
    await ready(1);
    const { violations } = await page().seen();
    assert.ok(
      violations.every((each) => each.includes('/watch.js')),
      `only the host’s own script without a nonce is refused: ${violations}`,
    );
  });

  it('says the same in form A and form B', async () => {
    await show('both', { body: snippet() + snippet({ form: 'b' }) });
    await ready(2);
    const [a, b] = (await page().run(cardTexts)).split('\n');
    assert.equal(a, b);
  });

  it('finds what is added later, deep inside, and in either form', async () => {
    await show('late', {
      body: `<p id="place"></p><template><section><div>${snippet()}</div></section>${snippet({ form: 'b' })}</template>`,
    });
    await page().until(() => document.readyState === 'complete');
    assert.equal((await page().seen()).ready, 0, 'what lies in a template sleeps');
    await page().run(() => {
      const template = document.querySelector('template');
      template.before(document.importNode(template.content, true));
    });
    await ready(2);
    await assertCalm();
  });

  it('leaves alone a placeholder of somebody else, and one that has gone before it was drawn', async () => {
    await show('strangers', {
      body: `<div data-nv="navigation"><a href="/">Start</a></div><div data-nv="toString">Text</div>
        <div id="brief">${snippet({ form: 'b' })}</div>${snippet()}`,
    });
    await page().run(() => document.querySelector('#brief')?.replaceChildren());
    await page().until(() => globalThis.seen.ready >= 1);
    const strangers = await page().run(() =>
      [...document.querySelectorAll('[data-nv="navigation"], [data-nv="toString"]')].map(({ innerHTML }) => innerHTML),
    );
    assert.deepEqual(strangers, ['<a href="/">Start</a>', 'Text']);
    await assertCalm();
  });

  it('is loaded twice without a word', async () => {
    const twice = [LOADER, `/nara-vard/${manifest.version}/nara-vard.js`, `${LOADER}?again`];
    await show('twice', { scripts: twice, body: snippet() + snippet({ form: 'b' }) });
    await ready(2);
    const cards = await page().run(() => document.querySelectorAll('nv-contact-card').length);
    assert.equal(cards, 2);
    await assertCalm();
  });

  it('lets the first of two versions run the page, and says so once', async () => {
    const other = site.putBundle('/9.9.9', (text, file) =>
      file === 'nara-vard.js' ? text.replaceAll(manifest.version, '9.9.9') : text,
    );
    await show('two-versions', { scripts: [LOADER, other], body: snippet() + snippet({ form: 'b' }) });
    await ready(2);
    await assertCalm([
      `warn: nara-vard: version ${manifest.version} already runs this page; version 9.9.9 stands aside.`,
    ]);
    await show('two-versions-turned', { scripts: [other, LOADER], body: snippet() });
    await ready(1);
    await assertCalm([
      `warn: nara-vard: version 9.9.9 already runs this page; version ${manifest.version} stands aside.`,
    ]);
  });

  it('draws ten cards of one register, which is fetched once', async () => {
    const address = '/register-for-ten.json';
    site.putJson(address, readContent(REGISTER));
    const contacts = [UNIT, 'din-halsocentral', 'kvallsjouren', 'akutmottagningen', 'presstjansten'];
    const ten = [...contacts, ...contacts].map((contact, index) =>
      snippet({ form: index % 2 ? 'b' : 'a', contact, variant: index % 3 ? 'full' : 'compact' }),
    );
    await show('ten', { body: ten.join('\n').replaceAll(REGISTER, address) });
    await ready(10);
    assert.equal(site.requests.filter((path) => path === address).length, 1);
    site.requests.length = 0;
    await assertCalm();
  });

  it('survives ids that stand in for globals', async () => {
    const body = HOSTILE_IDS.map((id) => `<p id="${id}">text</p><form name="${id}"></form>`).join('');
    await show('hostile-ids', { body: body + snippet() + snippet({ form: 'b' }) }, ANY_HOST);
    await ready(2);
    await assertCalm();
  });

  it('survives forms and pictures whose names stand in for what the document has', async () => {
    const names = ['scripts', 'body', 'head', 'forms', 'title', 'visibilityState', 'activeElement'];
    const body = names.map((name) => `<form name="${name}"></form><img name="${name}" alt="">`).join('');
    await show('hostile-names', { first: body.replaceAll(' alt=""', ''), body: snippet() }, ANY_HOST);
    await ready(1);
    await assertCalm();
  });

  it('sends nothing along with the form it stands in', async () => {
    await show('in-form', {
      body: `<form action="/sent.html"><input name="q" value="1">${snippet({ contact: 'din-halsocentral', 'choose-area': '' })}<button id="own">Sök</button></form>`,
    });
    await ready(1);
    const outcome = await page().run(() => {
      const form = document.querySelector('form');
      let sent = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent += 1;
      });
      const shadow = document.querySelector('nv-contact-card').shadowRoot;
      const pressed = [...shadow.querySelectorAll('button')].filter(
        (button) => button.hasAttribute('aria-expanded') || button.className.includes('copy'),
      );
      for (const button of pressed) button.click();
      const select = shadow.querySelector('select');
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return { pressed: pressed.length, sent, entries: [...new FormData(form).keys()], elements: form.elements.length };
    });
    assert.ok(outcome.pressed > 0, 'there are buttons to press');
    assert.equal(outcome.sent, 0);
    assert.deepEqual(outcome.entries, ['q']);
    assert.equal(outcome.elements, 2);
  });

  it('keeps its looks where the host resets everything', async () => {
    site.put('/unset.css', '* { all: unset !important }', { type: 'text/css' });
    const looks = () =>
      page().run(() => {
        const host = document.querySelector('nv-contact-card');
        const at = (selector) => getComputedStyle(host.shadowRoot.querySelector(selector));
        const heading = at('[part=heading]');
        return {
          host: getComputedStyle(host).display,
          card: at('[part=card]').display,
          border: at('[part=card]').borderTopStyle,
          heading: [heading.display, heading.fontWeight, heading.fontSize],
          list: at('[part=ways]').listStyleType,
          weekIsFolded: !host.shadowRoot.querySelector('table').checkVisibility?.({
            contentVisibilityAuto: true,
            visibilityProperty: true,
          }),
          color: heading.color,
          lineHeight: at('.nv').lineHeight,
        };
      });
    await show('calm');
    await ready(1);
    const calm = await looks();
    await show('unset', { head: link('/unset.css') });
    await ready(1);
    assert.deepEqual(await looks(), calm);
  });

  it('takes its size from the text around it where the root is 62.5 %', async () => {
    site.put('/small-root.css', 'html { font-size: 62.5% } body { font-size: 1.6rem } aside { font-size: 2rem }', {
      type: 'text/css',
    });
    await show('small-root', { head: link('/small-root.css'), body: `${snippet()}<aside>${snippet()}</aside>` });
    await ready(2);
    const sizes = await page().run(() =>
      [...document.querySelectorAll('nv-contact-card')].map((card) =>
        parseFloat(getComputedStyle(card.shadowRoot.querySelector('.nv')).fontSize),
      ),
    );
    assert.deepEqual(sizes, [16, 20]);
  });

  it('lives beside a Lit of the host’s own, whichever comes first', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { LitElement, html } from 'lit';
          customElements.define('host-greeting', class extends LitElement {
            render() { return html\`<p>Hej från värdsidan</p>\`; }
          });`,
        resolveDir: new URL('.', root).pathname,
      },
      bundle: true,
      write: false,
      format: 'esm',
      conditions: ['production', 'browser'],
      logLevel: 'silent',
    });
    site.putScript('/stock-lit.js', outputFiles[0].text);
    for (const scripts of [
      ['/stock-lit.js', LOADER],
      [LOADER, '/stock-lit.js'],
    ]) {
      await show(
        'stock-lit',
        { scripts, body: `<host-greeting></host-greeting>${snippet()}` },
        { headers: policy('nara-vard lit-html') },
      );
      await ready(1);
      await page().until(() => /Hej från/.test(document.querySelector('host-greeting').shadowRoot?.textContent ?? ''));
      await assertCalm();
    }
  });

  it('says the same on a page where an old library has changed the language', async () => {
    const body = snippet() + snippet({ form: 'b', contact: 'din-halsocentral', 'choose-area': '', preview: '' });
    await show('modern', { body });
    await ready(2);
    await page().until(() => document.querySelectorAll('nv-contact-card')[1].shadowRoot.innerHTML.includes('notice'));
    const modern = await page().run(cardTexts);
    site.putScript('/old-library.js', OLD_LIBRARY);
    await show('old-library', { body, first: script('/old-library.js') });
    await ready(2);
    await page().until(() => document.querySelectorAll('nv-contact-card')[1].shadowRoot.innerHTML.includes('notice'));
    assert.equal(await page().run(cardTexts), modern);
    // As one text: a driver's own JSON is not safe from this library either.
    assert.equal(await page().run(() => globalThis.seen.errors.join('\n')), '');
  });

  it('draws, and tells the page, where an old library has put its own class in the place of Event', async () => {
    site.putScript('/old-event.js', 'globalThis.Event = function Event(event) { this.event = event; };');
    await show('old-event', { first: script('/old-event.js') });
    await ready(1);
    await assertCalm();
  });

  it('reads attributes as editors’ tools leave them: curly quotes, spaces that do not break', async () => {
    const curly = `<nv-contact-card src=”${REGISTER}” contact-id=”${UNIT}” heading-level=”3”></nv-contact-card>`;
    const placeholder = `<div data-nv="\u00a0contact-card " data-nv-src=“${REGISTER}” data-nv-contact-id="&nbsp;${UNIT}&nbsp;" data-nv-variant=”compact”><p>Text</p></div>`;
    const word = `<div data-nv=”contact-card” data-nv-src=”${REGISTER}” data-nv-contact-id=’${UNIT}’><p>Text</p></div>`;
    await show('curly', { body: curly + placeholder + word });
    await ready(3);
    const headings = await page().run(() =>
      [...document.querySelectorAll('nv-contact-card')].map((card) => {
        const heading = card.shadowRoot.querySelector('[part=heading]');
        return `${heading.localName} ${heading.textContent.trim()}`;
      }),
    );
    assert.deepEqual(headings, [
      'h3 Exempelstadens hälsocentral',
      'h2 Exempelstadens hälsocentral',
      'h2 Exempelstadens hälsocentral',
    ]);
    await assertCalm();
  });

  it('draws inside what WordPress makes of it: stray paragraphs around and within', async () => {
    const mangled = `<p>${snippet().replaceAll('\n', '<br />\n')}</p><p></p>${snippet({ form: 'b' }).replace('<h2>', '<p><h2>').replace('</ul>', '</ul></p>')}`;
    await show('paragraphs', { body: mangled });
    await ready(2);
    await assertCalm();
  });

  it('keeps the page’s own text, with one line in the console, when the widget’s file is missing', async () => {
    const lonely = site.putBundle('/lonely', (text, file) => (file === 'nara-vard.js' ? text : undefined));
    await show('chunk-404', { scripts: [lonely], body: snippet() + snippet({ form: 'b' }) + snippet() });
    await page().until(() => globalThis.seen.lines.length > 0);
    await page().calm();
    const { lines, errors } = await page().seen();
    assert.deepEqual(errors, []);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0], /^warn: nara-vard: "contact-card" could not start; the page's own text stays\./);
    const visible = await page().run(() =>
      ['tel:112', 'tel:1177', 'tel:+46980319200'].map(
        (href) =>
          [...document.querySelectorAll(`[href="${href}"]`)].filter((each) => each.getClientRects().length).length,
      ),
    );
    assert.deepEqual(visible, [3, 3, 3]);
  });
});
