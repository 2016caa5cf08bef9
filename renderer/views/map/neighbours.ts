import type { Positions } from './geometry.ts';
import { type Graph, into, outOf } from './graph.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * Where an arrow key leads from a node: right to what it leads to, left to what leads to it (of several the one
 * at the nearest height), up and down to the nearest node of its column. Null where there is none.
 */
export function neighbour(
  graph: Graph,
  positions: Positions,
  from: string,
  direction: Direction,
): string | null {
  const here = positions[from];
  if (here === undefined) return null;
  const nearest = (ids: Iterable<string>, distance: (id: string) => number) => {
    let best: { id: string; far: number } | null = null;
    for (const id of ids) {
      const far = distance(id);
      if (id !== from && Number.isFinite(far) && (best === null || far < best.far)) best = { id, far };
    }
    return best?.id ?? null;
  };
  const height = (id: string) => Math.abs((positions[id]?.y ?? Number.POSITIVE_INFINITY) - here.y);
  if (direction === 'right')
    return nearest(
      outOf(graph, from).map((edge) => edge.to),
      height,
    );
  if (direction === 'left')
    return nearest(
      into(graph, from).map((edge) => edge.from),
      height,
    );
  const sign = direction === 'up' ? -1 : 1;
  return nearest(Object.keys(positions), (id) => {
    const there = positions[id];
    if (there === undefined) return Number.POSITIVE_INFINITY;
    const down = (there.y - here.y) * sign;
    const beside = Math.abs(there.x - here.x);
    // Only what is rather above or below than beside; sideways counts double.
    return down > 0 && beside <= Math.max(NEAR, down) ? down + 2 * beside : Number.POSITIVE_INFINITY;
  });
}

/** The branches of a node from top to bottom as they are drawn: by the height of what they lead to. */
export function branchesDown(graph: Graph, positions: Positions, node: string): readonly string[] {
  const height = (id: string) => positions[id]?.y ?? 0;
  return outOf(graph, node)
    .toSorted((a, b) => height(a.to) - height(b.to))
    .map(({ id }) => id);
}

/** Half a column, px. */
const NEAR = 180;
