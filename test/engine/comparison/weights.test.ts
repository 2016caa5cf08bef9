import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePlans, type Profile, weighed, weightFlips } from '#shared/engine/comparison/index.ts';
import { compile } from '#shared/engine/compile/index.ts';
import { applyEdit, fromScenario, setWeights, toScenario } from '#shared/model/index.ts';
import type { Scenario } from '#shared/model/schema.ts';

const profile = (plan: string, ...values: (number | null)[]): Profile => ({ plan, values });

test('the weights at which two lines cross, and what leads on either side', () => {
  // 10a − 2b against 7a.
  const plans = [profile('prudent', 10, -2), profile('bold', 7, 0)];
  const flips = weightFlips(['a', 'b'], plans, [1, 1]);
  expect(flips.map(({ value: _, ...rest }) => rest)).toEqual([
    { criterion: 'a', from: 'bold', to: 'prudent' },
    { criterion: 'b', from: 'prudent', to: 'bold' },
  ]);
  expect(flips[0]?.value).toBeCloseTo(2 / 3, 12);
  expect(flips[1]?.value).toBeCloseTo(1.5, 12);
});

test('equal plans, one plan, crossings at 0 and unknown figures make no flips', () => {
  expect(weightFlips(['a'], [profile('x', 1), profile('y', 1)], [1])).toEqual([]);
  expect(weightFlips(['a'], [profile('x', 1), profile('y', 1 + 1e-12)], [1])).toEqual([]);
  expect(weightFlips(['a'], [profile('x', 3)], [1])).toEqual([]);
  expect(weightFlips([], [profile('x'), profile('y')], [])).toEqual([]);
  // Both are worth 0 without the weight: the steeper one leads from the start.
  expect(weightFlips(['a'], [profile('x', 1), profile('y', 2)], [1])).toEqual([]);
  expect(weightFlips(['a', 'b'], [profile('x', null, 1), profile('y', 2, 0)], [1, 1])).toEqual([]);
  // What weighs nothing need not be known.
  expect(weighed(profile('x', null, 2), [0, 3])).toBe(6);
  expect(weighed(profile('x', null, 2), [1, 3])).toBeNull();
});

test('between two flips the plan that they name is the best, at every weight', () => {
  const value = fc.integer({ min: -20, max: 20 }).map((n) => n / 4);
  const some = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      weights: fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: width, maxLength: width }),
      at: fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 8, maxLength: 8 }),
    }),
  );
  let flipped = 0;
  fc.assert(
    fc.property(some, ({ rows, weights, at }) => {
      const plans = rows.map((values, i) => profile(`p${i}`, ...values));
      const criteria = weights.map((_, c) => `c${c}`);
      const flips = weightFlips(criteria, plans, weights);
      flipped += flips.length;
      for (const [c, criterion] of criteria.entries()) {
        const own = flips.filter((flip) => flip.criterion === criterion);
        expect(own.map((flip) => flip.value)).toEqual(
          own.map((flip) => flip.value).toSorted((a, b) => a - b),
        );
        for (const [i, flip] of own.slice(1).entries()) expect(flip.from).toBe(own[i]?.to);
        for (const weight of at) {
          const here = weights.map((each, i) => (i === c ? weight : each));
          const scores = new Map(plans.map((plan) => [plan.plan, weighed(plan, here) ?? Number.NaN]));
          const most = Math.max(...scores.values());
          const named = own.findLast((flip) => flip.value < weight)?.to ?? own[0]?.from;
          if (named !== undefined) expect(scores.get(named)).toBeGreaterThan(most - 1e-7);
        }
        // Where nothing flips, one plan has to be the best at both ends and in the middle.
        if (own.length > 0) continue;
        const best = (weight: number) => {
          const here = weights.map((each, i) => (i === c ? weight : each));
          const scores = plans.map((plan) => weighed(plan, here) ?? 0);
          return scores.map((score) => Math.max(...scores) - score < 1e-7 * Math.max(1, weight));
        };
        const ends = [best(0), best(1), best(1000)];
        expect(plans.some((_, i) => ends.every((all) => all[i]))).toBe(true);
      }
    }),
    { numRuns: 600 },
  );
  expect(flipped).toBeGreaterThan(100);
});

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
  ],
  nodes: [
    { id: 'take', kind: 'decision', title: 'Take it?' },
    { id: 'yes', kind: 'outcome', title: 'With', effects: { dry: 10, load: 2 } },
    { id: 'no', kind: 'outcome', title: 'Without', effects: { dry: 7 } },
  ],
  edges: [
    { id: 'take-yes', from: 'take', to: 'yes' },
    { id: 'take-no', from: 'take', to: 'no' },
  ],
  plans: [
    { id: 'prudent', name: 'Prudent', choices: { take: 'take-yes' } },
    { id: 'bold', name: 'Bold', choices: { take: 'take-no' } },
  ],
};

test('a document with a weight beyond a flip has the other plan as its best, whoever’s weights they are', () => {
  const actors = [{ id: 'me', name: 'Me', weights: { dry: 1, load: 1 } }];
  for (const scenario of [umbrella, { ...umbrella, actors, perspective: 'me' }]) {
    const plans = ['prudent', 'bold'];
    const { weighing, best } = comparePlans(compile(scenario), plans);
    expect(best.score).toEqual(['prudent']);
    expect(weighing.weights).toEqual([1, 1]);
    const flip = weighing.flips.find(({ criterion }) => criterion === 'load');
    expect(flip).toMatchObject({ from: 'prudent', to: 'bold' });
    for (const [weight, winner] of [
      [(flip?.value ?? 0) - 0.01, 'prudent'],
      [(flip?.value ?? 0) + 0.01, 'bold'],
    ] as const) {
      const { document } = applyEdit(fromScenario(scenario), setWeights({ load: weight }));
      const found = comparePlans(compile(toScenario(document)), plans);
      expect(found.weighing.weights).toEqual([1, weight]);
      expect(found.best.score).toEqual([winner]);
    }
  }
});
