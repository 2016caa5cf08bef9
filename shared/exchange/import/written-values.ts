/** Values as exports write them and people type them: dates, durations, odds. What is none is null. */
import {
  Duration,
  type Duration as DurationValue,
  LocalDate,
  PROBABILITY_WORDS,
  Probability,
  type Probability as ProbabilityValue,
  When,
  type When as WhenValue,
} from '../../model/index.ts';

/** Labels are not novels; what is longer is no date and no odds. */
const LONGEST = 300;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A local date of the format. Besides ISO 8601: `2025-07-08 14:30`, `2025/07/08`, `8 July 2025`,
 * `July 8, 2025`, `July 2025`, `2025. 7. 8.`, `2025년 7월 8일`, days also with a time (`8 July 2025 14:30`).
 * Never `08/07/2025`, which is two days.
 */
export function localDate(written: string): string | null {
  const text = written.trim();
  if (text.length > 40) return null;
  const iso = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text);
  if (iso) return valid(`${iso[1]}T${iso[2]}`);
  const clock = /^(.*\D\d{4}|\d{4}.*일),? (\d{2}:\d{2})$/.exec(text);
  if (clock) {
    const day = localDate(clock[1] ?? '');
    return day?.length === 10 ? valid(`${day}T${clock[2]}`) : null;
  }
  const east = /^(\d{4})\s?[./년]\s?(\d{1,2})\s?[./월]\s?(\d{1,2})\s?[.일]?$/.exec(text);
  if (east) return valid(`${east[1]}-${two(east[2])}-${two(east[3])}`);
  const korean = /^(\d{4})년(?:\s?(\d{1,2})월)?$/.exec(text);
  if (korean) return valid(`${korean[1]}${korean[2] === undefined ? '' : `-${two(korean[2])}`}`);
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  return valid(text);
}

function named(year = '', month = '', day?: string): string | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  if (index < 0) return null;
  return valid(`${year}-${two(`${index + 1}`)}${day === undefined ? '' : `-${two(day)}`}`);
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}

function valid(text: string): string | null {
  return LocalDate.safeParse(text).success ? text : null;
}

/** The window from parts, each as written. */
export function whenOf(date: string, until?: string, timeZone?: string): WhenValue | null {
  const from = localDate(date);
  if (from === null) return null;
  const to = until === undefined || until === '' ? undefined : localDate(until);
  if (to === null) return null;
  const when = {
    date: from,
    ...(to === undefined ? {} : { until: to }),
    ...(timeZone === undefined || timeZone === '' ? {} : { timeZone }),
  };
  return When.safeParse(when).success ? when : null;
}

/** `24–25 Jun 2025`. */
const DAYS = /^(\d{1,2})–(\d{1,2}) ([A-Za-z]{3,9} \d{4})$/;

/** `24 Jun 2025 – 2 Jul 2025 Europe/Amsterdam`, `24–25 Jun 2025`, `2025-06-24 … 2025-06-25`, as exports draw it. */
export function whenOfLine(line: string): WhenValue | null {
  if (line.length > LONGEST) return null;
  const match =
    /^(\S.*?)(?: (?:…|\.\.\.|–|~|to) (\S.*?))?(?: ([A-Z][A-Za-z_]+(?:\/[A-Za-z_+-]+)+|UTC))?$/.exec(
      line.trim(),
    );
  if (!match) return null;
  const [, from = '', until, timeZone] = match;
  const [, first, last, month] = until === undefined ? (DAYS.exec(from) ?? []) : [];
  if (first !== undefined) return whenOf(`${first} ${month}`, `${last} ${month}`, timeZone);
  // Korean does not say the same year twice.
  const year = /^\d{1,2}월/.test(until ?? '') ? (/^\d{4}년/.exec(from)?.[0] ?? '') : '';
  return whenOf(from, until === undefined ? undefined : `${year} ${until}`, timeZone);
}

/** A duration of the format, a triple as JSON included; also `3 days`, `2 h`, `1.5 hours`. */
export function durationOf(written: string): DurationValue | null {
  const text = written.trim();
  const value = text.startsWith('{') ? json(text) : (plainDuration(text) ?? text);
  return Duration.safeParse(value).success ? (value as DurationValue) : null;
}

function plainDuration(text: string): string | null {
  const match = /^(\d{1,6})\s*(min|minutes?|h|hours?|d|days?|w|weeks?|months?|y|years?)$/i.exec(text);
  if (!match) return null;
  const [, count, unit = ''] = match;
  const kind = unit.toLowerCase();
  if (kind.startsWith('min')) return `PT${count}M`;
  return kind.startsWith('h') ? `PT${count}H` : `P${count}${kind.charAt(0).toUpperCase()}`;
}

/** A probability as exports write it: any text is one, as an expression; numbers and ranges are JSON. */
export function probabilityOfText(text: string): ProbabilityValue | null {
  const value = /^[-\d{]/.test(text) ? (json(text) ?? text) : text;
  const parsed = Probability.safeParse(value);
  return parsed.success ? (value as ProbabilityValue) : null;
}

const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,12})?`;
const RANGE = new RegExp(String.raw`(${NUMBER})\s?%?\s?(?:–|-|…|\.\.\.?|to)\s?(${NUMBER})\s?%`);
const PERCENT = new RegExp(String.raw`[<>≈~]?\s?(${NUMBER})\s?%`);
const NAMED = /\b(?:p|prob|probability|odds)\s?[=:]\s?(0?\.\d{1,15}|[01](?:\.\d{1,15})?)/i;

/** Odds that stand in a label: `Comes 60 %`, `60%`, `(20–45%) comes`, `p = 0.6`, `0.6`, `Comes (likely)`, `rest`. */
export function oddsInLabel(
  label: string,
): { readonly probability: ProbabilityValue; readonly label: string } | null {
  if (label.length > LONGEST) return null;
  const text = label.trim();
  const word = text.toLowerCase();
  if (word === 'rest' || Object.hasOwn(PROBABILITY_WORDS, word)) return { probability: word, label: '' };
  if (/^(?:0?\.\d{1,15}|[01](?:\.\d{1,15})?)$/.test(text)) return { probability: Number(text), label: '' };
  const [, before = '', inside = ''] = /^(.*\S)\s*\(([^()]{2,40})\)$/.exec(text) ?? [];
  const aside = inside === '' ? null : oddsInLabel(inside);
  if (aside !== null && aside.label === '') return { probability: aside.probability, label: before };
  const range = RANGE.exec(text);
  if (range) {
    const [low, high] = [hundredth(range[1]), hundredth(range[2])];
    return low <= high && high <= 1 ? { probability: { low, high }, label: without(text, range) } : null;
  }
  const percent = PERCENT.exec(text);
  const value = percent ? hundredth(percent[1]) : Number(NAMED.exec(text)?.[1] ?? Number.NaN);
  const match = percent ?? NAMED.exec(text);
  return match && value <= 1 ? { probability: value, label: without(text, match) } : null;
}

function hundredth(digits = ''): number {
  // Divided, not multiplied: 0.29 rather than 0.29000000000000004.
  return Number(digits.replace(',', '.')) / 100;
}

function without(text: string, { index, 0: found }: RegExpExecArray): string {
  const rest = `${text.slice(0, index)} ${text.slice(index + found.length)}`;
  return rest
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,·|–-]+|[\s:;,·|–-]+$/g, '');
}

function json(text: string): unknown {
  if (text.length > LONGEST) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
