/** Links from content. Judged by the platform's own parser, so that what we allow is what the browser would open. */

export interface Link {
  readonly href: string;
  /** Whether it leads to another site than the page's. */
  readonly external: boolean;
  /** The host without www, for "länk till …". */
  readonly host: string;
}

/**
 * Reads a web address against the page's own. Only `https:`, and `http:` on the page's own origin (a test server, an
 * intranet), become links: anything else, and anything with a user name in it, is undefined and stays text.
 */
export function readLink(address: string | undefined, base: string): Link | undefined {
  const url = parseUrl(address, base);
  // A lone # is what editors' tools leave where an address was to come.
  if (!url || url.username || url.password || address?.trim() === '#') return undefined;
  const external = url.origin !== parseUrl(base)?.origin;
  if (url.protocol !== 'https:' && (url.protocol !== 'http:' || external)) return undefined;
  return { href: url.href, external, host: url.hostname.replace(/^www\./, '') };
}

const EMAIL =
  /^(?=.{6,254}$)[^\s\p{C}@?&,;:<>"'()\\[\]]{1,64}@[^\s\p{C}@?&,;:<>"'()\\[\]]+\.[^\s\p{C}@?&,;:<>"'()\\[\]]{2,}$/u;

/**
 * A mail address as a `mailto:` link, or undefined. Deliberately plain: one @, a dot after it, no spaces or control
 * characters, and none that could add headers to the message. Longer than mail allows is not tried.
 */
export function readEmail(email: string | undefined): { readonly href: string; readonly display: string } | undefined {
  // Invisible marks travel with what is copied from phones and Word, as with numbers.
  const display = email?.replace(/\p{Cf}/gu, '').trim() ?? '';
  return EMAIL.test(display)
    ? { href: `mailto:${encodeURIComponent(display).replace('%40', '@')}`, display }
    : undefined;
}

/** Parses without throwing. */
export function parseUrl(address: string | undefined, base?: string): URL | undefined {
  if (!address) return undefined;
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
