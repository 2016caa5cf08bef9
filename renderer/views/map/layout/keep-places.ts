/** How a layout fits in with what stays where it is. */
import { NODE_HEIGHT, NODE_WIDTH, type Point, type Positions, ROW_GAP } from '../geometry.ts';
import { freePlace } from '../placement.ts';

const ROW = NODE_HEIGHT + ROW_GAP;
const MOST_ROWS = 60;

/**
 * A layout around nodes that keep their places: moved as a whole so that the kept nodes stand on average
 * where they would be in it; what then overlaps one of them goes to the nearest free place of its column.
 */
export function aroundKept(laidOut: Positions, kept: Positions): Positions {
  const ids = Object.keys(kept).filter((id) => laidOut[id] !== undefined);
  if (ids.length === 0) return laidOut;
  const mean = (axis: 'x' | 'y') =>
    ids.reduce((sum, id) => sum + (kept[id]?.[axis] ?? 0) - (laidOut[id]?.[axis] ?? 0), 0) / ids.length;
  const shift = { x: Math.round(mean('x')), y: Math.round(mean('y')) };
  const places: Record<string, Point> = {};
  for (const [id, { x, y }] of Object.entries(laidOut))
    places[id] = kept[id] ?? { x: x + shift.x, y: y + shift.y };
  const fixed = ids.flatMap((id) => kept[id] ?? []);
  for (const [id, place] of Object.entries(places)) {
    if (kept[id] !== undefined || !fixed.some((other) => overlaps(other, place))) continue;
    const { [id]: _, ...others } = places;
    places[id] = freePlace(place, others);
  }
  return places;
}

/**
 * A layout of some nodes, put where they stood: with the same middle, or the least number of rows above or
 * below it that lets it overlap nothing else.
 */
export function inPlaceOf(laidOut: Positions, before: Positions, others: Positions): Positions {
  const ids = Object.keys(laidOut);
  const from = middleOf(ids.flatMap((id) => before[id] ?? []));
  const to = middleOf(Object.values(laidOut));
  const shifted = (down: number): Positions =>
    Object.fromEntries(
      Object.entries(laidOut).map(([id, { x, y }]) => [
        id,
        { x: Math.round(x + from.x - to.x), y: Math.round(y + from.y - to.y + down) },
      ]),
    );
  const around = Object.values(others);
  for (let step = 0; step < MOST_ROWS; step += 1) {
    for (const down of step === 0 ? [0] : [step * ROW, -step * ROW]) {
      const all = shifted(down);
      const meets = Object.values(all).some((place) => around.some((other) => overlaps(place, other)));
      if (!meets) return all;
    }
  }
  return shifted(0);
}

const overlaps = (a: Point, b: Point) =>
  Math.abs(a.x - b.x) < NODE_WIDTH && Math.abs(a.y - b.y) < NODE_HEIGHT;

function middleOf(places: readonly Point[]): Point {
  if (places.length === 0) return { x: 0, y: 0 };
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  return {
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
    y: (Math.min(...ys) + Math.max(...ys)) / 2,
  };
}
