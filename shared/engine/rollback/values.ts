/**
 * Backward pass: values, choices, and probabilities given the observations.
 * Rolling back a decision tree: Raiffa, Decision Analysis (1968), ch. 2; vectors instead of one
 * utility, so that every criterion's expectation is known everywhere.
 */
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { firstHighest } from './choose.ts';
import { dot, type PassInput, Role } from './pass-input.ts';

export interface Values {
  /** state × width. NaN: not known. */
  readonly value: Float64Array;
  /** Per state: the move chosen or followed; -1 at ends, chance states and where unknown. */
  readonly chosen: Int32Array;
  /** Per move: probability given the observations. The graph's own array where nothing was taken out. */
  readonly conditional: Float64Array;
  /**
   * Per state: natural logarithm of the probability that nothing from here on contradicts an
   * observation, under the policy. Null where that is certain everywhere.
   */
  readonly logLikelihood: Float64Array | null;
}

/** Values and choices of every state, from the ends back. */
export function rollBackValues(input: PassInput, shouldStop: ShouldStop = never): Values {
  const { graph, conditioned } = input;
  const values: Values = {
    value: new Float64Array(graph.count * input.width),
    chosen: new Int32Array(graph.count).fill(-1),
    conditional: graph.probability,
    logLikelihood: null,
  };
  if (!conditioned && graph.model.rule === 'expected') {
    if (input.width === 1) rollBackSingle(input, values, shouldStop);
    else rollBackExpected(input, values, shouldStop);
    return values;
  }
  const full: Values = conditioned
    ? { ...values, conditional: graph.probability.slice(), logLikelihood: new Float64Array(graph.count) }
    : values;
  rollBackGeneral(input, full, shouldStop);
  return full;
}

/** Only options as near each other as this, far more than a tie, or of unknown value need a second look. */
const NEAR = 1e-9;

/** One criterion, rule `expected`, nothing excluded: the shape of most large documents, kept bare. */
function rollBackSingle(input: PassInput, { value, chosen }: Values, shouldStop: ShouldStop): void {
  const { graph, role, stateEffects, moveEffects, nodeWeights } = input;
  const { moveStart, moveTarget, probability, node } = graph;
  const scores = new Float64Array(input.mostMoves);
  let to = moveTarget.length;
  for (let s = graph.count - 1; s >= 0; s--) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const from = moveStart[s]!;
    let follows = 0;
    const what = role[s];
    if (what === Role.chance) {
      for (let m = from; m < to; m++) {
        const p = probability[m]!;
        if (p !== 0) follows += p * (moveEffects[m]! + value[moveTarget[m]!]!);
      }
    } else if (what !== Role.end) {
      let move = what === Role.follow || (what === Role.decision && to - from === 1) ? from : -1;
      if (what === Role.decision && move < 0) {
        const weight = nodeWeights[node[s]!]![0]!;
        let highest = Number.NEGATIVE_INFINITY;
        let clear = true;
        for (let m = from; m < to; m++) {
          const score = weight === 0 ? 0 : weight * (moveEffects[m]! + value[moveTarget[m]!]!);
          scores[m - from] = score;
          if (score > highest) {
            if (!(highest < score - Math.abs(score) * NEAR)) clear = false;
            highest = score;
            move = m;
          } else if (!(score < highest - Math.abs(highest) * NEAR)) clear = false;
        }
        if (!clear) {
          const best = firstHighest(scores, to - from);
          move = best < 0 ? -1 : from + best;
        }
      }
      chosen[s] = move;
      follows = move < 0 ? Number.NaN : moveEffects[move]! + value[moveTarget[move]!]!;
    }
    value[s] = stateEffects[s]! + follows;
    to = from;
  }
}

