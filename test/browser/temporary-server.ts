import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Serving, serve } from '../../electron/browser/serve.ts';
import { temporaryFolder } from '../library/temporary-library.ts';
import { type Answer, type Asked, ask } from './raw-request.ts';

export interface TestServer extends Serving {
  readonly port: number;
  readonly home: string;
  /** `/TOKEN`, to be followed by a path that begins with a slash. */
  readonly base: string;
  readonly ask: (asked: Asked) => Promise<Answer>;
  /** Calls an operation as the page does. */
  readonly call: (operation: string, input: unknown) => Promise<unknown>;
}

/** The real server on data of its own, with a small application to serve. */
export async function temporaryServer(): Promise<TestServer> {
  const root = await temporaryFolder();
  const home = join(root, 'home');
  const renderer = join(root, 'renderer');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Desk</title>');
  await writeFile(join(renderer, 'assets', 'index-B3k9_aZq.js'), 'export {};');
  await writeFile(join(renderer, '.env'), 'secret');
  const serving = await serve({ open: false, home, renderer, templates: null });
  onTestFinished(() => serving.close());
  const url = new URL(serving.url);
  const port = Number(url.port);
  const base = url.pathname.slice(0, -1);
  return {
    ...serving,
    port,
    home,
    base,
    ask: (asked) => ask(port, asked),
    call: async (operation, input) => {
      const answer = await ask(port, {
        method: 'POST',
        target: `${base}/api/${operation}`,
        headers: { Origin: url.origin, 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      });
      if (answer.status !== 200) throw new Error(`status ${answer.status}`);
      return JSON.parse(answer.body);
    },
  };
}
