import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenario, type Scenario, writeScenario } from '#shared/model/index.ts';

const FILE = join(import.meta.dirname, '../fixtures/bad-input/dangling.scenario.json');

async function repaired() {
  const text = await readFile(FILE, 'utf8');
  const read = readScenario(text);
  if (!read.ok) throw new Error(read.code);
  return { ...read, original: JSON.parse(text) as Scenario };
}

test('every reference to what is not there is set aside, with its place and its value', async () => {
  const { scenario, repairs, original } = await repaired();
  const [earlier, ...added] = scenario.quarantine ?? [];
  expect(earlier).toEqual({ path: '$.root', reason: 'an earlier repair', value: 'gone' });
  expect(added.map(({ path, reason }) => ({ path, reason }))).toEqual(repairs);
  expect(Object.fromEntries(added.map(({ path, value }) => [path, value]))).toEqual({
    '$.root': 'start',
    '$.perspective': 'nobody',
    '$.actors[0].weights.tariff': 2,
    '$.nodes[0].actor': 'tokyo',
    '$.nodes[0].group': 'g1',
    '$.nodes[0].sources[1]': 's2',
    '$.nodes[0].indicators[0].edge': 'e3',
    '$.edges[0].sources[0]': 's2',
    '$.edges[1]': original.edges[1],
    '$.edges[2]': original.edges[2],
    '$.plans[0].choices.d1': 'e2',
    '$.plans[0].choices.d7': 'e1',
    '$.plans[0].given.c1': 'e9',
    '$.observations[0]': original.observations?.[0],
    '$.observations[1].edge': 'e2',
    '$.assumptions[0].nodes[1]': 'd7',
    '$.assumptions[0].edges[0]': 'e3',
  });
});

test('what is left names only what is there, and nothing else has changed', async () => {
  const { scenario, original } = await repaired();
  const { root: _root, perspective: _perspective, quarantine: _quarantine, ...top } = original;
  expect({ ...scenario, quarantine: undefined }).toEqual({
    ...top,
    quarantine: undefined,
    actors: [{ id: 'seoul', name: 'Seoul', weights: { alliance: 1 } }],
    nodes: [
      {
        id: 'd1',
        kind: 'decision',
        title: 'Go?',
        sources: ['s1'],
        effects: { tariff: 1 },
        indicators: [
          { id: 'i1', text: 'A call' },
          { id: 'i2', text: 'A visit', edge: 'e1' },
        ],
      },
      { id: 'o1', kind: 'outcome', title: 'Gone' },
    ],
    edges: [{ id: 'e1', from: 'd1', to: 'o1', sources: [] }],
    plans: [{ id: 'p1', name: 'Go', choices: {}, given: {} }],
    observations: [{ node: 'd1' }],
    assumptions: [{ id: 'a1', text: 'Trump comes', nodes: ['d1'], edges: [] }],
  });
});

test('a repaired document, written and read again, needs no repair', async () => {
  const { scenario } = await repaired();
  expect(readScenario(writeScenario(scenario))).toEqual({
    ok: true,
    scenario,
    repairs: [],
    migratedFrom: null,
  });
});
