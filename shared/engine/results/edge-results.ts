import type { EdgeResult } from '../results.ts';
import { Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import { known, recordById } from './known.ts';
import type { StateWeights } from './state-weights.ts';

/** Every edge of the document: how probable it is that it is taken, and how probable where its node is met. */
export function edgeResults(
  rolled: RolledGraph,
  weights: StateWeights,
  shouldStop: ShouldStop,
): Record<string, EdgeResult> {
  const { input, chosen, conditional, reach } = rolled;
  const { graph, role } = input;
  const { model, moveStart, moveEdge } = graph;
  const sum = new Float64Array(model.edgeIds.length);
  const mean = new Float64Array(model.edgeIds.length);
  for (let s = 0; s < graph.count; s++) {
    const here = reach[s]!;
    const share = weights.weight[s]!;
    if (here === 0 && share === 0) continue;
    const chance = role[s] === Role.chance;
    const open = chosen[s]! >= 0;
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const p = chance ? conditional[m]! : open ? Number(chosen[s] === m) : Number.NaN;
      if (p === 0) continue;
      if (here !== 0) sum[moveEdge[m]!]! += here * p;
      if (share !== 0) mean[moveEdge[m]!]! += share * p;
    }
  }
  const results = recordById<EdgeResult>();
  for (let e = 0; e < sum.length; e++) {
    if ((e & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const met = weights.weighted[model.edgeFrom[e]!] === 1;
    results[model.edgeIds[e]!] = {
      reach: known(Math.min(1, sum[e]!)),
      probability: met ? known(Math.min(1, mean[e]!)) : null,
    };
  }
  return results;
}
