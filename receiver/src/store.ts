/**
 * What the receiver keeps, and the one door to it. Two makers: SQLite in a file (`openSqlite`), PostgreSQL for several
 * instances behind a balancer (`openPostgres`). The same tests hold both.
 */

/** Why a message stands in the marked queue instead of the inbox. Nothing is ever thrown away for looking like spam. */
export type Suspicion =
  | 'honeypot'
  | 'too-quick'
  | 'many-links'
  /** Was asked for work and could do none: a form without script, or a device without cryptography. */
  | 'no-proof';

/** A message as it was accepted, ready to be kept. */
export interface NewFeedback {
  readonly idempotencyKey: string;
  /** A keyed digest (HMAC) of what was sent, so that the same key with another message is told apart. */
  readonly digest: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** Without query and fragment. */
  readonly page: string;
  readonly lang: string;
  readonly useful?: boolean;
  readonly comment?: string;
  readonly follows?: string;
  /** Kinds of personal data that the comment held when it came, masked or not. */
  readonly flags: readonly string[];
  readonly notPersonalData: boolean;
  readonly suspicions: readonly Suspicion[];
}

export interface Feedback extends NewFeedback {
  readonly id: number;
  readonly done: boolean;
  readonly needsAction: boolean;
}

/** `kept`: new. `known`: this key has the same message already. `clash`: this key has another. */
export type Kept = 'kept' | 'known' | 'clash';

export interface FeedbackQuery {
  readonly page?: string;
  readonly queue?: 'inbox' | 'suspected';
  readonly done?: boolean;
  readonly needsAction?: boolean;
  /** Only those with a comment, or only answers alone: a "yes" needs nobody's reading. */
  readonly commented?: boolean;
  /** Only those with a lower id: an export in pages must not slip while messages arrive. */
  readonly beforeId?: number;
  readonly offset?: number;
  readonly limit?: number;
}

export interface PageShare {
  readonly page: string;
  readonly yes: number;
  readonly no: number;
  readonly comments: number;
  /** Comments that are not done. A bare answer asks for nothing. */
  readonly open: number;
  /** Of those, the ones that somebody marked. */
  readonly needsAction: number;
}

/** A letter that waits to be sent to the web editors. Put in the same transaction as the message it tells of. */
export interface OutboxEntry {
  readonly id: number;
  readonly feedbackId: number;
  /** How many times it was postponed. */
  readonly attempts: number;
  readonly dueAt: string;
}

export interface DeletionRecord {
  readonly at: string;
  readonly count: number;
  readonly before: string;
}

export interface StoreOptions {
  /** Whether a letter to the web editors is put into the outbox for each message. True unless told. */
  readonly letters?: boolean;
}

export interface Store {
  /** Keeps a message, durably: when this resolves it is on disk. A message in the inbox also gets its outbox entry. */
  keep(feedback: NewFeedback): Promise<Kept>;
  /** Notes a proof of work as spent. False where it was spent already. @param expiresAt ISO 8601; after it, it may be forgotten */
  spend(signature: string, expiresAt: string): Promise<boolean>;
  /** Whether a message with this key is kept: a replay needs no new proof. */
  has(idempotencyKey: string): Promise<boolean>;
  /** Newest first: by falling id. */
  list(query: FeedbackQuery): Promise<readonly Feedback[]>;
  count(query: FeedbackQuery): Promise<number>;
  shares(): Promise<readonly PageShare[]>;
  mark(
    id: number,
    marks: { readonly done?: boolean; readonly needsAction?: boolean; readonly suspected?: false },
  ): Promise<boolean>;
  /** Entries that are due, leased to the caller so that two instances do not send the same letter. */
  leaseOutbox(now: string, leaseUntil: string, limit: number): Promise<readonly OutboxEntry[]>;
  feedback(ids: readonly number[]): Promise<readonly Feedback[]>;
  /** The messages with these keys: the answers that comments go on from (`follows`). */
  feedbackByKey(idempotencyKeys: readonly string[]): Promise<readonly Feedback[]>;
  settleOutbox(ids: readonly number[]): Promise<void>;
  postponeOutbox(ids: readonly number[], dueAt: string): Promise<void>;
  /** Deletes what came before `before` (retention, only where configured) and logs how many. Spent proofs go, too. */
  deleteBefore(before: string, now: string): Promise<number>;
  deletions(): Promise<readonly DeletionRecord[]>;
  /** Throws when the store cannot be written to. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
