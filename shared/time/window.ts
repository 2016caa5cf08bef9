import type { When } from '../model/schema.ts';
import { type Zone, zoneOf } from './zone.ts';

/** When something dated happens. `end` is excluded; an instant has all three equal. Epoch ms. */
export interface Window {
  readonly start: number;
  readonly end: number;
  /** The middle. */
  readonly likely: number;
  readonly instant: boolean;
}

const MINUTE = 60_000;
/** Lengths of the texts `2025`, `2025-09` and `2025-07-08`; a longer one has minutes. */
const YEAR = 4;
const MONTH = 7;
const DATE = 10;

/**
 * The window of a node's `when`, in its own zone or else the scenario's. With minutes and no `until`
 * it is an instant; otherwise it reaches from the first instant of `date`'s period to the end of
 * `until`'s (or `date`'s own): the first instant of the period that follows it, a minute's being 60 s later.
 */
export function windowOf(when: When, scenarioZone: Zone): Window {
  const zone = when.timeZone === undefined ? scenarioZone : zoneOf(when.timeZone);
  const start = instantOf(when.date, zone);
  if (when.until === undefined && when.date.length > DATE) {
    return { start, end: start, likely: start, instant: true };
  }
  // A clock change may move the start beyond the end (Apia has no 2011-12-30): such a window is empty.
  const end = Math.max(start, endOf(when.until ?? when.date, zone));
  return { start, end, likely: start + (end - start) / 2, instant: false };
}

/** Whether arriving at `arrival` (epoch ms) is too late: after an instant, or at a window's end or after. */
export function isLate(arrival: number, window: Window): boolean {
  return window.instant ? arrival > window.end : arrival >= window.end;
}

/**
 * The first instant (epoch ms) of a local date of any precision. A day that has no midnight starts when
 * its first wall time does; a minute that a clock change skips moves forward by the length of the gap.
 * The text has been validated by the model; anything else throws RangeError.
 */
export function instantOf(localDate: string, zone: Zone): number {
  if (localDate.length <= DATE) return startOf(firstDay(localDate), zone);
  return Temporal.PlainDateTime.from(localDate).toZonedDateTime(zone.id).epochMilliseconds;
}

function endOf(localDate: string, zone: Zone): number {
  if (localDate.length > DATE) return instantOf(localDate, zone) + MINUTE;
  const first = firstDay(localDate);
  if (localDate.length === YEAR) return startOf(first.add({ years: 1 }), zone);
  if (localDate.length === MONTH) return startOf(first.add({ months: 1 }), zone);
  return startOf(first.add({ days: 1 }), zone);
}

function firstDay(localDate: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(localDate + '0000-01-01'.slice(localDate.length));
}

function startOf(day: Temporal.PlainDate, zone: Zone): number {
  return day.toZonedDateTime(zone.id).epochMilliseconds;
}
