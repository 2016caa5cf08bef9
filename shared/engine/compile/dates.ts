/** Windows and spans of time, each text read once. */
import type { Duration, Scenario, When } from '../../model/schema.ts';
import {
  type DurationTriple,
  durationTriple,
  instantOf,
  type Window,
  windowOf,
  type Zone,
  zoneOf,
} from '../../time/index.ts';
import { Has } from './compiled-model.ts';

export interface DateTables {
  readonly zone: Zone;
  readonly start: number;
  readonly windows: Map<number, Window>;
  readonly durations: Map<number, DurationTriple>;
  readonly lags: Map<number, DurationTriple>;
}

/** Reads all dates and marks in `nodeHas` and `edgeHas` where they stand. Spans of no length are left out. */
export function compileDates(scenario: Scenario, nodeHas: Uint8Array, edgeHas: Uint8Array): DateTables {
  const zone = zoneOf(scenario.timeZone);
  const windows = new Map<number, Window>();
  const durations = new Map<number, DurationTriple>();
  const lags = new Map<number, DurationTriple>();
  const windowOfWhen = windowReader(zone);
  const spanOf = spanReader();
  scenario.nodes.forEach(({ when, duration }, n) => {
    if (when !== undefined) {
      windows.set(n, windowOfWhen(when));
      nodeHas[n]! |= Has.window;
    }
    const span = duration === undefined ? null : spanOf(duration);
    if (span !== null) {
      durations.set(n, span);
      nodeHas[n]! |= Has.span;
    }
  });
  scenario.edges.forEach(({ lag }, e) => {
    const span = lag === undefined ? null : spanOf(lag);
    if (span === null) return;
    lags.set(e, span);
    edgeHas[e]! |= Has.span;
  });
  return { zone, start: instantOf(scenario.start, zone), windows, durations, lags };
}

function windowReader(zone: Zone): (when: When) => Window {
  const known = new Map<string, Window>();
  return (when) => {
    const key = `${when.date}|${when.until ?? ''}|${when.timeZone ?? ''}`;
    let window = known.get(key);
    if (window === undefined) {
      window = windowOf(when, zone);
      known.set(key, window);
    }
    return window;
  };
}

function spanReader(): (duration: Duration) => DurationTriple | null {
  const known = new Map<string, DurationTriple | null>();
  return (duration) => {
    const key =
      typeof duration === 'string' ? duration : `${duration.min}|${duration.likely}|${duration.max}`;
    let span = known.get(key);
    if (span === undefined) {
      const read = durationTriple(duration);
      const { months, days, ms } = read.max;
      // A triple's members do not descend, so a longest of nothing is nothing throughout.
      span = months === 0 && days === 0 && ms === 0 && isNothing(read) ? null : read;
      known.set(key, span);
    }
    return span;
  };
}

function isNothing({ min, likely }: DurationTriple): boolean {
  return [min, likely].every(({ months, days, ms }) => months === 0 && days === 0 && ms === 0);
}
