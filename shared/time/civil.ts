/**
 * The proleptic Gregorian calendar in plain numbers. A *day number* counts days from 1970-01-01.
 * Months are counted from 1. The year is shifted to start in March, so that the leap day is its last:
 * see E. G. Richards in the Explanatory Supplement to the Astronomical Almanac, 3rd ed., ch. 15.
 */

export const DAY = 86_400_000;
const DAYS_IN_400_YEARS = 146_097;
/** Day number of 0000-03-01, negated. */
const MARCH_OF_YEAR_0 = 719_468;

/** Day number of a date; `month` in 1 … 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_IN_400_YEARS + dayOfCycle - MARCH_OF_YEAR_0;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date of a day number. */
export function civilDate(days: number): CivilDate {
  const shifted = days + MARCH_OF_YEAR_0;
  const cycle = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfCycle = shifted - cycle * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days in a month, 1 … 12. */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] as number);
}

/** `months` later; a day that the month does not have becomes its last. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilDate(days);
  const counted = year * 12 + (month - 1) + months;
  const newYear = Math.floor(counted / 12);
  const newMonth = counted - newYear * 12 + 1;
  return dayNumber(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth)));
}
