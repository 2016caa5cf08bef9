import type { CompiledModel } from '../compile/index.ts';
import type { BuildOptions } from '../states/index.ts';
import { type ChangedChoice, changedChoices } from './changed-choices.ts';
import { type Input, type InputValue, inputsOf } from './inputs.ts';
import { holdPolicy, type Policy, policyOf } from './policy.ts';
import { type Solved, solve, solveLike } from './solve.ts';

/** One input at one end of its range, everything else as it is. */
export interface InputEnd {
  readonly value: InputValue;
  /** The score with the policy re-optimised. */
  readonly score: number | null;
  /** The score with the base policy held. */
  readonly held: number | null;
  /** Where another choice is best than in the base case: what an analyst asks first. */
  readonly changes: readonly ChangedChoice[];
}

export interface Swing {
  readonly kind: Input['kind'];
  /** The parameter's, the node's (duration) or the edge's (probability, lag). */
  readonly id: string;
  readonly base: InputValue;
  readonly low: InputEnd;
  readonly high: InputEnd;
  /** Greatest less least of the scores at low, base and high. */
  readonly swing: number | null;
  /** The same with the base policy held. */
  readonly heldSwing: number | null;
  /** Observations have settled what it is about, and it changes nothing: no uncertainty any more. */
  readonly settled: boolean;
}

export interface OneWay {
  readonly score: number | null;
  /** By swing, the greatest first; unknown ones last. */
  readonly swings: readonly Swing[];
}

export interface SensitivityOptions extends BuildOptions {
  /** Only this parameter. */
  readonly parameter?: string;
}

/**
 * The tornado (Howard, Decision Analysis: Practice and Promise, 1988): each parameter at its low and
 * high, each ranged probability and each ranged span of time at its ends, one at a time. Throws
 * `EvaluationStopped` when `shouldStop` says so.
 */
export function oneWay(model: CompiledModel, { parameter, ...options }: SensitivityOptions = {}): OneWay {
  const base = solve(model, options);
  if (base === null) return { score: null, swings: [] };
  const policy = policyOf(base, options.shouldStop);
  const swings = inputsOf(model, options.shouldStop)
    .filter(({ kind, id }) => parameter === undefined || (kind === 'parameter' && id === parameter))
    .map((input) => swingOf(model, base, policy, input, options));
  swings.sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1));
  return { score: base.score, swings };
}

/**
 * Whether observations have settled what the input is about: its chance went another way or is known, or
 * its node can be met no more; and it changes nothing. What it might have been is then no uncertainty.
 */
function isSettled(
  model: CompiledModel,
  base: Solved,
  { kind, id, low, high, swing, heldSwing }: Omit<Swing, 'settled'>,
): boolean {
  const { observations = [], edges } = model.scenario;
  if (observations.length === 0 || kind === 'parameter') return false;
  if ((swing ?? 1) > 1e-12 || (heldSwing ?? 1) > 1e-12) return false;
  if ([...low.changes, ...high.changes].length > 0) return false;
  const node = kind === 'duration' ? id : (edges.find((edge) => edge.id === id)?.from ?? '');
  const n = model.nodeIndex.get(node);
  const known = observations.some((each) => each.node === node && each.edge !== undefined);
  return (known && kind === 'probability') || (n !== undefined && base.weights.weighted[n] === 0);
}

function swingOf(
  model: CompiledModel,
  base: Solved,
  policy: Policy,
  input: Input,
  options: BuildOptions,
): Swing {
  const low = endOf(model, base, policy, input, 'low', options);
  const high = endOf(model, base, policy, input, 'high', options);
  const swing = {
    kind: input.kind,
    id: input.id,
    base: input.base,
    low,
    high,
    swing: spread(base.score, low.score, high.score),
    heldSwing: spread(base.score, low.held, high.held),
  };
  return { ...swing, settled: isSettled(model, base, swing) };
}

function spread(...scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length < scores.length ? null : Math.max(...known) - Math.min(...known);
}

function endOf(
  model: CompiledModel,
  base: Solved,
  policy: Policy,
  input: Input,
  end: 'low' | 'high',
  options: BuildOptions,
): InputEnd {
  const value = input[end];
  // A branch's point need not be its likely value: pinned, it is.
  const same = value === input.base && input.kind !== 'probability';
  const solved = same ? base : solveLike(base, input.along(end === 'low' ? 0 : 1), options);
  if (solved === null) return { value, score: null, held: null, changes: [] };
  const held = holdPolicy(solved, policy, options.shouldStop);
  return {
    value,
    score: solved.score,
    held: held.score,
    changes: solved === base ? [] : changedChoices(model, policy, solved),
  };
}
