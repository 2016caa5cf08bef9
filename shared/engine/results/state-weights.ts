/** Which states stand for a node in the results, and how much each counts. */
import type { RolledGraph } from '../rollback/roll-back.ts';

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
}

export function stateWeights({
  input,
  reach,
  uniformReach,
}: Pick<RolledGraph, 'input' | 'reach' | 'uniformReach'>): StateWeights {
  const { graph } = input;
  const nodes = graph.model.nodeIds.length;
  const weights: StateWeights = {
    first: new Int32Array(nodes),
    count: new Int32Array(nodes),
    reach: new Float64Array(nodes),
    weight: new Float64Array(graph.count),
    weighted: new Uint8Array(nodes),
  };
  for (let s = 0; s < graph.count; ) {
    const n = graph.node[s]!;
    let end = s + 1;
    while (end < graph.count && graph.node[end] === n) end++;
    weights.first[n] = s;
    weights.count[n] = end - s;
    const sum = sumOf(reach, s, end);
    // Summing shares of 1 can end a rounding above it.
    weights.reach[n] = Math.min(1, sum);
    if (sum > 0) share(weights, n, reach, s, end, sum);
    else share(weights, n, uniformReach, s, end, sumOf(uniformReach, s, end));
    s = end;
  }
  return weights;
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let s = from; s < to; s++) sum += values[s]!;
  return sum;
}

function share(
  { weight, weighted }: StateWeights,
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
