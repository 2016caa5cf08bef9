import { type LayoutOptions, place } from './layout.ts';
import { fitTo, type TimeView, zoom } from './scale.ts';
import type { Lane } from './types.ts';

/** px left free before the first item and behind the last label. */
const LEFT = 24;
const RIGHT = 16;
/** A label takes at most this share of the room: one that would need more ends in an ellipsis. */
const MOST = 0.6;
/** px of the widest label that `width` px have room for, `LayoutOptions.widest`. */
export const widestLabel = (width: number): number => Math.max(0, width - LEFT - RIGHT) * MOST;

/** Widening can push a label out of its window, and so ask for more. */
const ROUNDS = 8;

/**
 * Shows the instants from `low` to `high` within `width` px, as near as lets every label end in sight too.
 * Slack that reaches farther does not count.
 */
export function fitLanes(
  lanes: readonly Lane[],
  [low, high]: readonly [low: number, high: number],
  width: number,
  options: Omit<LayoutOptions, 'origin' | 'perPx' | 'widest'>,
): TimeView {
  let view = fitTo(low, high, width, LEFT, RIGHT);
  if (!Number.isFinite(low + high)) return view;
  const items = lanes.flatMap((lane) => lane.items);
  const widest = widestLabel(width);
  for (let round = 0; round < ROUNDS; round++) {
    const { from: origin, perPx } = view;
    let needed = perPx;
    for (const item of items) {
      const { sign, box, label } = place(item, { ...options, origin, perPx, widest });
      const end = label.x + label.width;
      if (end <= width - RIGHT) continue;
      // What moves with the scale, counted from the left, and what keeps its width.
      const anchor = (box !== null && label.x > box[1] ? box[1] : sign) - LEFT;
      const room = width - LEFT - RIGHT;
      // The label, and its distance from what it names.
      const fixed = Math.min(end - LEFT - anchor, room * (MOST + 0.1));
      needed = Math.max(needed, (perPx * anchor) / (room - fixed));
    }
    if (needed <= perPx * (1 + 1e-9)) break;
    view = zoom(view, perPx / needed, LEFT);
  }
  return view;
}
