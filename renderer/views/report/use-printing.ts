import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useView, viewStore } from '../../state/stores.ts';

/**
 * Prints when it was asked for and the report is there: `drawn` is what is shown, null while that is still
 * being computed. Forgotten when the report is left.
 */
export function usePrinting(drawn: unknown): void {
  const asked = useView((state) => state.printing);
  useEffect(() => {
    if (!asked || drawn === null) return undefined;
    let wanted = true;
    void picturesRead().then(() => {
      if (!wanted) return;
      viewStore.getState().setPrinting(false);
      window.print();
    });
    return () => {
      wanted = false;
    };
  }, [asked, drawn]);
  useEffect(() => () => viewStore.getState().setPrinting(false), []);
}

/** A picture that cannot be read is printed as one that is missing, rather than nothing at all. */
async function picturesRead(): Promise<void> {
  const images = [...document.querySelectorAll<HTMLImageElement>('[data-paper] img')];
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
}

/** ISO 8601: when the page is printed, in whichever way it is. */
export function usePrintTime(): string {
  const [time, setTime] = useState(() => new Date().toISOString());
  useEffect(() => {
    // What is printed is what is drawn when this has been answered.
    const now = () => flushSync(() => setTime(new Date().toISOString()));
    window.addEventListener('beforeprint', now);
    return () => window.removeEventListener('beforeprint', now);
  }, []);
  return time;
}
