import { documentStore } from '../../../state/stores.ts';
import type { Point, Positions } from '../geometry.ts';

/**
 * Places to which nodes were moved, and with them those of the nodes that are selected together with
 * them: React Flow moves only nodes that are elements.
 */
export function withSelected(moved: Positions, places: Positions): Positions {
  const { nodes: selected } = documentStore.getState().selection;
  const [first] = Object.entries(moved);
  if (first === undefined || selected.length < 2 || !selected.includes(first[0])) return moved;
  const from = places[first[0]];
  if (from === undefined) return moved;
  const together: Record<string, Point> = { ...moved };
  for (const id of selected) {
    const place = places[id];
    if (place === undefined || together[id] !== undefined) continue;
    together[id] = { x: place.x + first[1].x - from.x, y: place.y + first[1].y - from.y };
  }
  return together;
}
