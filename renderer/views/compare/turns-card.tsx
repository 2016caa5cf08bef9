import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { Button } from '../../components/index.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { useAnalysis } from '../analysis/use-analysis.ts';
import styles from './compare-view.module.css';
import { type PlanId, planNames } from './plans.ts';
import { ChoiceTurns, PlanTurns } from './turns-lists.tsx';

interface TurnsCardProps {
  readonly supposed: ScenarioDocument;
  readonly plans: readonly PlanId[];
  /** The plan that is held where choices are asked about; null: none. */
  readonly held: PlanId;
  /** How many inputs have a range; null before that is known. */
  readonly inputs: number | null;
}

/** Inputs × nodes up to which it is computed unasked: a second or two. */
const SHORT = 4_000;

/** What would make another of the plans the best, and where odds and spans of time turn a choice. */
export function TurnsCard({ supposed, plans, held, inputs }: TurnsCardProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const size = (inputs ?? 0) * Object.keys(supposed.nodes).length;
  const runs = inputs !== null && inputs > 0 && (wanted ?? size <= SHORT);
  const analysis = useAnalysis(runs ? { kind: 'turns', plan: held, plans } : null, supposed);
  if (inputs === null || inputs === 0) return null;
  const { found, progress } = analysis;
  const names = found === null ? null : planNames(found.scenario);
  return (
    <section className={styles.card} aria-label={t('turns.title')} aria-busy={runs && analysis.stale}>
      <h2 className={styles.title}>
        {t('turns.title')} <span className={styles.subtitle}>{t('turns.subtitle')}</span>
      </h2>
      {runs ? null : (
        <div className={styles.controls}>
          <Button size="small" variant="primary" onPress={() => setWanted(true)}>
            {t('turns.run')}
          </Button>
          {size > SHORT ? <span className={styles.subtitle}>{t('turns.long')}</span> : null}
        </div>
      )}
      {progress === null ? (
        <AnalysisState analysis={analysis} />
      ) : (
        <div className={styles.controls}>
          <progress value={progress || undefined} max={1} aria-label={t('turns.progress')} />
          <Button size="small" onPress={() => setWanted(false)}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
      {!runs || found === null || names === null ? null : (
        <>
          <PlanTurns found={found.answer} plans={plans} scenario={found.scenario} names={names} />
          <ChoiceTurns found={found.answer} scenario={found.scenario} names={names} />
        </>
      )}
    </section>
  );
}
