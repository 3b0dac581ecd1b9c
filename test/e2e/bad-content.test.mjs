// Laws 1 and 4: what the content's server may answer on a bad day, over a real connection. The resident still has 112 and
// 1177, nothing of the content runs, and no promise is broken in silence.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { cardTexts, inEveryEngine, openChromium } from './browsers.mjs';
import { hostPage, openSite, readContent, readOn, REGISTER, snippet, UNIT } from './site.mjs';

/** A host without a policy: nothing protects it but us. */
const ANY_HOST = { headers: {} };
const HARM = 'globalThis.harmed=1';
const MARKUP = `"'><script>${HARM}</script><img src="/stolen" onerror="${HARM}"><a href="javascript:${HARM}">x</a>{{constructor}}`;
const ADDRESSES = [
  `javascript:${HARM}`,
  ` \tJaVa\nScRiPt:${HARM}//`,
  `\u0001javascript:${HARM}`,
  `data:text/html,<script>${HARM}</script>`,
  `vbscript:${HARM}`,
  `https://x.example/" onmouseover="${HARM}`,
  `https://x.example/'onfocus='${HARM}`,
  'blob:https://x.example/1',
  '//x.example/\\evil',
];

/** Values that decide what a text is for; all other text of a register is the editor's, and so it may be anything. */
const STRUCTURE =
  /^(\$schema|kind|version|lang|id|type|purpose|responsible|inherits|area|within|days|opens|closes|redDays|from|through|date|checked|updated|reviewBy|validThrough|sv|en|fi)$/;
const RULES = /^(eves|halfDays)$/;

/** The same register with something hostile in every text. */
function hostile(value, key = '', count = { addresses: 0 }) {
  if (Array.isArray(value)) return value.map((each) => hostile(each, key, count));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, RULES.test(name) ? each : hostile(each, name, count)]),
    );
  }
  if (typeof value !== 'string') return value;
  if (/^(sv|en|fi)$/.test(key)) return `${value} ${MARKUP}`;
  if (STRUCTURE.test(key)) return value;
  if (/url/i.test(key)) return ADDRESSES[count.addresses++ % ADDRESSES.length];
  if (key === 'telephone') return `${value}<script>${HARM}</script>`;
  if (key === 'email') return `${value}" onclick="${HARM}`;
  return `${value} ${MARKUP}`;
}

const REGISTER_TEXT = JSON.stringify(readContent(REGISTER));

