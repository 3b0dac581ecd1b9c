// The inbox as a server's answers: who is let in, what is shown, what a press on a button does. The page as it is seen
// and heard is in inbox-page.test.mjs.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { basic, bearer, inboxOf, signIn, TOKEN } from './support/inbox.mjs';
import { message, standingClock, storeWith } from './support/messages.mjs';
import { load } from './support/receiver.mjs';

const { readConfig } = await load('config');
const { createServer } = await load('server');

const COMMENT = 'Jag hittar inte telefontiden.';
const numbers = (body) => [...body.matchAll(/<li\s+class="message[^"]*"\s+id="nr-(\d+)"/g)].map(([, id]) => Number(id));

describe('who may read the inbox', () => {
  it('shows nothing to who has no key, whatever is asked for', async (t) => {
    const inbox = inboxOf(t, await storeWith(t, message({ comment: COMMENT })));
    for (const path of ['', 'sidor', 'gallring', 'export.csv', 'export.csv?allt=ja']) {
      const { statusCode, headers, body } = await inbox.get(path, {});
      assert.deepEqual([statusCode, headers.location, body.includes(COMMENT)], [303, 'logga-in', false], path);
    }
    const { statusCode } = await inbox.post('markera', { nr: '1', mark: 'klar' });
    assert.equal(statusCode, 303);
  });

  it('lets in who writes the right key in the form, and nobody after it has been logged out', async (t) => {
    const inbox = inboxOf(t, await storeWith(t, message({ comment: COMMENT })));
    assert.equal((await inbox.post('logga-in', { nyckel: 'en-nyckel-som-nagon-gissar' })).statusCode, 403);
    const { cookie, proof, setCookie } = await signIn(inbox);
    assert.match((await inbox.get('', { cookie })).body, /Jag hittar inte telefontiden/);
    assert.match(setCookie, /; HttpOnly; SameSite=Strict$/);
    assert.doesNotMatch(setCookie, new RegExp(TOKEN));
    const out = await inbox.post('logga-ut', { bevis: proof }, { cookie });
    assert.match(out.headers['set-cookie'], /Max-Age=0/);
  });

  it('sends the cookie over https only, where the inbox is read over https', async (t) => {
    const inbox = inboxOf(t, await storeWith(t, message({ comment: COMMENT })));
    const { setCookie } = await signIn(inbox, { 'x-forwarded-proto': 'https', origin: 'https://localhost' });
    assert.match(setCookie, /; Secure$/);
    const behindProxy = await signIn(inbox, { origin: 'https://region.example', 'sec-fetch-site': 'same-origin' });
    assert.match(behindProxy.setCookie, /; Secure$/);
  });

  it('forgets a sign-in after twelve hours, and believes no cookie that it did not sign', async (t) => {
    const inbox = inboxOf(t, await storeWith(t, message({ comment: COMMENT })));
    const { cookie } = await signIn(inbox);
    const later = cookie.replace(/=\d/, '=9');
    assert.equal((await inbox.get('', { cookie: later })).statusCode, 303);
    inbox.clock.go(12 * 60 - 1);
    assert.equal((await inbox.get('', { cookie })).statusCode, 200);
    inbox.clock.go(2);
    assert.equal((await inbox.get('', { cookie })).statusCode, 303);
  });

  it('signs everyone out when the key is changed', async (t) => {
    const store = await storeWith(t, message({ comment: COMMENT }));
    const { cookie } = await signIn(inboxOf(t, store));
    const changed = inboxOf(t, store, { secret: { token: 'en-helt-annan-nyckel' } });
    assert.equal((await changed.get('', { cookie })).statusCode, 303);
  });

  it('agrees about a sign-in with another instance behind the same balancer', async (t) => {
    const store = await storeWith(t, message({ comment: COMMENT }));
    const { cookie } = await signIn(inboxOf(t, store));
    assert.equal((await inboxOf(t, store).get('', { cookie })).statusCode, 200);
  });

  it('takes a user name and a password from the browser where that is configured, and no token then', async (t) => {
    const secret = { user: 'webb', password: 'ett långt lösenord: ja' };
    const inbox = inboxOf(t, await storeWith(t, message({ comment: COMMENT })), { secret });
    const asked = await inbox.get('', {});
    assert.deepEqual(
      [asked.statusCode, asked.headers['www-authenticate']],
      [401, 'Basic realm="Inkorgen", charset="UTF-8"'],
    );
    assert.equal((await inbox.get('', basic('webb', 'ett långt lösenord: ja'))).statusCode, 200);
    assert.equal((await inbox.get('', basic('webb', 'ett långt lösenord'))).statusCode, 401);
    assert.equal((await inbox.get('', bearer)).statusCode, 401);
  });

  it('stops guessing after ten failures from one address, and says how long; others are not shut out', async (t) => {
    const inbox = inboxOf(t, await storeWith(t));
    const guess = (key, ip) => inbox.post('logga-in', { nyckel: key }, { 'x-forwarded-for': ip });
    for (let time = 0; time < 10; time += 1)
      assert.equal((await guess(`gissning-${time}`, '192.0.2.1')).statusCode, 403);
    const stopped = await guess(TOKEN, '192.0.2.1');
    assert.deepEqual([stopped.statusCode, stopped.headers['retry-after']], [429, '900']);
    assert.match(stopped.body, /Försök igen om 15 minuter/);
    assert.equal((await guess(TOKEN, '192.0.2.2')).statusCode, 303);
    inbox.clock.go(15);
    assert.equal((await guess(TOKEN, '192.0.2.1')).statusCode, 303);
  });

  it('is not started with a key that is easy to guess', async (t) => {
    const store = await storeWith(t);
    assert.throws(() => inboxOf(t, store, { secret: { token: 'kort' } }), /at least 16 characters/);
    assert.throws(() => inboxOf(t, store, { secret: { user: 'webb', password: 'kort' } }), /at least 16 characters/);
  });

  it('opens by a link in a letter for who is signed in: the page loads itself again, with the cookie', async (t) => {
    const inbox = inboxOf(t, await storeWith(t, message({ comment: COMMENT })));
    const { body, statusCode } = await inbox.get('', { 'sec-fetch-site': 'cross-site' });
    assert.equal(statusCode, 200);
    assert.match(body, /http-equiv="refresh" content="0"/);
    assert.doesNotMatch(body, /telefontiden/);
  });
});

describe('what stands in the inbox', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;`;

  it('shows what was written as text, never as code, in every field', async (t) => {
    const store = await storeWith(
      t,
      message({ comment: hostile, page: `https://region.example/${hostile}`, lang: hostile, flags: [hostile] }),
      message({ comment: hostile, page: `javascript:alert(1)//${hostile}`, suspicions: [hostile] }),
    );
    const inbox = inboxOf(t, store);
    for (const path of [
      '',
      '?ko=skrap',
      'sidor',
      `?sida=${encodeURIComponent(hostile)}`,
      `?visa=${encodeURIComponent(hostile)}`,
    ]) {
      const { body, headers } = await inbox.get(path);
      assert.doesNotMatch(body, /<script|<img|href="javascript:/i, path);
      assert.match(
        headers['content-security-policy'],
        /^default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'/,
      );
    }
    const { body } = await inbox.get('');
    assert.match(body, /&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  });

  it('keeps every line break and indent of a comment', async (t) => {
    const comment = 'Först:\n\n  1. Ett\n  2. Två';
    const { body } = await inboxOf(t, await storeWith(t, message({ comment }))).get('');
    assert.ok(body.includes(`dir="auto">${comment}</blockquote>`));
  });

  it('says when in Swedish time, on which page, and lets the page not know where its reader came from', async (t) => {
    const sent = message({
      comment: COMMENT,
      receivedAt: '2022-02-11T09:53:00.000Z',
      page: 'https://region.example/v%C3%A5rd',
    });
    const { body } = await inboxOf(t, await storeWith(t, sent)).get('');
    assert.match(body, /11\u00a0februari 2022 kl\.\u00a010\.53/);
    assert.match(body, /<a href="https:\/\/region\.example\/v%C3%A5rd" rel="noreferrer noopener"/);
    assert.match(body, /region\.example\/<wbr \/>vård/);
  });

  it('makes a link only of an address that a page on the web can have', async (t) => {
    const pages = ['javascript:alert(1)', 'data:text/html,x', 'ingen adress', 'file:///etc/passwd'];
    const store = await storeWith(t, ...pages.map((page) => message({ comment: COMMENT, page })));
    const { body } = await inboxOf(t, store).get('');
    assert.equal(numbers(body).length, 4);
    assert.doesNotMatch(body, /rel="noreferrer/);
  });

  it('shows the answer that a comment goes on from', async (t) => {
    const vote = message({ useful: false });
    const store = await storeWith(t, vote, message({ comment: COMMENT, follows: vote.idempotencyKey }));
    const { body } = await inboxOf(t, store).get('');
    assert.deepEqual(numbers(body), [2]);
    assert.match(body, /Hade nytta av sidan:<\/span> <strong>Nej<\/strong>/);
    assert.match(body, /svarade först, nr\u00a01/);
  });

  it('says in words what a comment held, and whether it is masked', async (t) => {
    const store = await storeWith(
      t,
      message({ comment: 'Jag är ██████-████', flags: ['personal-identity-number', 'phone'], notPersonalData: true }),
      message({ comment: 'Jag är 19121212-1212', flags: ['personal-identity-number'] }),
      message({ comment: COMMENT, flags: ['a-kind-of-tomorrow'] }),
    );
    const { body } = await inboxOf(t, store).get('');
    assert.match(body, /Innehöll ett personnummer, som är maskerat\./);
    assert.match(body, /Innehåller ett telefonnummer\./);
    assert.match(body, /Den som skrev svarade att det inte är en personuppgift\./);
    assert.match(body, /Innehåller ett personnummer\./);
    assert.match(body, /Innehåller något som liknar en personuppgift\./);
  });

  it('shows the newest fifty, and a way to the older ones that does not slip when more arrive', async (t) => {
    const store = await storeWith(t, ...Array.from({ length: 120 }, () => message({ comment: COMMENT })));
    const inbox = inboxOf(t, store);
    const first = (await inbox.get('')).body;
    assert.deepEqual([numbers(first).at(0), numbers(first).at(-1)], [120, 71]);
    await store.keep(message({ comment: COMMENT }));
    const [, older] = /class="next" href="\.\/([^"]+)"/.exec(first);
    const second = (await inbox.get(older)).body;
    assert.deepEqual([numbers(second).at(0), numbers(second).at(-1)], [70, 21]);
    assert.match(second, /Till de nyaste/);
  });

  it('asks nobody to read a bare answer, and shows it to who wants to see it', async (t) => {
    const inbox = inboxOf(t, await storeWith(t, message({ useful: true }), message({ comment: COMMENT })));
    assert.deepEqual(numbers((await inbox.get('')).body), [2]);
    assert.deepEqual(numbers((await inbox.get('?svar=ja')).body), [2, 1]);
  });

  it('shows one page of the website, what needs action, what is done, and what is suspected, each by itself', async (t) => {
    const other = 'https://www.region.example/annan?x';
    const store = await storeWith(
      t,
      message({ comment: 'ny' }),
      message({ comment: 'åtgärd' }),
      message({ comment: 'klar' }),
      message({ comment: 'annan sida', page: other }),
      message({ comment: 'skräp', suspicions: ['honeypot'] }),
    );
    await store.mark(2, { needsAction: true });
    await store.mark(3, { done: true, needsAction: true });
    const inbox = inboxOf(t, store);
    const shown = async (query) => numbers((await inbox.get(query)).body);
    assert.deepEqual(await shown(''), [4, 1]);
    assert.deepEqual(await shown('?visa=atgard'), [2]);
    assert.deepEqual(await shown('?visa=klara'), [3]);
    assert.deepEqual(await shown('?visa=alla'), [4, 3, 2, 1]);
    assert.deepEqual(await shown(`?visa=alla&sida=${encodeURIComponent(other)}`), [4]);
    assert.deepEqual(await shown('?ko=skrap'), [5]);
    assert.match((await inbox.get('?ko=skrap')).body, /ett dolt fält som ingen människa ser var ifyllt/);
  });

  it('counts how many had use of each page, gives no per cent under five answers, and puts what needs action first', async (t) => {
    const page = (name) => `https://region.example/${name}`;
    const votes = (name, yes, no) => [
      ...Array.from({ length: yes }, () => message({ page: page(name), useful: true })),
      ...Array.from({ length: no }, () => message({ page: page(name), useful: false })),
    ];
    const store = await storeWith(
      t,
      ...votes('femton', 12, 3),
      ...votes('fyra', 3, 1),
      ...votes('nastan', 399, 1),
      message({ page: page('atgard'), comment: COMMENT }),
      message({ page: page('fyra'), comment: COMMENT }),
      message({ page: page('fyra'), comment: COMMENT }),
    );
    await store.mark((await store.list({ page: page('atgard') }))[0].id, { needsAction: true });
    const { body } = await inboxOf(t, store).get('sidor');
    const rows = [...body.matchAll(/<bdi>region\.example\/<wbr \/>(\w+)/g)].map(([, name]) => name);
    assert.deepEqual(rows, ['atgard', 'fyra', 'femton', 'nastan']);
    assert.match(body, /12 av 15 hade nytta, 80\u00a0%/);
    assert.match(body, /3 av 4 hade nytta</);
    // Not 100: one person had none.
    assert.match(body, /399 av 400 hade nytta, 99\u00a0%/);
    assert.match(body, /Inga svar än/);
  });
});

