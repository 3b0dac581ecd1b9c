// A real PostgreSQL of its own for a test file: made in a temporary folder, reached through a socket in it, gone afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, WHY_NO_POSTGRES } from '../../../scripts/postgres.mjs';

/** Why there is none here; undefined where there is. With `CI=true` that is a failure, never a skipped test. */
export function whyNoPostgres() {
  if (findPostgres()) return undefined;
  const why = `PostgreSQL: ${WHY_NO_POSTGRES}`;
  if (process.env.CI === 'true') throw new Error(why);
  return why;
}

/**
 * Starts a server.
 * @returns {Promise<{ url: (name?: string) => Promise<string>, stop: () => Promise<void> }>} `url` makes an empty
 *   database and gives its address
 */
export async function startPostgres() {
  const bin = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'nv-pg-'));
  // PostgreSQL refuses to run as root; in a container we often are.
  const user = process.getuid?.() === 0 ? plainUser() : {};
  if (user.uid) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
  const data = join(folder, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'nv', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...options,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr ?? made.error}`);
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-p', '5432'],
    options,
  );
  let said = '';
  await new Promise((resolve, reject) => {
    server.stderr.on('data', (text) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`postgres: ${said}`)));
  });
  const { default: pg } = await import('pg');
  let databases = 0;
  return {
    async url(name = `nv${++databases}`) {
      const admin = new pg.Client({ host: folder, user: 'nv', database: 'postgres' });
      await admin.connect();
      await admin.query(`CREATE DATABASE ${name}`);
      await admin.end();
      return `postgres://nv@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      // At once, without waiting for connections.
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function plainUser() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout));
    if (uid > 0) return { uid, gid };
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody".');
}
