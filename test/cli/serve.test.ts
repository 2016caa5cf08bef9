import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { cli, main, temporaryFolder } from './run-cli.ts';

test('serve prints an address that answers, and SIGTERM ends it with 0', async () => {
  const home = await temporaryFolder();
  const child = spawn(process.execPath, [main, 'serve', '--no-open'], {
    env: { ...process.env, SCENARIO_DESK_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  const url = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(line)?.[0] ?? '';
  const answer = await fetch(url);
  await answer.text();
  expect(answer.status).not.toBe(403);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow();
});

test('a port that is taken is said, with exit code 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, out, err } = await cli(['serve', '--no-open', '--port', String(port)]);
  other.close();
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`Port ${port} is taken`);
});
