import { useCallback, useEffect, useRef } from 'react';
import type { Point, Positions } from './geometry.ts';

const DURATION = 240;
/** With more nodes a frame takes too long for a movement to be seen as one. */
const MOST = 300;

export interface Glide {
  /** Lets nodes move from where they were to where they are now. */
  readonly start: (from: Positions, to: Positions) => void;
  readonly stop: () => void;
}

/**
 * Shows a change of places as a movement. The document has the new places from the beginning: only
 * what is drawn is underway. Those who prefer less motion, and large documents, get none.
 *
 * @param show places to draw nodes at instead of their own; null when they have arrived
 */
export function useGlide(show: (places: Positions | null) => void): Glide {
  const frame = useRef(0);
  const stop = useCallback(() => cancelAnimationFrame(frame.current), []);
  useEffect(() => stop, [stop]);
  const start = useCallback(
    (from: Positions, to: Positions) => {
      stop();
      const moved = Object.entries(to).flatMap(([id, end]): [string, Point, Point][] => {
        const begin = from[id];
        return begin === undefined || (begin.x === end.x && begin.y === end.y) ? [] : [[id, begin, end]];
      });
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (still || moved.length === 0 || moved.length > MOST) return;
      const begun = performance.now();
      const step = () => {
        const share = Math.min(1, (performance.now() - begun) / DURATION);
        if (share === 1) return show(null);
        const eased = 1 - (1 - share) ** 3;
        show(
          Object.fromEntries(
            moved.map(([id, a, b]) => [id, { x: a.x + (b.x - a.x) * eased, y: a.y + (b.y - a.y) * eased }]),
          ),
        );
        frame.current = requestAnimationFrame(step);
      };
      step();
    },
    [show, stop],
  );
  return { start, stop };
}
