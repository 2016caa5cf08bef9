import { createStore } from 'zustand/vanilla';
import type { PlanId } from './plans.ts';

interface CompareUi {
  /** Of which document the choices below are. */
  readonly document: string | null;
  /** null: not chosen yet. */
  readonly plans: readonly PlanId[] | null;
  readonly differencesOnly: boolean;
}

/** What of the comparison is shown: kept while other views are looked at. */
export const compareUi = createStore<CompareUi>(() => ({
  document: null,
  plans: null,
  differencesOnly: false,
}));
