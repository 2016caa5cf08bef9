import { isDuration, triplesAscend } from '#shared/model/lexical.ts';
import type { Duration } from '#shared/model/schema.ts';
import { spokenLanguage, t } from '../i18n/i18n.ts';
import { spanFromKorean } from './korean.ts';
import { plain, type Reading, refused, understood } from './reading.ts';

type Unit = 'Y' | 'M' | 'W' | 'D' | 'H' | 'Min' | 'S';
const UNITS: readonly (readonly [unit: Unit, names: RegExp])[] = [
  ['Y', /^(?:y|yrs?|years?)$/],
  ['M', /^(?:mo|mos|mths?|months?)$/],
  ['W', /^(?:w|wks?|weeks?)$/],
  ['D', /^(?:d|days?)$/],
  ['H', /^(?:h|hrs?|hours?)$/],
  ['Min', /^(?:m|mins?|minutes?)$/],
  ['S', /^(?:s|secs?|seconds?)$/],
];
const ORDER = UNITS.map(([unit]) => unit);
const SHOWN: Readonly<Record<Unit, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'h',
  Min: 'min',
  S: 's',
};
const SHOWN_KOREAN: Readonly<Record<Unit, string>> = {
  Y: '년',
  M: '개월',
  W: '주',
  D: '일',
  H: '시간',
  Min: '분',
  S: '초',
};
interface Amount {
  readonly unit: Unit;
  /** As written: `2`, `1.5`. */
  readonly amount: string;
}

/** Reads `3d`, `2 h 30 min`, `2시간 30분`, `1 month`, `2-5 days`, `2-3-5 days` (shortest, likely, longest), `P3D`. */
export function readDuration(typed: string): Reading<Duration> {
  const text = spanFromKorean(plain(typed));
  if (text === '') return understood<Duration>(undefined);
  const parts = text.split(/\s*(?:\.\.|-|\bto\b)\s*/i);
  if (parts.length > 3 || parts.some((part) => part === '')) return refused(notUnderstood(text));
  // `2-5 days`: what has no unit takes the one that follows.
  const amounts: (readonly Amount[])[] = [];
  for (const part of parts.toReversed()) {
    const read = readAmounts(part, amounts[0]?.[0]?.unit);
    if (read === null) return refused(notUnderstood(part));
    amounts.unshift(read);
  }
  const all = amounts.length === 2 ? withMiddle(amounts) : amounts;
  const texts = all.map(toIso);
  if (texts.some((iso) => iso === null)) return refused(t('input.duration.fraction'));
  const [min, likely, max] = texts as string[];
  if (texts.some((iso) => iso !== null && !isDuration(iso))) return refused(notUnderstood(text));
  if (min === undefined) return refused(notUnderstood(text));
  if (likely === undefined || max === undefined) return understood<Duration>(min);
  const triple = { min, likely, max };
  return triplesAscend(triple) ? understood<Duration>(triple) : refused(t('input.duration.descends'));
}

const notUnderstood = (part: string) =>
  `${t('input.duration.notUnderstood', { part })} ${t('input.duration.examples')}`;

/** Null if it is not understood. */
function readAmounts(text: string, following: Unit | undefined): readonly Amount[] | null {
  if (/^p/i.test(text)) return readIso(text.toUpperCase());
  const amounts: Amount[] = [];
  const pattern = /\s*(\d+(?:[.,]\d+)?)\s*([a-z]*)\.?\s*(?:and\b|,)?/giy;
  let end = 0;
  for (;;) {
    const match = pattern.exec(text);
    if (match === null) break;
    end = pattern.lastIndex;
    const name = (match[2] ?? '').toLowerCase();
    const unit = name === '' ? following : UNITS.find(([, names]) => names.test(name))?.[0];
    if (unit === undefined) return null;
    amounts.push({ unit, amount: match[1] ?? '' });
  }
  const ascending = amounts.every(
    ({ unit }, i) => i === 0 || ORDER.indexOf(unit) > ORDER.indexOf(amounts[i - 1]?.unit ?? 'S'),
  );
  return amounts.length > 0 && end === text.length && ascending ? amounts : null;
}

function readIso(text: string): readonly Amount[] | null {
  if (!isDuration(text)) return null;
  const [date = '', time = ''] = text.slice(1).split('T');
  const read = (part: string, minutes: Unit) =>
    [...part.matchAll(/([\d.,]+)([A-Z])/g)].map(
      ([, amount = '', unit = '']): Amount => ({ unit: unit === 'M' ? minutes : (unit as Unit), amount }),
    );
  return [...read(date, 'M'), ...read(time, 'Min')];
}

/** As ISO 8601; null where a calendar unit has a fraction that is no whole number of smaller ones. */
function toIso(amounts: readonly Amount[]): string | null {
  const whole = amounts.flatMap(withoutFraction);
  if (whole.some((amount) => amount === null)) return null;
  const sums = new Map<Unit, string>();
  for (const amount of whole as Amount[]) {
    const before = sums.get(amount.unit);
    sums.set(
      amount.unit,
      before === undefined ? amount.amount : String(Number(before) + Number(amount.amount)),
    );
  }
  const part = (units: readonly Unit[]) =>
    units.map((unit) => (sums.has(unit) ? `${sums.get(unit)}${unit === 'Min' ? 'M' : unit}` : '')).join('');
  const time = part(['H', 'Min', 'S']);
  return `P${part(['Y', 'M', 'W', 'D'])}${time === '' ? '' : `T${time}`}`;
}

