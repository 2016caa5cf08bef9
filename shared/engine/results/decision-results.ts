/** Decisions: what each option is worth, which is best, and whether that holds. */
import type { DecisionResult, OptionResult } from '../results.ts';
import { firstHighest, tied } from '../rollback/choose.ts';
import { dot } from '../rollback/pass-input.ts';
import type { Bounds } from '../rollback/ranges.ts';
import { actorBounds, type RolledGraph } from '../rollback/roll-back.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import { known, knownRange, knownVector, recordById } from './known.ts';
import type { StateWeights } from './state-weights.ts';

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

/** Every decision node of the document, also those that no state stands for (no options, none best). */
export function decisionResults(
  rolled: RolledGraph,
  weights: StateWeights,
  shouldStop: ShouldStop,
): Record<string, DecisionResult> {
  const { model } = rolled.input.graph;
  const boundsFor = actorBounds(rolled);
  const results = recordById<DecisionResult>();
  for (let n = 0; n < model.nodeIds.length; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (model.kinds[n] === 'decision') {
      results[model.nodeIds[n]!] =
        weights.weighted[n] === 1
          ? decisionResult(rolled, weights, n, boundsFor(n))
          : { best: null, sameInEveryState: true, robust: false, options: [] };
    }
  }
  return results;
}

function decisionResult(
  rolled: RolledGraph,
  { first, count, weight }: StateWeights,
  n: number,
  actor: Bounds,
): DecisionResult {
  if (count[n] === 1) return inOneState(rolled, first[n]!, n, actor);
  const { input, chosen } = rolled;
  const { model, moveStart, moveEdge } = input.graph;
  const edges = model.outEdges.subarray(model.outStart[n]!, model.outStart[n + 1]!);
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
  const open = [...edges].filter((e) => sums.has(e));
  const shares = Float64Array.from(open, (e) => sums.get(e)!.chosen);
  const best = allKnown ? firstHighest(shares, open.length) : -1;
  return {
    best: best < 0 ? null : model.edgeIds[open[best]!]!,
    sameInEveryState: allKnown && shares.filter((share) => share > 0).length <= 1,
    robust,
    options: open.map((e) => optionResult(rolled, e, sums.get(e)!, n)),
  };
}

/** The same for a decision of one state, without the sums: its moves are its options, in the order of edges. */
function inOneState(rolled: RolledGraph, s: number, n: number, actor: Bounds): DecisionResult {
  const { input, values, scoreLow, scoreHigh, chosen } = rolled;
  const { graph, width, moveEffects, perspective } = input;
  const { model, moveStart, moveTarget, moveEdge } = graph;
  const weights = input.nodeWeights[n]!;
  const sameWeights = weights === perspective;
  const value = new Float64Array(width);
  const options: OptionResult[] = [];
  for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
    const target = moveTarget[m]!;
    for (let c = 0; c < width; c++)
      value[c] = moveEffects[m * width + c]! + values.value[target * width + c]!;
    const way = dot(perspective, moveEffects, m * width);
    const score = known(dot(perspective, value, 0));
    const scoreRange = knownRange(way + scoreLow[target]!, way + scoreHigh[target]!);
    const actorWay = sameWeights ? way : dot(weights, moveEffects, m * width);
    options.push({
      edge: model.edgeIds[moveEdge[m]!]!,
      score,
      scoreRange,
      expected: knownVector(value, 0, model.criteria.length),
      actorScore: sameWeights ? score : known(dot(weights, value, 0)),
      actorScoreRange: sameWeights
        ? scoreRange
        : knownRange(actorWay + actor.low[target]!, actorWay + actor.high[target]!),
    });
  }
  const best = chosen[s]!;
  return {
    best: best < 0 ? null : model.edgeIds[moveEdge[best]!]!,
    sameInEveryState: best >= 0,
    robust: isRobust(rolled, s, actor),
    options,
  };
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

function optionResult({ input }: RolledGraph, edge: number, option: OptionSums, n: number): OptionResult {
  const { model } = input.graph;
  const { value, weight } = option;
  return {
    edge: model.edgeIds[edge]!,
    score: known(dot(input.perspective, value, 0) / weight),
    scoreRange: knownRange(option.low / weight, option.high / weight),
    expected: knownVector(value, 0, model.criteria.length, weight),
    actorScore: known(dot(input.nodeWeights[n]!, value, 0) / weight),
    actorScoreRange: knownRange(option.actorLow / weight, option.actorHigh / weight),
  };
}
