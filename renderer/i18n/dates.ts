/** How each language writes dates out of their parts. */
import type { Language } from '#shared/language/language.ts';

/** A date on a clock; `Temporal`'s dates are that. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface DateWords {
  /** BCP 47, for `Intl`. */
  readonly locale: string;
  /** `withYear` false: the year goes without saying. */
  day(at: DateParts, withYear: boolean): string;
  /** Several days of one month. */
  days(from: DateParts, to: DateParts, withYear: boolean): string;
  month(at: Omit<DateParts, 'day'>): string;
  /** Several months of one year. */
  months(from: Omit<DateParts, 'day'>, to: Omit<DateParts, 'day'>): string;
  year(year: number): string;
  /** Without its year. */
  monthName(month: number): string;
  /** The day of a month alone. */
  dayNumber(day: number): string;
  /** From one to another. */
  between(from: string, to: string): string;
}

const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const name = (month: number) => short.format(Date.UTC(2000, month - 1, 1)).replace('Sept', 'Sep');

const english: DateWords = {
  locale: 'en-GB',
  day: ({ year, month, day }, withYear) => `${day} ${name(month)}${withYear ? ` ${year}` : ''}`,
  days: (from, to, withYear) => `${from.day}–${english.day(to, withYear)}`,
  month: ({ year, month }) => `${name(month)} ${year}`,
  months: (from, to) => `${name(from.month)}–${english.month(to)}`,
  year: String,
  monthName: name,
  dayNumber: String,
  between: (from, to) => `${from} – ${to}`,
};

const korean: DateWords = {
  locale: 'ko-KR',
  day: ({ year, month, day }, withYear) => `${withYear ? `${year}년 ` : ''}${month}월 ${day}일`,
  days: (from, to, withYear) => `${withYear ? `${from.year}년 ` : ''}${from.month}월 ${from.day}–${to.day}일`,
  month: ({ year, month }) => `${year}년 ${month}월`,
  months: (from, to) => `${from.year}년 ${from.month}–${to.month}월`,
  year: (year) => `${year}년`,
  monthName: (month) => `${month}월`,
  dayNumber: (day) => `${day}일`,
  between: (from, to) => `${from} ~ ${to}`,
};

export const DATE_WORDS: Readonly<Record<Language, DateWords>> = { en: english, ko: korean };
