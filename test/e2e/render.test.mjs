// What `nara-vard render` writes: read on any day, with and without script, under the strictest policy, in three engines.
import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import { build } from 'esbuild';
import { parseFragment } from 'parse5';
import { ensureLocale, prerender } from '../../dist/cli/prerender.mjs';
import { ENGINES_IN_TIME, inEveryEngine, openChromium, sampled } from './browsers.mjs';
import { hostPage, LOADER, manifest, openSite, readContent, REGISTER, snippetOf, UNIT, WIDGETS } from './site.mjs';

const { outputFiles } = await build({ entryPoints: ['test/support/examples.ts'], format: 'esm', write: false });
const { GOAL_PICTURES, READABLE } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
await ensureLocale('en');

const TODAY = '2026-11-24';
const GOAL = WIDGETS['goal-picture'].src;

function render(widget, { src = WIDGETS[widget].src, lang, ...attributes } = {}) {
  const asked = widget === 'contact-card' ? { 'contact-id': UNIT, ...attributes } : attributes;
  return prerender({ widget, src, document: readContent(src), attributes: asked, lang, today: TODAY, loader: LOADER });
}

/** Everything an example can be asked for. */
const EXAMPLES = [
  ...READABLE.flatMap((name) => {
    const src = `/content/${name}.json`;
    const ids = (readContent(src).contacts ?? []).map((contact) => contact?.id);
    const usable = [...new Set(ids)].filter((id) => typeof id === 'string' && id.trim());
    return usable.flatMap((id) =>
      ['sv', 'en'].map((lang) => [
        `${name} ${id} ${lang}`,
        'contact-card',
        { src, 'contact-id': id, 'choose-area': '', lang },
      ]),
    );
  }),
  ...GOAL_PICTURES.flatMap((name) =>
    ['sv', 'en'].map((lang) => [
      `${name} ${lang}`,
      'goal-picture',
      { src: `/content/${name}.json`, 'deep-link': '', lang },
    ]),
  ),
];

/** A working morning, its night, a Saturday, Christmas Eve, midsummer: days on which a card says different things. */
const MOMENTS = [
  '2026-11-24T10:20:00+01:00',
  '2026-11-24T23:50:00+01:00',
  '2026-11-28T12:00:00+01:00',
  '2026-12-24T12:00:00+01:00',
  '2027-06-25T09:00:00+02:00',
].map(Date.parse);

const nodesOf = (node) => [
  node,
  ...[...(node.childNodes ?? []), ...(node.content ? [node.content] : [])].flatMap(nodesOf),
];

