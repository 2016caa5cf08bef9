import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Scenario, writeScenario } from '#shared/model/index.ts';
import { scenarioOf } from '../temporary-library.ts';
import { ID, saved, temporaryHistory } from './temporary-history.ts';

const HOUR = 3_600_000;

async function sizeOf(folder: string): Promise<number> {
  let sum = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const stats = await stat(join(folder, name));
    // What the disk gives, in whole blocks.
    if (stats.isFile()) sum += Math.ceil(stats.size / 4096) * 4096;
  }
  return sum;
}

/** Two nodes and three fields of each save's thousand change. */
function large(): Scenario {
  const nodes = Array.from({ length: 1_000 }, (_, n) => ({
    id: `n${n}`,
    kind: 'chance' as const,
    title: `What happens in step ${n} of ${(n * 7919) % 1009}?`,
    notes: `Seen from ${n % 13} sides, of which ${(n * 31) % 17} speak against it and ${(n * 17) % 19} for it.`,
    position: { x: (n % 40) * 240.5, y: Math.floor(n / 40) * 120.25 },
  }));
  const edges = nodes.slice(1).map((node, n) => ({
    id: `e${n}`,
    from: `n${Math.floor(n / 2)}`,
    to: node.id,
    label: `option ${(n * 101) % 997}`,
    probability: 0.5,
  }));
  return scenarioOf('Large', { id: ID, nodes, edges });
}

for (const { name, hours, saves, limit } of [
  { name: 'all day', hours: 9, saves: 2_000, limit: 20e6 },
  { name: 'within an hour, when nothing is thinned,', hours: 1, saves: 400, limit: 4e6 },
])
  test(`${saves} saves of 1,000 nodes ${name} stay under ${limit / 1e6} MB, and what is listed is read`, async () => {
    const { history, clock, home } = await temporaryHistory();
    const scenario = large();
    const nodes = [...scenario.nodes];
    const texts = new Map<string, string>();
    for (let save = 0; save < saves; save++) {
      clock.now += (hours * HOUR) / saves;
      const at = (save * 37) % nodes.length;
      const node = nodes[at] as Scenario['nodes'][number];
      nodes[at] = { ...node, title: `${node.title} ${save}`, position: { x: save * 1.5, y: save * 0.25 } };
      const text = writeScenario({ ...scenario, nodes });
      history.remember(ID, saved(text));
      texts.set(new Date(clock.now).toISOString(), text);
      if (save % 16 === 0) await history.settled();
    }
    const versions = await history.list(ID);
    expect(await sizeOf(home)).toBeLessThan(limit);
    expect(versions.length).toBeGreaterThan(hours === 1 ? 399 : 220);
    for (const { at, revision } of versions.filter((_, n) => n % 20 === 0))
      expect((await history.read(ID, revision))?.toString()).toBe(texts.get(at));
  }, 60_000);
