import type { Triple } from './results.ts';

/**
 * The first and the last of a triple's instants. They are not always its earliest and its latest: each goes by
 * itself, and months of different lengths can bring them out of their order.
 */
export function spanOf({ earliest, likely, latest }: Triple): readonly [first: number, last: number] {
  return [Math.min(earliest, likely, latest), Math.max(earliest, likely, latest)];
}

/** Whether all three are one instant. */
export function isCertain(triple: Triple): boolean {
  const [first, last] = spanOf(triple);
  return first === last;
}
