import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type Comparison, weighed, weightFlips } from '#shared/engine/comparison/index.ts';
import { applyEdit, type Scenario, type ScenarioDocument, setWeights } from '#shared/model/index.ts';
import { Button } from '../../components/index.ts';
import { documentStore } from '../../state/stores.ts';
import { useAnalysis } from '../analysis/use-analysis.ts';
import { choicesFor, choose, compareUi } from './compare-ui-store.ts';
import styles from './compare-view.module.css';
import type { PlanNames } from './plans.ts';
import { profilesOf } from './weighing.ts';
import { WeightRows } from './weight-rows.tsx';
import { WeightScores } from './weight-scores.tsx';
import { WeightsProfile } from './weights-profile.tsx';

interface WeightsCardProps {
  readonly id: string;
  readonly supposed: ScenarioDocument;
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  readonly names: PlanNames;
}

/** The criteria as a profile, and their weights, to be moved: which plan is the best then, and where that turns. */
export function WeightsCard({ id, supposed, scenario, comparison, names }: WeightsCardProps) {
  const { t } = useTranslation();
  const tried = choicesFor(useStore(compareUi), id).weights;
  const { criteria, weighing } = comparison;
  const given = weighing.weights;
  const weights = criteria.map((criterion, c) => tried?.[criterion] ?? given[c] ?? 0);
  const moved = weights.some((weight, c) => weight !== given[c]);
  const profiles = useMemo(() => profilesOf(scenario, comparison), [scenario, comparison]);
  const flips = weightFlips(criteria, profiles, weights);
  const asked = useMemo(
    () => (tried === null || !moved ? undefined : applyEdit(supposed, setWeights(tried)).document),
    [supposed, tried, moved],
  );
  const plans = comparison.plans.map(({ plan }) => plan);
  const anew = useAnalysis(asked === undefined ? null : { kind: 'compare', plans }, asked);
  const set = (next: Readonly<Record<string, number>> | null) => choose(id, { weights: next });
  const apply = () => {
    if (tried === null) return;
    documentStore.getState().edit(t('weights.step'), setWeights(tried));
    set(null);
  };
  const actor = scenario.actors?.find((each) => each.id === scenario.perspective);
  return (
    <section className={styles.card} aria-label={t('weights.title')}>
      <h2 className={styles.title}>
        {t('weights.title')} <span className={styles.subtitle}>{t('weights.subtitle')}</span>
      </h2>
      {criteria.length === 0 ? (
        <p className={styles.note}>{t('weights.none')}</p>
      ) : (
        <div className={styles.weighing}>
          <div className={styles.sliders}>
            {actor === undefined ? null : (
              <p className={styles.note}>{t('weights.whose', { actor: names.actor(actor.id) })}</p>
            )}
            <WeightRows
              scenario={scenario}
              criteria={criteria}
              given={given}
              weights={weights}
              flips={flips}
              names={names}
              onWeight={(criterion, weight) => set({ ...tried, [criterion]: weight })}
            />
            <div className={styles.controls}>
              <Button size="small" variant="primary" isDisabled={!moved} onPress={apply}>
                {t('weights.apply')}
              </Button>
              <Button size="small" isDisabled={!moved} onPress={() => set(null)}>
                {t('weights.reset')}
              </Button>
            </div>
          </div>
          <div>
            <WeightScores
              comparison={comparison}
              names={names}
              held={profiles.map((profile) => weighed(profile, weights))}
              anew={moved && !anew.stale ? (anew.found?.answer ?? null) : null}
              moved={moved}
            />
            <WeightsProfile
              scenario={scenario}
              criteria={criteria}
              profiles={profiles}
              weights={weights}
              names={names}
            />
          </div>
        </div>
      )}
    </section>
  );
}