describe('what is stored', () => {
  it('is of every example', () => assert.ok(EXAMPLES.length > 150, String(EXAMPLES.length)));

  for (const [title, widget, asked] of EXAMPLES) {
    it(`says the same whenever it is drawn: ${title}`, () => {
      const drawings = MOMENTS.map((moment) => {
        const held = mock.method(Date, 'now', () => moment);
        try {
          return render(widget, asked);
        } finally {
          held.mock.restore();
        }
      });
      assert.deepEqual([...new Set(drawings)].length, 1);
      const [drawn] = drawings;
      assert.doesNotMatch(drawn, /öppet nu|stängt nu|open now|closed now|\b(öppnar|stänger) (kl|i |på )/i);
      assert.doesNotMatch(drawn, /here\.invalid|undefined|\[object/);
      for (const { nodeName, attrs = [] } of nodesOf(parseFragment(drawn))) {
        // What a policy must allow, and what only a hydration reads.
        assert.doesNotMatch(nodeName, /^(style|script|#comment)$/);
        for (const { name, value } of attrs) {
          assert.doesNotMatch(name, /^(style|on.*)$/);
          assert.doesNotMatch(value, /^\s*javascript:/i);
        }
      }
    });

    it(`is an element with a template, and the text of form A after it: ${title}`, () => {
      const { src, lang, ...attributes } = asked;
      const drawn = render(widget, asked);
      const [template] = /<template[^]*<\/template>\n/.exec(drawn);
      const formA = snippetOf(widget, { ...attributes, src, contacts: undefined, document: readContent(src), lang });
      assert.equal(drawn.replace(template, ''), formA);
      const [element] = parseFragment(drawn).childNodes;
      assert.equal(element.tagName, `nv-${widget}`);
      const shadow = element.childNodes.find(({ tagName }) => tagName === 'template');
      assert.deepEqual(shadow.attrs, [{ name: 'shadowrootmode', value: 'open' }]);
      const [link, drawing, ...others] = shadow.content.childNodes.filter(({ tagName }) => tagName);
      assert.deepEqual([link.tagName, drawing.tagName, others.length], ['link', 'div', 0]);
      const href = link.attrs.find(({ name }) => name === 'href').value;
      const file = href.replace('/nara-vard/latest/', '');
      assert.ok(
        manifest.styles.some((each) => each.file === file && each.integrity.startsWith('sha384-')),
        href,
      );
    });
  }
});

describe('the way a contact can be reached', () => {
  it('is the ordinary week, and 1177 for whoever finds it closed', () => {
    const drawn = render('contact-card');
    assert.match(drawn, /Öppettider<\/b\s*>\s*<span>måndag–onsdag kl\.\u00a08–17, torsdag kl\.\u00a08–19/);
    assert.match(drawn, /Stängt eller osäker\?\s*<a href="tel:1177">/);
    assert.match(drawn, /<summary[^]*Andra tider kan gälla vid helger\.[^]*<\/details>/);
  });
});

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Runs in the page: notes, each time something changes and in each frame, what the first widget shows. */
function follow() {
  globalThis.cardsSeen = [];
  const note = () => {
    const root = document.querySelector('nv-contact-card, nv-goal-picture')?.shadowRoot;
    if (!root) return;
    const cards = [...root.querySelectorAll('.card')].filter((card) => card.getBoundingClientRect().height > 100);
    globalThis.cardsSeen.push(cards.map((card) => card.textContent.trim().length));
  };
  const each = () => {
    note();
    requestAnimationFrame(each);
  };
  requestAnimationFrame(each);
}
/** Runs in the page. */
const isOurs = () =>
  [...document.querySelectorAll('nv-contact-card, nv-goal-picture')].every(
    ({ shadowRoot }) => Boolean(shadowRoot?.querySelector('.card')) && !shadowRoot.querySelector('link'),
  );

inEveryEngine((page) => {
  const calm = async () => {
    await page().calm();
    const { errors, violations } = await page().seen();
    assert.deepEqual([errors, violations], [[], []]);
  };

  it('is a styled, readable card without script, with nothing for the policy to object to', async () => {
    const body = render('contact-card') + render('goal-picture');
    await page().go(site.put('/still.html', hostPage({ scripts: [], body })));
    await page().until(() => document.querySelector('nv-contact-card').shadowRoot.styleSheets[0]?.cssRules.length > 10);
    const looks = await page().run(() =>
      ['nv-contact-card', 'nv-goal-picture'].map((tag) => {
        const host = document.querySelector(tag);
        const card = host.shadowRoot.querySelector('.card');
        return {
          border: getComputedStyle(card).borderTopStyle,
          icon: Math.round(host.shadowRoot.querySelector('.icon').getBoundingClientRect().width),
          text: card.innerText.replace(/\s+/g, ' '),
          calls: [...host.shadowRoot.querySelectorAll('a[href^="tel:"]')].map((a) => a.getAttribute('href')),
          // The text of form A is there for others; here it is not seen twice.
          twice: host.querySelector('h2').getClientRects().length,
        };
      }),
    );
    for (const { border, icon, twice } of looks) {
      assert.deepEqual([border, twice], ['solid', 0]);
      assert.ok(icon > 10 && icon < 40, String(icon));
    }
    const [card, picture] = looks;
    assert.match(card.text, /Exempelstadens hälsocentral.*Öppettider måndag–onsdag kl\. 8–17.*Storgatan 1/);
    for (const href of ['tel:112', 'tel:1177', 'tel:+46980319200']) assert.ok(card.calls.includes(href), href);
    assert.match(picture.text, /Målbild för nära vård.*Min egen kraft tas tillvara/);
    await calm();
  });

  for (const widget of ['contact-card', 'goal-picture']) {
    it(`comes alive without an empty moment or a double one: ${widget}`, async () => {
      site.putScript('/follow.js', `(${follow})()`);
      const first = '<script src="/follow.js"></script>';
      await page().go(site.put(`/alive-${widget}.html`, hostPage({ first, body: render(widget) })));
      await page().until(isOurs);
      await page().calm();
      const { frames, buttons, nodes } = await page().run((tag) => {
        const root = document.querySelector(tag).shadowRoot;
        return {
          frames: globalThis.cardsSeen,
          buttons: root.querySelectorAll('button').length,
          nodes: [...root.children].map(({ className }) => className),
        };
      }, `nv-${widget}`);
      // Before the first there is a page that has not come so far.
      const since = frames.slice(frames.findIndex((cards) => cards.length));
      assert.ok(since.length > 2);
      for (const cards of since) {
        assert.equal(cards.length, 1, JSON.stringify(frames));
        assert.ok(cards[0] > 200, JSON.stringify(frames));
      }
      assert.deepEqual(nodes, ['nv'], 'nothing of the drawing is left');
      assert.ok(buttons > 0, 'what only script can do is there');
      await calm();
      assert.equal((await page().seen()).ready, 1);
    });
  }

  it('can be read where its style sheet does not come', async () => {
    const body = render('contact-card').replace(/contact-card\.\w+\.css/, 'borta.css');
    await page().go(site.put('/bare.html', hostPage({ scripts: [], body })));
    const [width, text] = await page().run(() => {
      const { shadowRoot } = document.querySelector('nv-contact-card');
      return [
        shadowRoot.querySelector('.icon').getBoundingClientRect().width,
        shadowRoot.querySelector('.card').innerText,
      ];
    });
    assert.ok(width < 40, `an icon ${width} px wide`);
    assert.match(text, /Exempelstadens hälsocentral[^]*Ring 112/);
  });

  it('says whether it is open once it knows what time it is', async () => {
    await page().go(site.put('/clock.html', hostPage({ body: render('contact-card') })));
    await page().until(isOurs);
    const status = await page().run(
      () => document.querySelector('nv-contact-card').shadowRoot.querySelector('.status').innerText,
    );
    assert.match(status, /Öppet nu|Stängt nu/);
  });

  it('stays as it was drawn when the content does not come', async () => {
    const gone = render('contact-card').replace(REGISTER, '/content/ingen.json');
    await page().go(site.put('/gone.html', hostPage({ body: gone })));
    await page().until(() => globalThis.seen.failed.length === 1);
    await page().calm();
    const shown = await page().run(() => {
      const { shadowRoot } = document.querySelector('nv-contact-card');
      return [shadowRoot.querySelectorAll('.card, slot').length, shadowRoot.querySelector('.card').innerText];
    });
    assert.equal(shown[0], 1);
    assert.match(shown[1], /Exempelstadens hälsocentral[^]*Öppettider[^]*0980-31\s92\s00/);
    assert.deepEqual((await page().seen()).errors, []);
  });

  it('stays as it was drawn when our part that takes its place does not come', async () => {
    const loader = site.putBundle('/half', (text, file) => (/\/stored-/.test(file) ? undefined : text));
    await page().go(site.put('/half.html', hostPage({ scripts: [loader], body: render('contact-card') })));
    await page().until(() => globalThis.seen.lines.length > 0);
    await calm();
    const cards = await page().run(
      () => document.querySelector('nv-contact-card').shadowRoot.querySelectorAll('.card').length,
    );
    assert.equal(cards, 1);
  });

  it('tells the editor who asks why the content does not come', async () => {
    const gone = render('contact-card', { preview: '' }).replace(REGISTER, '/content/ingen.json');
    await page().go(site.put('/preview.html', hostPage({ body: gone })));
    await page().until(() =>
      Boolean(document.querySelector('nv-contact-card').shadowRoot.querySelector('[part=notice]')),
    );
    await calm();
  });

  it('keeps what is open, and the place of the keyboard', async () => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    const text = JSON.stringify(readContent(REGISTER));
    site.put('/slow.json', async (request, response) => {
      await gate;
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(text);
    });
    const body = render('contact-card').replace(REGISTER, '/slow.json');
    await page().go(site.put('/open.html', hostPage({ body })));
    await page().until(() => Boolean(customElements.get('nv-contact-card')));
    await page().run(() => {
      const { shadowRoot } = document.querySelector('nv-contact-card');
      shadowRoot.querySelector('details').open = true;
      shadowRoot.querySelector('summary').focus();
    });
    release();
    await page().until(isOurs);
    await page().until(() =>
      Boolean(document.querySelector('nv-contact-card').shadowRoot.querySelector('#week:not([hidden])')),
    );
    const place = await page().run(() => {
      const { activeElement } = document.querySelector('nv-contact-card').shadowRoot;
      return [activeElement?.localName, activeElement?.getAttribute('aria-expanded')];
    });
    assert.deepEqual(place, ['button', 'true']);
    await calm();
  });

  it('keeps the link that has the keyboard, and the part of a goal picture that is open', async () => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    for (const [path, from] of [
      ['/slow-card.json', REGISTER],
      ['/slow-goal.json', GOAL],
    ]) {
      site.put(path, async (request, response) => {
        await gate;
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(readContent(from)));
      });
    }
    const body =
      render('contact-card').replace(REGISTER, '/slow-card.json') +
      render('goal-picture').replace(GOAL, '/slow-goal.json');
    await page().go(site.put('/place.html', hostPage({ body })));
    await page().until(() => ['nv-contact-card', 'nv-goal-picture'].every((tag) => Boolean(customElements.get(tag))));
    await page().run(() => {
      document.querySelector('nv-goal-picture').shadowRoot.querySelectorAll('details')[2].open = true;
      document.querySelector('nv-contact-card').shadowRoot.querySelector('.ways a[href^="tel:"]').focus();
    });
    release();
    await page().until(isOurs);
    await page().calm();
    const [href, shown] = await page().run(() => [
      document.querySelector('nv-contact-card').shadowRoot.activeElement?.getAttribute('href'),
      [...document.querySelector('nv-goal-picture').shadowRoot.querySelectorAll('.text:not([hidden])')].map(
        ({ id }) => id,
      ),
    ]);
    assert.equal(href, 'tel:+46980319200');
    assert.deepEqual(shown, ['part-2']);
    await calm();
  });

  it('is an ordinary element where a sanitizer has taken the template away', async () => {
    const body = render('contact-card').replace(/<template[^]*<\/template>/, '');
    await page().go(site.put('/filtered.html', hostPage({ body })));
    await page().until(() => globalThis.seen.ready === 1);
    await calm();
  });
}, ENGINES_IN_TIME);

