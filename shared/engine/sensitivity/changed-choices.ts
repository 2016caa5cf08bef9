import type { CompiledModel } from '../compile/index.ts';
import { arrivalOf, nearest, type Policy } from './policy.ts';
import type { Solved } from './solve.ts';

/** A decision where, in some state, another option is best than under the policy compared with. */
export interface ChangedChoice {
  readonly decision: string;
  /** Edges; null for none. Where several states change, those that change most (by weight). */
  readonly from: string | null;
  readonly to: string | null;
  /** The share of the decision's states, by weight, in which the choice changes. */
  readonly share: number;
  /** Whether the decision is met at all under the new policy. */
  readonly met: boolean;
}

/**
 * Where the best choices of `solved` are not those of `policy`, state by state: states of the same
 * variables and the nearest likely arrival are compared, so that a decision does not count as changed
 * because other states of it have become likelier. Where no state of a decision has a counterpart, its
 * most frequent choices are compared. In topological order.
 */
export function changedChoices(model: CompiledModel, policy: Policy, solved: Solved): ChangedChoice[] {
  const changes: ChangedChoice[] = [];
  for (const n of model.order) {
    if (model.kinds[n] !== 'decision') continue;
    const change = changedAt(model, policy, solved, n);
    if (change !== null) changes.push(change);
  }
  return changes;
}

export function changedAt(
  model: CompiledModel,
  { choices, usual }: Policy,
  solved: Solved,
  n: number,
): ChangedChoice | null {
  const { weights, signature } = solved;
  if (weights.weighted[n] === 0) return null;
  const ways = new Map<string, { from: number; to: number; weight: number }>();
  let compared = false;
  const count = (from: number, to: number, weight: number): void => {
    if (from === to) return;
    const way = ways.get(`${from} ${to}`);
    if (way === undefined) ways.set(`${from} ${to}`, { from, to, weight });
    else way.weight += weight;
  };
  const first = weights.first[n]!;
  const states = Array.from({ length: weights.count[n]! }, (_, i) => first + i).filter(
    (s) => weights.weight[s]! !== 0,
  );
  for (const s of states) {
    const list = choices.get(signature(s));
    if (list === undefined) continue;
    compared = true;
    const from = list.edge[nearest(list.likely, arrivalOf(solved.graph, s))]!;
    count(from, chosenEdge(solved, s), weights.weight[s]!);
  }
  if (!compared) for (const s of states) count(usual[n]!, chosenEdge(solved, s), weights.weight[s]!);
  if (ways.size === 0) return null;
  const most = [...ways.values()].reduce((a, b) => (b.weight > a.weight ? b : a));
  return {
    decision: model.nodeIds[n]!,
    from: model.edgeIds[most.from] ?? null,
    to: model.edgeIds[most.to] ?? null,
    share: Math.min(
      1,
      [...ways.values()].reduce((sum, { weight }) => sum + weight, 0),
    ),
    met: weights.reach[n]! > 0,
  };
}

function chosenEdge({ graph, values }: Solved, s: number): number {
  const move = values.chosen[s]!;
  return move < 0 ? -1 : graph.moveEdge[move]!;
}
