/**
 * What a feedback form sends, and what counts as an answer: the contract between the form and any endpoint that a region
 * runs (ours is in `receiver/`). The receiver checks messages by these schemas, so there is one description of both ends.
 */
import * as v from 'valibot';
import { languageTag } from '../shared/schema.js';
import { LONGEST_COMMENT } from './limits.js';

export { LONGEST_COMMENT };

const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** A challenge that costs a device some work, signed by the endpoint (in the form of altcha's version 1). */
export const challenge = v.object({
  algorithm: v.literal('SHA-256'),
  /** The digest, in hexadecimal, of the salt followed by the number sought. */
  challenge: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The highest number to try. */
  maxnumber: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  /** Ends with its expiry: `…?expires=<seconds since 1970>`. */
  salt: v.pipe(v.string(), v.maxLength(200)),
  /** The endpoint's HMAC over the challenge. */
  signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type Challenge = v.InferOutput<typeof challenge>;

export const proof = v.object({
  ...challenge.entries,
  /** The number whose digest is the challenge. */
  number: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Proof = v.InferOutput<typeof proof>;

/** One message: an answer to "was this useful?", a comment, or both. Never a name, an address or an id of a person. */
export const feedbackMessage = v.object({
  version: v.literal(1),
  /** One for each composed message, kept through every retry: what has this key is stored once. */
  idempotencyKey: key,
  /** The page it is about, without query and fragment. */
  page: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  /** The language that the form spoke. */
  lang: languageTag,
  useful: v.optional(v.boolean()),
  comment: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_COMMENT))),
  /** The key of the answer that this comment goes on from, where the two were sent one after the other. */
  follows: v.optional(key),
  /** Whether the resident was told that something looks like personal data and answered that it is not. */
  notPersonalData: v.optional(v.boolean()),
  /** Milliseconds from the first sight of the form until it was sent: a program is quicker than a person. */
  elapsed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** A field that no person sees or fills in. */
  website: v.optional(v.pipe(v.string(), v.maxLength(500))),
  proof: v.optional(proof),
  /** The device cannot do the work that was asked for (a page over http has no cryptography). Kept all the same, but marked. */
  cannotProve: v.optional(v.boolean()),
});
export type FeedbackMessage = v.InferOutput<typeof feedbackMessage>;

/**
 * The body of a 4xx or 5xx answer (`application/problem+json`, RFC 9457), as far as the form reads it. With
 * `challenge-required` (428) it carries the challenge; the same message is sent again with the proof.
 */
export type FeedbackRefusal =
  | 'malformed' // 400: not JSON, or not a form
  | 'not-a-post' // 405
  | 'too-large' // 413
  | 'unknown-type' // 415
  | 'invalid' // 422: JSON, but not a message
  | 'key-reused' // 422: this key came with another message
  | 'challenge-required' // 428
  | 'proof-refused' // 428: wrong, expired or spent; carries a new challenge
  | 'too-many' // 429, with Retry-After
  | 'unavailable' // 503, with Retry-After
  | 'forbidden-origin'; // 403
