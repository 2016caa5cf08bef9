import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { listOf, type ScenarioDocument, toScenario } from '#shared/model/index.ts';
import { EmptyState } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { isOlder, useAnalysis } from '../analysis/use-analysis.ts';
import { useBranches } from './branches/use-branches.ts';
import { Chooser } from './chooser.tsx';
import { withColumns } from './columns.ts';
import { choicesFor, compareUi } from './compare-ui-store.ts';
import styles from './compare-view.module.css';
import { Comparing } from './comparing.tsx';
import { firstPlans, planNames } from './plans.ts';

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
  const { t } = useTranslation();
  const ui = useStore(compareUi);
  const { plans, paths, branches } = choicesFor(ui, id);
  const supposed = useMemo(() => withColumns(document, paths), [document, paths]);
  const names = useMemo(() => planNames(toScenario(supposed)), [supposed]);
  const kept = plans ?? firstPlans(listOf(document.plans));
  const chosen = kept.filter((plan) => plan === null || Object.hasOwn(supposed.plans, plan));
  const analysis = useAnalysis(chosen.length === 0 ? null : { kind: 'compare', plans: chosen }, supposed);
  const answers = useBranches(branches);
  return (
    <div className={styles.view} data-stale={analysis.stale || undefined}>
      <Chooser
        id={id}
        document={document}
        names={names}
        chosen={chosen}
        paths={paths.filter((plan) => supposed.plans[plan.id]?.value.name === plan.name)}
        branches={branches}
      />
      <AnalysisState analysis={analysis} />
      {chosen.length === 0 ? <p className={styles.nothing}>{t('across.nothing')}</p> : null}
      {analysis.found === null || chosen.length === 0 ? null : (
        <Comparing
          id={id}
          supposed={supposed}
          scenario={analysis.found.scenario}
          comparison={analysis.found.answer}
          branches={branches}
          answers={answers}
          differencesOnly={ui.differencesOnly}
          older={isOlder(analysis)}
        />
      )}
    </div>
  );
}
