/** What a comparison of plans answers. Lists of figures stand in the order of `plans`; null: not known. */
import type { Distribution, Problem, Range, Triple, Vector } from '../results.ts';
import type { Weighing } from './weights.ts';

/** Probabilities at which quantiles of the score are given. */
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Something dated that the plan leads to and that has not been observed. */
export interface DatedNode {
  readonly node: string;
  readonly reach: number;
  readonly enter: Triple | null;
  /** Epoch ms. */
  readonly mustArriveBy: number | null;
}

/** One plan's figures; `plan` null: the best policy without a plan. */
export interface PlanFigures {
  readonly plan: string | null;
  /** Of severity error: why something is not known. */
  readonly errors: readonly Problem[];
  readonly score: number | null;
  readonly scoreRange: Range | null;
  readonly expected: Vector | null;
  /** Per node of `outcomes`. */
  readonly outcomes: readonly (number | null)[];
  /** Per node of `misses`: the probability that it is reached, and too late. */
  readonly misses: readonly (number | null)[];
  readonly end: Triple | null;
  /** The next of them, by likely entering, at most `FIRST_DATES`. */
  readonly firstDates: readonly DatedNode[];
  /** Of the score; null where it is not known or has more than 100,000 values. */
  readonly distribution: Distribution | null;
  /** At `QUANTILES`: the smallest score that is not exceeded with at least that probability. */
  readonly quantiles: readonly number[] | null;
}

/** A node at which plans that agreed up to there go different ways. */
export interface Fork {
  readonly node: string;
  readonly kind: 'decision' | 'chance';
  /** A plan may stand at several: where the states differ in what it does. */
  readonly options: readonly { readonly edge: string; readonly plans: readonly (string | null)[] }[];
}

/** `plan` dominates `over`; the first order implies the second. */
export interface StochasticDominance {
  readonly plan: string | null;
  readonly over: string | null;
  readonly order: 1 | 2;
}

/** A branch taken for certain with everything else, the policies too, as it was. */
export interface BranchRegret {
  readonly edge: string;
  /** Null also for plans that leave the branch closed. */
  readonly scores: readonly (number | null)[];
  /** What the best of these scores has more; all null where fewer than two plans leave the branch open. */
  readonly regrets: readonly (number | null)[];
}
export interface NodeRegret {
  readonly node: string;
  readonly branches: readonly BranchRegret[];
}

export interface Comparison {
  readonly plans: readonly PlanFigures[];
  readonly criteria: readonly string[];
  /** Those that some plan may reach. */
  readonly outcomes: readonly string[];
  /** Events, deadlines and decisions with a date that some plan may miss. */
  readonly misses: readonly string[];
  /** Where the plans part, from the root on; the first is where they first differ. */
  readonly forks: readonly Fork[];
  /** Of each: the best plans, several where they tie. A criterion's best is by its goal. */
  readonly best: {
    readonly score: readonly (string | null)[];
    readonly criteria: readonly (readonly (string | null)[])[];
  };
  /** On the criteria that count for the perspective: others are no reason to prefer a plan. */
  readonly pareto: {
    readonly criteria: readonly string[];
    readonly dominated: readonly { readonly plan: string | null; readonly by: readonly (string | null)[] }[];
  };
  readonly dominance: readonly StochasticDominance[];
  readonly regret: {
    /** The chance nodes that all plans meet. */
    readonly nodes: readonly NodeRegret[];
    /** Per plan the largest of its regrets; null where it has none. */
    readonly worst: readonly (number | null)[];
    /** The plans of the smallest worst regret (Savage's minimax regret, 1951). */
    readonly least: readonly (string | null)[];
  };
  /** What other weights would make of it, the policies held. */
  readonly weighing: Weighing;
}
