/** A profile: per row (a criterion) one dot per plan, on one axis across that shows zero too. */
import { type Tick, ticksOf } from './axis.ts';
import { extentOf, shareOf } from './extent.ts';

export interface DotsChart {
  /** `dots[row][plan]`: px from the left; null where the value is not known. */
  readonly dots: readonly (readonly (number | null)[])[];
  readonly zero: number;
  readonly ticks: readonly Tick[];
}

export function dotsOf(rows: readonly (readonly (number | null)[])[], width: number): DotsChart {
  const [low, high] = extentOf([0, ...rows.flat()]);
  // Dots keep off the edges.
  const margin = (high - low) * 0.04;
  const extent = [low - margin, high + margin] as const;
  const place = (value: number) => width * shareOf(extent, value);
  return {
    dots: rows.map((row) =>
      row.map((value) => (value === null || !Number.isFinite(value) ? null : place(value))),
    ),
    zero: place(0),
    ticks: ticksOf(extent, width),
  };
}
