/** What stands in a plan's column: ends, misses, first dates. */
import type { CompiledModel } from '../compile/index.ts';
import type { EvaluatedGraph } from '../results.ts';
import type { DatedNode } from './comparison.ts';

export const FIRST_DATES = 5;

/** The outcomes that some plan may reach, in the document's order. */
export function outcomesOf(model: CompiledModel, plans: readonly EvaluatedGraph[]): string[] {
  const reached = new Set(
    plans.flatMap(({ evaluation }) =>
      evaluation.outcomes.filter(({ probability }) => probability !== 0).map(({ node }) => node),
    ),
  );
  return model.nodeIds.filter((id) => reached.has(id));
}

/** What some plan may reach too late, in topological order. */
export function missesOf(model: CompiledModel, plans: readonly EvaluatedGraph[]): string[] {
  const ids = Array.from(model.order, (n) => model.nodeIds[n]!);
  return ids.filter((id) =>
    plans.some(({ evaluation }) => {
      const node = evaluation.nodes[id];
      return node !== undefined && node.missed > 0 && node.reach !== 0;
    }),
  );
}

/** The probability that the node is reached, and after its date. */
export function missedAt({ evaluation }: EvaluatedGraph, id: string): number | null {
  const node = evaluation.nodes[id];
  if (node === undefined) return null;
  if (node.missed === 0 || node.reach === 0) return 0;
  return node.reach === null ? null : node.reach * node.missed;
}

/** The next dated nodes that the plan may reach and that are not observed. */
export function firstDates({ scenario }: CompiledModel, { evaluation }: EvaluatedGraph): DatedNode[] {
  const observed = new Set(scenario.observations?.map(({ node }) => node));
  const dated = scenario.nodes.flatMap(({ id, when }): DatedNode[] => {
    const result = evaluation.nodes[id];
    if (when === undefined || observed.has(id) || result === undefined || !result.reach) return [];
    return [{ node: id, reach: result.reach, enter: result.enter, mustArriveBy: result.mustArriveBy }];
  });
  const time = ({ enter }: DatedNode) => enter?.likely ?? Number.MAX_VALUE;
  return dated.sort((a, b) => time(a) - time(b)).slice(0, FIRST_DATES);
}
