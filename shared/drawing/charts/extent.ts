/** The least and the greatest of an axis: always finite, and never equal. */
export type Extent = readonly [from: number, to: number];

/**
 * From the least to the greatest of the finite values. One value alone stands in the middle of a unit
 * (or of a tenth of it, where it is large); without any it is 0 … 1.
 */
export function extentOf(values: readonly (number | null)[]): Extent {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  if (from > to) return [0, 1];
  const least = Math.max(Math.abs(from), Math.abs(to)) * 1e-9;
  if (to - from > least) return [from, to];
  const half = Math.max(0.5, Math.abs(from) / 10);
  return [from - half, to + half];
}

/** 0 at the extent's beginning, 1 at its end. */
export function shareOf([from, to]: Extent, value: number): number {
  return (value - from) / (to - from);
}
