// What is taken, what is refused and how it is said, over HTTP.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ORIGIN, sent, startEndpoint } from './support/endpoint.mjs';

const problemOf = async (response) => {
  assert.match(response.headers.get('content-type'), /^application\/problem\+json/);
  const problem = await response.json();
  assert.equal(problem.status, response.status);
  assert.ok(problem.title);
  return problem;
};

describe('a message as JSON', () => {
  it('is answered with its key when it is kept, without query and fragment', async (test) => {
    const { send, store } = await startEndpoint(test);
    const message = sent({ page: `${ORIGIN}/vard?sok=hosta#svar`, useful: false, notPersonalData: true });
    const response = await send(message);
    assert.equal(response.status, 201);
    assert.deepEqual(await response.json(), { version: 1, received: message.idempotencyKey });
    const [{ digest, id, ...kept }] = await store.list({});
    assert.ok(digest && id);
    assert.deepEqual(kept, {
      idempotencyKey: message.idempotencyKey,
      receivedAt: '2026-11-24T09:00:00.000Z',
      page: `${ORIGIN}/vard`,
      lang: 'sv',
      useful: false,
      comment: message.comment,
      flags: [],
      notPersonalData: true,
      suspicions: [],
      done: false,
      needsAction: false,
    });
  });

  it('is one message however often it is sent, also at the same moment', async (test) => {
    const { send, store } = await startEndpoint(test, { settings: { RATE_LIMIT: '1000' } });
    const message = sent();
    const answers = await Promise.all(Array.from({ length: 40 }, () => send(message)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array(39).fill(200), 201]);
    for (const answer of answers) assert.equal((await answer.json()).received, message.idempotencyKey);
    // What differs is how it was sent, not what was written.
    assert.equal((await send({ ...message, elapsed: 99_999, notPersonalData: true })).status, 200);
    assert.equal(await store.count({}), 1);
  });

  it('with the key of another message is refused, and the first one stays', async (test) => {
    const { send, store } = await startEndpoint(test);
    const message = sent();
    await send(message);
    const refused = await send({ ...message, comment: 'Något annat' });
    assert.equal(refused.status, 422);
    assert.equal((await problemOf(refused)).code, 'key-reused');
    assert.equal((await store.list({}))[0].comment, message.comment);
  });

  it('keeps text that databases find hard', async (test) => {
    const { send, store } = await startEndpoint(test);
    await send(sent({ comment: 'å\0b \ud800 😀 \u202e ‮', page: `${ORIGIN}/v%C3%A5rd` }));
    assert.equal((await store.list({}))[0].comment, 'å\ufffdb \ufffd 😀 \u202e ‮');
    assert.equal((await send(sent({ comment: 'x'.repeat(5000) }))).status, 201);
  });

  it('is read without minding what a later form adds', async (test) => {
    const { send } = await startEndpoint(test);
    assert.equal((await send(sent({ mood: 'glad', __proto__: { polluted: true } }))).status, 201);
    assert.equal((await send(JSON.stringify(sent()).replace('{', '{"__proto__":{"polluted":true},'))).status, 201);
    assert.equal({}.polluted, undefined);
  });
});

