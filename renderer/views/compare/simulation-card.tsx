import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario, ScenarioDocument } from '#shared/model/index.ts';
import { Button, Select } from '../../components/index.ts';
import { formatCount, formatProbability } from '../../i18n/format.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { isOlder, useAnalysis } from '../analysis/use-analysis.ts';
import styles from './compare-view.module.css';
import type { PlanId, PlanNames } from './plans.ts';
import { Spread } from './spread.tsx';

/** Runs to choose from: the more, the smaller the error, and the longer it takes. */
const TRIALS = [10_000, 100_000, 1_000_000] as const;
const SEED = 1;
const BEST = ':best';

interface SimulationCardProps {
  readonly plans: readonly PlanId[];
  readonly names: PlanNames;
  readonly supposed: ScenarioDocument;
  readonly scenario: Scenario;
}

/** Runs drawn by chance: how score and end are spread when times too run early or late. Started by hand. */
export function SimulationCard({ plans, names, supposed, scenario }: SimulationCardProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<PlanId>(plans[0] ?? null);
  const [runs, setRuns] = useState(false);
  const [trials, setTrials] = useState<number>(TRIALS[0]);
  /** The share of the runs that were done when it was stopped; null: it was not. */
  const [stopped, setStopped] = useState<number | null>(null);
  const plan = plans.includes(chosen) ? chosen : (plans[0] ?? null);
  const analysis = useAnalysis(runs ? { kind: 'simulate', plan, trials, seed: SEED } : null, supposed);
  const { progress, found } = analysis;
  const end = () => {
    setStopped(progress);
    setRuns(false);
  };
  const begin = () => {
    setStopped(null);
    setRuns(true);
  };
  return (
    <section className={styles.card} aria-label={t('compare.simulation.title')}>
      <h2 className={styles.title}>
        {t('compare.simulation.title')}{' '}
        <span className={styles.subtitle}>{t('compare.simulation.subtitle', { seed: SEED })}</span>
      </h2>
      <div className={styles.controls}>
        <Select<string>
          aria-label={t('compare.simulation.plan')}
          value={plan ?? BEST}
          onChange={(id) => {
            setStopped(null);
            setChosen(id === BEST ? null : id);
          }}
          choices={plans.map((id) => ({ id: id ?? BEST, label: names.plan(id) }))}
        />
        <Select<string>
          aria-label={t('compare.simulation.trials')}
          value={String(trials)}
          onChange={(count) => {
            setStopped(null);
            setTrials(Number(count));
          }}
          choices={TRIALS.map((count) => ({
            id: String(count),
            label: t('compare.simulation.trialsOf', { runs: formatCount(count) }),
          }))}
        />
        {runs ? (
          <Button size="small" onPress={end}>
            {t(progress === null ? 'compare.simulation.stop' : 'common.cancel')}
          </Button>
        ) : (
          <Button size="small" variant="primary" onPress={begin}>
            {t(stopped === null ? 'compare.simulation.run' : 'compare.simulation.again')}
          </Button>
        )}
        {progress === null ? null : (
          <progress value={progress} max={1} aria-label={t('compare.simulation.progress')} />
        )}
      </div>
      {stopped === null ? null : (
        <p className={styles.note} role="status">
          {t('compare.simulation.stopped', { share: formatProbability(stopped) })}
        </p>
      )}
      {progress === null ? <AnalysisState analysis={analysis} /> : null}
      {!runs || found === null || (found.answer?.plan ?? plan) !== plan ? null : (
        <div data-older={isOlder(analysis)}>
          <Spread found={found.answer} asked={trials} scenario={scenario} names={names} />
        </div>
      )}
    </section>
  );
}
