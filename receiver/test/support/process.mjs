// The receiver as a process of its own, which can be stopped, killed and started again.
import { spawn } from 'node:child_process';
import { after } from 'node:test';
import { SETTINGS } from './endpoint.mjs';
import { program } from './receiver.mjs';

const running = new Set();
// A test that failed half-way has left one running, and this process would wait for it for ever.
after(() => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * @param {Record<string, string>} settings environment variables
 * @param {string[]} [before] a command that starts Node: `['bash', '-c', '…; exec "$0" "$@"']`
 * @returns {Promise<{ url: string, log: string[], end: (signal: string) => Promise<{ code: number, signal: string }> }>}
 */
export async function startProgram(settings, before = []) {
  const [command, ...args] = [...before, process.execPath, program];
  const env = { PATH: process.env.PATH, RATE_LIMIT: '100000', ...SETTINGS, PORT: '0', ...settings };
  const child = spawn(command, args, { env });
  running.add(child);
  const gone = new Promise((resolve) =>
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    }),
  );
  const log = [];
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  const port = await new Promise((resolve, reject) => {
    let rest = '';
    child.stdout.on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines.map((each) => JSON.parse(each))) {
        log.push(line);
        if (line.msg === 'ready') resolve(line.port);
      }
    });
    void gone.then(({ code }) => reject(Object.assign(new Error(errors), { code })));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    end: (signal) => {
      child.kill(signal);
      return gone;
    },
  };
}
