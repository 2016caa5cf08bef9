import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, evaluate, topPaths } from '#shared/engine/index.ts';
import { choicesOfPolicy, planOfPath } from '#shared/engine/paths/plan-of-path.ts';
import { readScenario } from '#shared/model/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
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

function keepsItsScore(scenario: Scenario): Readonly<Record<string, string>> {
  const evaluated = evaluate(compile(scenario));
  const { score } = evaluated.evaluation;
  const plan = { id: 'made', name: 'Made', choices: choicesOfPolicy(evaluated) };
  if (score === null) return {};
  const made = evaluate(compile({ ...scenario, plans: [plan] }), { plan: 'made' }).evaluation;
  expect(made.score).toBeCloseTo(score, 8);
  return plan.choices;
}

test('the policy’s choices are held only where nobody else’s decision could turn on it', () => {
  const read = readScenario(
    readFileSync(resolve(import.meta.dirname, '../../../scenarios/nato-2025.scenario.json')),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  // Trump's choice is the same wherever the best policy leads to it, and another elsewhere.
  const choices = keepsItsScore(read.scenario);
  expect(choices.who).toBe('go-wi');
  expect(Object.keys(choices)).not.toContain('extend');
});

test('a plan made of the policy’s choices has the policy’s score', () => {
  let checked = 0;
  fc.assert(
    fc.property(recipe, (r) => {
      const scenario = buildScenario(r);
      checked += Object.keys(keepsItsScore(scenario)).length;
    }),
    { numRuns: 150, seed: 6 },
  );
  expect(checked).toBeGreaterThan(40);
});
