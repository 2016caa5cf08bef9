import type { When } from '#shared/model/index.ts';
import { instantOf, windowOf, zoneOf } from '#shared/time/index.ts';
import { formatInstant, formatWindow, formatZone } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { readWhen, showWhen } from '../../input/read-when.ts';
import { type Reading, refused } from '../../input/reading.ts';

/** A window in words, with the zone it is in: `24–25 Jun 2025 · Amsterdam`. */
export function describeWhen(when: When, timeZone: string): string {
  const zone = when.timeZone ?? timeZone;
  const { start, end } = windowOf(when, zoneOf(timeZone));
  const text = formatWindow(start, end, { zone });
  const elsewhere =
    zone === timeZone || start !== end
      ? ''
      : ` = ${formatInstant(start, { zone: timeZone })} ${formatZone(timeZone)}`;
  return `${text} · ${formatZone(zone)}${elsewhere}`;
}

export function describeMoment(moment: string, timeZone: string): string {
  return `${formatInstant(instantOf(moment, zoneOf(timeZone)), { zone: timeZone })} · ${formatZone(timeZone)}`;
}

/** A day or a minute in the document's own zone: no window, no other zone. */
export function readMoment(text: string, year: number): Reading<string> {
  const reading = readWhen(text, year);
  if (!reading.ok) return reading;
  if (reading.value === undefined) return { ok: true, value: undefined };
  const { date, until, timeZone } = reading.value;
  if (until !== undefined || timeZone !== undefined || date.length < 10)
    return refused(t('inspector.moment'));
  return { ok: true, value: date };
}

export function showMoment(moment: string | undefined): string {
  return moment === undefined ? '' : showWhen({ date: moment });
}

/** A date of any precision, without a zone. */
export function readDay(text: string, year: number): Reading<string> {
  const reading = readWhen(text, year);
  if (!reading.ok) return reading;
  const { date, until, timeZone } = reading.value ?? {};
  if (until !== undefined || timeZone !== undefined) return refused(t('inspector.day'));
  return { ok: true, value: date };
}
