// Servers as they are on a bad day, for the tests of fetching: slow, endless, wrong, elsewhere. A real answer over a real
// connection each.
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

const REGISTER = JSON.stringify({
  kind: 'contacts',
  version: 1,
  lang: 'sv',
  contacts: [
    {
      id: 'enhet',
      type: 'care-unit',
      name: 'Provstadens hälsocentral',
      channels: [{ kind: 'phone', telephone: '0980-319200' }],
    },
  ],
});

const faults = {
  async slow(context) {
    await wait(Number(context.query.ms ?? 500));
    return REGISTER;
  },
  html: () => '<!doctype html><title>Logga in</title><p>Logga in för att fortsätta.',
  empty: () => '',
  huge: () => JSON.stringify({ ...JSON.parse(REGISTER), filler: 'x'.repeat(5_000_000) }),
  endless: () =>
    Readable.from(
      (async function* () {
        yield '{"kind":"contacts","filler":"';
        for (;;) yield 'x'.repeat(65_536);
      })(),
    ),
  elsewhere(context) {
    context.status = 302;
    context.set('location', 'https://other.example/contacts.json');
    return '';
  },
  broken(context) {
    context.status = 500;
    return 'Internal Server Error';
  },
};

/** A middleware for web-test-runner: `/faults/slow?ms=500`, `/faults/html`, … */
export async function faultsMiddleware(context, next) {
  const name = /^\/faults\/(\w+)$/.exec(context.path)?.[1];
  if (!name || !Object.hasOwn(faults, name)) return next();
  context.status = 200;
  context.type = name === 'html' ? 'text/html' : 'application/json';
  context.body = await faults[name](context);
}
