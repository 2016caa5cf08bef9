import { placesOf } from '../drawing/map/places.ts';
import type { Scenario } from '../model/index.ts';
import type { NodeKind } from '../model/schema.ts';

/** Of the picture, in its own units. */
export const THUMBNAIL_WIDTH = 240;
export const THUMBNAIL_HEIGHT = 72;
const MARGIN = 6;
/** More than these are a blur at that size; every so-manieth stands for the rest. */
const MOST_NODES = 200;
const MOST_EDGES = 300;
/** Laying out more would take longer than a card is worth: of those only what has a place is drawn. */
const MOST_LAID_OUT = 5_000;
/** A map with few nodes is not blown up. */
const LARGEST_SCALE = 0.12;

/** A map in small: where the middle of each node stands, of what kind it is, and what leads where. Whole numbers. */
export interface Thumbnail {
  readonly nodes: readonly (readonly [x: number, y: number, kind: NodeKind])[];
  readonly edges: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

/** The map's picture for a card, in a box of 240 × 72, laid out as everywhere where no place was given. */
export function thumbnailOf({ nodes: every, edges }: Scenario): Thumbnail {
  const nodes = every.length > MOST_LAID_OUT ? every.filter(({ position }) => position !== undefined) : every;
  const places = placesOf(nodes, edges);
  const all = [...places.values()];
  if (all.length === 0) return { nodes: [], edges: [] };
  // Not by spread arguments: there may be more nodes than a call takes.
  const extent = (of: (place: { x: number; y: number }) => number) =>
    all.reduce(([low, high], place) => [Math.min(low, of(place)), Math.max(high, of(place))] as const, [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ] as const);
  const [left, right] = extent(({ x }) => x);
  const [top, bottom] = extent(({ y }) => y);
  const wide = THUMBNAIL_WIDTH - 2 * MARGIN;
  const high = THUMBNAIL_HEIGHT - 2 * MARGIN;
  // Each way on its own, so that a long map fills its card; only the smaller of both is bound to it.
  const scale = (room: number, length: number) => (length === 0 ? 0 : Math.min(LARGEST_SCALE, room / length));
  const [across, down] = [scale(wide, right - left), scale(high, bottom - top)];
  const at = ({ x, y }: { x: number; y: number }) =>
    [
      Math.round(THUMBNAIL_WIDTH / 2 + (x - (left + right) / 2) * across),
      Math.round(THUMBNAIL_HEIGHT / 2 + (y - (top + bottom) / 2) * down),
    ] as const;
  return {
    nodes: spread(nodes, MOST_NODES).flatMap(({ id, kind }) => {
      const place = places.get(id);
      return place === undefined ? [] : [[...at(place), kind] as const];
    }),
    edges: spread(edges, MOST_EDGES).flatMap(({ from, to }) => {
      const [a, b] = [places.get(from), places.get(to)];
      return a === undefined || b === undefined ? [] : [[...at(a), ...at(b)] as const];
    }),
  };
}

/** At most so many of a list, from all of it. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, n) => list[Math.floor((n * list.length) / most)] as T);
}
