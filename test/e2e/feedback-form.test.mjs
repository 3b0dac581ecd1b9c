// The feedback form on real pages with the real receiver behind it: what is sent is found in the inbox, once. In three
// engines where they can do it; by keyboard and by screen reader, without script, and when things fail.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startReceiver } from '../../scripts/receiver.mjs';
import { inEveryEngine, openChromium, sampled } from './browsers.mjs';
import { listenTo } from './screen-reader.mjs';
import { hostPage, manifest, openSite, readContent, watch } from './site.mjs';
import { writeSnippet } from '../../dist/cli/snippet.mjs';

const modules = createRequire(import.meta.url);
const AXE = readFileSync(modules.resolve('axe-core/axe.min.js'), 'utf8');

const FORM = '/content/norrbotten/feedback-form.json';
const REGISTER = '/content/norrbotten/contacts.json';
const FOLDER = '/aterkoppling/';
const ENDPOINT = `${FOLDER}feedback`;
/** Asks every sender for work first. */
const STRICT_FOLDER = '/med-arbete/';

const BUS = 'Tiderna för bussen till sjukhuset stämmer inte.';
/** A test number of the Swedish Tax Agency's kind: nobody's. */
const NUMBER = '19121212-1212';

/** By width: what follows the form may give way by so much, with the form in sight. Further up on a page nothing moves. */
const MOST_SHIFT = { 320: 0.02, 768: 0.01, 1280: 0.01 };

/** What an editor pastes. */
function form({ kind = 'a', src = FORM, document = readContent(FORM), ...attributes } = {}) {
  return writeSnippet({
    widget: 'feedback-form',
    form: kind,
    src,
    document,
    contacts: readContent(REGISTER),
    attributes: { contacts: REGISTER, ...attributes },
    lang: 'sv',
    today: '2026-11-24',
  });
}

const AROUND = (inside) =>
  `<p><a href="#before" id="before">Före</a></p>\n${inside}\n<p><a href="#after" id="after">Efter</a></p>`;

const folder = mkdtempSync(join(tmpdir(), 'nara-vard-form-'));
const proxies = {};
let site, receiver, strict, browser;

/** The key must outlive the process, or a message that is sent again after a restart would not be known. */
const start = (name, settings) =>
  startReceiver({
    file: join(folder, `${name}.sqlite`),
    origin: site.url,
    settings: { HMAC_KEY: 'k'.repeat(64), RATE_LIMIT: '10000', LOG_LEVEL: 'info', ...settings },
  });

async function up() {
  receiver = await start('ordinary', { CHALLENGE: 'off' });
  proxies[FOLDER] = receiver.url;
}

before(async () => {
  site = await openSite({ proxies });
  await up();
  strict = await start('strict', { CHALLENGE: 'always' });
  proxies[STRICT_FOLDER] = strict.url;
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await Promise.all([receiver?.stop(), strict?.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that a receiver keeps, as its inbox exports it: what looks like spam, as a quick test may, is there too. */
async function inbox(of = receiver) {
  const all = [];
  for (const queue of ['', '&ko=skrap']) {
    const answer = await fetch(`${of.url}/inkorg/export.csv?visa=alla&svar=ja${queue}`, {
      headers: { authorization: `Bearer ${of.token}` },
    });
    assert.equal(answer.status, 200);
    const [head, ...rows] = cellsOf((await answer.text()).replace(/^\uFEFF/, ''));
    all.push(...rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index]]))));
  }
  return all.sort((a, b) => a.Nr - b.Nr);
}

function cellsOf(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ';') rows.push([]);
  }
  return rows.slice(0, -1);
}

const about = async (path, of) => (await inbox(of)).filter(({ Sida }) => Sida === site.url + path);

/** A page of its own for one test, closed after it. */
async function visiting(
  path,
  html,
  { width = 1280, height = 800, prepare, search = '', wait = true, ...options },
  visit,
) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(watch);
    await prepare?.(page, context);
    await page.goto((html === undefined ? site.url + path : site.put(path, html)) + search);
    if (wait && options.javaScriptEnabled !== false) await page.waitForFunction(areReady);
    return await visit(page, context);
  } finally {
    await context.close();
  }
}

/** Runs in the page: whether every form has come alive. */
function areReady() {
  const all = [...document.querySelectorAll('nv-feedback-form')];
  return all.length > 0 && all.every(({ shadowRoot }) => shadowRoot?.querySelector('.card[role=group]'));
}

/** The form as a visitor of Chromium meets it. */
function formOn(page, index = 0) {
  const widget = page.locator('nv-feedback-form').nth(index);
  const button = (name) => widget.getByRole('button', { name, exact: true });
  return {
    widget,
    button,
    field: widget.locator('#comment'),
    at: (selector) => widget.locator(selector),
    async open(name = 'Kommentera sidan') {
      await button(name).click();
      await widget.locator('#comment').waitFor();
    },
    async write(text) {
      await widget.locator('#comment').fill(text);
      await widget.locator('#comment').blur();
    },
    async send(name = 'Skicka') {
      await button(name).click();
    },
    sent: () => widget.locator('#comment-sent').waitFor(),
    failed: () => widget.locator('#send-error').waitFor(),
    /** Until the contacts are there, each with its ways. */
    contacts: () =>
      page.waitForFunction((at) => {
        const cards = [
          ...document.querySelectorAll('nv-feedback-form')[at].shadowRoot.querySelectorAll('nv-contact-card'),
        ];
        return cards.length > 0 && cards.every(({ shadowRoot }) => shadowRoot?.querySelector('[part=card]'));
      }, index),
  };
}

