import type { Evaluation } from '#shared/engine/results.ts';
import type { Plan, ScenarioDocument } from '#shared/model/index.ts';
import { graphOf, into } from './graph.ts';
import { wayTo } from './marks.ts';

export interface WayOfPlan {
  /** Of where it leads. */
  readonly title: string;
  readonly choices: Plan['choices'];
  readonly given: NonNullable<Plan['given']>;
}

/**
 * What a plan has to fix so that it takes the most likely way from the start to a node, or to a branch and
 * along it: the option of each decision, the branch of each chance on it. What comes after is left open.
 * Null where neither is there.
 */
export function wayOfPlan(
  document: ScenarioDocument,
  node: string | null,
  branch: string | null,
  evaluation: Evaluation | null,
): WayOfPlan | null {
  const last = document.edges[branch ?? '']?.value;
  const end = last?.from ?? node;
  if (end === null || !Object.hasOwn(document.nodes, end)) return null;
  const graph = graphOf(document.edges);
  const reach = (id: string) => evaluation?.edges[id]?.reach ?? 0;
  const way = wayTo(graph, end, evaluation);
  const edges = way.slice(1).flatMap((id, index) => {
    const between = into(graph, id).filter(({ from }) => from === way[index]);
    return between.toSorted((a, b) => reach(b.id) - reach(a.id)).slice(0, 1);
  });
  if (last !== undefined) edges.push(last);
  const of = (kind: 'decision' | 'chance') =>
    Object.fromEntries(
      edges
        .filter(({ from, on }) => on === undefined && document.nodes[from]?.value.kind === kind)
        .map(({ from, id }) => [from, id]),
    );
  const title = last?.label || document.nodes[last?.to ?? end]?.value.title || '';
  return { title, choices: of('decision'), given: of('chance') };
}
