import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root, SetupError, windows } from './paths.mjs';

const lock = join(root, 'package-lock.json');
const stamp = join(modules, '.scenario-desk-lock');
/** npm writes this last, so it tells a finished installation from one that was broken off. */
const finished = join(modules, '.package-lock.json');

/** Installs the locked packages when they are missing or older than the lock file. */
export function ensureDependencies() {
  if (installed()) return;
  console.error('Installing packages (npm ci) …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // Standard output stays free for what the command itself prints.
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (result.status !== 0) {
    throw new SetupError(
      'The packages could not be installed. Check the network connection (npm registry) and run the same command again.',
    );
  }
  writeFileSync(stamp, lockHash());
}

function installed() {
  if (!existsSync(finished)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  return statSync(finished).mtimeMs >= statSync(lock).mtimeMs;
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lock)).digest('hex');
}
