/** Decisions: what each option is worth, which is best, and whether that holds. */
import { firstHighest, tied } from '../rollback/choose.ts';
import { dot } from '../rollback/pass-input.ts';
import type { Bounds } from '../rollback/ranges.ts';
import { actorBounds, type RolledGraph } from '../rollback/roll-back.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import type { DecisionColumns } from './columns.ts';
import type { StateWeights } from './state-weights.ts';

/** Every decision node of the document; one that no state stands for has no options, and none is best. */
export function decisionColumns(
  rolled: RolledGraph,
  weights: StateWeights,
  shouldStop: ShouldStop,
): DecisionColumns {
  const { model } = rolled.input.graph;
  const columns = newColumns(rolled);
  askToGoOn(shouldStop);
  const boundsFor = actorBounds(rolled, shouldStop);
  writeOptions(columns, rolled, weights, shouldStop);
  for (let n = 0; n < model.nodeIds.length; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (model.kinds[n] !== 'decision') continue;
    if (weights.weighted[n] !== 1) columns.same[n] = 1;
    else if (weights.count[n] === 1) writeChoice(columns, rolled, weights.first[n]!, n, boundsFor(n));
    else writeMean(columns, rolled, weights, n, boundsFor(n));
  }
  return columns;
}

function newColumns({ input }: RolledGraph): DecisionColumns {
  const { model } = input.graph;
  const nodes = model.nodeIds.length;
  const edges = model.edgeIds.length;
  const score = new Float64Array(edges);
  const low = new Float64Array(edges);
  const high = new Float64Array(edges);
  const byOthers = input.nodeWeights.some((weights) => weights !== input.perspective);
  return {
    best: new Int32Array(nodes).fill(-1),
    same: new Uint8Array(nodes),
    robust: new Uint8Array(nodes),
    open: new Uint8Array(edges),
    score,
    low,
    high,
    expected: new Float64Array(edges * model.criteria.length),
    actorScore: byOthers ? new Float64Array(edges) : score,
    actorLow: byOthers ? new Float64Array(edges) : low,
    actorHigh: byOthers ? new Float64Array(edges) : high,
    chosen: new Float64Array(edges),
  };
}

/** The options of decisions that one state stands for: its moves, without sums. For the perspective. */
function writeOptions(
  { open, score, low, high, expected }: DecisionColumns,
  { input, values, scoreLow, scoreHigh }: RolledGraph,
  { first, count, weighted }: StateWeights,
  shouldStop: ShouldStop,
): void {
  const { graph, width, moveEffects, perspective } = input;
  const { model, moveStart, moveTarget, moveEdge } = graph;
  const { value } = values;
  const criteria = model.criteria.length;
  for (let n = 0; n < count.length; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (count[n] !== 1 || weighted[n] !== 1 || model.kinds[n] !== 'decision') continue;
    const s = first[n]!;
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const e = moveEdge[m]!;
      const target = moveTarget[m]!;
      const way = dot(perspective, moveEffects, m * width);
      open[e] = 1;
      low[e] = way + scoreLow[target]!;
      high[e] = way + scoreHigh[target]!;
      score[e] = scoreThrough(perspective, moveEffects, m * width, value, target * width);
      for (let c = 0; c < criteria; c++) {
        expected[e * criteria + c] = moveEffects[m * width + c]! + value[target * width + c]!;
      }
    }
  }
}

/** What the actor of such a decision makes of its options. */
function writeChoice(
  columns: DecisionColumns,
  rolled: RolledGraph,
  s: number,
  n: number,
  actor: Bounds,
): void {
  const { input, chosen } = rolled;
  const { moveEdge } = input.graph;
  if (columns.actorScore !== columns.score) writeActorScores(columns, rolled, s, n, actor);
  const best = chosen[s]!;
  if (best < 0) {
    const { moveStart } = input.graph;
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) columns.chosen[moveEdge[m]!] = Number.NaN;
    return;
  }
  columns.best[n] = moveEdge[best]!;
  columns.chosen[moveEdge[best]!] = 1;
  columns.same[n] = 1;
  columns.robust[n] = isRobust(rolled, s, actor) ? 1 : 0;
}

function writeActorScores(
  columns: DecisionColumns,
  { input, values }: RolledGraph,
  s: number,
  n: number,
  actor: Bounds,
): void {
  const { graph, width, moveEffects } = input;
  const weights = input.nodeWeights[n]!;
  for (let m = graph.moveStart[s]!; m < graph.moveStart[s + 1]!; m++) {
    const e = graph.moveEdge[m]!;
    const target = graph.moveTarget[m]!;
    const way = dot(weights, moveEffects, m * width);
    columns.actorScore[e] = scoreThrough(weights, moveEffects, m * width, values.value, target * width);
    columns.actorLow[e] = way + actor.low[target]!;
    columns.actorHigh[e] = way + actor.high[target]!;
  }
}

