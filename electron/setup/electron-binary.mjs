import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modules, ownNode } from './paths.mjs';

const folder = join(modules, 'electron');
const failure = join(modules, '.cache', 'scenario-desk', 'electron-unavailable');
const waitMs = 60_000;
const retryAfterMs = 24 * 3600_000;

/** Where Electron's executable is, or null: its package downloads it on first use only. */
export function electronBinary() {
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = override ? join(override, name ?? 'electron') : name && join(folder, 'dist', name);
  return path && existsSync(path) ? path : null;
}

/**
 * Electron's executable, downloaded if need be within a minute. A download that failed is not tried
 * again for a day (unless `insist`), so that a start without network stays quick.
 * @returns {{ path: string } | { path: null, why: string }}
 */
export function obtainElectron({ insist = false } = {}) {
  const present = electronBinary();
  if (present) return { path: present };
  const known = statSync(failure, { throwIfNoEntry: false });
  if (known && !insist && Date.now() - known.mtimeMs < retryAfterMs) {
    return {
      path: null,
      why: `its binary could not be downloaded (${readFileSync(failure, 'utf8')}; tried ${known.mtime.toLocaleString()}; "npm start -- --electron" tries again)`,
    };
  }
  console.error("Downloading Electron's binary (one minute at most) …");
  const result = spawnSync(ownNode(), [join(folder, 'install.js')], { encoding: 'utf8', timeout: waitMs });
  const path = electronBinary();
  if (result.status === 0 && path) {
    rmSync(failure, { force: true });
    return { path };
  }
  const why = result.signal
    ? 'no answer within a minute'
    : ((result.stderr ?? '').split('\n').find((line) => line.trim()) ?? 'the download failed').trim();
  mkdirSync(dirname(failure), { recursive: true });
  writeFileSync(failure, why);
  return { path: null, why: `its binary could not be downloaded (${why})` };
}
