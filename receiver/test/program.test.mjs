// The program as a whole: what it promises when it is stopped, killed, crowded or out of disk.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ORIGIN, sent } from './support/endpoint.mjs';
import { post, pour } from './support/load.mjs';
import { startPostgres, whyNoPostgres } from './support/postgres.mjs';
import { startProgram } from './support/process.mjs';
import { load } from './support/receiver.mjs';

const { openSqlite } = await load('store-sqlite');
const { openPostgres } = await load('store-postgres');

const release = process.env.RELEASE === '1';
const KILLS = release ? 20 : 4;
const BETWEEN_KILLS = release ? 500 : 150;

const folder = mkdtempSync(join(tmpdir(), 'nv-program-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const why = whyNoPostgres();
const postgres = why ? undefined : await startPostgres();
after(() => postgres?.stop());

/** How often each key is kept. */
async function keysIn(store) {
  const times = new Map();
  for (const { idempotencyKey } of await store.list({}))
    times.set(idempotencyKey, (times.get(idempotencyKey) ?? 0) + 1);
  return times;
}

function everyOneOnce(acknowledged, times) {
  const lost = [...acknowledged].filter((key) => !times.has(key));
  const doubled = [...times].filter(([, count]) => count > 1);
  assert.deepEqual(lost, [], `${lost.length} of ${acknowledged.size} acknowledged messages are lost`);
  assert.deepEqual(doubled, []);
}

describe('the program', () => {
  it('says everything that is wrong with its settings and does not start', async () => {
    const wrong = startProgram({ HMAC_KEY: '', PORT: 'many' });
    await assert.rejects(wrong, ({ message, code }) => {
      assert.equal(code, 1);
      assert.match(message, /cannot start:\n {2}- PORT.*\n {2}- HMAC_KEY/);
      assert.doesNotMatch(message, /node:internal|\.mjs:/);
      return true;
    });
  });

  it('says in one line when its database cannot be had', async () => {
    const gone = startProgram({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    await assert.rejects(gone, ({ message, code }) => code === 1 && /^The receiver cannot start: .*\n$/.test(message));
  });

  it('answers what is under way before it stops', async () => {
    const file = join(folder, 'graceful.sqlite');
    const receiver = await startProgram({ SQLITE_FILE: file });
    const message = sent();
    const body = JSON.stringify(message);
    const socket = connect(Number(new URL(receiver.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (text) => (answer += text));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const head = `POST /feedback HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    // Half of it is sent and has arrived before the signal: a second connection is answered after it.
    await new Promise((resolve) => socket.write(head + body.slice(0, 20), resolve));
    assert.equal((await fetch(`${receiver.url}/readyz`)).status, 200);
    const ended = receiver.end('SIGTERM');
    while (!receiver.log.some(({ msg }) => msg === 'stopping')) await new Promise((resolve) => setImmediate(resolve));
    socket.write(body.slice(20));
    assert.deepEqual(await ended, { code: 0, signal: null });
    await closed;
    assert.match(answer, /^HTTP\/1\.1 201 [^]*"received"/);
    assert.equal(receiver.log.at(-1).msg, 'stopped');
    const store = openSqlite(file);
    assert.equal(await store.has(message.idempotencyKey), true);
    await store.close();
  });

  it(`loses nothing that it acknowledged when it is killed ${KILLS} times under load (SQLite)`, async (test) => {
    const file = join(folder, 'killed.sqlite');
    let receiver = await startProgram({ SQLITE_FILE: file });
    const senders = pour(() => receiver?.url);
    for (let kill = 0; kill < KILLS; kill++) {
      await senders.reached(BETWEEN_KILLS);
      const { end } = receiver;
      const ended = await end('SIGKILL');
      assert.equal(ended.signal, 'SIGKILL');
      receiver = undefined;
      receiver = await startProgram({ SQLITE_FILE: file });
    }
    await senders.reached(BETWEEN_KILLS);
    await senders.stop();
    await receiver.end('SIGKILL');
    const store = openSqlite(file);
    const times = await keysIn(store);
    everyOneOnce(senders.acknowledged, times);
    await store.close();
    const { default: Database } = await import('libsql');
    const database = new Database(file);
    assert.deepEqual(database.prepare('PRAGMA integrity_check').all(), [{ integrity_check: 'ok' }]);
    assert.deepEqual(
      database.prepare('SELECT COUNT(*) AS count FROM feedback WHERE id NOT IN (SELECT feedback_id FROM outbox)').all(),
      [{ count: times.size }],
      'without mail no letters wait',
    );
    database.close();
    const kept = [...senders.unknown].filter((key) => times.has(key)).length;
    test.diagnostic(
      `acknowledged ${senders.acknowledged.size}, lost 0; cut off without an answer ${senders.unknown.size}, of which kept ${kept}`,
    );
  });

  it('asks to try again when the disk is full, and loses nothing', { skip: noLimits() }, async (test) => {
    const file = join(folder, 'full.sqlite');
    // Files may grow to 1 MB. Without the signal a write that goes beyond fails as on a full disk.
    const limited = ['bash', '-c', 'trap \'\' XFSZ; ulimit -f 1024; exec "$0" "$@"'];
    const receiver = await startProgram({ SQLITE_FILE: file }, limited);
    const acknowledged = new Set();
    let refused;
    for (let index = 0; index < 500 && !refused; index++) {
      const message = sent({ comment: `${index} ${'x'.repeat(4000)}` });
      const { status, answer } = await post(receiver.url, message);
      if (status === 201) acknowledged.add(message.idempotencyKey);
      else refused = { status, ...JSON.parse(answer) };
    }
    assert.equal(refused.status, 503);
    assert.equal(refused.code, 'unavailable');
    assert.equal((await fetch(`${receiver.url}/healthz`)).status, 200);
    // Ended first: what it has written is read to the end then.
    await receiver.end('SIGKILL');
    assert.ok(receiver.log.some(({ msg, reason }) => msg === 'the store did not answer' && /^SQLITE_/.test(reason)));
    const roomy = await startProgram({ SQLITE_FILE: file });
    assert.equal((await post(roomy.url, sent())).status, 201);
    await roomy.end('SIGTERM');
    const store = openSqlite(file);
    everyOneOnce(acknowledged, await keysIn(store));
    await store.close();
    test.diagnostic(`acknowledged ${acknowledged.size} before the disk was full, lost 0`);
  });
});

describe('two instances on one PostgreSQL', { skip: why ?? false }, () => {
  it('keep each message once, though both get it at the same moment', async (test) => {
    const url = await postgres.url();
    const settings = { DATABASE_URL: url };
    const instances = await Promise.all([startProgram(settings), startProgram(settings)]);
    const messages = Array.from({ length: release ? 1000 : 150 }, () => sent());
    for (let first = 0; first < messages.length; first += 10) {
      const answers = await Promise.all(
        messages
          .slice(first, first + 10)
          .flatMap((message) => instances.flatMap((each) => [post(each.url, message), post(each.url, message)])),
      );
      const statuses = answers.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [...Array(30).fill(200), ...Array(10).fill(201)]);
    }
    await Promise.all(instances.map((each) => each.end('SIGTERM')));
    const store = await openPostgres(url);
    everyOneOnce(new Set(messages.map(({ idempotencyKey }) => idempotencyKey)), await keysIn(store));
    assert.equal(await store.count({}), messages.length);
    await store.close();
    test.diagnostic(`${messages.length} messages, each sent four times, each kept once`);
  });

  it(`lose nothing that was acknowledged when one of them is killed ${KILLS} times under load`, async (test) => {
    const url = await postgres.url();
    const settings = { DATABASE_URL: url };
    const instances = await Promise.all([startProgram(settings), startProgram(settings)]);
    let turn = 0;
    const senders = pour(() => instances[turn++ % 2]?.url);
    for (let kill = 0; kill < KILLS; kill++) {
      await senders.reached(BETWEEN_KILLS);
      const { end } = instances[kill % 2];
      await end('SIGKILL');
      instances[kill % 2] = undefined;
      await senders.reached(BETWEEN_KILLS / 2);
      instances[kill % 2] = await startProgram(settings);
    }
    await senders.stop();
    await Promise.all(instances.map((each) => each.end('SIGTERM')));
    const store = await openPostgres(url);
    const times = await keysIn(store);
    everyOneOnce(senders.acknowledged, times);
    await store.close();
    test.diagnostic(`acknowledged ${senders.acknowledged.size}, lost 0; without an answer ${senders.unknown.size}`);
  });

  it('accept a proof of work once between them', async () => {
    const url = await postgres.url();
    const settings = { DATABASE_URL: url, CHALLENGE: 'always' };
    const instances = await Promise.all([startProgram(settings), startProgram(settings)]);
    const { challenge } = JSON.parse((await post(instances[0].url, sent())).answer);
    const { createHash } = await import('node:crypto');
    let number = 0;
    while (createHash('sha256').update(`${challenge.salt}${number}`).digest('hex') !== challenge.challenge) number++;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        post(instances[index % 2].url, sent({ proof: { ...challenge, number } })),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, ...Array(9).fill(428)]);
    await Promise.all(instances.map((each) => each.end('SIGTERM')));
  });
});

function noLimits() {
  return process.platform !== 'linux' || !existsSync('/bin/bash') ? 'limits are set with bash on Linux' : false;
}
