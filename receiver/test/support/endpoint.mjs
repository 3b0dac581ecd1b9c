// A receiver that listens on a free port, in this process, on a store in a file of its own.
import { standingClock } from './messages.mjs';
import { load } from './receiver.mjs';
import { openTemporary } from './temporary.mjs';

const { createServer } = await load('server');
const { readConfig } = await load('config');

export const ORIGIN = 'https://www.region.example';

/** The least that must be set. */
export const SETTINGS = {
  ALLOWED_ORIGINS: ORIGIN,
  HMAC_KEY: 'a key for tests, and for nothing else',
  CHALLENGE: 'off',
};

/**
 * @param {import('node:test').TestContext} test closes it when it ends
 * @param {object} [parts]
 * @param {Record<string, string>} [parts.settings] environment variables
 * @param {object} [parts.store] SQLite unless told
 */
export async function startEndpoint(test, { settings = {}, store, clock = standingClock() } = {}) {
  const { config, problems } = readConfig({ ...SETTINGS, ...settings });
  if (problems) throw new Error(problems.join('\n'));
  store ??= await openTemporary(test);
  const log = [];
  const app = createServer({ config, store, clock, logTo: { write: (line) => log.push(line) } });
  test.after(() => app.close());
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const send = (body, headers = {}) =>
    fetch(`${url}/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      redirect: 'manual',
    });
  const sendForm = (fields, headers = {}) =>
    send(typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    });
  return { app, url, store, clock, log, send, sendForm };
}

let made = 0;

/** A message as the form sends it. */
export function sent(more = {}) {
  made += 1;
  return {
    version: 1,
    idempotencyKey: `nyckel-${String(made).padStart(16, '0')}`,
    page: `${ORIGIN}/vard`,
    lang: 'sv',
    comment: 'Telefonnumret på sidan är fel.',
    elapsed: 20_000,
    ...more,
  };
}
