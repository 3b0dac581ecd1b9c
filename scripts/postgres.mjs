// Where PostgreSQL's programs are, for the receiver's tests. Node builtins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What to install on Debian. */
export const postgresPackages = ['postgresql'];

export const WHY_NO_POSTGRES =
  'it is not installed. Install its server, or set POSTGRES_BIN to the folder that has initdb and postgres.';

/** The folder with `initdb` and `postgres`; undefined where there is none. */
export function findPostgres() {
  const { POSTGRES_BIN: given } = process.env;
  if (given) return isBin(given) ? given : undefined;
  return [...debianFolders(), ownFolder()].find(isBin);
}

const isBin = (folder) => Boolean(folder) && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)));

/** Debian keeps a folder for each major version; the newest first. */
function debianFolders() {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'));
}

function ownFolder() {
  const { status, stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
