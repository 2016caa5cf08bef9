/**
 * Monte Carlo simulation. The generator is xoroshiro128+ of pure-rand (Blackman & Vigna, Scrambled
 * Linear Pseudorandom Number Generators, 2018): small, tested with fast-check, the same on every host.
 * It has uniform numbers only, and libraries with a beta distribution draw it by logarithms that hosts
 * round differently; so PERT is drawn in `pert.ts` by exactly rounded arithmetic.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { CompiledModel } from '../compile/index.ts';
import { EvaluationStopped } from '../evaluate.ts';
import type { Problem } from '../results.ts';
import { solve } from '../sensitivity/solve.ts';
import { heldBy } from '../states/held.ts';
import type { BuildOptions } from '../states/index.ts';
import { canMiss } from '../states/node-times.ts';
import { guideOf, openWhere } from './guide.ts';
import { Runner } from './run.ts';
import { RunStates } from './run-states.ts';
import { frequency, type Simulation, sampleOf } from './simulation.ts';

export interface SimulationOptions extends BuildOptions {
  /** Runs; 10,000 by default. */
  readonly trials?: number;
  /** A whole number of 32 bits; 1 by default, so that two analysts see the same. */
  readonly seed?: number;
}
export const DEFAULT_TRIALS = 10_000;
export const DEFAULT_SEED = 1;

/** Nodes passed between two reports: a few milliseconds. */
const STRIDE = 10_000;
/** Attempts per run asked for, after which a simulation that observations reject ends with fewer runs. */
const PATIENCE = 100;

/**
 * The simulation, in steps: yields how many runs are done, every few milliseconds, so that whoever
 * drives it can show progress, let others work, or leave it. Null where the document cannot be evaluated.
 */
export function* simulation(
  model: CompiledModel,
  { trials = DEFAULT_TRIALS, seed = DEFAULT_SEED, ...options }: SimulationOptions = {},
): Generator<number, Simulation | null> {
  const solved = solve(model, options);
  if (solved === null) return null;
  const problems: Problem[] = [];
  const held = heldBy(model, options.plan ?? null, problems);
  const generator = xoroshiro128plus(seed | 0);
  const unit = () => uniformFloat64(generator);
  const { evidence } = solved;
  const runner = new Runner(
    model,
    new RunStates(model, evidence, held, openWhere(solved, held, options.shouldStop)),
    guideOf(solved, options.shouldStop),
    evidence,
    unit,
  );
  const scores = new Float64Array(trials);
  const ends = new Float64Array(trials);
  const tally = newTally(model);
  let done = 0;
  let rejected = 0;
  let strides = 0;
  yield 0;
  while (done < trials && rejected <= PATIENCE * trials) {
    const counts = runner.run();
    strides += runner.length;
    if (counts) {
      scores[done] = runner.score;
      ends[done] = runner.end;
      count(tally, runner);
      done++;
    } else rejected++;
    if (strides < STRIDE) continue;
    strides = 0;
    yield done;
  }
  yield done;
  return {
    plan: options.plan ?? null,
    seed,
    trials: done,
    score: sampleOf(scores.subarray(0, done)),
    end: sampleOf(ends.subarray(0, done)),
    ...shares(model, tally, done),
    unforeseen: done === 0 ? 0 : tally.unforeseen / done,
    rejected,
  };
}

export interface DrivenOptions extends SimulationOptions {
  /** Told now and then how many of the runs are done. */
  readonly progress?: (done: number, trials: number) => void;
}

/** The whole simulation at once. Throws `EvaluationStopped` when `shouldStop` says so. */
export function simulate(
  model: CompiledModel,
  { progress, ...options }: DrivenOptions = {},
): Simulation | null {
  const steps = simulation(model, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (options.shouldStop?.() === true) throw new EvaluationStopped('The simulation was stopped.');
    progress?.(step.value, options.trials ?? DEFAULT_TRIALS);
  }
}

/** Per node: runs that reached it, missed it, ended there. */
interface Tally {
  readonly reached: Float64Array;
  readonly missed: Float64Array;
  readonly ended: Float64Array;
  unforeseen: number;
}

function newTally({ nodeIds }: CompiledModel): Tally {
  const counts = () => new Float64Array(nodeIds.length);
  return { reached: counts(), missed: counts(), ended: counts(), unforeseen: 0 };
}

function count(tally: Tally, { passed, missed, length, unforeseen, end }: Runner): void {
  for (let i = 0; i < length; i++) {
    tally.reached[passed[i]!]!++;
    if (missed[i] === 1) tally.missed[passed[i]!]!++;
  }
  if (!Number.isNaN(end)) tally.ended[passed[length - 1]!]!++;
  if (unforeseen) tally.unforeseen++;
}

function shares(model: CompiledModel, { reached, missed, ended }: Tally, trials: number) {
  const nodes = [...model.order];
  return {
    ends: nodes
      .filter((n) => ended[n]! > 0)
      .map((n) => ({ node: model.nodeIds[n]!, ...frequency(ended[n]!, trials) })),
    misses: nodes
      .filter((n) => model.windows.has(n) && canMiss(model.kinds[n]!))
      .map((n) => ({
        node: model.nodeIds[n]!,
        reached: frequency(reached[n]!, trials).probability,
        ...frequency(missed[n]!, trials),
      })),
  };
}
