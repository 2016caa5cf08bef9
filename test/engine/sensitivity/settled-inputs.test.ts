/** Inputs that observations have settled are no uncertainty any more. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { oneWay } from '#shared/engine/sensitivity/index.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { edge, node, scenario } from '../states/support.ts';

const ids = (document: Scenario) =>
  oneWay(compile(document)).swings.flatMap(({ id, settled }) => (settled ? [] : [id]));

test('the odds of a session that is over, and of what can follow it no more, are not varied', async () => {
  const read = readScenario(
    await readFile(new URL('../../../scenarios/nato-2025.scenario.json', import.meta.url)),
  );
  if (!read.ok) throw new Error(read.code);
  const { scenario: before } = read;
  const gone = ['yes-wi', 'yes-lee', 'wi-letter', 'lee-aside'];
  expect(ids(before)).toEqual(expect.arrayContaining(gone));
  const observations = [...(before.observations ?? []), { node: 'trump-ip4', edge: 'trump-no' }];
  const after = ids({ ...before, observations });
  expect(after.filter((id) => gone.includes(id))).toEqual([]);
  expect(after).toEqual(expect.arrayContaining(['apec-yes', 'talks', 'leverage']));
});

test('the odds of a signal that is known still count where they say how probable something before it is', () => {
  // Whether it is true comes first; the signal is seen, and more probable if it is.
  const document = scenario({
    criteria: [{ id: 'worth', name: 'Worth', goal: 'max' }],
    variables: [{ id: 'truth', name: 'Truth', type: 'boolean', initial: false }],
    nodes: [
      node('c', 'chance'),
      node('t', 'event', { set: { truth: 'true' } }),
      node('f', 'event'),
      node('s', 'chance'),
      node('q', 'chance'),
      node('e', 'event'),
      node('hit', 'outcome', { effects: { worth: 'truth ? 1 : 0' } }),
      node('miss', 'outcome'),
    ],
    edges: [
      edge('c>t', { probability: 0.5 }),
      edge('c>f', { probability: 0.5 }),
      edge('t>s'),
      edge('f>q'),
      edge('s>e', { probability: { low: 0.6, high: 0.9 } }),
      edge('s>miss', { probability: 'rest' }),
      edge('q>e', { probability: 0.2 }),
      edge('q>miss', { probability: 0.8 }),
      edge('e>hit'),
    ],
    observations: [{ node: 'e', edge: 'e-hit' }],
  });
  expect(evaluate(compile(document)).evaluation.score).toBeCloseTo(0.75 / 0.95, 9);
  const [swing] = oneWay(compile(document)).swings;
  expect([swing?.id, swing?.settled]).toEqual(['s-e', false]);
  expect([swing?.low.score, swing?.high.score].map((each) => each?.toFixed(6))).toEqual([
    (0.6 / 0.8).toFixed(6),
    (0.9 / 1.1).toFixed(6),
  ]);
});
