import { useEffect, useState } from 'react';

/** A page that is not seen is not painted; ms. */
const UNSEEN = 200;

/** Whether `now` holds and what was made because of it has been painted since: for what is to come after it. */
export function useAfterPaint(now: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!now) {
      setPainted(false);
      return;
    }
    let timer = setTimeout(() => setPainted(true), UNSEEN);
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      // A frame is painted after its callbacks.
      timer = setTimeout(() => setPainted(true), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [now]);
  return now && painted;
}
