import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreDistribution } from '#shared/engine/plan/score-distribution.ts';
import { evaluateGraph } from '#shared/engine/results/evaluate-graph.ts';
import { type HandState, handGraph } from '../rollback/hand-graph.ts';
import { allPaths, randomGraph } from '../rollback/random-graph.ts';

test('equals the scores of all paths under the policy, gathered', () => {
  fc.assert(
    fc.property(randomGraph({ pruned: true }), (graph) => {
      const evaluated = evaluateGraph(graph, null);
      const { values, probabilities } = scoreDistribution(evaluated)!;
      const sums = new Map<number, number>();
      for (const { score, probability } of allPaths(evaluated.rolled!, true)) {
        const value = [...sums.keys()].find((known) => Math.abs(known - score) < 1e-9) ?? score;
        sums.set(value, (sums.get(value) ?? 0) + probability);
      }
      const expected = [...sums].sort(([a], [b]) => a - b);
      expect(values).toHaveLength(expected.length);
      expected.forEach(([value, p], i) => {
        expect(values[i]).toBeCloseTo(value, 9);
        expect(probabilities[i]).toBeCloseTo(p, 10);
      });
    }),
    { numRuns: 400 },
  );
});

/** A ladder of coins; heads of stage i adds `value(i)`. */
function coins(stages: number, value: (i: number) => number) {
  const states = Array.from({ length: stages }, (_, i): HandState => {
    const to = i + 1 < stages ? `s${i + 1}` : 'x';
    return {
      name: `s${i}`,
      kind: 'chance',
      moves: [
        { to, p: 0.5, edge: `h${i}`, effects: [value(i)] },
        { to, p: 0.5, edge: `t${i}` },
      ],
    };
  });
  return evaluateGraph(handGraph([...states, { name: 'x', kind: 'outcome' }]), null);
}

test('coins: binomial, though of 2^60 paths', () => {
  const { values, probabilities } = scoreDistribution(coins(60, () => 0.1))!;
  expect(values).toHaveLength(61);
  expect(values[30]).toBeCloseTo(3, 12);
  // C(60, 30) = 118264581564861424
  expect(probabilities[30]! / (Number(118264581564861424n) / 2 ** 60)).toBeCloseTo(1, 12);
});

test('above 100,000 values there is none', () => {
  expect(scoreDistribution(coins(16, (i) => 2 ** i))?.values).toHaveLength(65_536);
  expect(scoreDistribution(coins(17, (i) => 2 ** i))).toBeNull();
});
