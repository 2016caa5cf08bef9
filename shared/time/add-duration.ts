import { addMonths, DAY } from './civil.ts';
import type { DurationTriple, ParsedDuration } from './duration.ts';
import { TABLE_FROM, TABLE_UNTIL, type Zone } from './zone.ts';

/** What Temporal (and Date) can hold, either side of 1970, in ms. */
const FARTHEST = 8.64e15;

/**
 * The instant that lies `duration` after `instant` (epoch ms) in `zone`: months and days first, on the
 * wall clock (a wall time that a clock change skips moves forward, one that occurs twice is the
 * earlier), then the milliseconds, exactly. Equal to `Temporal.ZonedDateTime.add`. Never throws: NaN
 * for NaN and for what lies beyond Temporal's limits (the years ±271821).
 */
export function addDuration(instant: number, duration: ParsedDuration, zone: Zone): number {
  const { months, days, ms } = duration;
  if (months === 0 && days === 0) return within(instant + ms);
  if (!(instant >= TABLE_FROM && instant < TABLE_UNTIL)) return addByTemporal(instant, duration, zone);
  const wall = instant + zone.offsetAt(instant);
  const wallDay = Math.floor(wall / DAY);
  const laterDay = (months === 0 ? wallDay : addMonths(wallDay, months)) + days;
  const laterWall = wall + (laterDay - wallDay) * DAY;
  if (!(laterWall < TABLE_UNTIL)) return addByTemporal(instant, duration, zone);
  return zone.instantAt(laterWall) + ms;
}

/** Of a triple: earliest, likely, latest, to which `min`, `likely`, `max` of a span are added. */
export type Component = 0 | 1 | 2;

/**
 * The instant (epoch ms) that lies a span's part after `instant`, each component by itself. Where the parts
 * of a triple descend from that instant on (`P30D`, `P1M` in February), the later part counts as the one before.
 */
export function addSpan(instant: number, span: DurationTriple, component: Component, zone: Zone): number {
  const own = addDuration(instant, partOf(span, component), zone);
  if (component === 0 || span.ascends) return own;
  return Math.max(own, addSpan(instant, span, component === 1 ? 0 : 1, zone));
}

function partOf({ min, likely, max }: DurationTriple, component: Component): ParsedDuration {
  return component === 0 ? min : component === 1 ? likely : max;
}

function within(instant: number): number {
  return Math.abs(instant) <= FARTHEST ? instant : Number.NaN;
}

function addByTemporal(instant: number, { months, days, ms }: ParsedDuration, zone: Zone): number {
  const whole = Math.floor(instant);
  if (!(Math.abs(whole) <= FARTHEST)) return Number.NaN;
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(whole).toZonedDateTimeISO(zone.id);
    return within(start.add({ months, days }).epochMilliseconds + (instant - whole) + ms);
  } catch {
    return Number.NaN; // beyond Temporal's limits
  }
}
