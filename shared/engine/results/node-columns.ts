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
    times: graph.times === null ? null : newTimeColumns(nodes),
    start: graph.start,
  };
  const sum = new Float64Array(rolled.input.width);
  for (let n = 0; n < nodes; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (weights.weighted[n] === 0) writeUnknown(columns, n);
    else {
      if (weights.count[n] === 1) writeOnly(columns, rolled, weights.first[n]!, n);
      else writeMean(columns, rolled, weights, n, sum);
      if (columns.times !== null) writeNodeTimes(columns.times, rolled, weights, n);
    }
  }
  return columns;
}

/** The only state of a node: nothing is summed. Adding 0 turns -0 into 0, as a sum does. */
function writeOnly(columns: NodeColumns, rolled: RolledGraph, s: number, n: number): void {
  const { input, value, score, scoreLow, scoreHigh } = rolled;
  const width = input.graph.model.criteria.length;
  columns.score[n] = 0 + score[s]!;
  if (columns.low !== columns.score) {
    columns.low[n] = 0 + scoreLow[s]!;
    columns.high[n] = 0 + scoreHigh[s]!;
  }
  for (let c = 0; c < width; c++) columns.expected[n * width + c] = 0 + value[s * width + c]!;
  const flags = input.graph.flags[s]!;
  if ((flags & StateFlag.missed) !== 0) columns.missed[n] = 1;
  if ((flags & StateFlag.atRisk) !== 0) columns.atRisk[n] = 1;
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

function writeUnknown({ score, low, high, expected }: NodeColumns, n: number): void {
  const width = expected.length / score.length;
  score[n] = Number.NaN;
  low[n] = Number.NaN;
  high[n] = Number.NaN;
  expected.fill(Number.NaN, n * width, (n + 1) * width);
}
