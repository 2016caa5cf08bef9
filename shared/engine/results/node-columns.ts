/** Nodes: the mean, or the extremes, over a node's states. */
import { dot } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import { StateFlag } from '../state-graph.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import type { NodeColumns } from './columns.ts';
import { newTimeColumns, writeNodeTimes } from './node-times.ts';
import type { StateWeights } from './state-weights.ts';

/** Every node of the document, also those that no state stands for (reach 0, nothing else known). */
export function nodeColumns(rolled: RolledGraph, weights: StateWeights, shouldStop: ShouldStop): NodeColumns {
  const { graph } = rolled.input;
  const nodes = graph.model.nodeIds.length;
  // A mean of equal numbers need not equal them to the last bit.
  const ranged = !weights.single || rolled.scoreLow !== rolled.score || rolled.scoreHigh !== rolled.score;
  // Making large arrays can be a garbage collection each time, in which nobody can stop.
  const times = graph.times === null ? null : newTimeColumns(nodes);
  askToGoOn(shouldStop);
  const score = new Float64Array(nodes);
  const columns: NodeColumns = {
    reach: weights.reach,
    stood: weights.weighted,
    score,
    low: ranged ? new Float64Array(nodes) : score,
    high: ranged ? new Float64Array(nodes) : score,
    expected: new Float64Array(nodes * graph.model.criteria.length),
    missed: new Float64Array(nodes),
    atRisk: new Uint8Array(nodes),
    states: weights.count,
    times,
    start: graph.start,
  };
  askToGoOn(shouldStop);
  writeSingles(columns, rolled, weights, shouldStop);
  const sum = new Float64Array(rolled.input.width);
  for (let n = 0; n < nodes; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (weights.weighted[n] === 0) continue;
    if (weights.count[n] !== 1) writeMean(columns, rolled, weights, n, sum);
    if (columns.times !== null) writeNodeTimes(columns.times, rolled, weights, n);
  }
  return columns;
}

/**
 * Nodes that one state stands for, for which nothing is summed, and those for which none does. Adding 0 turns
 * -0 into 0, as a sum does.
 */
function writeSingles(
  { score, low, high, expected, missed, atRisk }: NodeColumns,
  { input, value, score: stateScore, scoreLow, scoreHigh }: RolledGraph,
  { first, count, weighted }: StateWeights,
  shouldStop: ShouldStop,
): void {
  const { flags, model } = input.graph;
  const width = model.criteria.length;
  const ranged = low !== score;
  for (let n = 0; n < score.length; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (weighted[n] === 0) {
      score[n] = Number.NaN;
      low[n] = Number.NaN;
      high[n] = Number.NaN;
      for (let c = 0; c < width; c++) expected[n * width + c] = Number.NaN;
    } else if (count[n] === 1) {
      const s = first[n]!;
      score[n] = 0 + stateScore[s]!;
      if (ranged) {
        low[n] = 0 + scoreLow[s]!;
        high[n] = 0 + scoreHigh[s]!;
      }
      for (let c = 0; c < width; c++) expected[n * width + c] = 0 + value[s * width + c]!;
      const flag = flags[s]!;
      if ((flag & StateFlag.missed) !== 0) missed[n] = 1;
      if ((flag & StateFlag.atRisk) !== 0) atRisk[n] = 1;
    }
  }
}

/** `sum` is room for a vector. */
function writeMean(
  columns: NodeColumns,
  { input, values, scoreLow, scoreHigh }: RolledGraph,
  { first, count, weight }: StateWeights,
  n: number,
  sum: Float64Array,
): void {
  const { width, graph } = input;
  const { flags, model } = graph;
  let low = 0;
  let high = 0;
  let missed = 0;
  sum.fill(0);
  for (let s = first[n]!; s < first[n]! + count[n]!; s++) {
    const share = weight[s]!;
    if (share === 0) continue;
    for (let c = 0; c < width; c++) sum[c]! += share * values.value[s * width + c]!;
    low += share * scoreLow[s]!;
    high += share * scoreHigh[s]!;
    if ((flags[s]! & StateFlag.missed) !== 0) missed += share;
    if ((flags[s]! & StateFlag.atRisk) !== 0) columns.atRisk[n] = 1;
  }
  columns.score[n] = dot(input.perspective, sum, 0);
  if (columns.low !== columns.score) {
    columns.low[n] = low;
    columns.high[n] = high;
  }
  const criteria = model.criteria.length;
  for (let c = 0; c < criteria; c++) columns.expected[n * criteria + c] = sum[c]!;
  columns.missed[n] = Math.min(1, missed);
}
