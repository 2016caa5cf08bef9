/**
 * What the engine answers. Instants are epoch milliseconds, spans milliseconds, probabilities 0 … 1,
 * vectors one number per criterion in the document's order. `null` is "not computed", with a problem
 * that says why: the engine never puts a number where it does not know one.
 * `evaluation-json.ts` turns these into the command line's `--json`.
 */
import type { Answers } from './results/answers.ts';
import type { RolledGraph } from './rollback/roll-back.ts';
import type { StateGraph } from './state-graph.ts';

export type Severity = 'error' | 'warning' | 'info';

export const PROBLEM_CODES = {
  'no-start': 'error',
  'several-starts': 'error',
  cycle: 'error',
  unreachable: 'warning',
  'dead-end': 'warning',
  'outcome-has-edges': 'error',
  'decision-without-options': 'error',
  'one-option': 'info',
  'probability-missing': 'error',
  'probability-on-wrong-edge': 'warning',
  'probability-sum': 'error',
  'probability-range': 'error',
  expression: 'error',
  'no-way-out': 'error',
  ambiguous: 'warning',
  'missed-event': 'warning',
  'missed-deadline': 'warning',
  'late-decision': 'warning',
  'at-risk': 'info',
  'observation-contradicts': 'error',
  'not-observed': 'info',
  'too-many-states': 'error',
  /** Ours, beside the specification's: a plan's choice or `given` that is not open where it is met. */
  'plan-not-available': 'warning',
  /** Ours too: a node observed before another that comes before it; `nodes` names that one. */
  'observed-backwards': 'warning',
} as const satisfies Record<string, Severity>;
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Ids of what a problem is about; several where one alone would not tell. */
export interface ProblemPlace {
  readonly node?: string;
  readonly nodes?: readonly string[];
  readonly edge?: string;
  readonly criterion?: string;
  readonly parameter?: string;
  readonly variable?: string;
  readonly plan?: string;
  /** Index in `observations`. */
  readonly observation?: number;
  /** The field that holds the offending expression: `guard`, `probability`, `effects.CRITERION`, `set.VARIABLE`. */
  readonly field?: string;
}
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly at: ProblemPlace;
}

export interface Triple {
  readonly earliest: number;
  readonly likely: number;
  readonly latest: number;
}
export type Range = readonly [low: number, high: number];
/** A criterion that is not known is null in it. */
export type Vector = readonly (number | null)[];

export interface OptionResult {
  readonly edge: string;
  /** For the perspective. */
  readonly score: number | null;
  readonly scoreRange: Range | null;
  readonly expected: Vector | null;
  /** For the actor who decides: what the choice rests on. */
  readonly actorScore: number | null;
  readonly actorScoreRange: Range | null;
  /** The share of the ways that come to the decision, by their weight, in which it is chosen. */
  readonly chosen: number | null;
}
export interface DecisionResult {
  readonly best: string | null;
  readonly sameInEveryState: boolean;
  readonly robust: boolean;
  readonly options: readonly OptionResult[];
}
export interface NodeResult {
  readonly reach: number | null;
  readonly score: number | null;
  readonly scoreRange: Range | null;
  readonly expected: Vector | null;
  readonly arrive: Triple | null;
  readonly enter: Triple | null;
  readonly leave: Triple | null;
  /** Milliseconds. */
  readonly slack: { readonly likely: number; readonly latest: number } | null;
  readonly mustArriveBy: number | null;
  readonly missed: number;
  readonly atRisk: boolean;
  readonly states: number;
}
export interface EdgeResult {
  readonly reach: number | null;
  /** Mean probability of the edge where its node is met (reach-weighted); null where it is never met. */
  readonly probability: number | null;
}
export interface OutcomeResult {
  readonly node: string;
  readonly probability: number | null;
  readonly expected: Vector | null;
  readonly end: Triple | null;
}
/** The exact distribution of the score under the policy, values ascending; null above 100,000 values. */
export interface Distribution {
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
}

export interface Evaluation {
  readonly plan: string | null;
  readonly problems: readonly Problem[];
  readonly root: string | null;
  readonly criteria: readonly string[];
  readonly score: number | null;
  readonly scoreRange: Range | null;
  readonly expected: Vector | null;
  readonly decisions: Readonly<Record<string, DecisionResult>>;
  readonly nodes: Readonly<Record<string, NodeResult>>;
  readonly edges: Readonly<Record<string, EdgeResult>>;
  readonly outcomes: readonly OutcomeResult[];
  readonly end: Triple | null;
  readonly paths: { readonly count: bigint };
}

/** An evaluation with the arrays behind it, for the passes that build on it (paths, comparison, …). */
export interface EvaluatedGraph {
  readonly evaluation: Evaluation;
  /** null where the document cannot be evaluated at all. */
  readonly graph: StateGraph | null;
  readonly rolled: RolledGraph | null;
  /** What `evaluation` has as records by id, as columns by place and as single records; null likewise. */
  readonly answers: Answers | null;
}

/** What the backward and forward passes leave, per state and per move of a `StateGraph`. */
export interface Rollback {
  /** state × C: the value from the state on, its own effects included. NaN: not known. */
  readonly value: Float64Array;
  /** The move chosen at a decision state (and the only one at an event); -1 at ends and chance states, or where unknown. */
  readonly chosen: Int32Array;
  /** Per move: its probability given the observations further on; what the policy takes is `chosen`. */
  readonly conditional: Float64Array;
  /** state: the score's range for the perspective, policy held. */
  readonly scoreLow: Float64Array;
  readonly scoreHigh: Float64Array;
  /** state: probability under the policy; and under the policy that takes every open option alike. */
  readonly reach: Float64Array;
  readonly uniformReach: Float64Array;
  /** state: ms that the likely arrival may slip; Infinity where nothing dated follows. Null without times. */
  readonly float: Float64Array | null;
}

export const PATH_ORDERS = ['probability', 'score', 'worst', 'end'] as const;
export type PathOrder = (typeof PATH_ORDERS)[number];
export interface PathStep {
  readonly node: string;
  readonly edge: string | null;
  readonly arrive: Triple;
  readonly enter: Triple;
  readonly leave: Triple;
  readonly slack: { readonly likely: number; readonly latest: number } | null;
  readonly missed: boolean;
  readonly atRisk: boolean;
}
export interface Path {
  readonly probability: number;
  readonly score: number | null;
  readonly expected: Vector | null;
  readonly end: Triple;
  readonly steps: readonly PathStep[];
}
export interface PathsResult {
  readonly count: bigint;
  readonly paths: readonly Path[];
}
