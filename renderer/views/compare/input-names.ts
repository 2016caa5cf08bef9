import type { Swing } from '#shared/engine/sensitivity/index.ts';
import type { Names } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/index.ts';
import { durationTriple } from '#shared/time/index.ts';
import { formatProbability, formatShort, formatSpan } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';

type Input = Pick<Swing, 'kind' | 'id'>;

/** What an input of the sensitivity analysis is called. */
export function inputName(scenario: Scenario, names: Names, { kind, id }: Input): string {
  const parameter = scenario.parameters?.find((each) => each.id === id);
  const from = names.node(scenario.edges.find((edge) => edge.id === id)?.from ?? '');
  switch (kind) {
    case 'parameter':
      return parameter?.name || id;
    case 'probability':
      return t('compare.input.probability', { edge: names.edge(id), node: from });
    case 'duration':
      return t('compare.input.duration', { node: names.node(id) });
    case 'lag':
      return t('compare.input.lag', { edge: names.edge(id), node: from });
  }
}

/** Its value with the unit: a span where it is one (a month counted as it is written). */
export function inputValue(scenario: Scenario, { kind, id }: Input, value: number | string): string {
  if (typeof value === 'string') {
    const { months, days, ms } = durationTriple(value).likely;
    const rest = days * 86_400_000 + ms;
    const parts = [
      ...(months === 0 ? [] : [t('compare.input.months', { count: months })]),
      ...(rest === 0 && months > 0 ? [] : [formatSpan(rest)]),
    ];
    return parts.join(' ');
  }
  if (kind === 'probability') return formatProbability(value);
  const unit = scenario.parameters?.find((each) => each.id === id)?.unit;
  return `${formatShort(value)}${unit ? ` ${unit}` : ''}`;
}

/** A parameter on an axis: its name, with its unit. */
export function parameterAxis(scenario: Scenario, id: string): string {
  const found = scenario.parameters?.find((each) => each.id === id);
  const parameter = found?.name || id;
  return found?.unit ? t('thresholds.axisUnit', { parameter, unit: found.unit }) : parameter;
}
