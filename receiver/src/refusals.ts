/** What a message is refused for, as the contract with the form names it, and as HTTP does. */
import type { Challenge, FeedbackRefusal } from '../../src/domain/feedback-form/message.js';

/** `not-found` and `unexpected` are about the address and about us, not about a message. */
export type RefusalCode = FeedbackRefusal | 'not-found' | 'unexpected';

const REFUSALS: Readonly<Record<RefusalCode, readonly [status: number, title: string]>> = {
  malformed: [400, 'The body cannot be read: it is not JSON or a form in UTF-8.'],
  'forbidden-origin': [403, 'This website is not among those that may send here.'],
  'not-found': [404, 'There is nothing at this address.'],
  'not-a-post': [405, 'Messages are sent with POST.'],
  'too-large': [413, 'The message is larger than 64 kB.'],
  'unknown-type': [415, 'Messages are application/json or application/x-www-form-urlencoded.'],
  invalid: [422, 'This is not a message as the contract describes it.'],
  'key-reused': [422, 'Another message has this idempotency key.'],
  'challenge-required': [428, 'Some work is asked for first; send the same message with the proof.'],
  'proof-refused': [428, 'The proof is wrong, too old or used; here is another challenge.'],
  'too-many': [429, 'Too many messages from this address; wait a little.'],
  unexpected: [500, 'Something went wrong here.'],
  unavailable: [503, 'Nothing can be kept just now; try again in a little while.'],
};

/** Seconds to wait when nothing can be kept: short, since the form waits for it while the resident looks on. */
const UNAVAILABLE_WAIT = 10;

export interface RefusalDetails {
  readonly challenge?: Challenge;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Where in the message the fault is, as a JSON pointer. Never what stands there. */
  readonly at?: string;
  /** What made us refuse; for the log. */
  readonly cause?: unknown;
}

/** A message that is not taken. Thrown by whoever finds out, answered in one place. */
export class Refusal extends Error {
  readonly status: number;
  readonly title: string;
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    const [status, title] = REFUSALS[code];
    super(title, { cause: details.cause });
    this.status = status;
    this.title = title;
    this.retryAfter = details.retryAfter ?? (code === 'unavailable' ? UNAVAILABLE_WAIT : undefined);
  }

  /** The body as RFC 9457 has it. */
  get problem(): Readonly<Record<string, unknown>> {
    const { challenge, at } = this.details;
    return {
      type: 'about:blank',
      status: this.status,
      title: this.title,
      code: this.code,
      ...(at !== undefined && { at }),
      ...(challenge && { challenge }),
    };
  }
}
