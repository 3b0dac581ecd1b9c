// Laws 6 and 9: all four widgets, pasted in both forms, on host pages that do what real hosts do to guests. On each of them
// the widgets show what they are for and can be used, nothing is there twice, and the page has nothing to complain of.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { cardTexts, ENGINES_IN_TIME, inEveryEngine, openChromium } from './browsers.mjs';
import {
  hostPage,
  LOADER,
  manifest,
  OLD_LIBRARY,
  openSite,
  readContent,
  REGISTER,
  root,
  snippetOf,
  UNIT,
  watch,
  WIDGET_NAMES,
  WIDGETS,
} from './site.mjs';

const NO_POLICY = { headers: {} };
const link = (href) => `<link rel="stylesheet" href="${href}">`;
const script = (src) => `<script src="${src}"></script>`;

/** What a resident must find in each, whatever the host does. */
const KEY_TEXTS = {
  'care-finder': /Fara för liv\? Ring 112.*Hitta rätt vård.*Är det fara för liv\?/,
  'contact-card': /Exempelstadens hälsocentral.*0980-31 92 00.*Storgatan 1/,
  'feedback-form': /Hade du nytta av innehållet på den här sidan\?.*Ring 112/,
  'goal-picture': /Målbild för nära vård och omsorg i Norrbotten.*Min hälsa och välbefinnande/,
};

/** All four in the forms given, each in a section of its own. */
const pasted = (...forms) =>
  WIDGET_NAMES.flatMap((widget) =>
    (forms.length ? forms : ['a', 'b']).map((form) => `<section>\n${snippetOf(widget, { form })}\n</section>`),
  ).join('\n');

/**
 * Runs in the page, again and again: whether exactly so many widgets show their content, and `others` have none. Goes to
 * those that wait, one each time, and to the page's ends, as a reader scrolls: a link becomes a widget out of sight.
 */
function areShown(count, others = 0) {
  const tags = 'nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture';
  const widgets = [...document.querySelectorAll(tags)];
  const shown = widgets.filter(({ shadowRoot }) => shadowRoot?.querySelector('[aria-busy=false] .card[role=group]'));
  const waiting = [...document.querySelectorAll(`${tags}, [data-nv], a[href*="#nv-"]`)].filter(
    (place) => !shown.some((each) => each.contains(place) || place.contains(each)),
  );
  globalThis.turn = (globalThis.turn ?? -1) + 1;
  const ends = [0, document.documentElement.scrollHeight];
  const next = [...waiting, ...ends][globalThis.turn % (waiting.length + ends.length)];
  if (typeof next === 'number') scrollTo(0, next);
  else next.scrollIntoView({ block: 'center' });
  return shown.length === count && widgets.length === count + others;
}

/** Runs in the page: one step in each widget. */
function useEach() {
  const doors = {
    'nv-care-finder': (root) => {
      root.querySelector('input[value=nej]').click();
      root.querySelector('form .primary').click();
    },
    'nv-contact-card': (root) => root.querySelector('[aria-expanded=false]').click(),
    'nv-feedback-form': (root) => root.querySelector('.disclosure').click(),
    'nv-goal-picture': (root) => {
      const tab = root.querySelector('#tab-1');
      if (tab) tab.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      else root.querySelectorAll('[part=part] [aria-expanded=false], [aria-expanded=false]')[0].click();
    },
  };
  for (const [tag, step] of Object.entries(doors)) {
    for (const { shadowRoot } of document.querySelectorAll(tag)) step(shadowRoot);
  }
}

/** Runs in the page: whether the step has led where it should, in every widget. */
function areUsed() {
  const outcomes = {
    'nv-care-finder': (root) => !/fara för liv/i.test(root.querySelector('#step').textContent),
    'nv-contact-card': (root) => root.querySelector('[aria-expanded=true]'),
    'nv-feedback-form': (root) => root.querySelector('#writing textarea'),
    'nv-goal-picture': (root) =>
      root.querySelector('#tab-1[aria-selected=true], [aria-expanded=true]') &&
      [...root.querySelectorAll('h3, h4')].some(
        (each) => each.getClientRects().length && /Min egen kraft/.test(each.textContent),
      ),
  };
  return Object.entries(outcomes).every(([tag, isThere]) =>
    [...document.querySelectorAll(tag)].every(({ shadowRoot }) => isThere(shadowRoot)),
  );
}

/** Runs in the page: what of the text that a widget stands for is shown beside it. */
function shownTwice() {
  return [...document.querySelectorAll('nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture')].flatMap(
    (widget) => [...widget.children].filter((each) => each.getClientRects().length).map((each) => each.outerHTML),
  );
}

