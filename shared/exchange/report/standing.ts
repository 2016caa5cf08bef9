import type { Comparison } from '../../engine/comparison/index.ts';
import { overtakenBy } from '../../engine/overtaken.ts';
import type { Scenario } from '../../model/schema.ts';
import { score, scoreWithRange } from '../figures.ts';
import type { Names } from '../names.ts';

/**
 * Which plan is best, by how much, which are beaten whatever comes, and which what happened has overtaken; in
 * sentences. The latter are compared with none: nobody can follow them any more.
 */
export function standingInWords(scenario: Scenario, comparison: Comparison, names: Names): string[] {
  const observations = scenario.observations ?? [];
  const overtaken = (scenario.plans ?? []).flatMap((plan) => {
    const [first] = overtakenBy(plan, observations);
    return first === undefined ? [] : [{ plan: plan.id, ...first }];
  });
  const gone = new Set<string | null>(overtaken.map(({ plan }) => plan));
  return [
    ...ranked(comparison, gone, names),
    ...overtaken.map(({ plan, node, went }) =>
      names.texts.findings.overtaken(names.plan(plan), names.node(node), names.edge(went)),
    ),
  ];
}

function ranked(
  { plans, pareto, dominance, criteria }: Comparison,
  gone: ReadonlySet<string | null>,
  names: Names,
): string[] {
  const counts = (plan: string | null) => plan !== null && !gone.has(plan);
  const known = plans
    .filter(({ plan, score: value }) => counts(plan) && value !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const [first, second] = known;
  if (first === undefined || second === undefined) return [];
  const lead = (first.score ?? 0) - (second.score ?? 0);
  const say = names.texts.findings;
  const range = scoreWithRange(first.score, first.scoreRange);
  const level = score(first.score) === score(second.score);
  const best = level
    ? say.levelPlans(names.plan(first.plan), names.plan(second.plan), range)
    : say.bestPlan(names.plan(first.plan), range, names.plan(second.plan), score(lead));
  const beaten = known.flatMap(({ plan }) => {
    const by = dominance.find((each) => each.over === plan && each.order === 1 && counts(each.plan));
    if (by !== undefined) return [say.neverMore(names.plan(plan), names.plan(by.plan))];
    const all = pareto.dominated.find((each) => each.plan === plan)?.by.find(counts);
    if (all === undefined || criteria.length < 2) return [];
    return [say.nowhereBetter(names.plan(plan), names.plan(all))];
  });
  return [best, ...beaten];
}
