import type { Tick, TickUnit } from '#shared/drawing/timeline/index.ts';
import type { Zone } from '#shared/time/index.ts';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const FORMATS: Readonly<Record<TickUnit, Intl.DateTimeFormat>> = {
  minute: format({ hour: '2-digit', minute: '2-digit' }),
  hour: format({ hour: '2-digit', minute: '2-digit' }),
  day: format({ weekday: 'short', day: 'numeric' }),
  month: format({ month: 'short' }),
  year: format({ year: 'numeric' }),
};
const CONTEXTS: Readonly<Record<TickUnit, Intl.DateTimeFormat>> = {
  ...FORMATS,
  day: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
  month: format({ month: 'long', year: 'numeric' }),
};

/** `21:30`, `Wed 25`, `Jun`, `2025`. */
export function tickText(tick: Tick, unit: TickUnit): string {
  return FORMATS[unit].format(tick.wall).replace('Sept', 'Sep').replace(',', '');
}

const WEEKDAY = format({ weekday: 'short' });
const DAY = 86_400_000;

/** What another clock says at a tick: `14:30`, and `Tue 23:00` where it has another day. */
export function clockText(tick: Tick, zone: Zone): string {
  const wall = tick.at + zone.offsetAt(tick.at);
  const time = FORMATS.hour.format(wall);
  return Math.floor(wall / DAY) === Math.floor(tick.wall / DAY) ? time : `${WEEKDAY.format(wall)} ${time}`;
}

/** `Wed 25 Jun 2025`, `June 2025`, `2025`: what the ticks below it belong to. */
export function contextText(tick: Tick, unit: TickUnit): string {
  return CONTEXTS[unit].format(tick.wall).replace('Sept ', 'Sep ').replace(',', '');
}
