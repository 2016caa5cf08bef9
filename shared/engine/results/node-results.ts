/** Nodes and outcomes: the mean, or the extremes, over a node's states. */
import type { NodeResult, OutcomeResult } from '../results.ts';
import { dot } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import { StateFlag } from '../state-graph.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import { known, knownRange, knownVector, recordById } from './known.ts';
import { nodeTimes, type Times, timesAtStart } from './node-times.ts';
import type { StateWeights } from './state-weights.ts';

export interface NodesAndOutcomes {
  /** Every node of the document, also those that no state stands for (reach 0, nothing else known). */
  readonly nodes: Record<string, NodeResult>;
  /** Every outcome node of the document, in its order. */
  readonly outcomes: readonly OutcomeResult[];
}

export function nodeResults(
  rolled: RolledGraph,
  weights: StateWeights,
  shouldStop: ShouldStop,
): NodesAndOutcomes {
  const nodes = recordById<NodeResult>();
  const outcomes: OutcomeResult[] = [];
  const { graph, width } = rolled.input;
  const { nodeIds, kinds } = graph.model;
  const sum = new Float64Array(width);
  const atStart = timesAtStart(graph.start);
  for (let n = 0; n < nodeIds.length; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const node = nodeIds[n]!;
    const result = nodeResult(rolled, weights, n, sum, atStart);
    nodes[node] = result;
    if (kinds[n] !== 'outcome') continue;
    outcomes.push({ node, probability: result.reach, expected: result.expected, end: result.leave });
  }
  return { nodes, outcomes };
}

/** `sum` is room for a vector; `atStart`: the times where all are the start. */
function nodeResult(
  rolled: RolledGraph,
  weights: StateWeights,
  n: number,
  sum: Float64Array,
  atStart: Times,
): NodeResult {
  const states = weights.count[n]!;
  const reach = known(weights.reach[n]!);
  if (weights.weighted[n] === 0) return unweighted(reach, states);
  const { input, values, scoreLow, scoreHigh } = rolled;
  const { width, graph } = input;
  const { weight } = weights;
  const from = weights.first[n]!;
  const to = from + states;
  if (states === 1 && graph.times === null) return untimedState(rolled, from, reach, atStart);
  let low = 0;
  let high = 0;
  let missed = 0;
  let atRisk = false;
  sum.fill(0);
  for (let s = from; s < to; s++) {
    const share = weight[s]!;
    if (share === 0) continue;
    for (let c = 0; c < width; c++) sum[c]! += share * values.value[s * width + c]!;
    low += share * scoreLow[s]!;
    high += share * scoreHigh[s]!;
    if ((graph.flags[s]! & StateFlag.missed) !== 0) missed += share;
    if ((graph.flags[s]! & StateFlag.atRisk) !== 0) atRisk = true;
  }
  const times = graph.times === null ? atStart : nodeTimes(rolled, graph.times, weight, from, to);
  return {
    reach,
    score: known(dot(input.perspective, sum, 0)),
    scoreRange: knownRange(low, high),
    expected: knownVector(sum, 0, graph.model.criteria.length),
    arrive: times.arrive,
    enter: times.enter,
    leave: times.leave,
    slack: times.slack,
    mustArriveBy: times.mustArriveBy,
    missed: Math.min(1, missed),
    atRisk,
    states,
  };
}

/** The only state of a node, without times: nothing is summed. Adding 0 turns -0 into 0, as a sum does. */
function untimedState(
  { input, values, score, scoreLow, scoreHigh }: RolledGraph,
  s: number,
  reach: number | null,
  { arrive, enter, leave }: Times,
): NodeResult {
  return {
    reach,
    score: known(0 + score[s]!),
    scoreRange: knownRange(0 + scoreLow[s]!, 0 + scoreHigh[s]!),
    expected: knownVector(values.value, s * input.width, input.graph.model.criteria.length),
    arrive,
    enter,
    leave,
    slack: null,
    mustArriveBy: null,
    missed: 0,
    atRisk: false,
    states: 1,
  };
}

function unweighted(reach: number | null, states: number): NodeResult {
  return {
    reach,
    score: null,
    scoreRange: null,
    expected: null,
    arrive: null,
    enter: null,
    leave: null,
    slack: null,
    mustArriveBy: null,
    missed: 0,
    atRisk: false,
    states,
  };
}
