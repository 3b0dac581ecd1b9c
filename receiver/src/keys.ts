/** One secret, a key of its own for each use: what one of them gives away says nothing about the others. */
import { createHmac, hkdfSync } from 'node:crypto';

export type KeyUse = 'challenge' | 'digest' | 'form';

/** @returns 64 hexadecimal digits; used as text, as altcha does */
export const keyFor = (use: KeyUse, hmacKey: string): string =>
  Buffer.from(hkdfSync('sha256', hmacKey, '', `nara-vard-receiver ${use}`, 32)).toString('hex');

/** A keyed digest of some values. Written as JSON, so that no two lists of values read the same. */
export const digestOf = (key: string, values: readonly unknown[], encoding: 'hex' | 'base64url' = 'hex'): string =>
  createHmac('sha256', key).update(JSON.stringify(values)).digest(encoding);
