/** What `simulate --json` prints. Fields keep their names and meaning; new ones may come. */
import { z } from 'zod';
import type { Scenario } from '../../model/schema.ts';
import { formatInstant, zoneOf } from '../../time/index.ts';
import { ProblemJson, problemJson } from '../json-parts.ts';
import type { Evaluation } from '../results.ts';
import type { Sample, Simulation } from './simulation.ts';

/** `T` is a number for the score, and RFC 9557 text for the end; spreads of ends are in seconds. */
const sample = <T extends z.ZodType>(value: T) =>
  z
    .object({
      mean: value,
      /** Of the mean. */
      standardError: z.number(),
      standardDeviation: z.number(),
      least: value,
      greatest: value,
      /** The least value that at least the share `level` of the runs does not exceed. */
      quantiles: z.array(z.object({ level: z.number(), value, standardError: z.number() })),
      histogram: z.array(z.object({ from: value, to: value, count: z.number() })),
    })
    .nullable();
const frequency = { node: z.string(), probability: z.number(), standardError: z.number() };

export const SimulationJson = z.object({
  scenario: z.object({ id: z.string(), title: z.string() }),
  errors: z.array(ProblemJson),
  plan: z.string().nullable(),
  seed: z.number(),
  /** Runs that count; 0 where the scenario cannot be evaluated. */
  trials: z.number(),
  /** Null where something in it is not computed. */
  score: sample(z.number()),
  end: sample(z.string()),
  /** Where runs end: the nodes, with the share of the runs. */
  ends: z.array(z.object(frequency)),
  /** Every dated event, deadline and decision: the share of all runs that reach it, and that miss it. */
  misses: z.array(z.object({ ...frequency, reached: z.number() })),
  /** Share of the runs that came to a decision in a state that the evaluation does not know. */
  unforeseen: z.number(),
  /** Runs that contradicted the observations and were drawn again. */
  rejected: z.number(),
});
export type SimulationJson = z.infer<typeof SimulationJson>;

/** With the evaluation of the same document and plan; without a simulation what says that there is none. */
export function simulationJson(
  scenario: Scenario,
  { plan, problems }: Evaluation,
  seed: number,
  found: Simulation | null,
): SimulationJson {
  const zone = zoneOf(scenario.timeZone);
  return {
    scenario: { id: scenario.id, title: scenario.title },
    errors: problems.filter(({ severity }) => severity === 'error').map(problemJson),
    plan,
    seed,
    trials: found?.trials ?? 0,
    score: sampleJson(found?.score ?? null, (value) => value, 1),
    end: sampleJson(found?.end ?? null, (value) => formatInstant(Math.round(value), zone), 1000),
    ends: [...(found?.ends ?? [])],
    misses: [...(found?.misses ?? [])],
    unforeseen: found?.unforeseen ?? 0,
    rejected: found?.rejected ?? 0,
  };
}

/** `unit`: how many of the sample's units one of the answer's spreads is. */
function sampleJson<T>(found: Sample | null, to: (value: number) => T, unit: number) {
  if (found === null) return null;
  return {
    mean: to(found.mean),
    standardError: found.standardError / unit,
    standardDeviation: found.standardDeviation / unit,
    least: to(found.least),
    greatest: to(found.greatest),
    quantiles: found.quantiles.map(({ level, value, standardError }) => ({
      level,
      value: to(value),
      standardError: standardError / unit,
    })),
    histogram: found.histogram.map(({ from, to: until, count }) => ({
      from: to(from),
      to: to(until),
      count,
    })),
  };
}
