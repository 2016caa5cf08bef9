import type { Problem } from '#shared/engine/results.ts';
import type { Edge, Node, ScenarioDocument } from '#shared/model/index.ts';
import { listOf } from '#shared/model/index.ts';
import { useDocument, useEvaluation } from '../state/stores.ts';

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

/** What the evaluation says is wrong with an element: all of it, or of one of its fields. */
export function problemsAt(
  problems: readonly Problem[],
  place: { readonly node?: string; readonly edge?: string },
): readonly Problem[] {
  return problems.filter(({ at }) =>
    place.node === undefined
      ? at.edge === place.edge
      : at.node === place.node || (at.nodes?.includes(place.node) ?? false),
  );
}

/** The messages about one field; undefined for none. */
export function fieldProblem(problems: readonly Problem[], field: string): string | undefined {
  const found = problems.filter(({ at }) => at.field === field).map(({ message }) => message);
  return found.length === 0 ? undefined : found.join(' ');
}

export function useProblems(place: { readonly node?: string; readonly edge?: string }): readonly Problem[] {
  const all = useEvaluation((state) => state.problems);
  return problemsAt(all, place);
}

/** What a branch is called: its label, otherwise where it leads. */
export function branchName(edge: Edge, titleOf: (node: string) => string): string {
  return edge.label || titleOf(edge.to);
}