/** Runs in the page: where the focus is, inside shadow roots too. */
function focusedIn() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return {
    tag: at?.localName ?? '',
    id: at?.id ?? '',
    text: at?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    label: at?.getAttribute?.('aria-label') ?? '',
  };
}

/** Runs in the page: whether something can be found in a form's shadow root, and what it says. */
const textIn = (selector, index = 0) =>
  document
    .querySelectorAll('nv-feedback-form')
    [index]?.shadowRoot?.querySelector(selector)
    ?.textContent.replace(/\s+/g, ' ')
    .trim();

/** Runs in the page: presses the first visible button whose name begins so. */
function pressIn(name, index = 0) {
  const { shadowRoot } = document.querySelectorAll('nv-feedback-form')[index];
  const button = [...shadowRoot.querySelectorAll('button')].find(
    (each) => each.getClientRects().length && each.textContent.trim().startsWith(name),
  );
  button?.click();
  return Boolean(button);
}

/** Runs in the page: writes as an input method does, at once. */
function writeIn(text, index = 0) {
  const field = document.querySelectorAll('nv-feedback-form')[index].shadowRoot.querySelector('textarea');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.blur();
}

/** Runs in the page: what is kept in the browser. */
async function storedIn() {
  return {
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: ((await indexedDB.databases?.()) ?? []).length,
    workers: ((await navigator.serviceWorker?.getRegistrations()) ?? []).length,
  };
}
const NOTHING = { cookie: '', local: 0, session: 0, databases: 0, workers: 0 };

