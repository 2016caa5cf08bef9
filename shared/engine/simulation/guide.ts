/** What a run does at decisions, and at chances that observations bear on: as the states of the evaluation do. */
import { Role } from '../rollback/pass-input.ts';
import { arrivalOf, nearest, type Policy, policyOf } from '../sensitivity/policy.ts';
import type { Solved } from '../sensitivity/solve.ts';
import type { Held } from '../states/evidence.ts';
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';
import type { RunState } from './run-states.ts';

/** The branches' probabilities given the observations, of states that differ by arrival alone. */
interface Odds {
  readonly likely: Float64Array;
  /** Per state: edge → probability. */
  readonly byEdge: readonly ReadonlyMap<number, number>[];
}

export interface Guide {
  readonly policy: Policy;
  /** By signature; null where observations change no probability. */
  readonly odds: ReadonlyMap<string, Odds> | null;
  /** Per node: whether the evaluation has states of it. */
  readonly known: Uint8Array;
}

export function guideOf(solved: Solved, shouldStop: ShouldStop = never): Guide {
  const { graph } = solved;
  const known = new Uint8Array(graph.model.nodeIds.length);
  for (let s = 0; s < graph.count; s++) known[graph.node[s]!] = 1;
  return { policy: policyOf(solved, shouldStop), odds: oddsOf(solved, shouldStop), known };
}

function oddsOf(
  { graph, values, input, signature }: Solved,
  shouldStop: ShouldStop,
): Map<string, Odds> | null {
  if (values.logLikelihood === null) return null;
  const found = new Map<string, { likely: number; byEdge: Map<number, number> }[]>();
  for (let s = 0; s < graph.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (input.role[s] !== Role.chance) continue;
    const byEdge = new Map<number, number>();
    for (let m = graph.moveStart[s]!; m < graph.moveStart[s + 1]!; m++) {
      byEdge.set(graph.moveEdge[m]!, values.conditional[m]!);
    }
    const here = { likely: arrivalOf(graph, s), byEdge };
    const list = found.get(signature(s));
    if (list === undefined) found.set(signature(s), [here]);
    else list.push(here);
  }
  const odds = new Map<string, Odds>();
  for (const [key, list] of found) {
    list.sort((a, b) => a.likely - b.likely);
    odds.set(key, {
      likely: Float64Array.from(list, ({ likely }) => likely),
      byEdge: list.map(({ byEdge }) => byEdge),
    });
  }
  return odds;
}

/**
 * Whether what the plan fixes is open in a state, as the evaluation found it: an edge from which every way on
 * contradicts an observation is not held. States that the evaluation does not know are taken as open.
 */
export function openWhere(
  { graph, signature, evidence }: Solved,
  held: Held | null,
  shouldStop: ShouldStop = never,
): (signature: string, edge: number) => boolean {
  const open = new Map<string, Set<number>>();
  if (held === null || evidence === null) return () => true;
  for (let s = 0; s < graph.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (held[graph.node[s]!]! < 0) continue;
    const edges = open.get(signature(s)) ?? new Set<number>();
    open.set(signature(s), edges);
    for (let m = graph.moveStart[s]!; m < graph.moveStart[s + 1]!; m++) edges.add(graph.moveEdge[m]!);
  }
  return (key, edge) => open.get(key)?.has(edge) ?? true;
}

/** Place of the move that the policy takes; -1 where it has none: then the usual option, or the first, is taken. */
export function choiceAt({ policy }: Guide, state: RunState, arrival: number): number {
  const list = policy.choices.get(state.signature);
  return list === undefined ? -1 : state.edges.indexOf(list.edge[nearest(list.likely, arrival)]!);
}

/** The probability of each move of a chance state. */
export function oddsAt({ odds }: Guide, state: RunState, arrival: number): readonly number[] {
  const here = odds?.get(state.signature);
  if (here === undefined) return state.probabilities;
  const byEdge = here.byEdge[nearest(here.likely, arrival)]!;
  return state.edges.map((edge) => byEdge.get(edge) ?? 0);
}
