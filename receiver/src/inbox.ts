/**
 * The web editors' inbox: plain pages from the server, complete without script, behind a token or a password. Every
 * address is relative, so that a proxy may put the inbox in any folder.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { InboxAccess, type Editor, type InboxSecret } from './inbox.access.js';
import { deletionsPage } from './inbox.deletions.js';
import { answersBefore, csv } from './inbox.export.js';
import { queryOf, readFilter, STATES, writeFilter, type Filter, type State } from './inbox.filters.js';
import { againPage, FAVICON, faultPage, logInPage, type Menu, type Place } from './inbox.frame.js';
import { STYLES } from './inbox.styles.js';
import { byNeed, listPage, logOutForm, pagesPage } from './inbox.templates.js';
import type { PageShare, Store } from './store.js';
import { stockholmDate } from '../../src/domain/shared/stockholm-time.js';

export interface InboxOptions {
  readonly store: Store;
  readonly secret: InboxSecret;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Undefined: nothing is ever deleted. Shown, not done, here. */
  readonly retentionDays?: number | undefined;
}

const PAGE_LENGTH = 50;
/** A menu of more pages than this helps nobody; the overview has them all. */
const MOST_PAGES = 200;
/** Counting every page's answers takes a moment, in which nothing else is done. A menu may be a minute old. */
const MENU_AGE = 6e4;

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // Not no-referrer: with it the browser would hide where our own forms come from.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

const MARKS: ReadonlyMap<string, Parameters<Store['mark']>[1]> = new Map([
  ['klar', { done: true, needsAction: false }],
  ['atgard', { done: false, needsAction: true }],
  ['ny', { done: false, needsAction: false }],
  ['inkorg', { suspected: false }],
]);

const search = (request: FastifyRequest): URLSearchParams => new URL(request.url, 'http://inbox.invalid').searchParams;

const field = (request: FastifyRequest, name: string): string =>
  (request.body instanceof URLSearchParams && request.body.get(name)) || '';

