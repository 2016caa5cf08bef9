/**
 * After all states are known: takes out those that can only contradict the observations, then holds
 * the plan's choices where they are still open.
 */
import { StateFlag } from '../state-graph.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import type { Evidence, Held } from './evidence.ts';
import { BROKEN_UNLESS_HELD, GraphDraft, Time } from './graph-draft.ts';
import { addToAll, writeTriple } from './node-times.ts';

/**
 * Marks the states from which every way on contradicts an observation. A broken one is not known to:
 * it stays. Moves of probability 0 whatever the range are no ways on.
 */
export function contradictingStates(
  draft: GraphDraft,
  evidence: Evidence,
  shouldStop: ShouldStop,
): Uint8Array {
  const dead = new Uint8Array(draft.count);
  const broken = StateFlag.broken | BROKEN_UNLESS_HELD;
  for (let s = draft.count - 1; s >= 0; s--) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (evidence.onward[draft.node[s]!] === 0 || (draft.flags[s]! & broken) !== 0) continue;
    let onward = false;
    for (let m = draft.moveStart[s]!; m < draft.moveStart[s + 1]! && !onward; m++) {
      onward = dead[draft.moveTarget[m]!] === 0 && draft.high[m] !== 0;
    }
    if (!onward) dead[s] = 1;
  }
  return dead;
}

export interface Settled {
  readonly draft: GraphDraft;
  /** Old state → new state, or -1. */
  readonly stateOf: Int32Array;
  /** New states where the plan's edge is held: what its other edges say does not matter there. */
  readonly holding: Uint8Array;
  /** New states where the plan's edge is not open. */
  readonly unavailable: readonly number[];
}

/** The draft without the states in `dead` and without what the plan leaves aside. */
export function settle(
  draft: GraphDraft,
  dead: Uint8Array | null,
  held: Held | null,
  evidence: Evidence | null,
  shouldStop: ShouldStop,
): Settled {
  const stateOf = new Int32Array(draft.count).fill(-1);
  const reached = new Uint8Array(draft.count);
  const holding = new Uint8Array(draft.count);
  const unavailable: number[] = [];
  const out = new GraphDraft(draft.model, draft.count, draft.moves);
  const { width } = draft;
  const isDead = (s: number): boolean => dead !== null && dead[s] === 1;
  if (draft.count > 0) reached[0] = 1;
  for (let s = 0; s < draft.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (reached[s] === 0) continue;
    const n = draft.node[s]!;
    const t = out.addState(n, draft.pooled[s]!);
    stateOf[s] = t;
    out.stateEffects.set(draft.stateEffects.subarray(s * width, (s + 1) * width), t * width);
    for (let k = 0; k < draft.times.length; k++) out.times[k]![t] = draft.times[k]![s]!;
    const from = draft.moveStart[s]!;
    const to = draft.moveStart[s + 1]!;
    let flags = draft.flags[s]!;
    const move = held === null || held[n]! < 0 ? -1 : openMove(draft, from, to, held[n]!, isDead);
    if (move >= 0) {
      holding[t] = 1;
      flags &= ~BROKEN_UNLESS_HELD;
      copyMove(draft, out, move, 1, 1, 1);
      reached[draft.moveTarget[move]!] = 1;
    } else {
      if (held !== null && held[n]! >= 0) unavailable.push(t);
      if ((flags & BROKEN_UNLESS_HELD) !== 0) flags = (flags & ~BROKEN_UNLESS_HELD) | StateFlag.broken;
      copyPruned(draft, out, s, t);
      for (let m = from; m < to; m++) {
        const target = draft.moveTarget[m]!;
        if (draft.high[m] === 0) continue;
        if (isDead(target)) {
          if (draft.model.kinds[n] === 'chance' && draft.high[m]! > 0) {
            out.prune(t, draft.low[m]!, draft.high[m]!);
          }
          continue;
        }
        copyMove(draft, out, m, draft.probability[m]!, draft.low[m]!, draft.high[m]!);
        reached[target] = 1;
      }
    }
    out.flags[t] = flags;
  }
  out.numberTargets(stateOf);
  if (out.times.length > 0) mergeTimes(out, evidence, shouldStop);
  return { draft: out, stateOf, holding, unavailable };
}

function openMove(
  draft: GraphDraft,
  from: number,
  to: number,
  edge: number,
  isDead: (s: number) => boolean,
): number {
  for (let m = from; m < to; m++) {
    if (draft.moveEdge[m] === edge && !isDead(draft.moveTarget[m]!)) return m;
  }
  return -1;
}

function copyMove(
  draft: GraphDraft,
  out: GraphDraft,
  m: number,
  point: number,
  low: number,
  high: number,
): void {
  const { width } = draft;
  const k = out.addMove(draft.moveEdge[m]!, draft.moveTarget[m]!, point, low, high);
  out.moveEffects.set(draft.moveEffects.subarray(m * width, (m + 1) * width), k * width);
}

function copyPruned(draft: GraphDraft, out: GraphDraft, s: number, t: number): void {
  const high = draft.prunedHigh?.[s] ?? 0;
  if (high > 0) out.prune(t, draft.prunedLow?.[s] ?? 0, high);
}

/**
 * States that do not depend on the arrival hold the extremes over the ways into them, and ways have
 * gone: their times anew. Nothing dated stands at them or after them.
 */
function mergeTimes(draft: GraphDraft, evidence: Evidence | null, shouldStop: ShouldStop): void {
  const { model, times } = draft;
  const weight = new Float64Array(draft.count);
  const bestWay = new Float64Array(draft.count).fill(-1);
  weight[0] = 1;
  const instants = new Float64Array(3);
  const arrive = times.slice(Time.arrive, Time.arrive + 3);
  for (let s = 0; s < draft.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const n = draft.node[s]!;
    const merged = model.timed[n] === 0;
    if (merged && evidence?.at.has(n) !== true) {
      for (let k = 0; k < 3; k++) instants[k] = arrive[k]![s]!;
      writeTriple(draft, Time.enter, s, instants);
      const span = model.durations.get(n);
      if (span !== undefined) addToAll(instants, span, model.zone);
      writeTriple(draft, Time.leave, s, instants);
    }
    const from = draft.moveStart[s]!;
    const to = draft.moveStart[s + 1]!;
    for (let m = from; m < to; m++) {
      const target = draft.moveTarget[m]!;
      const point = model.kinds[n] === 'chance' ? draft.probability[m]! : 1 / (to - from);
      const way = Number.isNaN(point) ? 0 : weight[s]! * point;
      weight[target]! += way;
      const targetNode = draft.node[target]!;
      if (model.timed[targetNode] !== 0 || evidence?.at.has(targetNode) === true) continue;
      for (let k = 0; k < 3; k++) instants[k] = times[Time.leave + k]![s]!;
      const lag = model.lags.get(draft.moveEdge[m]!);
      if (lag !== undefined) addToAll(instants, lag, model.zone);
      const first = bestWay[target]! < 0;
      if (first || instants[0]! < arrive[0]![target]!) arrive[0]![target] = instants[0]!;
      if (first || instants[2]! > arrive[2]![target]!) arrive[2]![target] = instants[2]!;
      if (way > bestWay[target]!) {
        bestWay[target] = way;
        arrive[1]![target] = instants[1]!;
      }
    }
  }
}
