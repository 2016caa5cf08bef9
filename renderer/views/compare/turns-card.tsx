import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { Button } from '../../components/index.ts';
import { formatProbability } from '../../i18n/format.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { type Analysis, isOlder, useAnalysis } from '../analysis/use-analysis.ts';
import styles from './compare-view.module.css';
import { type PlanId, planNames } from './plans.ts';
import { roughly, turnsEstimate } from './turns-estimate.ts';
import { ChoiceTurns, PlanTurns } from './turns-lists.tsx';

interface TurnsCardProps {
  readonly supposed: ScenarioDocument;
  readonly plans: readonly PlanId[];
  /** The plan that is held where choices are asked about; null: none. */
  readonly held: PlanId;
  /** What says which inputs there are, and how long an evaluation takes. */
  readonly sensitivity: Analysis<'sensitivity'>;
}

/** Inputs × nodes up to which it is computed unasked: a second or two. */
const SHORT = 4_000;

/** What would make another of the plans the best, and where odds and spans of time turn a choice. */
export function TurnsCard({ supposed, plans, held, sensitivity }: TurnsCardProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<boolean | null>(null);
  /** The share that was done when it was stopped; null: it was not. */
  const [stopped, setStopped] = useState<number | null>(null);
  const inputs = sensitivity.found?.answer.swings.length ?? 0;
  const size = inputs * Object.keys(supposed.nodes).length;
  const runs = inputs > 0 && (wanted ?? size <= SHORT);
  const analysis = useAnalysis(runs ? { kind: 'turns', plan: held, plans } : null, supposed);
  const { found, progress, left } = analysis;
  if (inputs === 0 || sensitivity.found === null) return null;
  const names = found === null ? null : planNames(found.scenario);
  const estimate = turnsEstimate(sensitivity.found.answer, sensitivity.took ?? 0, plans.length);
  const look = () => {
    setStopped(null);
    setWanted(true);
  };
  const stop = () => {
    setStopped(progress ?? 0);
    setWanted(false);
  };
  return (
    <section className={styles.card} aria-label={t('turns.title')} aria-busy={runs && analysis.stale}>
      <h2 className={styles.title}>
        {t('turns.title')} <span className={styles.subtitle}>{t('turns.subtitle')}</span>
      </h2>
      {runs ? null : (
        <>
          <div className={styles.controls}>
            <Button size="small" variant="primary" onPress={look}>
              {t(stopped === null ? 'turns.run' : 'turns.again')}
            </Button>
          </div>
          <p className={styles.note} role="status">
            {stopped === null ? '' : `${t('turns.stopped', { share: formatProbability(stopped) })} `}
            {t('turns.long', { span: roughly(estimate) })}
          </p>
        </>
      )}
      {progress === null ? (
        <AnalysisState analysis={analysis} />
      ) : (
        <div className={styles.controls}>
          <progress value={progress || undefined} max={1} aria-label={t('turns.progress')} />
          <Button size="small" onPress={stop}>
            {t('common.cancel')}
          </Button>
          <span className={styles.subtitle}>
            {t('turns.left', {
              share: formatProbability(progress),
              span: roughly(left ?? estimate * (1 - progress)),
            })}
          </span>
        </div>
      )}
      {!runs || found === null || names === null ? null : (
        <div data-older={isOlder(analysis)}>
          <PlanTurns found={found.answer} plans={plans} scenario={found.scenario} names={names} />
          <ChoiceTurns found={found.answer} scenario={found.scenario} names={names} />
        </div>
      )}
    </section>
  );
}
