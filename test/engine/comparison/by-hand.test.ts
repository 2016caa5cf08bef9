import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dominanceOrder, quantilesOf } from '#shared/engine/comparison/dominance.ts';
import { comparePlans } from '#shared/engine/comparison/index.ts';
import { compile } from '#shared/engine/compile/index.ts';
import { EvaluationStopped } from '#shared/engine/evaluate.ts';
import type { Distribution } from '#shared/engine/results.ts';
import type { Scenario } from '#shared/model/schema.ts';

/** Bring an umbrella or not; the textbook's table of regrets. */
const umbrella: Scenario = {
  format: 'scenario-desk',
  version: 1,
  id: '11111111-2222-4333-8444-555555555555',
  title: 'Umbrella',
  timeZone: 'Asia/Seoul',
  start: '2025-06-01',
  criteria: [
    { id: 'dry', name: 'Dry', goal: 'max' },
    { id: 'load', name: 'Load', goal: 'min' },
    { id: 'looks', name: 'Looks', goal: 'max', weight: 0 },
  ],
  variables: [{ id: 'with', name: 'With umbrella', type: 'boolean', initial: false }],
  nodes: [
    { id: 'take', kind: 'decision', title: 'Take it?' },
    { id: 'rain', kind: 'chance', title: 'Rain?' },
    { id: 'wet', kind: 'outcome', title: 'Rain', effects: { dry: 'if(with, 10, 0)' } },
    { id: 'fine', kind: 'outcome', title: 'Sun', effects: { dry: 10 } },
  ],
  edges: [
    { id: 'yes', from: 'take', to: 'rain', effects: { load: 2, looks: 1 }, set: { with: 'true' } },
    { id: 'no', from: 'take', to: 'rain' },
    { id: 'rains', from: 'rain', to: 'wet', probability: 0.3 },
    { id: 'shines', from: 'rain', to: 'fine', probability: 0.7 },
  ],
  plans: [
    { id: 'prudent', name: 'Prudent', choices: { take: 'yes' } },
    { id: 'bold', name: 'Bold', choices: { take: 'no' } },
    { id: 'hopeful', name: 'Hopeful', choices: { take: 'no' }, given: { rain: 'shines' } },
  ],
};

test('scores, regrets and the smallest worst regret of two plans', () => {
  const found = comparePlans(compile(umbrella), ['prudent', 'bold']);
  expect(found.plans.map(({ score }) => score)).toEqual([8, 7]);
  expect(found.best.score).toEqual(['prudent']);
  expect(found.best.criteria).toEqual([['prudent'], ['bold'], ['prudent']]);
  expect(found.regret.nodes).toEqual([
    {
      node: 'rain',
      branches: [
        { edge: 'rains', scores: [8, 0], regrets: [0, 8] },
        { edge: 'shines', scores: [8, 10], regrets: [2, 0] },
      ],
    },
  ]);
  expect(found.regret.worst).toEqual([2, 8]);
  expect(found.regret.least).toEqual(['prudent']);
  expect(found.pareto).toEqual({ criteria: ['dry', 'load'], dominated: [] });
  // Certain 8 against 0 or 10: nobody who shuns risk would take the lower mean, but there is a better case.
  expect(found.dominance).toEqual([{ plan: 'prudent', over: 'bold', order: 2 }]);
  expect(found.forks).toEqual([
    {
      node: 'take',
      kind: 'decision',
      options: [
        { edge: 'yes', plans: ['prudent'] },
        { edge: 'no', plans: ['bold'] },
      ],
    },
  ]);
});

test('a branch that a plan rules out has no score for it, and a supposition is a fork', () => {
  const found = comparePlans(compile(umbrella), ['bold', 'hopeful']);
  expect(found.regret.nodes[0]?.branches).toEqual([
    { edge: 'rains', scores: [0, null], regrets: [null, null] },
    { edge: 'shines', scores: [10, 10], regrets: [0, 0] },
  ]);
  expect(found.forks).toEqual([
    {
      node: 'rain',
      kind: 'chance',
      options: [
        { edge: 'rains', plans: ['bold'] },
        { edge: 'shines', plans: ['bold', 'hopeful'] },
      ],
    },
  ]);
  expect(found.dominance).toEqual([{ plan: 'hopeful', over: 'bold', order: 1 }]);
});

test('alone, or twice the same, a plan has no rival', () => {
  const found = comparePlans(compile(umbrella), ['bold', 'bold']);
  expect(found.plans).toHaveLength(1);
  expect([found.forks, found.dominance, found.pareto.dominated, found.regret.nodes]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  expect(found.best.score).toEqual(['bold']);
});

test('a document that cannot be evaluated gives nulls and the reason', () => {
  const cycle = {
    ...umbrella,
    root: 'take',
    edges: [...umbrella.edges, { id: 'back', from: 'rain', to: 'take', probability: 0 }],
  };
  const found = comparePlans(compile(cycle), ['prudent', 'bold']);
  for (const plan of found.plans) {
    expect([plan.score, plan.distribution, plan.end]).toEqual([null, null, null]);
    expect(plan.errors.map(({ code }) => code)).toContain('cycle');
  }
  expect([found.best.score, found.regret.worst]).toEqual([[], [null, null]]);
});

test('it can be stopped', () => {
  const stop = () => comparePlans(compile(umbrella), ['prudent', 'bold'], { shouldStop: () => true });
  expect(stop).toThrow(EvaluationStopped);
});

const distribution = fc
  .array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts): Distribution => {
    const weights = new Map<number, number>();
    for (const [value, weight] of parts) weights.set(value, (weights.get(value) ?? 0) + weight);
    const total = [...weights.values()].reduce((a, b) => a + b);
    const values = [...weights.keys()].sort((a, b) => a - b);
    return { values, probabilities: values.map((value) => (weights.get(value) ?? 0) / total) };
  });
const moved = ({ values, probabilities }: Distribution, by: number): Distribution => ({
  values: values.map((value) => value + by),
  probabilities,
});

test('dominance: not over oneself, nor both ways; more in every case dominates, roundings do not', () => {
  fc.assert(
    fc.property(distribution, distribution, (a, b) => {
      expect(dominanceOrder(a, a)).toBeNull();
      expect(dominanceOrder(moved(a, 1), a)).toBe(1);
      expect(dominanceOrder(moved(a, 1e-12), a)).toBeNull();
      expect(dominanceOrder(moved(a, -1e-12), a)).toBeNull();
      if (dominanceOrder(a, b) !== null) expect(dominanceOrder(b, a)).toBeNull();
      const mean = (of: Distribution) =>
        of.values.reduce((sum, value, i) => sum + value * (of.probabilities[i] ?? 0), 0);
      if (dominanceOrder(a, b) !== null) expect(mean(a)).toBeGreaterThanOrEqual(mean(b) - 1e-9);
    }),
    { numRuns: 500 },
  );
});

test('quantiles of a die', () => {
  const die = { values: [1, 2, 3, 4, 5, 6], probabilities: Array.from({ length: 6 }, () => 1 / 6) };
  expect(quantilesOf(die, [0.05, 1 / 6, 0.5, 0.51, 1])).toEqual([1, 1, 3, 4, 6]);
});
