const TOLERANCE = 1e-12;

/** Whether two scores are equal but for rounding: within 1e-12 of the larger magnitude. */
export function tied(a: number, b: number): boolean {
  const gap = Math.abs(a - b);
  // Infinite scores are marks ("not a candidate"), equal only to themselves.
  return (
    a === b || (gap !== Number.POSITIVE_INFINITY && gap <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b)))
  );
}

/**
 * The first of `scores[0 … count - 1]` that is the highest or tied with it; -1 where one of them is
 * NaN, since an option of unknown value may be the best. Made once where the choice is made, and
 * stored: looking for the best again by comparing rolled-back numbers can miss it by a rounding.
 */
export function firstHighest(scores: Float64Array, count: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const score = scores[i]!;
    if (Number.isNaN(score)) return -1;
    if (score > highest) highest = score;
  }
  for (let i = 0; i < count; i++) if (tied(scores[i]!, highest)) return i;
  return -1;
}
