/** What a simulation answers, and the figures of a sample. Instants are epoch milliseconds. */

export interface Quantile {
  readonly level: number;
  readonly value: number;
  /** Half the distance between the values one standard error of the rank away on either side. */
  readonly standardError: number;
}
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}
export interface Sample {
  readonly mean: number;
  /** Of the mean. */
  readonly standardError: number;
  readonly standardDeviation: number;
  readonly least: number;
  readonly greatest: number;
  readonly quantiles: readonly Quantile[];
  /** Equally wide, from the least to the greatest; one where all values are the same. */
  readonly histogram: readonly Bin[];
}
export interface Frequency {
  readonly node: string;
  /** Share of the runs. */
  readonly probability: number;
  readonly standardError: number;
}
/** A dated event, deadline or decision. */
export interface MissFrequency extends Frequency {
  /** Share of the runs that reach the node at all. */
  readonly reached: number;
}
export interface Simulation {
  readonly plan: string | null;
  readonly seed: number;
  /** Runs that count: as many as asked for, unless nearly all contradict the observations. */
  readonly trials: number;
  /** Null where a run met something that is not computed, or there are no runs. */
  readonly score: Sample | null;
  readonly end: Sample | null;
  /** Where runs end, in topological order. */
  readonly ends: readonly Frequency[];
  /** Every dated event, deadline and decision within reach, in topological order. */
  readonly misses: readonly MissFrequency[];
  /** Share of the runs that came to a decision in a state for which the policy has no choice. */
  readonly unforeseen: number;
  /** Runs that contradicted the observations and were drawn again. */
  readonly rejected: number;
}

export const QUANTILE_LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;
const BINS = 30;

/** Null for an empty sample, or where a value is not known (NaN). Sorts `values`. */
export function sampleOf(values: Float64Array): Sample | null {
  const count = values.length;
  // Summed as differences to one of them: instants are large, and differ by little.
  const origin = values[0];
  if (origin === undefined) return null;
  let sum = 0;
  for (const value of values) sum += value - origin;
  if (!Number.isFinite(sum)) return null;
  const mean = origin + sum / count;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  const standardDeviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
  values.sort();
  return {
    mean,
    standardError: standardDeviation / Math.sqrt(count),
    standardDeviation,
    least: values[0]!,
    greatest: values[count - 1]!,
    quantiles: QUANTILE_LEVELS.map((level) => quantile(values, level)),
    histogram: histogram(values),
  };
}

/** Share and standard error of `count` in `trials` (binomial). */
export function frequency(count: number, trials: number): { probability: number; standardError: number } {
  const probability = trials === 0 ? 0 : count / trials;
  return {
    probability,
    standardError: trials === 0 ? 0 : Math.sqrt((probability * (1 - probability)) / trials),
  };
}

/** The least value that at least this share of the sample does not exceed. */
function quantile(sorted: Float64Array, level: number): Quantile {
  const count = sorted.length;
  const at = (rank: number) => sorted[Math.min(count, Math.max(1, Math.ceil(rank))) - 1]!;
  const spread = Math.sqrt(count * level * (1 - level));
  return {
    level,
    value: at(level * count),
    standardError: (at(level * count + spread) - at(level * count - spread)) / 2,
  };
}

function histogram(sorted: Float64Array): Bin[] {
  const least = sorted[0]!;
  const greatest = sorted[sorted.length - 1]!;
  if (least === greatest) return [{ from: least, to: greatest, count: sorted.length }];
  const counts = new Int32Array(BINS);
  const width = (greatest - least) / BINS;
  for (const value of sorted) counts[Math.min(BINS - 1, Math.floor((value - least) / width))]!++;
  return Array.from(counts, (count, i) => ({
    from: least + i * width,
    to: i === BINS - 1 ? greatest : least + (i + 1) * width,
    count,
  }));
}
