/** The probabilities of a chance node's branches: points, ranges, and the extremes over the ranges. */
import type { Edge } from '#shared/model/schema.ts';
import { type Found, place, probabilityText, wordRange } from './document.ts';
import { Failure, textValue, type Value } from './expression.ts';

export interface Branch {
  readonly point: number;
  readonly low: number;
  readonly high: number;
}
const TOLERANCE = 1e-9;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Points and ranges of the branches whose guards hold, or the problems why there are none. */
export function branches(
  edges: readonly Edge[],
  names: ReadonlyMap<string, Value>,
  node: string,
): { readonly branches: readonly Branch[] | null; readonly problems: readonly Found[] } {
  const problems: Found[] = [];
  const given = edges.map((edge): Branch | 'rest' | null => {
    const { probability } = edge;
    if (probability === undefined) return null;
    if (probability === 'rest') return 'rest';
    if (typeof probability === 'number') return certainly(probability);
    if (typeof probability === 'object') {
      const { low, high } = probability;
      return { low, high, point: probability.likely ?? (low + high) / 2 };
    }
    const word = wordRange(probability);
    if (word) return { low: word[0], high: word[1], point: (word[0] + word[1]) / 2 };
    const value = textValue(probabilityText(edge) ?? '', 'number', names);
    if (!(value instanceof Failure) && typeof value === 'number' && value >= 0 && value <= 1) {
      return certainly(value);
    }
    problems.push(place('expression', edge.id, 'probability'));
    return null;
  });
  if (given.some((b) => b === null)) return { branches: null, problems };
  const stated = given.filter((b): b is Branch => b !== 'rest' && b !== null);
  const rests = given.length - stated.length;
  const total = sum(stated.map((b) => b.point));
  const bad = (code: string) => ({ branches: null, problems: [place(code, node)] });
  if (rests > 1) return bad('probability-sum');
  if (rests === 1) {
    if (total > 1 + TOLERANCE) return bad('probability-sum');
    const rest = {
      point: clean(1 - total),
      low: clean(1 - sum(stated.map((b) => b.high))),
      high: clean(1 - sum(stated.map((b) => b.low))),
    };
    return { branches: given.map((b) => (b === 'rest' || b === null ? rest : b)), problems };
  }
  if (stated.every((b) => b.low === b.high)) {
    return Math.abs(total - 1) > TOLERANCE ? bad('probability-sum') : { branches: stated, problems };
  }
  if (sum(stated.map((b) => b.low)) > 1 + TOLERANCE) return bad('probability-range');
  if (sum(stated.map((b) => b.high)) < 1 - TOLERANCE) return bad('probability-range');
  const end = total < 1 ? 'high' : 'low';
  const room = sum(stated.map((b) => Math.abs(b[end] - b.point)));
  const share = room === 0 ? 0 : Math.abs(1 - total) / room;
  return {
    branches: stated.map((b) => ({ ...b, point: clean(b.point + share * (b[end] - b.point)) })),
    problems,
  };
}

function certainly(point: number): Branch {
  return { point, low: point, high: point };
}
/** What subtraction leaves of nothing is nothing. */
function clean(probability: number): number {
  return probability < 1e-12 ? 0 : probability;
}

/**
 * The least and the greatest Σ p·weight·value / Σ p·weight over all p within the branches' ranges that
 * add up to 1: a linear-fractional programme has its extremes at the corners, where all but one of the
 * p stand at an end of their range, and here every corner is tried.
 */
export function extremes(
  ranges: readonly Branch[],
  weights: readonly number[],
  lows: readonly number[],
  highs: readonly number[],
): [low: number, high: number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  const mean = (p: readonly number[], values: readonly number[]) => {
    const mass = sum(p.map((x, i) => x * (weights[i] ?? 0)));
    const weighed = p.map((x, i) =>
      x * (weights[i] ?? 0) === 0 ? 0 : x * (weights[i] ?? 0) * (values[i] ?? 0),
    );
    return mass > 1e-12 ? sum(weighed) / mass : null;
  };
  for (let free = 0; free < ranges.length; free++) {
    for (let corner = 0; corner < 2 ** ranges.length; corner++) {
      if (corner & (1 << free)) continue;
      const p = ranges.map((r, i) => (corner & (1 << i) ? r.high : r.low));
      p[free] = 0;
      const remainder = 1 - sum(p);
      const { low, high } = ranges[free] as Branch;
      if (remainder < low - TOLERANCE || remainder > high + TOLERANCE) continue;
      p[free] = clean(remainder);
      least = Math.min(least, mean(p, lows) ?? least);
      greatest = Math.max(greatest, mean(p, highs) ?? greatest);
    }
  }
  return [least, greatest];
}
