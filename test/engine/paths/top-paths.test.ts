import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPaths } from '#shared/engine/paths/count-paths.ts';
import { topPathsOf } from '#shared/engine/paths/top-paths.ts';
import { evaluateGraph } from '#shared/engine/results/evaluate-graph.ts';
import type { Path, PathOrder } from '#shared/engine/results.ts';
import { rollBack } from '#shared/engine/rollback/roll-back.ts';
import type { StateGraph } from '#shared/engine/state-graph.ts';
import { addDuration, parseDuration, zoneOf } from '#shared/time/index.ts';
import { type HandState, handGraph } from '../rollback/hand-graph.ts';
import { allPaths, type FullPath, randomGraph } from '../rollback/random-graph.ts';

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(a), Math.abs(b));
const edges = (graph: StateGraph, { moves }: FullPath) =>
  moves.map((m) => graph.model.edgeIds[graph.moveEdge[m]!]!);
const taken = ({ steps }: Path) => steps.flatMap(({ edge }) => edge ?? []);

/** All paths in the order asked for; `allPaths` gives them in the order of edges, which a stable sort keeps. */
function inOrder(paths: readonly FullPath[], key: (path: FullPath) => number): FullPath[] {
  return [...paths].sort((a, b) => (near(key(a), key(b)) ? 0 : key(a) - key(b)));
}

describe('the first paths are those of all, put in order', () => {
  const keys: Record<Exclude<PathOrder, 'end'>, (path: FullPath) => number> = {
    probability: ({ probability }) => -probability,
    score: ({ score }) => -score,
    worst: ({ score }) => score,
  };
  test.each(['probability', 'score', 'worst'] as const)('by %s', (by) => {
    fc.assert(
      fc.property(randomGraph({ pruned: true }), fc.integer({ min: 1, max: 40 }), (graph, top) => {
        const evaluated = evaluateGraph(graph, null);
        const all = allPaths(evaluated.rolled!);
        const { count, paths } = topPathsOf(evaluated, top, by);
        expect(count).toBe(BigInt(all.length));
        const expected = inOrder(all, keys[by]).slice(0, top);
        expect(paths.map(taken)).toEqual(expected.map((path) => edges(graph, path)));
        paths.forEach((path, i) => {
          expect(path.probability).toBeCloseTo(expected[i]!.probability, 12);
          expect(path.score).toBeCloseTo(expected[i]!.score, 12);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('without times all end alike: the order of edges', () => {
    fc.assert(
      fc.property(randomGraph(), fc.integer({ min: 1, max: 40 }), (graph, top) => {
        const evaluated = evaluateGraph(graph, null);
        const all = allPaths(evaluated.rolled!).map((path) => edges(graph, path));
        expect(topPathsOf(evaluated, top, 'end').paths.map(taken)).toEqual(all.slice(0, top));
      }),
    );
  });
});

/** `stages` merging two-way chances, the second branch of stage i with the lag given. */
function lattice(stages: number, p: number, lag: (i: number) => string, timed = false): StateGraph {
  const lags: Record<string, string> = {};
  const states = Array.from({ length: stages }, (_, i): HandState => {
    const to = i + 1 < stages ? `s${i + 1}` : 'x';
    lags[`b${i}`] = lag(i);
    return {
      name: `s${i}`,
      kind: 'chance',
      effects: [1],
      moves: [
        { to, p, edge: `a${i}` },
        { to, p: 1 - p, edge: `b${i}`, effects: [2 ** -(i % 40)] },
      ],
    };
  });
  // Times as a state of several arrivals has them: the earliest, some likely one, the latest.
  return handGraph([...states, { name: 'x', kind: 'outcome' }], { timed, lags });
}

describe('2^200 paths', () => {
  const graph = lattice(200, 0.4, () => 'PT0S');
  test('counted exactly', () => {
    expect(countPaths(rollBack(graph).input, graph.probability)).toBe(2n ** 200n);
  });

  test.each(['probability', 'score', 'worst', 'end'] as const)('100 by %s', (by) => {
    const evaluated = evaluateGraph(graph, null);
    const { paths } = topPathsOf(evaluated, 100, by);
    expect(new Set(paths.map((path) => taken(path).join())).size).toBe(100);
    if (by === 'probability') {
      expect(paths[0]!.probability / 0.6 ** 200).toBeCloseTo(1, 10);
      expect(paths[1]!.probability / (0.6 ** 199 * 0.4)).toBeCloseTo(1, 10);
      // Equally probable: the first edge as early as possible.
      expect(taken(paths[1]!)[0]).toBe('a0');
      expect(taken(paths[2]!).slice(0, 2)).toEqual(['b0', 'a1']);
    }
  });

  test('by arrivals that no state tells apart', () => {
    const days = (i: number) => `P${(i % 3) + 1}D`;
    const evaluated = evaluateGraph(lattice(200, 0.4, days, true), null);
    const { paths } = topPathsOf(evaluated, 100, 'end');
    const ends = paths.map(({ end }) => end.likely / 86_400_000);
    // One path of no lag, 67 of one day; of two days 66 by one stage and the pairs of one-day stages.
    expect(ends).toEqual([0, ...Array(67).fill(1), ...Array(32).fill(2)]);
    expect(taken(paths[1]!)[0]).toBe('a0');
    expect(taken(paths[1]!)[198]).toBe('b198');
    expect(taken(paths[67]!)[0]).toBe('b0');
  });
});

test('arrivals by calendar durations agree with all paths', () => {
  const lags = ['P1M', 'P30D', 'PT0S', 'P1D', 'PT36H'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lags), { minLength: 2, maxLength: 7 }), (list) => {
      const graph = lattice(list.length, 0.5, (i) => list[i]!, true);
      const evaluated = evaluateGraph(graph, null);
      const zone = zoneOf('UTC');
      const all = allPaths(evaluated.rolled!).map((path) => {
        const ids = edges(graph, path);
        const end = ids.reduce(
          (at, id) =>
            id.startsWith('b') ? addDuration(at, parseDuration(list[Number(id.slice(1))]!), zone) : at,
          0,
        );
        return { ids, end };
      });
      const sorted = all.sort((a, b) => a.end - b.end);
      const { paths } = topPathsOf(evaluated, 12, 'end');
      expect(paths.map(({ end }) => end.likely)).toEqual(sorted.slice(0, 12).map(({ end }) => end));
      expect(paths.map(taken)).toEqual(sorted.slice(0, 12).map(({ ids }) => ids));
    }),
    { numRuns: 200 },
  );
});
