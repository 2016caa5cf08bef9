import { Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import type { EdgeColumns } from './columns.ts';
import type { StateWeights } from './state-weights.ts';

/** Every edge of the document: how probable it is that it is taken, and how probable where its node is met. */
export function edgeColumns(
  { input, chosen, conditional, reach: stateReach }: RolledGraph,
  { weight, weighted }: StateWeights,
  shouldStop: ShouldStop,
): EdgeColumns {
  const { graph, role } = input;
  const { model, moveStart, moveEdge } = graph;
  const reach = new Float64Array(model.edgeIds.length);
  const probability = new Float64Array(model.edgeIds.length);
  askToGoOn(shouldStop);
  for (let s = 0; s < graph.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const here = stateReach[s]!;
    const share = weight[s]!;
    if (here === 0 && share === 0) continue;
    const chance = role[s] === Role.chance;
    const open = chosen[s]! >= 0;
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const p = chance ? conditional[m]! : open ? Number(chosen[s] === m) : Number.NaN;
      if (p === 0) continue;
      if (here !== 0) reach[moveEdge[m]!]! += here * p;
      if (share !== 0) probability[moveEdge[m]!]! += share * p;
    }
  }
  for (let e = 0; e < reach.length; e++) {
    if ((e & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    // Summing shares of 1 can end a rounding above it.
    if (reach[e]! > 1) reach[e] = 1;
    if (weighted[model.edgeFrom[e]!] !== 1) probability[e] = Number.NaN;
    else if (probability[e]! > 1) probability[e] = 1;
  }
  return { reach, probability };
}
