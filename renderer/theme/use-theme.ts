import { useSyncExternalStore } from 'react';
import type { ThemeName } from '#shared/drawing/theme.ts';

/** The theme that the page shows now, for pictures whose colours are in them. */
export function useTheme(): ThemeName {
  return useSyncExternalStore(listen, now);
}

const now = (): ThemeName =>
  document.documentElement.getAttribute('data-theme') === 'dark' ? 'dark' : 'light';

function listen(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
