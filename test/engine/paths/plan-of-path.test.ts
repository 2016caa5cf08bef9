import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, evaluate, topPaths } from '#shared/engine/index.ts';
import { choicesOfPolicy, planOfPath } from '#shared/engine/paths/plan-of-path.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';

test('a plan made of a path is that path: the same score, and no other is left', () => {
  let checked = 0;
  fc.assert(
    fc.property(recipe, (r) => {
      const scenario = buildScenario(r);
      const model = compile(scenario);
      const { paths } = topPaths(model, { top: 4, by: 'probability' });
      const kinds = new Map(scenario.nodes.map(({ id, kind }) => [id, kind]));
      for (const path of paths) {
        if (path.score === null) continue;
        const plan = { id: 'made', name: 'Made', ...planOfPath(path, (id) => kinds.get(id)) };
        const { evaluation } = evaluate(compile({ ...scenario, plans: [plan] }), { plan: 'made' });
        if (evaluation.problems.some(({ severity }) => severity === 'error')) continue;
        expect(evaluation.paths.count).toBe(1n);
        expect(evaluation.score).toBeCloseTo(path.score, 8);
        checked++;
      }
    }),
    { numRuns: 150, seed: 6 },
  );
  expect(checked).toBeGreaterThan(80);
});

test('a plan made of the policy’s choices has the policy’s score', () => {
  let checked = 0;
  fc.assert(
    fc.property(recipe, (r) => {
      const scenario = buildScenario(r);
      const { evaluation } = evaluate(compile(scenario));
      if (evaluation.score === null) return;
      const plan = { id: 'made', name: 'Made', choices: choicesOfPolicy(evaluation) };
      const made = evaluate(compile({ ...scenario, plans: [plan] }), { plan: 'made' }).evaluation;
      expect(made.score).toBeCloseTo(evaluation.score, 8);
      if (Object.keys(plan.choices).length > 0) checked++;
    }),
    { numRuns: 150, seed: 6 },
  );
  expect(checked).toBeGreaterThan(40);
});
