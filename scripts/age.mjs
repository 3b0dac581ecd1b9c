// When something last changed. Node builtins only.
import { existsSync, readdirSync, statSync } from 'node:fs';

/** The newest time in files and folders; a folder's own counts too, since it tells of files that were removed. */
export function newest(...paths) {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const stat = statSync(path);
      if (!stat.isDirectory()) return stat.mtimeMs;
      // What we write ourselves says nothing about what it is made from.
      const inside = readdirSync(path).filter((name) => name !== 'generated');
      return Math.max(stat.mtimeMs, newest(...inside.map((name) => `${path}/${name}`)));
    }),
  );
}

/** Whether `product` exists and is newer than all it is made from. */
export const isNewer = (product, ...sources) => existsSync(product) && newest(...sources) < statSync(product).mtimeMs;
