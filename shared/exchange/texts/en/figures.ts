import type { TickUnit } from '../../../drawing/timeline/axis.ts';
import { type Zone, zoneOf } from '../../../time/index.ts';
import { instant, percent, slackInWords, span, triple, tripleOfDays } from '../../figures.ts';

/** Figures with words in them: dates, spans, percentages. */
export const figures = {
  percent,
  instant,
  triple,
  tripleOfDays,
  span,
  slackInWords,
  /** `9 Jul`. */
  shortDay: (at: number, zone: Zone): string => instant(at, zone).replace(/^\w+ | \d{1,4}, .*$/g, ''),
  /** A date as it was entered, of any precision, or a span of two: `25 Jun 2025 14:30`, `24–25 Jun 2025`. */
  entered(date: string, until: string | undefined): string {
    if (until === undefined) return localDate(date);
    const isDays = date.length === 10 && until.length === 10 && date.slice(0, 7) === until.slice(0, 7);
    if (isDays) return `${Number(date.slice(8))}–${localDate(until)}`;
    return `${localDate(date)} – ${localDate(until)}`;
  },
  /** `1 month 3 d 12 h`: what a duration is made of. */
  duration({ months, days, hours, minutes }: DurationParts): string {
    const parts = [
      [months, months === 1 ? 'month' : 'months'],
      [days, 'd'],
      [hours, 'h'],
      [minutes, 'min'],
    ].flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`]));
    return parts.length === 0 ? '0 min' : parts.join(' ');
  },
  /** Of an axis of time, `wall` the clock's as if it were UTC; `whole` with the units above. */
  tick(wall: number, unit: TickUnit, whole: boolean): string {
    const text = instant(wall, zoneOf('UTC'));
    const [, date = '', month = '', year = '', time = ''] = /^\w+ (\d+) (\S+) (\d+), (.*)$/.exec(text) ?? [];
    const words: Readonly<Record<TickUnit, string>> = {
      minute: time,
      hour: time,
      day: whole ? `${date} ${month} ${year}` : date,
      month: whole ? `${month} ${year}` : month,
      year,
    };
    return words[unit];
  },
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A local date as the file writes it: `2025-06-25T14:30`, `2025-06`, `2025`. */
function localDate(text: string): string {
  const [date = '', time] = text.split('T');
  const [year = '', month, day] = date.split('-');
  const words = [
    ...(day === undefined ? [] : [`${Number(day)}`]),
    ...(month === undefined ? [] : [MONTHS[Number(month) - 1] ?? month]),
    year,
    ...(time === undefined ? [] : [time]),
  ];
  return words.join(' ');
}

export interface DurationParts {
  readonly months: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}
