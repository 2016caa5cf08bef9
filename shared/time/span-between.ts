import type { ParsedDuration } from './duration.ts';

const DAY = 86_400_000;
/** Of the Gregorian calendar's 400 years: 146,097 days in 4,800 months. */
const MONTH = (146_097 / 4800) * DAY;

/**
 * The span that far (0 … 1) from `low` to `high`; exactly these at the ends. In days and exact time as far
 * as both ends have the same months; where they have not, a month counts as 1/4,800 of 400 years.
 */
export function spanBetween(low: ParsedDuration, high: ParsedDuration, share: number): ParsedDuration {
  if (share <= 0) return low;
  if (share >= 1) return high;
  const mix = (a: number, b: number) => a + (b - a) * share;
  const same = low.months === high.months;
  if (same && low.days === high.days)
    return { months: low.months, days: low.days, ms: Math.round(mix(low.ms, high.ms)) };
  const exact = ({ months, days, ms }: ParsedDuration) => (same ? 0 : months * MONTH) + days * DAY + ms;
  const total = Math.round(mix(exact(low), exact(high)));
  const days = Math.floor(total / DAY);
  return { months: same ? low.months : 0, days, ms: total - days * DAY };
}

/** ISO 8601, balanced below the day: `P1M3DT4H30M`; `PT0S` for none. */
export function formatDuration({ months, days, ms }: ParsedDuration): string {
  const exact = Temporal.Duration.from({ milliseconds: ms }).round({ largestUnit: 'hours' });
  return exact.with({ months, days }).toString();
}
