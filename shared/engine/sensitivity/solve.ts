/** The part of an evaluation that sensitivity asks for, many times over: the score and the best options. */
import type { CompiledModel } from '../compile/index.ts';
import { type StateWeights, stateWeights } from '../results/state-weights.ts';
import { firstHighest } from '../rollback/choose.ts';
import { dot, type PassInput, passInput } from '../rollback/pass-input.ts';
import { reachOf, uniformReachOf } from '../rollback/reach.ts';
import { rollBackValues, type Values } from '../rollback/values.ts';
import type { StateGraph } from '../state-graph.ts';
import type { Evidence } from '../states/evidence.ts';
import { type BuildOptions, buildStates } from '../states/index.ts';
import { askToGoOn, never, type ShouldStop } from '../stopping.ts';

/** A state graph rolled back, with what names its states. */
export interface Solved {
  readonly graph: StateGraph;
  readonly signature: (state: number) => string;
  readonly evidence: Evidence | null;
  readonly input: PassInput;
  readonly values: Values;
  readonly reach: Float64Array;
  /** When every open option is taken alike. */
  readonly uniformReach: Float64Array;
  readonly weights: StateWeights;
  /** The perspective's score from the root on; null where it is not known. */
  readonly score: number | null;
}

type Built = Pick<Solved, 'graph' | 'signature' | 'evidence'>;

/** Null where the document cannot be evaluated. Throws `EvaluationStopped` when told to stop. */
export function solve(model: CompiledModel, options: BuildOptions): Solved | null {
  askToGoOn(options.shouldStop ?? never);
  const built = buildStates(model, options);
  if (built.result !== 'built' || built.graph.count === 0) return null;
  return rollGraph(built, options.shouldStop);
}

/**
 * The same for a changed model, to compare with `base`: null also where the change excludes an observation that
 * holds there. Without it the answer would be one to another question.
 */
export function solveLike(base: Solved | null, model: CompiledModel, options: BuildOptions): Solved | null {
  const solved = solve(model, options);
  return solved === null || base === null || setAside(solved) <= setAside(base) ? solved : null;
}

/** How many observations cannot hold. */
const setAside = ({ graph }: Solved): number =>
  graph.problems.filter(({ code }) => code === 'observation-contradicts').length;

export function rollGraph({ graph, signature, evidence }: Built, shouldStop: ShouldStop = never): Solved {
  const input = passInput(graph, shouldStop);
  askToGoOn(shouldStop);
  const values = rollBackValues(input, shouldStop);
  askToGoOn(shouldStop);
  const reach = reachOf(input, values, shouldStop);
  askToGoOn(shouldStop);
  const uniformReach = uniformReachOf(input, values, shouldStop);
  const weights = stateWeights({ input, reach, uniformReach }, shouldStop);
  const score = dot(input.perspective, values.value, 0);
  return {
    graph,
    signature,
    evidence,
    input,
    values,
    reach,
    uniformReach,
    weights,
    score: Number.isFinite(score) ? score : null,
  };
}

/** The edge chosen with the greatest weight at decision n, as `best` in an evaluation; -1 for none. */
export function bestOption({ graph, values, weights }: Solved, n: number): number {
  if (weights.weighted[n] === 0) return -1;
  const { model, moveEdge } = graph;
  const edges = model.outEdges.subarray(model.outStart[n]!, model.outStart[n + 1]!);
  const shares = new Float64Array(edges.length);
  const from = weights.first[n]!;
  for (let s = from; s < from + weights.count[n]!; s++) {
    const share = weights.weight[s]!;
    if (share === 0) continue;
    const move = values.chosen[s]!;
    if (move < 0) return -1;
    shares[edges.indexOf(moveEdge[move]!)]! += share;
  }
  return edges[firstHighest(shares, shares.length)] ?? -1;
}
