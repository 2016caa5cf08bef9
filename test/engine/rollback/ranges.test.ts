import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BoxSimplex } from '#shared/engine/rollback/box-simplex.ts';
import { Role } from '#shared/engine/rollback/pass-input.ts';
import { actorBounds, type RolledGraph, rollBack } from '#shared/engine/rollback/roll-back.ts';
import { handGraph } from './hand-graph.ts';
import { allPaths, randomGraph } from './random-graph.ts';

/** All corners of { low ≤ p ≤ high, Σ p = 1 }: every branch but one at an end of its range. */
function corners(low: readonly number[], high: readonly number[]): number[][] {
  const found: number[][] = [];
  for (let free = 0; free < low.length; free++) {
    for (let bits = 0; bits < 2 ** low.length; bits++) {
      const p = low.map((l, i) => ((bits >> i) & 1 ? high[i]! : l));
      p[free] = 0;
      p[free] = 1 - p.reduce((a, b) => a + b, 0);
      if (p[free]! >= low[free]! - 1e-12 && p[free]! <= high[free]! + 1e-12) found.push(p);
    }
  }
  return found;
}

interface Branch {
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly likelihood: number;
}
const branches = fc
  .array(
    fc.record({
      share: fc.integer({ min: 0, max: 5 }),
      down: fc.constantFrom(0, 0.05, 0.3, 1),
      up: fc.constantFrom(0, 0.05, 0.3, 1),
      value: fc.double({ min: -10, max: 10, noNaN: true }),
      likelihood: fc.constantFrom(0, 1, 0.5, 0.01),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list): Branch[] => {
    const total = list.reduce((sum, { share }) => sum + share, 0);
    return list.map(({ share, down, up, value, likelihood }) => {
      const p = total === 0 ? 1 / list.length : share / total;
      return { low: Math.max(0, p - down), high: Math.min(1, p + up), value, likelihood };
    });
  });

function filled(list: readonly Branch[]): BoxSimplex {
  const box = new BoxSimplex(list.length);
  box.count = list.length;
  list.forEach((branch, i) => {
    box.low[i] = branch.low;
    box.high[i] = branch.high;
    box.value[i] = branch.value;
    box.likelihood[i] = branch.likelihood;
  });
  return box;
}
const lows = (list: readonly Branch[]) => list.map(({ low }) => low);
const highs = (list: readonly Branch[]) => list.map(({ high }) => high);

describe('the least expectation over all admissible probabilities', () => {
  test('equals the least at any corner', () => {
    fc.assert(
      fc.property(branches, (list) => {
        const values = corners(lows(list), highs(list)).map((p) =>
          p.reduce((sum, q, i) => sum + q * list[i]!.value, 0),
        );
        expect(filled(list).least()).toBeCloseTo(Math.min(...values), 9);
      }),
      { numRuns: 1000 },
    );
  });

  test('given evidence, equals the least ratio at any corner', () => {
    fc.assert(
      fc.property(branches, (list) => {
        const ratios = corners(lows(list), highs(list)).flatMap((p) => {
          const below = p.reduce((sum, q, i) => sum + q * list[i]!.likelihood, 0);
          const above = p.reduce((sum, q, i) => sum + q * list[i]!.likelihood * list[i]!.value, 0);
          return below > 1e-9 ? [above / below] : [];
        });
        const least = filled(list).leastRatio();
        if (ratios.length === 0) expect(least).toBeNaN();
        else expect(least).toBeCloseTo(Math.min(...ratios), 7);
      }),
      { numRuns: 1000 },
    );
  });

  test('many branches', () => {
    const list = Array.from({ length: 40 }, (_, i) => ({ low: 0.01, high: 0.1, value: -i, likelihood: 1 }));
    // 0.6 is free: the six highest are filled up by 0.09, the seventh by the 0.06 left.
    const sum = list.reduce((total, { value }) => total + 0.01 * value, 0);
    const filledUp = 0.09 * (39 + 38 + 37 + 36 + 35 + 34) + 0.06 * 33;
    expect(filled(list).least()).toBeCloseTo(sum - filledUp, 12);
  });
});

/** The range by corners at every state, from its paths' recursion; small graphs only. */
function slowBound(
  { input, chosen, values }: RolledGraph,
  weights: Float64Array,
  s: number,
  sign: 1 | -1,
): number {
  const { graph, role, width } = input;
  const dot = (effects: Float64Array, i: number) =>
    weights.reduce((sum, weight, c) => sum + weight * effects[i * width + c]!, 0);
  const memo = new Map<number, number>();
  const at = (state: number): number => {
    let known = memo.get(state);
    if (known === undefined) {
      known = dot(input.stateEffects, state) + follows(state);
      memo.set(state, known);
    }
    return known;
  };
  const over = (m: number) => dot(input.moveEffects, m) + at(graph.moveTarget[m]!);
  const follows = (state: number): number => {
    if (role[state] === Role.end) return 0;
    if (role[state] !== Role.chance) return over(chosen[state]!);
    const moves: number[] = [];
    for (let m = graph.moveStart[state]!; m < graph.moveStart[state + 1]!; m++) moves.push(m);
    const low = moves.map((m) => graph.low[m]!);
    const high = moves.map((m) => graph.high[m]!);
    const likelihood = moves.map((m) =>
      values.logLikelihood === null ? 1 : Math.exp(values.logLikelihood[graph.moveTarget[m]!]!),
    );
    if ((graph.prunedHigh?.[state] ?? 0) > 0) {
      low.push(graph.prunedLow![state]!);
      high.push(graph.prunedHigh![state]!);
      likelihood.push(0);
    }
    const results = corners(low, high).flatMap((p) => {
      const below = p.reduce((sum, q, i) => sum + q * likelihood[i]!, 0);
      if (below < 1e-12) return [];
      return [moves.reduce((sum, m, i) => sum + p[i]! * likelihood[i]! * over(m), 0) / below];
    });
    return sign * Math.min(...results.map((value) => sign * value));
  };
  return at(s);
}

describe('ranges of the score', () => {
  test.each([false, true])('agree with corners at every state (observations: %s)', (pruned) => {
    fc.assert(
      fc.property(randomGraph({ pruned, states: 6 }), (graph) => {
        const rolled = rollBack(graph);
        expect(rolled.scoreLow[0]).toBeCloseTo(slowBound(rolled, rolled.input.perspective, 0, 1), 8);
        expect(rolled.scoreHigh[0]).toBeCloseTo(slowBound(rolled, rolled.input.perspective, 0, -1), 8);
        const own = actorBounds(rolled)(0);
        expect(own.low[0]).toBeCloseTo(slowBound(rolled, rolled.input.nodeWeights[0]!, 0, 1), 8);
        expect(own.high[0]).toBeCloseTo(slowBound(rolled, rolled.input.nodeWeights[0]!, 0, -1), 8);
      }),
      { numRuns: 300 },
    );
  });

  test('by hand: likely 0.55 to 0.8 of 100, the rest 0', () => {
    const rolled = rollBack(
      handGraph([
        {
          name: 'c',
          kind: 'chance',
          moves: [
            { to: 'x', p: 0.675, low: 0.55, high: 0.8 },
            { to: 'y', p: 0.325, low: 0, high: 1 },
          ],
        },
        { name: 'x', kind: 'outcome', effects: [100] },
        { name: 'y', kind: 'outcome' },
      ]),
    );
    expect(rolled.scoreLow[0]).toBeCloseTo(55, 12);
    expect(rolled.scoreHigh[0]).toBeCloseTo(80, 12);
  });

  test('another rule than expected takes no probabilities: both ends are the score', () => {
    fc.assert(
      fc.property(randomGraph({ rules: ['optimistic', 'pessimistic', 'hurwicz'] }), (graph) => {
        const rolled = rollBack(graph);
        expect([...rolled.scoreLow]).toEqual([...rolled.score]);
        expect([...rolled.scoreHigh]).toEqual([...rolled.score]);
      }),
    );
  });
});

test.each([false, true])(
  'values and reach are those of all paths, one by one (observations: %s)',
  (pruned) => {
    fc.assert(
      fc.property(randomGraph({ pruned }), (graph) => {
        const rolled = rollBack(graph);
        const paths = allPaths(rolled, true);
        const total = paths.reduce((sum, { probability }) => sum + probability, 0);
        expect(total).toBeCloseTo(1, 10);
        expect(rolled.score[0]).toBeCloseTo(
          paths.reduce((sum, { probability, score }) => sum + probability * score, 0),
          10,
        );
        const ends = new Float64Array(graph.count);
        for (const { end, probability } of paths) ends[end]! += probability;
        ends.forEach((p, s) => {
          if (rolled.input.role[s] === Role.end) expect(rolled.reach[s]).toBeCloseTo(p, 10);
        });
      }),
      { numRuns: 500 },
    );
  },
);