/** Runs in the page: the looks of the small parts that a host's style sheet would spoil first. */
function looks(properties) {
  const parts = ['.nv > *', '.card', '[part=heading]', 'p', 'ul', 'li', 'a', 'button', 'label', 'input', 'legend'];
  const widgets = [...document.querySelectorAll('nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture')];
  return Object.fromEntries(
    widgets.map((widget) => [
      widget.localName,
      [`host ${getComputedStyle(widget).display}`].concat(
        parts.flatMap((part) => {
          const element = widget.shadowRoot.querySelector(part);
          if (!element) return [];
          const style = getComputedStyle(element);
          return [`${part}: ${properties.map((name) => style.getPropertyValue(name)).join(' | ')}`];
        }),
      ),
    ]),
  );
}
const OWN_LOOKS = [
  ...['display', 'position', 'float', 'font-weight', 'line-height', 'color', 'background-color', 'text-transform'],
  ...['text-align', 'white-space', 'margin-top', 'padding-top', 'padding-left', 'border-top-style'],
  ...['overflow-x', 'min-height', 'visibility', 'opacity', 'cursor', 'text-decoration-line', 'appearance'],
];

let site;
before(async () => {
  site = await openSite();
  site.put('/other/contacts.json', JSON.stringify(readContent(REGISTER)), { type: 'application/json' });
});
after(() => site?.close());

/** A host's own program, made as its build would make it, at an address. */
async function putProgram(path, contents, options = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('.', root).pathname, loader: 'jsx' },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    logLevel: 'silent',
    // As a developer runs it: React's strict mode does everything twice only then.
    define: { 'process.env.NODE_ENV': '"development"' },
    ...options,
  });
  return site.putScript(path, outputFiles[0].text);
}
const putPackage = (path, file) => site.putScript(path, readFileSync(new URL(`node_modules/${file}`, root), 'utf8'));

