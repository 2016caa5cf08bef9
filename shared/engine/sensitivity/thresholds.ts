import type { Scenario } from '../../model/schema.ts';
import { type CompiledModel, withParameters } from '../compile/index.ts';
import { changedChoices } from './changed-choices.ts';
import type { SensitivityOptions } from './one-way.ts';
import { type Policy, policyOf } from './policy.ts';
import { type Solved, solve } from './solve.ts';

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

export interface ThresholdOptions extends SensitivityOptions {
  /** Told the share of the work that is done. */
  readonly progress?: (share: number) => void;
}

/** A choice that is best on a stretch of more than this share of the range is never missed. */
const STEPS = 256;
/** Of the range. */
const TOLERANCE = 1e-7;

/** A value of the parameter, and what is best there. */
interface Point {
  readonly value: number;
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
  const { scenario } = model;
  const parameters = scenario.parameters ?? [];
  return parameters.flatMap(({ id, value, low = value, high = value }, place) => {
    if ((parameter !== undefined && parameter !== id) || low === high || !isRead(scenario, id)) return [];
    const pointAt = (at: number): Point => {
      const solved = solve(withParameters(model, { [id]: at }, options.shouldStop), options);
      return {
        value: at,
        solved,
        policy: solved === null ? NO_POLICY : policyOf(solved, options.shouldStop),
      };
    };
    const tolerance = (high - low) * TOLERANCE;
    const found: Threshold[] = [];
    let last = pointAt(low);
    for (let step = 1; step <= STEPS; step++) {
      const next = pointAt(step === STEPS ? high : low + ((high - low) * step) / STEPS);
      between(model, id, last, next, tolerance, pointAt, found);
      last = next;
      progress?.((place + step / STEPS) / parameters.length);
    }
    return merged(found, 2 * tolerance);
  });
}

function between(
  model: CompiledModel,
  parameter: string,
  low: Point,
  high: Point,
  tolerance: number,
  pointAt: (value: number) => Point,
  found: Threshold[],
): void {
  if (low.solved === null || high.solved === null) return;
  const changes = changedChoices(model, low.policy, high.solved);
  if (changes.length === 0) return;
  const value = low.value + (high.value - low.value) / 2;
  if (high.value - low.value > tolerance && value > low.value && value < high.value) {
    const middle = pointAt(value);
    between(model, parameter, low, middle, tolerance, pointAt, found);
    between(model, parameter, middle, high, tolerance, pointAt, found);
    return;
  }
  for (const { met, ...change } of changes) {
    const n = model.nodeIndex.get(change.decision) ?? 0;
    found.push({ parameter, ...change, value, met: met || low.solved.weights.reach[n]! > 0 });
  }
}

/** What changes and changes back at one point (a tie there) is no change; what changes twice changes once. */
function merged(found: readonly Threshold[], within: number): Threshold[] {
  const result: Threshold[] = [];
  for (const threshold of found) {
    const i = result.findLastIndex(({ decision }) => decision === threshold.decision);
    const before = result[i];
    if (before === undefined || threshold.value - before.value > within || before.to !== threshold.from) {
      result.push(threshold);
    } else if (before.from === threshold.to) result.splice(i, 1);
    else result[i] = { ...before, to: threshold.to, met: before.met || threshold.met };
  }
  return result;
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
