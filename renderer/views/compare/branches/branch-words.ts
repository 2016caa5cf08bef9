import { roundingOf } from '#shared/engine/comparison/tolerance.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatScore } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import type { Column } from '../table-columns.ts';
import { sameMeasure } from './branch-column.ts';

/** For each branch: how its score stands to the best of the open document's, as far as that means something. */
export function branchFindings(open: Scenario, columns: readonly Column[]): string[] {
  const own = columns.flatMap(({ branch, figures }) =>
    branch === null && figures.score !== null ? [figures.score] : [],
  );
  return columns.flatMap(({ branch, figures, scenario, names }) => {
    const { score, plan } = figures;
    if (branch === null || score === null) return [];
    const about = {
      title: names.title,
      plan: plan === null ? t('document.plans.best') : names.plan(plan),
      score: formatScore(score),
    };
    if (!sameMeasure(open, scenario)) return [t('across.measured', about)];
    if (own.length === 0) return [];
    const by = score - Math.max(...own);
    if (Math.abs(by) <= roundingOf(score)) return [t('across.same', about)];
    // How much more, or less, is no score of its own: it has no sign.
    const size = formatScore(Math.abs(by)).replace('+', '');
    return [t(by > 0 ? 'across.better' : 'across.worse', { ...about, by: size })];
  });
}
