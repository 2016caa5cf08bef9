/** The random scenarios go everywhere: each feature often enough, and most of them without an error. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recipe } from './arbitraries.ts';
import { buildScenario } from './build-scenario.ts';
import { FEATURES, isSoundResult } from './features.ts';
import { Unsettled } from './histories.ts';
import { type Oracle, oracle } from './oracle.ts';

test('every feature occurs in at least 2 % of the random scenarios, errors in at most 30 %', () => {
  const runs = 800;
  const counts = new Map<string, number>(FEATURES.map(([name]) => [name, 0]));
  let settled = 0;
  let sound = 0;
  for (const scenario of fc.sample(recipe.map(buildScenario), { numRuns: runs, seed: 1 })) {
    const plans = [null, ...(scenario.plans ?? []).map((p) => p.id)];
    let results: Oracle[];
    try {
      results = plans.map((plan) => oracle(scenario, plan));
    } catch (unsettled) {
      if (unsettled instanceof Unsettled) continue;
      throw unsettled;
    }
    settled++;
    if (results.every(isSoundResult)) sound++;
    for (const [name, is] of FEATURES)
      if (is(scenario, results)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count < 0.02 * settled)).toEqual([]);
  expect(sound / settled).toBeGreaterThanOrEqual(0.7);
  expect(settled / runs).toBeGreaterThan(0.95);
});