/** Each: how the server answers, what the page is told, and what the editor reads. */
const FAULTS = [
  {
    name: 'a log-in page instead of the file',
    answer: (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<!doctype html><title>Logga in</title><script>${HARM}</script><p>Logga in för att fortsätta.`);
    },
    code: 'document.not-json',
    editor: /webbsida, inte en innehållsfil/,
  },
  {
    name: 'a file that is not there',
    answer: (_request, response) => response.writeHead(404).end('<h1>404</h1>'),
    code: 'document.not-found',
    editor: /Innehållsfilen finns inte \(404/,
  },
  {
    name: 'a server that is broken',
    answer: (_request, response) => response.writeHead(503).end('Service Unavailable'),
    code: 'document.not-found',
    editor: /Innehållsfilen finns inte \(503/,
  },
  {
    name: 'an empty answer',
    answer: (_request, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(),
    code: 'document.not-json',
    editor: /går inte att läsa som JSON/,
  },
  {
    name: 'five megabytes',
    answer: (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(REGISTER_TEXT.replace('{', `{"filler":"${'x'.repeat(5_000_000)}",`));
    },
    code: 'document.too-large',
    editor: /större än 1 MB/,
  },
  {
    name: 'a line that breaks in the middle',
    answer: (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': REGISTER_TEXT.length });
      response.write(REGISTER_TEXT.slice(0, 500), () => response.destroy());
    },
    code: 'document.unreachable',
    editor: /kunde inte hämtas/,
  },
  {
    name: 'another kind of document',
    answer: (_request, response) => response.end(JSON.stringify({ kind: 'goal-picture', version: 1 })),
    code: 'document.wrong-kind',
    editor: /av sorten ”goal-picture”, och den kan inte visas här/,
  },
  {
    name: 'a register of a later version',
    answer: (_request, response) => response.end(REGISTER_TEXT.replace('"version":1', '"version":2')),
    code: 'document.newer-version',
    editor: /skrivet för en nyare version/,
  },
];

let site;
let elsewhere;
before(async () => {
  site = await openSite();
  elsewhere = await serve({ headers: {} });
});
after(async () => {
  await site?.close();
  await elsewhere?.close();
});

/** Runs in the page: what each card gives a resident to press, in its shadow root or in the page's own text. */
function care() {
  return [...document.querySelectorAll('nv-contact-card')].map((card) => {
    const links = [...card.shadowRoot.querySelectorAll('a'), ...card.querySelectorAll('a')];
    return ['tel:112', 'tel:1177'].map((href) =>
      links.some((link) => link.getAttribute('href') === href && link.getClientRects().length > 0),
    );
  });
}

inEveryEngine((page) => {
  const settled = (count) => page().until(readOn, count, true);
  const assertUnharmed = async () => {
    await page().calm();
    const harm = await page().run(() => ({
      harmed: String(globalThis.harmed),
      data: String(document.documentElement.dataset.harm),
      polluted: String({}.polluted),
    }));
    assert.deepEqual(harm, { harmed: 'undefined', data: 'undefined', polluted: 'undefined' });
    assert.deepEqual((await page().seen()).errors, []);
  };

  for (const [index, { name, answer, code, editor }] of FAULTS.entries()) {
    it(`gives 112 and 1177 when the answer is ${name}`, async () => {
      const src = `/faults/${index}.json`;
      site.put(src, answer);
      const bare = `<nv-contact-card src="${src}" contact-id="${UNIT}" preview></nv-contact-card>`;
      const body = bare + snippet({ form: 'b' }).replaceAll(REGISTER, src);
      await page().go(site.put(`/faults/${index}.html`, hostPage({ body }), ANY_HOST));
      await settled(2);
      await page().until(() =>
        Boolean(document.querySelector('nv-contact-card').shadowRoot.querySelector('[part=notice]')),
      );
      assert.deepEqual(await page().run(care), [
        [true, true],
        [true, true],
      ]);
      const [first, second] = (await page().run(cardTexts)).split('\n');
      assert.match(first, /Kontaktuppgifterna kan inte visas just nu/);
      assert.match(first, editor, 'the editor reads why');
      assert.match(second, /Exempelstadens hälsocentral.*Storgatan 1/, 'the page’s own text stays');
      assert.doesNotMatch(second, /redaktör|JSON|404/, 'the resident is not troubled with it');
      const { failed, lines } = await page().seen();
      assert.deepEqual(failed, [code, code]);
      assert.equal(lines.length, 2, `one line in the console for each card: ${lines.join('\n')}`);
      await assertUnharmed();
    });
  }

  it('asks no server but those it may, whatever src says', async () => {
    const addresses = [
      `${elsewhere.url}/content/norrbotten/contacts.json`,
      'https://other.example/contacts.json',
      '//other.example/contacts.json',
      `javascript:${HARM}`,
      'data:application/json,{"kind":"contacts","version":1,"contacts":[]}',
    ];
    const body = addresses.map((src) => `<nv-contact-card src='${src}'></nv-contact-card>`).join('');
    await page().go(site.put('/elsewhere.html', hostPage({ body }), ANY_HOST));
    await settled(addresses.length);
    const { failed } = await page().seen();
    assert.deepEqual([...new Set(failed)], ['document.blocked-origin']);
    const asked = await page().run(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin)),
    );
    assert.deepEqual(asked, []);
    assert.deepEqual(
      (await page().run(care)).flat().filter((has) => !has),
      [],
    );
    await assertUnharmed();
  });

  it('is not led to another server by its own', async () => {
    site.put('/led-away.json', (_request, response) =>
      response.writeHead(302, { Location: `${elsewhere.url}${REGISTER}` }).end(),
    );
    const body = `<nv-contact-card src="/led-away.json" contact-id="${UNIT}"></nv-contact-card>`;
    await page().go(site.put('/led-away.html', hostPage({ body }), ANY_HOST));
    await settled(1);
    const { failed, ready } = await page().seen();
    assert.equal(ready, 0);
    assert.match(failed[0], /document\.(blocked-origin|unreachable)/);
    await assertUnharmed();
  });

  it('runs nothing of a register with a script in every text and a script for every address', async () => {
    const document = hostile(readContent(REGISTER));
    const src = '/hostile.json';
    site.putJson(src, document);
    site.put('/stolen', 'stolen');
    const ids = document.contacts.map(({ id }) => id);
    // As the page's own text as well: what the generator wrote from the same register.
    const cards = ids.flatMap((contact) => [
      snippet({ form: 'a', src, contact, document, preview: '' }),
      snippet({ form: 'b', src, contact, document, 'choose-area': '' }),
    ]);
    const parts = readContent('/content/edge/broken-parts.json');
    const broken = [...new Set(parts.contacts.map((each) => each?.id).filter(Boolean))].map((contact) =>
      snippet({ src: '/content/edge/broken-parts.json', contact, preview: '' }),
    );
    const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'hel'].map((contact) =>
      snippet({ form: 'b', src: '/content/edge/hostile-keys.json', contact, preview: '' }),
    );
    const body = [...cards, ...broken, ...keys].join('\n');
    await page().go(site.put('/hostile.html', hostPage({ body }), ANY_HOST));
    await settled(cards.length + broken.length + keys.length);
    const { links, attributes, foreign } = await page().run(() => {
      const roots = [document, ...[...document.querySelectorAll('nv-contact-card')].map((card) => card.shadowRoot)];
      const all = roots.flatMap((each) => [...each.querySelectorAll('main *, .nv *')]);
      return {
        links: all.filter((each) => each.localName === 'a').map((each) => each.protocol),
        attributes: all.flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on')),
        foreign: all.map((each) => each.localName).filter((name) => /^(script|img|iframe|object|style)$/.test(name)),
      };
    });
    assert.deepEqual(
      [...new Set(links)].filter((protocol) => !/^(https?|tel|sms|mailto):$/.test(protocol)),
      [],
    );
    assert.ok(links.length > 100, 'there are links to look at');
    assert.deepEqual([attributes, foreign], [[], []]);
    await assertUnharmed();
    assert.ok(!site.requests.includes('/stolen'), 'no picture of the content was fetched');
  });
});

describe('offline, in Chromium', () => {
  let browser;
  before(async () => (browser = await openChromium()));
  after(() => browser?.close());

  it('says so, keeps 112 and 1177, and shows the card by itself when the line is back', async () => {
    const src = '/when-online.json';
    site.putJson(src, readContent(REGISTER));
    const page = await browser.newPage();
    await page.goto(site.put('/offline.html', hostPage({ body: snippet() })));
    await page.waitForFunction(() => globalThis.seen.ready === 1);

    await page.context().setOffline(true);
    await page.evaluate(
      ({ address, id }) => {
        for (const text of ['', 'Ring växeln.']) {
          const card = document.createElement('nv-contact-card');
          card.setAttribute('src', `${address}?${text.length}`);
          card.setAttribute('contact-id', id);
          card.textContent = text;
          document.querySelector('main').append(card);
        }
      },
      { address: src, id: UNIT },
    );
    await page.waitForFunction(() => globalThis.seen.failed.length === 2);
    const [first, bare, own] = (await page.evaluate(cardTexts)).split('\n');
    assert.match(first, /Storgatan 1/, 'what was there stays');
    assert.match(bare, /Du har ingen anslutning till internet just nu/);
    assert.match(own, /Ring växeln/);
    assert.deepEqual((await page.evaluate(care)).slice(1), [
      [true, true],
      [true, true],
    ]);

    await page.context().setOffline(false);
    await page.waitForFunction(() => globalThis.seen.ready === 3);
    const texts = (await page.evaluate(cardTexts)).split('\n');
    assert.equal(new Set(texts).size, 1, 'all three say the same now');
    await page.close();
  });

  it('tries again when the resident asks, and only then', async () => {
    const src = '/second-time.json';
    let times = 0;
    site.put(src, (_request, response) => {
      times += 1;
      if (times === 1) response.writeHead(502).end();
      else response.writeHead(200, { 'Content-Type': 'application/json' }).end(REGISTER_TEXT);
    });
    const page = await browser.newPage();
    const body = `<nv-contact-card src="${src}" contact-id="${UNIT}"></nv-contact-card>`;
    await page.goto(site.put('/second-time.html', hostPage({ body })));
    await page.waitForFunction(() => globalThis.seen.failed.length === 1);
    assert.equal(times, 1);
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.waitForFunction(() => globalThis.seen.ready === 1);
    assert.equal(times, 2);
    await page.close();
  });
});
