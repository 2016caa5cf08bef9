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

test('100,000 runs take seconds while the page goes on, and stopping them takes less than 200 ms', async ({
  page,
}) => {
  const scenario = await scenarioOf('nato-2025');
  const times = await page.evaluate(
    (document) =>
      new Promise<{ whole: number; longestPause: number; stopping: number }>((resolve, reject) => {
        const start = performance.now();
        let last = start;
        let longestPause = 0;
        const timer = setInterval(() => {
          longestPause = Math.max(longestPause, performance.now() - last);
          last = performance.now();
        }, 10);
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onerror = (event) => reject(new Error(event.message));
        let whole = 0;
        let asked = 0;
        worker.onmessage = ({ data }) => {
          if ('result' in data) {
            whole = performance.now() - start;
            worker.postMessage({ scenario: document, trials: 10_000_000, seed: 2 });
          } else if ('stopped' in data) {
            clearInterval(timer);
            resolve({ whole, longestPause, stopping: performance.now() - asked });
          } else if (whole > 0 && asked === 0 && data.done > 1000) {
            asked = performance.now();
            worker.postMessage('stop');
          }
        };
        worker.postMessage({ scenario: document, trials: 100_000, seed: 1 });
      }),
    scenario,
  );
  expect(times.whole).toBeLessThan(10_000);
  expect(times.longestPause).toBeLessThan(500);
  expect(times.stopping).toBeLessThan(200);
});
