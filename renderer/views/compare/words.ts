import type { Comparison, StochasticDominance } from '#shared/engine/comparison/index.ts';
import { overtakenBy } from '#shared/engine/overtaken.ts';
import type { Sensitivity, Swing } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { inputName, inputValue } from './input-names.ts';
import type { PlanNames } from './plans.ts';
import { formatWeight, nearestFlips } from './weighing.ts';

/** Sentences about weights, and about inputs: the nearest ones. More would not be read. */
const MOST = 3;

/** What was found about the plans, in sentences: which is best, where they part, which are beaten. */
export function findingsOf(scenario: Scenario, comparison: Comparison, names: PlanNames): string[] {
  const { node, edge, criterion } = names;
  // In quotation marks, since names of plans have commas in them.
  const plan = (id: string | null) => `“${names.plan(id)}”`;
  const { plans, best, forks, pareto, dominance } = comparison;
  if (plans.length < 2) return [];
  const all = (ids: readonly (string | null)[]) => ids.map(plan).join(', ');
  const first = forks[0];
  const sentences: string[] = overtakenInWords(scenario, comparison, names);
  const alike = best.score.length === plans.length;
  if (alike) sentences.push(t('compare.finding.equal'));
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
      const beaten = { plan: plan(over), by: all(by.map((each) => each.plan)) };
      sentences.push(t(order === 1 ? 'compare.finding.first' : 'compare.finding.second', beaten));
    }
  }
  if (!alike && pareto.dominated.length === 0 && dominance.length === 0)
    sentences.push(t('compare.finding.none'));
  const weights = new Map(comparison.criteria.map((id, c) => [id, comparison.weighing.weights[c] ?? 0]));
  for (const { criterion: id, value, to, above } of nearestFlips(comparison.weighing, weights).slice(
    0,
    MOST,
  )) {
    sentences.push(
      t(above ? 'compare.finding.weightAbove' : 'compare.finding.weightBelow', {
        plan: plan(to),
        criterion: scenario.criteria?.find((each) => each.id === id)?.name || id,
        value: formatWeight(value),
        now: formatNumber(weights.get(id) ?? 0),
      }),
    );
  }
  return sentences;
}

/** Which of the plans nobody can follow any more: first, since it bears on all that is said of them. */
function overtakenInWords(
  { plans = [], observations = [] }: Scenario,
  { plans: shown }: Comparison,
  names: PlanNames,
) {
  return shown.flatMap(({ plan: id }) => {
    const plan = plans.find((each) => each.id === id);
    const [first] = plan === undefined ? [] : overtakenBy(plan, observations);
    if (first === undefined) return [];
    const { node, went } = first;
    return [
      t('compare.finding.overtaken', {
        plan: `“${names.plan(id)}”`,
        node: names.node(node),
        went: names.edge(went),
      }),
    ];
  });
}

/**
 * What would change the best choice where the plans part, or else at the first decision: parameters at the
 * values where it turns, other inputs at the end of their range at which it has turned.
 */
export function changesInWords(
  { thresholds, swings, score }: Sensitivity,
  scenario: Scenario,
  { forks }: Comparison,
  names: PlanNames,
): string[] {
  const decision =
    forks.find(({ kind }) => kind === 'decision')?.node ??
    scenario.nodes.find(({ kind }) => kind === 'decision')?.id;
  if (decision === undefined || score === null || swings.length === 0) return [];
  const ways = (from: string | null, to: string | null) => ({
    node: names.node(decision),
    from: from === null ? t('thresholds.two.none') : names.edge(from),
    to: to === null ? t('thresholds.two.none') : names.edge(to),
  });
  const turns = (scenario.parameters ?? []).flatMap(({ id, value: now }) => {
    const swing = { kind: 'parameter', id } as const;
    const own = thresholds.filter((each) => each.parameter === id && each.decision === decision && each.met);
    // The next one on either side: what lies beyond is another choice's.
    const next = [own.findLast(({ value }) => value <= now), own.find(({ value }) => value > now)];
    return next.flatMap((turn) => {
      if (turn === undefined) return [];
      const { value, from, to } = turn;
      const rises = now < value;
      return t(rises ? 'compare.finding.changeAbove' : 'compare.finding.changeBelow', {
        ...(rises ? ways(from, to) : ways(to, from)),
        input: inputName(scenario, names, swing),
        value: inputValue(scenario, swing, Number(value.toPrecision(3))),
        now: inputValue(scenario, swing, now),
      });
    });
  });
  const atEnd = (swing: Swing, end: 'low' | 'high') =>
    swing[end].changes
      .filter((each) => each.decision === decision && each.met)
      .map(({ from, to }) =>
        t('compare.finding.changeAt', {
          ...ways(from, to),
          input: inputName(scenario, names, swing),
          value: inputValue(scenario, swing, swing[end].value),
          now: inputValue(scenario, swing, swing.base),
        }),
      );
  const others = swings
    .filter(({ kind }) => kind !== 'parameter')
    .flatMap((swing) => [...atEnd(swing, 'low'), ...atEnd(swing, 'high')]);
  const sentences = [...turns, ...others].slice(0, MOST);
  return sentences.length > 0 ? sentences : [t('compare.finding.holds', { node: names.node(decision) })];
}
