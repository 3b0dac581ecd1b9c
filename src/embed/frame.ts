/**
 * Form D: a page of ours in a frame on somebody else's, as high as what it holds. Fetched when a page has such a frame or
 * is one. What goes between them is that the page is there, the question for its height, and the height.
 *
 * A height may tell how far somebody has come in the guide, so it goes only to an origin that the framed page names.
 */

/** What the two say to each other stands under this name, so that nobody else's messages are taken for it. */
const KEY = 'nara-vard-frame';
/** Taller than any page of ours, px: a number from elsewhere must not stretch a page without end. */
const MOST = 20_000;

/** On the host page. The frame is the page at its address and no other: both window and origin are looked at. */
export function followPage(frame: HTMLIFrameElement): void {
  // `src` as the page's author wrote it may be relative; the property is whole.
  const { origin } = new URL(frame.src);
  const ask = (): void => frame.contentWindow?.postMessage({ [KEY]: 'ask' }, '*');
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin) return;
    const said = valueOf(data);
    if (said === 'here') ask();
    else if (typeof said === 'number' && said > 0 && said <= MOST) {
      // A border inside the height would cut the page, and the page has its own.
      frame.style.border = '0';
      frame.style.height = `${Math.ceil(said)}px`;
    }
  });
  ask();
}

/** On the framed page. It answers whoever holds it, if `<meta name="nara-vard-hosts">` names their origin. */
export function tellHost(): void {
  const { parent } = globalThis;
  const named = document.querySelector('meta[name="nara-vard-hosts"]')?.getAttribute('content') ?? '';
  const hosts = named.split(/[\s,]+/);
  const root = document.documentElement;
  let host: string | undefined;
  const tell = (): void => {
    if (host) parent.postMessage({ [KEY]: root.getBoundingClientRect().height }, host);
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || valueOf(data) !== 'ask' || !hosts.includes(origin)) return;
    host = origin;
    tell();
  });
  new ResizeObserver(tell).observe(root);
  parent.postMessage({ [KEY]: 'here' }, '*');
}

const valueOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[KEY] : undefined;
