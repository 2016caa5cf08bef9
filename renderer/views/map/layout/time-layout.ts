/** The second automatic layout: x is time, and nodes that would overlap stand in lanes one below the other. */
import { COLUMN_GAP, NODE_HEIGHT, NODE_WIDTH, type Point, type Positions, ROW_GAP } from '../geometry.ts';

const COLUMN = NODE_WIDTH + COLUMN_GAP;
const ROW = NODE_HEIGHT + ROW_GAP;
/** Between two nodes in one lane at least, px. */
const GAP = 24;
/** As wide as stretches of time in which nothing is entered become, px. */
const LONGEST_GAP = 2 * COLUMN;

/**
 * Places at which x grows with time, equal where the times are. Between two times it grows evenly, at
 * the rate at which the whole is as wide as the layered layout, but long stretches without anything are
 * cut short. From top to bottom nodes stand in the order of the layered layout, in lanes of equal height.
 *
 * @param times when each node is entered, ms
 * @param layered the places of the layered layout; nodes without one are left out
 */
export function timeLayout(times: ReadonlyMap<string, number>, layered: Positions): Positions {
  const known = Object.entries(layered).flatMap(([id, place]) => {
    const time = times.get(id);
    return time === undefined ? [] : [{ id, time, place }];
  });
  const columns = new Set(known.map(({ place }) => place.x)).size;
  const xOf = timeScale(
    known.map(({ time }) => time),
    columns * COLUMN,
  );
  const top = Math.min(...known.map(({ place }) => place.y));
  const order = known.toSorted((a, b) => a.place.y - b.place.y || a.place.x - b.place.x);
  const lanes = new Lanes();
  const rows = new Map<string, { readonly x: number; readonly lane: number }>();
  for (const { id, time, place } of order) {
    const x = xOf(time);
    const lane = lanes.put(x, Math.round((place.y - top) / ROW));
    rows.set(id, { x, lane });
  }
  const used = [...new Set([...rows.values()].map(({ lane }) => lane))].sort((a, b) => a - b);
  const rank = new Map(used.map((lane, index) => [lane, index]));
  const places: Record<string, Point> = {};
  for (const [id, { x, lane }] of rows) places[id] = { x, y: (rank.get(lane) ?? 0) * ROW };
  return places;
}

/** From times to whole px, the first one at 0, ascending. */
function timeScale(times: readonly number[], width: number): (time: number) => number {
  const distinct = [...new Set(times)].sort((a, b) => a - b);
  const gaps = distinct.slice(1).map((time, index) => time - (distinct[index] ?? time));
  const rate = rateFor(gaps, width);
  const at = new Map<number, number>();
  let x = 0;
  for (const [index, time] of distinct.entries()) {
    if (index > 0) x += Math.min(LONGEST_GAP, (gaps[index - 1] ?? 0) * rate);
    at.set(time, Math.round(x));
  }
  return (time) => at.get(time) ?? 0;
}

/** The px per ms at which the gaps, none longer than `LONGEST_GAP`, are `width` together; at most all of them that long. */
function rateFor(gaps: readonly number[], width: number): number {
  const ascending = gaps.toSorted((a, b) => a - b);
  let before = 0;
  // With the gaps from `index` on cut short, the shorter ones share what is left.
  let total = ascending.reduce((sum, gap) => sum + gap, 0);
  let cut = 0;
  for (let index = ascending.length - 1; index >= 0; index -= 1) {
    const rate = (width - cut * LONGEST_GAP) / total;
    const longest = ascending[index] ?? 0;
    if (rate * longest <= LONGEST_GAP && rate > 0) return rate;
    total -= longest;
    cut += 1;
    before = LONGEST_GAP / longest;
  }
  return before;
}

/** Remembers what stands where, to find the lane of what comes next. */
class Lanes {
  /** Nodes by the stretches of x that they touch. */
  readonly #stretches = new Map<number, { readonly x: number; readonly lane: number }[]>();

  /** Puts a node at x into the wanted lane, or below everything there that it would overlap. */
  put(x: number, wanted: number): number {
    const width = NODE_WIDTH + GAP;
    const here = Math.floor(x / width);
    let lane = wanted;
    for (const stretch of [here - 1, here, here + 1]) {
      for (const other of this.#stretches.get(stretch) ?? []) {
        if (Math.abs(other.x - x) < width) lane = Math.max(lane, other.lane + 1);
      }
    }
    const list = this.#stretches.get(here);
    if (list === undefined) this.#stretches.set(here, [{ x, lane }]);
    else list.push({ x, lane });
    return lane;
  }
}
