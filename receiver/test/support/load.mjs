// Many residents at once: each sends a message, and tries again with the same key until it is told that it is kept.
import { request, Agent } from 'node:http';
import { ORIGIN, sent } from './endpoint.mjs';

/** Resolves with status and body; rejects when the connection breaks. */
export function post(url, body, agent) {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), origin: ORIGIN };
    const call = request(`${url}/feedback`, { method: 'POST', headers, agent }, (response) => {
      let answer = '';
      response.on('data', (piece) => (answer += piece));
      response.on('end', () => resolve({ status: response.statusCode, answer }));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(text);
  });
}

/**
 * Sends without pause until it is told to stop.
 * @param {() => string | undefined} url where to send now; undefined while nobody listens: the message waits
 * @returns {{ acknowledged: Set<string>, unknown: Set<string>, stop: () => Promise<void>, reached: (count: number) => Promise<void> }}
 */
export function pour(url, { senders = 16 } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: senders });
  const acknowledged = new Set();
  const unknown = new Set();
  const waiting = [];
  let isStopped = false;
  let breaks = 0;
  const note = () => {
    for (const each of [...waiting])
      if (acknowledged.size >= each.count) waiting.splice(waiting.indexOf(each), 1)[0].resolve();
  };
  async function sender() {
    while (!isStopped) {
      const message = sent();
      const target = url();
      try {
        if (!target) throw new Error('nobody listens');
        const { status, answer } = await post(target, message, agent);
        if ((status === 201 || status === 200) && JSON.parse(answer).received === message.idempotencyKey) {
          acknowledged.add(message.idempotencyKey);
          note();
        } else {
          unknown.add(message.idempotencyKey);
        }
      } catch {
        breaks += 1;
        if (target) unknown.add(message.idempotencyKey);
        // Let others run: who listens again is told by an event.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }
  const all = Promise.all(Array.from({ length: senders }, sender));
  return {
    acknowledged,
    unknown,
    get breaks() {
      return breaks;
    },
    /** Until so many more are acknowledged. */
    reached: (more) =>
      new Promise((resolve) => {
        waiting.push({ count: acknowledged.size + more, resolve });
      }),
    async stop() {
      isStopped = true;
      await all;
      agent.destroy();
    },
  };
}
