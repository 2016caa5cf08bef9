import { civilDate, DAY } from './civil.ts';
import { TABLE_FROM, TABLE_UNTIL, type Zone } from './zone.ts';

/**
 * RFC 9557 text of an instant (epoch ms) on the zone's wall clock:
 * `2025-06-25T21:30:00+09:00[Asia/Seoul]`, with a fraction only when the seconds are not whole; parts
 * of a millisecond are dropped. Equal to Temporal's `toString`. Empty for NaN and for what lies beyond
 * Temporal's limits.
 */
export function formatInstant(instant: number, zone: Zone): string {
  const whole = Math.floor(instant);
  if (!(whole >= TABLE_FROM + 2 * DAY && whole < TABLE_UNTIL)) return formatByTemporal(whole, zone);
  const offset = zone.offsetAt(whole);
  const wall = whole + offset;
  const day = Math.floor(wall / DAY);
  const date = civilDate(day);
  const time = wall - day * DAY;
  const milliseconds = time % 1000;
  const fraction = milliseconds === 0 ? '' : `.${pad(milliseconds, 3)}`.replace(/0+$/, '');
  // Historic offsets have seconds; the text has whole minutes, halves away from zero.
  const offsetMinutes = Math.round(Math.abs(offset) / 60_000);
  return (
    `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}T${clock(Math.floor(time / 60_000))}` +
    `:${pad(Math.floor(time / 1000) % 60)}${fraction}${offset < 0 ? '-' : '+'}${clock(offsetMinutes)}[${zone.id}]`
  );
}

function clock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

function formatByTemporal(whole: number, zone: Zone): string {
  if (!(Math.abs(whole) <= 8.64e15)) return '';
  return Temporal.Instant.fromEpochMilliseconds(whole).toZonedDateTimeISO(zone.id).toString();
}
