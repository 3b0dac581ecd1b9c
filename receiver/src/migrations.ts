/**
 * How the tables came to be, one numbered step after another; a step that was published is never changed. The two
 * databases get the same tables by the same numbers, in their own words.
 */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sqlite: string;
  readonly postgres: string;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'feedback, its letters, spent proofs, deletions',
    sqlite: `
      CREATE TABLE feedback (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        idempotency_key TEXT NOT NULL UNIQUE,
        digest TEXT NOT NULL,
        received_at TEXT NOT NULL,
        page TEXT NOT NULL,
        lang TEXT NOT NULL,
        useful INTEGER,
        comment TEXT,
        follows TEXT,
        flags TEXT NOT NULL,
        not_personal_data INTEGER NOT NULL,
        suspicions TEXT NOT NULL,
        done INTEGER NOT NULL DEFAULT 0,
        needs_action INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX feedback_page ON feedback (page);
      CREATE INDEX feedback_received_at ON feedback (received_at);
      CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        feedback_id INTEGER NOT NULL UNIQUE,
        attempts INTEGER NOT NULL DEFAULT 0,
        due_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX outbox_due_at ON outbox (due_at);
      CREATE TABLE spent_proof (signature TEXT PRIMARY KEY, expires_at TEXT NOT NULL) STRICT;
      CREATE INDEX spent_proof_expires_at ON spent_proof (expires_at);
      CREATE TABLE deletion (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        count INTEGER NOT NULL,
        before TEXT NOT NULL
      ) STRICT;
      CREATE TABLE readiness (id INTEGER PRIMARY KEY, at TEXT NOT NULL) STRICT;`,
    postgres: `
      CREATE TABLE feedback (
        id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        idempotency_key TEXT NOT NULL UNIQUE,
        digest TEXT NOT NULL,
        received_at TIMESTAMPTZ(3) NOT NULL,
        page TEXT NOT NULL,
        lang TEXT NOT NULL,
        useful BOOLEAN,
        comment TEXT,
        follows TEXT,
        flags TEXT NOT NULL,
        not_personal_data BOOLEAN NOT NULL,
        suspicions TEXT NOT NULL,
        done BOOLEAN NOT NULL DEFAULT FALSE,
        needs_action BOOLEAN NOT NULL DEFAULT FALSE
      );
      CREATE INDEX feedback_page ON feedback (page);
      CREATE INDEX feedback_received_at ON feedback (received_at);
      CREATE TABLE outbox (
        id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        feedback_id BIGINT NOT NULL UNIQUE,
        attempts INTEGER NOT NULL DEFAULT 0,
        due_at TIMESTAMPTZ(3) NOT NULL
      );
      CREATE INDEX outbox_due_at ON outbox (due_at);
      CREATE TABLE spent_proof (signature TEXT PRIMARY KEY, expires_at TIMESTAMPTZ(3) NOT NULL);
      CREATE INDEX spent_proof_expires_at ON spent_proof (expires_at);
      CREATE TABLE deletion (
        id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at TIMESTAMPTZ(3) NOT NULL,
        count INTEGER NOT NULL,
        before TIMESTAMPTZ(3) NOT NULL
      );
      CREATE TABLE readiness (id INTEGER PRIMARY KEY, at TIMESTAMPTZ(3) NOT NULL);`,
  },
  {
    number: 2,
    name: 'what the inbox counts',
    // Comments by queue and mark, newest first: without it each page of the inbox reads every message several times.
    sqlite: `
      CREATE INDEX feedback_inbox ON feedback (suspicions, done, needs_action) WHERE comment IS NOT NULL;`,
    postgres: `
      CREATE INDEX feedback_inbox ON feedback (suspicions, done, needs_action, id) WHERE comment IS NOT NULL;`,
  },
];

/**
 * The steps that are still to be taken in a database where the steps up to `taken` are.
 * @throws {Error} when a newer receiver has been there: its tables are not ours to write in
 */
export function migrationsAfter(taken: number): readonly Migration[] {
  const newest = Math.max(...MIGRATIONS.map(({ number }) => number));
  if (taken > newest) {
    throw new Error(`The database was made by a newer receiver (its tables are number ${taken}, ours ${newest}).`);
  }
  return MIGRATIONS.filter(({ number }) => number > taken);
}
