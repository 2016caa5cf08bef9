/** Ranges of the score with the policy held: the exact ends over all admissible probabilities. */
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { BoxSimplex } from './box-simplex.ts';
import { dot, type PassInput, Role } from './pass-input.ts';
import { scoresFor, type Values } from './values.ts';

/** Per state; NaN where not known. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * The range of Σ weights × value (`score`) for every state. With a rule other than `expected` probabilities do
 * not enter the score, and both ends are the score itself.
 */
export function boundsOf(
  input: PassInput,
  values: Values,
  weights: Float64Array,
  score = scoresFor(weights, values.value, input.width, input.graph.count),
  shouldStop: ShouldStop = never,
): Bounds {
  const { graph } = input;
  if (graph.model.rule !== 'expected' || !(input.ranged || values.logLikelihood !== null))
    return { low: score, high: score };
  const bounds = { low: new Float64Array(graph.count), high: new Float64Array(graph.count) };
  const box = new BoxSimplex(input.mostMoves + 1);
  for (let s = graph.count - 1; s >= 0; s--) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    boundState(input, values, weights, bounds, score, box, s);
  }
  return bounds;
}

function boundState(
  input: PassInput,
  values: Values,
  weights: Float64Array,
  { low, high }: Bounds,
  score: Float64Array,
  box: BoxSimplex,
  s: number,
): void {
  const { graph, role, width, stateEffects, moveEffects } = input;
  const own = dot(weights, stateEffects, s * width);
  if (role[s] === Role.chance) {
    low[s] = own + chanceBound(input, values, weights, low, 1, box, s);
    high[s] = own - chanceBound(input, values, weights, high, -1, box, s);
    // The points lie within the ranges, so the score lies within its own but for rounding.
    if (low[s]! > score[s]!) low[s] = score[s]!;
    if (high[s]! < score[s]!) high[s] = score[s]!;
    return;
  }
  const move = values.chosen[s]!;
  if (move < 0) {
    low[s] = score[s]!;
    high[s] = score[s]!;
    return;
  }
  const through = own + dot(weights, moveEffects, move * width);
  low[s] = through + low[graph.moveTarget[move]!]!;
  high[s] = through + high[graph.moveTarget[move]!]!;
}

/** Least of sign × what follows a chance state, given each branch's own bound. */
function chanceBound(
  { graph, width, moveEffects }: PassInput,
  { logLikelihood }: Values,
  weights: Float64Array,
  bound: Float64Array,
  sign: 1 | -1,
  box: BoxSimplex,
  s: number,
): number {
  const { moveStart, moveTarget, prunedLow, prunedHigh } = graph;
  const from = moveStart[s]!;
  const to = moveStart[s + 1]!;
  let most = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let m = from; m < to; m++) {
    const i = m - from;
    const target = moveTarget[m]!;
    const value = sign * (dot(weights, moveEffects, m * width) + bound[target]!);
    const log = logLikelihood === null ? 0 : logLikelihood[target]!;
    if (Number.isNaN(value) || Number.isNaN(log)) return Number.NaN;
    if (log > most) most = log;
    if (log < least) least = log;
    box.value[i] = value;
    box.low[i] = graph.low[m]!;
    box.high[i] = graph.high[m]!;
    box.likelihood[i] = log;
  }
  box.count = to - from;
  const takenOut = prunedHigh !== null && prunedHigh[s]! > 0;
  if (least === most && !takenOut) return box.least();
  for (let i = 0; i < box.count; i++) {
    box.likelihood[i] = most === Number.NEGATIVE_INFINITY ? 1 : Math.exp(box.likelihood[i]! - most);
  }
  if (takenOut) {
    const i = box.count++;
    box.value[i] = 0;
    box.low[i] = prunedLow?.[s] ?? 0;
    box.high[i] = prunedHigh[s]!;
    box.likelihood[i] = 0;
  }
  return box.leastRatio();
}
