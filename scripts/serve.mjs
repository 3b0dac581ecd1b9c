// A small web server for the demo and the end-to-end tests, strict as the strictest host we promise to work on.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { STRICT_CSP } from './csp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export const STRICT_HEADERS = { 'Content-Security-Policy': STRICT_CSP.join('; ') };

/** Where each address begins on disk. */
export const FOLDERS = { '/nara-vard/': 'dist/page', '/content/': 'content', '/': 'dist/demo' };

const isDocument = (path) => path.endsWith('/') || path.endsWith('.html') || !/\.[^/]*$/.test(path);

/**
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, takes any free one
 * @param {Record<string, string>} [options.headers] sent with every document; `{}` for a host without a policy
 * @param {Record<string, string | ((request, response) => void)>} [options.pages] documents by path, before the folders
 *   are looked in; a function answers by itself (slowly, with an error, with five megabytes)
 * @param {Record<string, string>} [options.folders]
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` without a slash at the end
 */
export async function serve({ port = 0, headers = STRICT_HEADERS, pages = {}, folders = FOLDERS } = {}) {
  const routes = Object.entries(folders).map(([prefix, folder]) => [
    prefix,
    // `dev` reads the disk each time, so a new build shows without a new start.
    sirv(root + folder, {
      dev: true,
      setHeaders(response, path) {
        if (isDocument(path)) for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        // Widgets and content are fetched by pages of other addresses too.
        else response.setHeader('Access-Control-Allow-Origin', '*');
      },
    }),
  ]);

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    if (typeof page === 'function') return page(request, response);
    if (typeof page === 'string') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
      return response.end(page);
    }
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('404');
    };
    // What the first folder does not have, the next may: dist/demo holds content of its own.
    const candidates = routes.filter(([each]) => pathname.startsWith(each));
    const { url } = request;
    const next = () => {
      const [prefix, files] = candidates.shift() ?? [];
      if (!files) return missing();
      request.url = url.slice(prefix.length - 1);
      return files(request, response, next);
    };
    return next();
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const taken = server.address().port;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
