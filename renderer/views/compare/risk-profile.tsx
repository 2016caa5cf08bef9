import { useTranslation } from 'react-i18next';
import { profileOf } from '#shared/drawing/charts/index.ts';
import { type Comparison, QUANTILES } from '#shared/engine/comparison/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatProbability, formatScore } from '../../i18n/format.ts';
import analysis from '../analysis/analysis.module.css';
import { Chart } from '../analysis/chart.tsx';
import { ChartTable } from '../analysis/chart-table.tsx';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import { PlanMark } from './plan-mark.tsx';
import type { PlanNames } from './plans.ts';
import { scoreAxis } from './score-axis.ts';

const HEIGHT = 180;
const LEVELS = [0, 0.25, 0.5, 0.75, 1];

interface RiskProfileProps {
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  readonly names: PlanNames;
}

/** How probable it is to score at most so much, with the quantiles marked on the steps. */
export function RiskProfile({ scenario, comparison, names }: RiskProfileProps) {
  const { t } = useTranslation();
  const { plans } = comparison;
  const known = plans.filter(({ distribution }) => distribution !== null);
  const words = known.map(({ plan, quantiles }) =>
    t('compare.profile.labelPlan', {
      plan: names.plan(plan),
      median: formatScore(quantiles?.[QUANTILES.indexOf(0.5)] ?? null),
      low: formatScore(quantiles?.[0] ?? null),
      high: formatScore(quantiles?.at(-1) ?? null),
    }),
  );
  return (
    <section className={styles.card} aria-label={t('compare.profile.title')}>
      <h2 className={styles.title}>
        {t('compare.profile.title')} <span className={styles.subtitle}>{t('compare.profile.subtitle')}</span>
      </h2>
      {known.length === 0 ? (
        <p className={styles.note}>{t('compare.profile.none')}</p>
      ) : (
        <>
          <Chart
            label={t('compare.profile.label', { plans: words.join('. ') })}
            axis={scoreAxis(scenario)}
            up={t('compare.axis.probability')}
            height={HEIGHT}
            draw={(size) => {
              const { lines, ticks, place } = profileOf(
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
                  {plans.map(({ plan, quantiles }, i) =>
                    lines[i] == null ? null : (
                      <g key={plan ?? ':best'}>
                        <path
                          d={lines[i]}
                          className={styles.profile}
                          style={{ stroke: names.colour(plan) }}
                        />
                        {quantiles?.map((score, q) => (
                          <PlanMark
                            key={QUANTILES[q]}
                            index={i}
                            x={place(score)}
                            y={size.height * (1 - (QUANTILES[q] ?? 0))}
                            colour={names.colour(plan)}
                          />
                        ))}
                      </g>
                    ),
                  )}
                </>
              );
              return { ticks, picture };
            }}
          />
          <p className={styles.legend}>
            {plans.map(({ plan, distribution }, i) =>
              distribution === null ? null : (
                <span key={plan ?? ':best'}>
                  <svg width="12" height="12" aria-hidden="true">
                    <PlanMark index={i} x={6} y={6} colour={names.colour(plan)} />
                  </svg>{' '}
                  {names.plan(plan)}
                </span>
              ),
            )}
            <span className={styles.subtitle}>{t('compare.profile.marks')}</span>
          </p>
          <ChartTable
            caption={t('compare.profile.title')}
            heads={[t('compare.profile.share'), ...known.map(({ plan }) => names.plan(plan))]}
            rows={QUANTILES.map((level, q) => ({
              key: String(level),
              head: formatProbability(level),
              cells: known.map(({ plan, quantiles }) => (
                <Figure
                  key={plan ?? ':best'}
                  value={quantiles?.[q] ?? null}
                  text={formatScore(quantiles?.[q] ?? null)}
                />
              )),
              marks: { 'data-profile': String(level) },
            }))}
          />
        </>
      )}
    </section>
  );
}