inEveryEngine((page) => {
  /** Where the engines hardly differ: in Chromium always, in the others before a release. */

  const show = (name, options = {}, answer = {}) => page().go(site.put(`/${name}.html`, hostPage(options), answer));
  const shown = (count) => page().until(areShown, count);

  /** So many widgets have their texts, answer when they are used, and stand alone; the page has nothing to say of it. */
  async function assertWorks(count, { lines = [], words = WIDGET_NAMES } = {}) {
    await shown(count);
    const texts = await page().run(cardTexts);
    for (const word of words) assert.match(texts.replaceAll('\n', ' '), KEY_TEXTS[word]);
    assert.deepEqual(await page().run(shownTwice), [], 'nothing is there twice');
    // Until each has the width it will have: a goal picture is a list before.
    await page().calm();
    await page().run(useEach);
    await page().until(areUsed);
    await assertCalm(lines);
  }
  async function assertCalm(lines = []) {
    await page().calm();
    const seen = await page().seen();
    assert.deepEqual(
      { errors: seen.errors, violations: seen.violations, failed: seen.failed, lines: seen.lines },
      { errors: [], violations: [], failed: [], lines },
    );
  }

  describe('styles of the host', () => {
    let calm;
    before(async () => {
      await show('calm', { body: pasted('a') });
      await shown(4);
      calm = await page().run(looks, OWN_LOOKS);
    });

    for (const [title, css] of Object.entries({
      'unsets everything': '* { all: unset !important }',
      'resets with !important': `html, body, div, span, h1, h2, h3, h4, p, a, button, ul, li, input, label, legend, svg, main, section {
          margin: 0 !important; padding: 0 !important; border: 0 !important; font: inherit !important; list-style: none !important;
          background: none !important; appearance: none !important; min-height: 90px !important }
        p, li, a, button, label, h2 { float: left !important }
        *, *::before { box-sizing: content-box !important } p, a, li, button { color: red !important; position: static !important }
        h2 { text-transform: uppercase !important } a { text-decoration: none !important } svg { display: none !important }`,
      'lays everything in layers of its own': `@layer reset, theme; @layer reset { * { margin: 0; padding: 0; border: 0; font: inherit } }
        @layer theme { p, h2, li, button { text-transform: uppercase; color: red !important } }`,
    })) {
      it(`that ${title} change nothing inside the widgets`, async () => {
        site.put('/host.css', css, { type: 'text/css' });
        await show('styled', { head: link('/host.css'), body: pasted('a') });
        await shown(4);
        assert.deepEqual(await page().run(looks, OWN_LOOKS), calm);
        await assertWorks(4);
      });
    }

    it('that are inherited leave the text readable, and nothing is cut off', async () => {
      site.put(
        '/host.css',
        `html { font-size: 62.5% } body { font-size: 1.6rem; line-height: 3; letter-spacing: .12em; text-transform: uppercase;
          text-align: center; white-space: nowrap; text-indent: 5em; font-weight: 900; font-style: italic; color: #ccc;
          user-select: none; -webkit-user-select: none; cursor: wait; visibility: visible; word-spacing: .16em }`,
        { type: 'text/css' },
      );
      await show('inherited', { head: link('/host.css'), body: pasted('a') });
      await shown(4);
      const inherited = ['line-height', 'text-transform', 'white-space', 'text-indent', 'font-style', 'color'];
      const now = await page().run(looks, inherited);
      await page().run(() => document.querySelector('link[href="/host.css"]').remove());
      assert.deepEqual(now, await page().run(looks, inherited));

      await show('inherited', { head: link('/host.css'), body: pasted('a') });
      await shown(4);
      const cut = await page().run(() => {
        const all = [
          ...document.querySelectorAll('nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture'),
        ];
        return all.flatMap((widget) => {
          const { left, right } = widget.getBoundingClientRect();
          const texts = [...widget.shadowRoot.querySelectorAll('p, li, a, button, label, h2, h3, summary, text')];
          return texts
            .filter((each) => each.checkVisibility?.({ visibilityProperty: true }) ?? each.getClientRects().length)
            .filter((each) => {
              const box = each.getBoundingClientRect();
              const isHidden = getComputedStyle(each).overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 1;
              return box.width > 2 && (isHidden || box.left < left - 1 || box.right > right + 1);
            })
            .map(
              (each) =>
                `${widget.localName} ${each.localName}.${each.getAttribute('class')} ${each.textContent.trim()}`,
            );
        });
      });
      assert.deepEqual(cut, []);
      await assertWorks(4);
    });
  });

  for (const [title, make] of Object.entries({
    'is read from right to left': () => ({ body: `<div dir="rtl">${pasted()}</div>` }),
    'hides what is not defined': () => {
      site.put('/host.css', ':not(:defined) { display: none }', { type: 'text/css' });
      return { head: link('/host.css'), body: pasted() };
    },
    'lays out only what is seen': () => {
      site.put('/host.css', 'section { content-visibility: auto; contain-intrinsic-size: auto 300px }', {
        type: 'text/css',
      });
      return { head: link('/host.css'), body: pasted() };
    },
    'puts widgets in tables, lists, links and buttons of old layouts': () => ({
      body: WIDGET_NAMES.map(
        (widget) =>
          `<table><tr><td>${snippetOf(widget)}</td><td><ul><li>${snippetOf(widget, { form: 'b' })}</li></ul></td></tr></table>`,
      ).join(''),
    }),
    'starts the script last of all, when it comes': () => ({
      scripts: [],
      body: `${pasted()}<script type="module" async src="${LOADER}"></script>`,
    }),
  })) {
    it(`works on a page that ${title}`, async () => {
      await show('strict-kind', make());
      await assertWorks(8);
    });
  }

  const TWICE = {
    scripts: [
      LOADER,
      ...manifest.allInOne.map(({ file }) => `/nara-vard/latest/${file}`).filter((file) => !/classic/.test(file)),
    ],
    head: manifest.allInOne
      .map(({ file }) => (/classic/.test(file) ? `<script defer src="/nara-vard/latest/${file}"></script>` : ''))
      .join(''),
    body: pasted(),
  };
  it('works on a page that names the loader and both files that hold everything', async () => {
    await show('everything', TWICE, NO_POLICY);
    await assertWorks(8);
  });

  it('works where they meet under the strictest policy, though the second copy’s Trusted Types policy is refused', async () => {
    await show('everything-strict', TWICE);
    await shown(8);
    await page().run(useEach);
    await page().until(areUsed);
    await page().calm();
    const { errors, failed, lines } = await page().seen();
    // Known: Lit in the second copy asks for the policy before our script can stand aside. Nothing a resident sees.
    assert.deepEqual([errors.filter((each) => !/createPolicy|\bpolicy\b/i.test(each)), failed, lines], [[], [], []]);
  });

  it('asks for each file once when ten widgets of all kinds want it', async () => {
    const count = (path) => site.requests.filter((each) => each === path).length;
    const address = '/for-ten.json';
    site.putJson(address, readContent(REGISTER));
    site.requests.length = 0;
    const body = [pasted(), snippetOf('contact-card'), snippetOf('care-finder', { form: 'b' })].join('\n');
    await show('ten-of-all', { body: body.replaceAll(REGISTER, address) });
    await assertWorks(10);
    assert.equal(count(address), 1);
  });

  it('works in a paragraph as the element too, with the text that the parser has moved out of it beside', async () => {
    await show('paragraph', {
      body: WIDGET_NAMES.map((widget) => `<section><p>${snippetOf(widget)}</p></section>`).join(''),
    });
    await shown(4);
    const beside = await page().run(() =>
      [...document.querySelectorAll('section')].map((section) => {
        const numbers = section.querySelectorAll(':scope > p > a[href="tel:112"], :scope > div a[href="tel:112"]');
        return [...numbers].some((each) => each.getClientRects().length);
      }),
    );
    assert.deepEqual(beside, [true, true, true, true]);
    await page().run(useEach);
    await page().until(areUsed);
    await assertCalm();
  });

  it('starts when a tag manager adds the script long after the page has loaded', async () => {
    await show('tag-manager', { scripts: [], body: pasted() }, NO_POLICY);
    await page().until(() => document.readyState === 'complete');
    await page().calm();
    await page().run((src) => {
      const tag = document.createElement('script');
      tag.type = 'module';
      tag.src = src;
      document.head.append(tag);
    }, LOADER);
    await assertWorks(8);
  });

  it('works on a page that writes itself while it is read', async () => {
    const parts = [pasted(), `<script type="module" src="${LOADER}"></script>`];
    site.putScript('/writes.js', parts.map((part) => `document.write(${JSON.stringify(part)});`).join('\n'));
    await show('written', { scripts: [], body: script('/writes.js') }, NO_POLICY);
    await assertWorks(8);
  });

  it('works on a page with another base, an address of its own among those written out', async () => {
    const body = pasted() + snippetOf('contact-card', { src: 'contacts.json' });
    await show('based', { first: '<base href="/other/">', body }, NO_POLICY);
    await assertWorks(9);
  });

  it('works in a page without a doctype', async () => {
    await page().go(site.put('/quirks.html', hostPage({ body: pasted() }).replace(/^<!doctype html>\s*/, '')));
    assert.equal(await page().run(() => document.compatMode), 'BackCompat');
    await assertWorks(8);
  });

  it('comes alive in what is closed, or not shown, until somebody opens it', async () => {
    site.put('/host.css', '.later { display: none }', { type: 'text/css' });
    await show('later', {
      head: link('/host.css'),
      body: `<details><summary>Mer</summary>${pasted('a')}</details><div class="later">${pasted('b')}</div>`,
    });
    await page().until(() => document.readyState === 'complete');
    await page().calm();
    await page().run(() => {
      document.querySelector('main > details').open = true;
      document.querySelector('.later').classList.remove('later');
    });
    await assertWorks(8);
    const heights = await page().run(() =>
      [...document.querySelectorAll('section > *')].map((each) => Math.round(each.getBoundingClientRect().height)),
    );
    assert.ok(
      heights.every((height) => height > 100),
      String(heights),
    );
  });

  it('works where a placeholder, or a link, was put into a paragraph', async () => {
    const body = WIDGET_NAMES.flatMap((widget) =>
      ['b', 'b-inline', 'c'].map((form) => `<section><p>${snippetOf(widget, { form })}</p></section>`),
    );
    await show('paragraphs', { body: body.join('\n') });
    await assertWorks(12);
  });

  it('takes nothing from a page that is one form: Enter stays in the widget, and nothing of it is sent along', async () => {
    // A form cannot hold another: the feedback form's content says where its own page is (docs/feedback-form.md).
    const feedback = { ...readContent(WIDGETS['feedback-form'].src), formPage: '/kommentera.html' };
    const body = WIDGET_NAMES.flatMap((widget) =>
      ['a', 'b'].map((form) =>
        snippetOf(widget, { form, document: widget === 'feedback-form' ? feedback : undefined }),
      ),
    ).join('\n');
    await show('page-form', {
      body: `<form method="post" action="/webforms" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x">
        ${body}<button id="own">Sidans egen knapp</button></form>`,
    });
    await shown(8);
    await page().run(() => {
      const form = document.querySelector('#aspnetForm');
      globalThis.sent = [];
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        globalThis.sent.push([...new FormData(form).keys()]);
      });
      const answer = document.querySelector('nv-care-finder').shadowRoot.querySelector('input[value=nej]');
      answer.click();
      answer.focus();
    });
    await page().press('Enter');
    await page().until(() => {
      const step = document.querySelector('nv-care-finder').shadowRoot.querySelector('#step');
      return !/fara för liv/i.test(step.textContent);
    });
    assert.deepEqual(await page().run(() => globalThis.sent), [], 'Enter in the finder is the finder’s');
    await page().run(() => document.querySelector('#own').click());
    assert.deepEqual(await page().run(() => globalThis.sent), [['__VIEWSTATE']]);
    await assertCalm();
  });

  describe('programs of the host', () => {
    it('an old library has changed the language and the document', async () => {
      site.putScript('/old-library.js', `${OLD_LIBRARY}\n(${oldDocument})();`);
      await show('old-library', { first: script('/old-library.js'), body: pasted() });
      await shown(8);
      const texts = await page().run(cardTexts);
      for (const word of WIDGET_NAMES) assert.match(texts.replaceAll('\n', ' '), KEY_TEXTS[word]);
      await page().run(useEach);
      await page().until(areUsed);
      await page().calm();
      // As one text: a driver's own JSON is not safe from this library either.
      const said = () =>
        ['errors', 'violations', 'failed', 'lines'].map((each) => globalThis.seen[each].join('\n')).join('');
      assert.equal(await page().run(said), '');
    });

    it('the host has frozen what all objects and lists inherit', async () => {
      site.putScript('/frozen.js', 'Object.freeze(Object.prototype); Object.freeze(Array.prototype);');
      await show('frozen', { first: script('/frozen.js'), body: pasted() });
      await assertWorks(8);
    });

    it('the host has put itself between us and the registry of elements', async () => {
      site.putScript('/registry.js', `(${ownRegistry})()`);
      await show('registry', { first: script('/registry.js'), body: pasted() });
      await assertWorks(8);
      const defined = await page().run(() => globalThis.definedByHost);
      assert.ok(defined.includes('nv-contact-card'), String(defined));
    });

    it('jQuery 4 adds, moves and copies widgets', async () => {
      putPackage('/jquery.js', 'jquery/dist/jquery.min.js');
      await show(
        'jquery',
        { first: script('/jquery.js'), body: '<div id="one"></div><div id="two"></div>' },
        NO_POLICY,
      );
      await page().run((html) => void globalThis.jQuery('#one').html(html), pasted());
      await assertWorks(8);
      await page().run(() => {
        globalThis.jQuery('#one section').detach().appendTo('#two');
        globalThis.jQuery('#two section').wrapAll('<div class="wrapped">');
      });
      await page().calm();
      assert.ok(await page().until(areUsed), 'what was opened is still open');
      await page().run(() => {
        globalThis.jQuery('#two').empty();
        globalThis.jQuery('#one').html('');
      });
      await page().calm();
      await page().run((html) => {
        globalThis.jQuery('#one').html(html).find('section').clone().appendTo('#two');
      }, pasted('b'));
      await assertWorks(8);
    });

    it('AngularJS 1.8 compiles the part of the page where they stand, takes it away and puts it back', async () => {
      putPackage('/angular.js', 'angular/angular.min.js');
      site.putScript('/angular-host.js', `(${angularHost})()`);
      site.putJson('/braces.json', JSON.stringify(readContent(REGISTER)).replaceAll('Exempelstadens', '{{7*7}}'));
      const braces = `<section><nv-contact-card src="/braces.json" contact-id="${UNIT}"></nv-contact-card></section>`;
      const html = hostPage({
        first: script('/angular.js') + script('/angular-host.js'),
        body: `<p ng-bind="greeting"></p><div ng-if="isThere">${pasted()}${braces}</div>`,
      });
      await page().go(site.put('/angularjs.html', html.replace('<html', '<html ng-app="host" ng-csp'), NO_POLICY));
      await page().until(() => document.querySelector('[ng-bind]').textContent === 'Hej');
      await assertWorks(9);
      assert.match(await page().run(cardTexts), /\{\{7\*7\}\} hälsocentral/, 'braces of ours are text');
      await page().run(() => globalThis.host({ isThere: false }));
      await page().until(() => !document.querySelector('section'));
      await page().run(() => globalThis.host({ isThere: true, greeting: 'Hej igen' }));
      await assertWorks(9);
    });

    it('React 19 renders them, renders again, moves them by key and takes them away', async () => {
      await putProgram('/react-host.js', REACT_HOST(WIDGETS));
      await show('react', { body: '<div id="app"></div>', head: '<script defer src="/react-host.js"></script>' });
      const lines = () =>
        page().run(
          () => (globalThis.seen.lines = globalThis.seen.lines.filter((each) => !/React DevTools/.test(each))),
        );
      await shown(8);
      await lines();
      await assertWorks(8);
      await page().run(() => globalThis.host((was) => ({ order: [...was.order].reverse(), name: 'Nytt namn' })));
      await page().until(() => document.querySelector('section').textContent.includes('Nytt namn'));
      assert.ok(await page().until(areUsed), 'what was opened is still open after the move');
      assert.deepEqual(await page().run(shownTwice), []);
      await page().run(() => globalThis.host((was) => ({ ...was, order: was.order.slice(0, 4) })));
      await page().until(areShown, 4);
      await page().run(() => globalThis.unmount());
      await page().until(() => !document.querySelector('section'));
      await assertCalm();
    });

    it('Vue 3 keeps them alive out of the page, brings them back and takes them away', async () => {
      putPackage('/vue.js', 'vue/dist/vue.global.prod.js');
      site.putScript('/vue-host.js', `(${vueHost})(${JSON.stringify({ a: pasted('a'), b: pasted('b') })})`);
      await show(
        'vue',
        {
          head: '<script defer src="/vue.js"></script><script defer src="/vue-host.js"></script>',
          body: '<div id="app"></div>',
        },
        NO_POLICY,
      );
      await assertWorks(4);
      await page().run(() => (globalThis.host.tab = 'b'));
      await page().until(() => Boolean(document.querySelector('[data-nv]')));
      await assertWorks(4);
      await page().run(() => (globalThis.host.tab = 'a'));
      await page().until(() => !document.querySelector('[data-nv]'));
      await shown(4);
      assert.ok(await page().until(areUsed), 'what was opened is still open');
      await page().run(() => (globalThis.host.isThere = false));
      await page().until(() => !document.querySelector('section'));
      await assertCalm();
    });

    it('Turbo 8 goes to another page and back to its copy of the first', async () => {
      await putProgram('/turbo.js', "import * as Turbo from '@hotwired/turbo'; globalThis.Turbo = Turbo;");
      const of = (name) => hostPage({ head: script('/turbo.js'), body: `<p id="${name}">${name}</p>${pasted()}` });
      const [one, two] = ['one', 'two'].map((name) => site.put(`/turbo-${name}.html`, of(name), NO_POLICY));
      await page().go(one);
      await assertWorks(8);
      await page().run((url) => void globalThis.Turbo.visit(url), two);
      await page().until(() => Boolean(document.querySelector('#two')));
      await assertWorks(8);
      await page().run(() => history.back());
      await page().until(() => Boolean(document.querySelector('#one')));
      await assertWorks(8);
      // The copy of the second is shown while the page itself is fetched.
      await page().run((url) => void globalThis.Turbo.visit(url), two);
      await page().until(
        () => document.querySelector('#two') && !document.documentElement.hasAttribute('data-turbo-preview'),
      );
      await assertWorks(8);
    });

    it('a translator changes the page’s text and language, and the widgets leave its work alone', async () => {
      const inPage = `<section>${snippetOf('goal-picture', { src: undefined })}</section>`;
      await show('translated', { body: pasted() + inPage });
      await shown(9);
      await page().run(useEach);
      await page().until(areUsed);
      await page().run(translate);
      const light = () => page().run(() => document.querySelector('main').innerHTML);
      const translated = await light();
      await page().until(() =>
        [...document.querySelectorAll('nv-contact-card')].every(({ shadowRoot }) =>
          /Call /.test(shadowRoot.textContent),
        ),
      );
      await page().calm();
      assert.equal(await light(), translated);
      await page().run(() => (document.documentElement.lang = 'sv'));
      await page().until(() => /Ring 112/.test(document.querySelector('nv-care-finder').shadowRoot.textContent));
      await assertCalm();
    });
  });

  describe('hosts where no widget can be', () => {
    /** Runs in the page: in how many sections the care numbers, and a text of so many letters, are to be seen. */
    function readable() {
      return [...document.querySelectorAll('section')].map((place) => ({
        hrefs: ['tel:112', 'tel:1177'].filter((href) =>
          [...place.querySelectorAll(`a[href="${href}"]`)].some((each) => each.getClientRects().length),
        ).length,
        isText: place.innerText.length > 80,
      }));
    }
    const all = (count) => Array.from({ length: count }, () => ({ hrefs: 2, isText: true }));

    it('the name is somebody else’s', async () => {
      site.putScript('/taken.js', "customElements.define('nv-contact-card', class extends HTMLElement {});");
      await show('taken', { first: script('/taken.js'), body: pasted() });
      await page().until(areShown, 6, 2);
      const places = await page().run(readable);
      const cards = WIDGET_NAMES.indexOf('contact-card') * 2;
      assert.deepEqual(places.slice(cards, cards + 2), all(2), 'what the cards stand for can be read');
      await assertCalm();
    });

    it('a cleaner unwraps every element that it does not know', async () => {
      site.putScript('/cleaner.js', `(${cleaner})()`);
      await show('cleaned', { first: script('/cleaner.js'), body: pasted() });
      await page().until(() => document.readyState === 'complete');
      await page().calm();
      await page().calm();
      assert.deepEqual(await page().run(readable), all(8));
      await assertCalm();
    });

    it('the page is XHTML', async () => {
      await page().go(site.put('/empty.html', '<!doctype html>', NO_POLICY));
      const xhtml = await page().run(
        (html) => new XMLSerializer().serializeToString(new DOMParser().parseFromString(html, 'text/html')),
        hostPage({ body: pasted() }),
      );
      await page().go(site.put('/xhtml.html', xhtml, { type: 'application/xhtml+xml' }));
      await page().until(() => document.readyState === 'complete');
      // Until each widget has been tried, or never will be.
      for (let turn = 0; turn < 10; turn += 1) await page().calm();
      assert.deepEqual(await page().run(readable), all(8));
      assert.deepEqual((await page().seen()).errors, []);
    });

    it('the page stands in a frame with an origin of nobody’s', async () => {
      site.putScript('/reports.js', `(${reports})(${readable}, ${areShown})`);
      site.put('/framed.html', hostPage({ first: script('/reports.js'), body: pasted() }), NO_POLICY);
      await show(
        'frames',
        { scripts: [], body: '<iframe sandbox="allow-scripts" src="/framed.html" width="600" height="600"></iframe>' },
        NO_POLICY,
      );
      await page().run(() => addEventListener('message', ({ data }) => (globalThis.told = data)));
      const report = await page().until(() => globalThis.told);
      assert.deepEqual([report.isShown, report.seen.errors, report.seen.lines], [true, [], []]);
    });
  });
}, ENGINES_IN_TIME);

