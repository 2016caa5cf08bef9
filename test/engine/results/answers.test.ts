import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile, evaluate, plainEvaluation } from '#shared/engine/index.ts';
import { recordsById, recordsInOrder } from '#shared/engine/results/lazy-records.ts';
import type { Evaluation } from '#shared/engine/results.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';

/** JSON has no BigInt. */
const withoutCount = (evaluation: Evaluation) => JSON.stringify({ ...evaluation, paths: null });

/** NaN in a column is null in a record. */
const known = (value: number | undefined) => (Number.isFinite(value) ? value : null);

test('columns by place, single records and all records by id say the same', () => {
  fc.assert(
    fc.property(recipe, (r) => {
      const model = compile(buildScenario(r));
      const evaluated = evaluate(model);
      const { evaluation, answers } = evaluated;
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
      const plain = plainEvaluation(evaluated);
      expect(structuredClone(plain)).toEqual(plain);
      expect({ ...evaluation }).toEqual(plain);
      expect(JSON.parse(withoutCount(evaluation))).toEqual(JSON.parse(withoutCount(plain)));
      expect(Object.keys(evaluation.nodes)).toEqual(model.nodeIds);
      expect(Object.keys(evaluation.edges)).toEqual(model.edgeIds);
    }),
    { numRuns: 100, seed: 20251125 },
  );
});

describe('records that are made when they are read', () => {
  const records = recordsById({
    ids: () => ['a', 'constructor'],
    placeOf: (id) => (id === 'a' ? 0 : id === 'constructor' ? 1 : undefined),
    make: (place) => ({ place }),
  });

  it('have the given ids and no others', () => {
    expect(Object.entries(records)).toEqual([
      ['a', { place: 0 }],
      ['constructor', { place: 1 }],
    ]);
    expect(records.b).toBeUndefined();
    expect('a' in records && !('b' in records)).toBe(true);
    expect(Object.hasOwn(records, 'constructor') && !Object.hasOwn(records, 'valueOf')).toBe(true);
  });

  it('are made one at a time', () => {
    let made = 0;
    const list = recordsInOrder(1_000_000, (i) => {
      made++;
      return i;
    });
    expect([list[0], list[999_999], list[1_000_000], list[-1], list.length]).toEqual([
      0,
      999_999,
      undefined,
      undefined,
      1_000_000,
    ]);
    expect(made).toBe(2);
  });

  it('are a list like any other', () => {
    const list = recordsInOrder(3, (i) => ({ i }));
    expect([...list, ...list.filter(({ i }) => i > 1)].map(({ i }) => i)).toEqual([0, 1, 2, 2]);
    expect(list).toEqual([{ i: 0 }, { i: 1 }, { i: 2 }]);
    expect(JSON.stringify(list)).toBe('[{"i":0},{"i":1},{"i":2}]');
    expect(Array.isArray(list) && list.at(-1)).toEqual({ i: 2 });
  });

  it('cannot be changed', () => {
    expect(() => Object.assign(records, { a: 1 })).toThrow(TypeError);
    expect(() =>
      Object.assign(
        recordsInOrder(1, () => 0),
        [1],
      ),
    ).toThrow(TypeError);
  });
});
