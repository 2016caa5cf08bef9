/** A model with other parameters answers as the changed document compiled afresh does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withParameters } from '#shared/engine/compile/index.ts';
import { compile, evaluate, evaluationJson } from '#shared/engine/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';

function changed(scenario: Scenario, values: readonly number[]) {
  const parameters = (scenario.parameters ?? []).map((each, i) => ({
    ...each,
    value: values[i] ?? each.value,
  }));
  return { ...scenario, parameters };
}

test('on random scenarios, also when it is changed again', () => {
  let differed = 0;
  fc.assert(
    fc.property(
      recipe,
      fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { maxLength: 3 }),
      (made, values) => {
        const scenario = buildScenario(made);
        const after = changed(scenario, values);
        const record = Object.fromEntries((after.parameters ?? []).map(({ id, value }) => [id, value]));
        const there = withParameters(compile(scenario), record);
        const answer = evaluationJson(after, evaluate(there).evaluation);
        expect(answer).toEqual(evaluationJson(after, evaluate(compile(after)).evaluation));
        const before = evaluationJson(scenario, evaluate(compile(scenario)).evaluation);
        if (JSON.stringify(before) !== JSON.stringify(answer)) differed++;
        const initial = Object.fromEntries((scenario.parameters ?? []).map(({ id, value }) => [id, value]));
        const back = withParameters(there, initial);
        expect(evaluationJson(scenario, evaluate(back).evaluation)).toEqual(before);
      },
    ),
    { numRuns: 300, seed: 7 },
  );
  expect(differed).toBeGreaterThan(20);
});
