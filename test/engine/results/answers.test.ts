import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';

/** NaN in a column is null in a record. */
const known = (value: number | undefined) => (Number.isFinite(value) ? value : null);

test('columns by place, single records and all records by id say the same', () => {
  fc.assert(
    fc.property(recipe, (r) => {
      const model = compile(buildScenario(r));
      const { evaluation, answers } = evaluate(model);
      if (answers === null) return;
      model.nodeIds.forEach((id, n) => {
        const record = answers.node(n);
        expect(evaluation.nodes[id]).toEqual(record);
        expect(record).toMatchObject({
          reach: known(answers.nodes.reach[n]),
          score: known(answers.nodes.score[n]),
          mustArriveBy: known(answers.nodes.times?.mustArriveBy[n]),
          states: answers.nodes.states[n],
        });
        if (model.kinds[n] !== 'decision') return;
        const best = answers.decisions.best[n] ?? -1;
        expect(evaluation.decisions[id]).toEqual(answers.decision(n));
        expect(evaluation.decisions[id]?.best).toBe(best < 0 ? null : model.edgeIds[best]);
      });
      model.edgeIds.forEach((id, e) => {
        expect(evaluation.edges[id]).toEqual(answers.edge(e));
        expect(evaluation.edges[id]).toEqual({
          reach: known(answers.edges.reach[e]),
          probability: known(answers.edges.probability[e]),
        });
      });
      expect(Object.keys(evaluation.nodes)).toEqual(model.nodeIds);
      expect(Object.keys(evaluation.edges)).toEqual(model.edgeIds);
    }),
    { numRuns: 100, seed: 20251125 },
  );
});
