import {
  type CountableTimeInterval,
  type TimeInterval,
  utcDay,
  utcHour,
  utcMinute,
  utcMonday,
  utcMonth,
  utcYear,
} from 'd3-time';
import type { Zone } from '../../time/index.ts';
import { placeOf, type TimeView } from './scale.ts';

export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';
export interface Tick {
  readonly at: number;
  /** px from the left edge. */
  readonly x: number;
  /** The zone's wall clock as if it were UTC, ms: for printing. */
  readonly wall: number;
}
export interface Axis {
  readonly unit: TickUnit;
  readonly ticks: readonly Tick[];
  /** The unit that the ticks' own leaves open (the day of hours, the year of months); null above years. */
  readonly context: TickUnit | null;
  readonly contexts: readonly Tick[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

interface Step {
  readonly unit: TickUnit;
  readonly interval: TimeInterval;
  /** About how long one is, ms. */
  readonly length: number;
}
const every = (interval: CountableTimeInterval, count: number): TimeInterval =>
  interval.every(count) ?? interval;
const STEPS: readonly Step[] = [
  ...[1, 5, 15, 30].map((n): Step => ({ unit: 'minute', interval: every(utcMinute, n), length: n * MINUTE })),
  ...[1, 3, 6, 12].map((n): Step => ({ unit: 'hour', interval: every(utcHour, n), length: n * HOUR })),
  { unit: 'day', interval: utcDay, length: DAY },
  { unit: 'day', interval: utcMonday, length: 7 * DAY },
  ...[1, 3].map((n): Step => ({ unit: 'month', interval: every(utcMonth, n), length: n * 30.4 * DAY })),
  ...[1, 2, 5, 10, 20, 50, 100].map(
    (n): Step => ({ unit: 'year', interval: utcYear.every(n) ?? utcYear, length: n * YEAR }),
  ),
];
const CONTEXT: Readonly<Record<TickUnit, { unit: TickUnit; interval: TimeInterval } | null>> = {
  minute: { unit: 'day', interval: utcDay },
  hour: { unit: 'day', interval: utcDay },
  day: { unit: 'month', interval: utcMonth },
  month: { unit: 'year', interval: utcYear },
  year: null,
};

/** px that a tick's label needs. */
const ROOM: Readonly<Record<TickUnit, number>> = { minute: 64, hour: 64, day: 52, month: 48, year: 48 };

/**
 * The ticks in sight on a zone's wall clock: the finest unit whose labels have room. Ticks that a clock
 * change throws together are one.
 */
export function axisOf(view: TimeView, width: number, zone: Zone): Axis {
  const step = STEPS.find(({ unit, length }) => length / view.perPx >= ROOM[unit]) ?? (STEPS.at(-1) as Step);
  const context = CONTEXT[step.unit];
  return {
    unit: step.unit,
    ticks: ticks(step.interval, view, width, zone),
    context: context?.unit ?? null,
    contexts: context === null ? [] : ticks(context.interval, view, width, zone, true),
  };
}

/** `before`: also the last one left of the edge, whose period is still in sight there. */
function ticks(interval: TimeInterval, view: TimeView, width: number, zone: Zone, before = false): Tick[] {
  const wallOf = (at: number) => at + zone.offsetAt(at);
  const low = wallOf(view.from);
  const high = wallOf(view.from + width * view.perPx);
  const start = before ? interval.floor(new Date(low)) : interval.ceil(new Date(low));
  const found: Tick[] = [];
  for (const date of interval.range(start, new Date(high + 1))) {
    const wall = date.getTime();
    const at = zone.instantAt(wall);
    if (found.at(-1)?.at !== at) found.push({ at, wall, x: placeOf(view, at) });
  }
  return found;
}
