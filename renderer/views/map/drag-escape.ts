import { useEffect, useMemo, useRef } from 'react';

let givenUp = false;

/** Whether the drag that goes on was taken back: what React Flow still reports of it means nothing. */
export const isDragGivenUp = () => givenUp;

/**
 * Escape takes back a drag of nodes while the pointer is still down, as on the timeline.
 *
 * @param takeBack draws what is dragged where it was
 */
export function useDragEscape(takeBack: () => void) {
  const isDragging = useRef(false);
  const back = useRef(takeBack);
  back.current = takeBack;
  useEffect(() => {
    const down = () => {
      isDragging.current = false;
      givenUp = false;
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isDragging.current || givenUp) return;
      // What is selected stays so.
      event.preventDefault();
      event.stopImmediatePropagation();
      givenUp = true;
      back.current();
    };
    window.addEventListener('pointerdown', down, true);
    window.addEventListener('keydown', key, true);
    return () => {
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('keydown', key, true);
      givenUp = false;
    };
  }, []);
  return useMemo(
    () => ({
      goesOn: () => {
        isDragging.current = true;
      },
      ends: () => {
        isDragging.current = false;
      },
    }),
    [],
  );
}
