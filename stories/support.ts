/** Circumstances that a story needs of the page around it: the time, and a server with a bad day. */
import { standAt } from '../test/support/clock.js';

/** A Tuesday morning in November on which most are open. */
export const TUESDAY_MORNING = '2026-11-24T10:20:00+01:00';

/** For a story's `beforeEach`: it is this moment until the next story. */
export const at = (moment: string) => (): void => standAt(moment);

/** A story with a moment, or a server, of its own cannot share a page with others: the docs give it a frame. */
export const inItsOwnFrame = { docs: { story: { inline: false, height: '44rem' } } };

/** For a story's `beforeEach`: what the card asks for never comes. */
export function withSilentServer(): () => void {
  return withFetch(() => new Promise<never>(() => {}));
}

/** For a story's `beforeEach`: the device has no connection. */
export function withoutConnection(): () => void {
  const restore = withFetch(() => Promise.reject(new TypeError('Failed to fetch')));
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return () => {
    restore();
    delete (navigator as { onLine?: boolean }).onLine;
  };
}

function withFetch(answer: typeof fetch): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = answer;
  return () => {
    globalThis.fetch = fetch;
  };
}
