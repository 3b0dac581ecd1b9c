/**
 * The work that an endpoint may ask for against floods of messages, in the place of a picture puzzle: to find the number
 * whose digest, after a salt, is the one given. Fetched only when it is asked for.
 */
import type { Challenge, Proof } from './message.js';

/** So many digests are asked for at once. Browsers make them on threads of their own. */
const AT_ONCE = 200;

/**
 * Tries one number after another.
 * @param isCancelled asked before each round, and waited for: the page's chance to do other things. A true answer ends the
 *   search
 * @returns undefined where it is cancelled, no number fits, or the platform has no cryptography (a page over http)
 */
export async function solve(
  challenge: Challenge,
  isCancelled: () => boolean | Promise<boolean>,
): Promise<Proof | undefined> {
  // Typed as always there; on a page that is not secure it is not.
  const { subtle } = crypto as { readonly subtle?: Crypto['subtle'] };
  if (!subtle) return undefined;
  const text = new TextEncoder();
  const wanted = challenge.challenge;
  for (let first = 0; first <= challenge.maxnumber && !(await isCancelled()); first += AT_ONCE) {
    const numbers = Array.from(
      { length: Math.min(AT_ONCE, challenge.maxnumber - first + 1) },
      (_, each) => first + each,
    );
    const digests = await Promise.all(
      numbers.map((number) => subtle.digest('SHA-256', text.encode(challenge.salt + String(number)))),
    );
    const found = digests.findIndex((digest) => hexOf(digest) === wanted);
    if (found >= 0) return { ...challenge, number: first + found };
  }
  return undefined;
}

const hexOf = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
