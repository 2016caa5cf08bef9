/**
 * Regret: what a plan gives away, in hindsight, against the best of the plans compared (Savage, The
 * Theory of Statistical Decision, Journal of the American Statistical Association 46, 1951).
 */
import type { EvaluatedGraph } from '../results.ts';
import { dot, Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { BranchRegret, Comparison, NodeRegret } from './comparison.ts';
import { highest } from './tolerance.ts';

/**
 * For each chance node that all plans meet (with a probability above 0), each of its branches taken for
 * certain wherever it is open: the policies and all other probabilities stay as they were, since nobody
 * knew beforehand. A plan that leaves the branch closed everywhere has no score for it.
 */
export function regretOf(plans: readonly EvaluatedGraph[]): Omit<Comparison['regret'], 'least'> {
  const all = plans.flatMap(({ rolled }) => (rolled === null ? [] : [rolled]));
  const nodes = all.length < plans.length || all.length < 2 ? [] : regretNodes(all);
  const worst = plans.map((_, i) => {
    const regrets = nodes.flatMap(({ branches }) => branches.map((branch) => branch.regrets[i] ?? null));
    const known = regrets.filter((regret) => regret !== null);
    return known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b));
  });
  return { nodes, worst };
}

function regretNodes(plans: readonly RolledGraph[]): NodeRegret[] {
  const [first] = plans;
  if (first === undefined) return [];
  const { model } = first.input.graph;
  const met = plans.map(statesMet);
  const nodes: NodeRegret[] = [];
  for (const n of model.order) {
    if (model.kinds[n] !== 'chance') continue;
    const states = met.map((byNode) => byNode.get(n));
    if (states.some((each) => each === undefined)) continue;
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

interface Open {
  readonly state: number;
  readonly move: number;
}

function openBranches({ input, conditional }: RolledGraph, states: readonly number[], edge: number): Open[] {
  const { moveStart, moveEdge } = input.graph;
  const open: Open[] = [];
  for (const state of states) {
    for (let move = moveStart[state]!; move < moveStart[state + 1]!; move++) {
      if (moveEdge[move] === edge && conditional[move] !== 0) open.push({ state, move });
    }
  }
  return open;
}

/** The whole's score with these branches taken for certain; null without any, or where it is not known. */
function scoreAssuming(rolled: RolledGraph, open: readonly Open[]): number | null {
  if (open.length === 0) return null;
  const value =
    rolled.input.graph.model.rule === 'expected' ? shifted(rolled, open) : rolledBack(rolled, open);
  return Number.isFinite(value) ? value : null;
}

/** Expected scores are linear in the probabilities, and no path meets a node twice: only its states change. */
function shifted({ input, score, reach }: RolledGraph, open: readonly Open[]): number {
  const { graph, width, stateEffects, moveEffects, perspective } = input;
  let sum = score[0]!;
  for (const { state, move } of open) {
    const branch = dot(perspective, moveEffects, move * width) + score[graph.moveTarget[move]!]!;
    sum += reach[state]! * (dot(perspective, stateEffects, state * width) + branch - score[state]!);
  }
  return sum;
}

/** With the other rules a branch far off can decide: everything before the node is rolled back again. */
function rolledBack({ input, score, chosen, conditional }: RolledGraph, open: readonly Open[]): number {
  const { graph, width, role, stateEffects, moveEffects, perspective } = input;
  const { moveStart, moveTarget, model } = graph;
  const optimism = model.rule === 'optimistic' ? 1 : model.rule === 'pessimistic' ? 0 : model.optimism;
  const assumed = new Map(open.map(({ state, move }) => [state, move]));
  const next = score.slice();
  const way = (m: number) => dot(perspective, moveEffects, m * width) + next[moveTarget[m]!]!;
  const last = open.reduce((most, { state }) => Math.max(most, state), 0);
  for (let s = last; s >= 0; s--) {
    const only = assumed.get(s) ?? chosen[s]!;
    if (role[s] === Role.end || (role[s] !== Role.chance && only < 0)) continue;
    let follows = only < 0 ? 0 : way(only);
    if (only < 0) {
      let best = Number.NEGATIVE_INFINITY;
      let worst = Number.POSITIVE_INFINITY;
      for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
        if (conditional[m] === 0) continue;
        best = Math.max(best, way(m));
        worst = Math.min(worst, way(m));
      }
      follows = optimism * best + (1 - optimism) * worst;
    }
    next[s] = dot(perspective, stateEffects, s * width) + follows;
  }
  return next[0]!;
}

/** The plans (by index) of the smallest worst regret. */
export function leastRegret(worst: readonly (number | null)[]): number[] {
  return highest(worst.map((regret) => (regret === null ? null : -regret)));
}