describe('in each engine', () => {
  inEveryEngine((page, engine) => {
    const path = (name) => `/${name}-${engine}.html`;
    const opened = async (at, html, search = '') => {
      await page().go(site.put(at, html) + search);
      await page().until(textIn, '.card[role=group]');
    };
    const openComment = async (name = 'Kommentera sidan') => {
      assert.ok(await page().run(pressIn, name), name);
      await page().until((selector) => {
        const field = document.querySelector('nv-feedback-form').shadowRoot.querySelector(selector);
        return Boolean(field);
      }, 'textarea');
    };
    const comes = (selector) => page().until(textIn, selector);

    it('an answer and a comment are in the inbox, once each, from the strictest host', async () => {
      const at = path('strikt');
      await opened(at, hostPage({ body: AROUND(form()) }), '?sok=hemligt#ocksa-hemligt');
      assert.ok(await page().run(pressIn, 'Nej'));
      assert.equal(await comes('#answered'), 'Tack! Ditt svar är skickat.');
      await page().until((selector) => {
        const field = document.querySelector('nv-feedback-form').shadowRoot.querySelector(selector);
        return Boolean(field);
      }, 'textarea');
      await page().run(writeIn, `${BUS} Mitt nummer är ${NUMBER}.`);
      assert.match(await comes('.spot'), /Det ser ut som ett personnummer/);
      assert.ok(await page().run(pressIn, 'Ta bort åt mig'));
      await page().until(() => !document.querySelector('nv-feedback-form').shadowRoot.querySelector('.spot'));
      assert.ok(await page().run(pressIn, 'Skicka'));
      assert.equal(await comes('#comment-sent'), 'Tack! Din kommentar är skickad.');

      const rows = await about(at);
      assert.equal(rows.length, 2, JSON.stringify(rows));
      const [answer, comment] = rows;
      assert.deepEqual([answer['Hade nytta'], answer.Kommentar], ['Nej', '']);
      assert.equal(comment['Fortsätter på nr'], answer.Nr);
      assert.match(comment.Kommentar, /^Tiderna för bussen.*Mitt nummer är/);
      assert.doesNotMatch(comment.Kommentar, /1212/);
      const seen = await page().seen();
      assert.deepEqual([seen.violations, seen.errors, seen.failed], [[], [], []]);
      assert.deepEqual(await page().run(storedIn), NOTHING);
    });

    it('a connection that is dropped after the message has come makes no second one', async () => {
      const at = path('tappad');
      let tries = 0;
      // Hands the first on, and then ends the connection that it came by without a word.
      site.put(`/tappad-${engine}/feedback`, (request, response) => {
        tries += 1;
        const isFirst = tries === 1;
        const { host, ...headers } = request.headers;
        const further = ask(`${receiver.url}/feedback`, { method: 'POST', headers }, (answer) => {
          if (isFirst) {
            answer.resume();
            answer.on('end', () => request.socket.destroy());
            return;
          }
          response.writeHead(answer.statusCode, answer.headers);
          answer.pipe(response);
        });
        request.pipe(further);
        assert.ok(host);
      });
      await opened(at, hostPage({ body: form({ mode: 'comment', endpoint: `/tappad-${engine}/feedback` }) }));
      await openComment('Skriv en kommentar');
      await page().run(writeIn, BUS);
      assert.ok(await page().run(pressIn, 'Skicka'));
      assert.equal(await comes('#comment-sent'), 'Tack! Din kommentar är skickad.');
      assert.ok(tries >= 2, `${tries} attempts`);
      assert.equal((await about(at)).length, 1);
    });

    it('works inside a page that is one form, and leaves that form alone', async () => {
      const at = path('webforms');
      const posted = `/webforms-${engine}`;
      site.put(posted, 'Sänt');
      await opened(
        at,
        hostPage({
          body: `<form method="post" action="${posted}" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x">
${form({ kind: 'b' })}<p><button id="own">Sidans egen knapp</button></p></form>`,
        }),
      );
      assert.ok(await page().run(pressIn, 'Ja'));
      await comes('#answered');
      await openComment('Skriv en kommentar');
      await page().run(writeIn, BUS);
      assert.ok(await page().run(pressIn, 'Skicka'));
      await comes('#comment-sent');
      assert.equal(site.requests.filter((each) => each === posted).length, 0);
      assert.equal((await about(at)).length, 2);
    });

    it('does the work that the receiver asks for, and the page stays quick', async () => {
      const at = path('arbete');
      await opened(at, hostPage({ body: form({ mode: 'comment', endpoint: `${STRICT_FOLDER}feedback` }) }));
      await openComment('Skriv en kommentar');
      await page().run(writeIn, BUS);
      await page().run(() => {
        globalThis.gaps = [];
        globalThis.isMeasuring = true;
        globalThis.started = performance.now();
        let before = globalThis.started;
        const beat = () => {
          const now = performance.now();
          globalThis.gaps.push(now - before);
          before = now;
          if (globalThis.isMeasuring) setTimeout(beat);
        };
        setTimeout(beat);
        globalThis.long = [];
        if (PerformanceObserver.supportedEntryTypes?.includes('longtask')) {
          new PerformanceObserver((list) =>
            globalThis.long.push(...list.getEntries().map(({ duration }) => duration)),
          ).observe({ type: 'longtask' });
        }
      });
      assert.ok(await page().run(pressIn, 'Skicka'));
      assert.equal(await comes('#comment-sent'), 'Tack! Din kommentar är skickad.');
      const { longest, took, long } = await page().run(() => {
        globalThis.isMeasuring = false;
        const { gaps, long: tasks, started } = globalThis;
        return { longest: Math.max(...gaps), took: performance.now() - started, long: Math.max(0, ...tasks) };
      });
      console.log(
        `proof of work, ${engine}: sent after ${Math.round(took)} ms; longest pause of the page ${Math.round(longest)} ms` +
          (engine === 'chromium' ? `, longest long task ${Math.round(long)} ms` : ''),
      );
      // A busy machine is slow too; a page that stood still for the whole of the work would be over this.
      assert.ok(longest < 1000, `${longest} ms`);
      const rows = await about(at, strict);
      assert.deepEqual(
        rows.map(({ Kommentar }) => Kommentar),
        [BUS],
      );
    });

    it('goes from opening to sent, and from failure to sent again, with the keyboard alone', async () => {
      const at = path('tangentbord');
      let isUp = false;
      const own = `/tangentbord-${engine}/feedback`;
      site.put(own, (request, response) => {
        if (!isUp) {
          request.resume();
          response.writeHead(429, { 'Retry-After': '1' });
          return response.end();
        }
        const further = ask(`${receiver.url}/feedback`, { method: 'POST', headers: request.headers }, (answer) => {
          response.writeHead(answer.statusCode, answer.headers);
          answer.pipe(response);
        });
        return request.pipe(further);
      });
      await opened(at, hostPage({ body: AROUND(form({ endpoint: own })) }));
      await page().run(() => document.querySelector('#before').focus());
      const stops = [];
      const tabUntil = async (condition, ...keys) => {
        for (let presses = 0; presses < 40; presses += 1) {
          await page().press(...keys, 'Tab');
          const now = await page().run(focusedIn);
          stops.push(now.text || now.tag);
          if (condition(now)) return now;
        }
        throw new Error(`The keyboard never came there: ${stops.join(' | ')}`);
      };
      const focusComesTo = (id) =>
        page().until((wanted) => {
          const { activeElement } = document.querySelector('nv-feedback-form').shadowRoot;
          return activeElement?.id === wanted;
        }, id);

      await tabUntil(({ text }) => text === 'Ja');
      await tabUntil(({ text }) => text === 'Kommentera sidan');
      await page().press('Enter');
      await page().until(textIn, '.field');
      assert.equal((await page().run(focusedIn)).text, 'Kommentera sidan', 'the focus stays on what was opened');
      await tabUntil(({ tag }) => tag === 'textarea');
      await page().type(`Se ${NUMBER}`);
      // Straight on to the button: it is looked at before it is sent.
      await tabUntil(({ text }) => text === 'Skicka');
      await page().press('Space');
      await focusComesTo('error');
      await tabUntil(({ text }) => text === 'Det ser ut som ett personnummer');
      await page().press('Enter');
      await page().until(() => {
        const { activeElement } = document.querySelector('nv-feedback-form').shadowRoot;
        return activeElement?.textContent.trim() === 'Ta bort åt mig';
      });
      await page().press('Space');
      await focusComesTo('comment');
      await page().press('End');
      await page().type(' sidan tre');
      await tabUntil(({ text }) => text === 'Skicka');
      await page().press('Enter');
      await focusComesTo('send-error');
      assert.match(await page().run(textIn, '#send-error'), /^Inte skickat\. .*Din text finns kvar\./);
      isUp = true;
      await tabUntil(({ text }) => text === 'Försök igen');
      await page().press('Enter');
      await focusComesTo('comment-sent');
      const rows = await about(at);
      assert.equal(rows.length, 1);
      assert.match(rows[0].Kommentar, /^Se\s+sidan tre$/);
    });
  });
});