/** @throws {Error} where the token or the password is too short to keep anyone out */
export function registerInbox(app: FastifyInstance, options: InboxOptions): void {
  const { store, clock } = options;
  const access = new InboxAccess(options.secret, clock);
  app.register(async (inbox) => {
    // A parser of our own, whatever the endpoint for residents uses: here every form is short.
    const type = 'application/x-www-form-urlencoded';
    if (inbox.hasContentTypeParser(type)) inbox.removeContentTypeParser(type);
    inbox.addContentTypeParser(type, { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) =>
      done(null, new URLSearchParams(body as string)),
    );
    inbox.addHook('onRequest', async (_request, reply) => {
      reply.headers(HEADERS);
    });
    inbox.setErrorHandler((error: { statusCode?: number; code?: string }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) request.log.error({ code: error.code }, 'the inbox could not answer');
      const text =
        status < 500
          ? 'Gå tillbaka och försök igen.'
          : 'Inget är borta. Försök igen om en stund. Händer det igen, säg till den som sköter mottagaren.';
      return send(reply.code(status), faultPage('Det gick inte', text));
    });

    inbox.get('/inkorg', (_request, reply) => reply.redirect('inkorg/', 308));
    inbox.get('/inkorg/inkorg.css', (_request, reply) =>
      reply.header('cache-control', 'max-age=300').type('text/css; charset=utf-8').send(STYLES),
    );
    inbox.get('/inkorg/ikon.svg', (_request, reply) =>
      reply.header('cache-control', 'max-age=86400').type('image/svg+xml').send(FAVICON),
    );
    inbox.get('/inkorg/logga-in', (_request, reply) =>
      access.isBasic ? reply.redirect('./', 303) : send(reply, logInPage()),
    );
    inbox.post('/inkorg/logga-in', (request, reply) => {
      if (!access.isOurs(request, undefined, undefined)) return refuse(reply);
      const result = access.logIn(request, field(request, 'nyckel'));
      if (result === 'locked') return locked(request, reply);
      if (result === 'wrong') return send(reply.code(403), logInPage('Det är inte rätt nyckel.'));
      return reply.header('set-cookie', result.cookie).redirect('./', 303);
    });

    inbox.get('/inkorg/', forEditors(showList));
    inbox.get('/inkorg/sidor', forEditors(showPages));
    inbox.get('/inkorg/gallring', forEditors(showDeletions));
    inbox.get('/inkorg/export.csv', forEditors(sendExport));
    inbox.post('/inkorg/markera', forEditors(mark));
    inbox.post(
      '/inkorg/logga-ut',
      forEditors(async (request, reply, editor) => {
        if (!access.isOurs(request, editor, field(request, 'bevis'))) return refuse(reply);
        return reply.header('set-cookie', access.logOut(request)).redirect('logga-in', 303);
      }),
    );
  });

  type Answer = (request: FastifyRequest, reply: FastifyReply, editor: Editor) => Promise<unknown>;

  function forEditors(answer: Answer) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const verdict = access.judge(request);
      if (typeof verdict === 'object') return answer(request, reply, verdict.editor);
      if (verdict === 'locked') return locked(request, reply);
      if (access.isBasic) {
        reply.code(401).header('www-authenticate', 'Basic realm="Inkorgen", charset="UTF-8"');
        return send(reply, faultPage('Logga in', 'Inkorgen kräver användarnamn och lösenord.'));
      }
      if (verdict === 'wrong') {
        reply.code(401).header('www-authenticate', 'Bearer');
        return send(reply, faultPage('Logga in', 'Nyckeln är inte rätt.'));
      }
      // A strict cookie is held back when a link elsewhere is followed. Loaded from the page itself it comes along.
      if (request.method === 'GET' && request.headers['sec-fetch-site'] === 'cross-site') {
        return send(reply, againPage());
      }
      return reply.redirect('logga-in', 303);
    };
  }

  function locked(request: FastifyRequest, reply: FastifyReply) {
    const minutes = access.minutesLeft(request);
    reply.code(429).header('retry-after', minutes * 60);
    const text = `Försök igen om ${minutes} ${minutes === 1 ? 'minut' : 'minuter'}.`;
    return send(reply, faultPage('För många försök', text));
  }

  async function menu(here: Place, { mayLogOut, proof }: Editor): Promise<Menu> {
    const suspected = await store.count({ queue: 'suspected', done: false });
    return { here, suspected, logOut: mayLogOut ? logOutForm(proof) : undefined };
  }

  let remembered: { readonly shares: readonly PageShare[]; readonly at: number } | undefined;

  async function sharesForMenu(): Promise<readonly PageShare[]> {
    if (!remembered || clock() - remembered.at >= MENU_AGE) remembered = { shares: await store.shares(), at: clock() };
    return remembered.shares;
  }

  async function showList(request: FastifyRequest, reply: FastifyReply, editor: Editor) {
    const filter = readFilter(search(request));
    const marked = Number(search(request).get('nr'));
    const [messages, counts, shares, menuHere, [gone]] = await Promise.all([
      store.list({ ...queryOf(filter), limit: PAGE_LENGTH + 1 }),
      countStates(filter),
      sharesForMenu(),
      menu(filter.queue, editor),
      Number.isSafeInteger(marked) && marked > 0 ? store.feedback([marked]) : [],
    ]);
    const shown = messages.slice(0, PAGE_LENGTH);
    const offered = [...shares].sort(byNeed).slice(0, MOST_PAGES);
    const pages = new Set([...(filter.page ? [filter.page] : []), ...offered.map(({ page }) => page)]);
    return send(
      reply,
      listPage({
        filter,
        messages: shown,
        firsts: await answersBefore(store, shown),
        counts,
        pages: [...pages].sort((a, b) => a.localeCompare(b, 'sv')),
        pagesLeftOut: shares.length - offered.length,
        hasOlder: messages.length > PAGE_LENGTH,
        gone: gone && shown.some(({ id }) => id === gone.id) ? undefined : gone,
        proof: editor.proof,
        menu: menuHere,
      }),
    );
  }

  async function countStates({ beforeId: _, ...filter }: Filter): Promise<Record<State, number>> {
    const counts = STATES.map(async (state) => [state, await store.count(queryOf({ ...filter, state }))] as const);
    return Object.fromEntries(await Promise.all(counts)) as Record<State, number>;
  }

  async function showPages(_request: FastifyRequest, reply: FastifyReply, editor: Editor) {
    const shares = [...(await store.shares())].sort(byNeed);
    return send(reply, pagesPage({ shares, menu: await menu('pages', editor) }));
  }

  async function showDeletions(_request: FastifyRequest, reply: FastifyReply, editor: Editor) {
    const deletions = await store.deletions();
    const { retentionDays } = options;
    return send(reply, deletionsPage({ deletions, retentionDays, menu: await menu('deletions', editor) }));
  }

  async function sendExport(request: FastifyRequest, reply: FastifyReply) {
    const asked = search(request);
    const { beforeId: _, ...filter } = readFilter(asked);
    const name = `kommentarer-${stockholmDate(clock())}.csv`;
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(Readable.from(csv(store, asked.get('allt') === 'ja' ? {} : queryOf(filter))));
  }

  async function mark(request: FastifyRequest, reply: FastifyReply, editor: Editor) {
    if (!access.isOurs(request, editor, field(request, 'bevis'))) return refuse(reply);
    const marks = MARKS.get(field(request, 'mark'));
    const id = Number(field(request, 'nr'));
    if (!marks || !Number.isSafeInteger(id) || !(await store.mark(id, marks))) {
      return send(reply.code(404), faultPage('Meddelandet finns inte', 'Det kan ha gallrats.'));
    }
    const filter = readFilter(new URLSearchParams(field(request, 'urval')));
    return reply.redirect(`./${writeFilter(filter, { nr: String(id) })}#nr-${id}`, 303);
  }
}

const send = (reply: FastifyReply, page: string) => reply.type('text/html; charset=utf-8').send(page);

const refuse = (reply: FastifyReply) =>
  send(
    reply.code(403),
    faultPage('Inget är ändrat', 'Knappen kom inte från den här sidan, eller så har du loggats ut. Försök igen.'),
  );
