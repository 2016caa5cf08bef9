import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { scenarioOf, succeeded, temporaryLibrary } from './temporary-library.ts';

const KILLS = 50;

function start(script: string, ...parameters: string[]) {
  const path = join(import.meta.dirname, 'processes', script);
  const child = spawn(process.execPath, [path, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

test('two processes on one document lose no acknowledged save', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Shared')));
  const editors = ['a', 'b'].map((name) => start('editor.ts', folder.home, id, name, '40'));
  const said = await Promise.all(editors.map((editor) => text(editor.stdout)));
  const marks = said.flatMap((lines) => lines.trim().split('\n'));
  expect(marks).toHaveLength(80);
  const { scenario } = succeeded(await library.open(id));
  expect(scenario.sources?.map((source) => source.id).sort()).toEqual(marks.sort());
});

test(`${KILLS} kills during saves leave a complete version, none older than acknowledged`, async () => {
  const { library, folder } = await temporaryLibrary();
  // Some hundred kilobytes, so that writing takes long enough to be hit.
  const notes = 'x'.repeat(2_000);
  const nodes: Scenario['nodes'] = Array.from({ length: 150 }, (_, n) => ({
    id: `n${n}`,
    kind: 'outcome',
    title: `End ${n}`,
    notes,
  }));
  const { id } = succeeded(await library.createFromScenario(scenarioOf('0', { nodes })));
  const path = join(folder.documents, succeeded(await library.raw(id)).file);
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = start('endless-saver.ts', folder.home, id);
    let lines = '';
    child.stdout.on('data', (chunk: Buffer) => {
      lines += chunk.toString();
    });
    // After the first save, at a moment that differs from run to run.
    await once(child.stdout, 'data');
    const moment = performance.now() + Math.random() * 30;
    while (performance.now() < moment) await new Promise((done) => setImmediate(done));
    child.kill('SIGKILL');
    await once(child, 'close');
    const complete = lines.slice(0, lines.lastIndexOf('\n')).split('\n');
    acknowledged = Math.max(acknowledged, Number(complete.at(-1)));

    const read = readScenario(await readFile(path));
    if (!read.ok) throw new Error(`after kill ${kill}: ${read.issues[0]?.message}`);
    expect(read.scenario.nodes).toHaveLength(150);
    expect(Number(read.scenario.title)).toBeGreaterThanOrEqual(acknowledged);
  }
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
  // No lock outlives its process.
  const { revision, scenario } = succeeded(await library.open(id));
  succeeded(await library.save(id, revision, { ...scenario, title: 'done' }, 'a'));
}, 240_000);
