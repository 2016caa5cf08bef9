import type { Observation, Plan } from '../model/schema.ts';

/** Where what happened left a plan behind: the node, what the plan holds there, and how it went. */
export interface Overtaken {
  readonly node: string;
  readonly planned: string;
  readonly went: string;
}

/**
 * The nodes at which a plan holds another branch than the observed one, in the order of the observations. The
 * plan is not held there, so that its figures are those of what is left of it. Of several observations of one
 * node the first counts, as in the evaluation.
 */
export function overtakenBy(plan: Plan, observations: readonly Observation[]): readonly Overtaken[] {
  const held = new Map(Object.entries({ ...plan.choices, ...plan.given }));
  const went = new Map<string, string>();
  for (const { node, edge } of observations) if (edge !== undefined && !went.has(node)) went.set(node, edge);
  return [...went].flatMap(([node, edge]) => {
    const planned = held.get(node);
    return planned === undefined || planned === edge ? [] : [{ node, planned, went: edge }];
  });
}

/** Whether it was observed which way a node went: there is nothing left to choose. */
export function isSettled(node: string, observations: readonly Observation[]): boolean {
  return observations.some((each) => each.node === node && each.edge !== undefined);
}
