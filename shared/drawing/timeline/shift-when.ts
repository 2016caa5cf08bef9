import type { When } from '../../model/schema.ts';
import type { TickUnit } from './axis.ts';

/** How far one step moves a date: that many of the unit on its own calendar, about `length` ms. */
export interface DateStep {
  readonly unit: 'years' | 'months' | 'days' | 'minutes';
  readonly count: number;
  readonly length: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const YEARS: DateStep = { unit: 'years', count: 1, length: 365.25 * DAY };
const MONTHS: DateStep = { unit: 'months', count: 1, length: 30.44 * DAY };
const DAYS: DateStep = { unit: 'days', count: 1, length: DAY };
const minutes = (count: number): DateStep => ({ unit: 'minutes', count, length: count * MINUTE });

/**
 * The step in which a date moves while `visible` is the unit on the axis: never finer than the date is
 * written (its coarser end counts), a minute's date never finer than what can be seen.
 */
export function dateStep({ date, until }: When, visible: TickUnit): DateStep {
  const precision = Math.min(date.length, until?.length ?? date.length);
  if (precision <= 4) return YEARS;
  if (precision <= 7) return MONTHS;
  if (precision <= 10) return DAYS;
  return visible === 'minute' ? minutes(5) : visible === 'hour' ? minutes(30) : DAYS;
}

/**
 * The window moved as a whole by `steps`, written as precisely as before. A day that the new month does
 * not have becomes its last. The same object where it would leave the years 1 to 9999, or not move.
 */
export function shiftWhen(when: When, step: DateStep, steps: number): When {
  if (steps === 0) return when;
  const by = { [step.unit]: step.count * steps };
  const date = shifted(when.date, by);
  const until = when.until === undefined ? undefined : shifted(when.until, by);
  if (date === null || until === null) return when;
  return { ...when, date, ...(until === undefined ? {} : { until }) };
}

function shifted(local: string, by: Temporal.DurationLike): string | null {
  const moment = Temporal.PlainDateTime.from(local + '0000-01-01T00:00'.slice(local.length)).add(by);
  if (moment.year < 1 || moment.year > 9999) return null;
  return moment.toString({ smallestUnit: 'minute' }).slice(0, local.length);
}
