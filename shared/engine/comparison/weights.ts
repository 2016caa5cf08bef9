/**
 * Whose weights make which plan the best: expected scores are linear in the weights as long as each plan
 * keeps to its policy, so the weights at which the order changes are found in closed form.
 */
import type { Vector } from '../results.ts';
import { roundingOf } from './tolerance.ts';

/** Weights and flips of the perspective, with the policies held. */
export interface Weighing {
  /** Per criterion, as the perspective weighs it now. */
  readonly weights: readonly number[];
  readonly flips: readonly WeightFlip[];
}

/** Going up with one weight, from 0 without end, the others as they are: where the lead changes hands. */
export interface WeightFlip {
  readonly criterion: string;
  /** A weight above 0. */
  readonly value: number;
  /** The plan of the highest score below the value, and above it; of equal plans the first. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One plan's value per criterion, signed so that more is better; null where it is not known. */
export interface Profile {
  readonly plan: string | null;
  readonly values: Vector;
}

/** Σ weight × value; null where a criterion of a weight above 0 is not known. */
export function weighed({ values }: Profile, weights: readonly number[]): number | null {
  let sum = 0;
  for (const [c, weight] of weights.entries()) {
    if (weight === 0) continue;
    const value = values[c] ?? null;
    if (value === null) return null;
    sum += weight * value;
  }
  return sum;
}

/**
 * All flips of all criteria, by criterion, then by weight. A plan of which a figure that counts is not
 * known does not take part.
 */
export function weightFlips(
  criteria: readonly string[],
  profiles: readonly Profile[],
  weights: readonly number[],
): WeightFlip[] {
  return criteria.flatMap((criterion, c) => {
    const others = weights.map((weight, i) => (i === c ? 0 : weight));
    const lines = profiles.flatMap((profile): Line[] => {
      const base = weighed(profile, others);
      const slope = profile.values[c] ?? null;
      return base === null || slope === null ? [] : [{ plan: profile.plan, base, slope }];
    });
    return leads(lines).map((lead) => ({ criterion, ...lead }));
  });
}

/** A plan's score as a line over one weight. */
interface Line {
  readonly plan: string | null;
  /** At a weight of 0. */
  readonly base: number;
  readonly slope: number;
}

/** The corners of the upper envelope above 0; slopes and bases within a rounding are equal. */
function leads(lines: readonly Line[]): Omit<WeightFlip, 'criterion'>[] {
  const found: Omit<WeightFlip, 'criterion'>[] = [];
  let lead = lines.reduce<Line | null>((best, line) => {
    if (best === null) return line;
    const more = line.base - best.base;
    if (Math.abs(more) > roundingOf(line.base, best.base)) return more > 0 ? line : best;
    return steeper(line, best) ? line : best;
  }, null);
  while (lead !== null) {
    const held: Line = lead;
    let next: { readonly at: number; readonly line: Line } | null = null;
    for (const line of lines) {
      if (!steeper(line, held)) continue;
      const at = (held.base - line.base) / (line.slope - held.slope);
      if (next === null || at < next.at || (at === next.at && steeper(line, next.line))) next = { at, line };
    }
    if (next !== null && next.at > 0) found.push({ value: next.at, from: held.plan, to: next.line.plan });
    lead = next?.line ?? null;
  }
  return found;
}

const steeper = (a: Line, b: Line) => a.slope - b.slope > roundingOf(a.slope, b.slope);
