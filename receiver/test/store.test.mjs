// The promises of a store, the same for both databases.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { startPostgres, whyNoPostgres } from './support/postgres.mjs';
import { load } from './support/receiver.mjs';

const { openSqlite } = await load('store-sqlite');
const { openPostgres } = await load('store-postgres');

const AT = '2026-11-24T10:00:00.000Z';
const LATER = '2026-11-24T11:00:00.000Z';
const FAR = '2099-01-01T00:00:00.000Z';

const message = (idempotencyKey, rest = {}) => ({
  idempotencyKey,
  digest: `digest of ${idempotencyKey}`,
  receivedAt: AT,
  page: 'https://region.example/sida',
  lang: 'sv',
  flags: [],
  notPersonalData: false,
  suspicions: [],
  ...rest,
});

const folder = mkdtempSync(join(tmpdir(), 'nv-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const why = whyNoPostgres();
const postgres = why ? undefined : await startPostgres();
after(() => postgres?.stop());

let files = 0;
const databases = {
  SQLite: { make: async () => join(folder, `${++files}.sqlite`), open: async (file) => openSqlite(file) },
  PostgreSQL: { make: () => postgres.url(), open: (url) => openPostgres(url), skip: why },
};

for (const [name, { make, open, skip = false }] of Object.entries(databases)) {
  describe(`a store in ${name}`, { skip }, () => {
    let place;
    let store;
    const opened = [];
    const openAgain = async () => {
      const another = await open(place);
      opened.push(another);
      return another;
    };
    const fresh = async () => {
      place = await make();
      store = await openAgain();
    };
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
    });

    it('keeps every field of a message as it was', async () => {
      await fresh();
      const whole = message('whole', {
        useful: false,
        comment: 'Rad ett\r\nRad två 😀 "citat" \'; DROP TABLE feedback; --',
        follows: 'another',
        flags: ['phone-number'],
        notPersonalData: true,
        suspicions: ['too-quick'],
      });
      assert.equal(await store.keep(whole), 'kept');
      assert.deepEqual(await store.list({}), [{ id: 1, ...whole, done: false, needsAction: false }]);
    });

    it('keeps what was sent twice once, and tells another message with the same key apart', async () => {
      await fresh();
      assert.equal(await store.has('one'), false);
      assert.equal(await store.keep(message('one')), 'kept');
      assert.equal(await store.keep(message('one')), 'known');
      assert.equal(await store.keep(message('one', { digest: 'another' })), 'clash');
      assert.equal(await store.has('one'), true);
      assert.equal(await store.count({}), 1);
    });

    it('keeps one of fifty that come at the same moment, through two doors', async () => {
      await fresh();
      const other = await openAgain();
      const kept = await Promise.all(
        Array.from({ length: 50 }, (_, index) => (index % 2 ? store : other).keep(message('same'))),
      );
      assert.deepEqual(kept.filter((each) => each === 'kept').length, 1);
      assert.deepEqual(kept.filter((each) => each === 'known').length, 49);
      assert.equal(await store.count({}), 1);
      assert.equal((await store.leaseOutbox(LATER, FAR, 100)).length, 1);
    });

    it('has everything after it was closed and opened', async () => {
      await fresh();
      await store.keep(message('one'));
      await store.spend('proof', FAR);
      await store.close();
      const again = await openAgain();
      assert.equal(await again.has('one'), true);
      assert.equal(await again.spend('proof', FAR), false);
      assert.deepEqual(await again.deletions(), []);
    });

    it('accepts a proof once, also when it is shown twice at the same moment', async () => {
      await fresh();
      const other = await openAgain();
      const accepted = await Promise.all([store, other, store, other].map((each) => each.spend('the proof', FAR)));
      assert.equal(accepted.filter(Boolean).length, 1);
    });

    it('forgets a spent proof when it can no longer be accepted', async () => {
      await fresh();
      assert.equal(await store.spend('old', '2020-01-01T00:00:00.000Z'), true);
      await store.spend('new', FAR);
      assert.equal(await store.spend('old', FAR), true);
    });

    it('finds messages by page, queue, state and comment, the newest first', async () => {
      await fresh();
      await store.keep(message('a', { page: '/a', useful: true }));
      await store.keep(message('b', { page: '/b', comment: 'Bra sida' }));
      await store.keep(message('c', { page: '/b', comment: 'Köp nu', suspicions: ['many-links', 'honeypot'] }));
      const keys = async (query) => (await store.list(query)).map(({ idempotencyKey }) => idempotencyKey).join('');
      assert.equal(await keys({}), 'cba');
      assert.equal(await keys({ page: '/b' }), 'cb');
      assert.equal(await keys({ queue: 'inbox' }), 'ba');
      assert.equal(await keys({ queue: 'suspected' }), 'c');
      assert.equal(await keys({ commented: true }), 'cb');
      assert.equal(await keys({ commented: false }), 'a');
      assert.equal(await keys({ limit: 1 }), 'c');
      assert.equal(await keys({ limit: 1, offset: 1 }), 'b');
      const [first, second] = await store.list({});
      assert.equal(await keys({ beforeId: first.id }), 'ba');
      assert.equal(await store.count({ queue: 'inbox', commented: true }), 1);
      assert.equal(await store.mark(second.id, { done: true, needsAction: true }), true);
      assert.equal(await keys({ done: true }), 'b');
      assert.equal(await keys({ done: false }), 'ca');
      assert.equal(await keys({ needsAction: true, done: true }), 'b');
      assert.equal(await store.mark(999, { done: true }), false);
    });

    it('finds messages by number and by key', async () => {
      await fresh();
      for (const key of ['a', 'b', 'c']) await store.keep(message(key));
      const all = await store.list({});
      const ids = all.map(({ id }) => id);
      assert.deepEqual(
        (await store.feedback([ids[0], ids[2]])).map(({ idempotencyKey }) => idempotencyKey),
        ['a', 'c'],
      );
      assert.deepEqual(
        (await store.feedbackByKey(['b', 'nobody'])).map(({ idempotencyKey }) => idempotencyKey),
        ['b'],
      );
      assert.deepEqual(await store.feedback([]), []);
      assert.deepEqual(await store.feedbackByKey([]), []);
    });

    it('counts what was useful by page, without the marked queue, and an answer with its comment once', async () => {
      await fresh();
      await store.keep(message('a', { page: '/a', useful: true }));
      await store.keep(message('a2', { page: '/a', useful: true, comment: 'Bra', follows: 'a' }));
      await store.keep(message('b', { page: '/a', useful: false }));
      await store.keep(message('c', { page: '/a', useful: false, suspicions: ['honeypot'] }));
      await store.keep(message('d', { page: '/b', comment: 'Hej' }));
      const [{ id }] = await store.list({ page: '/b' });
      await store.mark(id, { needsAction: true });
      assert.deepEqual(await store.shares(), [
        { page: '/a', yes: 1, no: 1, comments: 1, open: 1, needsAction: 0 },
        { page: '/b', yes: 0, no: 0, comments: 1, open: 1, needsAction: 1 },
      ]);
      await store.mark(id, { done: true });
      assert.deepEqual((await store.shares())[1], {
        page: '/b',
        yes: 0,
        no: 0,
        comments: 1,
        open: 0,
        needsAction: 0,
      });
    });

    it('gives a letter to one sender at a time, and again when it was not sent', async () => {
      await fresh();
      const other = await openAgain();
      for (let index = 0; index < 20; index++) await store.keep(message(`m${index}`));
      await store.keep(message('spam', { suspicions: ['honeypot'] }));
      assert.deepEqual(await store.leaseOutbox('2020-01-01T00:00:00.000Z', FAR, 10), [], 'not due yet');
      const leased = (
        await Promise.all(
          Array.from({ length: 8 }, (_, index) => (index % 2 ? store : other).leaseOutbox(AT, LATER, 3)),
        )
      ).flat();
      assert.equal(new Set(leased.map(({ id }) => id)).size, leased.length, 'no letter twice');
      leased.push(...(await store.leaseOutbox(AT, LATER, 100)));
      assert.equal(leased.length, 20);
      assert.deepEqual(await store.leaseOutbox(AT, LATER, 100), []);
      const [first, second, ...rest] = leased;
      assert.deepEqual({ ...first, id: 0, feedbackId: 0 }, { id: 0, feedbackId: 0, attempts: 0, dueAt: LATER });
      await store.settleOutbox([first.id]);
      await store.postponeOutbox([second.id], FAR);
      assert.equal((await store.leaseOutbox(LATER, FAR, 100)).length, rest.length, 'a lease runs out');
      const [postponed] = (await store.leaseOutbox(FAR, FAR, 100)).filter(({ id }) => id === second.id);
      assert.equal(postponed.attempts, 1);
      await store.settleOutbox([]);
      await store.postponeOutbox([], FAR);
    });

    it('writes a letter for what an editor takes out of the marked queue', async () => {
      await fresh();
      await store.keep(message('mistaken', { suspicions: ['too-quick'] }));
      const [{ id }] = await store.list({});
      assert.deepEqual(await store.leaseOutbox(LATER, FAR, 10), []);
      assert.equal(await store.mark(id, { suspected: false }), true);
      assert.equal(await store.mark(id, { suspected: false }), true);
      assert.equal(await store.count({ queue: 'inbox' }), 1);
      assert.deepEqual(
        (await store.leaseOutbox(LATER, FAR, 10)).map(({ feedbackId }) => feedbackId),
        [id],
      );
    });

    it('deletes what is older than asked, with its letters, and writes down how many', async () => {
      await fresh();
      await store.keep(message('old', { receivedAt: '2025-01-01T00:00:00.000Z' }));
      await store.keep(message('new'));
      assert.equal(await store.deleteBefore('2024-01-01T00:00:00.000Z', LATER), 0);
      assert.deepEqual(await store.deletions(), [], 'nothing deleted, nothing to tell');
      assert.equal(await store.deleteBefore(AT, LATER), 1);
      assert.deepEqual(await store.deletions(), [{ at: LATER, count: 1, before: AT }]);
      assert.equal(await store.has('new'), true);
      assert.equal((await store.leaseOutbox(LATER, FAR, 10)).length, 1);
    });

    it('is made by several instances that start at once', async () => {
      place = await make();
      const several = await Promise.all([openAgain(), openAgain(), openAgain(), openAgain()]);
      assert.deepEqual(await Promise.all(several.map((each, index) => each.keep(message(`m${index}`)))), [
        'kept',
        'kept',
        'kept',
        'kept',
      ]);
      await Promise.all(several.map((each) => each.ready()));
    });
  });
}

