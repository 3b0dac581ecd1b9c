// `npm start`: from a fresh clone to a small regional website with our widgets on it. Node builtins only at the top.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isNewer } from './age.mjs';
import { startReceiver } from './receiver.mjs';
import { setup } from './setup.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const MADE_FROM = [
  'src',
  'receiver/src',
  'xliff',
  'rollup.config.mjs',
  'scripts',
  'package.json',
  'lit-localize.json',
  'tsconfig.json',
];

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Where the receiver stands on the website's own address, so that the strict policy of its pages lets them send. */
const FEEDBACK = '/aterkoppling/';
const FEEDBACK_FILE = '.cache/demo-feedback.sqlite';

async function serveOnFreePort(first, options) {
  const { serve } = await import('./serve.mjs');
  for (let port = first; ; port++) {
    try {
      return await serve({ port, ...options });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === first + 50) throw error;
      console.log(`Port ${port} is taken.`);
    }
  }
}

/** Every page of the demo with its title, the front page first. */
function pages() {
  return readdirSync('dist/demo', { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .sort((a, b) => a.split('/').length - b.split('/').length || a.localeCompare(b, 'sv'))
    .map((name) => ({
      path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
      title: /<title>([^<]*)<\/title>/.exec(readFileSync(`dist/demo/${name}`, 'utf8'))?.[1] ?? '',
    }));
}

try {
  await setup();
  if (isNewer('dist/manifest.json', ...MADE_FROM) && existsSync('receiver/dist/main.mjs'))
    console.log('The build in dist/ is current.');
  else run('scripts/build.mjs');
  console.log('Building the demonstration website …');
  run('demo/build.mjs');
  const proxies = {};
  const { url, close } = await serveOnFreePort(Number(process.env.PORT ?? 8080), { proxies });
  const receiver = await startReceiver({ file: FEEDBACK_FILE, origin: url }).catch((error) => {
    // Everything but sending can be seen without it.
    console.error(error.message);
  });
  if (receiver) proxies[FEEDBACK] = receiver.url;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await Promise.all([close(), receiver?.stop()]);
      process.exit(0);
    });
  }
  const list = pages();
  const width = Math.max(...list.map(({ path }) => path.length));
  console.log(`\nThe demonstration website: ${url}/\n`);
  for (const { path, title } of list) console.log(`  ${url}${path.padEnd(width)}  ${title}`);
  if (receiver) {
    console.log(`\nWhat is sent with the forms is kept in ${FEEDBACK_FILE}. The web editors' inbox:\n`);
    console.log(`  ${url}${FEEDBACK}inkorg/  key: ${receiver.token}`);
  }
  console.log('\nStop it with Ctrl+C.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