const SMALLER: Partial<Readonly<Record<Unit, readonly [unit: Unit, count: number]>>> = {
  Y: ['M', 12],
  W: ['D', 7],
  D: ['H', 24],
};

/** ISO 8601 gives fractions to hours and below; the rest in the next smaller unit. */
function withoutFraction({ unit, amount }: Amount): readonly (Amount | null)[] {
  if (!/[.,]/.test(amount) || unit === 'H' || unit === 'Min' || unit === 'S') return [{ unit, amount }];
  const value = Number(amount.replace(',', '.'));
  const whole = Math.floor(value);
  const rest = value - whole;
  const kept: readonly Amount[] = whole > 0 ? [{ unit, amount: String(whole) }] : [];
  if (unit === 'M') return rest === 0.5 ? [...kept, { unit: 'D', amount: '15' }] : [null];
  const [smaller, count] = SMALLER[unit] ?? [unit, 1];
  const below = Number((rest * count).toFixed(6));
  if (unit === 'Y' && !Number.isInteger(below)) return [null];
  return [...kept, ...withoutFraction({ unit: smaller, amount: String(below) })];
}

/** Between the shortest and the longest of one unit, the middle; else the longest counts in days or hours. */
function withMiddle([min = [], max = []]: readonly (readonly Amount[])[]): readonly (readonly Amount[])[] {
  const [a, b] = [min[0], max[0]];
  if (min.length === 1 && max.length === 1 && a !== undefined && b !== undefined && a.unit === b.unit) {
    const middle = (Number(a.amount.replace(',', '.')) + Number(b.amount.replace(',', '.'))) / 2;
    return [min, [{ unit: a.unit, amount: String(Number(middle.toFixed(9))) }], max];
  }
  const middle = (hours(min) + hours(max)) / 2;
  const days = Math.floor(middle / 24);
  const left = Math.round(middle - days * 24);
  const amounts: readonly Amount[] = [
    { unit: 'D', amount: String(days) },
    { unit: 'H', amount: String(left) },
  ];
  return [min, amounts.filter(({ amount }, i) => amount !== '0' || (i === 0 && left === 0)), max];
}

const HOURS: Readonly<Record<Unit, number>> = {
  Y: 365 * 24,
  M: 30 * 24,
  W: 7 * 24,
  D: 24,
  H: 1,
  Min: 1 / 60,
  S: 1 / 3600,
};
const hours = (amounts: readonly Amount[]) =>
  amounts.reduce((sum, { unit, amount }) => sum + HOURS[unit] * Number(amount.replace(',', '.')), 0);

/** The text to edit: `readDuration` of it gives the same value back. */
export function showDuration(duration: Duration | undefined): string {
  if (duration === undefined) return '';
  const parts = typeof duration === 'string' ? [duration] : [duration.min, duration.likely, duration.max];
  const amounts = parts.map((part) => readIso(part) ?? []);
  const candidates = [shortRange(amounts), amounts.map(inWords).join(' - ')];
  return candidates.find((text) => text !== null && gives(text, parts)) ?? parts.join(' - ');
}

/** `2-3-5 days`, or `2-5 days` where the likely one is the middle; null where the units differ. */
function shortRange(amounts: readonly (readonly Amount[])[]): string | null {
  const [min, , max] = amounts;
  const [a, b] = [min?.[0], max?.[0]];
  if (
    amounts.length !== 3 ||
    min?.length !== 1 ||
    max?.length !== 1 ||
    a?.unit !== b?.unit ||
    b === undefined
  )
    return null;
  const short = `${a?.amount}–${inWords([b])}`;
  const likely = amounts[1]?.[0];
  if (
    gives(
      short,
      amounts.map((each) => toIso(each) ?? ''),
    )
  )
    return short;
  return amounts[1]?.length === 1 && likely?.unit === b.unit
    ? `${a?.amount}–${likely.amount}–${inWords([b])}`
    : null;
}

function inWords(amounts: readonly Amount[]): string {
  return amounts
    .map(({ unit, amount }) => {
      if (spokenLanguage() === 'ko') return `${amount}${SHOWN_KOREAN[unit]}`;
      const plural = unit === 'H' || unit === 'Min' || unit === 'S' || amount === '1' ? '' : 's';
      return `${amount} ${SHOWN[unit]}${plural}`;
    })
    .join(' ');
}

function gives(text: string, parts: readonly string[]): boolean {
  const read = readDuration(text);
  if (!read.ok || read.value === undefined) return false;
  const value =
    typeof read.value === 'string' ? [read.value] : [read.value.min, read.value.likely, read.value.max];
  return value.length === parts.length && value.every((part, i) => part === parts[i]);
}
