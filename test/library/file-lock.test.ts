import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LockError, withFileLock } from '../../electron/library/file-lock.ts';
import { temporaryFolder } from './temporary-library.ts';

const HOLDER = join(import.meta.dirname, 'processes', 'lock-holder.ts');

async function holder(folder: string, name: string) {
  const child = spawn(process.execPath, ['--expose-gc', HOLDER, folder, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('one at a time within a process', async () => {
  const folder = await temporaryFolder();
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((done) => setImmediate(done));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => withFileLock(folder, 'a', work)));
  expect(most).toBe(1);
});

test('the lock is free again after the work has thrown', async () => {
  const folder = await temporaryFolder();
  await expect(withFileLock(folder, 'a', () => Promise.reject(new Error('oh')))).rejects.toThrow('oh');
  expect(await withFileLock(folder, 'a', async () => 'free')).toBe('free');
});

test('another process keeps us out as long as it lives, however it dies', async () => {
  const folder = await temporaryFolder();
  const child = await holder(folder, 'a');
  await expect(withFileLock(folder, 'a', async () => 'in', 50)).rejects.toThrow(LockError);
  const waiting = withFileLock(folder, 'a', async () => 'in', 30_000);
  const killed = performance.now();
  child.kill('SIGKILL');
  expect(await waiting).toBe('in');
  expect(performance.now() - killed).toBeLessThan(5_000);
});

test('where no lock can be taken, the reason is given', async () => {
  await expect(withFileLock('/nowhere/at/all', 'a', async () => 'in')).rejects.toThrow(/is gone.*ENOENT/);
});
