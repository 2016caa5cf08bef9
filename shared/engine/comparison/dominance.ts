/**
 * Stochastic dominance of exact distributions: Hadar and Russell, Rules for Ordering Uncertain
 * Prospects (American Economic Review 59, 1969).
 */
import type { Distribution } from '../results.ts';
import { roundingOf } from './tolerance.ts';

/** Cumulated probabilities closer than this are equal. */
const SAME_PROBABILITY = 1e-9;

/**
 * The order in which `a` dominates `b`, 1 or 2, or null. First order: at no value is a's probability of
 * at most that value above b's, at some it is below. Second order: the same of the area below that
 * curve, up to each value. Values within 1e-9 (relative, absolute below 1) are one; probabilities within
 * 1e-9 and areas within 1e-9 × the span of the values (at least 1e-9) are equal.
 */
export function dominanceOrder(a: Distribution, b: Distribution): 1 | 2 | null {
  const { values, inA, inB } = together(a, b);
  const span = (values.at(-1) ?? 0) - (values[0] ?? 0);
  const sameArea = roundingOf(span);
  let first = true;
  let second = true;
  let lessSomewhere = false;
  let smallerSomewhere = false;
  let upToA = 0;
  let upToB = 0;
  let area = 0;
  for (let i = 0; i < values.length; i++) {
    if (i > 0) area += (upToB - upToA) * (values[i]! - values[i - 1]!);
    if (area < -sameArea) second = false;
    if (area > sameArea) smallerSomewhere = true;
    upToA += inA[i]!;
    upToB += inB[i]!;
    if (upToA > upToB + SAME_PROBABILITY) first = false;
    if (upToA < upToB - SAME_PROBABILITY) lessSomewhere = true;
  }
  if (first && lessSomewhere) return 1;
  return second && smallerSomewhere ? 2 : null;
}

/** Both on one list of values, those within rounding brought together. */
function together(a: Distribution, b: Distribution) {
  const values: number[] = [];
  const inA: number[] = [];
  const inB: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.values.length || j < b.values.length) {
    const fromA = j >= b.values.length || (i < a.values.length && a.values[i]! <= b.values[j]!);
    const value = fromA ? a.values[i]! : b.values[j]!;
    const last = values.at(-1);
    if (last === undefined || value - last > roundingOf(value)) {
      values.push(value);
      inA.push(0);
      inB.push(0);
    }
    if (fromA) inA[inA.length - 1]! += a.probabilities[i++]!;
    else inB[inB.length - 1]! += b.probabilities[j++]!;
  }
  return { values, inA, inB };
}

/** The smallest value that is not exceeded with at least the probability asked for, for each. */
export function quantilesOf({ values, probabilities }: Distribution, at: readonly number[]): number[] {
  const found: number[] = [];
  let i = 0;
  let upTo = probabilities[0] ?? 0;
  for (const p of at) {
    while (upTo < p - SAME_PROBABILITY && i < values.length - 1) upTo += probabilities[++i]!;
    found.push(values[i]!);
  }
  return found;
}
