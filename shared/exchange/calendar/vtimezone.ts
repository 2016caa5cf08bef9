import { zoneOf } from '../../time/index.ts';

const YEAR = 366 * 86_400_000;

/**
 * The VTIMEZONE (RFC 5545, 3.6.5) of an IANA zone that is right from a year before `from` to a year after
 * `until` (epoch ms): one observance per clock change, and the offset that holds at the beginning. Offsets
 * are whole minutes as calendars read them; the seconds of times before about 1900 are dropped.
 */
export function vtimezone(id: string, from: number, until: number): string {
  const zone = zoneOf(id);
  const first = from - YEAR;
  const changes: { readonly at: number; readonly before: number }[] = [
    { at: first, before: zone.offsetAt(first) },
  ];
  let moment = Temporal.Instant.fromEpochMilliseconds(Math.floor(first)).toZonedDateTimeISO(id);
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > until + YEAR) break;
    changes.push({ at: next.epochMilliseconds, before: moment.offsetNanoseconds / 1e6 });
    moment = next;
  }
  const usual = Math.min(...changes.map(({ at }) => zone.offsetAt(at)));
  const lines = changes.flatMap(({ at, before }) => {
    const after = zone.offsetAt(at);
    const part = after > usual ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${part}`,
      `DTSTART:${wallTime(at + before)}`,
      `TZOFFSETFROM:${offset(before)}`,
      `TZOFFSETTO:${offset(after)}`,
      `END:${part}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${id}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}

/** `20250625T213000` of a wall time given as if it were UTC, ms. */
function wallTime(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** `+0900`. */
function offset(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const digits = (value: number) => `${value}`.padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}${digits(minutes % 60)}`;
}
