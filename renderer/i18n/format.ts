/**
 * Numbers, odds, times and spans as people read them. The one place that formats; pure, and the same in
 * every view. What is not computed prints as an en dash.
 */
import type { Range, Triple } from '#shared/engine/results.ts';
import { spanOf } from '#shared/engine/triple.ts';
import { PROBABILITY_WORDS, type Probability, type ProbabilityWord } from '#shared/model/schema.ts';
import { koreanCity } from './cities.ts';
import { DATE_WORDS, type DateWords } from './dates.ts';
import { spokenLanguage, t } from './i18n.ts';

const MINUS = '−';
const NONE = '–';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const words = (): DateWords => DATE_WORDS[spokenLanguage()];

const numbers = new Map<string, Intl.NumberFormat>();
function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { locale } = words();
  const key = locale + JSON.stringify(options);
  let format = numbers.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, options);
    numbers.set(key, format);
  }
  return format;
}
const withMinus = (text: string) => text.replace('-', MINUS);

/** From here on a number is written with a power of ten: nobody counts the noughts, and no axis has room for them. */
const HUGE = 1e9;
/** A score that is smaller is the rounding of a sum, and 0. */
const NOISE = 5e-10;

/** `1,234`, `0.25`; what has digits only farther behind the point, with so many as show some: `0.000021`, `2 × 10⁻⁹`. */
export function formatNumber(value: number, digits = 4): string {
  const size = Math.abs(value);
  if (size > 0 && size < 10 ** -digits / 2) return formatPower(value, 3);
  return withMinus(numberFormat({ maximumFractionDigits: digits }).format(value));
}

/** The same where there is little room: `1.67 × 10¹²` from a billion on, in so many significant digits. */
export function formatShort(value: number, digits = 4): string {
  return Math.abs(value) >= HUGE ? formatPower(value, digits) : formatNumber(value, digits);
}

/** `1.25 × 10¹²`, in at most so many significant digits; `0`. */
export function formatPower(value: number, digits: number): string {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? '0' : NONE;
  const [mantissa = '', exponent] = value.toExponential(digits - 1).split('e');
  const shown = numberFormat({ maximumSignificantDigits: digits }).format(Number(mantissa));
  return `${withMinus(shown)} × 10${raised(Number(exponent))}`;
}

const raised = (exponent: number) =>
  String(exponent).replace(/[-\d]/g, (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '')));

/** An exact count, of paths say: `46`, `1.6 × 10⁶⁰` above a billion. */
export function formatCount(count: number | bigint): string {
  if (count < 1_000_000_000) return numberFormat({}).format(count);
  const digits = count.toString();
  const mantissa = `${digits[0]}.${digits[1]}`;
  return `${mantissa} × 10${raised(digits.length - 1)}`;
}

/**
 * `+2.4`, `+4.0`, `−0.72`, `0`; one digit after the point below 100, up to two below 1, none from 100 on. What
 * is not 0 never reads `0`: `+0.0042`, `−2 × 10⁻⁹`; a billion and more is `+1.25 × 10¹²`.
 */
export function formatScore(score: number | null): string {
  if (score === null || !Number.isFinite(score)) return NONE;
  const size = Math.abs(score);
  const least = size < 0.005 && size >= NOISE;
  if (size >= HUGE || (least && size < 1e-4)) return (score > 0 ? '+' : '') + formatPower(score, 3);
  // As it is rounded: the sum of 0.9 and 0.0999… reads like 1.
  const digits = least ? 5 : size >= 99.95 ? 0 : size >= 0.995 ? 1 : 2;
  const format = numberFormat({
    minimumFractionDigits: digits === 1 ? 1 : 0,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });
  return withMinus(format.format(score));
}

/** `0.9 … 3.8`; empty when both ends print alike. */
export function formatScoreRange(range: Range | null): string {
  if (range === null) return '';
  const [low, high] = [formatScore(range[0]), formatScore(range[1])];
  return low === high ? '' : `${low} … ${high}`;
}

/** As exports write it, too: `38%`. */
export { percent as formatProbability } from '#shared/exchange/figures.ts';

function percent(value: number, digits: number): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: digits }).format(value);
}

/** A number as entered, without rounding away what the analyst wrote: `33.5%`. */
export function formatExactProbability(probability: number): string {
  return percent(probability, 4);
}

export function isProbabilityWord(text: string): text is ProbabilityWord {
  return Object.hasOwn(PROBABILITY_WORDS, text);
}

/** As entered: `40%`, `20–45%`, `likely 55–80%`, `rest`, or the text of the expression. Empty when absent. */
export function formatEnteredProbability(probability: Probability | undefined): string {
  if (probability === undefined) return '';
  if (typeof probability === 'number') return formatExactProbability(probability);
  if (typeof probability === 'object') return percentRange(probability.low, probability.high);
  if (probability === 'rest') return t('common.probability.rest');
  if (!isProbabilityWord(probability)) return probability;
  const { low, high } = PROBABILITY_WORDS[probability];
  return `${t(`common.odds.${probability}`)} ${percentRange(low, high)}`;
}

function percentRange(low: number, high: number): string {
  const plain = (value: number) => formatNumber(value * 100, 2);
  return low === high ? `${plain(low)}%` : `${plain(low)}–${plain(high)}%`;
}

