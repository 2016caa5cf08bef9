import type { Node } from '../../model/schema.ts';
import type { EvaluatedGraph, Path } from '../results.ts';

/** What a plan fixes: decision → option, chance → branch. */
export interface Fixed {
  readonly choices: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, string>>;
}

/**
 * What a plan has to fix so that this one path is certain: every option and every branch on it. (A path
 * meets no node twice, as the graph has no cycles.)
 */
export function planOfPath({ steps }: Path, kindOf: (node: string) => Node['kind'] | undefined): Fixed {
  const along = (kind: Node['kind']) =>
    Object.fromEntries(
      steps.flatMap(({ node, edge }) => (edge !== null && kindOf(node) === kind ? [[node, edge]] : [])),
    );
  return { choices: along('decision'), given: along('chance') };
}

/**
 * The choices of the policy that are the same in every state, also in those that it never reaches: others
 * may decide by what would happen there. What depends on what happened before is left out, as a plan can
 * only fix one option per decision; left open it is decided as in the policy. So a plan of these choices
 * takes the policy's option in every state, and has its score.
 */
export function choicesOfPolicy({ graph, rolled }: EvaluatedGraph): Fixed['choices'] {
  if (graph === null || rolled === null) return {};
  const { model, node, moveEdge, count } = graph;
  const found = new Map<number, number | null>();
  for (let s = 0; s < count; s++) {
    const n = node[s] ?? -1;
    if (model.kinds[n] !== 'decision') continue;
    const edge = moveEdge[rolled.chosen[s] ?? -1] ?? null;
    found.set(n, found.has(n) && found.get(n) !== edge ? null : edge);
  }
  return Object.fromEntries(
    [...found].flatMap(([n, e]) => {
      const [id, edge] = [model.nodeIds[n], e === null ? undefined : model.edgeIds[e]];
      return id === undefined || edge === undefined ? [] : [[id, edge]];
    }),
  );
}
