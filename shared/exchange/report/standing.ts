import type { Comparison } from '../../engine/comparison/index.ts';
import { score, scoreWithRange } from '../figures.ts';
import type { Names } from '../names.ts';

/** Which plan is best, by how much, and which are beaten whatever comes; in sentences. */
export function standingInWords({ plans, pareto, dominance, criteria }: Comparison, names: Names): string[] {
  const known = plans
    .filter(({ plan, score: value }) => plan !== null && value !== null)
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
    const by = dominance.find((each) => each.over === plan && each.order === 1 && each.plan !== null);
    if (by !== undefined) return [say.neverMore(names.plan(plan), names.plan(by.plan))];
    const all = pareto.dominated.find((each) => each.plan === plan)?.by.find((each) => each !== null);
    if (all === undefined || criteria.length < 2) return [];
    return [say.nowhereBetter(names.plan(plan), names.plan(all))];
  });
  return [best, ...beaten];
}
