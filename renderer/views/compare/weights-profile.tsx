import { useTranslation } from 'react-i18next';
import { dotsOf } from '#shared/drawing/charts/index.ts';
import type { Profile } from '#shared/engine/comparison/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { formatScore } from '../../i18n/format.ts';
import { Chart } from '../analysis/chart.tsx';
import { ChartTable } from '../analysis/chart-table.tsx';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import { PlanMark } from './plan-mark.tsx';
import type { PlanNames } from './plans.ts';

const ROW = 30;

interface WeightsProfileProps {
  readonly scenario: Scenario;
  readonly criteria: readonly string[];
  readonly profiles: readonly Profile[];
  readonly weights: readonly number[];
  readonly names: PlanNames;
}

/** What each criterion gives to each plan's score: weight × signed expected value; the rows add up to it. */
export function WeightsProfile({ scenario, criteria, profiles, weights, names }: WeightsProfileProps) {
  const { t } = useTranslation();
  const name = (id: string) => scenario.criteria?.find((each) => each.id === id)?.name || id;
  const given = (profile: Profile, c: number) => {
    const value = profile.values[c] ?? null;
    // 0 × −1 is −0, which prints as less than nothing.
    return value === null ? null : (weights[c] ?? 0) * value + 0;
  };
  const rows = criteria.map((_, c) => profiles.map((profile) => given(profile, c)));
  const label = criteria.map((id, c) =>
    t('weights.profileRow', {
      criterion: name(id),
      plans: profiles
        .map(({ plan }, i) => `${names.plan(plan)} ${formatScore(rows[c]?.[i] ?? null)}`)
        .join(', '),
    }),
  );
  return (
    <>
      <p className={styles.caption}>{t('weights.profile')}</p>
      <Chart
        label={t('weights.profileLabel', { rows: label.join('; ') })}
        axis={t('weights.axis')}
        height={criteria.length * ROW}
        left={14}
        draw={({ width }) => {
          const { dots, zero, ticks } = dotsOf(rows, width);
          const picture = (
            <>
              <line className={styles.base} x1={zero} x2={zero} y2={criteria.length * ROW} />
              {criteria.map((id, c) => (
                <g key={id} transform={`translate(0 ${c * ROW})`}>
                  <text className={styles.input} y={11}>
                    {name(id)}
                  </text>
                  <line className={styles.row} x2={width} y1={20} y2={20} />
                  {profiles.map(({ plan }, i) => {
                    const at = dots[c]?.[i] ?? null;
                    return at === null ? null : (
                      <PlanMark key={plan ?? ':best'} index={i} x={at} y={20} colour={names.colour(plan)} />
                    );
                  })}
                </g>
              ))}
            </>
          );
          return { ticks, picture };
        }}
      />
      <p className={styles.legend}>
        {profiles.map(({ plan }, i) => (
          <span key={plan ?? ':best'}>
            <svg width="12" height="12" aria-hidden="true">
              <PlanMark index={i} x={6} y={6} colour={names.colour(plan)} />
            </svg>{' '}
            {names.plan(plan)}
          </span>
        ))}
      </p>
      <ChartTable
        caption={t('weights.profile')}
        heads={[t('weights.criterion'), ...profiles.map(({ plan }) => names.plan(plan))]}
        rows={criteria.map((id, c) => ({
          key: id,
          head: name(id),
          cells: (rows[c] ?? []).map((value, i) => (
            <Figure key={profiles[i]?.plan ?? ':best'} value={value} text={formatScore(value)} />
          )),
          marks: { 'data-given': id },
        }))}
      />
    </>
  );
}
