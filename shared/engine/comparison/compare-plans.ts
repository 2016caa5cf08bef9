import type { CompiledModel } from '../compile/index.ts';
import { evaluate } from '../evaluate.ts';
import { scoreDistribution } from '../plan/score-distribution.ts';
import type { Distribution, Vector } from '../results.ts';
import type { BuildOptions } from '../states/index.ts';
import { type Comparison, type PlanFigures, QUANTILES, type StochasticDominance } from './comparison.ts';
import { dominanceOrder, quantilesOf } from './dominance.ts';
import { firstDates, missedAt, missesOf, outcomesOf } from './figures.ts';
import { forksOf } from './forks.ts';
import { leastRegret, regretOf } from './regret.ts';
import { above, highest } from './tolerance.ts';
import { type Weighing, weightFlips } from './weights.ts';

/**
 * The plans (ids; null for the best policy without a plan) side by side. Each is evaluated once; a plan
 * that the document does not have counts as null. Throws `EvaluationStopped` when `shouldStop` says so.
 */
export function comparePlans(
  model: CompiledModel,
  plans: readonly (string | null)[],
  options: Omit<BuildOptions, 'plan'> = {},
): Comparison {
  const evaluated = [...new Set(plans)].map((plan) => evaluate(model, { ...options, plan }));
  const outcomes = outcomesOf(model, evaluated);
  const misses = missesOf(model, evaluated);
  const figures = evaluated.map((each): PlanFigures => {
    const { evaluation } = each;
    const distribution = scoreDistribution(each, options.shouldStop);
    return {
      plan: evaluation.plan,
      errors: evaluation.problems.filter(({ severity }) => severity === 'error'),
      score: evaluation.score,
      scoreRange: evaluation.scoreRange,
      expected: evaluation.expected,
      outcomes: outcomes.map((node) => evaluation.nodes[node]?.reach ?? null),
      misses: misses.map((node) => missedAt(each, node)),
      end: evaluation.end,
      firstDates: firstDates(model, each),
      distribution,
      quantiles: distribution && quantilesOf(distribution, QUANTILES),
    };
  });
  const ids = figures.map(({ plan }) => plan);
  const named = (indices: readonly number[]) => indices.map((i) => ids[i] ?? null);
  const regret = regretOf(evaluated, options.shouldStop);
  return {
    plans: figures,
    criteria: model.criteria,
    outcomes,
    misses,
    forks: forksOf(evaluated),
    best: {
      score: named(highest(figures.map(({ score }) => score))),
      criteria: goalsOf(model).map((goal, c) =>
        named(highest(figures.map(({ expected }) => towards(goal, expected, c)))),
      ),
    },
    pareto: paretoOf(model, figures),
    dominance: dominancesOf(figures),
    regret: { ...regret, least: named(leastRegret(regret.worst)) },
    weighing: weighingOf(model, figures),
  };
}

/** +1 for what should be high, -1 for what should be low. */
function goalsOf({ scenario }: CompiledModel): number[] {
  return (scenario.criteria ?? []).map(({ goal }) => (goal === 'max' ? 1 : -1));
}

function towards(goal: number, vector: Vector | null, c: number): number | null {
  const value = vector?.[c] ?? null;
  return value === null ? null : goal * value;
}

function weighingOf(model: CompiledModel, figures: readonly PlanFigures[]): Weighing {
  const goals = goalsOf(model);
  const weights = goals.map((_, c) => Math.abs(model.perspective[c] ?? 0));
  const profiles = figures.map(({ plan, expected }) => ({
    plan,
    values: goals.map((goal, c) => towards(goal, expected, c)),
  }));
  return { weights, flips: weightFlips(model.criteria, profiles, weights) };
}

/** A plan is dominated by one that is nowhere worse and somewhere better; what is not known decides nothing. */
function paretoOf(model: CompiledModel, figures: readonly PlanFigures[]): Comparison['pareto'] {
  const goals = goalsOf(model);
  const counting = [...goals.keys()].filter((c) => model.perspective[c] !== 0);
  const profile = ({ expected }: PlanFigures) => counting.map((c) => towards(goals[c] ?? 1, expected, c));
  const profiles = figures.map(profile);
  const dominates = (a: readonly (number | null)[], b: readonly (number | null)[]) =>
    a.every((value, i) => isNumber(value) && isNumber(b[i]) && !above(b[i], value)) &&
    a.some((value, i) => isNumber(value) && isNumber(b[i]) && above(value, b[i]));
  const dominated = figures.flatMap(({ plan }, i) => {
    const own = profiles[i] ?? [];
    const by = figures.filter((_, j) => dominates(profiles[j] ?? [], own)).map((each) => each.plan);
    return by.length === 0 ? [] : [{ plan, by }];
  });
  return { criteria: counting.map((c) => model.criteria[c] ?? ''), dominated };
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

function dominancesOf(figures: readonly PlanFigures[]): StochasticDominance[] {
  const known = figures.flatMap(({ plan, distribution }): { plan: string | null; of: Distribution }[] =>
    distribution === null ? [] : [{ plan, of: distribution }],
  );
  return known.flatMap((a) =>
    known.flatMap((b) => {
      const order = a === b ? null : dominanceOrder(a.of, b.of);
      return order === null ? [] : [{ plan: a.plan, over: b.plan, order }];
    }),
  );
}
