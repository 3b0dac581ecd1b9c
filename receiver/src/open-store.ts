/** The store that the settings ask for. */
import type { Config } from './config.js';
import type { Store } from './store.js';

/**
 * Loads only the database that is used. Without mail no letters wait: whoever configures it a year later is not sent a
 * year's letters.
 * @param onLostConnection told when a connection to PostgreSQL breaks
 */
export async function openStore(
  { database, mail }: Pick<Config, 'database' | 'mail'>,
  onLostConnection?: (error: Error) => void,
): Promise<Store> {
  const options = { letters: mail !== undefined };
  if ('file' in database) return (await import('./store-sqlite.js')).openSqlite(database.file, options);
  return (await import('./store-postgres.js')).openPostgres(database.url, { ...options, onLostConnection });
}
