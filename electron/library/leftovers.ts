import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

/** Temporary files of `atomically` beside our own files, left by a process that was killed while it wrote. */
const LEFTOVER = /\.json\.tmp-\d{10}[0-9a-f]{6}$/;
/** No write takes this long, so nobody is still busy with an older one; in milliseconds. */
const ABANDONED_AFTER = 60 * 60 * 1000;

/** Removes what interrupted writes have left; failing to is no harm. */
export async function removeLeftovers(folder: DataFolder): Promise<void> {
  for (const place of [folder.home, folder.documents, folder.backups, folder.cache]) {
    for (const name of await readdir(place).catch(() => [])) {
      if (!LEFTOVER.test(name)) continue;
      const path = join(place, name);
      const stats = await stat(path).catch(() => null);
      if (stats && Date.now() - stats.mtimeMs > ABANDONED_AFTER)
        await rm(path, { force: true }).catch(() => {});
    }
  }
}
