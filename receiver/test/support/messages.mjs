// Messages as residents might have sent them, and a clock that stands still until it is told.
import { openTemporary } from './temporary.mjs';

export const START = Date.parse('2026-11-24T09:00:00.000Z');

/** A clock in a test's hand: `clock()` is now, `clock.go(minutes)` moves it. */
export function standingClock(at = START) {
  let now = typeof at === 'string' ? Date.parse(at) : at;
  const clock = () => now;
  return Object.assign(clock, {
    go: (minutes) => (now += minutes * 6e4),
    set: (iso) => (now = Date.parse(iso)),
  });
}

let made = 0;

/** A message that is accepted, with whatever is told of it. */
export function message(more = {}) {
  made += 1;
  return {
    idempotencyKey: `meddelande-${String(made).padStart(12, '0')}`,
    digest: `digest ${made}`,
    receivedAt: '2026-11-23T12:30:00.000Z',
    page: 'https://www.region.example/vard/hitta-vard',
    lang: 'sv',
    flags: [],
    notPersonalData: false,
    suspicions: [],
    ...more,
  };
}

/** A real store in a file of its own, with these messages; removed after the test. */
export async function storeWith(test, ...messages) {
  const store = await openTemporary(test);
  for (const each of messages) {
    if ((await store.keep(each)) !== 'kept') throw new Error('an example was not kept');
  }
  return store;
}
