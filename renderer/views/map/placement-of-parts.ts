import type { Scenario } from '#shared/model/index.ts';
import { COLUMN_GAP, NODE_HEIGHT, NODE_WIDTH, type Point, type Positions, ROW_GAP } from './geometry.ts';

const COLUMN = NODE_WIDTH + COLUMN_GAP;
const ROW = NODE_HEIGHT + ROW_GAP;
const ASIDE = 28;

/**
 * Places for a copied part, arranged as it was: around `centre`, or (null) where it stood, aside of what
 * stands there now.
 */
export function freshPlaces(part: Scenario, taken: Positions, centre: Point | null): Positions {
  const own = part.nodes.flatMap(({ id, position }) =>
    position === undefined ? [] : [[id, position] as const],
  );
  const box = boxOf(own.map(([, place]) => place));
  const shift =
    centre === null
      ? { x: 0, y: 0 }
      : { x: centre.x - box.x - box.width / 2, y: centre.y - box.y - box.height / 2 };
  const others = Object.values(taken);
  const meets = () =>
    own.some(([, { x, y }]) =>
      others.some(
        (at) => Math.abs(at.x - x - shift.x) < ASIDE / 2 && Math.abs(at.y - y - shift.y) < ASIDE / 2,
      ),
    );
  for (let tries = 0; tries < 100 && meets(); tries += 1) {
    shift.x += ASIDE;
    shift.y += ASIDE;
  }
  return Object.fromEntries(
    own.map(([id, { x, y }]) => [id, { x: Math.round(x + shift.x), y: Math.round(y + shift.y) }]),
  );
}

/** Places for a tree without any, in columns: to the right of its parent, or from `centre` on, below what is there. */
export function treePlaces(
  part: Scenario,
  taken: Positions,
  parent: string | null,
  centre: Point,
): Positions {
  const children = Map.groupBy(part.edges, ({ from }) => from);
  const entered = new Set(part.edges.map(({ to }) => to));
  const places: Record<string, { x: number; y: number }> = {};
  const met = new Set<string>();
  let row = 0;
  const walk = (start: string) => {
    const stack = [{ id: start, depth: 0 }];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (met.has(at.id)) continue;
      met.add(at.id);
      const next = (children.get(at.id) ?? []).filter(({ to }) => !met.has(to));
      places[at.id] = { x: at.depth * COLUMN, y: row * ROW };
      if (next.length === 0) row += 1;
      for (const { to } of next.toReversed()) stack.push({ id: to, depth: at.depth + 1 });
    }
  };
  for (const { id } of part.nodes) if (!entered.has(id)) walk(id);
  for (const { id } of part.nodes) walk(id);
  const from = parent === null ? undefined : taken[parent];
  const origin =
    from === undefined
      ? { x: Math.round(centre.x - COLUMN), y: Math.round(centre.y - (row * ROW) / 2) }
      : { x: from.x + COLUMN, y: from.y };
  const shifted = (down: number) =>
    Object.fromEntries(
      Object.entries(places).map(([id, { x, y }]) => [id, { x: x + origin.x, y: y + origin.y + down }]),
    );
  const others = Object.values(taken);
  const isFree = (all: Positions) =>
    Object.values(all).every((a) =>
      others.every((b) => Math.abs(a.x - b.x) >= NODE_WIDTH || Math.abs(a.y - b.y) >= NODE_HEIGHT),
    );
  for (let down = 0; down < 60; down += 1) {
    const all = shifted(down * ROW);
    if (isFree(all)) return all;
  }
  return shifted(0);
}

function boxOf(places: readonly Point[]) {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {
    x,
    y,
    width: Math.max(...xs) - x + NODE_WIDTH,
    height: Math.max(...ys) - y + NODE_HEIGHT,
  };
}
