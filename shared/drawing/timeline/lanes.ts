import type { Evaluation, Path, PathsResult } from '../../engine/results.ts';
import { listOf, type ScenarioDocument } from '../../model/index.ts';
import { pathItems, policyItems } from './items.ts';
import type { Lane } from './types.ts';

export const LANE_MODES = ['plan', 'plans', 'paths', 'actors'] as const;
export type LaneMode = (typeof LANE_MODES)[number];

/** One lane: what the plan, or the best policy, may come to. */
export function planLane(
  document: ScenarioDocument,
  evaluation: Evaluation | null,
  plan: { readonly name: string; readonly color?: string } | null,
  policyName: string,
): Lane[] {
  const items = policyItems(document, evaluation);
  const title = plan?.name ?? policyName;
  return [{ id: 'plan', title, color: plan?.color ?? null, probability: null, items }];
}

/** What a plan's lane is made of; `evaluation` null while it is not computed. */
export interface LanePlan {
  /** null: the best policy. */
  readonly id: string | null;
  readonly name: string;
  readonly color: string | null;
  readonly evaluation: Pick<Evaluation, 'nodes'> | null;
}

/** One lane per plan, in the order given: what each may come to, under its own name and colour. */
export function planLanes(document: ScenarioDocument, plans: readonly LanePlan[]): Lane[] {
  return plans.map(({ id, name, color, evaluation }) => {
    const lane = id === null ? 'policy' : `plan/${id}`;
    return {
      id: lane,
      title: name,
      color,
      probability: null,
      items: evaluation === null ? [] : policyItems(document, evaluation, lane),
    };
  });
}

/** One lane per actor who has something on the timeline, in the document's order; what nobody does comes last. */
export function actorLanes(
  document: ScenarioDocument,
  evaluation: Evaluation | null,
  nobody: string,
): Lane[] {
  const all = policyItems(document, evaluation);
  const lane = (id: string, title: string, color: string | null, actor: string | null): Lane => ({
    id,
    title,
    color,
    probability: null,
    items: all.filter(
      (item) => (item.actor !== null && known(document, item.actor) ? item.actor : null) === actor,
    ),
  });
  return [
    ...listOf(document.actors).map(({ id, name, color }) => lane(`actor/${id}`, name, color ?? null, id)),
    lane('nobody', nobody, null, null),
  ].filter(({ items }) => items.length > 0);
}
const known = (document: ScenarioDocument, actor: string) => Object.hasOwn(document.actors, actor);

/** Paths that take the best option wherever it is the same in every state; `null` evaluation keeps all. */
export function followingPolicy(paths: readonly Path[], evaluation: Evaluation | null): readonly Path[] {
  if (evaluation === null) return paths;
  return paths.filter(({ steps }) =>
    steps.every(({ node, edge }) => {
      const decision = evaluation.decisions[node];
      if (decision === undefined || decision.best === null || !decision.sameInEveryState) return true;
      return decision.best === edge;
    }),
  );
}

/** Those that follow the policy, or, where none of the paths at hand does, all; at most `most`. */
export function shownPaths(
  paths: readonly Path[],
  evaluation: Evaluation | null,
  most: number,
): readonly Path[] {
  const following = followingPolicy(paths, evaluation);
  return (following.length > 0 ? following : paths).slice(0, most);
}

/**
 * One lane per path, in the order given, at most `most`: those that follow the policy, or, where none of
 * the paths at hand does, all. Named after the branches in which the lanes differ.
 */
export function pathLanes(
  document: ScenarioDocument,
  evaluation: Evaluation | null,
  { paths }: PathsResult,
  most: number,
  numbered: (number: number) => string,
): Lane[] {
  const shown = shownPaths(paths, evaluation, most);
  const names = namesOfPaths(document, shown);
  return shown.map((path, index) => ({
    id: `path/${index}`,
    title: names[index] || numbered(index + 1),
    color: null,
    probability: path.probability,
    items: pathItems(document, path, `path/${index}`),
  }));
}

/** Per path the labels of the branches that not all of the paths take, in the path's order; may be empty. */
export function namesOfPaths(document: ScenarioDocument, paths: readonly Path[]): string[] {
  const taken = new Map<string, number>();
  for (const { steps } of paths)
    for (const { edge } of steps) if (edge !== null) taken.set(edge, (taken.get(edge) ?? 0) + 1);
  return paths.map(({ steps }) =>
    steps
      .flatMap(({ node, edge }) => {
        const kind = document.nodes[node]?.value.kind;
        if (edge === null || (kind !== 'decision' && kind !== 'chance')) return [];
        if (taken.get(edge) === paths.length) return [];
        const branch = document.edges[edge]?.value;
        return branch === undefined ? [] : [branch.label || document.nodes[branch.to]?.value.title || ''];
      })
      .filter((name) => name !== '')
      .join(' › '),
  );
}
