import { documentStore } from '../state/stores.ts';

/** Saves early when the window is left, and holds a closing window while something is not on disk. Returns a stop. */
export function guardWork(): () => void {
  const save = () => void documentStore.getState().flush();
  const hidden = () => document.visibilityState === 'hidden' && save();
  const hold = (event: BeforeUnloadEvent) => {
    if (documentStore.getState().save.kind === 'saved') return;
    save();
    event.preventDefault();
  };
  window.addEventListener('blur', save);
  window.addEventListener('pagehide', save);
  window.addEventListener('beforeunload', hold);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('blur', save);
    window.removeEventListener('pagehide', save);
    window.removeEventListener('beforeunload', hold);
    document.removeEventListener('visibilitychange', hidden);
  };
}
