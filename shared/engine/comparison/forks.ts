/** Where plans part: all of them are followed together from the root, history by history. */
import type { EvaluatedGraph } from '../results.ts';
import { Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { Fork } from './comparison.ts';

interface Walker {
  readonly plan: string | null;
  readonly rolled: RolledGraph;
  readonly state: number;
}

/**
 * The forks between the plans in topological order of their nodes. Plans are compared as long as they
 * have the same history; of those that part, the ones that go the same way are followed on together. At
 * a chance node plans part where one of them (by `given`) leaves out a branch that another takes. A plan
 * that is not evaluated, or whose choice is not known at some place, is not followed from there.
 */
export function forksOf(plans: readonly EvaluatedGraph[]): Fork[] {
  const start = plans.flatMap(({ evaluation, rolled }) =>
    rolled === null ? [] : [{ plan: evaluation.plan, rolled, state: 0 }],
  );
  const model = start[0]?.rolled.input.graph.model;
  if (model === undefined) return [];
  const found = new Map<number, Map<number, Set<string | null>>>();
  const seen = new Set<string>();
  const open: Walker[][] = [start];
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    const key = group.map(({ plan, state }) => `${plan} ${state}`).join();
    if (group.length < 2 || seen.has(key)) continue;
    seen.add(key);
    const ways = waysOf(group);
    const all = new Set([...ways.values()].flatMap((walkers) => walkers.map(({ plan }) => plan)));
    const [first] = group;
    if (first !== undefined && [...ways.values()].some((walkers) => walkers.length < all.size)) {
      note(found, first.rolled.input.graph.node[first.state]!, ways);
    }
    open.push(...ways.values());
  }
  return [...model.order]
    .filter((n) => found.has(n))
    .map((n) => ({
      node: model.nodeIds[n]!,
      kind: model.kinds[n] === 'chance' ? 'chance' : 'decision',
      options: [...(found.get(n) ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([e, who]) => ({
          edge: model.edgeIds[e]!,
          plans: start.map(({ plan }) => plan).filter((plan) => who.has(plan)),
        })),
    }));
}

/** Edge → the plans that may take it, each where it arrives. */
function waysOf(group: readonly Walker[]): Map<number, Walker[]> {
  const ways = new Map<number, Walker[]>();
  for (const { plan, rolled, state } of group) {
    const { input, chosen, conditional } = rolled;
    const { moveStart, moveEdge, moveTarget } = input.graph;
    const chance = input.role[state] === Role.chance;
    for (let m = moveStart[state]!; m < moveStart[state + 1]!; m++) {
      if (chance ? conditional[m] === 0 : chosen[state] !== m) continue;
      const walker = { plan, rolled, state: moveTarget[m]! };
      const walkers = ways.get(moveEdge[m]!);
      if (walkers === undefined) ways.set(moveEdge[m]!, [walker]);
      else walkers.push(walker);
    }
  }
  return ways;
}

function note(
  found: Map<number, Map<number, Set<string | null>>>,
  node: number,
  ways: ReadonlyMap<number, readonly Walker[]>,
): void {
  const options = found.get(node) ?? new Map<number, Set<string | null>>();
  found.set(node, options);
  for (const [edge, walkers] of ways) {
    const plans = options.get(edge) ?? new Set<string | null>();
    for (const { plan } of walkers) plans.add(plan);
    options.set(edge, plans);
  }
}
