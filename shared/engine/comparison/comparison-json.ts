/** What `compare --json` prints. Fields keep their names and meaning; new ones may come. */
import { z } from 'zod';
import type { Scenario } from '../../model/schema.ts';
import { zoneOf } from '../../time/index.ts';
import {
  InstantJson,
  instantJson,
  NumberJson,
  ProblemJson,
  problemJson,
  RangeJson,
  TripleJson,
  tripleJson,
  VectorJson,
  vectorJson,
} from '../json-parts.ts';
import { type Comparison, QUANTILES } from './comparison.ts';

/** A plan's id; null stands for the best policy without a plan. */
const PlanId = z.string().nullable();
const Plans = z.array(PlanId);
/** One figure per plan, in the order of `plans`. */
const PerPlan = z.array(NumberJson);

const PlanJson = z.object({
  plan: PlanId,
  /** Why something is not known: problems of severity error, as in `evaluate --json`. */
  errors: z.array(ProblemJson),
  score: NumberJson,
  scoreRange: RangeJson,
  /** From the root, everything included: criterion → value. */
  expected: VectorJson,
  /** outcome → probability; the same outcomes for every plan: those that some plan may reach. */
  outcomes: z.record(z.string(), NumberJson),
  /** event, deadline or decision → probability that it is reached, and after its date. */
  misses: z.record(z.string(), NumberJson),
  end: TripleJson,
  /** The first dated nodes ahead that the plan may reach, not observed, by likely entering. */
  firstDates: z.array(
    z.object({ node: z.string(), reach: z.number(), enter: TripleJson, mustArriveBy: InstantJson }),
  ),
  /** Exact, values of the score ascending; null above 100,000 values. */
  distribution: z.object({ values: z.array(z.number()), probabilities: z.array(z.number()) }).nullable(),
  /** The smallest score that is not exceeded with at least probability `at`. */
  quantiles: z.array(z.object({ at: z.number(), score: z.number() })).nullable(),
});

export const ComparisonJson = z.object({
  scenario: z.object({ id: z.string(), title: z.string() }),
  plans: z.array(PlanJson),
  /** Nodes at which plans with the same history so far go different ways; the first: where they first differ. */
  differences: z.array(
    z.object({
      node: z.string(),
      kind: z.enum(['decision', 'chance']),
      options: z.array(z.object({ edge: z.string(), plans: Plans })),
    }),
  ),
  /** The best plans, several where they tie within 1e-9; a criterion's best is by its goal. */
  best: z.object({ score: Plans, criteria: z.record(z.string(), Plans) }),
  /** On the expected values of the criteria that count for the perspective. */
  pareto: z.object({
    criteria: z.array(z.string()),
    dominated: z.array(z.object({ plan: PlanId, by: Plans })),
  }),
  /** `plan` dominates `over` stochastically; order 1 implies order 2 and is given instead of it. */
  dominance: z.array(z.object({ plan: PlanId, over: PlanId, order: z.union([z.literal(1), z.literal(2)]) })),
  regret: z.object({
    /** The chance nodes that all plans meet. */
    nodes: z.array(
      z.object({
        node: z.string(),
        branches: z.array(
          z.object({
            edge: z.string(),
            /** With the branch for certain, policies and other odds as they were; null: closed under the plan. */
            scores: PerPlan,
            /** Less than the best of these scores; null unless two plans or more leave the branch open. */
            regrets: PerPlan,
          }),
        ),
      }),
    ),
    worst: PerPlan,
    /** The plans of the smallest worst regret. */
    least: Plans,
  }),
  weighing: z.object({
    /** criterion → weight, as the perspective weighs it. */
    weights: z.record(z.string(), z.number()),
    /** Weights (one at a time, from 0 up) at which another plan comes to have the highest score, policies held. */
    flips: z.array(z.object({ criterion: z.string(), value: z.number(), from: PlanId, to: PlanId })),
  }),
});
export type ComparisonJson = z.infer<typeof ComparisonJson>;

export function comparisonJson(scenario: Scenario, comparison: Comparison): ComparisonJson {
  const zone = zoneOf(scenario.timeZone);
  const { criteria, outcomes, misses, best, pareto, regret, weighing } = comparison;
  const byId = <T>(ids: readonly string[], values: readonly T[], missing: T): Record<string, T> =>
    Object.fromEntries(ids.map((id, i) => [id, values[i] ?? missing]));
  return {
    scenario: { id: scenario.id, title: scenario.title },
    plans: comparison.plans.map((figures) => ({
      plan: figures.plan,
      errors: figures.errors.map(problemJson),
      score: figures.score,
      scoreRange: figures.scoreRange && [...figures.scoreRange],
      expected: vectorJson(criteria, figures.expected),
      outcomes: byId(outcomes, figures.outcomes, null),
      misses: byId(misses, figures.misses, null),
      end: tripleJson(figures.end, zone),
      firstDates: figures.firstDates.map(({ node, reach, enter, mustArriveBy }) => ({
        node,
        reach,
        enter: tripleJson(enter, zone),
        mustArriveBy: instantJson(mustArriveBy, zone),
      })),
      distribution: figures.distribution && {
        values: [...figures.distribution.values],
        probabilities: [...figures.distribution.probabilities],
      },
      quantiles: figures.quantiles && figures.quantiles.map((score, i) => ({ at: QUANTILES[i] ?? 0, score })),
    })),
    differences: comparison.forks.map(({ node, kind, options }) => ({
      node,
      kind,
      options: options.map(({ edge, plans }) => ({ edge, plans: [...plans] })),
    })),
    best: {
      score: [...best.score],
      criteria: Object.fromEntries(criteria.map((id, c) => [id, [...(best.criteria[c] ?? [])]])),
    },
    pareto: {
      criteria: [...pareto.criteria],
      dominated: pareto.dominated.map(({ plan, by }) => ({ plan, by: [...by] })),
    },
    dominance: comparison.dominance.map((each) => ({ ...each })),
    regret: {
      nodes: regret.nodes.map(({ node, branches }) => ({
        node,
        branches: branches.map(({ edge, scores, regrets }) => ({
          edge,
          scores: [...scores],
          regrets: [...regrets],
        })),
      })),
      worst: [...regret.worst],
      least: [...regret.least],
    },
    weighing: {
      weights: byId(criteria, weighing.weights, 0),
      flips: weighing.flips.map((each) => ({ ...each })),
    },
  };
}