describe('a press on a button', () => {
  it('marks as done, as needing action, back again, and moves out of the suspected queue', async (t) => {
    const store = await storeWith(t, message({ comment: COMMENT, suspicions: ['too-quick'] }));
    const inbox = inboxOf(t, store);
    const { cookie, proof } = await signIn({ ...inbox, get: (_, headers) => inbox.get('?ko=skrap', headers) });
    const press = async (mark) => {
      const { statusCode, headers } = await inbox.post(
        'markera',
        { bevis: proof, nr: '1', mark, urval: '?ko=skrap' },
        { cookie },
      );
      assert.deepEqual([statusCode, headers.location], [303, './?ko=skrap&nr=1#nr-1']);
      const [{ done, needsAction, suspicions }] = await store.feedback([1]);
      return { done, needsAction, suspected: suspicions.length > 0 };
    };
    assert.deepEqual(await press('klar'), { done: true, needsAction: false, suspected: true });
    assert.deepEqual(await press('atgard'), { done: false, needsAction: true, suspected: true });
    assert.deepEqual(await press('inkorg'), { done: false, needsAction: true, suspected: false });
    assert.deepEqual(await press('ny'), { done: false, needsAction: false, suspected: false });
  });

  it('leaves a line where the message stood, with a way back', async (t) => {
    const store = await storeWith(t, ...['ett', 'två', 'tre'].map((comment) => message({ comment })));
    await store.mark(2, { done: true });
    const { body } = await inboxOf(t, store).get('?nr=2');
    const order = [...body.matchAll(/<li\s+class="(message|gone)[^"]*"\s+id="nr-(\d)"/g)].map(
      ([, kind, id]) => `${kind} ${id}`,
    );
    assert.deepEqual(order, ['message 3', 'gone 2', 'message 1']);
    assert.match(body, /<title>Nr 2 är markerat som klart – Inkorgen/);
    assert.match(body, /value="ny">\s*<svg[\s\S]+?<\/svg> Ångra/);
  });

  it('does nothing for a form on another website, and nothing without the proof of ours', async (t) => {
    const store = await storeWith(t, message({ comment: COMMENT }));
    const inbox = inboxOf(t, store);
    const { cookie, proof } = await signIn(inbox);
    const press = async (fields, headers) => {
      const { statusCode } = await inbox.post('markera', { nr: '1', mark: 'klar', ...fields }, { cookie, ...headers });
      return [statusCode, (await store.feedback([1]))[0].done];
    };
    assert.deepEqual(await press({ bevis: proof }, { origin: 'https://elak.example' }), [403, false]);
    assert.deepEqual(await press({ bevis: proof }, { origin: 'null' }), [403, false]);
    assert.deepEqual(await press({ bevis: proof }, { 'sec-fetch-site': 'same-site' }), [403, false]);
    assert.deepEqual(await press({}), [403, false]);
    assert.deepEqual(await press({ bevis: 'a'.repeat(64) }), [403, false]);
    const another = await signIn(inbox);
    assert.deepEqual(await press({ bevis: another.proof }), [403, false]);
    // A proxy that renames the host does no harm where the browser says itself that the form is ours.
    assert.deepEqual(
      await press({ bevis: proof }, { origin: 'https://region.example', 'sec-fetch-site': 'same-origin' }),
      [303, true],
    );
  });

  it('does nothing for a form on another website with the password that a browser sends by itself', async (t) => {
    const secret = { user: 'webb', password: 'ett-langt-losenord' };
    const store = await storeWith(t, message({ comment: COMMENT }));
    const inbox = inboxOf(t, store, { secret });
    const known = basic('webb', 'ett-langt-losenord');
    const [, proof] = /name="bevis" value="([0-9a-f]+)"/.exec((await inbox.get('', known)).body);
    const press = async (headers) =>
      (await inbox.post('markera', { nr: '1', mark: 'klar', bevis: proof }, { ...known, ...headers })).statusCode;
    assert.equal(await press({ origin: 'https://elak.example' }), 403);
    assert.equal(await press({}), 303);
  });

  it('signs nobody in from another website', async (t) => {
    const inbox = inboxOf(t, await storeWith(t));
    const { statusCode } = await inbox.post('logga-in', { nyckel: TOKEN }, { origin: 'https://elak.example' });
    assert.equal(statusCode, 403);
  });

  it('goes back to the inbox only, whatever the form says', async (t) => {
    const inbox = inboxOf(t, await storeWith(t, message({ comment: COMMENT })));
    const { cookie, proof } = await signIn(inbox);
    const { headers } = await inbox.post(
      'markera',
      { bevis: proof, nr: '1', mark: 'klar', urval: 'https://elak.example/?sida=//elak.example' },
      { cookie },
    );
    assert.match(headers.location, /^\.\/\?/);
  });

  it('says so when the message is gone, when the mark is unknown, and when nothing can be read', async (t) => {
    const store = await storeWith(t, message({ comment: COMMENT }));
    const inbox = inboxOf(t, store);
    const press = async (fields) => (await inbox.post('markera', fields, bearer)).statusCode;
    assert.equal(await press({ nr: '99', mark: 'klar' }), 404);
    assert.equal(await press({ nr: '1', mark: 'constructor' }), 404);
    assert.equal(await press({ nr: 'x', mark: 'klar' }), 404);
    const broken = inboxOf(t, { ...store, list: () => Promise.reject(new Error('disk: hemligheten')) });
    const { statusCode, body } = await broken.get('');
    assert.equal(statusCode, 500);
    assert.match(body, /Inget är borta/);
    assert.doesNotMatch(body, /hemligheten/);
  });
});

