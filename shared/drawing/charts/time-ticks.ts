/** An axis of instants (ms), with the ticks of a calendar. */
import type { Zone } from '../../time/index.ts';
import { axisOf, type TickUnit } from '../timeline/axis.ts';
import type { Tick } from './axis.ts';
import type { Extent } from './extent.ts';

const HOUR = 3_600_000;

/** From the first to the last instant, at least two hours: one alone stands in the middle. Without any, two hours of 1970. */
export function timeExtentOf(instants: readonly number[]): Extent {
  const known = instants.filter(Number.isFinite);
  const from = known.length === 0 ? HOUR : Math.min(...known);
  const to = known.length === 0 ? HOUR : Math.max(...known);
  const middle = (from + to) / 2;
  return to - from >= 2 * HOUR ? [from, to] : [middle - HOUR, middle + HOUR];
}

/** Ticks to where one has room for its label: so the labels of every second or third can be written. */
const PER_LABEL = 3;

/** Beginnings of days, months or years on the zone's clock, more than there is room to label; on an axis of `length` px. */
export function timeTicksOf(
  [from, to]: Extent,
  length: number,
  zone: Zone,
): { readonly unit: TickUnit; readonly ticks: readonly Tick[] } {
  const wide = length * PER_LABEL;
  const { unit, ticks } = axisOf({ from, perPx: (to - from) / wide }, wide, zone);
  return { unit, ticks: ticks.map(({ at, x }) => ({ value: at, at: x / PER_LABEL })) };
}
