/** Where things stand: how far the observations, and the time that has passed, lead into the graph. */
import { Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';

export interface Present {
  /** state → probability that things stand there. */
  readonly places: ReadonlyMap<number, number>;
  /** Nodes with a state at a place or further on, under the policy. */
  readonly ahead: ReadonlySet<number>;
}

/** Per node: whether it has been observed, and left by a known edge. */
export const Observed = { no: 0, reached: 1, left: 2 } as const;

/**
 * Follows the policy from the root. A state lies behind when something observed lies further on, when
 * it was left by an observed edge, or when it offers no choice and its likely leaving is not after now.
 * A decision or a chance of which nobody has observed how it went is open, whatever the clock says.
 */
export function presentOf(rolled: RolledGraph, observed: Uint8Array, now: number): Present {
  const { input, chosen, conditional } = rolled;
  const { graph, role } = input;
  const { moveStart, moveTarget, times, node } = graph;
  const behind = statesBefore(rolled, observed);
  const flow = new Float64Array(graph.count);
  flow[0] = 1;
  const places = new Map<number, number>();
  for (let s = 0; s < graph.count; s++) {
    if (flow[s] === 0) continue;
    const ways = waysOut(rolled, s);
    const left = times === null ? graph.start : times.leaveLikely[s]!;
    const passed =
      behind[s] === 1 ||
      observed[node[s]!] === Observed.left ||
      (ways.length === 1 && isPassive(s) && left <= now);
    if (!passed || ways.length === 0) {
      places.set(s, flow[s]!);
      continue;
    }
    for (const m of ways) flow[moveTarget[m]!]! += flow[s]! * (chosen[s] === m ? 1 : conditional[m]!);
  }
  return { places, ahead: nodesFrom(rolled, places) };

  /** Neither a decision with several open options nor one whose only option awaits its being taken. */
  function isPassive(s: number): boolean {
    return role[s] !== Role.decision || moveStart[s + 1]! - moveStart[s]! === 1;
  }
}

/** Per state 1 where an observed node lies further on: all paths that are left pass it. */
function statesBefore({ input, conditional }: RolledGraph, observed: Uint8Array): Uint8Array {
  const { graph, role } = input;
  const { moveStart, moveTarget, node } = graph;
  const before = new Uint8Array(graph.count);
  for (let s = graph.count - 1; s >= 0; s--) {
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      if (role[s] === Role.chance && conditional[m] === 0) continue;
      const target = moveTarget[m]!;
      if (before[target] === 1 || observed[node[target]!] !== Observed.no) before[s] = 1;
    }
  }
  return before;
}

/** The moves that the policy may take; none at an end, and where it is not known. */
function waysOut({ input, chosen, conditional }: RolledGraph, s: number): number[] {
  const { graph, role } = input;
  if (role[s] !== Role.chance) return chosen[s]! < 0 ? [] : [chosen[s]!];
  const ways: number[] = [];
  for (let m = graph.moveStart[s]!; m < graph.moveStart[s + 1]!; m++) {
    if (conditional[m] !== 0) ways.push(m);
  }
  return ways;
}

function nodesFrom(rolled: RolledGraph, places: ReadonlyMap<number, number>): ReadonlySet<number> {
  const { graph } = rolled.input;
  const reached = new Uint8Array(graph.count);
  const nodes = new Set<number>();
  for (const s of places.keys()) reached[s] = 1;
  for (let s = 0; s < graph.count; s++) {
    if (reached[s] === 0) continue;
    nodes.add(graph.node[s]!);
    for (const m of waysOut(rolled, s)) reached[graph.moveTarget[m]!] = 1;
  }
  return nodes;
}
