import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Scenario, writeScenario } from '#shared/model/index.ts';
import { start } from './processes.ts';
import { scenarioOf, succeeded, temporaryLibrary } from './temporary-library.ts';

/**
 * With SCENARIO_DESK_TORTURE set a thousand kills (a quarter of an hour); otherwise what a test run has time
 * for, since nearly all of the time is for new processes to load. Before each kill the writer is also stopped
 * at some moments: what is on disk then is what a kill would have left.
 */
const KILLS = process.env.SCENARIO_DESK_TORTURE ? 1_000 : 30;
const STOPS = process.platform === 'win32' ? 0 : 10;
/** Documents, each with a writer of its own, at the same time. */
const LANES = 3;

/** Two megabytes, so that writing takes long enough to be hit. */
const NODES: Scenario['nodes'] = Array.from({ length: 1_000 }, (_, n) => ({
  id: `n${n}`,
  kind: 'outcome',
  title: `End ${n}`,
  notes: `${n} `.repeat(400).slice(0, 2_000),
}));

test(`${KILLS} kills and ${KILLS * STOPS} stops in saves of 2 MB meet a complete version, none older than acknowledged`, async () => {
  const lanes = Array.from({ length: LANES }, () => lane(Math.ceil(KILLS / LANES)));
  const during = (await Promise.all(lanes)).reduce((sum, count) => sum + count);
  // A moment between two saves proves little: many must have been while bytes were on their way.
  expect(during).toBeGreaterThan((KILLS * (STOPS + 1)) / 20);
}, 1_800_000);

/** Resolves to how many moments have met an unfinished file beside the document. */
async function lane(kills: number): Promise<number> {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('0', { nodes: NODES })));
  const path = join(folder.documents, succeeded(await library.raw(id)).file);
  const first = succeeded(await library.open(id)).scenario;
  let acknowledged = 0;
  let unfinished = 0;
  const leftovers = async () => (await readdir(folder.documents)).filter((name) => name.includes('.tmp-'));
  const check = async () => {
    const least = acknowledged;
    const text = await readFile(path, 'utf8');
    const title = /"title": "(\d+)"/.exec(text)?.[1] ?? 'none';
    // Byte for byte what the writer meant to write under that number.
    expect(text === writeScenario({ ...first, title })).toBe(true);
    expect(Number(title)).toBeGreaterThanOrEqual(least);
    if ((await leftovers()).length > 0) unfinished += 1;
  };
  for (let kill = 0; kill < kills; kill++) {
    const child = start('endless-saver.ts', folder.home, id);
    child.stdout.setEncoding('utf8');
    let lines = '';
    child.stdout.on('data', (part: string) => {
      lines += part;
      acknowledged = Math.max(
        acknowledged,
        Number(lines.slice(0, lines.lastIndexOf('\n')).split('\n').at(-1)),
      );
    });
    await once(child.stdout, 'data');
    for (let stop = 0; stop < STOPS; stop++) {
      // At moments that differ from run to run.
      await delay(Math.random() * 120);
      child.kill('SIGSTOP');
      await check();
      child.kill('SIGCONT');
    }
    await delay(Math.random() * 120);
    child.kill('SIGKILL');
    await once(child, 'close');
    await check();
    for (const name of await leftovers()) await rm(join(folder.documents, name));
  }
  expect(acknowledged).toBeGreaterThanOrEqual(kills);
  // No lock outlives its process.
  const { revision, scenario } = succeeded(await library.open(id));
  succeeded(await library.save(id, revision, { ...scenario, title: 'done' }, 'a'));
  return unfinished;
}
