// The element and unit tests, in one engine at a time: ENGINE=chromium (default), firefox or webkit.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium, findFirefox } from './scripts/browsers.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { faultsMiddleware } from './scripts/wtr-faults.mjs';
import { feedbackMiddleware } from './scripts/wtr-feedback.mjs';
import { commandsPlugin } from './scripts/wtr-commands.mjs';
import { snapshotsPlugin } from './scripts/wtr-snapshots.mjs';
import { summaryReporter } from './scripts/wtr-summary.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const engine = process.env.ENGINE ?? 'chromium';

/** A port of its own for each run: two that look for one at the same moment would find the same. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: findChromium(), args: chromiumArgs },
      // A window for each page: a tab in the background gets no animation frames, and its tests wait for ever.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    }),
  firefox: () =>
    chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true } }),
  webkit: webkitLauncher,
};
if (!Object.hasOwn(launchers, engine)) throw new Error(`ENGINE is chromium, firefox or webkit, not ${engine}.`);

const releaseOnly = process.env.RELEASE ? ['test/release/**/*.test.ts'] : [];

export default {
  port: await freePort(),
  files: ['test/{domain,controllers,elements,embed,localization,support}/**/*.test.ts', ...releaseOnly],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: engine === 'chromium' ? 2 : 1,
  browsers: [launchers[engine]()],
  middleware: [faultsMiddleware, feedbackMiddleware],
  plugins: [
    esbuildPlugin({
      ts: true,
      // Tests may await at the top level; that what we publish is ES2021 is checked on what we publish.
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      define: { __VERSION__: JSON.stringify(version) },
    }),
    commandsPlugin(engine),
    snapshotsPlugin(),
  ],
  // The widgets tell editors what is wrong in a content file; the examples are full of faults on purpose.
  filterBrowserLogs: ({ args }) => !/lit.dev\/msg\/dev-mode|^nara-vard/.test(String(args[0])),
  reporters: [defaultReporter(), summaryReporter(engine)],
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/generated/**'],
    reportDir: 'coverage',
    reporters: ['lcovonly', 'text-summary'],
  },
};
