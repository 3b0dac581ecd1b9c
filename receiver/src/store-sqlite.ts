/**
 * The store in one file (SQLite, through libsql). What was committed is on disk: the write-ahead log is synchronised at
 * every commit. Messages that come at the same moment share one commit, since synchronising is what takes time.
 */
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { migrationsAfter } from './migrations.js';
import { feedbackOf, SHARES, sharesOf, UNSUSPECTED, whereOf, type FeedbackRow } from './rows.js';
import type { DeletionRecord, Kept, NewFeedback, OutboxEntry, PageShare, Store, StoreOptions } from './store.js';

/** Wait this long for another program that writes in the same file, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** Spent proofs are remembered for so much longer than they are good for: clocks differ. Milliseconds. */
const DAY = 24 * 36e5;

/**
 * Opens the file, makes it (readable for its owner only) where it is not there, and takes the migrations that are left.
 * @throws {Error} where the file cannot be written, or was made by a newer receiver
 */
export function openSqlite(file: string, options: StoreOptions = {}): Store {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // SQLite gives its log the rights of the file. Made before it opens, so that there is no moment when others may read.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  synchroniseFolder(dirname(file));
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // Macs synchronise for real only when asked.
    database.pragma('fullfsync = ON');
    migrate(database);
    return storeIn(database, options);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** So that a file that was just made is still found after a power cut. Windows does it by itself, and refuses. */
function synchroniseFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Runs `work` in a transaction that can write from its first moment; an error takes everything back. */
function transaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function migrate(database: Database.Database): void {
  transaction(database, () => {
    database.exec(
      'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL)',
    );
    const { taken } = database.prepare('SELECT COALESCE(MAX(number), 0) AS taken FROM migration').get() as {
      taken: number;
    };
    for (const { number, name, sqlite } of migrationsAfter(taken)) {
      database.exec(sqlite);
      database.prepare('INSERT INTO migration VALUES (?, ?, ?)').run(number, name, new Date().toISOString());
    }
  });
}

const placeholder = () => '?';
const truth = (value: boolean) => (value ? 1 : 0);
const places = (values: readonly unknown[]) => values.map(placeholder).join(', ');

interface Waiting {
  readonly feedback: NewFeedback;
  readonly resolve: (kept: Kept) => void;
  readonly reject: (reason: unknown) => void;
}

function storeIn(database: Database.Database, { letters = true }: StoreOptions): Store {
  const insertFeedback = database.prepare(
    `INSERT INTO feedback (idempotency_key, digest, received_at, page, lang, useful, comment, follows, flags,
       not_personal_data, suspicions)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING`,
  );
  const insertLetter = database.prepare(
    'INSERT INTO outbox (feedback_id, due_at) SELECT id, received_at FROM feedback WHERE idempotency_key = ?',
  );
  const digestOf = database.prepare('SELECT digest FROM feedback WHERE idempotency_key = ?');

  function keepOne(feedback: NewFeedback): Kept {
    const { changes } = insertFeedback.run(
      feedback.idempotencyKey,
      feedback.digest,
      feedback.receivedAt,
      feedback.page,
      feedback.lang,
      feedback.useful === undefined ? null : truth(feedback.useful),
      feedback.comment ?? null,
      feedback.follows ?? null,
      JSON.stringify(feedback.flags),
      truth(feedback.notPersonalData),
      JSON.stringify(feedback.suspicions),
    );
    if (changes === 1) {
      if (letters && feedback.suspicions.length === 0) insertLetter.run(feedback.idempotencyKey);
      return 'kept';
    }
    const { digest } = digestOf.get(feedback.idempotencyKey) as { digest: string };
    return digest === feedback.digest ? 'known' : 'clash';
  }

  let waiting: Waiting[] = [];
  function commitWaiting(): void {
    const batch = waiting;
    waiting = [];
    try {
      const kept = transaction(database, () => batch.map(({ feedback }) => keepOne(feedback)));
      batch.forEach(({ resolve }, index) => resolve(kept[index] as Kept));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  const rows = (sql: string, ...values: readonly unknown[]) => database.prepare(sql).all(...values);
  const change = (sql: string, ...values: readonly unknown[]) => database.prepare(sql).run(...values).changes;

  // Everything is done at once inside; that it is asynchronous is the interface's, for the store across a network.
  const store: Store = {
    keep: (feedback) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commitWaiting);
        waiting.push({ feedback, resolve, reject });
      }),
    spend: async (signature, expiresAt) =>
      transaction(database, () => {
        change('DELETE FROM spent_proof WHERE expires_at < ?', new Date(Date.now() - DAY).toISOString());
        return change('INSERT INTO spent_proof VALUES (?, ?) ON CONFLICT DO NOTHING', signature, expiresAt) === 1;
      }),
    has: async (key) => digestOf.get(key) !== undefined,
    list: async (query) => {
      const { where, values } = whereOf(query, placeholder, truth);
      const sql = `SELECT * FROM feedback ${where} ORDER BY id DESC LIMIT ? OFFSET ?`;
      return (rows(sql, ...values, query.limit ?? -1, query.offset ?? 0) as FeedbackRow[]).map(feedbackOf);
    },
    count: async (query) => {
      const { where, values } = whereOf(query, placeholder, truth);
      return (rows(`SELECT COUNT(*) AS count FROM feedback ${where}`, ...values)[0] as { count: number }).count;
    },
    shares: async () => sharesOf(rows(SHARES) as PageShare[]),
    mark: async (id, { done, needsAction, suspected }) =>
      transaction(database, () => {
        if (rows('SELECT id FROM feedback WHERE id = ?', id).length === 0) return false;
        if (done !== undefined) change('UPDATE feedback SET done = ? WHERE id = ?', truth(done), id);
        if (needsAction !== undefined)
          change('UPDATE feedback SET needs_action = ? WHERE id = ?', truth(needsAction), id);
        if (suspected === false) {
          const freed = 'UPDATE feedback SET suspicions = ? WHERE id = ? AND suspicions <> ?';
          if (change(freed, UNSUSPECTED, id, UNSUSPECTED) === 1 && letters) {
            change('INSERT INTO outbox (feedback_id, due_at) SELECT id, received_at FROM feedback WHERE id = ?', id);
          }
        }
        return true;
      }),
    leaseOutbox: async (now, leaseUntil, limit) =>
      transaction(database, () => {
        const due = rows(
          `SELECT id, feedback_id AS feedbackId, attempts FROM outbox WHERE due_at <= ? ORDER BY id LIMIT ?`,
          now,
          limit,
        ) as Omit<OutboxEntry, 'dueAt'>[];
        const ids = due.map(({ id }) => id);
        if (ids.length > 0) change(`UPDATE outbox SET due_at = ? WHERE id IN (${places(ids)})`, leaseUntil, ...ids);
        return due.map((entry) => ({ ...entry, dueAt: leaseUntil }));
      }),
    feedback: async (ids) =>
      ids.length === 0
        ? []
        : (rows(`SELECT * FROM feedback WHERE id IN (${places(ids)}) ORDER BY id`, ...ids) as FeedbackRow[]).map(
            feedbackOf,
          ),
    feedbackByKey: async (keys) => {
      const sql = `SELECT * FROM feedback WHERE idempotency_key IN (${places(keys)}) ORDER BY id`;
      return keys.length === 0 ? [] : (rows(sql, ...keys) as FeedbackRow[]).map(feedbackOf);
    },
    settleOutbox: async (ids) => {
      if (ids.length > 0) change(`DELETE FROM outbox WHERE id IN (${places(ids)})`, ...ids);
    },
    postponeOutbox: async (ids, dueAt) => {
      if (ids.length === 0) return;
      change(`UPDATE outbox SET due_at = ?, attempts = attempts + 1 WHERE id IN (${places(ids)})`, dueAt, ...ids);
    },
    deleteBefore: async (before, now) =>
      transaction(database, () => {
        change('DELETE FROM outbox WHERE feedback_id IN (SELECT id FROM feedback WHERE received_at < ?)', before);
        const count = change('DELETE FROM feedback WHERE received_at < ?', before);
        change('DELETE FROM spent_proof WHERE expires_at < ?', now);
        if (count > 0) change('INSERT INTO deletion (at, count, before) VALUES (?, ?, ?)', now, count, before);
        return count;
      }),
    deletions: async () => rows('SELECT at, count, before FROM deletion ORDER BY id') as DeletionRecord[],
    ready: async () => {
      change('INSERT OR REPLACE INTO readiness VALUES (1, ?)', new Date().toISOString());
    },
    close: async () => {
      if (waiting.length > 0) commitWaiting();
      if (database.open) database.close();
    },
  };
  return store;
}
