/**
 * Regret: what a plan gives away, in hindsight, against the best of the plans compared (Savage, The
 * Theory of Statistical Decision, Journal of the American Statistical Association 46, 1951).
 */
import { EvaluationStopped } from '../evaluate.ts';
import type { EvaluatedGraph } from '../results.ts';
import { Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import { type AssumedBranch, scoreAssuming } from './assumed-score.ts';
import type { BranchRegret, Comparison, NodeRegret } from './comparison.ts';
import { highest } from './tolerance.ts';

/**
 * For each chance node that all plans meet (with a probability above 0), each of its branches taken for
 * certain wherever it is open: the policies and all other probabilities stay as they were, since nobody
 * knew beforehand. A plan that leaves the branch closed everywhere has no score for it.
 */
export function regretOf(
  plans: readonly EvaluatedGraph[],
  shouldStop: () => boolean = () => false,
): Omit<Comparison['regret'], 'least'> {
  const all = plans.flatMap(({ rolled }) => (rolled === null ? [] : [rolled]));
  const nodes = all.length < plans.length || all.length < 2 ? [] : regretNodes(all, shouldStop);
  const worst = plans.map((_, i) => {
    const regrets = nodes.flatMap(({ branches }) => branches.map((branch) => branch.regrets[i] ?? null));
    const known = regrets.filter((regret) => regret !== null);
    return known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b));
  });
  return { nodes, worst };
}

function regretNodes(plans: readonly RolledGraph[], shouldStop: () => boolean): NodeRegret[] {
  const [first] = plans;
  if (first === undefined) return [];
  const { model } = first.input.graph;
  const met = plans.map(statesMet);
  const nodes: NodeRegret[] = [];
  for (const n of model.order) {
    if (model.kinds[n] !== 'chance') continue;
    const states = met.map((byNode) => byNode.get(n));
    if (states.some((each) => each === undefined)) continue;
    if (shouldStop()) throw new EvaluationStopped('The comparison was stopped.');
    const branches: BranchRegret[] = [];
    for (const e of model.outEdges.subarray(model.outStart[n]!, model.outStart[n + 1]!)) {
      const open = plans.map((rolled, i) => openBranches(rolled, states[i] ?? [], e));
      if (open.every((moves) => moves.length === 0)) continue;
      const scores = plans.map((rolled, i) => scoreAssuming(rolled, open[i] ?? []));
      branches.push({ edge: model.edgeIds[e]!, scores, regrets: regretsOf(scores) });
    }
    nodes.push({ node: model.nodeIds[n]!, branches });
  }
  return nodes;
}

function regretsOf(scores: readonly (number | null)[]): (number | null)[] {
  const known = scores.filter((score) => score !== null);
  if (known.length < 2) return scores.map(() => null);
  const best = known.reduce((a, b) => Math.max(a, b));
  return scores.map((score) => (score === null ? null : best - score));
}

/** Chance node → its states that the policy may reach; a reach that is not known is not met. */
function statesMet({ input, reach }: RolledGraph): ReadonlyMap<number, readonly number[]> {
  const byNode = new Map<number, number[]>();
  for (let s = 0; s < input.graph.count; s++) {
    if (input.role[s] !== Role.chance || !(reach[s]! > 0)) continue;
    const node = input.graph.node[s]!;
    const states = byNode.get(node);
    if (states === undefined) byNode.set(node, [s]);
    else states.push(s);
  }
  return byNode;
}

function openBranches(
  { input, conditional }: RolledGraph,
  states: readonly number[],
  edge: number,
): AssumedBranch[] {
  const { moveStart, moveEdge } = input.graph;
  const open: AssumedBranch[] = [];
  for (const state of states) {
    for (let move = moveStart[state]!; move < moveStart[state + 1]!; move++) {
      if (moveEdge[move] === edge && conditional[move] !== 0) open.push({ state, move });
    }
  }
  return open;
}

/** The plans (by index) of the smallest worst regret. */
export function leastRegret(worst: readonly (number | null)[]): number[] {
  return highest(worst.map((regret) => (regret === null ? null : -regret)));
}
