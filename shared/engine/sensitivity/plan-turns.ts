/** What would make another plan the best: one input at a time, along its range. */
import { highest } from '../comparison/tolerance.ts';
import type { CompiledModel } from '../compile/index.ts';
import type { BuildOptions } from '../states/index.ts';
import { type Input, type InputValue, inputsOf } from './inputs.ts';
import { merged, turnsAlong } from './scan.ts';
import { solve, solveLike } from './solve.ts';

/** A value of an input where another of the plans compared comes to have the best score, going up. */
export interface PlanTurn {
  readonly kind: Input['kind'];
  /** The parameter's, the node's (duration) or the edge's (probability, lag). */
  readonly id: string;
  /** Of the input as it stands, in the same units as `value`. */
  readonly base: InputValue;
  readonly value: InputValue;
  /** Best below the value, and above it; `null` is the best policy without a plan. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the input stands below the value now. */
  readonly ahead: boolean;
}

export interface PlanTurnOptions extends Omit<BuildOptions, 'plan'> {
  /** Told the share of the work that is done. */
  readonly progress?: (share: number) => void;
}

/** A plan that is best on a stretch of more than this share of the range is never missed. */
const STEPS = 32;

/**
 * Every value at which the plan of the highest score changes, by input, then by value, to 1e-7 of the
 * range: each parameter, ranged probability and ranged span of time from its low to its high, everything
 * else as it is; each plan decides what it leaves open anew at every value. Where plans tie, the first of
 * them leads; where the score of none is known, nobody does and nothing turns. Throws `EvaluationStopped`.
 */
export function planTurns(
  model: CompiledModel,
  plans: readonly (string | null)[],
  { progress, ...options }: PlanTurnOptions = {},
): PlanTurn[] {
  const compared = [...new Set(plans)];
  if (compared.length < 2) return [];
  const inputs = inputsOf(model, options.shouldStop);
  const bases = compared.map((plan) => solve(model, { ...options, plan }));
  return inputs.flatMap((input, place) => {
    const leader = (share: number): number => {
      const at = input.along(share);
      const scores = compared.map(
        (plan, i) => solveLike(bases[i] ?? null, at, { ...options, plan })?.score ?? null,
      );
      return highest(scores)[0] ?? -1;
    };
    const changes = (low: number, high: number) =>
      low === high || low < 0 || high < 0
        ? []
        : [{ from: compared[low] ?? null, to: compared[high] ?? null }];
    const found = turnsAlong(leader, changes, STEPS, (share) => progress?.((place + share) / inputs.length));
    const { kind, id, base } = input;
    const now = shareOfBase(input);
    return merged(
      found,
      () => true,
      ({ from }, { to }) => ({ from, to }),
    ).map(({ share, change }) => ({
      kind,
      id,
      base,
      value: input.valueAt(share),
      ...change,
      ahead: now < share,
    }));
  });
}

/** How far along its range the input stands: spans by bisection, since months are of no fixed length. */
function shareOfBase({ low, base, high, valueAt }: Input): number {
  if (typeof base === 'number') return (base - Number(low)) / (Number(high) - Number(low));
  let from = 0;
  let to = 1;
  for (let step = 0; step < 40; step++) {
    const middle = (from + to) / 2;
    if (isShorter(String(valueAt(middle)), base)) from = middle;
    else to = middle;
  }
  return from;
}

/** As of the start of a year: only which comes first matters. */
function isShorter(a: string, b: string): boolean {
  return Temporal.Duration.compare(a, b, { relativeTo: '2025-01-01' }) < 0;
}
