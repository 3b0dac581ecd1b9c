// An endpoint for feedback on good days and bad, for the tests of sending. A real answer over a real connection each; the
// receiver itself is met in the end-to-end tests.
import { createHash } from 'node:crypto';

/** Messages as they came, by box: a test has a box of its own. */
const boxes = new Map();

const receipt = ({ idempotencyKey }) => JSON.stringify({ version: 1, received: idempotencyKey });

/** A challenge whose answer is 7; the signature is not looked at here. */
const challenge = (salt = 'salt?expires=4102444800') => ({
  algorithm: 'SHA-256',
  challenge: createHash('sha256').update(`${salt}7`).digest('hex'),
  maxnumber: 1000,
  salt,
  signature: '0'.repeat(64),
});

const answers = {
  ok(context, message) {
    context.status = 201;
    context.body = receipt(message);
  },
  /** A login page, as a proxy in front of an intranet gives it: 200, and not an answer at all. */
  login(context) {
    context.type = 'text/html';
    context.body = '<!doctype html><title>Logga in</title><p>Logga in för att fortsätta.';
  },
  empty(context) {
    context.status = 204;
  },
  /** Somebody else's receipt. */
  other(context) {
    context.body = receipt({ idempotencyKey: 'f'.repeat(32) });
  },
  redirect(context) {
    context.status = 302;
    context.set('location', '/');
  },
  unavailable(context) {
    context.status = 503;
    context.body = '{}';
  },
  busy(context) {
    context.status = 503;
    context.set('retry-after', '120');
  },
  many(context) {
    context.status = 429;
    context.set('retry-after', '90');
  },
  invalid(context) {
    context.status = 422;
    context.body = JSON.stringify({ code: 'invalid' });
  },
  /** The connection ends without a word. */
  drop(context) {
    context.respond = false;
    context.req.socket.destroy();
  },
  /** Nothing comes. */
  silence(context) {
    context.respond = false;
  },
  challenge(context, message) {
    if (message.proof?.number === 7 || message.cannotProve) return answers.ok(context, message);
    context.status = 428;
    context.type = 'application/problem+json';
    context.body = JSON.stringify({ code: 'challenge-required', challenge: challenge() });
  },
  /** Asks for work that has no answer. */
  riddle(context) {
    context.status = 428;
    context.body = JSON.stringify({
      code: 'challenge-required',
      challenge: { ...challenge(), challenge: 'a'.repeat(64) },
    });
  },
  /** Asks for work that takes minutes. */
  marathon(context) {
    context.status = 428;
    context.body = JSON.stringify({
      code: 'challenge-required',
      challenge: { ...challenge(), challenge: 'a'.repeat(64), maxnumber: 10_000_000 },
    });
  },
};

/**
 * A middleware for web-test-runner. `POST /feedback/<box>/<answer>,<answer>,…` gives those answers in turn, the last for
 * ever; `GET /feedback/<box>` tells what has come.
 */
export async function feedbackMiddleware(context, next) {
  // A connection that is let go of just as it is used again makes a browser send twice by itself; only `drop` may.
  context.req.socket.server.keepAliveTimeout = 120_000;
  const [, box, plan] = /^\/feedback\/([\w-]+)(?:\/([\w,]+))?$/.exec(context.path) ?? [];
  if (!box) return next();
  const received = boxes.get(box) ?? [];
  boxes.set(box, received);
  context.status = 200;
  context.type = 'application/json';
  if (context.method === 'GET') {
    context.body = JSON.stringify(received);
    return;
  }
  let text = '';
  for await (const piece of context.req) text += piece;
  const message = JSON.parse(text);
  const steps = plan.split(',');
  const step = steps[Math.min(received.length, steps.length - 1)];
  received.push({ message, referrer: context.get('referer'), cookie: context.get('cookie') });
  answers[step](context, message);
}
