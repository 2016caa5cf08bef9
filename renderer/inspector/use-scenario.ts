import type { Problem } from '#shared/engine/results.ts';
import type { Edge, Node, ScenarioDocument } from '#shared/model/index.ts';
import { listOf } from '#shared/model/index.ts';
import { useDocument, useEvaluation } from '../state/stores.ts';
import { problemsAt } from './problems-at.ts';

const NO_ITEMS: readonly never[] = [];
export type ListName =
  | 'actors'
  | 'criteria'
  | 'parameters'
  | 'variables'
  | 'groups'
  | 'plans'
  | 'sources'
  | 'assumptions'
  | 'edges';
export type ItemOf<N extends ListName> = ScenarioDocument[N][string]['value'];

/** A list of the open document, in its order; empty while none is open. */
export function useList<N extends ListName>(name: N): readonly ItemOf<N>[] {
  return useDocument((state) =>
    state.document === null
      ? NO_ITEMS
      : (listOf<ItemOf<N>>(state.document[name] as never) as readonly ItemOf<N>[]),
  );
}

export function useNode(id: string): Node | undefined {
  return useDocument((state) => state.document?.nodes[id]?.value);
}

/** The branches out of a node, in the document's order. */
export function useBranches(nodeId: string): readonly Edge[] {
  return useList('edges').filter(({ from }) => from === nodeId);
}

export function useTimeZone(): string {
  return useDocument((state) => state.document?.fields.timeZone ?? 'UTC');
}

/** The year that is meant where none is written: that of the scenario's start. */
export function useYear(): number {
  return useDocument((state) => Number(state.document?.fields.start.slice(0, 4) ?? 2000));
}

export function useProblems(place: { readonly node?: string; readonly edge?: string }): readonly Problem[] {
  const all = useEvaluation((state) => state.problems);
  return problemsAt(all, place);
}
