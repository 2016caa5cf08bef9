import { COLUMN_GAP, NODE_HEIGHT, NODE_WIDTH, type Point, type Positions, ROW_GAP } from './geometry.ts';
import { type Graph, outOf } from './graph.ts';

const ROW = NODE_HEIGHT + ROW_GAP;
/** Nodes nearer than this to one another look as if they overlapped. */
const MARGIN = 12;

/**
 * The free place nearest to the one wanted: that one itself, otherwise in its column below, above,
 * two below, and so on.
 */
export function freePlace(wanted: Point, taken: Positions): Point {
  const column = Object.values(taken).filter(({ x }) => Math.abs(x - wanted.x) < NODE_WIDTH + MARGIN);
  const isFree = (y: number) => column.every((other) => Math.abs(other.y - y) >= NODE_HEIGHT + MARGIN);
  // Between n nodes there are at most 2 n rows that one of them touches.
  for (let step = 0; step <= 2 * column.length + 1; step += 1) {
    for (const y of step === 0 ? [wanted.y] : [wanted.y + step * ROW, wanted.y - step * ROW]) {
      if (isFree(y)) return { x: wanted.x, y };
    }
  }
  return wanted;
}

/**
 * Where the next branch of a node goes: in the column to its right, below its lowest branch there.
 *
 * @param branches the nodes that it leads to already
 */
export function branchPlace(parent: Point, branches: readonly string[], taken: Positions): Point {
  const x = parent.x + NODE_WIDTH + COLUMN_GAP;
  const beside = branches
    .map((id) => taken[id])
    .filter((place): place is Point => place !== undefined && place.x > parent.x);
  if (beside.length === 0) return freePlace({ x, y: parent.y }, taken);
  const lowest = beside.reduce((low, place) => (place.y > low.y ? place : low));
  return freePlace({ x: lowest.x, y: lowest.y + ROW }, taken);
}

/** A rectangle's free middle: where a node without connection goes. `centre` is in the middle of what is seen. */
export function loosePlace(centre: Point, taken: Positions): Point {
  return freePlace(
    { x: Math.round(centre.x - NODE_WIDTH / 2), y: Math.round(centre.y - NODE_HEIGHT / 2) },
    taken,
  );
}

/**
 * Where a node goes that is put into a branch, and how far what follows moves to the right to make room.
 *
 * @param place where it was dropped
 */
export function makeRoom(
  graph: Graph,
  taken: Positions,
  branch: { readonly from: string; readonly to: string },
  place: Point,
): { readonly at: Point; readonly moved: Positions } {
  const from = taken[branch.from];
  const to = taken[branch.to];
  // A branch that leads back has no room between its ends to begin with.
  if (from === undefined || to === undefined || to.x <= from.x) return { at: place, moved: {} };
  const step = NODE_WIDTH + COLUMN_GAP;
  const at = { x: Math.max(from.x + step, Math.min(place.x, to.x - step)), y: place.y };
  const push = at.x + step - to.x;
  const moved: Record<string, Point> = {};
  if (push <= 0) return { at, moved };
  const following = [branch.to];
  for (let id = following.pop(); id !== undefined; id = following.pop()) {
    const there = taken[id];
    if (there === undefined || moved[id] !== undefined || there.x < to.x) continue;
    moved[id] = { x: there.x + push, y: there.y };
    for (const edge of outOf(graph, id)) following.push(edge.to);
  }
  return { at, moved };
}

/**
 * Places for the nodes that have none, beside those that have: each in its parent's next row, and what
 * has no parent with a place below everything.
 *
 * @param parents of each node without a place, in the document's order
 */
export function fillPlaces(
  placed: Positions,
  missing: readonly { readonly id: string; readonly parents: readonly string[] }[],
): Positions {
  const all: Record<string, Point> = { ...placed };
  const children = new Map<string, string[]>();
  let waiting = missing;
  while (waiting.length > 0) {
    const left: (typeof missing)[number][] = [];
    for (const item of waiting) {
      const parent = item.parents.find((id) => all[id] !== undefined);
      const at = parent === undefined ? undefined : all[parent];
      if (parent === undefined || at === undefined) {
        left.push(item);
        continue;
      }
      const siblings = children.get(parent) ?? [];
      all[item.id] = branchPlace(at, siblings, all);
      children.set(parent, [...siblings, item.id]);
    }
    const [first] = left;
    if (left.length === waiting.length && first !== undefined) {
      const bottom = Math.max(0, ...Object.values(all).map(({ y }) => y + ROW));
      all[first.id] = { x: 0, y: bottom };
      left.shift();
    }
    waiting = left;
  }
  return all;
}
