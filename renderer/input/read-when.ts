import { isLocalDate, isTimeZone, windowAscends } from '#shared/model/lexical.ts';
import type { When } from '#shared/model/schema.ts';
import { DATE_WORDS } from '../i18n/dates.ts';
import { spokenLanguage, t } from '../i18n/i18n.ts';
import { dateFromKorean } from './korean.ts';
import { plain, type Reading, refused, understood } from './reading.ts';
import { zoneNamed } from './zone-named.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What is said of one end of a window; the other end may say the rest. */
interface Parts {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
  time?: string | undefined;
}
class NotRead extends Error {}

/**
 * Reads `25 Jun 2025 14:30`, `Jun 25, 2025 2:30 pm`, `8 July`, `Sep 2025`, `2025-07-01..15`,
 * `24–25 June 2025`, `2025년 6월 25일 14:30`, ISO 8601; a time zone may stand at the end (`Europe/Amsterdam`,
 * `Seoul`, `서울`, `UTC`).
 *
 * @param year the year meant where none is written
 */
export function readWhen(typed: string, year?: number): Reading<When> {
  const text = plain(dateFromKorean(plain(typed)));
  if (text === '') return understood<When>(undefined);
  try {
    const { rest, timeZone } = splitZone(text);
    const [first = '', second, ...more] = splitRange(rest);
    if (more.length > 0) throw new NotRead(t('input.when.examples'));
    const [from, to] = complete(readParts(first), second === undefined ? undefined : readParts(second), year);
    const when: When = {
      date: toIso(from, first),
      ...(to && { until: toIso(to, second ?? '') }),
      ...(timeZone !== undefined && { timeZone }),
    };
    return windowAscends(when) ? understood<When>(when) : refused(t('input.when.descends'));
  } catch (error) {
    if (error instanceof NotRead) return refused(error.message);
    throw error;
  }
}

/** A zone at the end: its name has letters and is no month, and no digit stands after it. */
function splitZone(text: string): { rest: string; timeZone?: string } {
  const match =
    /^(.*?\d(?:\s*[ap]m)?)[\s,(]+([A-Za-z]+(?:\/[\w+-]+)+|[A-Za-z][A-Za-z_ -]*[A-Za-z])\)?$/i.exec(text);
  const [, rest = '', name = ''] = match ?? [];
  if (match === null || isMonth(name) || /^[ap]m$/i.test(name)) return { rest: text };
  // `8 July Seoul`: the month belongs to the date.
  const [first = '', ...others] = name.split(' ');
  if (isMonth(first) && others.length > 0)
    return { rest: `${rest} ${first}`, timeZone: zoneOrThrow(others.join(' ')) };
  if (/\b(?:to|until)\b/i.test(name)) return { rest: text };
  return { rest, timeZone: zoneOrThrow(name) };
}

function zoneOrThrow(name: string): string {
  const zone = zoneNamed(name);
  if (zone === null) throw new NotRead(t('input.when.noSuchZone', { part: name }));
  return zone;
}

function splitRange(text: string): string[] {
  if (text.includes('..')) return text.split(/\s*\.{2,3}\s*/);
  const spaced = text.split(/\s+(?:-|to|until)\s+/i);
  if (spaced.length > 1) return spaced;
  // Between numbers only where no ISO date, which has dashes of its own, stands.
  if (/\d{4}-\d/.test(text)) return [text];
  return text.split(/(?<=\w)\s*-\s*(?=\w)/);
}

function readParts(text: string): Parts {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]+(.+))?$/i.exec(text);
  const parts: Parts = {};
  let words = text;
  if (iso !== null && (iso[2] !== undefined || iso[4] === undefined)) {
    const [, year = '', month, day] = iso;
    parts.year = year;
    if (month !== undefined) parts.month = month.padStart(2, '0');
    if (day !== undefined) parts.day = day.padStart(2, '0');
    words = iso[4] ?? '';
  }
  if (/\d+[/.]\d+[/.]\d+/.test(words)) throw new NotRead(t('input.when.ambiguous', { part: words }));
  for (const word of words.replace(/(\d)\s+([ap]m)\b/gi, '$1$2').split(/[\s,]+/)) {
    if (word !== '' && !/^(?:at|of|the|on)$/i.test(word)) readWord(word, parts);
  }
  return parts;
}

