import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { clock } from '../../src/controllers/clock.js';
import { prove } from '../../src/controllers/prove.js';
import { patience, SubmitController, type SendState, type Unsent } from '../../src/controllers/submit.js';
import type { Challenge, FeedbackMessage, Proof } from '../../src/domain/feedback-form/message.js';

const NOW = Date.parse('2026-11-24T10:20:00+01:00');
const MESSAGE: Unsent = { page: 'https://region.example/sida', lang: 'sv', comment: 'Bussen går inte.', elapsed: 5000 };
const CHALLENGE: Challenge = {
  algorithm: 'SHA-256',
  challenge: 'a'.repeat(64),
  maxnumber: 1000,
  salt: 'salt',
  signature: '0'.repeat(64),
};

type Answer = (message: FeedbackMessage, init: RequestInit) => Response | Promise<Response>;
const kept: Answer = ({ idempotencyKey }) => Response.json({ version: 1, received: idempotencyKey });
const status = (code: number, headers: HeadersInit = {}, body: unknown = {}): Answer => {
  return () => new Response(JSON.stringify(body), { status: code, headers });
};
const broken: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** What the endpoint got, and how long each pause before it was meant to be. */
interface Server {
  readonly received: FeedbackMessage[];
  readonly pauses: number[];
}
const { fetch, setTimeout } = globalThis;
const later = setTimeout.bind(globalThis);
const real = { now: clock.now, patience: { ...patience } };

/** An endpoint that gives these answers in turn, the last for ever; pauses of a second or more take no time. */
function serve(...answers: readonly Answer[]): Server {
  const server: Server = { received: [], pauses: [] };
  clock.now = () => NOW;
  globalThis.fetch = (_address, init) => {
    const message = JSON.parse(init?.body as string) as FeedbackMessage;
    const answer = answers[Math.min(server.received.length, answers.length - 1)] as Answer;
    server.received.push(message);
    return Promise.resolve(answer(message, init as RequestInit));
  };
  globalThis.setTimeout = ((work: () => void, ms = 0) => {
    if (ms === patience.answer || ms < 1000) return later(work, ms);
    server.pauses.push(ms);
    return later(work, 0);
  }) as typeof setTimeout;
  return server;
}
afterEach(() => {
  Object.assign(globalThis, { fetch, setTimeout });
  clock.now = real.now;
  Object.assign(patience, real.patience);
});

function sender(
  work: (challenge: Challenge, signal: AbortSignal) => Promise<Proof | undefined> = () => Promise.resolve(undefined),
) {
  const states: SendState['state'][] = [];
  const controller: SubmitController = new SubmitController(
    { requestUpdate: () => void states.push(controller.state.state) },
    work,
  );
  const send = (more: Partial<Unsent> = {}): Promise<boolean> => controller.send('/f', { ...MESSAGE, ...more });
  return { controller, send, states };
}
const reason = ({ state }: SubmitController): string => (state.state === 'failed' ? state.reason : state.state);

