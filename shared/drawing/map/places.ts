import type { Edge, Node } from '../../model/schema.ts';
import type { Point } from './edge-route.ts';

export const CARD_WIDTH = 208;
export const CARD_HEIGHT = 92;
const COLUMN = CARD_WIDTH + 192;
const ROW = CARD_HEIGHT + 36;
/** Beyond, pictures cannot be drawn. */
const FARTHEST = 1e6;
const SWEEPS = 4;

/**
 * Where each card's top left corner stands: where it was put, otherwise, below those, in columns by the
 * longest way from a start, each column ordered by the middle of what leads there (Sugiyama's barycentres).
 */
export function placesOf(nodes: readonly Node[], edges: readonly Edge[]): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  for (const { id, position } of nodes)
    if (position !== undefined) places.set(id, { x: coordinate(position.x), y: coordinate(position.y) });
  const loose = nodes.filter(({ id }) => !places.has(id));
  if (loose.length === 0) return places;
  const below = places.size === 0 ? 0 : Math.max(...[...places.values()].map(({ y }) => y)) + 2 * ROW;
  const columns = ordered(loose, edges);
  const tallest = Math.max(...columns.map(({ length }) => length));
  for (const [column, ids] of columns.entries()) {
    const top = below + ((tallest - ids.length) * ROW) / 2;
    for (const [row, id] of ids.entries()) places.set(id, { x: column * COLUMN, y: top + row * ROW });
  }
  return places;
}

function ordered(nodes: readonly Node[], edges: readonly Edge[]): readonly (readonly string[])[] {
  const depth = depths(nodes, edges);
  const columns: string[][] = [];
  for (const { id } of nodes) {
    const column = depth.get(id) ?? 0;
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(id);
  }
  const into = neighbours(edges, 'to', 'from');
  const outOf = neighbours(edges, 'from', 'to');
  const place = new Map<string, number>();
  const settle = (ids: readonly string[]) => {
    for (const [row, id] of ids.entries()) place.set(id, row - (ids.length - 1) / 2);
  };
  for (const column of columns) settle(column);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const [beside, order] = sweep % 2 === 0 ? [into, columns] : [outOf, columns.toReversed()];
    for (const column of order) {
      const middle = new Map(
        column.map((id) => {
          const known = (beside.get(id) ?? []).flatMap((each) => place.get(each) ?? []);
          return [id, known.length === 0 ? (place.get(id) ?? 0) : sum(known) / known.length];
        }),
      );
      column.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
      settle(column);
    }
  }
  return columns;
}

/** Edges on the longest way from a start. Nodes on a circle stand behind what leads there from outside. */
function depths(nodes: readonly Node[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const known = new Set(nodes.map(({ id }) => id));
  const within = edges.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to);
  const out = neighbours(within, 'from', 'to');
  const waiting = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { to } of within) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const depth = new Map<string, number>();
  const open = nodes.flatMap(({ id }) => (waiting.get(id) === 0 ? [id] : []));
  const rest = nodes.map(({ id }) => id);
  const done = new Set<string>();
  for (let next = 0, at = 0; at < nodes.length; at++) {
    // Where only circles are left, the file's order breaks them.
    while (open[at] === undefined && next < rest.length) {
      const id = rest[next++] as string;
      if (!done.has(id) && !open.includes(id, at)) open.push(id);
    }
    const id = open[at];
    if (id === undefined) break;
    done.add(id);
    for (const to of out.get(id) ?? []) {
      if (done.has(to)) continue;
      depth.set(to, Math.max(depth.get(to) ?? 0, (depth.get(id) ?? 0) + 1));
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) open.push(to);
    }
  }
  return depth;
}

function neighbours(
  edges: readonly Edge[],
  of: 'from' | 'to',
  which: 'from' | 'to',
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const edge of edges) {
    const list = found.get(edge[of]);
    if (list === undefined) found.set(edge[of], [edge[which]]);
    else list.push(edge[which]);
  }
  return found;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const coordinate = (value: number) => Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, value)));