function readWord(word: string, parts: Parts): void {
  const fail = () => {
    throw new NotRead(`${t('input.when.notUnderstood', { part: word })} ${t('input.when.examples')}`);
  };
  const time = /^(\d{1,2}):(\d{2})([ap]m)?$|^(\d{1,2})([ap]m)$/i.exec(word);
  const put = (key: keyof Parts, value: string) => {
    if (parts[key] !== undefined) fail();
    parts[key] = value;
  };
  if (time !== null) put('time', clock(time) ?? fail() ?? '');
  else if (/^\d{4}$/.test(word)) put('year', word);
  else if (/^\d{1,2}(?:st|nd|rd|th)?\.?$/i.test(word))
    put('day', String(Number.parseInt(word, 10)).padStart(2, '0'));
  else if (isMonth(word)) put('month', String(monthNumber(word)).padStart(2, '0'));
  else fail();
}

function clock([, hours, minutes, half, hoursAlone, halfAlone]: RegExpExecArray): string | null {
  let hour = Number(hours ?? hoursAlone);
  const meridiem = (half ?? halfAlone)?.toLowerCase();
  if (meridiem !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (meridiem === 'pm' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
}

const monthNumber = (word: string) => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
function isMonth(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return MONTHS.includes(lower) || FULL.includes(lower) || lower === 'sept';
}

/** Each end takes from the other what it leaves out: the day alone of `24–25 June 2025`, the month of `1..15`. */
function complete(from: Parts, to: Parts | undefined, year: number | undefined): [Parts, Parts?] {
  if (to !== undefined) {
    const sameDay = to.day === undefined && to.month === undefined && to.year === undefined;
    if (sameDay && from.day !== undefined) to.day = from.day;
    // A year alone is a whole year, not a month of it.
    if (from.day !== undefined) from.month ??= to.month;
    if (to.day !== undefined) to.month ??= from.month;
    from.year ??= to.year;
    to.year ??= from.year;
  }
  for (const parts of to === undefined ? [from] : [from, to]) {
    if (parts.year !== undefined) continue;
    if (year === undefined)
      throw new NotRead(
        t('input.when.noYear', { example: words().day({ year: 2025, month: 7, day: 8 }, true) }),
      );
    parts.year = String(year).padStart(4, '0');
  }
  return to === undefined ? [from] : [from, to];
}

function toIso({ year = '', month, day, time }: Parts, text: string): string {
  const gap =
    (day !== undefined && month === undefined) ||
    (time !== undefined && day === undefined) ||
    (month === undefined && day === undefined && time === undefined && text !== '' && !/\d{4}/.test(text));
  if (gap) throw new NotRead(`${t('input.when.notUnderstood', { part: text })} ${t('input.when.examples')}`);
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const iso = time === undefined ? date : `${date}T${time}`;
  if (!isLocalDate(iso)) throw new NotRead(t('input.when.noSuchDay', { part: text }));
  return iso;
}

/** The text to edit: `readWhen` of it gives the same value back. */
export function showWhen(when: When | undefined): string {
  if (when === undefined) return '';
  const { date, until, timeZone } = when;
  const zone = timeZone === undefined ? '' : ` ${timeZone}`;
  const ends = until === undefined ? [date] : [date, until];
  const candidates = [
    ...(ends.length === 2 ? [`${words().between(inWords(date), inWords(ends[1] ?? ''))}${zone}`] : []),
    `${ends.map(inWords).join(' – ')}${zone}`,
    `${ends.join('..')}${zone}`,
  ];
  const same = (text: string) => {
    const read = readWhen(text);
    return (
      read.ok &&
      read.value?.date === date &&
      read.value.until === until &&
      (read.value.timeZone === timeZone || (timeZone !== undefined && !isTimeZone(timeZone)))
    );
  };
  return candidates.find(same) ?? `${ends.join('..')}${zone}`;
}

const words = () => DATE_WORDS[spokenLanguage()];

function inWords(iso: string): string {
  const [date = '', time] = iso.split('T');
  const [year = 0, month, day] = date.split('-').map(Number);
  const said =
    month === undefined
      ? words().year(year)
      : day === undefined
        ? words().month({ year, month })
        : words().day({ year, month, day }, true);
  return time === undefined ? said : `${said} ${time}`;
}
