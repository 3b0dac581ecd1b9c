// The strictest host we promise to work on (docs/embedding.md). The demo serves it, the end-to-end tests hold it.
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types nara-vard',
];

/** What our widgets themselves ask of a host's policy; 'self' is where the host serves them from. */
export const NEEDED_CSP = STRICT_CSP.filter((line) => /^(script-src|connect-src|trusted-types) /.test(line));
