import { CARD_HEIGHT, CARD_WIDTH, placesOf } from '../drawing/map/places.ts';
import type { Edge, Node, Scenario } from '../model/index.ts';
import { difference } from './difference.ts';

/** What became of a node or a branch on the way from one document to the other; null: nothing. */
export type Mark = 'added' | 'removed' | 'changed' | null;

export interface MarkedNode {
  /** As the newer document has it, or the older one where it is gone. */
  readonly node: Node;
  readonly mark: Mark;
  /** Its top left corner, on cards as `shared/drawing/map` has them. */
  readonly x: number;
  readonly y: number;
}
export interface MarkedEdge {
  readonly edge: Edge;
  readonly mark: Mark;
}
export interface MarkedMap {
  readonly nodes: readonly MarkedNode[];
  readonly edges: readonly MarkedEdge[];
}

/** How it lies on the map says nothing about what may happen. */
const LOOKS: ReadonlySet<string> = new Set(['position', 'size', 'color']);
const GAP = 20;

/**
 * Both documents as one map: what only `after` has is added, what only `before` has is removed, what has
 * another content is changed; a node that was only moved on the map, or in its list, is not. Stands where
 * `after` has it; what is gone, where it was, or below what has come there since.
 */
export function markedMap(before: Scenario, after: Scenario): MarkedMap {
  const marks = { nodes: new Map<string, Mark>(), edges: new Map<string, Mark>() };
  for (const { kind, table, id, path } of difference(before, after)) {
    if (id === null || (table !== 'nodes' && table !== 'edges') || kind === 'moved') continue;
    if (kind !== 'changed') marks[table].set(id, kind);
    else if (!LOOKS.has(path[0] ?? '')) marks[table].set(id, marks[table].get(id) ?? 'changed');
  }
  const gone = before.nodes.filter(({ id }) => marks.nodes.get(id) === 'removed');
  const nodes = [...after.nodes, ...gone];
  const edges = [...after.edges, ...before.edges.filter(({ id }) => marks.edges.get(id) === 'removed')];
  const known = new Set(nodes.map(({ id }) => id));
  const places = new Map(placesOf(nodes, edges));
  makeRoom(
    places,
    gone.map(({ id }) => id),
  );
  return {
    nodes: nodes.map((node) => {
      const { x, y } = places.get(node.id) ?? { x: 0, y: 0 };
      return { node, mark: marks.nodes.get(node.id) ?? null, x, y };
    }),
    edges: edges
      .filter(({ from, to }) => known.has(from) && known.has(to))
      .map((edge) => ({ edge, mark: marks.edges.get(edge.id) ?? null })),
  };
}

/** Moves those down that lie on others. By squares of the plane, since there may be thousands. */
function makeRoom(places: Map<string, { x: number; y: number }>, movable: readonly string[]): void {
  const moving = new Set(movable);
  const square = (x: number, y: number) => `${Math.floor(x / CARD_WIDTH)} ${Math.floor(y / CARD_HEIGHT)}`;
  const taken = new Map<string, { x: number; y: number }[]>();
  const take = (place: { x: number; y: number }) => {
    const key = square(place.x, place.y);
    taken.set(key, [...(taken.get(key) ?? []), place]);
  };
  const below = ({ x, y }: { x: number; y: number }): number | null => {
    for (const dx of [-CARD_WIDTH, 0, CARD_WIDTH])
      for (const dy of [-CARD_HEIGHT, 0, CARD_HEIGHT])
        for (const other of taken.get(square(x + dx, y + dy)) ?? [])
          if (Math.abs(other.x - x) < CARD_WIDTH && Math.abs(other.y - y) < CARD_HEIGHT)
            return other.y + CARD_HEIGHT + GAP;
    return null;
  };
  for (const [id, place] of places) if (!moving.has(id)) take(place);
  for (const id of movable) {
    let place = places.get(id) ?? { x: 0, y: 0 };
    for (let y = below(place); y !== null; y = below(place)) place = { ...place, y };
    places.set(id, place);
    take(place);
  }
}
