import { useTranslation } from 'react-i18next';
import { profileOf } from '#shared/drawing/charts/index.ts';
import type { Comparison } from '#shared/engine/comparison/index.ts';
import { formatProbability } from '../../i18n/format.ts';
import analysis from '../analysis/analysis.module.css';
import { Chart } from '../analysis/chart.tsx';
import styles from './compare-view.module.css';
import type { PlanNames } from './plans.ts';

const HEIGHT = 180;
const LEVELS = [0, 0.25, 0.5, 0.75, 1];

/** How probable it is to score at most so much. The table behind it: the quantiles above. */
export function RiskProfile(props: { readonly comparison: Comparison; readonly names: PlanNames }) {
  const { t } = useTranslation();
  const { comparison, names } = props;
  const { plans } = comparison;
  const known = plans.filter(({ distribution }) => distribution !== null);
  return (
    <section className={styles.card} aria-label={t('compare.profile.title')}>
      <h2 className={styles.title}>
        {t('compare.profile.title')} <span className={styles.subtitle}>{t('compare.profile.subtitle')}</span>
      </h2>
      {known.length === 0 ? (
        <p className={styles.note}>{t('compare.profile.none')}</p>
      ) : (
        <Chart
          label={t('compare.profile.label', { plans: known.map(({ plan }) => names.plan(plan)).join(', ') })}
          axis={t('compare.axis.score')}
          height={HEIGHT}
          draw={(size) => {
            const { lines, ticks } = profileOf(
              plans.map(({ distribution }) => distribution),
              size,
            );
            const picture = (
              <>
                {LEVELS.map((level) => (
                  <text
                    key={level}
                    className={analysis.tick}
                    x={-6}
                    y={size.height * (1 - level) + 4}
                    textAnchor="end"
                  >
                    {formatProbability(level)}
                  </text>
                ))}
                {plans.map(({ plan }, i) =>
                  lines[i] == null ? null : (
                    <path
                      key={plan ?? ':best'}
                      d={lines[i]}
                      className={styles.profile}
                      style={{ stroke: names.colour(plan) }}
                    />
                  ),
                )}
              </>
            );
            return { ticks, picture };
          }}
        />
      )}
      <p className={styles.legend}>
        {known.map(({ plan }) => (
          <span key={plan ?? ':best'}>
            <span className={styles.swatch} style={{ background: names.colour(plan) }} aria-hidden="true" />
            {names.plan(plan)}
          </span>
        ))}
      </p>
    </section>
  );
}
