import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { DifferenceJson } from '#shared/difference/index.ts';
import { cli, fileWith, nato } from './run-cli.ts';

/** The NATO scenario a week later: an observation, new odds, an option dropped, cards moved. */
async function aWeekLater(): Promise<string> {
  const scenario = JSON.parse(await readFile(nato, 'utf8'));
  scenario.asOf = '2025-06-26';
  scenario.observations.push({ node: 'who', edge: 'go-wi', at: '2025-06-22' });
  scenario.edges = scenario.edges.filter(({ id }: { id: string }) => id !== 'let-go');
  scenario.edges.find(({ id }: { id: string }) => id === 'lee-aside').probability = 'likely';
  for (const node of scenario.nodes.slice(0, 3)) node.position = { x: 1, y: 2 };
  return JSON.stringify(scenario);
}

test('diff tells what changed, in an order that can be followed', async () => {
  const { code, out, err } = await cli(['diff', nato, await fileWith(await aWeekLater())]);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    'From “NATO 2025: how Seoul meets Trump” to the other of that title: 7 changes.',
    '  The scenario',
    '    ~ “as of” date: 2025-06-20T09:00 → 2025-06-26',
    '  Branch “Pull-aside” of “Do Lee and Trump step aside to talk?”',
    '    ~ probability: 0.3 … 0.7, likely 0.5 → likely',
    '- Option “Criticise, move on” of “How hard does the PPP press?” is gone: leads to “How to get',
    '  ahead of the tariff deadline?”',
    '+ Observation at “Who goes to The Hague?” is new: went “Send Wi” on 2025-06-22',
    '~ 3 nodes elsewhere on the map',
    '',
  ]);
});

test('the other way round what was new is gone', async () => {
  const { out } = await cli(['diff', '-', nato], { input: await aWeekLater() });
  expect(out).toMatch(/^\+ Option “Criticise, move on”/m);
  expect(out).toMatch(/^- Observation at “Who goes to The Hague\?”/m);
});

test('diff --json holds to its schema', async () => {
  const { code, out } = await cli(['diff', nato, await fileWith(await aWeekLater()), '--json']);
  expect(code).toBe(0);
  const raw = JSON.parse(out);
  const document = DifferenceJson.parse(raw);
  expect(document).toEqual(raw);
  expect(document.changes).toContainEqual({
    kind: 'changed',
    table: 'edges',
    id: 'lee-aside',
    path: ['probability'],
    before: { low: 0.3, high: 0.7, likely: 0.5 },
    after: 'likely',
    subject: 'Branch “Pull-aside” of “Do Lee and Trump step aside to talk?”',
    words: 'probability: 0.3 … 0.7, likely 0.5 → likely',
  });
});

test('equal files have no difference; two standard inputs are wrong usage, a bad file is refused', async () => {
  const same = await cli(['diff', nato, nato]);
  expect([same.code, same.out.trimEnd()]).toEqual([0, expect.stringMatching(/no difference\.$/)]);
  expect((await cli(['diff', '-', '-'])).code).toBe(2);
  const refused = await cli(['diff', nato, await fileWith('[]')]);
  expect([refused.code, refused.out]).toEqual([1, '']);
});