describe('a file of SQLite', () => {
  it(
    'is readable for its owner only, its log as well',
    { skip: process.platform === 'win32' && 'rights are Unix' },
    async () => {
      const file = join(folder, 'inside', 'private.sqlite');
      const store = openSqlite(file);
      await store.keep(message('one'));
      for (const each of [file, `${file}-wal`, `${file}-shm`]) assert.equal(statSync(each).mode & 0o777, 0o600, each);
      assert.equal(statSync(join(folder, 'inside')).mode & 0o777, 0o700);
      await store.close();
    },
  );

  it('of a newer receiver is not written in', async () => {
    const file = join(folder, 'newer.sqlite');
    await openSqlite(file).close();
    const { default: Database } = await import('libsql');
    const database = new Database(file);
    database.prepare("INSERT INTO migration VALUES (999, 'to come', '')").run();
    database.close();
    assert.throws(() => openSqlite(file), /newer receiver/);
  });
});

describe('a PostgreSQL that may lose what it has kept', { skip: why ?? false }, () => {
  it('is not used', async () => {
    const url = await postgres.url('careless');
    const { default: pg } = await import('pg');
    const client = new pg.Client(url);
    await client.connect();
    await client.query('ALTER DATABASE careless SET synchronous_commit = off');
    await client.end();
    await assert.rejects(openPostgres(url), /synchronous_commit off/);
  });
});
