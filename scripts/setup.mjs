// Makes a fresh clone ready: packages always, browsers and PostgreSQL with --browsers. Node builtins only, since nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { engines } from './browsers.mjs';
import { findPostgres, postgresPackages } from './postgres.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = `${root}.cache/setup.lock`;

/**
 * Installs what is missing. Safe to run twice at once: the second waits for the first and then finds everything done.
 * @returns {Promise<{ missing: string[] }>} the names of the engines that could not be found or installed
 */
export async function setup({ browsers = false } = {}) {
  await locked(() => {
    installPackages();
    if (browsers) installPrograms();
  });
  if (!browsers) return { missing: [] };
  const missing = missingEngines();
  for (const name of missing) console.log(whyNotRun(name));
  return { missing };
}

export function whyNotRun(name) {
  const { label, given, advice } = engines[name];
  return `${label} not run: ${given ? `nothing is found at ${given}.` : `it is not installed. ${advice}`}`;
}

const missingEngines = () => Object.keys(engines).filter((name) => !engines[name].find());

function installPackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing packages (npm ci), about a minute …');
  // Through npm's own script where we know it: Windows cannot start npm.cmd without a shell.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...before] = npm;
  const { status } = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) throw new Error('npm ci failed; its message is above.');
}

/** Whether node_modules holds what package-lock.json says. By content: a checkout changes the times of files it did not change. */
function packagesAreCurrent() {
  const packagesOf = (file) => {
    try {
      return JSON.parse(readFileSync(root + file, 'utf8')).packages;
    } catch {
      return undefined;
    }
  };
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link || !path.startsWith('node_modules/')) return true;
    return installed[path] ? installed[path].version === version : optional || devOptional;
  });
}

/** What the tests run on and npm does not have. */
function installPrograms() {
  const missing = missingEngines()
    .filter((name) => !engines[name].given)
    .map((name) => engines[name].debianPackages);
  if (!findPostgres() && !process.env.POSTGRES_BIN) missing.push(postgresPackages);
  if (missing.length === 0 || !isDebian()) return;
  const isRoot = process.getuid() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  console.log(`Installing ${missing.flat().join(', ')} (apt-get), about a minute …`);
  const aptGet = (...args) => {
    const call = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args];
    const [command, ...rest] = isRoot ? call : ['sudo', '-n', ...call];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  aptGet('update');
  // One at a time: one that cannot be had does not keep the others away.
  for (const packages of missing) aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** One set-up at a time in a checkout: the folder is the lock, the number in it says who holds it. */
async function locked(work) {
  mkdirSync(`${root}.cache`, { recursive: true });
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!told) await pause(500);
      else if (!holderIsAlive()) rmSync(lock, { recursive: true, force: true });
      else await pause(1000);
      if (!told && existsSync(lock) && holderIsAlive()) console.log('Waiting for another set-up of this checkout …');
    }
  }
  try {
    writeFileSync(`${lock}/pid`, String(process.pid));
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function holderIsAlive() {
  try {
    process.kill(Number(readFileSync(`${lock}/pid`, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { missing } = await setup({ browsers: process.argv.includes('--browsers') });
    console.log(missing.length ? `Ready, but for ${missing.join(', ')}.` : 'Ready.');
    // On a developer's machine a missing engine is news; in continuous integration it is a failure.
    process.exitCode = missing.length && process.env.CI === 'true' ? 1 : 0;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
