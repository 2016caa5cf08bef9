import type { Problem } from '#shared/engine/results.ts';
import type { Edge } from '#shared/model/index.ts';

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

/** What a branch is called: its label, otherwise where it leads. */
export function branchName(edge: Edge, titleOf: (node: string) => string): string {
  return edge.label || titleOf(edge.to);
}
