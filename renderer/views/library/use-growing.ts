import { type RefCallback, useCallback, useEffect, useState } from 'react';

/** How many more are drawn at a time. */
const STEP = 60;

/**
 * For lists of a thousand: how many items to draw, more of them whenever the element that `end` is put on
 * comes near. Begins again with another `key`.
 */
export function useGrowing(key: string): { readonly shown: number; readonly end: RefCallback<Element> } {
  const [shown, setShown] = useState(STEP);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is looked at from its beginning
  useEffect(() => setShown(STEP), [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an end that is still in sight after it grew is seen anew
  const end = useCallback(
    (element: Element | null) => {
      if (element === null) return;
      const observer = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && setShown((count) => count + STEP),
        { rootMargin: '600px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [shown],
  );
  return { shown, end };
}
