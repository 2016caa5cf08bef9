/** A strip: the range of one input, parted where the best choice changes. */
import { type Tick, ticksOf } from './axis.ts';
import { extentOf, shareOf } from './extent.ts';

export interface StripPart {
  readonly x: number;
  readonly width: number;
}
export interface StripChart {
  /** One more than there are values that part it; from the low end to the high one. */
  readonly parts: readonly StripPart[];
  /** Where the input stands now. */
  readonly base: number;
  readonly ticks: readonly Tick[];
}

/** `at`: ascending, from low to high. A range of no width stands in the middle, whole. */
export function stripOf(
  { low, high, base }: { readonly low: number; readonly high: number; readonly base: number },
  at: readonly number[],
  width: number,
): StripChart {
  const extent = extentOf([low, high]);
  const place = (value: number) => width * Math.min(1, Math.max(0, shareOf(extent, value)));
  const corners = [place(low), ...at.map(place), place(high)];
  const whole = low === high ? [{ x: 0, width }] : null;
  return {
    parts:
      whole ??
      corners.slice(1).map((to, i) => ({ x: corners[i] ?? 0, width: Math.max(0, to - (corners[i] ?? 0)) })),
    base: place(base),
    ticks: ticksOf(extent, width),
  };
}
