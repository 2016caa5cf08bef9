/** Bars on one axis, in percent of its width. */
import type { Range } from '../../engine/results.ts';
import { extentOf, shareOf } from './extent.ts';

export interface RangeBar {
  readonly from: number;
  readonly to: number;
  /** Where the value is, and where zero is. */
  readonly at: number;
  readonly zero: number;
}

/** Scores with their ranges on one axis that shows zero too; null where a score is not known. */
export function barsOf(
  scores: readonly { readonly score: number | null; readonly scoreRange: Range | null }[],
): readonly (RangeBar | null)[] {
  const extent = extentOf([0, ...scores.flatMap(({ score, scoreRange }) => [score, ...(scoreRange ?? [])])]);
  const place = (value: number) => 100 * shareOf(extent, value);
  return scores.map(({ score, scoreRange }) => {
    if (score === null || !Number.isFinite(score)) return null;
    const [low, high] = scoreRange ?? [score, score];
    return { from: place(low), to: place(high), at: place(score), zero: place(0) };
  });
}

export interface StackPart {
  /** In the list given. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Probabilities one after the other; those that are nought or not known take no room. */
export function stackOf(probabilities: readonly (number | null)[]): readonly StackPart[] {
  const parts: StackPart[] = [];
  let from = 0;
  probabilities.forEach((probability, index) => {
    if (probability === null || !(probability > 0)) return;
    const to = Math.min(100, from + 100 * probability);
    parts.push({ index, from, to });
    from = to;
  });
  return parts;
}
