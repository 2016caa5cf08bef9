import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Scenario, writeScenario } from '#shared/model/index.ts';
import { start } from './processes.ts';
import { scenarioOf, succeeded, temporaryLibrary } from './temporary-library.ts';

/** With SCENARIO_DESK_TORTURE set a thousand (some minutes), else what a test run has time for. */
const KILLS = process.env.SCENARIO_DESK_TORTURE ? 1_000 : 300;
/** Documents, each with a writer of its own, at the same time. */
const LANES = 3;

/** Two megabytes, so that writing takes long enough to be hit. */
const NODES: Scenario['nodes'] = Array.from({ length: 1_000 }, (_, n) => ({
  id: `n${n}`,
  kind: 'outcome',
  title: `End ${n}`,
  notes: `${n} `.repeat(400).slice(0, 2_000),
}));

test(`${KILLS} kills during saves of 2 MB leave a complete version, none older than acknowledged`, async () => {
  const lanes = Array.from({ length: LANES }, () => lane(KILLS / LANES));
  const during = (await Promise.all(lanes)).reduce((sum, count) => sum + count);
  // A kill between two saves proves little: many must have come while bytes were on their way.
  expect(during).toBeGreaterThan(KILLS / 20);
}, 900_000);

/** Resolves to how many kills have left an unfinished file behind. */
async function lane(kills: number): Promise<number> {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('0', { nodes: NODES })));
  const path = join(folder.documents, succeeded(await library.raw(id)).file);
  const first = succeeded(await library.open(id)).scenario;
  let acknowledged = 0;
  let unfinished = 0;
  for (let kill = 0; kill < kills; kill++) {
    const child = start('endless-saver.ts', folder.home, id);
    let lines = '';
    child.stdout.on('data', (chunk: Buffer) => {
      lines += chunk.toString();
    });
    // After the first save, at a moment that differs from run to run.
    await once(child.stdout, 'data');
    await new Promise((done) => setTimeout(done, Math.random() * 120));
    child.kill('SIGKILL');
    await once(child, 'close');
    const complete = lines.slice(0, lines.lastIndexOf('\n')).split('\n');
    acknowledged = Math.max(acknowledged, Number(complete.at(-1)));

    const text = await readFile(path, 'utf8');
    const title = /"title": "(\d+)"/.exec(text)?.[1] ?? 'none';
    // Byte for byte what the writer meant to write under that number.
    expect(text === writeScenario({ ...first, title })).toBe(true);
    expect(Number(title)).toBeGreaterThanOrEqual(acknowledged);
    for (const name of await readdir(folder.documents)) {
      if (!name.includes('.tmp-')) continue;
      unfinished += 1;
      await rm(join(folder.documents, name));
    }
  }
  expect(acknowledged).toBeGreaterThanOrEqual(Math.floor(kills));
  // No lock outlives its process.
  const { revision, scenario } = succeeded(await library.open(id));
  succeeded(await library.save(id, revision, { ...scenario, title: 'done' }, 'a'));
  return unfinished;
}
