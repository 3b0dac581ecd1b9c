// The built receiver beside the demonstration website: on SQLite, on a free port, with an inbox. Node builtins only.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../receiver/dist/main.mjs', import.meta.url));

/**
 * Starts the receiver as a process of its own.
 * @param {object} options
 * @param {string} options.file where messages are kept, relative to this checkout's root or absolute
 * @param {string} options.origin the pages' origin: the address of the website that sends
 * @param {Record<string, string>} [options.settings] more environment variables (docs/receiver.md)
 * @returns {Promise<{ url: string, token: string, stop: () => Promise<void> }>} `token` opens the inbox at `url`/inkorg/
 */
export async function startReceiver({ file, origin, settings = {} }) {
  const token = randomBytes(12).toString('hex');
  const child = spawn(process.execPath, [program], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...ofThisMachine(),
      HOST: '127.0.0.1',
      PORT: '0',
      SQLITE_FILE: file,
      ALLOWED_ORIGINS: origin,
      HMAC_KEY: randomBytes(32).toString('hex'),
      INBOX_TOKEN: token,
      // Requests come through the website's own server.
      TRUST_PROXY: 'loopback',
      ...settings,
    },
  });
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  const gone = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('close', resolve);
  }).finally(() => process.off('exit', end));
  const port = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { msg, port: listening } = JSON.parse(line);
      if (msg === 'ready') resolve(listening);
    });
    void gone.then((error) => reject(new Error(errors || error?.message || 'The receiver did not start.')));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** What a program needs to run at all. Another receiver's settings, which a developer may have set, are not ours. */
const ofThisMachine = () =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_OPTIONS']
      .filter((name) => process.env[name] !== undefined)
      .map((name) => [name, process.env[name]]),
  );
