/** What texts may stand in a scenario file: dates, durations, zones. Only their form; `shared/time` reads them. */

const LOCAL_DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/;

/** Whether `text` is a local date of any precision that exists in the calendar. */
export function isLocalDate(text: string): boolean {
  if (!LOCAL_DATE.test(text)) return false;
  try {
    Temporal.PlainDateTime.from(firstMinute(text), { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function firstMinute(text: string): string {
  return text + '0000-01-01T00:00'.slice(text.length);
}

const DURATION =
  /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+(?:[.,]\d{1,9})?H)?(?:\d+(?:[.,]\d{1,9})?M)?(?:\d+(?:[.,]\d{1,9})?S)?)?$/;
/** No single duration is longer than this many years: keeps every sum inside what instants can hold. */
const LONGEST_YEARS = 1000;

/** Whether `text` is an ISO 8601 duration that is not negative and not absurdly long. */
export function isDuration(text: string): boolean {
  if (!DURATION.test(text)) return false;
  try {
    return nominalDays(text, 31, 366) <= LONGEST_YEARS * 366;
  } catch {
    return false;
  }
}

/** Asking Intl takes longer than reading a whole node. In lower case: names differ in more than that. */
const zones = new Map<string, boolean>();
/** More than there are names. */
const ZONES_KEPT = 2000;

export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,99}$/.test(text)) return false;
  const name = text.toLowerCase();
  let known = zones.get(name);
  if (known === undefined) {
    known = isKnownToIntl(text);
    if (zones.size >= ZONES_KEPT) zones.clear();
    zones.set(name, known);
  }
  return known;
}

function isKnownToIntl(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function nominalDays(text: string, month: number, year: number): number {
  const d = Temporal.Duration.from(text);
  const clock = d.hours / 24 + d.minutes / 1440 + (d.seconds + d.milliseconds / 1e3) / 86_400;
  return d.years * year + d.months * month + d.weeks * 7 + d.days + clock;
}

/** Refuses a triple only if it descends whatever the months are: `P30D`, `P1M`, `P31D` is in order. */
export function triplesAscend(triple: { min: string; likely: string; max: string }): boolean {
  const ascends = (a: string, b: string) => nominalDays(a, 28, 365) <= nominalDays(b, 31, 366);
  const { min, likely, max } = triple;
  if (![min, likely, max].every(isDuration)) return true; // said already, at the field itself
  return ascends(min, likely) && ascends(likely, max) && ascends(min, max);
}

/** Whether the end of a window is not before its start (each taken at its own precision). */
export function windowAscends({ date, until }: { date: string; until?: string }): boolean {
  if (until === undefined || !isLocalDate(date) || !isLocalDate(until)) return true;
  const shared = Math.min(date.length, until.length);
  return until.slice(0, shared) >= date.slice(0, shared);
}
