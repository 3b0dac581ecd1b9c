/**
 * The store in PostgreSQL, for several instances behind a balancer. Every write is one statement or one transaction; two
 * instances meet in the database's own unique keys and row locks, nowhere else.
 */
import { Pool, type PoolClient } from 'pg';
import { migrationsAfter } from './migrations.js';
import { feedbackOf, isoTime, SHARES, sharesOf, UNSUSPECTED, whereOf, type FeedbackRow } from './rows.js';
import type { Kept, PageShare, Store, StoreOptions } from './store.js';

/** "nara-vard" as a number of our own: whoever holds this lock makes the tables, the other instances wait. */
const MIGRATION_LOCK = 6_272_827_382;

const placeholder = (position: number) => `$${position}`;
const truth = (value: boolean) => value;

export interface PostgresOptions extends StoreOptions {
  /** Told when an idle connection breaks; a new one is made when it is needed. */
  readonly onLostConnection?: ((error: Error) => void) | undefined;
}

/**
 * Connects, and takes the migrations that are left.
 * @param url `postgres://…`
 * @throws {Error} where the database cannot be reached, does not promise to keep what it commits, or was made by a newer receiver
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Store> {
  const { letters = true, onLostConnection = () => undefined } = options;
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
    application_name: 'nara-vard-receiver',
  });
  pool.on('error', onLostConnection);
  try {
    await insistOnDurability(pool);
    await transaction(pool, migrate);
    return storeIn(pool, letters);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** "Received" is said when a message is on disk. A database that answers before that cannot be used. */
async function insistOnDurability(pool: Pool): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const { rows } = await pool.query<Record<string, string>>(`SHOW ${setting}`);
    if (rows[0]?.[setting] === 'off') throw new Error(`The database has ${setting} off: it may lose what it has kept.`);
  }
}

async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: Error) => (broken = reason));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function migrate(client: PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await client.query(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TIMESTAMPTZ NOT NULL)',
  );
  const { rows } = await client.query<{ taken: number }>('SELECT COALESCE(MAX(number), 0) AS taken FROM migration');
  for (const { number, name, postgres } of migrationsAfter(rows[0]?.taken ?? 0)) {
    await client.query(postgres);
    await client.query('INSERT INTO migration VALUES ($1, $2, now())', [number, name]);
  }
}

/** One statement, so that the message and its letter stand or fall together. */
const KEEP = `
  WITH kept AS (
    INSERT INTO feedback (idempotency_key, digest, received_at, page, lang, useful, comment, follows, flags,
      not_personal_data, suspicions)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (idempotency_key) DO NOTHING
    RETURNING id, received_at, suspicions
  ), letter AS (
    INSERT INTO outbox (feedback_id, due_at) SELECT id, received_at FROM kept WHERE suspicions = '${UNSUSPECTED}' AND $12
  )
  SELECT id FROM kept`;

/** Out of the marked queue, with a letter as every message in the inbox has. */
const FREE = `
  WITH freed AS (
    UPDATE feedback SET suspicions = '${UNSUSPECTED}' WHERE id = $1 AND suspicions <> '${UNSUSPECTED}'
    RETURNING id, received_at
  )
  INSERT INTO outbox (feedback_id, due_at) SELECT id, received_at FROM freed WHERE $2`;

/** Rows that another instance is just leasing are passed over, not waited for. */
const LEASE = `
  UPDATE outbox SET due_at = $2
  WHERE id IN (SELECT id FROM outbox WHERE due_at <= $1 ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING id, feedback_id, attempts, due_at`;

/** Proofs that can no longer be accepted, whatever the clocks say. Two instances that forget at once must not wait for each other's rows. */
const FORGET = `
  DELETE FROM spent_proof
  WHERE signature IN (SELECT signature FROM spent_proof WHERE expires_at < now() - INTERVAL '1 day' LIMIT 100 FOR UPDATE SKIP LOCKED)`;