/** Several criteria, rule `expected`, nothing excluded. */
function rollBackExpected(input: PassInput, values: Values, shouldStop: ShouldStop): void {
  const { graph, role, width } = input;
  const { moveStart, probability } = graph;
  const scores = new Float64Array(input.mostMoves);
  for (let s = graph.count - 1; s >= 0; s--) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    startState(input, values, s);
    if (role[s] !== Role.chance) {
      followState(input, values, s, scores);
      continue;
    }
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const p = probability[m]!;
      if (p !== 0) addMove(input, values, s * width, m, p);
    }
  }
}

function rollBackGeneral(input: PassInput, values: Values, shouldStop: ShouldStop): void {
  const { graph, role, width } = input;
  const { moveStart, moveTarget } = graph;
  const { conditional, logLikelihood } = values;
  const scores = new Float64Array(input.mostMoves);
  const { rule } = graph.model;
  for (let s = graph.count - 1; s >= 0; s--) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    startState(input, values, s);
    if (role[s] !== Role.chance) {
      const move = followState(input, values, s, scores);
      if (logLikelihood !== null && role[s] !== Role.end) {
        logLikelihood[s] = move < 0 ? Number.NaN : logLikelihood[moveTarget[move]!]!;
      }
      continue;
    }
    if (logLikelihood !== null) conditionState(input, conditional, logLikelihood, s);
    if (rule !== 'expected') {
      takeExtremes(input, values, s, scores);
      continue;
    }
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const p = conditional[m]!;
      if (p !== 0) addMove(input, values, s * width, m, p);
    }
  }
}

function startState({ width, stateEffects }: PassInput, { value }: Values, s: number): void {
  for (let i = s * width; i < (s + 1) * width; i++) value[i] = stateEffects[i]!;
}

function addMove(input: PassInput, { value }: Values, offset: number, m: number, factor: number): void {
  const { width, moveEffects, graph } = input;
  const source = graph.moveTarget[m]! * width;
  const effects = m * width;
  for (let c = 0; c < width; c++) {
    value[offset + c]! += factor * (moveEffects[effects + c]! + value[source + c]!);
  }
}

/** Everything but a chance state: choose the move, add what it brings. Returns the move, -1 for none. */
function followState(input: PassInput, values: Values, s: number, scores: Float64Array): number {
  const { graph, role, width } = input;
  const what = role[s];
  if (what === Role.end) return -1;
  let move = -1;
  if (what !== Role.broken) {
    const from = graph.moveStart[s]!;
    const open = graph.moveStart[s + 1]! - from;
    move = from;
    if (what === Role.decision && open > 1) {
      scoreMoves(input, values.value, s, input.nodeWeights[graph.node[s]!]!, scores);
      const best = firstHighest(scores, open);
      move = best < 0 ? -1 : from + best;
    }
  }
  values.chosen[s] = move;
  if (move < 0) values.value.fill(Number.NaN, s * width, (s + 1) * width);
  else addMove(input, values, s * width, move, 1);
  return move;
}

/** The score of each move of state s and what follows it, into `scores`. */
function scoreMoves(
  { graph, width, moveEffects }: PassInput,
  value: Float64Array,
  s: number,
  weights: Float64Array,
  scores: Float64Array,
): void {
  const from = graph.moveStart[s]!;
  for (let m = from; m < graph.moveStart[s + 1]!; m++) {
    const source = graph.moveTarget[m]! * width;
    let sum = 0;
    for (let c = 0; c < width; c++) {
      const weight = weights[c]!;
      if (weight !== 0) sum += weight * (moveEffects[m * width + c]! + value[source + c]!);
    }
    scores[m - from] = sum;
  }
}

/**
 * The rules that look at the best and the worst branch (optimistic and pessimistic are Hurwicz's
 * criterion at its ends: Hurwicz, Cowles Commission paper 370, 1951).
 */
