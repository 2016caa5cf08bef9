/** Starts the Electron shell's own sources in a process of their own, under the double of `electron`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Control } from './double/control.ts';

const root = join(import.meta.dirname, '..', '..');

export interface RunningShell {
  readonly process: ChildProcess;
  readonly control: Control;
  readonly browser: Browser;
  /** The page of the window opened last, or the next to open when there is none. */
  page(): Promise<Page>;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

export async function startShell(
  home: string,
  environment: Record<string, string> = {},
): Promise<RunningShell> {
  const port = await freePort();
  const register = join(root, 'test/e2e/double/register.ts');
  const child = spawn(process.execPath, ['--import', register, join(root, 'electron/main.ts')], {
    cwd: root,
    env: { ...process.env, SCENARIO_DESK_HOME: home, DOUBLE_DEBUGGING_PORT: String(port), ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const browser = await connect(port, ended);
  const context = await nextContext(browser);
  // Without a listener Playwright answers dialogs itself; they are the shell's to answer.
  context.on('dialog', () => undefined);
  const control = controlOf(child);
  return {
    process: child,
    control,
    browser,
    ended,
    async page() {
      const page = context.pages().at(-1) ?? (await context.waitForEvent('page'));
      await page.waitForURL(/^https:\/\/desk\./);
      await page.waitForLoadState();
      return page;
    },
    async stop() {
      await browser.close().catch(() => undefined);
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

async function connect(port: number, ended: Promise<unknown>): Promise<Browser> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (error) {
      if (over) throw new Error('The shell ended before it had a window.', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function nextContext(browser: Browser) {
  for (;;) {
    const context = browser.contexts()[0];
    if (context !== undefined) return context;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function controlOf(child: ChildProcess): Control {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  child.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    if (error === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
  return new Proxy({} as Control, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        new Promise((resolve, reject) => {
          last += 1;
          waiting.set(last, { resolve, reject });
          child.send({ id: last, name, given });
        }),
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
