/**
 * Sends what waits in the outbox. A message is kept before its letter is thought of, so a mail server that is down costs
 * nobody their words: the letter waits, a minute at first and at most a day, and is never given up. A letter may come
 * twice (a crash between sending and noting it), with the same Message-ID; it never comes not at all.
 */
import nodemailer from 'nodemailer';
import { answersBefore } from './inbox.export.js';
import { commentLetter, digestLetter, type Letter, type LetterSettings } from './mail.letter.js';
import type { Feedback, OutboxEntry, Store } from './store.js';
import { latestHour, nextHour } from './swedish-time.js';

const MINUTE = 6e4;
const DAY = 24 * 60 * MINUTE;
const LEASE = 15 * MINUTE;
const MESSAGES_A_LEASE = 200;
/** More comments than these come together in one letter: after a long fault, or when letters are turned on late. */
const MOST_LETTERS = 10;
/** Failures after which each one is logged as an alarm: an hour has gone. */
const ALARM_AFTER = 6;

export interface MailSettings extends LetterSettings {
  readonly to: string;
  /** `at-once`: a letter a comment. `daily`: one a day, at this whole hour in Stockholm. */
  readonly digest: 'at-once' | { readonly hour: number };
}

/** What the worker asks of SMTP. Rejects where the server did not take the letter. */
export type SendLetter = (letter: Letter) => Promise<void>;

export interface WorkerLog {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface MailParts {
  readonly store: Store;
  readonly send: SendLetter;
  readonly clock: () => number;
  readonly log: WorkerLog;
}

/** @param url `smtp://user:password@host:587`, or `smtps://` */
export function smtpSender(url: string, { from, to }: MailSettings): SendLetter & { close(): void } {
  const transport = nodemailer.createTransport(url, {
    from,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const send = async ({ messageId, subject, text }: Letter) => {
    await transport.sendMail({
      to,
      messageId,
      subject,
      text,
      // Out-of-office answers must not come back for each letter.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
  return Object.assign(send, { close: () => transport.close() });
}

/** A minute after the first failure, twice as long after each one more, at most a day. */
export const backOff = (attempts: number): number => Math.min(MINUTE * 2 ** attempts, DAY);

const iso = (instant: number): string => new Date(instant).toISOString();

export class MailWorker {
  private _timer: NodeJS.Timeout | undefined;
  private _working: Promise<void> | undefined;
  private _stopped = false;

  constructor(
    private readonly _parts: MailParts,
    private readonly _settings: MailSettings,
  ) {}

  start(): void {
    this._timer = setInterval(() => void this.work(), MINUTE);
    void this.work();
  }

  /** Lets the letter on its way arrive; what is left waits for the next start. */
  async stop(): Promise<void> {
    this._stopped = true;
    clearInterval(this._timer);
    await this._working;
  }

  /** Sends everything that is due. Never rejects: what went wrong is logged, and tried again. */
  work(): Promise<void> {
    this._working ??= this._sendDue()
      .catch((error: unknown) => this._parts.log.error({ reason: reasonOf(error) }, 'the outbox could not be read'))
      .finally(() => (this._working = undefined));
    return this._working;
  }

  private async _sendDue(): Promise<void> {
    const { store, clock } = this._parts;
    const { digest } = this._settings;
    while (!this._stopped) {
      const now = clock();
      // A lease never runs past the hour of the digest: then all that waits must be there.
      const until = digest === 'at-once' ? now + LEASE : Math.min(now + LEASE, nextHour(digest.hour, now));
      const entries = await store.leaseOutbox(iso(now), iso(until), MESSAGES_A_LEASE);
      if (entries.length === 0) return;
      const messages = new Map((await store.feedback(entries.map((entry) => entry.feedbackId))).map((m) => [m.id, m]));
      const waiting = entries.map((entry) => ({ entry, message: messages.get(entry.feedbackId) }));
      const goOn = digest === 'at-once' ? await this._sendEach(waiting) : await this._sendDigest(waiting, digest.hour);
      if (!goOn) return;
    }
  }

  /** A letter a comment. A bare answer needs no letter: it is counted in the inbox. */
  private async _sendEach(waiting: readonly Waiting[]): Promise<boolean> {
    const { store } = this._parts;
    const comments = waiting.filter(hasComment);
    if (comments.length > MOST_LETTERS) return this._sendTogether(waiting);
    const silent = waiting.filter((one) => !hasComment(one));
    await store.settleOutbox(silent.map(({ entry }) => entry.id));
    const firsts = await answersBefore(
      store,
      comments.map(({ message }) => message),
    );
    for (const [index, { entry, message }] of comments.entries()) {
      // Stopped: the rest is ours until the lease ends, then anyone's.
      if (this._stopped) return false;
      const letter = commentLetter(message, firsts.get(message.follows ?? ''), this._settings);
      const result = await this._send(letter, [entry]);
      if (result === 'unreachable') {
        await this._postpone(comments.slice(index + 1).map((one) => one.entry));
        return false;
      }
    }
    return true;
  }

  private async _sendDigest(waiting: readonly Waiting[], hour: number): Promise<boolean> {
    // What came after the hour waits for tomorrow's, so that a letter that is tried again is the same letter.
    const until = latestHour(hour, this._parts.clock());
    const ripe = waiting.filter(({ message }) => !message || Date.parse(message.receivedAt) < until);
    return ripe.length === 0 || this._sendTogether(ripe);
  }

  private async _sendTogether(waiting: readonly Waiting[]): Promise<boolean> {
    const { store } = this._parts;
    const messages = waiting.flatMap(({ message }) => message ?? []);
    const entries = waiting.map(({ entry }) => entry);
    if (messages.length === 0) {
      await store.settleOutbox(entries.map(({ id }) => id));
      return true;
    }
    const letter = digestLetter(messages, await answersBefore(store, messages), this._settings);
    return (await this._send(letter, entries)) === 'sent';
  }

  private async _send(letter: Letter, entries: readonly OutboxEntry[]): Promise<'sent' | 'refused' | 'unreachable'> {
    const { store, send, log } = this._parts;
    try {
      await send(letter);
    } catch (error) {
      await this._postpone(entries);
      const attempts = Math.max(...entries.map((entry) => entry.attempts)) + 1;
      const facts = { reason: reasonOf(error), attempts, letters: entries.length };
      if (attempts >= ALARM_AFTER) log.error({ ...facts, alarm: 'mail' }, 'letters to the web editors do not arrive');
      else log.info(facts, 'a letter was not taken, and will be sent again');
      return isRefusal(error) ? 'refused' : 'unreachable';
    }
    await store.settleOutbox(entries.map(({ id }) => id));
    log.info({ messageId: letter.messageId }, 'a letter was sent');
    return 'sent';
  }

  private async _postpone(entries: readonly OutboxEntry[]): Promise<void> {
    const now = this._parts.clock();
    for (const { id, attempts } of entries) {
      await this._parts.store.postponeOutbox([id], iso(now + backOff(attempts)));
    }
  }
}

interface Waiting {
  readonly entry: OutboxEntry;
  readonly message: Feedback | undefined;
}

const hasComment = (waiting: Waiting): waiting is Waiting & { readonly message: Feedback } =>
  waiting.message?.comment !== undefined;

/** The server answered about this letter; the next one may fare better. */
const isRefusal = (error: unknown): boolean => {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  return responseCode !== undefined && command !== 'CONN' && !command?.startsWith('AUTH');
};

/** The kind of failure only: a mail server's own words may repeat what was sent to it. */
function reasonOf(error: unknown): string {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  return [code, responseCode, command].filter((part) => part !== undefined).join(' ') || 'unknown';
}
