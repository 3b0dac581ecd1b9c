import { expect } from '@open-wc/testing';
import type { Challenge } from '../../../src/domain/feedback-form/message.js';
import { solve } from '../../../src/domain/feedback-form/proof.js';

const SALT = 'salt?expires=4102444800';

async function challengeOf(answer: number, more: Partial<Challenge> = {}): Promise<Challenge> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${SALT}${answer}`));
  const challenge = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { algorithm: 'SHA-256', challenge, maxnumber: 1000, salt: SALT, signature: '0'.repeat(64), ...more };
}
const UNSOLVABLE = { challenge: 'a'.repeat(64) };
const never = (): boolean => false;

/** Does something while the platform's digests are others; undefined where there are none at all. */
async function withDigests(subtle: unknown, work: () => Promise<unknown>): Promise<void> {
  Object.defineProperty(crypto, 'subtle', { configurable: true, value: subtle });
  try {
    await work();
  } finally {
    delete (crypto as { subtle?: unknown }).subtle;
  }
}

describe('the work against floods of messages', () => {
  for (const answer of [0, 1, 199, 200, 201, 999, 1000]) {
    it(`is done when the answer is ${answer}, and gives the challenge back with it`, async () => {
      const challenge = await challengeOf(answer);
      expect(await solve(challenge, never)).to.deep.equal({ ...challenge, number: answer });
    });
  }

  it('ends without a proof when no number fits', async () => {
    expect(await solve(await challengeOf(1001), never)).to.equal(undefined);
    expect(await solve(await challengeOf(7, { maxnumber: 6 }), never)).to.equal(undefined);
    expect(await solve(await challengeOf(7, UNSOLVABLE), never)).to.equal(undefined);
  });

  it('tries no number beyond the highest', async () => {
    const { subtle } = crypto;
    let digests = 0;
    const counting = {
      digest: (name: string, data: BufferSource) => {
        digests += 1;
        return subtle.digest(name, data);
      },
    };
    const challenge = await challengeOf(0, { ...UNSOLVABLE, maxnumber: 250 });
    await withDigests(counting, async () => expect(await solve(challenge, never)).to.equal(undefined));
    expect(digests).to.equal(251);
  });

  it('ends as soon as it is cancelled, before it has begun as well', async () => {
    const challenge = await challengeOf(7, { ...UNSOLVABLE, maxnumber: 10_000_000 });
    expect(await solve(challenge, () => true)).to.equal(undefined);
    let rounds = 0;
    expect(await solve(challenge, () => (rounds += 1) > 3)).to.equal(undefined);
    expect(rounds).to.equal(4);
  });

  it('ends without a proof where the platform has no cryptography', async () => {
    const challenge = await challengeOf(7);
    await withDigests(undefined, async () => expect(await solve(challenge, never)).to.equal(undefined));
  });
});
