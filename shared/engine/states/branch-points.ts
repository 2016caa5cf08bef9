/** The point probabilities and ranges of one chance state's open branches. */
import { Odds } from '../compile/compiled-model.ts';

/** Branches of one state, in the order of `edges`; reused from state to state. */
export interface Branches {
  count: number;
  edge: Int32Array;
  /** `Odds.number`, `Odds.range` or `Odds.rest`. */
  kind: Uint8Array;
  low: Float64Array;
  high: Float64Array;
  /** In: the likely value (not for `rest`). Out: the point. */
  point: Float64Array;
  /** Out, where the verdict is not `fine`: what does not add up. */
  sum: number;
}

export const Verdict = {
  fine: 0,
  /** Points add up to `sum`, not 1 (or, with a rest, to more than 1). */
  sum: 1,
  lowsAboveOne: 2,
  highsBelowOne: 3,
  twoRests: 4,
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** How far points may add up to something else than 1. */
export const TOLERANCE = 1e-9;
/** What rounding leaves of a remainder that is nothing: `1 − 0.7 − 0.3` is 5.6e-17, and of a sum that is 1. */
const NOTHING = 1e-12;

export function newBranches(capacity: number): Branches {
  return {
    count: 0,
    edge: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    low: new Float64Array(capacity),
    high: new Float64Array(capacity),
    point: new Float64Array(capacity),
    sum: 0,
  };
}

/**
 * Settles points and ranges in place: `rest` gets what the others leave; without one, where ranges are
 * present, every point moves from its likely value by the same fraction of its own room so that they
 * add up to 1. Anything but `fine` leaves the points meaningless.
 */
export function settlePoints(branches: Branches): Verdict {
  const { count, kind, low, high, point } = branches;
  let points = 0;
  let lows = 0;
  let highs = 0;
  let rest = -1;
  let ranges = false;
  for (let i = 0; i < count; i++) {
    if (kind[i] === Odds.rest) {
      if (rest >= 0) return Verdict.twoRests;
      rest = i;
      continue;
    }
    if (kind[i] === Odds.range) ranges = true;
    points += point[i]!;
    lows += low[i]!;
    highs += high[i]!;
  }
  if (ranges && lows > 1 + TOLERANCE) {
    branches.sum = lows;
    return Verdict.lowsAboveOne;
  }
  branches.sum = points;
  if (rest >= 0) {
    if (points > 1 + TOLERANCE) return Verdict.sum;
    point[rest] = remainder(points);
    low[rest] = remainder(highs);
    high[rest] = remainder(lows);
    return Verdict.fine;
  }
  if (!ranges) return Math.abs(points - 1) <= TOLERANCE ? Verdict.fine : Verdict.sum;
  if (highs < 1 - TOLERANCE) {
    branches.sum = highs;
    return Verdict.highsBelowOne;
  }
  // What rounding leaves is no reason to move: a branch of likely 0 would become possible.
  if (Math.abs(points - 1) <= NOTHING) return Verdict.fine;
  if (points < 1) moveToward(branches, high, (1 - points) / (highs - points));
  else if (points > 1) moveToward(branches, low, (points - 1) / (points - lows));
  return Verdict.fine;
}

function remainder(taken: number): number {
  const left = 1 - taken;
  return left <= NOTHING ? 0 : left;
}

/** `fraction` may be infinite or NaN where there is no room left, which within the tolerance is fine. */
function moveToward({ count, point }: Branches, end: Float64Array, fraction: number): void {
  if (!(fraction <= 1)) {
    for (let i = 0; i < count; i++) point[i] = end[i]!;
    return;
  }
  for (let i = 0; i < count; i++) point[i]! += fraction * (end[i]! - point[i]!);
}
