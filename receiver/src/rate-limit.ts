/** How many messages an address may send. Remembered in memory only, by a digest whose salt is changed every hour. */
import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** So many addresses are remembered; the one that was silent longest is forgotten first. */
const MOST_REMEMBERED = 50_000;

interface Bucket {
  left: number;
  at: number;
}

export interface Allowance {
  /** Seconds until the next message is taken; 0 where this one is. */
  readonly wait: number;
  /** More than half of what an address may send in a minute is used up. */
  readonly busy: boolean;
}

/** Gives each address so many messages a minute, all at once if it likes, and fills up again evenly. */
export class RateLimit {
  private _salt = randomBytes(32);
  private _salted: number;
  private readonly _buckets = new Map<string, Bucket>();

  constructor(
    private readonly _perMinute: number,
    private readonly _clock: () => number,
  ) {
    this._salted = _clock();
  }

  take(address: string): Allowance {
    const now = this._clock();
    const tag = this.tagOf(address);
    const { left: had, at } = this._buckets.get(tag) ?? { left: this._perMinute, at: now };
    const left = Math.min(this._perMinute, had + ((now - at) / MINUTE) * this._perMinute);
    const taken = left >= 1;
    // Put at the end, so that the first in the map is the one that was silent longest.
    this._buckets.delete(tag);
    this._buckets.set(tag, { left: taken ? left - 1 : left, at: now });
    if (this._buckets.size > MOST_REMEMBERED) {
      const [oldest = ''] = this._buckets.keys();
      this._buckets.delete(oldest);
    }
    return {
      wait: taken ? 0 : Math.ceil(((1 - left) / this._perMinute) * (MINUTE / 1000)),
      busy: left - 1 < this._perMinute / 2,
    };
  }

  /** A name for the address that nobody can read back, and that means nothing an hour later or in another process. */
  tagOf(address: string): string {
    const now = this._clock();
    if (now - this._salted >= HOUR) {
      this._salt = randomBytes(32);
      this._salted = now;
      this._buckets.clear();
    }
    return createHmac('sha256', this._salt).update(networkOf(address)).digest('base64url');
  }
}

/** One sender: an IPv4 address, or the /64 that a subscriber of IPv6 has for itself. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain) || !plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const after = tail.split(':').filter(Boolean);
    while (groups.length + after.length < 8) groups.push('0');
    groups.push(...after);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
