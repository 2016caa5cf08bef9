/** Nodes and outcomes: the mean, or the extremes, over a node's states. */
import type { NodeResult, OutcomeResult } from '../results.ts';
import { dot } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import { StateFlag } from '../state-graph.ts';
import { known, knownRange, knownVector } from './known.ts';
import { NO_TIMES, nodeTimes } from './node-times.ts';
import type { StateWeights } from './state-weights.ts';

/** Every node of the document, also those that no state stands for (reach 0, nothing else known). */
export function nodeResults(rolled: RolledGraph, weights: StateWeights): Record<string, NodeResult> {
  const results: Record<string, NodeResult> = {};
  const { nodeIds } = rolled.input.graph.model;
  const sum = new Float64Array(rolled.input.width);
  for (let n = 0; n < nodeIds.length; n++) results[nodeIds[n]!] = nodeResult(rolled, weights, n, sum);
  return results;
}

function nodeResult(rolled: RolledGraph, weights: StateWeights, n: number, sum: Float64Array): NodeResult {
  const from = weights.first[n]!;
  const states = weights.count[n]!;
  const reach = known(weights.reach[n]!);
  if (weights.weighted[n] === 0) {
    return {
      reach,
      score: null,
      scoreRange: null,
      expected: null,
      ...NO_TIMES,
      missed: 0,
      atRisk: false,
      states,
    };
  }
  const { input, values, scoreLow, scoreHigh } = rolled;
  const { width, graph } = input;
  const { weight } = weights;
  let low = 0;
  let high = 0;
  let missed = 0;
  let atRisk = false;
  sum.fill(0);
  for (let s = from; s < from + states; s++) {
    const share = weight[s]!;
    if (share === 0) continue;
    for (let c = 0; c < width; c++) sum[c]! += share * values.value[s * width + c]!;
    low += share * scoreLow[s]!;
    high += share * scoreHigh[s]!;
    if ((graph.flags[s]! & StateFlag.missed) !== 0) missed += share;
    if ((graph.flags[s]! & StateFlag.atRisk) !== 0) atRisk = true;
  }
  return {
    reach,
    score: known(dot(input.perspective, sum, 0)),
    scoreRange: knownRange(low, high),
    expected: knownVector(sum, 0, graph.model.criteria.length),
    ...nodeTimes(rolled, weight, from, from + states),
    missed: Math.min(1, missed),
    atRisk,
    states,
  };
}

/** Every outcome node of the document, in its order. */
export function outcomeResults(
  { input }: RolledGraph,
  nodes: Readonly<Record<string, NodeResult>>,
): OutcomeResult[] {
  const { nodeIds, kinds } = input.graph.model;
  return nodeIds
    .filter((_, n) => kinds[n] === 'outcome')
    .map((node) => {
      const { reach, expected, leave } = nodes[node]!;
      return { node, probability: reach, expected, end: leave };
    });
}
