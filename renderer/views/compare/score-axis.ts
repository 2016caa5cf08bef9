import type { Scenario } from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';

/** `score (points)` where all criteria that count have one unit; a sum of several units has none. */
export function scoreAxis({ criteria = [], actors, perspective }: Scenario): string {
  const weights = actors?.find(({ id }) => id === perspective)?.weights;
  const counting = criteria.filter(({ id, weight = 1 }) => (weights === undefined ? weight : weights[id]));
  const units = new Set(counting.map(({ unit = '' }) => unit));
  const [unit] = units;
  return units.size === 1 && unit ? t('compare.axis.scoreUnit', { unit }) : t('compare.axis.score');
}
