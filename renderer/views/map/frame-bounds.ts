import { groupBoxes } from '#shared/drawing/map/group-boxes.ts';
import { listOf } from '#shared/model/index.ts';
import { documentStore } from '../../state/stores.ts';
import { boundsOf, type Rect } from './far/window.ts';
import { NODE_HEIGHT, NODE_WIDTH } from './geometry.ts';
import type { MapFlowNode } from './map-elements.ts';

/** How group frames lie around their nodes. */
export const FRAME_SIZES = { width: NODE_WIDTH, height: NODE_HEIGHT, padding: 18, title: 26 };

/** The rectangle around nodes and the frames of their groups; null when there are none. */
export function boundsWithFrames(nodes: readonly MapFlowNode[]): Rect | null {
  const bounds = boundsOf(nodes);
  const groups = listOf(documentStore.getState().document?.groups ?? {});
  if (bounds === null || groups.length === 0) return bounds;
  const cards = nodes.map(({ data, position: { x, y } }) => ({ group: data.node.group, x, y }));
  return groupBoxes(groups, cards, FRAME_SIZES).reduce<Rect>(
    (all, { left, top, right, bottom }) => ({
      left: Math.min(all.left, left),
      top: Math.min(all.top, top),
      right: Math.max(all.right, right),
      bottom: Math.max(all.bottom, bottom),
    }),
    bounds,
  );
}
