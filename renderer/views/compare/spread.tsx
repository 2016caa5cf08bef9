import { useTranslation } from 'react-i18next';
import { histogramOf, timeExtentOf, timeTicksOf } from '#shared/drawing/charts/index.ts';
import type { Simulation } from '#shared/engine/simulation/index.ts';
import type { Scenario } from '#shared/model/index.ts';
import { zoneOf } from '#shared/time/index.ts';
import {
  formatCount,
  formatInstant,
  formatNumber,
  formatProbability,
  formatScore,
} from '../../i18n/format.ts';
import analysis from '../analysis/analysis.module.css';
import { Chart } from '../analysis/chart.tsx';
import { ChartTable } from '../analysis/chart-table.tsx';
import { Figure } from '../analysis/figure.tsx';
import styles from './compare-view.module.css';
import type { PlanNames } from './plans.ts';
import { scoreAxis } from './score-axis.ts';

type Sample = NonNullable<Simulation['score']>;

/** px for the number of runs, `10,000` say. */
const COUNTS = 48;
const DAY = 86_400_000;

interface SpreadProps {
  readonly found: Simulation | null;
  /** Runs asked for. */
  readonly asked: number;
  readonly scenario: Scenario;
  readonly names: PlanNames;
}

/** What the runs came to: scores, ends, missed dates. */
export function Spread({ found, asked, scenario, names }: SpreadProps) {
  const { t } = useTranslation();
  const score = found?.score ?? null;
  if (found === null || score === null) return <p className={styles.note}>{t('compare.simulation.none')}</p>;
  const at = (sample: Sample, level: number) =>
    sample.quantiles.find((each) => each.level === level)?.value ?? null;
  const summary =
    score.least === score.greatest
      ? t('compare.simulation.sameScore', { score: formatScore(score.least) })
      : t('compare.simulation.summary', {
          mean: formatScore(score.mean),
          low: formatScore(at(score, 0.05)),
          high: formatScore(at(score, 0.95)),
        });
  const options = { zone: scenario.timeZone, year: Number(scenario.start.slice(0, 4)) };
  const when = (ms: number | null) => (ms === null ? t('common.unknown') : formatInstant(ms, options));
  const { end } = found;
  const ends =
    end === null
      ? ''
      : end.least === end.greatest
        ? t('compare.simulation.sameEnd', { when: when(end.least) })
        : t('compare.simulation.ends', {
            median: when(at(end, 0.5)),
            low: when(at(end, 0.05)),
            high: when(at(end, 0.95)),
          });
  const missed = found.misses.filter(({ probability }) => probability > 0);
  return (
    <>
      {found.trials < asked ? (
        <p className={styles.note}>{t('compare.simulation.fewer', { runs: formatCount(found.trials) })}</p>
      ) : null}
      <p className={styles.verdict} data-mean={score.mean}>
        {summary}
      </p>
      <Bars
        sample={score}
        kind="score"
        label={summary}
        axis={scoreAxis(scenario)}
        format={formatScore}
        scenario={scenario}
      />
      {end === null ? null : (
        <>
          <h3 className={styles.caption}>{t('compare.simulation.endsTitle')}</h3>
          <p className={styles.verdict} data-mean-end={end.mean}>
            {ends}
          </p>
          <Bars
            sample={end}
            kind="end"
            label={ends}
            axis={t('compare.axis.end')}
            format={when}
            scenario={scenario}
          />
        </>
      )}
      <table className={styles.table}>
        <caption className={styles.caption}>{t('compare.simulation.misses')}</caption>
        <tbody>
          {missed.length === 0 ? (
            <tr>
              <td>{t('compare.simulation.noMisses')}</td>
            </tr>
          ) : null}
          {missed.map(({ node, probability, standardError }) => (
            <tr key={node} data-simulated-miss={node}>
              <th scope="row">{names.node(node)}</th>
              <td>
                <Figure value={probability} text={formatProbability(probability)} />{' '}
                <span className={styles.subtitle}>
                  {t('compare.simulation.error', { error: `${formatNumber(100 * standardError, 1)}%` })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface BarsProps {
  readonly sample: Sample;
  readonly kind: 'score' | 'end';
  readonly label: string;
  readonly axis: string;
  readonly format: (value: number) => string;
  readonly scenario: Scenario;
}

/** How many runs fell where. */
function Bars({ sample, kind, label, axis, format, scenario }: BarsProps) {
  const { t } = useTranslation();
  const bins = sample.histogram;
  // Ticks closer than days are told apart by the time.
  const time = sample.greatest - sample.least < 4 * DAY;
  const days = { zone: scenario.timeZone, year: Number(scenario.start.slice(0, 4)), time };
  return (
    <>
      <Chart
        label={label}
        axis={axis}
        up={t('compare.axis.runs')}
        height={110}
        left={COUNTS}
        {...(kind === 'end' && { format: (value: number) => formatInstant(value, days) })}
        draw={(size) => {
          const extent = kind === 'end' ? timeExtentOf([sample.least, sample.greatest]) : undefined;
          const { bars, ticks } = histogramOf(bins, size, extent);
          const most = Math.max(0, ...bins.map(({ count }) => count));
          const picture = (
            <>
              {[0, most].map((count) => (
                <text
                  key={count}
                  className={analysis.tick}
                  x={-6}
                  y={(count === 0 ? size.height : 0) + 4}
                  textAnchor="end"
                >
                  {formatCount(count)}
                </text>
              ))}
              {bars.map((bar) => (
                <rect key={bar.x} className={styles.bin} {...bar} />
              ))}
            </>
          );
          return {
            ticks:
              extent === undefined ? ticks : timeTicksOf(extent, size.width, zoneOf(scenario.timeZone)).ticks,
            picture,
          };
        }}
      />
      <ChartTable
        caption={label}
        heads={[t('compare.simulation.from'), t('compare.simulation.to'), t('compare.simulation.count')]}
        rows={bins.map(({ from, to, count }) => ({
          key: String(from),
          head: format(from),
          cells: [format(to), <Figure key="count" value={count} text={formatCount(count)} />],
          marks: { 'data-bin': kind },
        }))}
      />
    </>
  );
}
