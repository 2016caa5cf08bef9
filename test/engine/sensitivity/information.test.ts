/** The value of perfect information by its definition: each branch assumed, evaluated by the oracle. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { valueOfInformation } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';
import { Unsettled } from '../oracle/histories.ts';
import { oracle } from '../oracle/oracle.ts';
import { edge, node, scenario } from '../states/support.ts';

/** Drill or sell: the wildcatter of Raiffa's Decision Analysis, with oil for certain in `p` of the cases. */
const wildcatter = (p: number, more: Partial<Scenario> = {}): Scenario =>
  scenario({
    criteria: [{ id: 'gain', name: 'Gain', goal: 'max' }],
    nodes: [
      node('d', 'decision'),
      node('c', 'chance'),
      node('oil', 'outcome', { effects: { gain: 200 } }),
      node('dry', 'outcome', { effects: { gain: -70 } }),
      node('sell', 'outcome', { effects: { gain: 20 } }),
    ],
    edges: [
      edge('d>c'),
      edge('d>sell'),
      edge('c>oil', { probability: p }),
      edge('c>dry', { probability: 'rest' }),
    ],
    ...more,
  });

test('the wildcatter would pay 0.6 × 90 when drilling is best, 0.25 × 180 when selling is', () => {
  const [drill] = valueOfInformation(compile(wildcatter(0.4)));
  expect(drill).toMatchObject({ node: 'c', reason: null });
  expect(drill?.value).toBeCloseTo(0.6 * 90, 9);
  expect(drill?.branches).toEqual([
    { edge: 'c-oil', probability: 0.4, score: 200 },
    { edge: 'c-dry', probability: 0.6, score: 20 },
  ]);
  expect(valueOfInformation(compile(wildcatter(0.25)))[0]?.value).toBeCloseTo(0.25 * 180, 9);
});

test('what is known has no value; a plan that decides leaves none', () => {
  const observed = wildcatter(0.4, {
    observations: [
      { node: 'd', edge: 'd-c' },
      { node: 'c', edge: 'c-oil' },
    ],
  });
  expect(valueOfInformation(compile(observed))[0]).toMatchObject({ value: 0, reason: null });
  const planned = wildcatter(0.4, { plans: [{ id: 'p', name: 'P', choices: { d: 'd-c' } }] });
  expect(valueOfInformation(compile(planned), { plan: 'p' })[0]?.value).toBeCloseTo(0, 9);
});

test('where it is undefined the reason says why', () => {
  expect(valueOfInformation(compile(wildcatter(0.4, { rule: 'pessimistic' })))[0]).toMatchObject({
    value: null,
    reason: 'rule',
  });
  const broken = wildcatter(0.4);
  const edges = broken.edges.map((each) => (each.id === 'c-dry' ? { ...each, probability: 0.1 } : each));
  expect(valueOfInformation(compile({ ...broken, edges }))[0]?.reason).toBe('not-computed');
  const dependent = scenario({
    criteria: [{ id: 'gain', name: 'Gain', goal: 'max' }],
    variables: [{ id: 'v', name: 'V', type: 'boolean', initial: false }],
    nodes: [node('c', 'chance'), node('later', 'chance'), node('end', 'outcome')],
    edges: [
      edge('c>later', { id: 'a', probability: 0.5, set: { v: 'true' } }),
      edge('c>later', { id: 'b', probability: 0.5 }),
      edge('later>end', { id: 'x', probability: 'if(v, 0.2, 0.6)', effects: { gain: 1 } }),
      edge('later>end', { id: 'y', probability: 'rest' }),
    ],
  });
  expect(valueOfInformation(compile(dependent)).map(({ reason }) => reason)).toEqual([
    null,
    'depends-on-state',
  ]);
});

test('random scenarios: the definition, each branch assumed in a plan that the oracle evaluates', () => {
  const counts = { defined: 0, positive: 0, dependent: 0 };
  fc.assert(
    fc.property(recipe, (r) => {
      const document = buildScenario(r);
      const base = evaluate(compile(document)).evaluation;
      for (const { node: id, value, reason } of valueOfInformation(compile(document))) {
        if (reason === 'depends-on-state') counts.dependent++;
        if (value === null) continue;
        let expected = 0;
        try {
          for (const branch of document.edges.filter(({ from }) => from === id)) {
            const p = base.edges[branch.id]?.probability ?? 0;
            if (p === 0) continue;
            const plan = { id: 'assumed', name: '', choices: {}, given: { [id]: branch.id } };
            const { score } = oracle({ ...document, plans: [plan] }, 'assumed');
            expected += p * (score ?? Number.NaN);
          }
        } catch (unsettled) {
          if (unsettled instanceof Unsettled) continue;
          throw unsettled;
        }
        counts.defined++;
        expected -= base.score ?? Number.NaN;
        if (value > 1e-6) counts.positive++;
        if (!(Math.abs(value - expected) <= 1e-8)) throw new Error(`${id}: ${value}, not ${expected}`);
      }
    }),
    { numRuns: 500, seed: 11 },
  );
  expect(counts.defined).toBeGreaterThan(150);
  expect(counts.positive).toBeGreaterThan(4);
  expect(counts.dependent).toBeGreaterThan(2);
});
