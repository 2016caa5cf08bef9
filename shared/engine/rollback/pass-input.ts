/**
 * What the backward and forward passes read of a state graph, laid out for their loops.
 */
import { StateFlag, type StateGraph } from '../state-graph.ts';
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';

/** What a state does with its moves. */
export const Role = { follow: 0, chance: 1, decision: 2, end: 3, broken: 4 } as const;

export interface PassInput {
  readonly graph: StateGraph;
  /** Numbers per vector, at least 1: without criteria one that is always 0 carries what is not known. */
  readonly width: number;
  readonly stateEffects: Float64Array;
  readonly moveEffects: Float64Array;
  readonly perspective: Float64Array;
  /** Per node, as in the model. */
  readonly nodeWeights: readonly Float64Array[];
  /** Per state: one of `Role`. */
  readonly role: Uint8Array;
  /** The most moves that a state has. */
  readonly mostMoves: number;
  /** Whether the points of some chance state leave out what observations exclude. */
  readonly conditioned: boolean;
  /** Whether some branch has a range. */
  readonly ranged: boolean;
}

export function passInput(graph: StateGraph, shouldStop: ShouldStop = never): PassInput {
  const { model, count } = graph;
  const width = Math.max(1, model.criteria.length);
  const bare = model.criteria.length === 0;
  const noWeights = new Float64Array(1);
  const role = new Uint8Array(count);
  const { moveStart, probability, low, high } = graph;
  let mostMoves = 0;
  let conditioned = graph.prunedLow !== null || graph.prunedHigh !== null;
  let ranged = false;
  for (let s = 0; s < count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const from = moveStart[s]!;
    const to = moveStart[s + 1]!;
    if (to - from > mostMoves) mostMoves = to - from;
    role[s] = roleOf(graph, s, to - from);
    if (role[s] !== Role.chance) continue;
    let sum = 0;
    for (let m = from; m < to; m++) {
      sum += probability[m]!;
      if (low[m] !== high[m]) ranged = true;
    }
    if (Math.abs(sum - 1) > 1e-9) conditioned = true;
  }
  return {
    graph,
    width,
    stateEffects: bare ? new Float64Array(count) : graph.stateEffects,
    moveEffects: bare ? new Float64Array(graph.moveEdge.length) : graph.moveEffects,
    // A weight of 1 on the criterion that stands in for none: its value is 0 or not known.
    perspective: bare ? new Float64Array([1]) : model.perspective,
    nodeWeights: bare ? model.nodeWeights.map(() => noWeights.fill(1)) : model.nodeWeights,
    role,
    mostMoves,
    conditioned,
    ranged,
  };
}

function roleOf(graph: StateGraph, s: number, moves: number): number {
  const flags = graph.flags[s]!;
  if ((flags & StateFlag.broken) !== 0) return Role.broken;
  if ((flags & StateFlag.end) !== 0) return Role.end;
  // Neither an end nor a way on: nothing is known about what follows.
  if (moves === 0) return Role.broken;
  const kind = graph.model.kinds[graph.node[s]!];
  if (kind === 'chance') return Role.chance;
  return kind === 'decision' ? Role.decision : Role.follow;
}

/** Weight × value summed; a criterion of weight 0 is not looked at, known or not. */
export function dot(weights: Float64Array, values: Float64Array, offset: number): number {
  let sum = 0;
  for (let c = 0; c < weights.length; c++) {
    const weight = weights[c]!;
    if (weight !== 0) sum += weight * values[offset + c]!;
  }
  return sum;
}
