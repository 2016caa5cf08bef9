/** A held policy by brute force: the paths of the changed document on which every decision goes as before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, evaluate, topPaths } from '#shared/engine/index.ts';
import type { EvaluatedGraph, PathStep } from '#shared/engine/results.ts';
import { oneWay } from '#shared/engine/sensitivity/index.ts';
import { holdPolicy, nearest, policyOf } from '#shared/engine/sensitivity/policy.ts';
import { solve } from '#shared/engine/sensitivity/solve.ts';
import type { Edge } from '#shared/model/schema.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';

/** Whether the base policy goes this way; null where it never met such a history. */
function goesThisWay({ graph, rolled }: EvaluatedGraph, steps: readonly PathStep[]): boolean | null {
  if (graph === null || rolled === null) return null;
  const { model, moveStart, moveEdge, moveTarget, node } = graph;
  let s = 0;
  for (const { edge } of steps) {
    if (edge === null) return true;
    let move = -1;
    for (let m = moveStart[s] ?? 0; m < (moveStart[s + 1] ?? 0); m++) {
      if (model.edgeIds[moveEdge[m] ?? -1] === edge) move = m;
    }
    if (move < 0) return null;
    if (model.kinds[node[s] ?? -1] === 'decision' && rolled.chosen[s] !== move) return false;
    s = moveTarget[move] ?? -1;
  }
  return true;
}

test('random scenarios: each ranged probability at its ends, decisions that hang on the state included', () => {
  const seen = { ends: 0, hanging: 0, changing: 0 };
  fc.assert(
    fc.property(recipe, (r) => {
      const { observations: _, rule: __, optimism: ___, ...document } = buildScenario(r);
      const model = compile(document);
      const base = evaluate(model);
      const hangs = Object.values(base.evaluation.decisions).some((each) => !each.sameInEveryState);
      for (const { kind, id, low, high } of oneWay(model).swings) {
        if (kind !== 'probability') continue;
        for (const { value, held, score } of [low, high]) {
          const edges = document.edges.map(
            (each): Edge =>
              each.id === id ? { ...each, probability: { low: Number(value), high: Number(value) } } : each,
          );
          const other = compile({ ...document, edges });
          const { evaluation } = evaluate(other);
          if (held === null || evaluation.problems.some(({ severity }) => severity === 'error')) continue;
          let sum = 0;
          for (const path of topPaths(other, { top: 5000, by: 'probability', plan: null }).paths) {
            const follows = goesThisWay(base, path.steps);
            if (follows === null) return;
            if (follows) sum += path.probability * (path.score ?? Number.NaN);
          }
          seen.ends++;
          if (hangs) seen.hanging++;
          if (score !== held) seen.changing++;
          if (!(Math.abs(sum - held) <= 1e-8 * Math.max(1, Math.abs(sum))))
            throw new Error(`${id} at ${value}: ${held}, not ${sum}`);
        }
      }
    }),
    { numRuns: 900, seed: 23 },
  );
  expect(seen.ends).toBeGreaterThan(150);
  expect(seen.hanging).toBeGreaterThan(10);
  expect(seen.changing).toBeGreaterThan(5);
});

test('held where nothing has changed, a policy is worth what it was', () => {
  fc.assert(
    fc.property(recipe, (r) => {
      const solved = solve(compile(buildScenario(r)), {});
      if (solved === null) return;
      const held = holdPolicy(solved, policyOf(solved));
      if (solved.score === null) expect(held.score).toBeNull();
      else expect(held.score).toBeCloseTo(solved.score, 9);
    }),
    { numRuns: 400, seed: 29 },
  );
});

test('the nearest arrival; of two equally near the earlier, of equal ones the first', () => {
  const likely = Float64Array.of(10, 20, 20, 30);
  expect([0, 10, 15, 16, 20, 25, 26, 99].map((at) => nearest(likely, at))).toEqual([0, 0, 0, 1, 1, 1, 3, 3]);
});
