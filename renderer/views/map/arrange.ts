import type { Point, Positions } from './geometry.ts';

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof SIDES)[number];
export type Axis = 'x' | 'y';

/** Places with one edge in common. All nodes have one size, so their corners tell. */
export function aligned(places: Positions, side: Side): Positions {
  const axis: Axis = side === 'left' || side === 'right' ? 'x' : 'y';
  const all = Object.values(places).map((place) => place[axis]);
  const to = side === 'left' || side === 'top' ? Math.min(...all) : Math.max(...all);
  return mapped(places, (place) => ({ ...place, [axis]: to }));
}

/** Places at equal distances between the two outermost ones, in the order in which they stand. */
export function distributed(places: Positions, axis: Axis): Positions {
  const order = Object.entries(places).toSorted(([, a], [, b]) => a[axis] - b[axis]);
  const first = order[0]?.[1][axis] ?? 0;
  const last = order.at(-1)?.[1][axis] ?? 0;
  const step = (last - first) / Math.max(1, order.length - 1);
  return Object.fromEntries(
    order.map(([id, place], index) => [id, { ...place, [axis]: Math.round(first + index * step) }]),
  );
}

function mapped(places: Positions, to: (place: Point) => Point): Positions {
  return Object.fromEntries(Object.entries(places).map(([id, place]) => [id, to(place)]));
}
