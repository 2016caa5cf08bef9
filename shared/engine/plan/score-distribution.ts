/** The full distribution of the score under the policy or the plan. */
import type { Distribution, EvaluatedGraph } from '../results.ts';
import { dot, Role } from '../rollback/pass-input.ts';
import { askToGoOn, never, type ShouldStop } from '../stopping.ts';

/** Values above this many are too many to list. */
const MOST_VALUES = 100_000;
/** What may be held at once, over all states: a bound on memory, met only by very wide graphs. */
const MOST_HELD = 20_000_000;
/** A few milliseconds' work. */
const MOST_UNASKED = 20_000;
/** Values so close mean the same number; on the way, where roundings can still add up, a tighter bound. */
const SAME = 1e-9;
const SAME_ON_THE_WAY = 1e-12;

interface Part {
  readonly values: Float64Array;
  readonly probabilities: Float64Array;
}

/**
 * Value → probability of the perspective's score, exact, values ascending and those within 1e-9
 * (relative, absolute below 1) taken as one. From the root on, each state holds the distribution of the
 * score gathered so far and lets go of it when it has been passed on. A state within reach has at least
 * one way on, so more than 100,000 values at one state are more than 100,000 at the end.
 * Null above 100,000 values, where the score is not known, and where the document is not evaluated.
 * Throws `EvaluationStopped` when `shouldStop` says so.
 */
export function scoreDistribution(
  { graph, rolled }: EvaluatedGraph,
  shouldStop: ShouldStop = never,
): Distribution | null {
  if (graph === null || rolled === null || graph.count === 0) return null;
  const { input } = rolled;
  const { role, width, perspective } = input;
  const { moveStart, moveTarget } = graph;
  const { chosen, conditional } = rolled;
  const waiting: (Part[] | undefined)[] = new Array(graph.count);
  const ends: Part[] = [];
  waiting[0] = [{ values: new Float64Array(1), probabilities: new Float64Array([1]) }];
  let held = 1;
  /** Values worked on since the last question. */
  let worked = 0;
  for (let s = 0; s < graph.count; s++) {
    const parts = waiting[s];
    if (parts === undefined) continue;
    waiting[s] = undefined;
    for (const part of parts) worked += 1 + part.values.length;
    if (worked > MOST_UNASKED) {
      worked = 0;
      askToGoOn(shouldStop);
    }
    for (const part of parts) held -= part.values.length;
    const here = merge(parts, dot(perspective, input.stateEffects, s * width), SAME_ON_THE_WAY);
    if (here === null || role[s] === Role.broken) return null;
    if (role[s] === Role.end) {
      ends.push(here);
      held += here.values.length;
      continue;
    }
    const chance = role[s] === Role.chance;
    const only = chosen[s]!;
    if (!chance && only < 0) return null;
    const from = chance ? moveStart[s]! : only;
    const to = chance ? moveStart[s + 1]! : only + 1;
    for (let m = from; m < to; m++) {
      const p = chance ? conditional[m]! : 1;
      if (p === 0) continue;
      const part = shifted(here, dot(perspective, input.moveEffects, m * width), p);
      if (part === null) return null;
      held += part.values.length;
      const target = moveTarget[m]!;
      const list = waiting[target];
      if (list === undefined) waiting[target] = [part];
      else list.push(part);
    }
    if (held > MOST_HELD) return null;
  }
  const all = merge(ends, 0, SAME);
  return all && { values: [...all.values], probabilities: [...all.probabilities] };
}

function shifted(part: Part, by: number, p: number): Part | null {
  if (Number.isNaN(by) || Number.isNaN(p)) return null;
  return {
    values: by === 0 ? part.values : part.values.map((value) => value + by),
    probabilities: p === 1 ? part.probabilities : part.probabilities.map((q) => q * p),
  };
}

/** Parts as one, ascending, `by` added to every value; null when it is too long or not known. */
function merge(parts: readonly Part[], by: number, same: number): Part | null {
  if (Number.isNaN(by)) return null;
  if (parts.length === 1 && same === SAME_ON_THE_WAY) return shifted(parts[0]!, by, 1);
  let sorted = parts;
  // Pairwise, so that many parts cost their length times the logarithm of their number.
  while (sorted.length > 1) {
    const next: Part[] = [];
    for (let i = 0; i < sorted.length; i += 2) {
      const second = sorted[i + 1];
      const both = second === undefined ? sorted[i]! : mergeTwo(sorted[i]!, second, SAME_ON_THE_WAY);
      if (both === null) return null;
      next.push(both);
    }
    sorted = next;
  }
  const one = sorted[0];
  if (one === undefined) return null;
  const merged = same === SAME_ON_THE_WAY ? one : mergeTwo(one, NOTHING, same);
  return merged && shifted(merged, by, 1);
}
const NOTHING: Part = { values: new Float64Array(), probabilities: new Float64Array() };

function mergeTwo(a: Part, b: Part, same: number): Part | null {
  const values = new Float64Array(a.values.length + b.values.length);
  const probabilities = new Float64Array(values.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.values.length || j < b.values.length) {
    const fromA = j >= b.values.length || (i < a.values.length && a.values[i]! <= b.values[j]!);
    const value = fromA ? a.values[i]! : b.values[j]!;
    const p = fromA ? a.probabilities[i++]! : b.probabilities[j++]!;
    if (count > 0 && value - values[count - 1]! <= same * Math.max(1, Math.abs(value))) {
      probabilities[count - 1]! += p;
    } else {
      values[count] = value;
      probabilities[count++] = p;
    }
  }
  if (count > MOST_VALUES) return same === SAME ? null : mergeTwo(a, b, SAME);
  return { values: values.slice(0, count), probabilities: probabilities.slice(0, count) };
}
