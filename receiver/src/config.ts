/** Everything that can be set, by environment variable; docs/receiver.md has the table. */
import { isIP } from 'node:net';
import { readInbox, readMail, type MailConfig } from './config.editors.js';
import { Environment } from './environment.js';
import type { InboxSecret } from './inbox.access.js';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** `postgres://…` for PostgreSQL; else the path of the SQLite file. */
  readonly database: { readonly url: string } | { readonly file: string };
  /** The pages' origins: `https://region.example`. */
  readonly allowedOrigins: readonly string[];
  /** Signs challenges, and keys digests: the same for all instances, and for as long as messages are sent again. */
  readonly hmacKey: string;
  /** When work is asked of the sender's device before a message is taken. */
  readonly challenge: 'off' | 'suspicious' | 'always';
  /** Whether personal identity numbers are masked before they are stored. */
  readonly mask: boolean;
  /** Messages a minute from one address. */
  readonly rateLimit: number;
  /** Addresses or networks whose word is taken for the sender's address; empty: nobody's. */
  readonly trustProxy: readonly string[];
  /** Messages older than this are deleted; undefined, the default, never. */
  readonly retentionDays: number | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** What opens the web editors' inbox; undefined: there is none. */
  readonly inbox: InboxSecret | undefined;
  /** Letters to the web editors; undefined: there are none. */
  readonly mail: MailConfig | undefined;
}

const LOG_LEVELS = ['info', 'fatal', 'error', 'warn', 'debug', 'trace', 'silent'] as const;

/** A hospital, with all its patients and staff, may send from one address. */
const RATE_LIMIT = 60;

/** The least that is a secret: 32 characters. */
const SHORTEST_KEY = 32;

/** @returns the settings, or everything that is wrong with them */
export function readConfig(
  values: Readonly<Record<string, string | undefined>>,
): { readonly config: Config } | { readonly problems: readonly string[] } {
  const environment = new Environment(values);
  const config: Config = {
    host: environment.text('HOST') ?? '127.0.0.1',
    port: environment.integer('PORT', { fallback: 8787, least: 0, most: 65_535 }),
    database: readDatabase(environment),
    allowedOrigins: readOrigins(environment),
    hmacKey: readKey(environment),
    challenge: environment.choice('CHALLENGE', ['off', 'suspicious', 'always'], 'suspicious'),
    mask: environment.choice('MASK', ['identity-numbers', 'off'], 'identity-numbers') !== 'off',
    rateLimit: environment.integer('RATE_LIMIT', { fallback: RATE_LIMIT, least: 1, most: 100_000 }),
    trustProxy: readProxies(environment),
    retentionDays: environment.integer('RETENTION_DAYS', { fallback: undefined, least: 1, most: 36_500 }),
    logLevel: environment.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    inbox: readInbox(environment),
    mail: readMail(environment),
  };
  return environment.problems.length > 0 ? { problems: environment.problems } : { config };
}

function readDatabase(environment: Environment): Config['database'] {
  const url = environment.text('DATABASE_URL');
  const file = environment.text('SQLITE_FILE');
  if (url && file) environment.problems.push('DATABASE_URL and SQLITE_FILE are both set; one of them is meant.');
  if (!url) return { file: file ?? 'data/feedback.sqlite' };
  // The address may hold a password, so it is not repeated.
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    environment.problems.push('DATABASE_URL must begin with postgres:// and be an address.');
  }
  return { url };
}

function readOrigins(environment: Environment): readonly string[] {
  const origins = environment.list('ALLOWED_ORIGINS');
  if (origins.length === 0) {
    environment.problems.push(
      'ALLOWED_ORIGINS is missing. Name the websites that may send, with commas between: https://www.region.example.',
    );
  }
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      environment.problems.push(
        `ALLOWED_ORIGINS has "${origin}"; an origin is written https://www.region.example, without a path or a star.`,
      );
    }
  }
  return origins;
}

function readKey(environment: Environment): string {
  const advice = 'Make one with: openssl rand -hex 32. It must stay the same, and be the same for all instances.';
  const key = environment.required('HMAC_KEY', advice);
  if (key && key.length < SHORTEST_KEY) {
    environment.problems.push(`HMAC_KEY has ${key.length} characters; ${SHORTEST_KEY} is the least. ${advice}`);
  }
  return key;
}

function readProxies(environment: Environment): Config['trustProxy'] {
  const proxies = environment.list('TRUST_PROXY');
  for (const proxy of proxies) {
    const [address = '', bits = '0'] = proxy.split('/');
    const isRange = isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
    if (!isRange && !['loopback', 'linklocal', 'uniquelocal'].includes(proxy)) {
      environment.problems.push(
        `TRUST_PROXY has "${proxy}"; it must be a proxy's address, a network (10.0.0.0/8), or loopback.`,
      );
    }
  }
  return proxies;
}
