/** A policy that can be carried from one evaluation of a document to another, and into a simulation. */
import { Role } from '../rollback/pass-input.ts';
import type { StateGraph } from '../state-graph.ts';
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { bestOption, rollGraph, type Solved } from './solve.ts';

/** The choices of states that differ by their arrival alone, by likely arrival, ascending. */
export interface Choices {
  readonly likely: Float64Array;
  readonly edge: Int32Array;
}

/**
 * What is chosen where: by node and values of variables (a state's signature), then by the nearest
 * likely arrival. Where these variables never came up, the option that is chosen most at the node.
 */
export interface Policy {
  readonly choices: ReadonlyMap<string, Choices>;
  /** Per node: the edge chosen with the greatest weight, or -1. */
  readonly usual: Int32Array;
}

export function policyOf(solved: Solved, shouldStop: ShouldStop = never): Policy {
  const { graph, input, values, signature } = solved;
  const found = new Map<string, { likely: number; edge: number }[]>();
  const usual = new Int32Array(graph.model.nodeIds.length).fill(-1);
  for (let s = 0; s < graph.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const move = values.chosen[s]!;
    if (input.role[s] !== Role.decision || move < 0) continue;
    const n = graph.node[s]!;
    if (usual[n] === -1) usual[n] = bestOption(solved, n);
    const here = { likely: arrivalOf(graph, s), edge: graph.moveEdge[move]! };
    const key = signature(s);
    const list = found.get(key);
    if (list === undefined) found.set(key, [here]);
    else list.push(here);
  }
  const choices = new Map<string, Choices>();
  for (const [key, list] of found) {
    // States whose arrivals differ in the other components alone: the first one counts.
    list.sort((a, b) => a.likely - b.likely);
    choices.set(key, {
      likely: Float64Array.from(list, (each) => each.likely),
      edge: Int32Array.from(list, (each) => each.edge),
    });
  }
  return { choices, usual };
}

export function arrivalOf({ times, start }: StateGraph, s: number): number {
  return times === null ? start : times.arriveLikely[s]!;
}

/** The place in `likely` (ascending, not empty) that is nearest to `arrival`; of two the earlier. */
export function nearest(likely: Float64Array, arrival: number): number {
  let low = 0;
  let high = likely.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (likely[middle]! < arrival) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  if (low < likely.length && likely[low]! - arrival < arrival - likely[low - 1]!) return low;
  // Of equal arrivals the first.
  let place = low - 1;
  while (place > 0 && likely[place - 1] === likely[place]) place--;
  return place;
}

/** The graph with only the policy's option left wherever it is open, rolled back. */
export function holdPolicy(
  { graph, signature, evidence, input }: Solved,
  { choices, usual }: Policy,
  shouldStop: ShouldStop = never,
): Solved {
  const { moveStart, moveEdge, count } = graph;
  const width = graph.model.criteria.length;
  const kept = new Int32Array(moveEdge.length);
  const start = new Int32Array(count + 1);
  let moves = 0;
  for (let s = 0; s < count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    start[s] = moves;
    let only = -1;
    if (input.role[s] === Role.decision) {
      const list = choices.get(signature(s));
      const edge =
        list === undefined ? usual[graph.node[s]!]! : list.edge[nearest(list.likely, arrivalOf(graph, s))]!;
      only = edge < 0 ? -1 : moveEdge.subarray(moveStart[s]!, moveStart[s + 1]!).indexOf(edge);
    }
    const from = only < 0 ? moveStart[s]! : moveStart[s]! + only;
    const to = only < 0 ? moveStart[s + 1]! : from + 1;
    for (let m = from; m < to; m++) kept[moves++] = m;
  }
  start[count] = moves;
  const take = <T extends Int32Array | Float64Array>(array: T, into: T): T => {
    for (let m = 0; m < moves; m++) into[m] = array[kept[m]!]!;
    return into;
  };
  const moveEffects = new Float64Array(moves * width);
  for (let m = 0; m < moves; m++) {
    for (let c = 0; c < width; c++) moveEffects[m * width + c] = graph.moveEffects[kept[m]! * width + c]!;
  }
  const held: StateGraph = {
    ...graph,
    moveStart: start,
    moveEdge: take(graph.moveEdge, new Int32Array(moves)),
    moveTarget: take(graph.moveTarget, new Int32Array(moves)),
    probability: take(graph.probability, new Float64Array(moves)),
    low: take(graph.low, new Float64Array(moves)),
    high: take(graph.high, new Float64Array(moves)),
    moveEffects,
  };
  return rollGraph({ graph: held, signature, evidence }, shouldStop);
}
