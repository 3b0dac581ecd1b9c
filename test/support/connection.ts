/** A server, or a connection, on a bad day. Each gives back how to end it. */

/** What is asked for never comes. */
export function withSilentServer(): () => void {
  return withFetch(() => new Promise<never>(() => {}));
}

/** What is posted waits until it is let through. */
export function withHeldPosts(): { letThrough(): void; end(): void } {
  let letThrough = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const { fetch } = globalThis;
  const end = withFetch(async (address, init) => {
    if (init?.method === 'POST') await gate;
    return fetch(address, init);
  });
  return { letThrough, end };
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
