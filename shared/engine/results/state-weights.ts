/** Which states stand for a node in the results, and how much each counts. */
import type { RolledGraph } from '../rollback/roll-back.ts';
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';

/** Node n's states are `first[n] … first[n] + count[n]`. */
export interface StateWeights {
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** Per node: probability under the policy; NaN where it is not known. */
  readonly reach: Float64Array;
  /**
   * Per state: its share of its node. By reach; where the policy never goes, or where it is not known
   * whether it does, by the reach when every open option is taken alike. NaN where that is not known either.
   */
  readonly weight: Float64Array;
  /** Per node: whether any of its states has a positive weight. */
  readonly weighted: Uint8Array;
  /** Whether no node has several states. */
  readonly single: boolean;
}

export function stateWeights(
  rolled: Pick<RolledGraph, 'input' | 'reach' | 'uniformReach'>,
  shouldStop: ShouldStop = never,
): StateWeights {
  const { input, reach } = rolled;
  const { graph } = input;
  const nodes = graph.model.nodeIds.length;
  let single = true;
  const weights: Omit<StateWeights, 'single'> = {
    first: new Int32Array(nodes),
    count: new Int32Array(nodes),
    reach: new Float64Array(nodes),
    weight: new Float64Array(graph.count),
    weighted: new Uint8Array(nodes),
  };
  askToGoOn(shouldStop);
  let asked = 0;
  for (let s = 0; s < graph.count; ) {
    if (s - asked > ASK_MASK) {
      asked = s;
      askToGoOn(shouldStop);
    }
    const n = graph.node[s]!;
    let end = s + 1;
    while (end < graph.count && graph.node[end] === n) end++;
    weights.first[n] = s;
    weights.count[n] = end - s;
    if (end === s + 1 && reach[s]! > 0) {
      // The usual case: one state is its node, however seldom it is met.
      weights.reach[n] = reach[s]! > 1 ? 1 : reach[s]!;
      weights.weight[s] = 1;
      weights.weighted[n] = 1;
      s = end;
      continue;
    }
    if (end - s > 1) single = false;
    const sum = sumOf(reach, s, end);
    // Summing shares of 1 can end a rounding above it.
    weights.reach[n] = Math.min(1, sum);
    if (sum > 0) share(weights, n, reach, s, end, sum);
    else share(weights, n, rolled.uniformReach, s, end, sumOf(rolled.uniformReach, s, end));
    s = end;
  }
  return { ...weights, single };
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let s = from; s < to; s++) sum += values[s]!;
  return sum;
}

function share(
  { weight, weighted }: Pick<StateWeights, 'weight' | 'weighted'>,
  n: number,
  by: Float64Array,
  from: number,
  to: number,
  sum: number,
): void {
  if (sum === 0) return;
  // One state is its node, however seldom it is met.
  for (let s = from; s < to; s++) weight[s] = to - from === 1 && sum > 0 ? 1 : by[s]! / sum;
  weighted[n] = sum > 0 ? 1 : 0;
}
