// Everything in this folder runs before anything is installed: plain JavaScript, Node 20 and its own modules only.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const windows = process.platform === 'win32';
export const modules = join(root, 'node_modules');

/** The Node that the package brings along (26); the sources need it for `Temporal` and for running TypeScript. */
export function ownNode() {
  const own = join(modules, '.bin', windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 26) return process.execPath;
  throw new SetupError(
    `No Node 26 for ${process.platform}-${process.arch} came with the packages, and this is Node ${process.versions.node}. ` +
      'Install Node 26 or newer and run the same command again.',
  );
}

/** Something the user has to mend: shown as one message, without a stack. */
export class SetupError extends Error {}

/** Runs `main`, and shows a SetupError as one plain message with exit code 1. */
export async function runSetup(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
