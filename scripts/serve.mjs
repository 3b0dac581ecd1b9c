// A small web server for the demo and the end-to-end tests, strict as the strictest host we promise to work on.
import { createServer, request as ask } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { STRICT_CSP } from './csp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export const STRICT_HEADERS = { 'Content-Security-Policy': STRICT_CSP.join('; ') };

/** Where each address begins on disk. */
export const FOLDERS = { '/nara-vard/': 'dist/page', '/content/': 'content', '/': 'dist/demo' };

const isDocument = (path) => path.endsWith('/') || path.endsWith('.html') || !/\.[^/]*$/.test(path);

/** Hands a request on as a region's proxy would: the host's name stays, the sender's address is added. */
function handOn(request, response, target, path) {
  const { host, hostname, port } = new URL(target);
  const headers = {
    ...request.headers,
    host: request.headers.host ?? host,
    'x-forwarded-for': request.socket.remoteAddress,
    'x-forwarded-proto': 'http',
  };
  const further = ask({ hostname, port, path, method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  further.on('error', () => {
    if (response.headersSent) return response.destroy();
    response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' });
    return response.end('502');
  });
  response.on('close', () => further.destroy());
  request.pipe(further);
}

/**
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, takes any free one
 * @param {Record<string, string>} [options.headers] sent with every document; `{}` for a host without a policy
 * @param {Record<string, string | ((request, response) => void)>} [options.pages] documents by path, before the folders
 *   are looked in; a function answers by itself (slowly, with an error, with five megabytes)
 * @param {Record<string, string>} [options.folders]
 * @param {Record<string, string>} [options.proxies] servers by the folder that they are reached in, which must end with a
 *   slash: `{ '/aterkoppling/': 'http://127.0.0.1:8787' }`. Looked up at each request, so it may be filled in later
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` without a slash at the end
 */
export async function serve({ port = 0, headers = STRICT_HEADERS, pages = {}, folders = FOLDERS, proxies = {} } = {}) {
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
    const folder = Object.keys(proxies).find((prefix) => pathname.startsWith(prefix));
    if (folder) return handOn(request, response, proxies[folder], request.url.slice(folder.length - 1));
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
