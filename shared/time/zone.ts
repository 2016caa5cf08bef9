/**
 * A time zone with its clock changes in plain arrays, so that the engine's inner loops need neither
 * strings nor objects. The arrays are filled from `Temporal` on first use.
 */

/** Between these instants the tables answer; outside them callers ask `Temporal`. */
export const TABLE_FROM = Date.UTC(1, 0, 1);
export const TABLE_UNTIL = Date.UTC(2500, 0, 1);

export interface Zone {
  /** IANA name, in its usual capitals. */
  readonly id: string;
  /** Offset from UTC in ms at an instant of the table's range. */
  offsetAt(instant: number): number;
  /**
   * The instant of a wall time (given as if it were UTC, ms) of the table's range. A wall time that a
   * clock change skips moves forward by the length of the gap, one that occurs twice is the earlier
   * ("compatible" in Temporal's words).
   */
  instantAt(wall: number): number;
}

const zones = new Map<string, Zone>();

/** The zone of an IANA name (any capitals), made once. Throws RangeError on a name that is none. */
export function zoneOf(id: string): Zone {
  let zone = zones.get(id);
  if (zone === undefined) {
    zone = makeZone(new Temporal.ZonedDateTime(0n, id).timeZoneId);
    zones.set(id, zone);
  }
  return zone;
}

interface Changes {
  /** Instants of the clock changes, ascending. */
  readonly instants: Float64Array;
  /** The wall times from which the change's new offset counts, in "compatible" reading. */
  readonly walls: Float64Array;
  /** `offsets[i]` holds before change i, `offsets[i + 1]` after it. */
  readonly offsets: Float64Array;
}

function makeZone(id: string): Zone {
  let changes: Changes | null = null;
  let nearInstant = 0;
  let nearWall = 0;
  return {
    id,
    offsetAt(instant) {
      changes ??= readChanges(id);
      nearInstant = countUpTo(changes.instants, instant, nearInstant);
      return changes.offsets[nearInstant] as number;
    },
    instantAt(wall) {
      changes ??= readChanges(id);
      nearWall = countUpTo(changes.walls, wall, nearWall);
      return wall - (changes.offsets[nearWall] as number);
    },
  };
}

function readChanges(id: string): Changes {
  const instants: number[] = [];
  const walls: number[] = [];
  let moment = Temporal.Instant.from('-271821-04-20T00:00Z').toZonedDateTimeISO(id);
  const offsets = [moment.offsetNanoseconds / 1e6];
  // A zone's last listed change may lie beyond the range; a day more than the range covers every wall time in it.
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > TABLE_UNTIL + 2 * 86_400_000) break;
    const before = offsets[offsets.length - 1] as number;
    const after = next.offsetNanoseconds / 1e6;
    instants.push(next.epochMilliseconds);
    // In a gap and in a fold alike the old offset answers up to the later of the two wall times.
    walls.push(next.epochMilliseconds + Math.max(before, after));
    offsets.push(after);
    moment = next;
  }
  return {
    instants: Float64Array.from(instants),
    walls: Float64Array.from(walls),
    offsets: Float64Array.from(offsets),
  };
}

/** How many of the ascending `table` are ≤ `value`; tries `near`, the last answer, first. */
function countUpTo(table: Float64Array, value: number, near: number): number {
  const above = near < table.length ? (table[near] as number) : Number.POSITIVE_INFINITY;
  const below = near > 0 ? (table[near - 1] as number) : Number.NEGATIVE_INFINITY;
  if (below <= value && value < above) return near;
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((table[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
