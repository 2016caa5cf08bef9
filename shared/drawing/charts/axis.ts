/** A straight axis of numbers. */
import { scaleLinear } from 'd3-scale';
import { type Extent, shareOf } from './extent.ts';

export interface Tick {
  /** Pixels from the axis's beginning. */
  readonly at: number;
  readonly value: number;
}

/** Round values within the extent, about one per `apart` pixels. */
export function ticksOf(extent: Extent, length: number, apart = 70): readonly Tick[] {
  const count = Math.max(2, Math.floor(length / apart));
  return scaleLinear()
    .domain(extent)
    .ticks(count)
    .map((value) => ({ value, at: length * shareOf(extent, value) }));
}
