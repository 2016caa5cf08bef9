/** The simulation in a real browser's worker: the same figures as in Node, in seconds, and stopped at once. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { compile, simulate } from '#shared/engine/index.ts';
import type { Scenario } from '#shared/model/index.ts';

const root = join(import.meta.dirname, '../..');

/** The worker as the application's build makes one: a single module. */
async function bundledWorker(): Promise<string> {
  const bundled = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'simulation-worker.ts'), formats: ['es'], fileName: 'worker' },
    },
  });
  const [output] = Array.isArray(bundled) ? bundled : [bundled];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the worker was not bundled');
  return chunk.code;
}

async function scenarioOf(name: string): Promise<Scenario> {
  return JSON.parse(await readFile(join(root, `scenarios/${name}.scenario.json`), 'utf8'));
}

let server: Server;
let address = '';
test.beforeAll(async () => {
  const code = await bundledWorker();
  server = createServer(({ url }, response) => {
    const script = url === '/worker.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? code : '<!doctype html><title>Simulation</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => new Promise((resolve) => server.close(resolve)));
test.beforeEach(({ page }) => page.goto(address).then(() => {}));

for (const name of ['nato-2025', 'port-strike', 'pipeline-permit']) {
  test(`${name}: a seed gives in Chromium what it gives in Node`, async ({ page }) => {
    const scenario = await scenarioOf(name);
    const options = { trials: 20_000, seed: 20_250_624 };
    const inBrowser = await page.evaluate(
      (request) =>
        new Promise<string>((resolve, reject) => {
          const worker = new Worker('/worker.js', { type: 'module' });
          worker.onerror = (event) => reject(new Error(event.message));
          worker.onmessage = ({ data }) => {
            if ('result' in data) resolve(JSON.stringify(data.result));
          };
          worker.postMessage(request);
        }),
      { scenario, ...options },
    );
    expect(JSON.parse(inBrowser).trials).toBe(20_000);
    // To the last digit: numbers in JSON are written so that they are read back the same.
    expect(inBrowser).toBe(JSON.stringify(simulate(compile(scenario), options)));
  });
}

test('the page goes on while 100,000 runs are made, and a stop is heard between steps', async ({ page }) => {
  const scenario = await scenarioOf('nato-2025');
  const seen = await page.evaluate(
    (document) =>
      new Promise<{ ticks: number; asked: number; stopped: number }>((resolve, reject) => {
        let ticks = 0;
        const timer = setInterval(() => {
          ticks += 1;
        }, 10);
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onerror = (event) => reject(new Error(event.message));
        let finished = false;
        let asked = 0;
        worker.onmessage = ({ data }) => {
          if ('result' in data) {
            clearInterval(timer);
            finished = true;
            worker.postMessage({ scenario: document, trials: 10_000_000, seed: 2 });
          } else if ('stopped' in data) {
            resolve({ ticks, asked, stopped: data.stopped });
          } else if (finished && asked === 0 && data.done > 1000) {
            asked = data.done;
            worker.postMessage('stop');
          }
        };
        worker.postMessage({ scenario: document, trials: 100_000, seed: 1 });
      }),
    scenario,
  );
  // Counts instead of times, which other work on the machine would change: 100,000 runs take half a second,
  // so that a hundredth of the ten million asked for is well below the 200 ms within which a stop is to be heard.
  expect(seen.ticks).toBeGreaterThan(3);
  expect(seen.stopped - seen.asked).toBeLessThan(100_000);
});
