import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

type Started = ChildProcess & { stdout: NodeJS.ReadableStream };

const scriptOf = (name: string) => join(import.meta.dirname, 'processes', name);

/** A script of `processes/` as a process of its own, its standard output to be read, gone with the test. */
export function start(script: string, ...parameters: string[]): Started {
  const child = run(scriptOf(script), parameters);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/**
 * The same for a script that begins hundreds of times: all that it imports is put into one file first,
 * which loads in half the time. Whoever starts it ends it.
 */
export async function starterOf(script: string): Promise<(...parameters: string[]) => Started> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-desk-bundle-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const outfile = join(folder, basename(script).replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [scriptOf(script)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // Some packages are CommonJS, and ask for Node's own modules at run time.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return (...parameters) => run(outfile, parameters);
}

function run(path: string, parameters: readonly string[]): Started {
  return spawn(process.execPath, [path, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // What is compiled once need not be again.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'scenario-desk-test-compiled') },
  }) as Started;
}
