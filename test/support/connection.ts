/** A server, or a connection, on a bad day. Each gives back how to end it. */

/** What is asked for never comes. */
export function withSilentServer(): () => void {
  return withFetch(() => new Promise<never>(() => {}));
}

/** The device has no connection. */
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
