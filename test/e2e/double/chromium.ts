import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { chromiumArguments } from '../../../playwright.config.ts';
import { handlers } from './modules.ts';

/** Chromium knows no scheme of ours: its pages see `app://desk/` as this address, in both directions. */
const SEEN = 'https://desk.app.test/';
const OWN = 'app://desk/';
export const toSeen = (url: string) => (url.startsWith(OWN) ? SEEN + url.slice(OWN.length) : url);
export const toOwn = (url: string) => (url.startsWith(SEEN) ? OWN + url.slice(SEEN.length) : url);

let browser: Browser | null = null;
let context: BrowserContext | null = null;

export async function launch(): Promise<void> {
  const port = process.env.DOUBLE_DEBUGGING_PORT ?? '0';
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
  });
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
}

export function openContext(): BrowserContext {
  if (context === null) throw new Error('A window before the application is ready.');
  return context;
}

export async function shutDown(): Promise<void> {
  await browser?.close();
}

/** The answer of the handler that the shell registered for its scheme. */
export async function answerOwn(url: string, method: string): Promise<Response> {
  const own = toOwn(url);
  const handler = handlers.protocol.get(new URL(own).protocol.slice(0, -1));
  if (handler === undefined) return new Response(null, { status: 502 });
  return await handler(new Request(own, { method }));
}
