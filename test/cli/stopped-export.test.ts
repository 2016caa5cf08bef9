/** An export that is stopped: what stood at `--out` stands there still, and no part of a file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { largeScenario } from '../shots/large-scenario.ts';
import { cli, main, root, temporaryFolder } from './run-cli.ts';

const OLD = 'an older export';
const ID = '11111111-2222-4333-8444-555555555555';
const scenarioOf = (nodes: number) => JSON.stringify(largeScenario(ID, nodes));

/** The export's process, given the scenario on its standard input. */
function started(out: string): ChildProcess {
  const words = ['export', '-', '--to', 'html', '--out', out];
  return spawn(process.execPath, [main, ...words], { cwd: root, stdio: ['pipe', 'ignore', 'ignore'] });
}

async function ended(child: ChildProcess): Promise<NodeJS.Signals | number | null> {
  const [code, signal] = await once(child, 'exit');
  return signal ?? code;
}

test('Ctrl+C while it computes: the older file stays, and nothing else is there', async () => {
  const folder = await temporaryFolder();
  const out = join(folder, 'x.html');
  await writeFile(out, OLD);
  const child = started(out);
  const end = ended(child);
  // More than a pipe holds: once it is written, the program has begun to read.
  child.stdin?.end(scenarioOf(1000), () => child.kill('SIGINT'));
  expect(await end).toBe('SIGINT');
  expect(await readFile(out, 'utf8')).toBe(OLD);
  expect(await readdir(folder)).toEqual(['x.html']);
});

test('Ctrl+C while it writes: the older file or the whole new one, and nothing else', async () => {
  const scenario = scenarioOf(100);
  const folder = await temporaryFolder();
  const whole = join(folder, 'whole.html');
  expect((await cli(['export', '-', '--to', 'html', '--out', whole], { input: scenario })).code).toBe(0);
  const out = join(folder, 'x.html');
  await writeFile(out, OLD);
  const child = started(out);
  const end = ended(child);
  // The file beside it, which is to take its place, has appeared.
  const watcher = watch(folder, () => child.kill('SIGINT'));
  child.stdin?.end(scenario);
  await end;
  watcher.close();
  const found = await readFile(out, 'utf8');
  expect(found === OLD || found === (await readFile(whole, 'utf8'))).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual(['whole.html', 'x.html']);
});