function takeExtremes(input: PassInput, values: Values, s: number, scores: Float64Array): void {
  const { graph, width, perspective } = input;
  const { rule } = graph.model;
  const optimism = rule === 'optimistic' ? 1 : rule === 'pessimistic' ? 0 : graph.model.optimism;
  const from = graph.moveStart[s]!;
  const moves = graph.moveStart[s + 1]! - from;
  scoreMoves(input, values.value, s, perspective, scores);
  // A branch of probability 0 is neither the best nor the worst; one of unknown probability may be.
  for (let i = 0; i < moves; i++) {
    const p = values.conditional[from + i]!;
    if (p === 0) scores[i] = Number.NEGATIVE_INFINITY;
    else if (Number.isNaN(p)) scores[i] = Number.NaN;
  }
  const best = firstHighest(scores, moves);
  for (let i = 0; i < moves; i++) if (scores[i] !== Number.NEGATIVE_INFINITY) scores[i] = -scores[i]!;
  const worst = firstHighest(scores, moves);
  if (best < 0 || worst < 0) {
    values.value.fill(Number.NaN, s * width, (s + 1) * width);
    return;
  }
  if (best === worst) addMove(input, values, s * width, from + best, 1);
  else {
    if (optimism !== 0) addMove(input, values, s * width, from + best, optimism);
    if (optimism !== 1) addMove(input, values, s * width, from + worst, 1 - optimism);
  }
}

/**
 * Bayes' theorem at one chance state: p′ ∝ p × likelihood of what follows. Where that tells nothing
 * (all likelihoods are alike and nothing is left out) the points stay as they are, to the last bit.
 * Where the points make the observations impossible, but their ranges do not, the points alone decide,
 * and where these are all 0, the highs.
 */
function conditionState(
  { graph }: PassInput,
  conditional: Float64Array,
  logLikelihood: Float64Array,
  s: number,
): void {
  const { moveStart, moveTarget, probability, high } = graph;
  const from = moveStart[s]!;
  const to = moveStart[s + 1]!;
  let most = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  let points = 0;
  let highs = 0;
  let known = true;
  for (let m = from; m < to; m++) {
    const p = probability[m]!;
    points += p;
    highs += high[m]!;
    if (p === 0) continue;
    const log = logLikelihood[moveTarget[m]!]!;
    if (Number.isNaN(log) || Number.isNaN(p)) known = false;
    if (log > most) most = log;
    if (log < least) least = log;
  }
  if (!known) {
    for (let m = from; m < to; m++) if (probability[m] !== 0) conditional[m] = Number.NaN;
    logLikelihood[s] = Number.NaN;
    return;
  }
  if (most === Number.NEGATIVE_INFINITY) {
    for (let m = from; m < to; m++) conditional[m] = points > 0 ? probability[m]! / points : high[m]! / highs;
    logLikelihood[s] = Number.NEGATIVE_INFINITY;
    return;
  }
  if (least === most && Math.abs(points - 1) <= 1e-9) {
    logLikelihood[s] = most;
    return;
  }
  let total = 0;
  for (let m = from; m < to; m++) {
    const p = probability[m]!;
    conditional[m] = p === 0 ? 0 : p * Math.exp(logLikelihood[moveTarget[m]!]! - most);
    total += conditional[m]!;
  }
  for (let m = from; m < to; m++) conditional[m]! /= total;
  logLikelihood[s] = most + Math.log(total);
}

/** The score of every state's value. */
export function scoresOf({ graph, width, perspective }: PassInput, value: Float64Array): Float64Array {
  return scoresFor(perspective, value, width, graph.count);
}

/** The same for any weights; a single criterion of weight 1 is its own score. */
export function scoresFor(
  weights: Float64Array,
  value: Float64Array,
  width: number,
  count: number,
): Float64Array {
  if (width === 1 && weights[0] === 1) return value;
  const scores = new Float64Array(count);
  if (width > 1) for (let s = 0; s < count; s++) scores[s] = dot(weights, value, s * width);
  else if (weights[0] !== 0) for (let s = 0; s < count; s++) scores[s] = weights[0]! * value[s]!;
  return scores;
}
