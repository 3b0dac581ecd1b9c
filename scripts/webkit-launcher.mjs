// A web-test-runner launcher for WebKitGTK, over the plain W3C WebDriver protocol: the ready-made one brings 110 packages.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findWebkit } from './browsers.mjs';

/** https://www.w3.org/TR/webdriver2/#keyboard-actions; a key that is a character stands for itself. */
const KEY_CODES = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  // The code for the key beside the space bar's row; U+E007 is the number pad's.
  Enter: '\uE006',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};
const FUNCTION_KEY = /^F([1-9]|1[0-2])$/;

function keyCode(name) {
  if (FUNCTION_KEY.test(name)) return String.fromCharCode(0xe030 + Number(name.slice(1)));
  const code = KEY_CODES[name] ?? ([...name].length === 1 ? name : undefined);
  if (!code) throw new Error(`Unknown key: ${name}`);
  return code;
}

/**
 * MiniBrowser's toolbar keeps the window at 447 px or wider. This style makes the toolbar small enough for a real
 * 320 px window; it is GTK's, so it reaches nothing inside the page.
 */
const NARROW_TOOLBAR = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; }';

/** One WebKit window that a script can drive. Used by the launcher below and by end-to-end tests. */
export async function openWebkit() {
  const programs = findWebkit();
  if (!programs) throw new Error('WebKit is not installed: run "npm run setup -- --browsers".');
  const config = mkdtempSync(join(tmpdir(), 'nara-vard-webkit-'));
  mkdirSync(join(config, 'gtk-3.0'));
  writeFileSync(join(config, 'gtk-3.0', 'gtk.css'), NARROW_TOOLBAR);

  const running = [];
  const end = () => {
    for (const child of running.splice(0)) child.kill();
    rmSync(config, { recursive: true, force: true });
  };
  process.once('exit', end);

  const start = (command, args, options) => {
    const child = spawn(command, args, options);
    running.push(child);
    return child;
  };

  const openDisplay = () =>
    new Promise((resolve, reject) => {
      const display = start(programs.display, ['-displayfd', '3', '-screen', '0', '1920x2400x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      display.once('error', reject);
      display.once('exit', () => reject(new Error('Xvfb ended at once.')));
      display.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    });

  let address;
  const call = async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value?.error}: ${value?.message}`);
    return value;
  };

  try {
    // A display of our own gives every developer the same window; the desktop's manager would have its say.
    const DISPLAY = programs.display ? await openDisplay() : process.env.DISPLAY;
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    start(programs.driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY,
        GDK_BACKEND: 'x11',
        NO_AT_BRIDGE: '1',
        XDG_CONFIG_HOME: config,
        // WebKit's sandbox cannot be set up by root, which is who a container usually runs as.
        ...(process.getuid() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
      },
    });
    await answering(() => call('GET', '/status'));
    const opened = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
        },
      },
    });
    const session = `/session/${opened.sessionId}`;
    const run = (script, ...args) => call('POST', `${session}/execute/sync`, { script, args });
    const keys = (actions) =>
      call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });

    return {
      version: opened.capabilities.browserVersion,
      go: (url) => call('POST', `${session}/url`, { url }),
      url: () => call('GET', `${session}/url`),
      run,
      /** Presses keys together, the last one first let go: `press('Shift', 'Tab')`. */
      async press(...names) {
        const codes = names.map(keyCode);
        await keys([
          ...codes.map((value) => ({ type: 'keyDown', value })),
          ...codes.reverse().map((value) => ({ type: 'keyUp', value })),
        ]);
      },
      async type(text) {
        await keys(
          [...text].flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        );
      },
      /** Makes the page itself, not the window around it, this size. */
      async resize({ width, height }) {
        for (let attempt = 0; attempt < 5; attempt++) {
          const [innerWidth, innerHeight] = await run('return [innerWidth, innerHeight]');
          if (innerWidth === width && innerHeight === height) return;
          const window = await call('GET', `${session}/window/rect`);
          await call('POST', `${session}/window/rect`, {
            width: window.width + width - innerWidth,
            height: window.height + height - innerHeight,
          });
          await pause(50);
        }
        const got = await run('return `${innerWidth} × ${innerHeight}`');
        throw new Error(`WebKit's window cannot be made ${width} × ${height}: it stays ${got}.`);
      },
      async screenshot() {
        return Buffer.from(await call('GET', `${session}/screenshot`), 'base64');
      },
      async close() {
        await call('DELETE', session).catch(() => {});
        process.off('exit', end);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

export function webkitLauncher() {
  let opening;
  let active;
  const opened = () => (opening ??= openWebkit());
  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async initialize() {
      this.name = `WebKit ${(await opened()).version}`;
    },
    async startSession(id, url) {
      const page = await opened();
      await page.resize({ width: 800, height: 600 });
      active = id;
      await page.go(url);
    },
    isActive: (id) => active === id,
    getBrowserUrl: async () => (await opened()).url(),
    async stopSession() {
      await (await opened()).go('about:blank');
      active = undefined;
      return {};
    },
    getPage: opened,
    startDebugSession() {
      throw new Error('Debugging is not possible here; use ENGINE=chromium.');
    },
    async stop() {
      await (await opening)?.close();
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });
}

async function answering(ask) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === 200) throw error;
      await pause(50);
    }
  }
}