describe('sending', () => {
  it('waits a second before the second attempt and four before the third, and makes no fourth', async () => {
    const server = serve(status(502), status(503), status(504), kept);
    const { controller, send, states } = sender();
    expect(await send()).to.equal(false);
    expect(server.pauses).to.deep.equal([1000, 4000]);
    expect(server.received).to.have.lengthOf(3);
    expect(reason(controller)).to.equal('unreachable');
    expect(states).to.deep.equal(['sending', 'failed']);
  });

  it('tries again after a connection that broke', async () => {
    const server = serve(broken, broken, kept);
    expect(await sender().send()).to.equal(true);
    expect(server.pauses).to.deep.equal([1000, 4000]);
    expect(new Set(server.received.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
  });

  it('waits as long as the server asks for, up to half a minute', async () => {
    const server = serve(status(503, { 'retry-after': '30' }), status(503, { 'retry-after': '2' }), kept);
    expect(await sender().send()).to.equal(true);
    expect(server.pauses, 'never less than its own pause').to.deep.equal([30_000, 4000]);
  });

  for (const [header, pauses, retryAt] of [
    ['Tue, 24 Nov 2026 09:20:20 GMT', [20_000], undefined],
    ['Tue, 24 Nov 2026 09:00:00 GMT', [1000], undefined],
    ['Tue, 24 Nov 2026 09:25:00 GMT', [], NOW + 300_000],
    ['31', [], NOW + 31_000],
    ['snart', [1000], undefined],
    ['-5', [1000], undefined],
    ['', [1000], undefined],
  ] as const) {
    it(`reads "Retry-After: ${header}" as ${pauses[0] === undefined ? 'longer than anybody is made to wait' : `${pauses[0]} ms`}`, async () => {
      const server = serve(status(503, { 'retry-after': header }), kept);
      const { controller, send } = sender();
      expect(await send()).to.equal(!retryAt);
      expect(server.pauses).to.deep.equal(pauses);
      if (retryAt) expect(controller.state).to.deep.equal({ state: 'failed', reason: 'unreachable', retryAt });
    });
  }

  it('says that one may try again in a minute after too many messages, where the server does not say when', async () => {
    serve(status(429));
    const { controller, send } = sender();
    await send();
    expect(controller.state).to.deep.equal({ state: 'failed', reason: 'rate-limited', retryAt: NOW + 60_000 });
  });

  for (const code of [400, 403, 404, 405, 413, 415, 422, 428, 500, 501, 507]) {
    it(`takes ${code} for an answer, and does not ask again`, async () => {
      const server = serve(status(code));
      const { controller, send } = sender();
      expect(await send()).to.equal(false);
      expect(reason(controller)).to.equal('refused');
      expect(server.received).to.have.lengthOf(1);
    });
  }

  it('goes with neither cookies nor redirects, and tells only which site it comes from', async () => {
    let asked: RequestInit = {};
    serve((message, init) => {
      asked = init;
      return kept(message, init);
    });
    await sender().send();
    const { method, credentials, redirect, referrerPolicy } = asked;
    expect([method, credentials, redirect, referrerPolicy]).to.deep.equal(['POST', 'omit', 'manual', 'strict-origin']);
  });

  it('lets go of an answer that stops in the middle', async () => {
    patience.answer = 30;
    serve((_message, { signal }) => {
      const start = (body: ReadableStreamDefaultController): void => {
        body.enqueue(new TextEncoder().encode('{"version":1,'));
        signal?.addEventListener('abort', () => body.error(new Error('let go')));
      };
      return new Response(new ReadableStream({ start }));
    });
    const { controller, send } = sender();
    expect(await send()).to.equal(false);
    expect(reason(controller)).to.equal('timed-out');
  });
});

describe('work that is asked for', () => {
  const asks = status(428, {}, { code: 'challenge-required', challenge: CHALLENGE });
  const done = (challenge: Challenge): Promise<Proof> => Promise.resolve({ ...challenge, number: 7 });

  it('is done twice at most: a proof may be too late once', async () => {
    const server = serve(asks, asks, asks, kept);
    const { controller, send } = sender(done);
    expect(await send()).to.equal(false);
    expect(reason(controller)).to.equal('unproven');
    expect(server.received.map(({ proof }) => proof?.number)).to.deep.equal([undefined, 7, 7]);
  });

  it('costs no attempt: a server that then is down is tried again, with the proof', async () => {
    const server = serve(asks, status(503), status(503), kept);
    expect(await sender(done).send()).to.equal(true);
    expect(server.received.map(({ proof }) => proof?.number)).to.deep.equal([undefined, 7, 7, 7]);
  });

  it('is not begun where it would only drain a battery, or is no work we know', async () => {
    for (const more of [
      { maxnumber: 10_000_001 },
      { maxnumber: Infinity },
      { maxnumber: undefined },
      { maxnumber: 'många' },
      { algorithm: 'SHA-1' },
      { challenge: 5 },
      { salt: undefined },
    ]) {
      serve(status(428, {}, { challenge: { ...CHALLENGE, ...more } }));
      let isBegun = false;
      const { controller, send } = sender((challenge) => {
        isBegun = true;
        return done(challenge);
      });
      await send();
      expect(isBegun, JSON.stringify(more)).to.equal(false);
      expect(reason(controller)).to.equal('refused');
    }
  });

  it('that fails turns nobody away: the endpoint is told once, and decides', async () => {
    for (const [last, isSent] of [
      [kept, true],
      [asks, false],
    ] as const) {
      const server = serve(asks, last);
      const { controller, send } = sender(() => Promise.reject(new Error('a chunk that cannot be fetched')));
      expect(await send()).to.equal(isSent);
      expect(server.received.map(({ cannotProve }) => cannotProve)).to.deep.equal([undefined, true]);
      if (!isSent) expect(reason(controller)).to.equal('unproven');
    }
  });

  it('sends nothing once it is cancelled, also when it was done in that moment', async () => {
    const server = serve(asks, kept);
    const { controller, send } = sender((challenge) => {
      controller.cancel();
      return done(challenge);
    });
    expect(await send()).to.equal(false);
    expect(server.received).to.have.lengthOf(1);
    expect(controller.state).to.deep.equal({ state: 'idle' });
  });

  it('lets the page go on meanwhile: timers run, and with them presses are heard', async () => {
    const abort = new AbortController();
    const begun = performance.now();
    let pressed = Infinity;
    later(() => {
      pressed = performance.now() - begun;
      abort.abort();
    }, 20);
    expect(await prove({ ...CHALLENGE, maxnumber: 200_000 }, abort.signal)).to.equal(undefined);
    expect(pressed).to.be.below(1000);
  });
});

describe('the key of a message', () => {
  it('is one for each message, kept until it is sent or changed, whatever happens', async () => {
    const step = fc.record({
      comment: fc.constantFrom('a', 'b'),
      elapsed: fc.nat(),
      answer: fc.constantFrom('kept', 'refused', 'broken'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const answers = { kept, refused: status(422), broken } as const;
        let answer: Answer = kept;
        const server = serve((message, init) => answer(message, init));
        const { send } = sender();
        const keys: string[] = [];
        for (const { comment, elapsed, answer: name } of steps) {
          answer = answers[name];
          const before = server.received.length;
          await send({ comment, elapsed });
          const used = new Set(server.received.slice(before).map(({ idempotencyKey }) => idempotencyKey));
          expect(used.size, 'one for all attempts').to.equal(1);
          keys.push([...used][0] as string);
        }
        steps.forEach((each, index) => {
          const last = steps[index - 1];
          if (!last) return;
          const isSame = last.comment === each.comment && last.answer !== 'kept';
          expect(keys[index] === keys[index - 1]).to.equal(isSame);
        });
        for (const key of keys) expect(key).to.match(/^[0-9a-f]{32}$/);
      }),
      { numRuns: 40 },
    );
  });

  it('is known after a message that was not sent as well: what follows can name it', async () => {
    serve(status(422));
    const { controller, send } = sender();
    expect(controller.key).to.equal('');
    await send();
    expect(controller.key).to.match(/^[0-9a-f]{32}$/);
  });

  it('stays when one lets go of the message: it may have come through', async () => {
    let letThrough = (): void => {};
    const server = serve(
      (message, init) =>
        new Promise((resolve) => {
          letThrough = () => resolve(kept(message, init));
        }),
      kept,
    );
    const { controller, send } = sender();
    const first = send();
    expect(await send(), 'nothing more while one is on its way').to.equal(false);
    controller.cancel();
    letThrough();
    expect(await first).to.equal(false);
    expect(controller.state).to.deep.equal({ state: 'idle' });
    expect(await send()).to.equal(true);
    const [one, other] = server.received;
    expect(other?.idempotencyKey).to.equal(one?.idempotencyKey);
  });
});
