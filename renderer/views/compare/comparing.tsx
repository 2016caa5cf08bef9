import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '#shared/engine/comparison/index.ts';
import type { Scenario, ScenarioDocument } from '#shared/model/index.ts';
import { useAnalysis } from '../analysis/use-analysis.ts';
import type { BranchColumn } from './branches/branch-column.ts';
import { BranchNotes } from './branches/branch-notes.tsx';
import { branchFindings } from './branches/branch-words.ts';
import type { BranchAnswer } from './branches/use-branches.ts';
import { CompareTable } from './compare-table.tsx';
import styles from './compare-view.module.css';
import { type PlanId, planNames } from './plans.ts';
import { RegretTable } from './regret-table.tsx';
import { RiskProfile } from './risk-profile.tsx';
import { SensitivityCards } from './sensitivity-cards.tsx';
import { SimulationCard } from './simulation-card.tsx';
import { branchColumns, ownColumns } from './table-columns.ts';
import { TurnsCard } from './turns-card.tsx';
import { TwoWayCard } from './two-way-card.tsx';
import { WeightsCard } from './weights-card.tsx';
import { changesInWords, findingsOf } from './words.ts';

interface ComparingProps {
  readonly id: string;
  /** The document with the paths in it that are compared. */
  readonly supposed: ScenarioDocument;
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  readonly branches: readonly BranchColumn[];
  /** Of the branches, by document. */
  readonly answers: ReadonlyMap<string, BranchAnswer>;
  readonly differencesOnly: boolean;
  /** It is of an older content, or of other plans. */
  readonly older: true | undefined;
}

/** What a comparison found: in words, as a table, as pictures. */
export function Comparing(props: ComparingProps) {
  const { id, supposed, scenario, comparison, branches, answers, differencesOnly } = props;
  const { t } = useTranslation();
  const names = useMemo(() => planNames(scenario), [scenario]);
  const plans = comparison.plans.map(({ plan }) => plan);
  const [chosen, setHeld] = useState<PlanId>(null);
  const held = plans.includes(chosen) ? chosen : null;
  const sensitivity = useAnalysis({ kind: 'sensitivity', plan: held }, supposed);
  const { found } = sensitivity;
  const own = useMemo(() => ownColumns(scenario, comparison, names), [scenario, comparison, names]);
  const columns = [...own, ...branchColumns(branches, answers, own)];
  const findings = [
    ...findingsOf(scenario, comparison, names),
    ...branchFindings(scenario, columns),
    // What a held plan decides does not turn.
    ...(found === null || held !== null
      ? []
      : changesInWords(found.answer, found.scenario, comparison, names)),
  ];
  const errors = columns.flatMap(({ name, figures }) =>
    figures.errors.map(({ message }) => `${name}: ${message}`),
  );
  return (
    <div className={styles.cards} data-older={props.older} aria-busy={props.older}>
      {findings.length === 0 ? null : (
        <section className={styles.card} aria-label={t('compare.findings')}>
          <h2 className={styles.title}>{t('compare.findings')}</h2>
          <ul className={styles.findings}>
            {findings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.card} aria-label={t('compare.table')}>
        <CompareTable id={id} scenario={scenario} columns={columns} differencesOnly={differencesOnly} />
        <BranchNotes branches={branches} answers={answers} />
        {errors.length === 0 ? null : (
          <ul className={styles.errors}>
            {[...new Set(errors)].map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        )}
      </section>
      <WeightsCard id={id} supposed={supposed} scenario={scenario} comparison={comparison} names={names} />
      <div className={styles.columns}>
        <RiskProfile scenario={scenario} columns={columns} />
        <SensitivityCards analysis={sensitivity} plans={plans} held={held} onHeld={setHeld} names={names} />
        <TurnsCard supposed={supposed} plans={plans} held={held} sensitivity={sensitivity} />
        <TwoWayCard scenario={scenario} supposed={supposed} plan={held} />
        <RegretTable comparison={comparison} names={names} />
        <SimulationCard plans={plans} names={names} supposed={supposed} scenario={scenario} />
      </div>
    </div>
  );
}
