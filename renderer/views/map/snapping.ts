/** Nodes that are dragged come to stand in line with others nearby. All in px on the canvas. */
import { COLUMN_GAP, NODE_HEIGHT, NODE_WIDTH, type Point, type Positions, ROW_GAP } from './geometry.ts';

/** A line that shows what a dragged node stands in line with. */
export interface Guide {
  /** `x`: a vertical line at that x; `y`: a horizontal one. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
export interface Snapped {
  /** How far to move what is dragged. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/** Lines reach that much beyond the nodes that they join. */
const OVERHANG = 14;
const STEP = { x: NODE_WIDTH + COLUMN_GAP, y: NODE_HEIGHT + ROW_GAP };
const SIZE = { x: NODE_WIDTH, y: NODE_HEIGHT };

/**
 * Where what is dragged snaps to: into line with the corner of another node, or a column or row away from
 * one, along each axis by itself. All nodes have one size, so their corners tell for all sides and middles.
 *
 * @param dragged the places at which the dragged nodes would stand
 * @param others of the nodes that stay
 * @param reach how near a line has to be
 */
export function snap(dragged: Positions, others: readonly Point[], reach: number): Snapped {
  const places = Object.values(dragged);
  const by = { x: nearest(places, others, 'x', reach), y: nearest(places, others, 'y', reach) };
  const moved = places.map(({ x, y }) => ({ x: x + (by.x ?? 0), y: y + (by.y ?? 0) }));
  const guides = (['x', 'y'] as const).flatMap((axis) =>
    by[axis] === null ? [] : lines(moved, others, axis),
  );
  return { by: { x: by.x ?? 0, y: by.y ?? 0 }, guides };
}

/** The smallest move along an axis that brings one of the dragged nodes into line; null where none is near enough. */
function nearest(
  places: readonly Point[],
  others: readonly Point[],
  axis: 'x' | 'y',
  reach: number,
): number | null {
  let best: number | null = null;
  // Being in line counts a little more than standing a step away.
  let cost = reach + 1;
  const offer = (move: number, extra: number) => {
    if (Math.abs(move) > reach || Math.abs(move) + extra >= cost) return;
    cost = Math.abs(move) + extra;
    best = move;
  };
  for (const place of places) {
    for (const other of others) {
      const move = other[axis] - place[axis];
      offer(move, 0);
      if (Math.abs(other[axis === 'x' ? 'y' : 'x'] - place[axis === 'x' ? 'y' : 'x']) < 3 * STEP.x) {
        offer(move + STEP[axis], 0.5);
        offer(move - STEP[axis], 0.5);
      }
    }
  }
  return best;
}

/** A line along one side for each place that dragged and other nodes have in common. */
function lines(moved: readonly Point[], others: readonly Point[], axis: 'x' | 'y'): readonly Guide[] {
  const cross = axis === 'x' ? 'y' : 'x';
  const found = new Map<number, { from: number; to: number }>();
  for (const place of moved) {
    for (const other of others) {
      if (other[axis] !== place[axis]) continue;
      const before = found.get(place[axis]);
      const low = Math.min(place[cross], other[cross], before?.from ?? Number.POSITIVE_INFINITY);
      const high = Math.max(place[cross], other[cross], before?.to ?? Number.NEGATIVE_INFINITY);
      found.set(place[axis], { from: low, to: high });
    }
  }
  return [...found].map(([at, { from, to }]) => ({
    axis,
    at,
    from: from - OVERHANG,
    to: to + SIZE[cross] + OVERHANG,
  }));
}
