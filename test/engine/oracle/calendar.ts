/** Dates, windows and durations by `Temporal` alone. Instants are epoch milliseconds. */
import type { Scenario } from '#shared/model/schema.ts';

type When = NonNullable<Scenario['nodes'][number]['when']>;
type Duration = NonNullable<Scenario['nodes'][number]['duration']>;

export interface Triple {
  readonly earliest: number;
  readonly likely: number;
  readonly latest: number;
}
export const COMPONENTS = ['earliest', 'likely', 'latest'] as const;

export interface Window extends Triple {
  /** The first instant after the window; for an instant, that instant. */
  readonly end: number;
  readonly isInstant: boolean;
}

export function triple(make: (component: (typeof COMPONENTS)[number]) => number): Triple {
  return { earliest: make('earliest'), likely: make('likely'), latest: make('latest') };
}

const UNITS: Readonly<Record<number, string>> = { 4: 'years', 7: 'months', 10: 'days', 16: 'minutes' };

/** The first instant of the period that a local date names; `after` 1: of the period that follows it. */
function instantOf(text: string, zone: string, after: 0 | 1 = 0): number {
  const unit = UNITS[text.length];
  if (unit === undefined) throw new Error(`not a local date: ${text}`);
  const wall = Temporal.PlainDateTime.from(text + '0000-01-01T00:00'.slice(text.length));
  return wall.add({ [unit]: after }).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

export function momentOf(text: string, zone: string): number {
  return instantOf(text, zone);
}

export function windowOf(when: When, scenarioZone: string): Window {
  const zone = when.timeZone ?? scenarioZone;
  const first = instantOf(when.date, zone);
  if (when.until === undefined && when.date.length === 16) {
    return { earliest: first, likely: first, latest: first, end: first, isInstant: true };
  }
  const end = instantOf(when.until ?? when.date, zone, 1);
  return { earliest: first, likely: (first + end) / 2, latest: end, end, isInstant: false };
}

export function isLate(arrival: number, window: Window): boolean {
  return window.isInstant ? arrival > window.end : arrival >= window.end;
}

/**
 * Each component later by its own component of the duration, by itself; where the components of a duration
 * descend from there on (`P30D`, `P1M` in February), a later one counts as the one before it.
 */
export function later(times: Triple, duration: Duration | undefined, zone: string): Triple {
  if (duration === undefined) return times;
  const { min, likely, max } =
    typeof duration === 'string' ? { min: duration, likely: duration, max: duration } : duration;
  const furthest = (from: number, spans: readonly string[]) => {
    const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    return Math.max(...spans.map((span) => start.add(span).epochMilliseconds));
  };
  return {
    earliest: furthest(times.earliest, [min]),
    likely: furthest(times.likely, [min, likely]),
    latest: furthest(times.latest, [min, likely, max]),
  };
}

const texts = new Map<string, string>();
/** As the command line writes an instant. */
export function written(instant: number, zone: string): string {
  const key = `${instant} ${zone}`;
  const text =
    texts.get(key) ?? Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toString();
  texts.set(key, text);
  return text;
}
