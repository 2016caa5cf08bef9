import type { Duration } from '../model/schema.ts';

/** Calendar units apart from exact time: they are added on the wall clock, in this order. */
export interface ParsedDuration {
  /** Years × 12 + months. */
  readonly months: number;
  /** Weeks × 7 + days. */
  readonly days: number;
  /** Hours and below, in ms (parts of one are rounded to the nearest). */
  readonly ms: number;
}

export interface DurationTriple {
  readonly min: ParsedDuration;
  readonly likely: ParsedDuration;
  readonly max: ParsedDuration;
  /** All three are equal. */
  readonly certain: boolean;
  /** min ≤ likely ≤ max from every instant on; else the calendar decides: in February `P1M` is less than `P30D`. */
  readonly ascends: boolean;
}

/** Reads an ISO 8601 duration that the model has validated; throws RangeError on anything else. */
export function parseDuration(text: string): ParsedDuration {
  const d = Temporal.Duration.from(text);
  return {
    months: d.years * 12 + d.months,
    days: d.weeks * 7 + d.days,
    ms:
      ((d.hours * 60 + d.minutes) * 60 + d.seconds) * 1000 +
      Math.round(d.milliseconds + d.microseconds / 1e3 + d.nanoseconds / 1e6),
  };
}

/** A file's `duration` or `lag`: a plain one stands for all three of min, likely and max. */
export function durationTriple(duration: Duration): DurationTriple {
  if (typeof duration === 'string') {
    const parsed = parseDuration(duration);
    return { min: parsed, likely: parsed, max: parsed, certain: true, ascends: true };
  }
  const min = parseDuration(duration.min);
  const likely = parseDuration(duration.likely);
  const max = parseDuration(duration.max);
  const certain = equal(min, likely) && equal(likely, max);
  return { min, likely, max, certain, ascends: within(min, likely) && within(likely, max) };
}

function equal(a: ParsedDuration, b: ParsedDuration): boolean {
  return a.months === b.months && a.days === b.days && a.ms === b.ms;
}

function within(a: ParsedDuration, b: ParsedDuration): boolean {
  return a.months <= b.months && a.days <= b.days && a.ms <= b.ms;
}