/** Runs in the page: what can be seen of it, inside the widgets too, with single spaces. */
function visibleText() {
  const parts = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.data);
    if (node.nodeType === Node.ELEMENT_NODE && !node.checkVisibility({ visibilityProperty: true })) return;
    const slotted = node.localName === 'slot' ? node.assignedNodes() : undefined;
    for (const child of slotted ?? (node.shadowRoot ?? node).childNodes) walk(child);
  };
  walk(document.querySelector('main'));
  return parts.join(' ').replace(/[\s\u00a0\u2060]+/g, ' ');
}

describe('printed (Chromium)', () => {
  let browser;
  before(async () => (browser = await openChromium()));
  after(() => browser?.close());

  for (const form of ['a', 'b']) {
    it(`what is folded on the screen is on the paper, and the numbers are there, once (form ${form})`, async () => {
      const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
      try {
        await page.addInitScript(watch);
        await page.goto(site.put(`/print-${form}.html`, hostPage({ body: pasted(form) })));
        await page.waitForFunction(areShown, 4);
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await page.emulateMedia({ media: 'print' });
        const text = await page.evaluate(visibleText);
        assert.match(text, /Exempelstadens hälsocentral/);
        assert.match(text, /torsdag[\s\S]*fredag[\s\S]*lördag/i, 'the card’s whole week');
        assert.match(text, /Min egen kraft[\s\S]*Tillsammans för min trygghet[\s\S]*Nära mig på bästa sätt/);
        assert.match(text, /Hitta rätt vård/);
        assert.deepEqual(await page.evaluate(shownTwice), []);
        assert.deepEqual((await page.evaluate(() => globalThis.seen)).errors, []);
      } finally {
        await page.close();
      }
    });

    it(`a page that is printed before our script has come has the text (form ${form})`, async () => {
      const page = await browser.newPage();
      try {
        await page.route(/nara-vard\.js/, (route) => route.abort());
        await page.goto(site.put(`/print-plain-${form}.html`, hostPage({ body: pasted(form) })));
        await page.emulateMedia({ media: 'print' });
        for (const section of await page.locator('section').all()) {
          for (const href of ['tel:112', 'tel:1177']) {
            assert.ok(await section.locator(`a[href="${href}"]`).filter({ visible: true }).count(), href);
          }
        }
      } finally {
        await page.close();
      }
    });
  }
});

