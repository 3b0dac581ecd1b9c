/** The HTTP server: who may send, in which form, and what is answered. What is written in a message never gets into a log. */
import { randomUUID } from 'node:crypto';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { FeedbackMessage } from '../../src/domain/feedback-form/message.js';
import type { FeedbackReceipt } from '../../src/domain/feedback-form/receipt.js';
import type { Config } from './config.js';
import { registerInbox } from './inbox.js';
import { isTooLong, parseForm, plainMessage } from './form-body.js';
import { messageSchema } from './message-schema.js';
import { RateLimit } from './rate-limit.js';
import { Reception, type PlainMessage } from './reception.js';
import { Refusal } from './refusals.js';
import { PAGE_HEADERS, refusalPage, thanksPage } from './resident-pages.js';
import type { Store } from './store.js';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const BODY_LIMIT = 64 * 1024;
const REQUEST_TIMEOUT = 15_000;

export interface ServerParts {
  readonly config: Config;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Where the log is written; standard output, where not told. */
  readonly logTo?: { write(line: string): void };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What a form sent, once it is read: it is shown again where it is refused. */
    plain?: PlainMessage;
    /** Much comes from the same address. */
    isBusy?: boolean;
  }
  interface FastifyReply {
    /** Why the request was refused; for the log. */
    refusal?: string;
  }
}

export function createServer({ config, store, clock, logTo }: ServerParts): FastifyInstance {
  const app: FastifyInstance = fastify({
    logger: { level: config.logLevel, base: undefined, ...(logTo && { stream: logTo }) },
    // Fastify's own lines hold the address of the sender. Ours are below.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    // Node looks after the time limit every 30 s unless told, and heeds it only where that for headers is no longer.
    http: { connectionsCheckingInterval: 2000, headersTimeout: REQUEST_TIMEOUT, requestTimeout: REQUEST_TIMEOUT },
    trustProxy: config.trustProxy.length > 0 && [...config.trustProxy],
    exposeHeadRoutes: false,
    // A message is taken as it is or not at all. The schema carries notes for editors' tools, which are no rules.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, strictSchema: false } },
  });
  app.decorateRequest('plain', undefined);
  app.decorateRequest('isBusy', false);
  app.decorateReply('refusal', undefined);

  app.removeAllContentTypeParsers();
  app.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)));
    } catch {
      done(new Refusal('malformed'));
    }
  });
  app.addContentTypeParser(FORM_TYPE, { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, parseForm(body as Buffer)),
  );

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
  });
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'none', config: routeConfig } = request.routeOptions;
    if ((routeConfig as { isProbe?: boolean } | undefined)?.isProbe && reply.statusCode < 400) return;
    const facts = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log.info({ ...facts, ...(reply.refusal !== undefined && { code: reply.refusal }) }, 'answered');
  });
  app.setErrorHandler((error, request, reply) => refuse(refusalOf(error), request, reply));
  app.setNotFoundHandler((request, reply) => refuse(new Refusal('not-found'), request, reply));

  addLifecycle(app, store);
  addFeedback(app, new Reception(store, config, clock), new RateLimit(config.rateLimit, clock), config);

  app.get('/tack', (_request, reply) => page(reply, thanksPage()));
  const { inbox: secret, retentionDays } = config;
  if (secret) registerInbox(app, { store, clock, secret, retentionDays });
  return app;
}

