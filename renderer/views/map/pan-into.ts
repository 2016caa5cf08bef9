import { meets, type Rect } from './far/window.ts';
import type { Point } from './geometry.ts';

/** Between what is brought into sight and what lies over the map, px. */
const GAP = 10;

/** How far to pan so that a span lies between two bounds; its beginning counts when it is longer than they allow. */
const pan = (from: number, to: number, low: number, high: number) =>
  from < low || to - from > high - low ? low - from : to > high ? high - to : 0;

const moved = ({ left, top, right, bottom }: Rect, { x, y }: Point): Rect => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});
const length = ({ x, y }: Point) => Math.abs(x) + Math.abs(y);

/**
 * The least panning that brings a part of the map into a room, clear of what lies over it there: the overview,
 * the search. Where nothing is clear, into the room at least. All in px of the window.
 */
export function panInto(part: Rect, room: Rect, over: readonly Rect[]): Point {
  const plain = {
    x: pan(part.left, part.right, room.left, room.right),
    y: pan(part.top, part.bottom, room.top, room.bottom),
  };
  const wide = over.map(({ left, top, right, bottom }) => ({
    left: left - GAP,
    top: top - GAP,
    right: right + GAP,
    bottom: bottom + GAP,
  }));
  const isClear = (by: Point) => {
    const there = moved(part, by);
    const isIn = (low: number, high: number, from: number, to: number) => from >= low && to <= high;
    return (
      (by.x === plain.x || isIn(room.left, room.right, there.left, there.right)) &&
      (by.y === plain.y || isIn(room.top, room.bottom, there.top, there.bottom)) &&
      !wide.some((each) => meets(each, there))
    );
  };
  // Just beside what lies over it: 1 px, so that the sides do not touch.
  const across = [
    plain.x,
    ...wide.flatMap((each) => [each.left - 1 - part.right, each.right + 1 - part.left]),
  ];
  const down = [plain.y, ...wide.flatMap((each) => [each.top - 1 - part.bottom, each.bottom + 1 - part.top])];
  const [least] = across
    .flatMap((x) => down.map((y) => ({ x, y })))
    .filter(isClear)
    .toSorted((a, b) => length(a) - length(b));
  return least ?? plain;
}
