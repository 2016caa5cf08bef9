import { goTo } from '../../app/router.ts';
import { viewStore } from '../../state/stores.ts';

/** Shows the report, which prints itself as soon as it is drawn. */
export function printReport(): void {
  const { route, setPrinting } = viewStore.getState();
  if (route.page !== 'document') return;
  setPrinting(true);
  if (route.view !== 'report') goTo({ ...route, view: 'report' });
}
