import { createStore } from 'zustand/vanilla';
import type { Plan } from '#shared/model/index.ts';
import type { BranchColumn } from './branches/branch-column.ts';
import type { PlanId } from './plans.ts';

interface CompareUi {
  /** Of which document the choices below are. */
  readonly document: string | null;
  /** Also of `paths`. null: not chosen yet. */
  readonly plans: readonly PlanId[] | null;
  /** Paths that are compared, as plans that are in no document. */
  readonly paths: readonly Plan[];
  /** Other documents of the tree of branches that are compared. */
  readonly branches: readonly BranchColumn[];
  /** Weights of criteria that are tried out; null: those of the document. */
  readonly weights: Readonly<Record<string, number>> | null;
  readonly differencesOnly: boolean;
}
export type CompareChoices = Omit<CompareUi, 'document' | 'differencesOnly'>;

const NONE: CompareChoices = { plans: null, paths: [], branches: [], weights: null };

/** What of the comparison is shown: kept while other views are looked at. */
export const compareUi = createStore<CompareUi>(() => ({ document: null, ...NONE, differencesOnly: false }));

/** What is chosen for this document; nothing yet where another was compared last. */
export function choicesFor(state: CompareUi, document: string): CompareChoices {
  return state.document === document ? state : NONE;
}

export function choose(document: string, change: Partial<CompareChoices>): void {
  const { plans, paths, branches, weights } = choicesFor(compareUi.getState(), document);
  compareUi.setState({ document, plans, paths, branches, weights, ...change });
}
