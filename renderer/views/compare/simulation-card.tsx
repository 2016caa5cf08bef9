import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { histogramOf } from '#shared/drawing/charts/index.ts';
import type { Simulation } from '#shared/engine/simulation/index.ts';
import { Button, Select } from '../../components/index.ts';
import { formatCount, formatProbability, formatScore } from '../../i18n/format.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { Chart } from '../analysis/chart.tsx';
import { Figure } from '../analysis/figure.tsx';
import { useAnalysis } from '../analysis/use-analysis.ts';
import styles from './compare-view.module.css';
import type { PlanId, PlanNames } from './plans.ts';

const TRIALS = 10_000;
const SEED = 1;
const BEST = ':best';

/** Runs drawn by chance: how the score is spread when times too run early or late. Started by hand. */
export function SimulationCard(props: { readonly plans: readonly PlanId[]; readonly names: PlanNames }) {
  const { t } = useTranslation();
  const { plans, names } = props;
  const [chosen, setChosen] = useState<PlanId>(plans[0] ?? null);
  const [runs, setRuns] = useState(false);
  const plan = plans.includes(chosen) ? chosen : (plans[0] ?? null);
  const analysis = useAnalysis(runs ? { kind: 'simulate', plan, trials: TRIALS, seed: SEED } : null);
  const { progress, found } = analysis;
  return (
    <section className={styles.card} aria-label={t('compare.simulation.title')}>
      <h2 className={styles.title}>
        {t('compare.simulation.title')}{' '}
        <span className={styles.subtitle}>
          {t('compare.simulation.subtitle', { runs: formatCount(TRIALS), seed: SEED })}
        </span>
      </h2>
      <div className={styles.controls}>
        <Select<string>
          aria-label={t('compare.simulation.plan')}
          value={plan ?? BEST}
          onChange={(id) => setChosen(id === BEST ? null : id)}
          choices={plans.map((id) => ({ id: id ?? BEST, label: names.plan(id) }))}
        />
        {runs ? (
          <Button size="small" onPress={() => setRuns(false)}>
            {t(progress === null ? 'compare.simulation.stop' : 'common.cancel')}
          </Button>
        ) : (
          <Button size="small" variant="primary" onPress={() => setRuns(true)}>
            {t('compare.simulation.run')}
          </Button>
        )}
        {progress === null ? null : (
          <progress value={progress} max={1} aria-label={t('compare.simulation.progress')} />
        )}
      </div>
      {progress === null ? <AnalysisState analysis={analysis} /> : null}
      {!runs || found === null || (found.answer?.plan ?? plan) !== plan ? null : (
        <Spread found={found.answer} names={names} />
      )}
    </section>
  );
}

function Spread({ found, names }: { readonly found: Simulation | null; readonly names: PlanNames }) {
  const { t } = useTranslation();
  const sample = found?.score ?? null;
  if (found === null || sample === null) return <p className={styles.note}>{t('compare.simulation.none')}</p>;
  const summary = t('compare.simulation.summary', {
    mean: formatScore(sample.mean),
    low: formatScore(sample.quantiles.find(({ level }) => level === 0.05)?.value ?? null),
    high: formatScore(sample.quantiles.find(({ level }) => level === 0.95)?.value ?? null),
  });
  return (
    <>
      <p className={styles.verdict} data-mean={sample.mean}>
        {summary}
      </p>
      <Chart
        label={summary}
        axis={t('compare.axis.score')}
        height={140}
        left={14}
        draw={(size) => {
          const { bars, ticks } = histogramOf(sample.histogram, size);
          const picture = bars.map((bar) => <rect key={bar.x} className={styles.bin} {...bar} />);
          return { ticks, picture };
        }}
      />
      {found.misses.length === 0 ? null : (
        <table className={styles.table}>
          <caption className={styles.caption}>{t('compare.simulation.misses')}</caption>
          <tbody>
            {found.misses
              .filter(({ probability }) => probability > 0)
              .map(({ node, probability }) => (
                <tr key={node} data-simulated-miss={node}>
                  <th scope="row">{names.node(node)}</th>
                  <td>
                    <Figure value={probability} text={formatProbability(probability)} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </>
  );
}
