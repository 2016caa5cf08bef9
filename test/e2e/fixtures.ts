/**
 * End-to-end tests run the application as a user starts it: a real host process on a library of its
 * own in a temporary folder, and a real browser on it. `E2E_HOST` says which host: `browser` (the
 * default), `double` (the Electron shell's sources under a double of `electron`), or `electron` (the
 * real one). Tests of what only the browser host has are tagged `@browser`, those of what no host can
 * change about a page `@page`. `E2E_SLOW=6` slows the pages' processor down so many times, to find what
 * holds only where drawing takes no time.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, _electron as electron, type Page } from '@playwright/test';
import { startShell } from './shell-process.ts';

const root = join(import.meta.dirname, '..', '..');
const kind = process.env.E2E_HOST ?? 'browser';
const slow = Number(process.env.E2E_SLOW ?? 1);

export interface RunningHost {
  /** The address of the library's page, ending in a slash. */
  readonly url: string;
  /** The library's folder. */
  readonly home: string;
  /** Ends the host's process and starts another; only of the browser host. */
  restart(): Promise<string>;
  /** The first window of a shell; null where the host is the browser host. */
  readonly window: (() => Promise<Page>) | null;
}

interface Started {
  readonly url: string;
  readonly window: RunningHost['window'];
  stop(): Promise<void>;
}

export const test = base.extend<{ host: RunningHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
  host: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'scenario-desk-e2e-'));
    let running = await START[kind as keyof typeof START](home);
    await use({
      url: running.url,
      home,
      window: running.window,
      restart: async () => {
        await running.stop();
        running = await START[kind as keyof typeof START](home);
        return running.url;
      },
    });
    await running.stop();
    await rm(home, { recursive: true, force: true });
  },
  ...(kind === 'browser'
    ? {
        context: async (
          { context }: { context: BrowserContext },
          use: (context: BrowserContext) => Promise<void>,
        ) => {
          if (slow !== 1) context.on('page', slowDown);
          await use(context);
        },
      }
    : {
        page: async ({ host }: { host: RunningHost }, use: (page: Page) => Promise<void>) => {
          if (host.window === null) throw new Error(`E2E_HOST=${kind} has no windows.`);
          const page = await host.window();
          if (slow !== 1) await slowDown(page);
          await use(page);
        },
      }),
});
export { expect } from '@playwright/test';

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
}

const START = {
  browser: async (home: string): Promise<Started> => {
    const { url, process: child } = await startHost(home);
    return { url, window: null, stop: () => stopHost(child) };
  },
  double: async (home: string): Promise<Started> => {
    const shell = await startShell(home);
    return { url: 'https://desk.app.test/', window: shell.page, stop: shell.stop };
  },
  electron: async (home: string): Promise<Started> => {
    const application = await electron.launch({
      args: [root],
      env: { ...process.env, SCENARIO_DESK_HOME: home } as Record<string, string>,
    });
    return {
      url: 'app://desk/',
      window: () => application.firstWindow(),
      stop: () => application.close(),
    };
  },
};

/** Starts `serve`, on any free port unless one is given, and waits for the address that it prints. */
export async function startHost(home: string, port = 0): Promise<{ url: string; process: ChildProcess }> {
  const words = ['serve', '--no-open', '--port', `${port}`];
  const child = spawn(process.execPath, [join(root, 'electron/cli/main.ts'), ...words], {
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
