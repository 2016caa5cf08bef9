import type { PlacedItem, TimelineLayout } from '#shared/drawing/timeline/index.ts';

export type Way = 'before' | 'after' | 'above' | 'below' | 'first' | 'last';

/**
 * The item that a key leads to: before and after in the lane's order of time; above and below the nearest
 * in the rows there, of the next lane where the lane ends. null where there is none.
 */
export function neighbourOf(layout: TimelineLayout, key: string | null, way: Way): PlacedItem | null {
  const at = layout.lanes.findIndex(({ items }) => items.some(({ item }) => item.key === key));
  const lane = layout.lanes[at];
  const from = lane?.items.find(({ item }) => item.key === key);
  if (lane === undefined || from === undefined) return layout.lanes[0]?.items[0] ?? null;
  if (way === 'above' || way === 'below') {
    const sign = way === 'below' ? 1 : -1;
    const there = layout.lanes.flatMap(({ items }) => items).filter(({ y }) => (y - from.y) * sign > 0);
    const row = sign * Math.min(...there.map(({ y }) => y * sign));
    const near = (placed: PlacedItem) => Math.abs(placed.likely - from.likely);
    return there.filter(({ y }) => y === row).sort((a, b) => near(a) - near(b))[0] ?? null;
  }
  const order = lane.lane.items;
  const index = order.findIndex((item) => item.key === key);
  const next =
    way === 'first' ? 0 : way === 'last' ? order.length - 1 : Math.max(0, index + (way === 'after' ? 1 : -1));
  const wanted = order[next]?.key;
  return lane.items.find(({ item }) => item.key === wanted) ?? null;
}