describe('when something fails (Chromium)', () => {
  it('keeps the text while the server is down, and sends it once when it is up', () =>
    visiting('/nere.html', hostPage({ body: form({ mode: 'comment' }) }), {}, async (page) => {
      const ours = formOn(page);
      await ours.open('Skriv en kommentar');
      await ours.write(BUS);
      await receiver.stop();
      await ours.send();
      await ours.failed();
      assert.match(await ours.at('#send-error').innerText(), /Inte skickat\.[^]*Din text finns kvar\./);
      assert.equal(await ours.field.inputValue(), BUS);
      await up();
      await ours.send('Försök igen');
      await ours.sent();
      assert.equal((await about('/nere.html')).length, 1);
      const { errors } = await page.evaluate(() => globalThis.seen);
      assert.deepEqual(errors, []);
    }));

  const LIES = {
    'a login page': { status: 200, type: 'text/html', body: '<!doctype html><title>Logga in</title>' },
    'an empty answer': { status: 204, body: '' },
    'somebody else’s receipt': {
      status: 201,
      type: 'application/json',
      body: JSON.stringify({ version: 1, received: 'f'.repeat(32) }),
    },
    'a redirect to the front page': { status: 302, headers: { Location: '/' }, body: '' },
  };
  for (const [name, { status, type = 'text/plain', headers = {}, body }] of Object.entries(LIES)) {
    it(`does not call it sent at ${name}`, () => {
      const endpoint = `/fel-${status}-${body.length}/feedback`;
      site.put(endpoint, (request, response) => {
        request.resume();
        response.writeHead(status, { 'Content-Type': type, ...headers });
        response.end(body);
      });
      return visiting('/fel.html', hostPage({ body: form({ endpoint }) }), {}, async (page) => {
        const ours = formOn(page);
        await ours.button('Ja').click();
        await ours.at('#answer-failure').waitFor();
        await ours.open();
        await ours.write(BUS);
        await ours.send();
        await ours.failed();
        assert.match(await ours.at('#send-error').innerText(), /^Inte skickat\./);
        assert.equal(await ours.field.inputValue(), BUS);
        assert.equal(await ours.at('#comment-sent, #answered.answered').count(), 0);
      });
    });
  }

  for (const kind of ['a', 'b']) {
    it(`leaves the page’s own form, with 112 and 1177, where the form’s file is blocked (form ${kind})`, () =>
      visiting(
        '/blockerad.html',
        hostPage({ body: form({ kind }) }),
        { wait: false, prepare: (page) => page.route(/chunks\/feedback-form-/, (route) => route.abort()) },
        async (page) => {
          await page.waitForFunction(() => globalThis.seen.lines.length > 0);
          const place = page.locator('nv-feedback-form, [data-nv]').first();
          for (const href of ['tel:112', 'tel:1177'])
            assert.ok(await place.locator(`[href="${href}"]`).first().isVisible());
          assert.equal(await place.locator('form[method=post]').count(), 2);
          await place.getByRole('button', { name: 'Ja', exact: true }).click();
          await page.getByRole('heading', { name: 'Tack!' }).waitFor();
        },
      ));
  }

  it('says so, and lets one try again, where what one writes with cannot be fetched', () =>
    visiting(
      '/utan-delar.html',
      hostPage({ body: form() }),
      { prepare: (page) => page.route(/feedback-form\.composer/, (route) => route.fulfill({ status: 404 })) },
      async (page) => {
        assert.ok(
          manifest.files.some(({ file }) => /feedback-form\.composer/.test(file)),
          'the chunk has that name',
        );
        const ours = formOn(page);
        await ours.button('Kommentera sidan').click();
        await page.waitForFunction(() =>
          /Försök igen/.test(document.querySelector('nv-feedback-form').shadowRoot.textContent),
        );
        for (const href of ['tel:112', 'tel:1177'])
          assert.ok(await ours.at(`.card [href="${href}"]`).first().isVisible());
        await ours.button('Ja').click();
        await ours.at('.answered').waitFor();
        assert.deepEqual((await page.evaluate(() => globalThis.seen)).errors, []);
      },
    ));

  it('has the browser ask before a page with unsent text is left, and not after it is sent', () =>
    visiting('/lamna.html', hostPage({ body: AROUND(form({ mode: 'comment' })) }), {}, async (page) => {
      const asked = [];
      page.on('dialog', async (dialog) => {
        asked.push(dialog.type());
        await dialog.dismiss();
      });
      const ours = formOn(page);
      const leave = () => page.evaluate(() => location.assign('/lamnad.html')).catch(() => {});
      site.put('/lamnad.html', hostPage({ body: '<p>En annan sida</p>' }));
      await ours.open('Skriv en kommentar');
      await ours.field.click();
      await page.keyboard.type(BUS);
      await leave();
      await page.waitForTimeout(300);
      assert.deepEqual(asked, ['beforeunload']);
      assert.equal(new URL(page.url()).pathname, '/lamna.html');
      assert.equal(await ours.field.inputValue(), BUS);
      await ours.send();
      await ours.sent();
      await leave();
      await page.waitForURL('**/lamnad.html');
      assert.deepEqual(asked, ['beforeunload']);
    }));
});