/** A span of ms: `20 h 30 min`, `13 d 4 h`, `0 min`; at most two units; with `sign`, `+…` or `−…`. */
export function formatSpan(ms: number, options: { readonly sign?: boolean } = {}): string {
  const size = Math.abs(ms);
  if (!Number.isFinite(size)) return NONE;
  const parts: string[] = [];
  const minutes = Math.round(size / MINUTE);
  const days = Math.floor(minutes / (DAY / MINUTE));
  const hours = Math.floor((minutes % (DAY / MINUTE)) / 60);
  if (days > 0) parts.push(t('common.duration.day', { count: days }));
  if (hours > 0 && days < 100) parts.push(t('common.duration.hour', { count: hours }));
  if (days === 0 && (minutes % 60 > 0 || hours === 0))
    parts.push(t('common.duration.minute', { count: minutes % 60 }));
  const sign = minutes === 0 ? '' : ms < 0 ? MINUS : options.sign ? '+' : '';
  return sign + parts.join(' ');
}

/** How an instant is to be printed. */
export interface InstantOptions {
  /** IANA zone in which the clock is read. */
  readonly zone: string;
  /** The year that goes without saying (the scenario's start); others are printed. */
  readonly year?: number;
  readonly time?: boolean;
}

/** `25 Jun 21:30`, with the year when it is not the expected one, without the time at midnight. */
export function formatInstant(ms: number, options: InstantOptions): string {
  const at = zoned(ms, options.zone);
  if (at === null) return NONE;
  const midnight = at.hour === 0 && at.minute === 0 && at.second === 0;
  return day(at, options.year) + (options.time === false || midnight ? '' : ` ${clock(at)}`);
}

/** The last moment for something: the time stands there at midnight, too, since “by 23 Jun” would take in the 23rd. */
export function formatLimit(ms: number, options: Omit<InstantOptions, 'time'>): string {
  const at = zoned(ms, options.zone);
  return at === null ? NONE : `${day(at, options.year)} ${clock(at)}`;
}

/** A window or a range of instants: `24–25 Jun`, `22 Jun 09:00 – 23 Jun 18:00`; one instant when both are the same. */
export function formatInstantRange(from: number, to: number, options: InstantOptions): string {
  if (from === to) return formatInstant(from, options);
  const [a, b] = [zoned(from, options.zone), zoned(to, options.zone)];
  if (a === null || b === null) return NONE;
  if (a.toPlainDate().equals(b.toPlainDate())) return `${day(a, options.year)} ${clock(a)}–${clock(b)}`;
  const midnights = [a, b].every((at) => at.hour === 0 && at.minute === 0);
  if (midnights && a.month === b.month && a.year === b.year)
    return words().days(a, b, a.year !== options.year);
  return words().between(formatInstant(from, options), formatInstant(to, options));
}

/** A triple as `earliest – latest`, or as one instant when it is certain. */
export function formatTriple(triple: Triple | null, options: InstantOptions): string {
  return triple === null ? NONE : formatInstantRange(...spanOf(triple), options);
}

/** A window, whose end is the first instant after it: `24–25 Jun`, `Sep 2025`, `8 Jul`. */
export function formatWindow(start: number, end: number, options: InstantOptions): string {
  const [a, b] = [zoned(start, options.zone), zoned(end, options.zone)];
  if (a === null || b === null) return NONE;
  const whole = [a, b].every((at) => at.equals(at.startOfDay()));
  if (!whole) return formatInstantRange(start, end, options);
  if (a.dayOfYear === 1 && a.add({ years: 1 }).equals(b)) return words().year(a.year);
  if (a.day === 1 && b.day === 1) {
    const last = b.subtract({ months: 1 });
    const { month, months, between } = words();
    if (last.equals(a)) return month(a);
    return a.year === last.year ? months(a, last) : between(month(a), month(last));
  }
  return formatInstantRange(start, b.subtract({ days: 1 }).epochMilliseconds, options);
}

/** `Seoul` of `Asia/Seoul`. */
export function formatZone(zone: string): string {
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return spokenLanguage() === 'ko' ? koreanCity(city) : city;
}

/** When a file was changed, on the reader's own clock: `24 Nov 2026, 17:02`. */
export function formatFileTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return NONE;
  if (spokenLanguage() === 'ko') {
    const day = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
    return `${words().day(day, true)} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
  }
  return new Intl.DateTimeFormat(words().locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** A local date as the file writes it, of any precision, without its time: `17 Jun 2025`, `Sep 2025`, `2025`. */
export function formatLocalDay(local: string): string {
  const [year, month, of] = local.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || Number.isNaN(year) || Number.isNaN(month)) return local;
  if (of === undefined) return words().month({ year, month });
  return words().day({ year, month, day: of }, true);
}

function zoned(ms: number, zone: string): Temporal.ZonedDateTime | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  } catch {
    return null;
  }
}
const pad = (value: number) => String(value).padStart(2, '0');
const clock = (at: Temporal.ZonedDateTime) => `${pad(at.hour)}:${pad(at.minute)}`;
function day(at: Temporal.ZonedDateTime, year: number | undefined): string {
  return words().day(at, at.year !== year);
}

/** `812 B`, `14.2 kB`, `3.5 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
