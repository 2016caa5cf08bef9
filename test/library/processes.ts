import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A script of `processes/` as a process of its own, its standard output to be read, gone with the test. */
export function start(
  script: string,
  ...parameters: string[]
): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const path = join(import.meta.dirname, 'processes', script);
  const child = spawn(process.execPath, [path, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Hundreds of them begin: what is compiled once need not be again.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'scenario-desk-test-compiled') },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child as ChildProcess & { stdout: NodeJS.ReadableStream };
}
