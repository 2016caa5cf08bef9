import { toastError } from '../components/index.ts';
import { t } from '../i18n/i18n.ts';
import { documentStore, settingsStore, viewStore } from '../state/stores.ts';
import type { Route } from '../state/view-store.ts';
import { parseRoute, printRoute } from './router.ts';

/** Makes the stores follow the address, now and from now on. Returns a stop. */
export function followAddress(): () => void {
  const follow = () => void show(parseRoute(window.location.hash));
  follow();
  window.addEventListener('hashchange', follow);
  return () => window.removeEventListener('hashchange', follow);
}

async function show(route: Route): Promise<void> {
  const store = documentStore.getState();
  const before = viewStore.getState().route;
  const leaves = store.status === 'open' && (route.page === 'library' || route.id !== store.id);
  if (leaves && !(await store.close())) {
    // What is not on disk is not left behind: the address goes back to where we are.
    window.history.replaceState(null, '', printRoute(before));
    toastError(t('document.notice.leaveFailed'));
    return;
  }
  const now = parseRoute(window.location.hash);
  if (printRoute(now) !== printRoute(route)) {
    // Whoever turned back while it was being closed found it still open: it is opened again.
    if (leaves && documentStore.getState().status === 'none') await show(now);
    return;
  }
  viewStore.getState().setRoute(route);
  if (route.page === 'library') {
    if (documentStore.getState().status !== 'none') await documentStore.getState().close();
    return;
  }
  await documentStore.getState().open(route.id);
  const { status, id } = documentStore.getState();
  if (status === 'open' && id === route.id) await settingsStore.getState().opened(route.id);
}
