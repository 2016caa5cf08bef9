/** Risk profiles: the probability that the score is at most so much, one line of steps per plan. */
import type { Distribution } from '../../engine/results.ts';
import { type Tick, ticksOf } from './axis.ts';
import { extentOf, shareOf } from './extent.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface ProfileChart {
  /** Of an SVG path, from the left edge to the right; null where the distribution is not known. */
  readonly lines: readonly (string | null)[];
  readonly ticks: readonly Tick[];
  /** Pixels across of a score within the picture. */
  readonly place: (score: number) => number;
}

/** Values of a distribution ascend; the line is 0 before the first and 1 from the last on. */
export function profileOf(
  distributions: readonly (Distribution | null)[],
  { width, height }: Size,
): ProfileChart {
  const extent = extentOf(
    distributions.flatMap((each) =>
      each === null ? [] : [each.values[0] ?? null, each.values.at(-1) ?? null],
    ),
  );
  // The first and the last step keep off the edges.
  const margin = (extent[1] - extent[0]) * 0.04;
  const wide = [extent[0] - margin, extent[1] + margin] as const;
  const round = (value: number) => Math.round(value * 10) / 10;
  const lines = distributions.map((each) => {
    if (each === null || each.values.length === 0) return null;
    let below = 0;
    const steps = Array.from(each.values, (value, i) => {
      below = Math.min(1, below + (each.probabilities[i] ?? 0));
      const to = i === each.values.length - 1 ? 1 : below;
      return `H${round(width * shareOf(wide, value))}V${round(height * (1 - to))}`;
    });
    return `M0 ${height}${steps.join('')}H${width}`;
  });
  return { lines, ticks: ticksOf(wide, width), place: (score) => width * shareOf(wide, score) };
}
