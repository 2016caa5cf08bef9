/**
 * Figures as reports and the command line write them. What is not computed is an en dash. Instants are
 * epoch milliseconds, spans milliseconds, probabilities 0 … 1.
 */
import type { Range, Triple } from '../engine/results.ts';
import { spanOf } from '../engine/triple.ts';
import { formatInstant, type Zone } from '../time/index.ts';

export const NONE = '–';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From here on a number is written with a power of ten: nobody counts the noughts. */
const HUGE = 1e9;
/** What is smaller is the rounding of a sum, and 0. */
const NOISE = 5e-10;

/** `2.43`, `-0.7`, `1200`: two digits after the point, none from 100 on; `1.25 × 10^12`, `0.0042`, `2 × 10^-9`. */
export function score(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NONE;
  const size = Math.abs(value);
  if (size >= HUGE || (size < 0.005 && size >= NOISE)) return figure(value, size >= HUGE ? 3 : 2);
  const text = value.toFixed(Math.abs(value) >= 100 ? 0 : 2);
  const short = text.includes('.') ? text.replace(/0$/, '').replace(/\.0$/, '') : text;
  return /^-0(\.0)?$/.test(short) ? '0' : short;
}

/** `2.43 (1.2 … 3.1)`; the range is left out where both ends read alike. */
export function scoreWithRange(value: number | null, range: Range | null): string {
  if (value === null || range === null || score(range[0]) === score(range[1])) return score(value);
  return `${score(value)} (${score(range[0])} … ${score(range[1])})`;
}

/**
 * 0 … 1 as `38%`; what is neither impossible nor certain never reads `0%` or `100%`, but `<1%` or `99.6%`. Exact halves
 * stay, `67.5%`: they are the middles of the words of probability, and rounded up on both sides the two branches of a
 * chance would add up to 101%.
 */
export function percent(probability: number | null): string {
  if (probability === null || !Number.isFinite(probability)) return NONE;
  if (probability > 0 && probability < 0.005) return '<1%';
  if (probability > 0.995 && probability < 1)
    return probability > 0.9995 ? '>99.9%' : `${Math.round(probability * 1000) / 10}%`;
  const halves = Math.round(probability * 200);
  // But for the roundings of a computation.
  const exact = Math.abs(probability * 200 - halves) < 1e-9;
  return `${exact ? halves / 2 : Math.round(probability * 100)}%`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Wed 9 Jul 2025, 13:00` on the zone's wall clock. */
export function instant(value: number | null, zone: Zone): string {
  if (value === null || !Number.isFinite(value)) return NONE;
  let format = formats.get(zone.id);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone.id,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone.id, format);
  }
  const part = Object.fromEntries(format.formatToParts(value).map(({ type, value: text }) => [type, text]));
  // Newer Intl data write four letters for September alone; the interface and its input take three.
  const month = part.month?.slice(0, 3);
  return `${part.weekday} ${part.day} ${month} ${part.year}, ${part.hour}:${part.minute}`;
}

/** `16 Oct 2025 (1 Oct 2025 … 31 Oct 2025)`: the days of a triple, where hours would pretend to know more. */
export function tripleOfDays(value: Triple | null, zone: Zone): string {
  if (value === null) return NONE;
  const day = (time: number) => instant(time, zone).replace(/^\w+ |, .*$/g, '');
  const [first, last] = spanOf(value).map(day);
  return first === last ? `${first}` : `${day(value.likely)} (${first} … ${last})`;
}

/** `2025-07-09 13:00` on the zone's wall clock: what spreadsheets read as a date. Empty for what is not computed. */
export function sheetInstant(value: number | null, zone: Zone): string {
  return value === null ? '' : formatInstant(value, zone).replace(/T(\d\d:\d\d).*$/s, ' $1');
}

/** The likely instant, and the extremes where they differ. */
export function triple(value: Triple | null, zone: Zone): string {
  if (value === null) return NONE;
  const [first, last] = spanOf(value).map((each) => instant(each, zone));
  return first === last ? `${first}` : `${instant(value.likely, zone)} (${first} … ${last})`;
}

/** `3 d 4 h`, `2 h 30 min`, `0 min`; the two largest units. Negative spans read `-3 d`. */
export function span(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const days = Math.floor(size / DAY);
  const hours = Math.floor((size % DAY) / HOUR);
  const minutes = Math.floor((size % HOUR) / MINUTE);
  const parts = [
    [days, 'd'],
    [hours, 'h'],
    [days > 0 ? 0 : minutes, 'min'],
  ].flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`]));
  if (parts.length === 0) return '0 min';
  return `${milliseconds < 0 ? '-' : ''}${parts.join(' ')}`;
}

/** How much time is left before something dated is missed, in words. */
export function slackInWords(slack: { readonly likely: number; readonly latest: number } | null): string {
  if (slack === null) return NONE;
  const likely = slack.likely < 0 ? `late by ${span(-slack.likely)}` : `${span(slack.likely)} to spare`;
  if (span(slack.likely) === span(slack.latest)) return likely;
  return `${likely}, at worst ${slack.latest < 0 ? `late by ${span(-slack.latest)}` : span(slack.latest)}`;
}

/** An exact count with thin groups: `1,234`; from a billion on `1.6 × 10^60`. */
export function count(value: bigint): string {
  const digits = value.toString();
  if (digits.length < 10) return digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${digits[0]}.${digits[1]} × 10^${digits.length - 1}`;
}

/** A number of the analyst's own in at most four significant digits: `0.4467`, `12`, `1500000`, `1.5 × 10^12`. */
export function figure(value: number, digits = 4): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < HUGE)) return String(Number(value.toPrecision(digits)));
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  return `${Number(mantissa)} × 10^${Number(exponent)}`;
}
