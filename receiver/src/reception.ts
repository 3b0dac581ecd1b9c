/** What happens to a message from the door to the store. Knows nothing of HTTP. */
import { type Challenge, type FeedbackMessage, type Proof } from '../../src/domain/feedback-form/message.js';
import { findPersonalData, IDENTITY_KINDS, maskPersonalData } from '../../src/domain/feedback-form/personal-data.js';
import { Challenges } from './challenge.js';
import type { Config } from './config.js';
import { digestOf, keyFor } from './keys.js';
import { Refusal } from './refusals.js';
import type { NewFeedback, Store, Suspicion } from './store.js';

/** Faster than this nobody has read the question and written an answer, in milliseconds. */
const QUICKEST = 2000;
/** Links in one comment: a resident may well name a page or two. */
const MANY_LINKS = 3;
const LINK = /https?:\/\/|\bwww\.|\[url\b/gi;

const MINUTE = 60_000;

/** A message out of a form without script, which has no key and can do no work. */
export interface PlainMessage {
  readonly page: string;
  readonly lang: string;
  readonly useful?: boolean;
  readonly comment?: string;
  readonly website?: string;
}

export interface Receipt {
  readonly key: string;
  /** False where it was here already. */
  readonly isNew: boolean;
}

export class Reception {
  private readonly _challenges: Challenges;
  private readonly _digestKey: string;
  private readonly _formKey: string;

  constructor(
    private readonly _store: Store,
    private readonly _config: Pick<Config, 'hmacKey' | 'challenge' | 'mask'>,
    private readonly _clock: () => number,
  ) {
    this._challenges = new Challenges(keyFor('challenge', _config.hmacKey), _clock);
    this._digestKey = keyFor('digest', _config.hmacKey);
    this._formKey = keyFor('form', _config.hmacKey);
  }

  /**
   * Keeps a message that has the contract's shape. When this resolves, it is on disk.
   * @param isBusy whether much comes from the same address
   * @throws {Refusal} where it is not kept; never for what is written in it
   */
  async receive(message: FeedbackMessage, isBusy = false): Promise<Receipt> {
    const written = wellFormed(message);
    const suspicions = suspicionsOf(written, message.elapsed);
    if (written.useful === undefined && written.comment === undefined) throw new Refusal('invalid', { at: '/comment' });
    const { challenge } = this._config;
    if (challenge === 'always' || (challenge === 'suspicious' && (isBusy || suspicions.length > 0))) {
      if (message.cannotProve) suspicions.push('no-proof');
      else await this._insistOnProof(message.idempotencyKey, message.proof);
    }
    return this._keep(message.idempotencyKey, written, suspicions, message);
  }

  /**
   * Keeps what a form without script sent. Its key is made of what it says, so that a double press is one message.
   * @param sender tells two people apart who answer the same in the same minute; means nothing outside this process
   */
  async receivePlain(message: PlainMessage, sender: string): Promise<Receipt> {
    const written = wellFormed(message);
    const suspicions = suspicionsOf(written, undefined);
    // A person without script can do no work. What might be a flood goes to the marked queue, not away.
    if (this._config.challenge === 'always') suspicions.push('no-proof');
    const minute = Math.floor(this._clock() / MINUTE);
    const keyAt = (when: number) =>
      digestOf(this._formKey, [written.page, written.useful, written.comment, sender, when], 'base64url');
    // The two presses may lie on either side of a full minute.
    const before = keyAt(minute - 1);
    const key = (await this._ask(this._store.has(before))) ? before : keyAt(minute);
    return this._keep(key, written, suspicions, {});
  }

  private async _insistOnProof(key: string, proof: Proof | undefined): Promise<void> {
    if (await this._ask(this._store.has(key))) return;
    const challenge: Challenge = this._challenges.issue();
    if (!proof) throw new Refusal('challenge-required', { challenge });
    const expiry = this._challenges.expiryOf(proof);
    if (!expiry || !(await this._ask(this._store.spend(proof.signature, expiry)))) {
      throw new Refusal('proof-refused', { challenge });
    }
  }

  private async _keep(
    key: string,
    { page, lang, useful, comment, website: _website }: PlainMessage,
    suspicions: readonly Suspicion[],
    { follows, notPersonalData = false }: Partial<FeedbackMessage>,
  ): Promise<Receipt> {
    const { text, flags } = this._guarded(comment);
    const feedback: NewFeedback = {
      idempotencyKey: key,
      // Of what was written, not of how it was sent: time, proof and consent may differ when it is sent again.
      digest: digestOf(this._digestKey, [page, lang, useful, comment, follows]),
      receivedAt: new Date(this._clock()).toISOString(),
      page,
      lang,
      ...(useful !== undefined && { useful }),
      ...(text !== undefined && { comment: text }),
      ...(follows !== undefined && { follows }),
      flags,
      notPersonalData,
      suspicions,
    };
    const kept = await this._ask(this._store.keep(feedback));
    if (kept === 'clash') throw new Refusal('key-reused');
    return { key, isNew: kept === 'kept' };
  }

  /** The comment as it is stored, with who-is-who numbers masked, and the kinds of personal data that were in it. */
  private _guarded(comment: string | undefined): { readonly text?: string; readonly flags: readonly string[] } {
    if (comment === undefined) return { flags: [] };
    const found = findPersonalData(comment);
    const masked = this._config.mask ? found.filter(({ kind }) => IDENTITY_KINDS.has(kind)) : [];
    return { text: maskPersonalData(comment, masked), flags: [...new Set(found.map(({ kind }) => kind))] };
  }

  /** Whatever keeps the store from answering, the sender is asked to try again. */
  private async _ask<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (cause) {
      throw new Refusal('unavailable', { cause });
    }
  }
}

/** Text that every database can keep: no NUL, no half characters. Space alone is no comment. */
function wellFormed({ page, lang, useful, comment, website }: PlainMessage | FeedbackMessage): PlainMessage {
  const text = comment && keepable(comment).trim();
  return {
    page: withoutQuery(keepable(page)),
    lang,
    ...(useful !== undefined && { useful }),
    ...(text && { comment: text }),
    ...(website && { website }),
  };
}

const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** What stands after `?` or `#` may tell what somebody searched for. The form leaves it out; others may not. */
const withoutQuery = (page: string): string => /^[^?#]*/.exec(page)?.[0] || '/';

function suspicionsOf({ comment = '', website }: PlainMessage, elapsed: number | undefined): Suspicion[] {
  const suspicions: Suspicion[] = [];
  if (website) suspicions.push('honeypot');
  // "Yes" is one press, and may be quick.
  if (comment && elapsed !== undefined && elapsed < QUICKEST) suspicions.push('too-quick');
  if ((comment.match(LINK)?.length ?? 0) >= MANY_LINKS) suspicions.push('many-links');
  return suspicions;
}
