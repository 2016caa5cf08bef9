import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { listOf, type ScenarioDocument, toScenario } from '#shared/model/index.ts';
import { Button, EmptyState } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { useAnalysis } from '../analysis/use-analysis.ts';
import { compareUi } from './compare-ui-store.ts';
import styles from './compare-view.module.css';
import { Comparing } from './comparing.tsx';
import { firstPlans, MOST_PLANS, type PlanId, type PlanNames, planNames } from './plans.ts';

/** Plans side by side: what each is worth, where they differ, what would change the choice. */
export function CompareView() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const id = useDocument((state) => state.id);
  if (document === null || id === null) return null;
  if (Object.keys(document.nodes).length === 0) {
    return <EmptyState title={t('compare.empty.title')} text={t('compare.empty.text')} />;
  }
  return <CompareDocument key={id} id={id} document={document} />;
}

function CompareDocument({ id, document }: { readonly id: string; readonly document: ScenarioDocument }) {
  const ui = useStore(compareUi);
  const plans = listOf(document.plans);
  const names = useMemo(() => planNames(toScenario(document)), [document]);
  const kept = ui.document === id && ui.plans !== null ? ui.plans : firstPlans(plans);
  const chosen = kept.filter((plan) => plan === null || Object.hasOwn(document.plans, plan));
  const choose = (next: readonly PlanId[]) => compareUi.setState({ document: id, plans: next });
  const analysis = useAnalysis(chosen.length === 0 ? null : { kind: 'compare', plans: chosen });
  return (
    <div className={styles.view} data-stale={analysis.stale || undefined}>
      <Chooser
        plans={plans}
        names={names}
        chosen={chosen}
        onChoose={choose}
        differencesOnly={ui.differencesOnly}
      />
      <AnalysisState analysis={analysis} />
      {analysis.found === null || chosen.length === 0 ? null : (
        <Comparing
          scenario={analysis.found.scenario}
          comparison={analysis.found.answer}
          differencesOnly={ui.differencesOnly}
        />
      )}
    </div>
  );
}

interface ChooserProps {
  readonly plans: readonly {
    readonly id: string;
    readonly name: string;
    readonly color?: string | undefined;
  }[];
  readonly names: PlanNames;
  readonly chosen: readonly PlanId[];
  readonly onChoose: (plans: readonly PlanId[]) => void;
  readonly differencesOnly: boolean;
}

function Chooser({ plans, names, chosen, onChoose, differencesOnly }: ChooserProps) {
  const { t } = useTranslation();
  const order: readonly PlanId[] = [...plans.map(({ id }) => id), null];
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('compare.toolbar')}>
      {order.map((id) => {
        const on = chosen.includes(id);
        return (
          <Button
            key={id ?? ':best'}
            variant="quiet"
            size="small"
            aria-pressed={on}
            isDisabled={!on && chosen.length >= MOST_PLANS}
            onPress={() => onChoose(order.filter((each) => (each === id ? !on : chosen.includes(each))))}
          >
            <span
              className={styles.mark}
              style={{ borderColor: names.colour(id), background: on ? names.colour(id) : 'none' }}
              aria-hidden="true"
            />
            {names.plan(id)}
          </Button>
        );
      })}
      <span className={styles.space} />
      <Button
        variant="quiet"
        size="small"
        aria-pressed={differencesOnly}
        onPress={() => compareUi.setState({ differencesOnly: !differencesOnly })}
      >
        <span className={styles.check} data-on={differencesOnly || undefined} aria-hidden="true" />
        {t('compare.differencesOnly')}
      </Button>
    </div>
  );
}
