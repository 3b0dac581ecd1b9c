// The host pages of the end-to-end tests: served over a real connection, with real response headers and the built bundle.
import { readFileSync } from 'node:fs';
import { serve, STRICT_HEADERS } from '../../scripts/serve.mjs';
import { ensureLocale, writeSnippet } from '../../dist/cli/snippet.mjs';

await ensureLocale('en');

export const root = new URL('../..', import.meta.url);
export const manifest = JSON.parse(readFileSync(new URL('dist/manifest.json', root), 'utf8'));

export const LOADER = '/nara-vard/latest/nara-vard.js';
export const REGISTER = '/content/norrbotten/contacts.json';
export const UNIT = 'exempelstadens-halsocentral';

/** The strict policy with other words for Trusted Types: `policy("'none'")`. */
export const policy = (trustedTypes, headers = STRICT_HEADERS) => ({
  'Content-Security-Policy': headers['Content-Security-Policy'].replace(
    /trusted-types [^;]+$/,
    `trusted-types ${trustedTypes}`,
  ),
});

export const readContent = (path) => JSON.parse(readFileSync(new URL(path.replace(/^\//, ''), root), 'utf8'));

/** Each widget, with where its content is and what else an ordinary page says about it. */
export const WIDGETS = {
  'care-finder': { src: '/content/national/care-finder.json', contacts: REGISTER },
  'contact-card': { src: REGISTER, 'contact-id': UNIT },
  'feedback-form': { src: '/content/norrbotten/feedback-form.json', contacts: REGISTER },
  'goal-picture': { src: '/content/norrbotten/goal-picture.json' },
};
export const WIDGET_NAMES = Object.keys(WIDGETS);

/** What an editor pastes, by the snippet writer of the build; `page` is where the forms with a link lead. */
export function snippetOf(widget, { form = 'a', lang = 'sv', page = '/sidan.html', document, ...others } = {}) {
  const { src, ...attributes } = { ...WIDGETS[widget], ...others };
  return writeSnippet({
    widget,
    form,
    page: form === 'a' || form === 'b' ? undefined : page,
    src,
    document: document ?? readContent(WIDGETS[widget].src),
    contacts: readContent(REGISTER),
    attributes,
    lang,
    today: '2026-11-24',
  });
}

/** The same of the contact card, by its contact. */
export const snippet = ({ src = REGISTER, contact = UNIT, document = readContent(src), ...others } = {}) =>
  snippetOf('contact-card', { src, document, 'contact-id': contact, ...others });

/** A host page. `first` runs before anything of ours; `scripts` are modules, our loader unless told. */
export const hostPage = ({ lang = 'sv', head = '', first = '', scripts = [LOADER], body = snippet() } = {}) =>
  `<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Provsida</title>
  <link rel="icon" href="data:,">
  <script src="/watch.js"></script>
  ${first}${head}
  ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n  ')}
</head>
<body>
<main>
<h1>Provsida</h1>
${body}
</main>
</body>
</html>
`;

/**
 * Runs in the page, before anything else: notes in `seen` what the widgets tell the page, and everything that goes wrong.
 * The name is the host's own, as a host might have one.
 */
export function watch() {
  const seen = { ready: 0, failed: [], violations: [], errors: [], lines: [] };
  globalThis.seen = seen;
  document.addEventListener('nv-content-ready', () => (seen.ready += 1));
  document.addEventListener('nv-content-error', ({ codes }) => seen.failed.push(codes.join()));
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  addEventListener('error', ({ message, error }) => seen.errors.push(`${message} ${error?.stack ?? ''}`));
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(`unhandled: ${reason?.stack ?? reason}`));
  for (const kind of ['log', 'info', 'warn', 'error']) {
    const real = console[kind];
    console[kind] = (...args) => {
      seen.lines.push(`${kind}: ${args.map(String).join(' ')}`);
      real.apply(console, args);
    };
  }
}

/**
 * Runs in the page, again and again: whether so many widgets have shown their content, or, where that counts too, have said
 * that they cannot; if not, reads on, a screen at a time. What is further down starts only when it comes near.
 */
export function readOn(wanted, countsFailed = false) {
  const { ready, failed } = globalThis.seen;
  const isDone = ready + (countsFailed ? failed.length : 0) >= wanted;
  const { scrollHeight } = document.documentElement;
  scrollTo(0, isDone || scrollY + innerHeight >= scrollHeight - 1 ? 0 : scrollY + innerHeight);
  return isDone;
}

/** What Prototype 1.6/1.7 and MooTools do to a page, in few words. */
export const OLD_LIBRARY = `
  Array.prototype.toJSON = function () { return '[' + this.map(String).join(', ') + ']'; };
  for (const name of ['each', 'first', 'last', 'compact', 'without', 'uniq', 'clone', 'size', 'invoke', 'pluck']) {
    Array.prototype[name] = function () { throw new Error('nobody asked for ' + name); };
  }
  const toArray = function (it) {
    if (!it) return [];
    if ('toArray' in Object(it)) return it.toArray();
    let length = it.length || 0;
    const results = new Array(length);
    while (length--) results[length] = it[length];
    return results;
  };
  Array.from = toArray;
  Array.prototype.toArray = function () { return [].concat(this); };
  Array.prototype.entries = Array.prototype.toArray;
  Function.prototype.bind = function (context) {
    const method = this, given = Array.prototype.slice.call(arguments, 1);
    return function () { return method.apply(context, given.concat(Array.prototype.slice.call(arguments))); };
  };
  String.prototype.endsWith = function (pattern) {
    const at = this.length - pattern.length;
    return at >= 0 && this.lastIndexOf(pattern) === at;
  };
  String.prototype.each = Object.prototype.hasOwnProperty;
  Number.prototype.times = function () {};
`;

/** A server for one test file. `put` adds a page or any other answer, also while it runs. */
export async function openSite({ headers = STRICT_HEADERS, proxies } = {}) {
  const pages = {};
  const server = await serve({ pages, headers, proxies });
  const requests = [];
  const site = {
    url: server.url,
    /** Paths asked for among those that were put. */
    requests,
    /** @returns {string} the page's address */
    put(path, body, { type = 'text/html; charset=utf-8', status = 200, headers: own = headers } = {}) {
      pages[path] = (request, response) => {
        requests.push(path);
        if (typeof body === 'function') return body(request, response);
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...own });
        return response.end(body);
      };
      return server.url + path;
    },
    putJson: (path, value) =>
      site.put(path, typeof value === 'string' ? value : JSON.stringify(value), { type: 'application/json' }),
    putScript: (path, text) => site.put(path, text, { type: 'text/javascript; charset=utf-8' }),
    /** The page bundle at another address, changed on the way; a file that `change` gives nothing for is missing. */
    putBundle(folder, change = (text) => text) {
      for (const { file } of manifest.files) {
        const text = change(readFileSync(new URL(`dist/page/${manifest.version}/${file}`, root), 'utf8'), file);
        if (text !== undefined) site.putScript(`${folder}/${file}`, text);
      }
      return `${folder}/nara-vard.js`;
    },
    close: server.close,
  };
  site.putScript('/watch.js', `(${watch})()`);
  return site;
}
