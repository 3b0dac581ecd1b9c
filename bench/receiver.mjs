// How many messages the receiver keeps in a second, and how long one waits for its answer, on SQLite and, where it is
// installed, on PostgreSQL with one instance and two. Each answer means "on disk". Times differ between machines and disks, so
// read the ratios: to the same server when it answers without keeping anything (/healthz).
//
//   npm run build && node bench/receiver.mjs
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startPostgres, whyNoPostgres } from '../receiver/test/support/postgres.mjs';

const program = fileURLToPath(new URL('../receiver/dist/main.mjs', import.meta.url));
const ORIGIN = 'https://www.region.example';
const SECONDS = Number(process.env.SECONDS ?? 5);
const SENDERS = [1, 16, 64];
const COMMENT = 'Telefonnumret på sidan stämmer inte. Det är någon annan som svarar. '.repeat(4);

async function start(settings) {
  const env = { PATH: process.env.PATH, PORT: '0', ALLOWED_ORIGINS: ORIGIN, HMAC_KEY: 'x'.repeat(32), ...settings };
  const child = spawn(process.execPath, [program], {
    env: { CHALLENGE: 'off', RATE_LIMIT: '100000', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { msg, port: listening } = JSON.parse(line);
      if (msg === 'ready') resolve(listening);
    });
  });
  return {
    port,
    stop: () => {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      return gone;
    },
  };
}

let made = 0;
const message = () =>
  JSON.stringify({
    version: 1,
    idempotencyKey: `bench-${String((made += 1)).padStart(16, '0')}`,
    page: `${ORIGIN}/sida-${made % 50}`,
    lang: 'sv',
    useful: made % 3 > 0,
    comment: COMMENT,
  });

const call = (port, agent, method, path, body) =>
  new Promise((resolve, reject) => {
    const headers = body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({ port, agent, method, path, headers: { ...headers, origin: ORIGIN } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Sends from so many at once until the time is up. */
async function measure(ports, senders, once) {
  const agent = new Agent({ keepAlive: true, maxSockets: senders });
  const times = [];
  const end = performance.now() + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: senders }, async (_, index) => {
      while (performance.now() < end) {
        const begun = performance.now();
        await once(ports[index % ports.length], agent);
        times.push(performance.now() - begun);
      }
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { perSecond: times.length / SECONDS, median: at(0.5), slow: at(0.99) };
}

const nothing = (port, agent) => call(port, agent, 'GET', '/healthz');
async function keep(port, agent) {
  const status = await call(port, agent, 'POST', '/feedback', message());
  if (status !== 201) throw new Error(`answered ${status}`);
}

const line = (...cells) =>
  console.log(
    cells.map((cell, index) => String(cell)[index < 1 ? 'padEnd' : 'padStart'](index < 1 ? 26 : 12)).join(''),
  );

async function table(title, settings, instances = 1) {
  const running = await Promise.all(Array.from({ length: instances }, () => start(settings)));
  const ports = running.map(({ port }) => port);
  for (const senders of SENDERS) {
    await measure(ports, senders, nothing);
    const idle = await measure(ports, senders, nothing);
    const kept = await measure(ports, senders, keep);
    line(
      title,
      senders,
      Math.round(kept.perSecond),
      kept.median.toFixed(1),
      kept.slow.toFixed(1),
      (idle.perSecond / kept.perSecond).toFixed(1),
    );
  }
  await Promise.all(running.map(({ stop }) => stop()));
}

console.log(
  `${SECONDS} s each; comments of ${COMMENT.length} characters; the senders share the machine with the receiver.\n`,
);
line('', 'at once', 'kept/s', 'median ms', '99 % ms', 'nothing/kept');
const folder = mkdtempSync(join(tmpdir(), 'nv-bench-'));
await table('SQLite', { SQLITE_FILE: join(folder, 'bench.sqlite') });
rmSync(folder, { recursive: true });
const why = whyNoPostgres();
if (why) {
  console.log(why);
} else {
  const postgres = await startPostgres();
  await table('PostgreSQL', { DATABASE_URL: await postgres.url() });
  await table('PostgreSQL, two instances', { DATABASE_URL: await postgres.url() }, 2);
  await postgres.stop();
}