/** As much as a reader does not notice (law 9). */
const MOST_SHIFT = 0.01;

describe('the page around it (Chromium)', () => {
  let browser;
  before(async () => (browser = await openChromium()));
  after(() => browser.close());

  for (const [widget, asked] of [
    ['contact-card', { 'contact-id': UNIT }],
    ['contact-card', { 'contact-id': 'din-halsocentral', 'choose-area': '' }],
    ['contact-card', { 'contact-id': 'din-halsocentral', variant: 'compact' }],
    ['contact-card', { 'contact-id': 'kvallsjouren' }],
    ['goal-picture', {}],
    ['goal-picture', { src: '/content/orebro/goal-picture.json' }],
  ]) {
    for (const width of sampled([320, 768, 1280], [320, 1280])) {
      for (const hour of ['10:20', '21:20']) {
        const title = `${asked['contact-id'] ?? asked.src ?? GOAL}${asked.variant ? ' compact' : ''} at ${width} px, ${hour}`;
        it(`does not move: ${title}`, async () => {
          const page = await browser.newPage({ viewport: { width, height: 1000 } });
          await page.clock.setFixedTime(new Date(`${TODAY}T${hour}:00+01:00`));
          await page.addInitScript(() => {
            globalThis.shifts = [];
            new PerformanceObserver((list) => {
              for (const { value } of list.getEntries()) globalThis.shifts.push(value);
            }).observe({ type: 'layout-shift', buffered: true });
          });
          // Painted, and seen, before anything of ours has come.
          await page.route(/\/chunks\/|\/content\//, async (route) => {
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
            await route.continue();
          });
          const body = `${render(widget, asked)}\n<p>Efter</p>\n${'<p>En rad till.</p>\n'.repeat(20)}`;
          await page.goto(site.put('/shift.html', hostPage({ body })));
          await page.waitForFunction(isOurs);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          const shifts = await page.evaluate(() => globalThis.shifts);
          await page.close();
          const sum = shifts.reduce((total, value) => total + value, 0);
          console.log(`layout shift ${sum.toFixed(4)}  ${title}`);
          assert.ok(sum <= MOST_SHIFT, shifts.join());
        });
      }
    }
  }
});
