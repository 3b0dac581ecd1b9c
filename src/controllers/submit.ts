/** Sending a message and saying truthfully what became of it. */
import type { ReactiveControllerHost } from 'lit';
import type { Challenge, FeedbackMessage, Proof } from '../domain/feedback-form/message.js';
import { isReceipt } from '../domain/feedback-form/receipt.js';
import { clock } from './clock.js';

export type SendState =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  /** The endpoint has said that it keeps the message. Nothing less is called sent. */
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly reason: SendFailure; /** When to try again, ms. */ readonly retryAt?: number };

export type SendFailure =
  /** The device has no connection. */
  | 'offline'
  /** No answer that could be understood, also when tried again. */
  | 'unreachable'
  /** No answer in time. The message may have come through: the same key goes along when it is sent again. */
  | 'timed-out'
  /** Too many messages from here. */
  | 'rate-limited'
  /** The endpoint will not have it, now or later; or what answered is not an endpoint of ours (a login page). */
  | 'refused'
  /** The work that the endpoint asks for could not be done here. */
  | 'unproven';

/** A message without what the sending adds. */
export type Unsent = Omit<FeedbackMessage, 'version' | 'idempotencyKey' | 'proof' | 'cannotProve'>;

/**
 * How long an answer is waited for, and the pauses before the two attempts that are made without asking, ms. Replaceable,
 * so that a test need not wait as a resident does.
 */
export const patience = { answer: 15_000, pauses: [1000, 4000] };
/** A server that asks for a longer pause than this is not waited for: the resident decides. */
const LONGEST_PAUSE_MS = 30_000;
const AGAIN = [502, 503, 504];

/**
 * Sends one message at a time. A message keeps its key through every attempt, the resident's own included, until it is
 * sent or changed: neither a retry nor a browser that repeats a request by itself makes two of it. Nothing is stored and
 * nothing is queued: what is not sent stays in the form. Goes on while its host is moved in the page.
 */
export class SubmitController {
  state: SendState = { state: 'idle' };
  /** The key of the message that was tried last, sent or not; empty before the first. */
  key = '';
  /** The message that the key belongs to. */
  private _keyed = '';
  private _sending?: AbortController;

  constructor(
    private readonly _host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    /** Does the work that a challenge asks for; undefined where it cannot. */
    private readonly _prove: (challenge: Challenge, signal: AbortSignal) => Promise<Proof | undefined> = proveOnDemand,
  ) {}

  /** @returns whether it was sent; false at once while another message is on its way */
  async send(endpoint: string, message: Unsent): Promise<boolean> {
    if (this.state.state === 'sending') return false;
    // The clock goes on between two attempts; the message is the same.
    const text = JSON.stringify({ ...message, elapsed: undefined });
    if (text !== this._keyed) {
      this._keyed = text;
      this.key = newKey();
    }
    const sending = new AbortController();
    this._sending = sending;
    this._settle({ state: 'sending' });
    const outcome = await this._attempts(
      endpoint,
      { ...message, version: 1, idempotencyKey: this.key },
      sending.signal,
    );
    if (sending.signal.aborted) return false;
    if (outcome.state === 'sent') this._keyed = '';
    this._settle(outcome);
    return outcome.state === 'sent';
  }

  /** Lets go of what is under way. It may have come through: its key is kept for the next time. */
  cancel(): void {
    this._sending?.abort();
    this.reset();
  }

  reset(): void {
    this._settle({ state: 'idle' });
  }

  private _settle(state: SendState): void {
    this.state = state;
    this._host.requestUpdate();
  }

  private async _attempts(endpoint: string, message: FeedbackMessage, signal: AbortSignal): Promise<SendState> {
    let more: Pick<FeedbackMessage, 'proof' | 'cannotProve'> = {};
    let challenges = 0;
    for (let tries = 0; ;) {
      const answer = await attempt(endpoint, { ...message, ...more }, signal);
      if (answer.state === 'challenged' && challenges < 2 && !more.cannotProve) {
        challenges += 1;
        const proof = await this._prove(answer.challenge, signal).catch(() => undefined);
        if (signal.aborted) return { state: 'idle' };
        // A page over http has no cryptography. Nobody is turned away for that: the endpoint takes a second look.
        more = proof ? { proof } : { cannotProve: true };
        continue;
      }
      if (answer.state === 'challenged') return { state: 'failed', reason: 'unproven' };
      if (answer.state !== 'again') return answer;
      const pause = Math.max(patience.pauses[tries] ?? Infinity, answer.after ?? 0);
      if (pause > LONGEST_PAUSE_MS) {
        return {
          state: 'failed',
          reason: 'unreachable',
          ...(answer.after && { retryAt: clock.now() + answer.after }),
        };
      }
      tries += 1;
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
        signal.addEventListener('abort', resolve);
      });
      if (signal.aborted) return { state: 'idle' };
    }
  }
}

/** What does the work is fetched only when it is asked for. */
async function proveOnDemand(challenge: Challenge, signal: AbortSignal): Promise<Proof | undefined> {
  const { prove } = await import('./prove.js');
  return prove(challenge, signal);
}

type Answer =
  | Extract<SendState, { state: 'sent' | 'failed' }>
  | { readonly state: 'challenged'; readonly challenge: Challenge }
  /** @property after what the server asks us to wait, ms */
  | { readonly state: 'again'; readonly after?: number };

const failed = (reason: SendFailure, after?: number): Answer => ({
  state: 'failed',
  reason,
  ...(after !== undefined && { retryAt: clock.now() + after }),
});

async function attempt(endpoint: string, message: FeedbackMessage, signal: AbortSignal): Promise<Answer> {
  const abort = new AbortController();
  const giveUp = (): void => abort.abort();
  const timer = setTimeout(giveUp, patience.answer);
  signal.addEventListener('abort', giveUp);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(message),
      signal: abort.signal,
      credentials: 'omit',
      // A redirect leads to a login page or a front page: it is no answer, and nothing of ours goes there.
      redirect: 'manual',
      // The address of the page, with what may stand in its query, is nobody's business.
      referrerPolicy: 'strict-origin',
    });
    const after = pauseOf(response.headers.get('retry-after'));
    if (response.ok) {
      return isReceipt(await bodyOf(response), message.idempotencyKey) ? { state: 'sent' } : failed('refused');
    }
    if (response.status === 429) return failed('rate-limited', after ?? 60_000);
    if (AGAIN.includes(response.status)) return { state: 'again', ...(after !== undefined && { after }) };
    if (response.status === 428) {
      const challenge = challengeIn(await bodyOf(response));
      if (challenge) return { state: 'challenged', challenge };
    }
    return failed('refused');
  } catch {
    if (abort.signal.aborted) return failed('timed-out');
    // The browser says only that there is none; a device that knows of no connection is not tried again.
    return navigator.onLine ? { state: 'again' } : failed('offline');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function challengeIn(body: unknown): Challenge | undefined {
  const challenge = (body as { challenge?: Challenge } | undefined)?.challenge;
  const { salt, maxnumber } = challenge ?? {};
  return challenge?.algorithm === 'SHA-256' &&
    typeof challenge.challenge === 'string' &&
    typeof salt === 'string' &&
    typeof maxnumber === 'number' &&
    // Ours ask for a hundredth of it; more would only drain a battery.
    maxnumber <= 10_000_000
    ? challenge
    : undefined;
}

/** `Retry-After` in seconds or as a date, in milliseconds from now; undefined where it says neither. */
function pauseOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - clock.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** 128 bits. Not `crypto.randomUUID`: a page served over http, as in a test or an intranet, does not have it. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