function addFeedback(app: FastifyInstance, reception: Reception, limit: RateLimit, config: Config): void {
  const allowed = new Set(config.allowedOrigins);

  const insistOnOrigin = (request: FastifyRequest, reply: FastifyReply): void => {
    const { origin } = request.headers;
    reply.header('vary', 'Origin');
    if (origin !== undefined && allowed.has(origin)) {
      reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' });
    } else if (!mayBeOurs(request)) {
      throw new Refusal('forbidden-origin');
    }
  };

  const ration = (request: FastifyRequest): void => {
    const { wait, busy } = limit.take(request.ip);
    request.isBusy = busy;
    if (wait > 0) throw new Refusal('too-many', { retryAfter: wait });
  };

  app.post<{ Body: FeedbackMessage | URLSearchParams | undefined }>(
    '/feedback',
    {
      schema: { body: { content: { [JSON_TYPE]: { schema: messageSchema() } } } },
      // JSON is turned away unread; a form is read first, so that its text can be shown again.
      onRequest: async (request, reply) => {
        if (isForm(request)) return;
        insistOnOrigin(request, reply);
        ration(request);
      },
      preValidation: async (request, reply) => {
        if (request.body instanceof URLSearchParams) {
          request.plain = plainMessage(request.body, request.headers.referer);
          insistOnOrigin(request, reply);
          ration(request);
        } else if (request.body === undefined) {
          throw new Refusal(request.headers['content-type'] ? 'malformed' : 'unknown-type');
        }
      },
    },
    async (request, reply) => {
      const { plain } = request;
      if (!plain) {
        const { key, isNew } = await reception.receive(request.body as FeedbackMessage, request.isBusy);
        const receipt: FeedbackReceipt = { version: 1, received: key };
        return reply.code(isNew ? 201 : 200).send(receipt);
      }
      if (isTooLong(plain) || (plain.useful === undefined && plain.comment === undefined)) throw new Refusal('invalid');
      await reception.receivePlain(plain, limit.tagOf(request.ip));
      // Relative, so that a proxy may put us in any folder.
      return reply.code(303).header('location', 'tack').send();
    },
  );

  app.options('/feedback', (request, reply) => {
    insistOnOrigin(request, reply);
    return reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'Content-Type',
        'access-control-max-age': '7200',
      })
      .send();
  });

  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: '/feedback',
    // Before a body is read.
    onRequest: async (request, reply) => {
      insistOnOrigin(request, reply);
      reply.header('allow', 'POST, OPTIONS');
      throw new Refusal('not-a-post');
    },
    handler: () => undefined,
  });
}

/**
 * Whether a request without an allowed origin may be one of ours: the page for residents that sends again, a program, or
 * a form on a page that hides where it is (its browser says "null"). There is no session to be stolen; this keeps other
 * websites from sending here, and no more.
 */
function mayBeOurs(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (origin === 'null') return isForm(request);
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

function addLifecycle(app: FastifyInstance, store: Store): void {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  // A connection that stays open for a next request would keep us from stopping.
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
  app.get('/healthz', { config: { isProbe: true } }, () => ({ status: 'ok' }));
  app.get('/readyz', { config: { isProbe: true } }, async () => {
    if (isStopping) throw new Refusal('unavailable');
    await store.ready().catch((cause: unknown) => {
      throw new Refusal('unavailable', { cause });
    });
    return { status: 'ready' };
  });
}

const isForm = ({ headers }: FastifyRequest): boolean =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase() === FORM_TYPE;

/** A person is looking, not a program. */
const wantsPage = (request: FastifyRequest): boolean =>
  isForm(request) || Boolean(request.headers.accept?.includes('text/html'));

const page = (reply: FastifyReply, text: string) =>
  reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(text);

/** @param error Fastify's, its validator's, or one of ours */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { validation, statusCode } = error as {
    validation?: readonly { instancePath: string; params?: { missingProperty?: string } }[];
    statusCode?: number;
  };
  const [fault] = validation ?? [];
  if (fault) {
    const { instancePath, params } = fault;
    return new Refusal('invalid', {
      at: params?.missingProperty ? `${instancePath}/${params.missingProperty}` : instancePath,
    });
  }
  if (statusCode === 413) return new Refusal('too-large');
  if (statusCode === 415) return new Refusal('unknown-type');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Refusal('malformed');
  return new Refusal('unexpected', { cause: error });
}

function refuse(refusal: Refusal, request: FastifyRequest, reply: FastifyReply) {
  logCause(request.log, refusal);
  reply.refusal = refusal.code;
  reply.code(refusal.status);
  if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter));
  if (wantsPage(request)) return page(reply, refusalPage(refusal.code, request.plain));
  return reply.type('application/problem+json').send(refusal.problem);
}

/** A database's message names tables and files, never values; what else it carries might, and is left out. */
function logCause(log: FastifyBaseLogger, { code, details: { cause } }: Refusal): void {
  if (cause === undefined) return;
  const { name, message, code: reason, stack } = cause as NodeJS.ErrnoException;
  if (code === 'unavailable') log.error({ reason, message }, 'the store did not answer');
  else log.error({ name, message, stack }, 'this should not happen');
}
