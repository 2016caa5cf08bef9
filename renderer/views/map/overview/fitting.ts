/** How a whole map is put into a small picture of it. */
import { meets, type Rect, type Sight, seenRect } from '../far/window.ts';
import type { Point } from '../geometry.ts';

/** The picture's place for a point of the map: `x * scale + left`, `y * scale + top`; px. */
export interface Fitting {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** All of `bounds` in the middle of a picture of that size, with a margin around it. */
export function fitting(bounds: Rect, size: Size, margin: number): Fitting {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const scale = Math.min((size.width - 2 * margin) / width, (size.height - 2 * margin) / height);
  return {
    scale,
    left: (size.width - width * scale) / 2 - bounds.left * scale,
    top: (size.height - height * scale) / 2 - bounds.top * scale,
  };
}

/** Where on the map a point of the picture is. */
export const onMap = ({ scale, left, top }: Fitting, { x, y }: Point): Point => ({
  x: (x - left) / scale,
  y: (y - top) / scale,
});

/** What is seen of the map, in the picture; null where that is nothing of it. */
export function sightIn({ scale, left, top }: Fitting, sight: Sight, size: Size): Rect | null {
  const seen = seenRect(sight);
  const rect = {
    left: seen.left * scale + left,
    top: seen.top * scale + top,
    right: seen.right * scale + left,
    bottom: seen.bottom * scale + top,
  };
  return meets(rect, { left: 0, top: 0, right: size.width, bottom: size.height }) ? rect : null;
}
