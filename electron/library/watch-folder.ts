import { type FSWatcher, watch } from 'node:fs';

/** After the first sign of a change, how long to wait for the rest of a burst, in milliseconds. */
const GATHER = 80;
/** Without any sign: network folders and targets of links give none, and a folder may be replaced. */
const LOOK_ANYWAY = 5_000;

/**
 * Calls back some moments after something in the folder has changed, and now and then regardless.
 * The call always comes after the last change of a burst. Never throws; returns a function that stops it.
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  let watcher: FSWatcher | null = null;
  let gathering: NodeJS.Timeout | null = null;

  const noticed = () => {
    // Not restarted by further signs: a folder that changes all the time must still be looked at.
    gathering ??= setTimeout(() => {
      gathering = null;
      changed();
    }, GATHER).unref();
  };
  const lost = () => {
    watcher?.close();
    watcher = null;
  };
  const attach = () => {
    try {
      watcher = watch(folder, { persistent: false }, (event, name) => {
        noticed();
        // The folder itself was moved or removed: this watch is on what it was.
        if (event === 'rename' && name !== null && folder.endsWith(name)) lost();
      });
      watcher.on('error', lost);
    } catch {
      // No such folder, or the system's watches are used up: the regular look remains.
      watcher = null;
    }
  };

  attach();
  const regular = setInterval(() => {
    if (watcher === null) attach();
    changed();
  }, LOOK_ANYWAY).unref();
  return () => {
    clearInterval(regular);
    if (gathering) clearTimeout(gathering);
    lost();
  };
}
