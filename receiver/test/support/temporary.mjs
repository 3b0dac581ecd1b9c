// A real SQLite store in a folder of its own, closed and removed when the test ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from './receiver.mjs';

const { openSqlite } = await load('store-sqlite');

export async function openTemporary(test) {
  const folder = mkdtempSync(join(tmpdir(), 'nv-inbox-'));
  const store = openSqlite(join(folder, 'feedback.sqlite'));
  test.after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}
