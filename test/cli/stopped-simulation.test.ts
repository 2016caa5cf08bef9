/** Ctrl+C while `simulate` works: it ends at once, says nothing, and leaves the terminal's line clean. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { main, nato } from './run-cli.ts';

/** The bar is drawn where a person looks: the process is told that they look at its standard error. */
const WATCHED = 'data:text/javascript,process.stderr.isTTY=true';

test('Ctrl+C ends a simulation with exit code 130 and no result', async () => {
  const words = [main, 'simulate', nato, '--trials', '10000000', '--json'];
  const child = spawn(process.execPath, ['--import', WATCHED, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    // The bar is there: it has begun.
    if (said.err === '') child.kill('SIGINT');
    said.err += text;
  });
  const [code, signal] = await once(child, 'close');
  expect([code, signal, said.out]).toEqual([130, null, '']);
  expect(said.err.endsWith('\r\u001B[K')).toBe(true);
});
