/** A histogram: how often a value fell into each bin. */
import { type Tick, ticksOf } from './axis.ts';
import { type Extent, extentOf, shareOf } from './extent.ts';
import type { Size } from './profile.ts';

export interface HistogramBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface HistogramChart {
  readonly bars: readonly HistogramBar[];
  readonly ticks: readonly Tick[];
}

/** Of a bin without width, all values being the same. */
const LEAST_WIDTH = 6;

export function histogramOf(
  bins: readonly { readonly from: number; readonly to: number; readonly count: number }[],
  { width, height }: Size,
  extent: Extent = extentOf(bins.flatMap(({ from, to }) => [from, to])),
): HistogramChart {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const bars = bins.map(({ from, to, count }) => {
    const [a, b] = [width * shareOf(extent, from), width * shareOf(extent, to)];
    const wide = Math.max(b - a, from === to ? LEAST_WIDTH : 0);
    const tall = (height * count) / most;
    return { x: (a + b) / 2 - wide / 2, y: height - tall, width: wide, height: tall };
  });
  return { bars, ticks: ticksOf(extent, width) };
}
