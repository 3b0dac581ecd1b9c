// Stored accessibility trees, for test/suites/accessibility-tree.suite.ts. web-test-runner's own snapshots would not do: they
// are written silently where one is missing, and as JavaScript, which nobody reads.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/snapshots';

/** Only `npm run snapshots` writes; continuous integration never does. */
const isRenewing = process.argv.includes('--update-snapshots');
if (isRenewing && process.env.CI) throw new Error('Snapshots are renewed by somebody who reads them, not in CI.');

const placeOf = (folder) => {
  if (!/^[a-z-]+$/.test(folder)) throw new Error(`"${folder}" is not the name of a widget.`);
  return join(FOLDER, folder);
};

const commands = {
  'nv:snapshots'({ folder }) {
    const place = placeOf(folder);
    const names = existsSync(place) ? readdirSync(place) : [];
    return {
      renew: isRenewing,
      files: Object.fromEntries(names.map((name) => [name, readFileSync(join(place, name), 'utf8')])),
    };
  },
  'nv:renew-snapshots'({ folder, files }) {
    if (!isRenewing) throw new Error('Snapshots are renewed with "npm run snapshots".');
    const place = placeOf(folder);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
    console.log(`Renewed: ${Object.keys(files).length} files in ${place}. Read what changed before you commit it.`);
    return true;
  },
};

export function snapshotsPlugin() {
  return {
    name: 'nara-vard-snapshots',
    executeCommand({ command, payload }) {
      return Object.hasOwn(commands, command) ? { value: commands[command](payload) } : undefined;
    },
  };
}
