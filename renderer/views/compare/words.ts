import type { Comparison, StochasticDominance } from '#shared/engine/comparison/index.ts';
import { t } from '../../i18n/i18n.ts';
import type { PlanNames } from './plans.ts';

/** What was found about the plans, in sentences: which is best, where they part, which are beaten. */
export function findingsOf(comparison: Comparison, { plan, node, edge, criterion }: PlanNames): string[] {
  const { plans, best, forks, pareto, dominance } = comparison;
  if (plans.length < 2) return [];
  const all = (ids: readonly (string | null)[]) => ids.map(plan).join(', ');
  const first = forks[0];
  const sentences: string[] = [];
  if (best.score.length === plans.length) sentences.push(t('compare.finding.equal'));
  else if (best.score.length > 0) {
    sentences.push(
      t(best.score.length === 1 ? 'compare.finding.bestOne' : 'compare.finding.bestSeveral', {
        plans: all(best.score),
      }),
    );
  }
  if (first === undefined) sentences.push(t('compare.finding.same'));
  else {
    const ways = first.options.map((option) => `“${edge(option.edge)}”: ${all(option.plans)}`).join('; ');
    sentences.push(t('compare.finding.part', { node: node(first.node), ways }));
  }
  const criteria = pareto.criteria.map(criterion).join(', ');
  for (const each of pareto.dominated) {
    sentences.push(t('compare.finding.pareto', { plan: plan(each.plan), by: all(each.by), criteria }));
  }
  for (const { plan: over } of plans) {
    for (const order of [1, 2] as const) {
      const by = dominance.filter((each: StochasticDominance) => each.over === over && each.order === order);
      if (by.length === 0) continue;
      const names = { plan: plan(over), by: all(by.map((each) => each.plan)) };
      sentences.push(t(order === 1 ? 'compare.finding.first' : 'compare.finding.second', names));
    }
  }
  if (pareto.dominated.length === 0 && dominance.length === 0) sentences.push(t('compare.finding.none'));
  return sentences;
}
