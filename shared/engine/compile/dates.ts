/** Windows and spans of time, each text read once. */
import type { Duration, Scenario, When } from '../../model/schema.ts';
import {
  type DurationTriple,
  durationTriple,
  instantOf,
  type ParsedDuration,
  type Window,
  windowOf,
  type Zone,
  zoneOf,
} from '../../time/index.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import { Has } from './compiled-model.ts';
import { PlaceTable } from './place-table.ts';
import { Field, type Shape } from './shape.ts';

export interface DateTables {
  readonly zone: Zone;
  readonly start: number;
  readonly windows: PlaceTable<Window>;
  readonly durations: PlaceTable<DurationTriple>;
  readonly lags: PlaceTable<DurationTriple>;
}

/** Reads all dates and marks in `nodeHas` and `edgeHas` where they stand. Spans of no length are left out. */
export function compileDates(
  scenario: Scenario,
  { nodeFields, edgeFields }: Pick<Shape, 'nodeFields' | 'edgeFields'>,
  nodeHas: Uint8Array,
  edgeHas: Uint8Array,
  shouldStop: ShouldStop,
): DateTables {
  const { nodes, edges } = scenario;
  const zone = zoneOf(scenario.timeZone);
  const windows = new PlaceTable<Window>(nodes.length);
  const durations = new PlaceTable<DurationTriple>(nodes.length);
  const lags = new PlaceTable<DurationTriple>(edges.length);
  const keptWindow = windowKeeper(zone, windows);
  const keptDuration = spanKeeper(durations);
  const keptLag = spanKeeper(lags);
  for (let n = 0; n < nodes.length; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const fields = nodeFields[n]!;
    if ((fields & Field.when) !== 0) {
      windows.put(n, keptWindow(nodes[n]!.when!));
      nodeHas[n]! |= Has.window;
    }
    const span = (fields & Field.span) === 0 ? NO_SPAN : keptDuration(nodes[n]!.duration!);
    if (span === NO_SPAN) continue;
    durations.put(n, span);
    nodeHas[n]! |= Has.span;
  }
  for (let e = 0; e < edges.length; e++) {
    if ((e & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const span = (edgeFields[e]! & Field.span) === 0 ? NO_SPAN : keptLag(edges[e]!.lag!);
    if (span === NO_SPAN) continue;
    lags.put(e, span);
    edgeHas[e]! |= Has.span;
  }
  return { zone, start: instantOf(scenario.start, zone), windows, durations, lags };
}

/** Reads a `when` into the table and returns its number there; one that was read before is not read again. */
function windowKeeper(zone: Zone, table: PlaceTable<Window>): (when: When) => number {
  // Most dates are one text, and joining texts to a key costs more than all the rest.
  const plain = new Map<string, number>();
  const others = new Map<string, number>();
  return (when) => {
    const { date, until, timeZone } = when;
    const alone = until === undefined && timeZone === undefined;
    const known = alone ? plain : others;
    const key = alone ? date : `${date}|${until ?? ''}|${timeZone ?? ''}`;
    let kept = known.get(key);
    if (kept === undefined) {
      kept = table.keep(windowOf(when, zone));
      known.set(key, kept);
    }
    return kept;
  };
}

const NO_SPAN = 0;

/** The same for spans of time; `NO_SPAN` for one of no length. */
function spanKeeper(table: PlaceTable<DurationTriple>): (duration: Duration) => number {
  const certain = new Map<string, number>();
  /** By `min`, then by `likely`, then by `max`. */
  const triples = new Map<string, Map<string, Map<string, number>>>();
  const keep = (duration: Duration): number => {
    const read = durationTriple(duration);
    // A triple's members do not descend, so a longest of nothing is nothing throughout.
    return isNothing(read.max) && isNothing(read.min) && isNothing(read.likely) ? NO_SPAN : table.keep(read);
  };
  return (duration) => {
    const known =
      typeof duration === 'string'
        ? certain
        : entry(
            entry(triples, duration.min, () => new Map<string, Map<string, number>>()),
            duration.likely,
            () => new Map<string, number>(),
          );
    return entry(known, typeof duration === 'string' ? duration : duration.max, () => keep(duration));
  };
}

/** What the map has for `key`, made when it has nothing. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function isNothing({ months, days, ms }: ParsedDuration): boolean {
  return months === 0 && days === 0 && ms === 0;
}
