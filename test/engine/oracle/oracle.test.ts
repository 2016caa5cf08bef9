/**
 * The engine against the oracle on random scenarios, without a plan and with each plan. Seeded; with
 * ORACLE_SEED=fresh (or a number) on others, and ORACLE_RUNS on more. A counterexample is shrunk and printed
 * with the field that differs.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, evaluate, evaluationJson, pathsJson, topPaths } from '#shared/engine/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { recipe } from './arbitraries.ts';
import { buildScenario } from './build-scenario.ts';
import { compareEvaluation, comparePaths } from './compare.ts';
import { Unsettled } from './histories.ts';
import { oracle } from './oracle.ts';
import { ORDERS } from './oracle-paths.ts';

const RUNS = Number(process.env.ORACLE_RUNS ?? 2100);
const SEED =
  process.env.ORACLE_SEED === 'fresh' ? Date.now() % 2 ** 31 : Number(process.env.ORACLE_SEED ?? 20250624);
/** All paths once, by probability, and the first few in the other orders. */
const TOP = { probability: [2, 1000], score: [12], worst: [1], end: [25] } as const;

/** Where engine and oracle differ; null where the specification does not say what is right. */
function differences(scenario: Scenario): string[] | null {
  const found: string[] = [];
  const model = compile(scenario);
  for (const plan of [null, ...(scenario.plans ?? []).map((p) => p.id)]) {
    const where = plan ?? 'no plan';
    let expected: ReturnType<typeof oracle>;
    try {
      expected = oracle(scenario, plan);
    } catch (unsettled) {
      if (unsettled instanceof Unsettled) return null;
      throw unsettled;
    }
    const evaluated = evaluate(model, { plan });
    found.push(...compareEvaluation(expected, evaluationJson(scenario, evaluated.evaluation), where));
    for (const by of ORDERS) {
      for (const top of TOP[by]) {
        const paths = pathsJson(scenario, topPaths(model, { top, by, plan, evaluated }));
        found.push(...comparePaths(expected, paths, top, by, where));
      }
    }
  }
  return found;
}

/** The fields that differ, or where the engine or the oracle threw. */
function explained(scenario: Scenario): string[] {
  try {
    return differences(scenario) ?? [];
  } catch (thrown) {
    return [thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)];
  }
}

test(`the engine agrees with the oracle on ${RUNS} random scenarios (seed ${SEED})`, {
  timeout: 600_000,
}, () => {
  if (process.env.ORACLE_SEED === 'fresh') process.stdout.write(`ORACLE_SEED=${SEED}\n`);
  let settled = 0;
  const result = fc.check(
    fc.property(recipe, (r) => {
      const found = differences(buildScenario(r));
      if (found !== null) settled++;
      return found === null || found.length === 0;
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: false },
  );
  if (result.failed) {
    const scenario = buildScenario((result.counterexample as NonNullable<typeof result.counterexample>)[0]);
    const lines = explained(scenario);
    throw new Error(`seed ${SEED}\n${lines.slice(0, 20).join('\n')}\n${JSON.stringify(scenario, null, 1)}`);
  }
  expect(settled).toBeGreaterThanOrEqual(Math.min(2000, RUNS * 0.95));
});
