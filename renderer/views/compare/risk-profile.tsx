import { useTranslation } from 'react-i18next';
import { profileOf } from '#shared/drawing/charts/index.ts';
import { QUANTILES } from '#shared/engine/comparison/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatProbability, formatScore } from '../../i18n/format.ts';
import analysis from '../analysis/analysis.module.css';
import { Chart } from '../analysis/chart.tsx';
import { ChartTable } from '../analysis/chart-table.tsx';
import { Figure } from '../analysis/figure.tsx';
import { sameMeasure } from './branches/branch-column.ts';
import styles from './compare-view.module.css';
import { PlanMark } from './plan-mark.tsx';
import { scoreAxis } from './score-axis.ts';
import type { Column } from './table-columns.ts';

const HEIGHT = 180;
const LEVELS = [0, 0.25, 0.5, 0.75, 1];

interface RiskProfileProps {
  readonly scenario: Scenario;
  readonly columns: readonly Column[];
}

/** How probable it is to score at most so much, with the quantiles marked on the steps. */
export function RiskProfile({ scenario, columns: all }: RiskProfileProps) {
  const { t } = useTranslation();
  // On one axis stands only what is of one measure.
  const columns = all.filter((column) => sameMeasure(scenario, column.scenario));
  const known = columns.filter(({ figures }) => figures.distribution !== null);
  const words = known.map(({ name, figures: { quantiles } }) =>
    t('compare.profile.labelPlan', {
      plan: name,
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
                columns.map(({ figures }) => figures.distribution),
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
                  {columns.map(({ key, colour, branch, figures }, i) =>
                    lines[i] == null ? null : (
                      <g key={key}>
                        <path
                          d={lines[i]}
                          className={styles.profile}
                          data-twin={lines.indexOf(lines[i]) < i || undefined}
                          data-branch-line={branch === null ? undefined : branch.document}
                          style={{ stroke: colour }}
                        />
                        {figures.quantiles?.map((score, q) => (
                          <PlanMark
                            key={QUANTILES[q]}
                            index={i}
                            x={place(score)}
                            y={size.height * (1 - (QUANTILES[q] ?? 0))}
                            colour={colour}
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
            {columns.map(({ key, name, colour, figures }, i) =>
              figures.distribution === null ? null : (
                <span key={key}>
                  <svg width="12" height="12" aria-hidden="true">
                    <PlanMark index={i} x={6} y={6} colour={colour} />
                  </svg>{' '}
                  {name}
                </span>
              ),
            )}
            <span className={styles.subtitle}>{t('compare.profile.marks')}</span>
          </p>
          <ChartTable
            caption={t('compare.profile.title')}
            heads={[t('compare.profile.share'), ...known.map(({ name }) => name)]}
            rows={QUANTILES.map((level, q) => ({
              key: String(level),
              head: formatProbability(level),
              cells: known.map(({ key, figures: { quantiles } }) => (
                <Figure key={key} value={quantiles?.[q] ?? null} text={formatScore(quantiles?.[q] ?? null)} />
              )),
              marks: { 'data-profile': String(level) },
            }))}
          />
        </>
      )}
    </section>
  );
}
