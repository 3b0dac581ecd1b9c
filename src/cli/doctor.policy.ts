/** A page's Content Security Policy, as far as our script and its content are concerned (W3C, CSP Level 3). */
import { parseUrl } from '../domain/shared/link.js';

/** One policy: what each directive allows. Of a directive written twice the first counts. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads a header, which may hold several policies parted by commas; each of them must allow what is done. */
export const readPolicies = (text: string): readonly Policy[] =>
  text
    .split(',')
    .map((each) => {
      const directives = new Map<string, readonly string[]>();
      for (const part of each.split(';')) {
        const [name, ...sources] = part.trim().split(/\s+/);
        const known = name?.toLowerCase();
        if (known && !directives.has(known)) directives.set(known, sources);
      }
      return directives;
    })
    .filter(({ size }) => size > 0);

/** The sources of the first directive that the policy has; undefined where it has none of them, and all is allowed. */
export function sourcesOf(policy: Policy, ...directives: readonly string[]): readonly string[] | undefined {
  const found = directives.find((name) => policy.has(name));
  return found === undefined ? undefined : policy.get(found);
}

const has = (sources: readonly string[], keyword: string): boolean =>
  sources.some((each) => each.toLowerCase() === keyword);

/** Whether an address is among the sources, by its host. */
export const allows = (sources: readonly string[], address: URL, self: URL): boolean =>
  sources.some((source) => matches(source, address, self));

function matches(source: string, address: URL, self: URL): boolean {
  if (source.toLowerCase() === "'self'") {
    return address.host === self.host && isSameOrSafer(address.protocol, self.protocol);
  }
  if (source === '*') return /^https?:$/.test(address.protocol);
  const [, scheme] = /^([a-z][a-z0-9+.-]*:)$/i.exec(source) ?? [];
  if (scheme) return isSameOrSafer(address.protocol, scheme.toLowerCase());
  const [, protocol, host = '', port, path] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*'\s]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (!host) return false;
  return (
    isSameOrSafer(address.protocol, protocol ? `${protocol.toLowerCase()}:` : self.protocol) &&
    isHost(address.hostname, host.toLowerCase()) &&
    (port === '*' || portOf(address) === (port ?? portOf(new URL(`${address.protocol}//host.example`)))) &&
    (!path || path === '/' || (path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path))
  );
}

const isSameOrSafer = (protocol: string, asked: string): boolean =>
  protocol === asked || (asked === 'http:' && protocol === 'https:');
const isHost = (host: string, asked: string): boolean =>
  asked === '*' || (asked.startsWith('*.') ? host.endsWith(asked.slice(1)) : host === asked);
const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');

export interface ScriptTag {
  readonly address: URL;
  readonly nonce: string | undefined;
  readonly integrity: string | undefined;
  /** Whether it fetches further files beside itself. */
  readonly hasChunks: boolean;
}

/** What hinders the script: the page's nonce is not on it, its address is not named, or that of the files it fetches. */
export function scriptFault(policy: Policy, script: ScriptTag, self: URL): 'nonce' | 'address' | undefined {
  const sources = sourcesOf(policy, 'script-src-elem', 'script-src', 'default-src');
  if (!sources) return undefined;
  const { address, nonce, integrity } = script;
  // A nonce follows the script to what it imports.
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return undefined;
  const isDynamic = has(sources, "'strict-dynamic'");
  const hashes = integrity?.trim().split(/\s+/) ?? [];
  const isHashed = hashes.length > 0 && hashes.every((hash) => sources.includes(`'${hash}'`));
  if (isDynamic) return isHashed ? undefined : 'nonce';
  const chunk = parseUrl('chunks/x.js', address.href) ?? address;
  const isFound = isHashed || allows(sources, address, self);
  if (isFound && (!script.hasChunks || allows(sources, chunk, self))) return undefined;
  return sources.some((each) => /^'nonce-/i.test(each)) ? 'nonce' : 'address';
}

/** Whether the policy lets our own Trusted Types policy be made. */
export function allowsTrustedTypes(policy: Policy): boolean {
  const names = policy.get('trusted-types');
  return !names || names.includes('nara-vard') || names.includes('*');
}

/** How a source is written in the policy. */
export const sourceFor = (address: URL, self: URL): string =>
  address.origin === self.origin ? "'self'" : address.origin;