function storeIn(pool: Pool, letters: boolean): Store {
  const all = async (sql: string, ...values: readonly unknown[]) =>
    (await pool.query<FeedbackRow>(sql, [...values])).rows.map(feedbackOf);
  const change = async (sql: string, ...values: readonly unknown[]) =>
    (await pool.query(sql, [...values])).rowCount ?? 0;
  const digestOf = async (key: string) =>
    (await pool.query<{ digest: string }>('SELECT digest FROM feedback WHERE idempotency_key = $1', [key])).rows[0]
      ?.digest;

  return {
    async keep(feedback): Promise<Kept> {
      const values = [
        feedback.idempotencyKey,
        feedback.digest,
        feedback.receivedAt,
        feedback.page,
        feedback.lang,
        feedback.useful ?? null,
        feedback.comment ?? null,
        feedback.follows ?? null,
        JSON.stringify(feedback.flags),
        feedback.notPersonalData,
        JSON.stringify(feedback.suspicions),
        letters,
      ];
      // A message that stood in the way may be deleted by retention before it is looked at; then there is room.
      for (;;) {
        if ((await pool.query(KEEP, values)).rowCount === 1) return 'kept';
        const digest = await digestOf(feedback.idempotencyKey);
        if (digest !== undefined) return digest === feedback.digest ? 'known' : 'clash';
      }
    },
    async spend(signature, expiresAt) {
      await change(FORGET);
      return (
        (await change('INSERT INTO spent_proof VALUES ($1, $2) ON CONFLICT DO NOTHING', signature, expiresAt)) === 1
      );
    },
    has: async (key) => (await digestOf(key)) !== undefined,
    async list(query) {
      const { where, values } = whereOf(query, placeholder, truth);
      const [limit, offset] = [placeholder(values.length + 1), placeholder(values.length + 2)];
      const sql = `SELECT * FROM feedback ${where} ORDER BY id DESC LIMIT ${limit} OFFSET ${offset}`;
      return all(sql, ...values, query.limit ?? null, query.offset ?? 0);
    },
    async count(query) {
      const { where, values } = whereOf(query, placeholder, truth);
      const { rows } = await pool.query<{ count: string }>(`SELECT COUNT(*) AS count FROM feedback ${where}`, [
        ...values,
      ]);
      return Number(rows[0]?.count);
    },
    shares: async () => sharesOf((await pool.query<Record<keyof PageShare, string>>(SHARES)).rows),
    mark: (id, { done, needsAction, suspected }) =>
      transaction(pool, async (client) => {
        const { rowCount } = await client.query(
          'UPDATE feedback SET done = COALESCE($2, done), needs_action = COALESCE($3, needs_action) WHERE id = $1',
          [id, done ?? null, needsAction ?? null],
        );
        if (suspected === false) await client.query(FREE, [id, letters]);
        return rowCount === 1;
      }),
    async leaseOutbox(now, leaseUntil, limit) {
      const { rows } = await pool.query<{ id: string; feedback_id: string; attempts: number; due_at: Date }>(LEASE, [
        now,
        leaseUntil,
        limit,
      ]);
      return rows
        .map(({ id, feedback_id, attempts, due_at }) => ({
          id: Number(id),
          feedbackId: Number(feedback_id),
          attempts,
          dueAt: isoTime(due_at),
        }))
        .sort((a, b) => a.id - b.id);
    },
    feedback: (ids) => all('SELECT * FROM feedback WHERE id = ANY($1) ORDER BY id', ids),
    feedbackByKey: (keys) => all('SELECT * FROM feedback WHERE idempotency_key = ANY($1) ORDER BY id', keys),
    async settleOutbox(ids) {
      await change('DELETE FROM outbox WHERE id = ANY($1)', ids);
    },
    async postponeOutbox(ids, dueAt) {
      await change('UPDATE outbox SET due_at = $2, attempts = attempts + 1 WHERE id = ANY($1)', ids, dueAt);
    },
    deleteBefore: (before, now) =>
      transaction(pool, async (client) => {
        const old = 'SELECT id FROM feedback WHERE received_at < $1';
        await client.query(`DELETE FROM outbox WHERE feedback_id IN (${old})`, [before]);
        const { rowCount } = await client.query('DELETE FROM feedback WHERE received_at < $1', [before]);
        await client.query('DELETE FROM spent_proof WHERE expires_at < $1', [now]);
        const count = rowCount ?? 0;
        if (count > 0) {
          await client.query('INSERT INTO deletion (at, count, before) VALUES ($1, $2, $3)', [now, count, before]);
        }
        return count;
      }),
    async deletions() {
      const { rows } = await pool.query<{ at: Date; count: number; before: Date }>(
        'SELECT at, count, before FROM deletion ORDER BY id',
      );
      return rows.map(({ at, count, before }) => ({ at: isoTime(at), count, before: isoTime(before) }));
    },
    async ready() {
      await change('INSERT INTO readiness VALUES (1, now()) ON CONFLICT (id) DO UPDATE SET at = now()');
    },
    async close() {
      if (!pool.ended) await pool.end();
    },
  };
}
