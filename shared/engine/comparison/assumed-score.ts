/** The score of a plan when some branches are taken for certain. */
import { dot, Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';

/** A branch at one state of a chance node. */
export interface AssumedBranch {
  readonly state: number;
  readonly move: number;
}

/**
 * The whole's score with these branches, all of one node, taken for certain, the policy and the other
 * probabilities held; null without any, or where it is not known.
 */
export function scoreAssuming(rolled: RolledGraph, open: readonly AssumedBranch[]): number | null {
  if (open.length === 0) return null;
  const value =
    rolled.input.graph.model.rule === 'expected' ? shifted(rolled, open) : rolledBack(rolled, open);
  return Number.isFinite(value) ? value : null;
}

/** Expected scores are linear in the probabilities, and no path meets a node twice: only its states change. */
function shifted({ input, score, reach }: RolledGraph, open: readonly AssumedBranch[]): number {
  const { graph, width, stateEffects, moveEffects, perspective } = input;
  let sum = score[0]!;
  for (const { state, move } of open) {
    const branch = dot(perspective, moveEffects, move * width) + score[graph.moveTarget[move]!]!;
    sum += reach[state]! * (dot(perspective, stateEffects, state * width) + branch - score[state]!);
  }
  return sum;
}

/** With the other rules a branch far off can decide: all that leads to the node is rolled back again. */
function rolledBack(rolled: RolledGraph, open: readonly AssumedBranch[]): number {
  const { input, score, chosen, conditional } = rolled;
  const { graph, width, role, stateEffects, moveEffects, perspective } = input;
  const { moveStart, moveTarget, model } = graph;
  const optimism = model.rule === 'optimistic' ? 1 : model.rule === 'pessimistic' ? 0 : model.optimism;
  const assumed = new Map(open.map(({ state, move }) => [state, move]));
  const next = new Map<number, number>();
  const way = (m: number) => {
    const target = moveTarget[m]!;
    return dot(perspective, moveEffects, m * width) + (next.get(target) ?? score[target]!);
  };
  for (const s of withPredecessors(rolled, assumed.keys())) {
    const only = assumed.get(s) ?? chosen[s]!;
    if (role[s] !== Role.chance && only < 0) continue;
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
    next.set(s, dot(perspective, stateEffects, s * width) + follows);
  }
  return next.get(0) ?? score[0]!;
}

/** The states and all before them under the policy, each after those that follow it. */
function withPredecessors(rolled: RolledGraph, states: Iterable<number>): number[] {
  const { start, from } = predecessorsOf(rolled);
  const found = new Set(states);
  // A set grows while it is walked.
  for (const s of found) for (let i = start[s]!; i < start[s + 1]!; i++) found.add(from[i]!);
  return [...found].sort((a, b) => b - a);
}

interface Predecessors {
  /** Those of state s: `from[start[s] … start[s + 1]]`. */
  readonly start: Int32Array;
  readonly from: Int32Array;
}
const predecessors = new WeakMap<RolledGraph, Predecessors>();

function predecessorsOf(rolled: RolledGraph): Predecessors {
  const known = predecessors.get(rolled);
  if (known !== undefined) return known;
  const { input, chosen, conditional, reach } = rolled;
  const { count, moveStart, moveTarget } = input.graph;
  const start = new Int32Array(count + 1);
  const taken = (s: number, m: number) =>
    reach[s]! > 0 && (input.role[s] === Role.chance ? conditional[m] !== 0 : chosen[s] === m);
  const each = (see: (s: number, target: number) => void) => {
    for (let s = 0; s < count; s++) {
      for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) if (taken(s, m)) see(s, moveTarget[m]!);
    }
  };
  each((_, target) => start[target + 1]!++);
  for (let s = 0; s < count; s++) start[s + 1]! += start[s]!;
  const from = new Int32Array(start[count]!);
  const next = start.slice();
  each((s, target) => {
    from[next[target]!++] = s;
  });
  const made = { start, from };
  predecessors.set(rolled, made);
  return made;
}