/** Prototype 1.6 and its like: methods on every element, among them some that the platform has since got. */
function oldDocument() {
  const own = {
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    replaceWith() {
      throw new Error('nobody asked for replaceWith');
    },
  };
  for (const name of [
    'show',
    'hide',
    'update',
    'insert',
    'wrap',
    'select',
    'match',
    'identify',
    'visible',
    'clone',
    'store',
  ]) {
    own[name] = function () {
      throw new Error(`nobody asked for ${name}`);
    };
  }
  delete own.replaceWith;
  Object.assign(Element.prototype, own);
  Object.assign(HTMLFormElement.prototype, { serialize: own.show, enable: own.show, focusFirstElement: own.show });
  Object.assign(Event.prototype, { stop: own.show, element: own.show, findElement: own.show });
  document.getElementsByClassName = (name) => [...document.querySelectorAll(`.${name}`)];
  globalThis.$ = (id) => document.getElementById(id);
}

function ownRegistry() {
  const real = customElements;
  globalThis.definedByHost = [];
  const define = (name, element, options) => {
    globalThis.definedByHost.push(name);
    return real.define(name, element, options);
  };
  Object.defineProperty(globalThis, 'customElements', {
    value: {
      define,
      get: (name) => real.get(name),
      whenDefined: (name) => real.whenDefined(name),
      upgrade: (node) => real.upgrade(node),
    },
  });
}

