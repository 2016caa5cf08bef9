import type { CompiledModel } from '../compile/index.ts';
import { evaluate } from '../evaluate.ts';
import type { Problem } from '../results.ts';
import { type NodeInformation, valueOfInformation } from './information.ts';
import { oneWay, type Swing } from './one-way.ts';
import { type PlanTurn, planTurns } from './plan-turns.ts';
import { type InputThreshold, inputThresholds, type Threshold, thresholds } from './thresholds.ts';
import { type TwoWay, twoWay } from './two-way.ts';

/** Everything that sensitivity answers at once. */
export interface Sensitivity {
  /** Of severity error, of the document as it is. */
  readonly errors: readonly Problem[];
  readonly score: number | null;
  readonly swings: readonly Swing[];
  readonly thresholds: readonly Threshold[];
  readonly information: readonly NodeInformation[];
  readonly grid: TwoWay | null;
}

export interface SensitivityQuestion {
  /** Only this parameter's swing and thresholds. */
  readonly parameter?: string;
  /** Only the grid of these two parameters. */
  readonly two?: readonly [first: string, second: string];
  /** Held throughout; null or absent: the best choices. */
  readonly plan?: string | null;
  readonly shouldStop?: () => boolean;
  /** Told the share of the work that is done. */
  readonly progress?: (share: number) => void;
}

/** Swings, thresholds and the values of information; or what was asked for alone. Throws `EvaluationStopped`. */
export function sensitivity(
  model: CompiledModel,
  { parameter, two, progress, ...options }: SensitivityQuestion = {},
): Sensitivity {
  const { problems, score } = evaluate(model, options).evaluation;
  const base = { errors: problems.filter(({ severity }) => severity === 'error'), score };
  if (two !== undefined) {
    const grid = twoWay(model, { first: two[0], second: two[1], ...options });
    return { ...base, swings: [], thresholds: [], information: [], grid };
  }
  const which = parameter === undefined ? options : { ...options, parameter };
  return {
    ...base,
    swings: oneWay(model, which).swings,
    thresholds: thresholds(model, progress === undefined ? which : { ...which, progress }),
    information: parameter === undefined ? valueOfInformation(model, options) : [],
    grid: null,
  };
}

/** Where choices and plans turn, along every input: it takes many times as long as the swings. */
export interface Turns {
  readonly inputThresholds: readonly InputThreshold[];
  readonly planTurns: readonly PlanTurn[];
}

export interface TurnsQuestion extends Pick<SensitivityQuestion, 'plan' | 'shouldStop' | 'progress'> {
  /** The plans of which the best is asked for; `null` is the best policy. */
  readonly plans: readonly (string | null)[];
}

/**
 * Where the best option of a decision turns along ranged probabilities and spans of time (with `plan`
 * held), and where the best of `plans` turns along any input. Throws `EvaluationStopped`.
 */
export function turns(
  model: CompiledModel,
  { plan = null, plans, progress, shouldStop }: TurnsQuestion,
): Turns {
  const options = shouldStop === undefined ? {} : { shouldStop };
  // Each place takes as many evaluations as there are plans, and half as many places.
  const first = 1 / (1 + (plans.length < 2 ? 0 : plans.length / 2));
  return {
    inputThresholds: inputThresholds(model, {
      ...options,
      plan,
      progress: (share) => progress?.(first * share),
    }),
    planTurns: planTurns(model, plans, {
      ...options,
      progress: (share) => progress?.(first + (1 - first) * share),
    }),
  };
}