describe('the page about deletion', () => {
  it('says that nothing is deleted, until a region has decided so', async (t) => {
    const store = await storeWith(t, message({ comment: COMMENT }));
    const { body } = await inboxOf(t, store).get('gallring');
    assert.match(body, /allmän handling/);
    assert.match(body, /gallringsbeslut/);
    assert.match(body, /Inget raderas\./);
    assert.match(body, /Inget har gallrats\./);
  });

  it('shows each deletion: when, how many, and how old', async (t) => {
    const store = await storeWith(t, message({ comment: COMMENT, receivedAt: '2025-11-20T10:00:00.000Z' }));
    await store.deleteBefore('2025-11-23T23:00:00.000Z', '2026-11-24T02:10:00.000Z');
    const { body } = await inboxOf(t, store, { retentionDays: 365, clock: standingClock() }).get('gallring');
    assert.match(body, /äldre än 365 dagar raderas/);
    assert.match(body, /24 november 2026 kl\. 3\.10/);
    assert.match(body, /<td>24 november 2025<\/td>/);
  });
});

describe('the receiver', () => {
  const settings = (more) =>
    readConfig({ ALLOWED_ORIGINS: 'https://region.example', HMAC_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent', ...more })
      .config;
  const serverOf = (t, store, more) => {
    const app = createServer({ config: settings(more), store, clock: standingClock() });
    t.after(() => app.close());
    return app;
  };

  it('shows in the inbox what was sent to it, with the identity number masked', async (t) => {
    const app = serverOf(t, await storeWith(t), { INBOX_TOKEN: TOKEN });
    const sent = await app.inject({
      method: 'POST',
      url: '/feedback',
      headers: { origin: 'https://region.example' },
      payload: {
        version: 1,
        idempotencyKey: 'nyckel-for-ett-meddelande',
        page: 'https://region.example/vard',
        lang: 'sv',
        comment: 'Jag heter 19121212-1212.\nVar är ni?',
        useful: false,
        elapsed: 60_000,
      },
    });
    assert.equal(sent.statusCode, 201);
    const { body, headers } = await app.inject({ url: '/inkorg/', headers: bearer });
    assert.match(body, /Jag heter ██████-████\.\nVar är ni\?/);
    assert.match(body, /Innehöll ett personnummer, som är maskerat\./);
    // The inbox's own policy, not the one for answers to programs.
    assert.match(headers['content-security-policy'], /style-src 'self'/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal((await app.inject({ url: '/inkorg/', method: 'GET' })).statusCode, 303);
  });

  it('has no inbox where none is configured', async (t) => {
    const app = serverOf(t, await storeWith(t), {});
    for (const url of ['/inkorg', '/inkorg/', '/inkorg/export.csv', '/inkorg/logga-in']) {
      assert.equal((await app.inject({ url, headers: bearer })).statusCode, 404);
    }
  });

  it('finds the inbox without its last slash', async (t) => {
    const app = serverOf(t, await storeWith(t), { INBOX_TOKEN: TOKEN });
    const { statusCode, headers } = await app.inject('/inkorg');
    assert.deepEqual([statusCode, headers.location], [308, 'inkorg/']);
  });
});
