/** From the arrays' NaN, "not known", to the results' null. */
import type { Range, Vector } from '../results.ts';

export const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Null unless both ends are known. */
export const knownRange = (low: number, high: number): Range | null =>
  Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;

/** `count` numbers from `offset` on, each divided by `by`; null where none of them is known. */
export function knownVector(values: Float64Array, offset: number, count: number, by = 1): Vector | null {
  if (count === 1) {
    const only = by === 1 ? values[offset]! : values[offset]! / by;
    return Number.isFinite(only) ? [only] : null;
  }
  const vector: (number | null)[] = new Array(count);
  let any = count === 0;
  for (let c = 0; c < count; c++) {
    const value = known(values[offset + c]! / by);
    vector[c] = value;
    if (value !== null) any = true;
  }
  return any ? vector : null;
}
