/**
 * End-to-end tests run the application as a user starts it: a real host process on a library of its
 * own in a temporary folder, and a real browser on the address that it prints.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

export interface RunningHost {
  /** The address with its token, ending in a slash. */
  readonly url: string;
  /** The library's folder. */
  readonly home: string;
  restart(): Promise<string>;
}

export const test = base.extend<{ host: RunningHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
  host: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'scenario-desk-e2e-'));
    let running = await startHost(home);
    const host = {
      url: running.url,
      home,
      restart: async () => {
        await stopHost(running.process);
        running = await startHost(home);
        return running.url;
      },
    };
    await use(host);
    await stopHost(running.process);
    await rm(home, { recursive: true, force: true });
  },
});
export { expect } from '@playwright/test';

/** Starts `serve` on any free port and waits for the address that it prints. */
export async function startHost(home: string): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [join(root, 'electron/cli/main.ts'), 'serve', '--no-open'], {
    env: { ...process.env, SCENARIO_DESK_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)));
  });
  return { url, process: child };
}

export async function stopHost(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