function angularHost() {
  globalThis.angular.module('host', []).run([
    '$rootScope',
    (scope) => {
      Object.assign(scope, { isThere: true, greeting: 'Hej' });
      // In a turn of its own: WebKit's driver lets what waits run in the middle of what it is asked to do, as no page does.
      globalThis.host = (change) => void setTimeout(() => scope.$apply(() => Object.assign(scope, change)));
    },
  ]);
}

function vueHost(templates) {
  const { createApp } = globalThis.Vue;
  const app = createApp({
    data: () => ({ tab: 'a', isThere: true }),
    components: { a: { template: templates.a }, b: { template: templates.b } },
    template:
      '<div v-if="isThere"><keep-alive><component :is="$options.components[tab]"></component></keep-alive></div>',
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('nv-');
  globalThis.host = app.mount('#app');
}

/** The host's program in JSX, with a short text inside each as a developer would write it. */
function REACT_HOST(widgets) {
  return `
    import { StrictMode, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    const WIDGETS = ${JSON.stringify(widgets)};
    function Widget({ word, form, name }) {
      const Tag = form === 'a' ? 'nv-' + word : 'div';
      const given = form === 'a' ? WIDGETS[word]
        : Object.fromEntries([['data-nv', word], ...Object.entries(WIDGETS[word]).map(([key, value]) => ['data-nv-' + key, value])]);
      return <section><Tag {...given}><h2>{name}</h2><p>Fara för liv? <a href="tel:112">Ring 112</a>. <a href="tel:1177">Ring 1177</a>.</p></Tag></section>;
    }
    function Host() {
      const [{ order, name }, set] = useState({ order: Object.keys(WIDGETS).flatMap((word) => [word + ' a', word + ' b']), name: 'Namn' });
      globalThis.host = set;
      return order.map((each) => <Widget key={each} word={each.slice(0, -2)} form={each.slice(-1)} name={name} />);
    }
    const root = createRoot(document.getElementById('app'));
    globalThis.unmount = () => root.unmount();
    root.render(<StrictMode><Host /></StrictMode>);`;
}

/** As browsers' translators do: every text in two elements of theirs, and the page called English. */
function translate() {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) if (texts.currentNode.data.trim()) found.push(texts.currentNode);
  for (const text of found) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `[${text.data}]`;
    outer.append(inner);
    text.replaceWith(outer);
  }
  document.documentElement.lang = 'en';
  document.documentElement.classList.add('translated-ltr');
}

function cleaner() {
  const clean = () => {
    for (const each of document.querySelectorAll('*')) {
      if (each.localName.includes('-')) each.replaceWith(...each.childNodes);
    }
  };
  addEventListener('DOMContentLoaded', () => {
    clean();
    new MutationObserver(clean).observe(document.body, { childList: true, subtree: true });
  });
}

/** Tells the page outside what can be read, once the widgets are there or will not be. */
function reports(readable, areShown) {
  const started = Date.now();
  const timer = setInterval(() => {
    const isShown = areShown(8);
    if (!isShown && Date.now() - started < 3000) return;
    clearInterval(timer);
    parent.postMessage({ isShown, places: readable(), seen: globalThis.seen }, '*');
  }, 50);
}
