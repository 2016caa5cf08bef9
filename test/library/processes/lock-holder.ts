/**
 * Takes the lock named on the command line, says so, and keeps it until killed. Collects garbage all the
 * time (run with --expose-gc), because a lock must not depend on anything else referring to its holder.
 */
import { withFileLock } from '../../../electron/library/file-lock.ts';

const [folder = '', name = ''] = process.argv.slice(2);
await withFileLock(folder, name, async () => {
  setInterval(() => {
    globalThis.gc?.();
    console.log('held');
  }, 20);
  await new Promise(() => {});
});