describe('a message that cannot be taken', () => {
  const message = sent();
  const latin = Buffer.from(JSON.stringify(sent({ comment: 'Bra på ön' })), 'latin1');
  const without = (name) => Object.fromEntries(Object.entries(message).filter(([key]) => key !== name));
  const cases = [
    ['is no JSON', '{"version":1,', {}, 400, 'malformed'],
    ['is empty', '', {}, 400, 'malformed'],
    ['is not UTF-8', latin, {}, 400, 'malformed'],
    ['is larger than 64 kB', JSON.stringify(sent({ comment: 'x'.repeat(66_000) })), {}, 413, 'too-large'],
    ['is plain text', 'Hej', { 'content-type': 'text/plain' }, 415, 'unknown-type'],
    ['is a form with files', 'x', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'unknown-type'],
    ['comes from another website', message, { origin: 'https://evil.example' }, 403, 'forbidden-origin'],
    ['hides where it comes from', message, { origin: 'null' }, 403, 'forbidden-origin'],
    ['has a misleading origin', message, { origin: `${ORIGIN}.evil.example` }, 403, 'forbidden-origin'],
    ['is a list', [], {}, 422, 'invalid', ''],
    ['is null', 'null', {}, 422, 'invalid', ''],
    ['is of another version', { ...message, version: 2 }, {}, 422, 'invalid', '/version'],
    ['has no key', without('idempotencyKey'), {}, 422, 'invalid', '/idempotencyKey'],
    ['has too short a key', { ...message, idempotencyKey: 'kort' }, {}, 422, 'invalid', '/idempotencyKey'],
    [
      'has a strange key',
      { ...message, idempotencyKey: "'; DROP TABLE feedback; --" },
      {},
      422,
      'invalid',
      '/idempotencyKey',
    ],
    ['has no page', without('page'), {}, 422, 'invalid', '/page'],
    ['has an endless page', { ...message, page: 'x'.repeat(2001) }, {}, 422, 'invalid', '/page'],
    ['has no language', { ...message, lang: 'på svenska' }, {}, 422, 'invalid', '/lang'],
    ['has a word for useful', { ...message, useful: 'ja' }, {}, 422, 'invalid', '/useful'],
    ['has too long a comment', { ...message, comment: 'x'.repeat(5001) }, {}, 422, 'invalid', '/comment'],
    ['has a number for a comment', { ...message, comment: 5 }, {}, 422, 'invalid', '/comment'],
    ['says nothing', without('comment'), {}, 422, 'invalid', '/comment'],
    ['says nothing but space', { ...message, comment: ' \n ' }, {}, 422, 'invalid', '/comment'],
    ['took a negative time', { ...message, elapsed: -1 }, {}, 422, 'invalid', '/elapsed'],
    ['has half a proof', { ...message, proof: { number: 1 } }, {}, 422, 'invalid', '/proof/algorithm'],
  ];
  for (const [what, body, headers, status, code, at] of cases) {
    it(`because it ${what}: ${status} ${code}`, async (test) => {
      const { send, store, log } = await startEndpoint(test);
      const response = await send(body, headers);
      assert.equal(response.status, status);
      const problem = await problemOf(response);
      assert.equal(problem.code, code);
      assert.equal(problem.at, at);
      assert.doesNotMatch(JSON.stringify(problem), /stack|node_modules|\.mjs/);
      assert.equal(await store.count({}), 0);
      assert.doesNotMatch(log.join(''), /this should not happen/);
    });
  }

  it('is told apart from an address or a method that is not there', async (test) => {
    const { url } = await startEndpoint(test);
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const response = await fetch(`${url}/feedback`, { method });
      assert.equal(response.status, 405, method);
      assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
      assert.equal((await problemOf(response)).code, 'not-a-post');
    }
    assert.equal((await fetch(`${url}/feedback`, { method: 'HEAD' })).status, 405);
    assert.equal((await fetch(`${url}/..%2f..%2fetc/passwd`)).status, 404);
    assert.equal((await fetch(`${url}/%zz`)).status, 400);
    assert.equal((await fetch(`${url}/feedback`, { method: 'POST' })).status, 415);
  });

  it('is given up when its body never ends', async (test) => {
    const { url, store } = await startEndpoint(test);
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (text) => (answer += text));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const chunk = `1000\r\n${'x'.repeat(4096)}\r\n`;
    const pour = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', pour);
    socket.write(
      `POST /feedback HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    pour();
    await closed;
    assert.match(answer, /^HTTP\/1\.1 413 /);
    assert.equal(await store.count({}), 0);
  });
});

describe('anything at all', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const key = fc.stringMatching(/^[\w-]{16,64}$/);
  const text = fc.string({ unit: 'binary', minLength: 1 });
  const mostly = (arbitrary) => fc.oneof({ weight: 19, arbitrary }, { weight: 1, arbitrary: value });
  const almost = fc.record(
    {
      version: mostly(fc.constant(1)),
      idempotencyKey: mostly(key),
      page: mostly(text),
      lang: mostly(fc.constantFrom('sv', 'fi', 'sv-x-lattlast')),
      useful: mostly(fc.boolean()),
      comment: mostly(text),
      follows: mostly(key),
      elapsed: mostly(fc.nat()),
      website: mostly(fc.string()),
      // Left out of JSON.
      proof: mostly(fc.constant(undefined)),
      extra: value,
    },
    { requiredKeys: ['version', 'idempotencyKey', 'page', 'lang'] },
  );

  it('is kept or refused, and never breaks the receiver', async (test) => {
    const { send, sendForm, store, log } = await startEndpoint(test, { settings: { RATE_LIMIT: '100000' } });
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(almost, async (body) => {
        const { status } = await send(JSON.stringify(body));
        assert.ok([200, 201, 422].includes(status), String(status));
        if (status === 201) kept += 1;
      }),
      { numRuns: 400 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        assert.ok([303, 400, 422].includes((await sendForm(Buffer.from(bytes).toString('latin1'))).status));
        assert.ok([400, 422].includes((await send(bytes)).status));
      }),
      { numRuns: 150 },
    );
    assert.ok(kept > 0, 'some were messages');
    assert.ok((await store.count({})) >= kept);
    assert.doesNotMatch(log.join(''), /this should not happen|did not answer/);
  });
});

// Takes a quarter of a minute.
if (process.env.RELEASE === '1') {
  it('a sender that never comes to an end is let go after 15 seconds', async (test) => {
    const { url } = await startEndpoint(test);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (text) => (answer += text));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const begun = performance.now();
    socket.write(
      'POST /feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await closed;
    assert.match(answer, /^HTTP\/1\.1 408 /);
    const seconds = (performance.now() - begun) / 1000;
    assert.ok(seconds > 14 && seconds < 25, `${seconds} s`);
  });
}

describe('a store that cannot be written to', () => {
  it('is answered with 503 and when to try again, and the log says why', async (test) => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const store = { keep: () => Promise.reject(full), ready: () => Promise.reject(full), close: async () => undefined };
    const { send, sendForm, url, log } = await startEndpoint(test, { store });
    const response = await send(sent({ comment: 'Hemligt' }));
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '10');
    assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After');
    assert.equal((await problemOf(response)).code, 'unavailable');
    assert.match(log.join(''), /"reason":"SQLITE_FULL"/);
    assert.doesNotMatch(log.join(''), /Hemligt/);
    store.has = async () => false;
    const page = await sendForm({ comment: 'Hemligt' });
    assert.equal(page.status, 503);
    assert.match(await page.text(), /Vi kan inte spara något just nu[^]*Hemligt/);
    assert.equal((await fetch(`${url}/readyz`)).status, 503);
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
  });
});

describe('another website', () => {
  it('is told by the browser whether it may send', async (test) => {
    const { url } = await startEndpoint(test);
    const ask = (origin) =>
      fetch(`${url}/feedback`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
    const yes = await ask(ORIGIN);
    assert.equal(yes.status, 204);
    assert.equal(yes.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(yes.headers.get('access-control-allow-methods'), 'POST');
    assert.match(yes.headers.get('access-control-allow-headers'), /content-type/i);
    assert.equal(yes.headers.get('vary'), 'Origin');
    const no = await ask('https://evil.example');
    assert.equal(no.status, 403);
    assert.equal(no.headers.get('access-control-allow-origin'), null);
  });

  it('that is allowed can read why it was refused', async (test) => {
    const { send } = await startEndpoint(test);
    for (const body of ['{', sent({ version: 2 }), 'x'.repeat(70_000)]) {
      assert.equal((await send(body)).headers.get('access-control-allow-origin'), ORIGIN);
    }
  });
});

describe('many messages from one address', () => {
  it('are turned away for a while, and told how long', async (test) => {
    const { send, sendForm, store, clock } = await startEndpoint(test, { settings: { RATE_LIMIT: '30' } });
    for (let index = 0; index < 30; index++) assert.equal((await send(sent())).status, 201);
    const refused = await send(sent());
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '2');
    assert.equal((await problemOf(refused)).code, 'too-many');
    const page = await sendForm({ comment: 'Min text', page: `${ORIGIN}/` });
    assert.equal(page.status, 429);
    assert.match(await page.text(), /Vänta en minut[^]*Min text/);
    clock.go(0.1);
    assert.equal((await send(sent())).status, 201);
    assert.equal(await store.count({}), 31);
  });

  it('are counted by the address that a trusted proxy tells of, and nobody else', async (test) => {
    const trusting = await startEndpoint(test, { settings: { RATE_LIMIT: '1', TRUST_PROXY: 'loopback' } });
    for (const address of ['192.0.2.1', '192.0.2.2']) {
      assert.equal((await trusting.send(sent(), { 'x-forwarded-for': address })).status, 201);
    }
    assert.equal((await trusting.send(sent(), { 'x-forwarded-for': '192.0.2.1' })).status, 429);
    const wary = await startEndpoint(test, { settings: { RATE_LIMIT: '1' } });
    await wary.send(sent(), { 'x-forwarded-for': '192.0.2.1' });
    assert.equal((await wary.send(sent(), { 'x-forwarded-for': '192.0.2.2' })).status, 429);
  });
});

describe('what is written down', () => {
  it('tells of each answer, without text, page, key or address', async (test) => {
    const { send, sendForm, log, url } = await startEndpoint(test);
    const message = sent({ comment: 'Hemligt', page: `${ORIGIN}/sida?fraga=hemlig` });
    await send(message);
    await send({ ...message, comment: 'Hemligare' });
    await send({ ...message, version: 'Hemligast' });
    await sendForm({ comment: 'Hemligt också' });
    await fetch(`${url}/hemligt?hemligt=1`);
    const lines = log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
    assert.deepEqual(
      lines.map(({ method, route, status, code }) => [method, route, status, code]),
      [
        ['POST', '/feedback', 201, undefined],
        ['POST', '/feedback', 422, 'key-reused'],
        ['POST', '/feedback', 422, 'invalid'],
        ['POST', '/feedback', 303, undefined],
        ['GET', 'none', 404, 'not-found'],
      ],
    );
    assert.doesNotMatch(log.slice(1).join(''), /hemlig|127\.0\.0\.1|nyckel|region\.example/i);
  });
});

describe('every answer', () => {
  it('is hardened, and names no software', async (test) => {
    const { send, url } = await startEndpoint(test);
    const answers = [await send(sent()), await send('{'), await fetch(`${url}/tack`), await fetch(`${url}/nothing`)];
    for (const { headers } of answers) {
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy'), /default-src 'none'.*frame-ancestors 'none'/);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-powered-by'), null);
      assert.equal(headers.get('server'), null);
      assert.equal(headers.get('set-cookie'), null);
    }
  });
});