describe('what leaves the page (Chromium)', () => {
  it('is the message to the endpoint, without query or fragment, and nothing else', async () => {
    const requests = [];
    await visiting(
      '/lamnar.html',
      hostPage({ body: AROUND(form()) }),
      {
        search: '?q=fraga-ur-sokrutan#del-ur-fragmentet',
        prepare: (page, context) =>
          context.on('request', (request) =>
            requests.push({
              path: new URL(request.url()).pathname,
              origin: new URL(request.url()).origin,
              method: request.method(),
              body: request.postData() ?? '',
              headers: request.allHeaders().catch(() => ({})),
            }),
          ),
      },
      async (page, context) => {
        const ours = formOn(page);
        await ours.button('Nej').click();
        await ours.at('.answered').waitFor();
        await ours.field.waitFor();
        await ours.contacts();
        await ours.write(`${BUS} ${NUMBER}`);
        await ours.at('.spot').waitFor();
        assert.equal(requests.filter(({ method }) => method === 'POST').length, 1, 'the answer alone');
        await ours.button(`Ta bort åt mig: ${NUMBER}`).click();
        await ours.send();
        await ours.sent();
        await page.waitForLoadState('networkidle');
        await Promise.all(requests.map(({ headers }) => headers));
        assert.deepEqual(await page.evaluate(storedIn), NOTHING);
        assert.deepEqual(await context.cookies(), []);
        assert.match(page.url(), /\?q=fraga-ur-sokrutan#del-ur-fragmentet$/, 'the address is as it was');
        const heard = await page.evaluate(() => JSON.stringify([globalThis.seen.lines, history.state]));
        assert.doesNotMatch(heard, /bussen|1212/);
      },
    );
    const others = requests.filter(
      ({ path, origin }) =>
        origin !== site.url ||
        !(
          ['/lamnar.html', '/watch.js', FORM, REGISTER, ENDPOINT].includes(path) ||
          path.startsWith('/nara-vard/latest/')
        ),
    );
    assert.deepEqual(
      others.map(({ path }) => path),
      [],
    );
    const posts = requests.filter(({ method }) => method === 'POST');
    assert.equal(posts.length, 2);
    for (const post of posts) {
      assert.equal(post.path, ENDPOINT);
      const message = JSON.parse(post.body);
      assert.equal(message.page, `${site.url}/lamnar.html`);
      const headers = await post.headers;
      assert.equal(headers.cookie, undefined);
      assert.doesNotMatch(JSON.stringify([headers, post.body]), /sokrutan|fragmentet|1212/);
    }
  });
});

describe('without script (Chromium)', () => {
  for (const kind of ['a', 'b']) {
    it(`an answer and a comment are sent by the browser itself, and one is thanked (form ${kind})`, () => {
      const path = `/utan-skript-${kind}.html`;
      return visiting(
        path,
        hostPage({ body: form({ kind }) }),
        { javaScriptEnabled: false, search: '?sok=hemligt' },
        async (page) => {
          const address = page.url();
          await page.getByRole('button', { name: 'Nej', exact: true }).click();
          await page.getByRole('heading', { name: 'Tack!' }).waitFor();
          await page.goto(address);
          await page.getByText('Kommentera sidan').click();
          await page.getByRole('textbox').fill('Rader\nmed å, ä & ö; "citat" = 100 %');
          await page.getByRole('button', { name: 'Skicka' }).click();
          await page.getByRole('heading', { name: 'Tack!' }).waitFor();
          assert.equal(new URL(page.url()).pathname, `${FOLDER}tack`);
          for (const href of ['tel:112', 'tel:1177'])
            assert.ok(await page.locator(`[href="${href}"]`).first().isVisible());
          const rows = await about(path);
          assert.deepEqual(
            rows.map((row) => [row['Hade nytta'], row.Kommentar.replace(/\r/g, '')]),
            [
              ['Nej', ''],
              ['', 'Rader\nmed å, ä & ö; "citat" = 100 %'],
            ],
          );
        },
      );
    });
  }

  it('leads to a page of its own where the whole page is one form', () => {
    const document = { ...readContent(FORM), formPage: '/kommentera.html' };
    site.put('/kommentera.html', hostPage({ body: form({ mode: 'comment' }) }));
    return visiting(
      '/webforms-utan-skript.html',
      hostPage({
        body: `<form method="post" action="/webforms">${form({ kind: 'b', document })}<button>Sidans egen</button></form>`,
      }),
      { javaScriptEnabled: false },
      async (page) => {
        assert.equal(await page.locator('[data-nv] button, [data-nv] textarea, [data-nv] form').count(), 0);
        await page.locator('[data-nv] summary').click();
        await page.locator('[data-nv]').getByRole('link', { name: 'Skriv en kommentar' }).click();
        await page.locator('summary').click();
        await page.getByRole('textbox').fill(BUS);
        await page.getByRole('button', { name: 'Skicka' }).click();
        await page.getByRole('heading', { name: 'Tack!' }).waitFor();
        assert.equal((await about('/kommentera.html')).length, 1);
      },
    );
  });

  it('the comment that an editor’s mail program writes is a letter to the address in the content', () => {
    const src = '/content/edge/feedback-form/mail.json';
    return visiting(
      '/mejl.html',
      hostPage({ body: form({ src, document: readContent(src) }) }),
      { javaScriptEnabled: false },
      async (page) => {
        await page.locator('summary').click();
        assert.match(
          await page.getByRole('link', { name: 'Skriv en kommentar' }).getAttribute('href'),
          /^mailto:webb@region\.example/,
        );
      },
    );
  });
});

/** Every state that a resident may meet, and how to get there. */
const STATES = {
  closed: async () => {},
  open: async (ours) => {
    await ours.open();
    await ours.contacts();
  },
  'nothing written': async (ours) => {
    await ours.open();
    await ours.send();
    await ours.at('#error').waitFor();
  },
  'personal data': async (ours) => {
    await ours.open();
    await ours.write(`Ring 070-174 06 05, ${NUMBER}, exempel@region.example.`);
    await ours.at('.spot').first().waitFor();
    await ours.send();
    await ours.at('#error').waitFor();
  },
  health: async (ours) => {
    await ours.open();
    await ours.write('Jag har svårt att andas.');
    await ours.at('.need').waitFor();
  },
  answered: async (ours) => {
    await ours.button('Ja').click();
    await ours.at('.answered').waitFor();
  },
  sent: async (ours) => {
    await ours.open();
    await ours.write(BUS);
    await ours.send();
    await ours.sent();
  },
  failed: async (ours, page) => {
    await page.route('**/aterkoppling/feedback', (route) => route.fulfill({ status: 200, body: 'Logga in' }));
    await ours.button('Nej').click();
    await ours.at('#answer-failure').waitFor();
    await ours.open();
    await ours.write(BUS);
    await ours.send();
    await ours.failed();
  },
};
const PAGE = '/norrbotten/malbild.html';

describe('in every state, on a region’s page (Chromium)', () => {
  for (const [state, arrive] of Object.entries(STATES)) {
    it(`${state}: nothing that axe finds, and nothing sticks out at 320 px or 400 %`, () =>
      visiting(PAGE, undefined, { width: 1280 }, async (page) => {
        const ours = formOn(page);
        await arrive(ours, page);
        await page.evaluate(AXE);
        for (const [width, height, colorScheme] of [
          [1280, 800, 'light'],
          [320, 256, 'light'],
          [320, 640, 'dark'],
        ]) {
          await page.setViewportSize({ width, height });
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate(async () => {
            // Other widgets on the page turn into something else at this width, in their own time.
            const width = () => document.documentElement.scrollWidth;
            for (let before; before !== width();) {
              before = width();
              await new Promise((resolve) => setTimeout(resolve, 150));
            }
            const { scrollWidth, clientWidth } = document.documentElement;
            const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
            const inner = document.querySelector('nv-feedback-form').shadowRoot.querySelector('.card');
            return {
              sticksOut: [scrollWidth - clientWidth, inner.scrollWidth - inner.clientWidth],
              violations: violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id}: ${target.flat()} ${failureSummary}`),
              ),
            };
          });
          assert.deepEqual(found, { sticksOut: [0, 0], violations: [] }, `${width} px, ${colorScheme}`);
        }
      }));
  }

  it('is not on paper, with script or without', async () => {
    const isPrinted = (page) =>
      page.evaluate(() => {
        const widget = document.querySelector('nv-feedback-form');
        const card = widget.shadowRoot?.querySelector('.card');
        return Boolean((card ?? widget).checkVisibility());
      });
    await visiting(PAGE, undefined, {}, async (page) => {
      await formOn(page).open();
      assert.equal(await isPrinted(page), true);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await isPrinted(page), false);
    });
  });
});

describe('the upgrade (Chromium)', () => {
  const pages = {
    '/norrbotten/nyhet.html': 'a',
    '/norrbotten/malbild.html': 'b',
    '/orebro/nyhet.html': 'b',
    '/orebro/malbild.html': 'a',
    '/vasternorrland/nyhet.html': 'a',
    '/vasternorrland/kontakt.html': 'b',
    '/vasterbotten/nyhet.html': 'b',
    '/vasterbotten/hitta-vard.html': 'a',
  };
  for (const [path, kind] of Object.entries(pages)) {
    for (const width of sampled(Object.keys(MOST_SHIFT), ['320', '1280'])) {
      const most = MOST_SHIFT[width];
      it(`moves next to nothing: ${path}, form ${kind}, ${width} px`, async () => {
        const held = [];
        let isHeld = true;
        await visiting(
          '/start.html',
          hostPage({ body: '', scripts: [] }),
          {
            width: Number(width),
            wait: false,
            prepare: async (page) => {
              await page.route(/\/chunks\/feedback-form-|\/feedback-form\.json/, async (route) => {
                if (isHeld) await new Promise((resolve) => held.push(resolve));
                await route.continue();
              });
            },
          },
          async (page) => {
            await page.goto(site.url + path);
            // All else on the page has come alive; then somebody scrolls down to the form, which comes last.
            await page.waitForFunction(() => {
              const others = 'nv-contact-card, nv-goal-picture, nv-care-finder';
              const sleeping = `[data-nv]:not([data-nv=feedback-form], :has(${others}))`;
              const next = [...document.querySelectorAll(`${others}, ${sleeping}`)].find(
                ({ shadowRoot }) => !shadowRoot?.querySelector('[aria-busy=false]'),
              );
              next?.scrollIntoView();
              return !next;
            });
            const shift = await page.evaluate(async () => {
              const place = document.querySelector('nv-feedback-form, [data-nv=feedback-form]');
              place.scrollIntoView({ block: 'center' });
              await new Promise((resolve) => setTimeout(resolve, 600));
              globalThis.shifts = [];
              new PerformanceObserver((list) => {
                for (const { value, sources } of list.getEntries()) {
                  const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
                    const { localName = node?.nodeName, className = '' } = node ?? {};
                    return `<${localName}.${className}> y ${Math.round(from.y)}→${Math.round(to.y)} h ${Math.round(from.height)}→${Math.round(to.height)}`;
                  });
                  globalThis.shifts.push({ value, moved });
                }
              }).observe({ type: 'layout-shift' });
              return place.getBoundingClientRect().height;
            });
            isHeld = false;
            for (const release of held.splice(0)) release();
            await page.waitForFunction(() =>
              document.querySelector('nv-feedback-form')?.shadowRoot?.querySelector('[aria-busy=false]'),
            );
            await page.waitForTimeout(300);
            const { shifts, height } = await page.evaluate(() => ({
              shifts: globalThis.shifts,
              height: document.querySelector('nv-feedback-form').getBoundingClientRect().height,
            }));
            const sum = shifts.reduce((total, { value }) => total + value, 0);
            console.log(
              `layout shift ${sum.toFixed(4)}  ${path}, form ${kind}, ${width} px; the form ${Math.round(shift)} → ${Math.round(height)} px`,
            );
            assert.ok(sum <= most, shifts.map(({ value, moved }) => `${value} ${moved.join('; ')}`).join('\n'));
          },
        );
      });
    }
  }
});

describe('several on a page (Chromium)', () => {
  it('two keep their texts, and their answers, to themselves', () =>
    visiting(
      '/tva.html',
      hostPage({ body: `${form()}\n${form({ kind: 'b', mode: 'comment' })}` }),
      {},
      async (page) => {
        const [first, second] = [formOn(page, 0), formOn(page, 1)];
        await first.button('Ja').click();
        await first.at('.answered').waitFor();
        await first.open('Skriv en kommentar');
        await second.open('Skriv en kommentar');
        await first.write('Ett');
        await second.write('Två');
        await second.send();
        await second.sent();
        assert.equal(await first.field.inputValue(), 'Ett');
        await first.send();
        await first.sent();
        const rows = await about('/tva.html');
        assert.deepEqual(
          rows.map(({ Kommentar, 'Fortsätter på nr': follows }) => [Kommentar, Boolean(follows)]),
          [
            ['', false],
            ['Två', false],
            ['Ett', true],
          ],
        );
      },
    ));

  it('ten are ten, and each is sent once', () =>
    visiting('/tio.html', hostPage({ body: Array.from({ length: 10 }, () => form()).join('\n') }), {}, async (page) => {
      await page.waitForFunction(() => globalThis.seen.ready === 10);
      for (let index = 0; index < 10; index += 1) {
        const each = formOn(page, index);
        await each.button(index % 2 ? 'Nej' : 'Ja').click();
        await each.at('.answered').waitFor();
      }
      const rows = await about('/tio.html');
      assert.deepEqual([rows.length, rows.filter((row) => row['Hade nytta'] === 'Ja').length], [10, 5]);
      assert.deepEqual((await page.evaluate(() => globalThis.seen)).errors, []);
    }));

  it('keeps its text, and goes on sending, while it is moved', () =>
    visiting('/flyttad.html', hostPage({ body: AROUND(form({ mode: 'comment' })) }), {}, async (page) => {
      const ours = formOn(page);
      await ours.open('Skriv en kommentar');
      await ours.write(BUS);
      await page.evaluate(() => document.body.prepend(document.querySelector('nv-feedback-form')));
      assert.equal(await ours.field.inputValue(), BUS);
      await ours.send();
      await page.evaluate(() => document.querySelector('main').append(document.querySelector('nv-feedback-form')));
      await ours.sent();
      assert.equal((await about('/flyttad.html')).length, 1);
    }));
});

describe('by screen reader (Chromium)', () => {
  /** What assistive technology is told of the form, in order. */
  async function told(page) {
    const devtools = await page.context().newCDPSession(page);
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    await devtools.detach();
    const all = nodes
      .filter(({ ignored }) => !ignored)
      .map((node) => ({
        role: node.role?.value,
        name: (node.name?.value ?? '').replace(/\s+/g, ' ').trim(),
        description: (node.description?.value ?? '').replace(/\s+/g, ' ').trim(),
        ...Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
      }));
    return {
      of: (role) => all.filter((node) => node.role === role),
      focused: all.filter((node) => node.focused && node.role !== 'RootWebArea').at(-1),
      all,
    };
  }

  it('is told, at each step from opening to sent, what is there, what is wrong, and what became of it', () =>
    visiting('/skarmlasare.html', hostPage({ body: form() }), {}, async (page) => {
      const ours = formOn(page);
      await ours.widget.waitFor();
      await ours.button('Ja').waitFor();
      const first = await told(page);
      const question = 'Hade du nytta av innehållet på den här sidan?';
      assert.equal(first.of('heading').find(({ name }) => name === question)?.level, 2);
      assert.ok(first.of('group').some(({ name }) => name === question));
      const [closed] = first.of('button').filter(({ name }) => name === 'Kommentera sidan');
      assert.equal(closed.expanded, false);

      await ours.open();
      await ours.contacts();
      const opened = await told(page);
      assert.equal(opened.of('button').find(({ name }) => name === 'Kommentera sidan').expanded, true);
      const [field] = opened.of('textbox');
      assert.equal(field.name, 'Din kommentar (obligatorisk)');
      assert.equal(field.required, true);
      for (const rule of [
        /Skriv inte här om du behöver vård/,
        /läses av webbredaktionen/,
        /personuppgifter/,
        /allmän handling/,
      ]) {
        assert.match(field.description, rule);
      }
      const at = (wanted) => opened.all.findIndex(wanted);
      assert.ok(
        at(({ name }) => name === 'Skriv inte här om du behöver vård') < at(({ role }) => role === 'textbox'),
        'what must be known comes before the field',
      );
      for (const { role, name } of opened.all.filter((each) => ['link', 'button'].includes(each.role))) {
        assert.notEqual(name, '', `a ${role} without a name`);
      }

      await ours.send();
      const empty = await told(page);
      assert.deepEqual([empty.focused.role, empty.focused.name], ['group', 'Det går inte att skicka än']);
      assert.equal(empty.of('textbox')[0].invalid, 'true');

      await ours.write(`${BUS} ${NUMBER}`);
      await ours.send();
      const hindered = await told(page);
      assert.equal(hindered.focused.name, 'Det går inte att skicka än');
      assert.ok(hindered.of('group').some(({ name }) => name === 'Det ser ut som ett personnummer'));
      await ours.button(`Ta bort åt mig: ${NUMBER}`).click();
      assert.equal((await told(page)).focused.role, 'textbox');

      await ours.send();
      await ours.sent();
      const sent = await told(page);
      assert.deepEqual([sent.focused.role, sent.focused.name], ['heading', 'Tack! Din kommentar är skickad.']);
      assert.equal(sent.focused.level, 3);
    }));

  it('hears the way from opening to sent, and from failure to sent again, in a reader’s own words', () => {
    let isUp = false;
    site.put('/hord/feedback', (request, response) => {
      if (isUp) {
        const further = ask(`${receiver.url}/feedback`, { method: 'POST', headers: request.headers }, (answer) => {
          response.writeHead(answer.statusCode, answer.headers);
          answer.pipe(response);
        });
        return request.pipe(further);
      }
      request.resume();
      response.writeHead(200, { 'Content-Type': 'text/html' });
      return response.end('Logga in');
    });
    return visiting(
      '/hord.html',
      hostPage({ body: form({ mode: 'comment', endpoint: '/hord/feedback' }) }),
      {},
      async (page) => {
        const ours = formOn(page);
        await ours.button('Skriv en kommentar').waitFor();
        const reader = await listenTo(page, site, 'nv-feedback-form');
        const { nextUntil, act } = reader;

        await nextUntil(/^heading, Kommentera sidan, level 2/);
        await nextUntil(/^button, Skriv en kommentar, .*not expanded/);
        await act();
        await ours.field.waitFor();
        await ours.contacts();
        await nextUntil(/^heading, Skriv inte här om du behöver vård, level 3/);
        await nextUntil(/webbredaktionen på Region Norrbotten/);
        await nextUntil(/^textbox, Din kommentar \(obligatorisk\)/);
        await reader.type(`Se ${NUMBER}`);
        await nextUntil(/^button, Skicka/);
        await act();
        await ours.at('#error').waitFor();
        await reader.hears(/Det går inte att skicka än/);
        await ours.button(`Ta bort åt mig: ${NUMBER}`).click();
        await ours.field.fill(BUS);
        await nextUntil(/^button, Skicka/);
        await act();
        await ours.failed();
        await reader.hears(/Inte skickat/);
        isUp = true;
        await nextUntil(/^button, Skicka/);
        await act();
        await ours.sent();
        await reader.hears(/Tack! Din kommentar är skickad/);
        const log = await reader.log();
        // What is said without asking is said once.
        const unasked = log.filter((each) => /^(polite|assertive): ./.test(each));
        assert.deepEqual(unasked, [
          'polite: Det ser ut som ett personnummer.',
          'polite: Borttaget ur texten.',
          'polite: Skickar …',
          'polite: Skickar …',
        ]);
        if (process.env.SHOW_HEARD) console.log(log.join('\n'));
        assert.equal((await about('/hord.html')).length, 1);
        await reader.stop();
      },
    );
  });
});
