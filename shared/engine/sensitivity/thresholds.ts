import type { Scenario } from '../../model/schema.ts';
import type { CompiledModel } from '../compile/index.ts';
import type { BuildOptions } from '../states/index.ts';
import { type ChangedChoice, changedChoices } from './changed-choices.ts';
import { type Input, type InputValue, inputsOf } from './inputs.ts';
import type { SensitivityOptions } from './one-way.ts';
import { type Policy, policyOf } from './policy.ts';
import { merged, turnsAlong } from './scan.ts';
import { type Solved, solve, solveLike } from './solve.ts';

/** A value of a parameter where the best option of a decision changes, going up. */
export interface Threshold {
  readonly parameter: string;
  readonly decision: string;
  readonly value: number;
  /** Edges: best below the value, and above it; null for none. */
  readonly from: string | null;
  readonly to: string | null;
  /** The share of the decision's states, by weight, in which the choice changes. */
  readonly share: number;
  /** Whether the decision is met on either side of the value. */
  readonly met: boolean;
}

/** The same of a ranged probability (`id` is the edge) or a ranged span of time (the node, or the edge of a lag). */
export interface InputThreshold extends Omit<Threshold, 'parameter' | 'value'> {
  readonly kind: Exclude<Input['kind'], 'parameter'>;
  readonly id: string;
  /** A probability, or an ISO 8601 duration. */
  readonly value: InputValue;
}

export interface ThresholdOptions extends SensitivityOptions {
  /** Told the share of the work that is done. */
  readonly progress?: (share: number) => void;
}

/** A choice that is best on a stretch of more than this share of the range is never missed. */
const STEPS = 256;
/** There can be many more ranged probabilities and spans than parameters. */
const INPUT_STEPS = 64;

/** What is best at one value of an input. */
interface Point {
  readonly solved: Solved | null;
  readonly policy: Policy;
}
const NO_POLICY: Policy = { choices: new Map(), usual: new Int32Array() };

/**
 * Per parameter and decision every value between low and high where the best option changes (as
 * `changedChoices` compares), by parameter, then by value. Looks at 257 equidistant values and
 * bisects wherever two neighbours differ, so that several changes between two of them are found where
 * they show at a midpoint. To 1e-7 of the range. Throws `EvaluationStopped` when `shouldStop` says so.
 */
export function thresholds(
  model: CompiledModel,
  { parameter, progress, ...options }: ThresholdOptions = {},
): Threshold[] {
  const inputs = inputsOf(model, options.shouldStop).filter(
    ({ kind, id }) =>
      kind === 'parameter' && (parameter === undefined || parameter === id) && isRead(model.scenario, id),
  );
  return inputs.flatMap((input, place) => {
    const told = (share: number) => progress?.((place + share) / inputs.length);
    return turnsOf(model, input, options, STEPS, told).map(({ share, change }) => ({
      parameter: input.id,
      ...change,
      value: Number(input.valueAt(share)),
    }));
  });
}

/**
 * As `thresholds`, of each ranged probability and each ranged span of time, in the order of the inputs,
 * then of the values; looks at 65 values each. A branch goes as far along its range as the others at its
 * node leave room for it.
 */
export function inputThresholds(
  model: CompiledModel,
  { progress, ...options }: Omit<ThresholdOptions, 'parameter'> = {},
): InputThreshold[] {
  const inputs = inputsOf(model, options.shouldStop);
  return inputs.flatMap((input, place) => {
    const { kind, id } = input;
    if (kind === 'parameter') return [];
    const told = (share: number) => progress?.((place + share) / inputs.length);
    return turnsOf(model, input, options, INPUT_STEPS, told).map(({ share, change }) => ({
      kind,
      id,
      ...change,
      value: input.valueAt(share),
    }));
  });
}

function turnsOf(
  model: CompiledModel,
  input: Input,
  options: BuildOptions,
  steps: number,
  progress: (share: number) => void,
) {
  const base = solve(model, options);
  const pointAt = (share: number): Point => {
    const solved = solveLike(base, input.along(share), options);
    return { solved, policy: solved === null ? NO_POLICY : policyOf(solved, options.shouldStop) };
  };
  const changes = (low: Point, high: Point): ChangedChoice[] => {
    const { solved } = low;
    if (solved === null || high.solved === null) return [];
    return changedChoices(model, low.policy, high.solved).map((change) => {
      const n = model.nodeIndex.get(change.decision) ?? 0;
      return { ...change, met: change.met || solved.weights.reach[n]! > 0 };
    });
  };
  return merged(
    turnsAlong(pointAt, changes, steps, progress),
    (a, b) => a.decision === b.decision,
    (before, after) => ({ ...before, to: after.to, met: before.met || after.met }),
  );
}

/** Whether some expression can name the parameter: one that none names changes nothing. */
function isRead({ nodes, edges }: Scenario, id: string): boolean {
  const name = new RegExp(`\\b${id}\\b`);
  const reads = (text: unknown) => typeof text === 'string' && name.test(text);
  const readsAny = (record: Readonly<Record<string, unknown>> | undefined) =>
    record !== undefined && Object.values(record).some(reads);
  return (
    nodes.some(({ effects, set }) => readsAny(effects) || readsAny(set)) ||
    edges.some(
      ({ effects, set, guard, probability }) =>
        readsAny(effects) || readsAny(set) || reads(guard) || reads(probability),
    )
  );
}
