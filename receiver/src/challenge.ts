/**
 * Work against floods, in the place of a picture puzzle: a device finds a number whose digest is known. The form of
 * altcha's version 1 (its library's version 2 speaks another), written here in few lines of Node's own cryptography.
 */
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Challenge, Proof } from '../../src/domain/feedback-form/message.js';

/** On average half of this many digests: some tenths of a second on a computer, some seconds on a slow telephone. */
const HIGHEST_NUMBER = 50_000;
/** How long a challenge may be answered, in milliseconds: the work, and a bad connection. */
const LIFETIME = 20 * 60_000;

/** The mark at the end parts the expiry from the number that is tried: `…=17` with 6 is not `…=176` with nothing. */
const SALT = /^[0-9a-f]{24}\?expires=(\d{10,12})&$/;

export class Challenges {
  constructor(
    private readonly _key: string,
    private readonly _clock: () => number,
  ) {}

  issue(): Challenge {
    const expires = Math.ceil((this._clock() + LIFETIME) / 1000);
    const salt = `${randomBytes(12).toString('hex')}?expires=${expires}&`;
    const challenge = sha256(`${salt}${randomInt(HIGHEST_NUMBER + 1)}`);
    return { algorithm: 'SHA-256', challenge, maxnumber: HIGHEST_NUMBER, salt, signature: this._sign(challenge) };
  }

  /**
   * Whether the work was done, for a challenge of ours that has not run out. That it is used once is the store's to say.
   * @returns until when it would be accepted, ISO 8601; undefined where it is not
   */
  expiryOf({ salt, number, challenge, signature }: Proof): string | undefined {
    const expires = Number(SALT.exec(salt)?.[1]) * 1000;
    const isOurs = timingSafeEqual(Buffer.from(signature, 'hex'), Buffer.from(this._sign(challenge), 'hex'));
    const isDone = sha256(`${salt}${number}`) === challenge;
    return isOurs && isDone && expires > this._clock() ? new Date(expires).toISOString() : undefined;
  }

  private _sign(challenge: string): string {
    return createHmac('sha256', this._key).update(challenge).digest('hex');
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
