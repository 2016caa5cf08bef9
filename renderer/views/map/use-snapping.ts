import { useEffect, useMemo, useRef } from 'react';
import { useSightReader } from './flow.ts';
import type { Point, Positions } from './geometry.ts';
import { mapUi } from './map-ui-store.ts';
import { snap } from './snapping.ts';

/** How near a line has to be, in px of the window. */
const REACH = 7;
const NONE = [] as const;

/** Snapping of dragged nodes, with its guides. Alt or Ctrl (Cmd) held down suspends it. */
export function useSnapping(places: { readonly current: Positions }) {
  const sight = useSightReader();
  const suspended = useRef(false);
  useEffect(() => {
    // Before React Flow hears of the movement.
    const look = (event: MouseEvent | KeyboardEvent) => {
      suspended.current = event.altKey || event.ctrlKey || event.metaKey;
    };
    const events = ['pointermove', 'keydown', 'keyup'] as const;
    for (const name of events) window.addEventListener(name, look, true);
    return () => {
      for (const name of events) window.removeEventListener(name, look, true);
    };
  }, []);
  return useMemo(
    () => ({
      /** The places with what snaps moved; shows the guides. */
      snapped(dragged: Positions): Positions {
        if (suspended.current || Object.keys(dragged).length === 0) {
          show(NONE);
          return dragged;
        }
        const { zoom } = sight();
        const others = Object.entries(places.current).flatMap(([id, place]): Point[] =>
          dragged[id] === undefined ? [place] : [],
        );
        const { by, guides } = snap(dragged, others, REACH / zoom);
        show(guides);
        if (by.x === 0 && by.y === 0) return dragged;
        return Object.fromEntries(
          Object.entries(dragged).map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]),
        );
      },
      end: () => show(NONE),
    }),
    [sight, places],
  );
}

function show(guides: ReturnType<typeof snap>['guides']): void {
  if (guides.length > 0 || mapUi.getState().guides.length > 0) mapUi.setState({ guides });
}
