import type { Settings } from '#shared/host.ts';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Sets `data-theme` on the document element and follows the system while the choice is `system`. Returns a stop. */
export function applyTheme(choice: Settings['theme']): () => void {
  const query = dark();
  const apply = () => {
    const isDark = choice === 'dark' || (choice === 'system' && query.matches);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  };
  apply();
  query.addEventListener('change', apply);
  return () => query.removeEventListener('change', apply);
}
