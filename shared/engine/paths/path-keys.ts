import type { PathOrder } from '../results.ts';
import { dot, Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';

/**
 * What a path is ordered by, as a sum over its moves and its end: ascending is best first.
 * Keys are whole numbers of a unit so small that sums stay below 2^53: sums of the same numbers in
 * another order are then equal, and ties are real ties.
 */
export interface PathKeys {
  /** Per move; NaN where no path may go. */
  readonly move: Float64Array;
  /** Per end state; null: 0. */
  readonly end: Float64Array | null;
  /** Two keys that differ by no more than this, for a path of so many moves, mean the same number. */
  tolerance(key: number, moves: number): number;
}

export function pathKeys(rolled: RolledGraph, by: PathOrder): PathKeys {
  const open = openMoves(rolled);
  if (by === 'end') {
    return {
      move: open.map((p) => (Number.isNaN(p) ? p : 0)),
      // An end at an unknown time comes last.
      end: rolled.input.graph.times?.leaveLikely.map((end) => (Number.isNaN(end) ? Infinity : end)) ?? null,
      tolerance: () => 0,
    };
  }
  if (by === 'probability') return wholeKeys(rolled, open.map(negativeLog), () => 1);
  const sign = by === 'worst' ? 1 : -1;
  const steps = stepScores(rolled, open).map((score) =>
    // What is not known comes last.
    Number.isFinite(score) ? sign * score : Number.POSITIVE_INFINITY,
  );
  const keys = steps.map((key, m) => (Number.isNaN(open[m]!) ? Number.NaN : key));
  const largest = keys.reduce(
    (most, key) => (Math.abs(key) < Infinity ? Math.max(most, Math.abs(key)) : most),
    0,
  );
  return wholeKeys(rolled, keys, (key) => Math.max(Math.abs(key), largest));
}

const negativeLog = (p: number): number => (p === 1 ? 0 : -Math.log(p));

/** Per move its probability, 1 outside chance states; NaN where no path of positive probability goes. */
export function openMoves({ input, conditional }: RolledGraph): Float64Array {
  const { graph, role } = input;
  const open = new Float64Array(graph.moveEdge.length);
  for (let s = 0; s < graph.count; s++) {
    const what = role[s];
    for (let m = graph.moveStart[s]!; m < graph.moveStart[s + 1]!; m++) {
      if (what === Role.chance) open[m] = conditional[m]! > 0 ? conditional[m]! : Number.NaN;
      else open[m] = what === Role.decision || what === Role.follow ? 1 : Number.NaN;
    }
  }
  return open;
}

/** What each move and the state it leads to add to the score. */
function stepScores({ input }: RolledGraph, open: Float64Array): Float64Array {
  const { graph, perspective, width } = input;
  return open.map(
    (_, m) =>
      dot(perspective, input.moveEffects, m * width) +
      dot(perspective, input.stateEffects, graph.moveTarget[m]! * width),
  );
}

function wholeKeys(rolled: RolledGraph, keys: Float64Array, magnitude: (key: number) => number): PathKeys {
  const bound = largestSum(rolled, keys);
  const unit = bound === 0 ? 1 : 2 ** Math.min(1000, 51 - Math.ceil(Math.log2(bound)));
  return {
    move: keys.map((key) => (Number.isFinite(key) ? Math.round(key * unit) : key)),
    end: null,
    tolerance: (key, moves) => moves + 1e-12 * unit * magnitude(key / unit),
  };
}

/** The largest sum of magnitudes along any path. */
function largestSum({ input }: RolledGraph, keys: Float64Array): number {
  const { moveStart, moveTarget, count } = input.graph;
  const sums = new Float64Array(count);
  for (let s = count - 1; s >= 0; s--) {
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const key = Math.abs(keys[m]!);
      if (key < Infinity) sums[s] = Math.max(sums[s]!, key + sums[moveTarget[m]!]!);
    }
  }
  return sums[0] ?? 0;
}