/** The score of what a move and what follows it bring together. */
function scoreThrough(
  weights: Float64Array,
  way: Float64Array,
  wayAt: number,
  value: Float64Array,
  valueAt: number,
): number {
  let sum = 0;
  for (let c = 0; c < weights.length; c++) {
    const weight = weights[c]!;
    if (weight !== 0) sum += weight * (way[wayAt + c]! + value[valueAt + c]!);
  }
  return sum;
}

/** Sums over the weighted states of one decision in which an option is open. */
interface OptionSums {
  readonly value: Float64Array;
  weight: number;
  chosen: number;
  low: number;
  high: number;
  actorLow: number;
  actorHigh: number;
}

function writeMean(
  columns: DecisionColumns,
  rolled: RolledGraph,
  { first, count, weight }: StateWeights,
  n: number,
  actor: Bounds,
): void {
  const { input, chosen } = rolled;
  const { model, moveStart, moveEdge } = input.graph;
  const sums = new Map<number, OptionSums>();
  let allKnown = true;
  let robust = true;
  for (let s = first[n]!; s < first[n]! + count[n]!; s++) {
    const share = weight[s]!;
    if (share === 0) continue;
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      addOption(rolled, sumsOf(sums, moveEdge[m]!, input.width), n, m, share, actor);
    }
    if (chosen[s]! < 0) allKnown = false;
    else sums.get(moveEdge[chosen[s]!]!)!.chosen += share;
    robust &&= isRobust(rolled, s, actor);
  }
  const edges = model.outEdges.subarray(model.outStart[n]!, model.outStart[n + 1]!);
  const open = edges.filter((e) => sums.has(e));
  const shares = Float64Array.from(open, (e) => sums.get(e)!.chosen);
  const best = allKnown ? firstHighest(shares, open.length) : -1;
  if (best >= 0) columns.best[n] = open[best]!;
  columns.same[n] = allKnown && shares.filter((share) => share > 0).length <= 1 ? 1 : 0;
  columns.robust[n] = robust ? 1 : 0;
  for (const [i, e] of open.entries()) {
    writeOption(columns, rolled, e, sums.get(e)!, n);
    // Summing shares of 1 can end a rounding above it.
    columns.chosen[e] = allKnown ? Math.min(1, shares[i]!) : Number.NaN;
  }
}

function sumsOf(sums: Map<number, OptionSums>, edge: number, width: number): OptionSums {
  let option = sums.get(edge);
  if (option === undefined) {
    const value = new Float64Array(width);
    option = { value, weight: 0, chosen: 0, low: 0, high: 0, actorLow: 0, actorHigh: 0 };
    sums.set(edge, option);
  }
  return option;
}

function addOption(
  rolled: RolledGraph,
  option: OptionSums,
  n: number,
  m: number,
  share: number,
  actor: Bounds,
): void {
  const { input, values, scoreLow, scoreHigh } = rolled;
  const { graph, width, moveEffects, perspective } = input;
  const target = graph.moveTarget[m]!;
  for (let c = 0; c < width; c++) {
    option.value[c]! += share * (moveEffects[m * width + c]! + values.value[target * width + c]!);
  }
  const way = dot(perspective, moveEffects, m * width);
  const actorWay = dot(input.nodeWeights[n]!, moveEffects, m * width);
  option.weight += share;
  option.low += share * (way + scoreLow[target]!);
  option.high += share * (way + scoreHigh[target]!);
  option.actorLow += share * (actorWay + actor.low[target]!);
  option.actorHigh += share * (actorWay + actor.high[target]!);
}

function writeOption(
  columns: DecisionColumns,
  { input }: RolledGraph,
  e: number,
  { value, weight, low, high, actorLow, actorHigh }: OptionSums,
  n: number,
): void {
  const criteria = input.graph.model.criteria.length;
  columns.open[e] = 1;
  columns.score[e] = dot(input.perspective, value, 0) / weight;
  columns.low[e] = low / weight;
  columns.high[e] = high / weight;
  for (let c = 0; c < criteria; c++) columns.expected[e * criteria + c] = value[c]! / weight;
  columns.actorScore[e] = dot(input.nodeWeights[n]!, value, 0) / weight;
  columns.actorLow[e] = actorLow / weight;
  columns.actorHigh[e] = actorHigh / weight;
}

/** Whether, for the actor, the chosen option's low is at least every other's high. */
function isRobust({ input, chosen }: RolledGraph, s: number, actor: Bounds): boolean {
  const { graph, width, moveEffects } = input;
  const best = chosen[s]!;
  if (best < 0) return false;
  const weights = input.nodeWeights[graph.node[s]!]!;
  const low = dot(weights, moveEffects, best * width) + actor.low[graph.moveTarget[best]!]!;
  for (let m = graph.moveStart[s]!; m < graph.moveStart[s + 1]!; m++) {
    if (m === best) continue;
    const high = dot(weights, moveEffects, m * width) + actor.high[graph.moveTarget[m]!]!;
    if (!(low >= high || tied(low, high))) return false;
  }
  return true;
}
