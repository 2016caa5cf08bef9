import type { Rollback } from '../results.ts';
import type { StateGraph } from '../state-graph.ts';
import { askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { floatsOf } from './floats.ts';
import { type PassInput, passInput } from './pass-input.ts';
import { type Bounds, boundsOf } from './ranges.ts';
import { reachOf, uniformReachOf } from './reach.ts';
import { rollBackValues, scoresOf, type Values } from './values.ts';

/** A rollback with what further passes over the same graph need. */
export interface RolledGraph extends Rollback {
  readonly input: PassInput;
  readonly values: Values;
  /** Per state: the perspective's score of its value. */
  readonly score: Float64Array;
}

/** All passes over a state graph: values and choices first, since everything else holds the policy. */
export function rollBack(graph: StateGraph, shouldStop: ShouldStop = never): RolledGraph {
  askToGoOn(shouldStop);
  const input = passInput(graph, shouldStop);
  askToGoOn(shouldStop);
  const values = rollBackValues(input, shouldStop);
  askToGoOn(shouldStop);
  const score = scoresOf(input, values.value);
  const bounds = boundsOf(input, values, input.perspective, score, shouldStop);
  askToGoOn(shouldStop);
  const reach = reachOf(input, values, shouldStop);
  askToGoOn(shouldStop);
  let uniformReach: Float64Array | null = null;
  return {
    input,
    values,
    score,
    value: graph.model.criteria.length === 0 ? new Float64Array() : values.value,
    chosen: values.chosen,
    conditional: values.conditional,
    scoreLow: bounds.low,
    scoreHigh: bounds.high,
    reach,
    /** Only the records of nodes, and observations, ask for it. */
    get uniformReach() {
      uniformReach ??= uniformReachOf(input, values, shouldStop);
      return uniformReach;
    },
    float: floatsOf(input, values, shouldStop),
  };
}

/** Ranges for the actors who decide, one backward pass for each different set of weights, when asked for. */
export function actorBounds(
  { input, values, scoreLow, scoreHigh }: RolledGraph,
  shouldStop: ShouldStop = never,
): (node: number) => Bounds {
  const own: Bounds = { low: scoreLow, high: scoreHigh };
  const byContent = new Map<string, Bounds>([[input.perspective.join(), own]]);
  const known = new Map<Float64Array, Bounds>([[input.perspective, own]]);
  return (node) => {
    const weights = input.nodeWeights[node]!;
    let bounds = known.get(weights);
    if (bounds === undefined) {
      bounds = byContent.get(weights.join()) ?? boundsOf(input, values, weights, undefined, shouldStop);
      byContent.set(weights.join(), bounds);
      known.set(weights, bounds);
    }
    return bounds;
  };
}
