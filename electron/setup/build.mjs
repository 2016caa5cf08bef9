import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, ownNode, root, SetupError } from './paths.mjs';

const sources = [
  'renderer',
  'shared',
  'electron',
  'electron.vite.config.ts',
  'renderer.config.ts',
  'package-lock.json',
  'package.json',
];
const stamp = join(root, 'out', '.built');

/** Builds the application (window, preload, main) when a source is newer than the last finished build. */
export function ensureBuilt() {
  const newest = Math.max(...sources.map((name) => newestChange(join(root, name))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest) return;
  console.error('Building …');
  rmSync(stamp, { force: true });
  const started = Date.now();
  const result = spawnSync(ownNode(), [join(modules, 'electron-vite', 'bin', 'electron-vite.js'), 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    throw new SetupError(`The application could not be built:\n${result.stdout}\n${result.stderr}`);
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, '');
  console.error(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function newestChange(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  // The folder's own time tells of deleted files.
  let newest = entry.mtimeMs;
  for (const name of readdirSync(path)) newest = Math.max(newest, newestChange(join(path, name)));
  return newest;
}
