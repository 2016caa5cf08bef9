import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario, ScenarioDocument } from '#shared/model/index.ts';
import { Select } from '../../components/index.ts';
import { AnalysisState } from '../analysis/analysis-state.tsx';
import { isOlder, useAnalysis } from '../analysis/use-analysis.ts';
import styles from './compare-view.module.css';
import { type PlanId, planNames } from './plans.ts';
import { TwoWayChart } from './two-way-chart.tsx';

interface TwoWayCardProps {
  readonly scenario: Scenario;
  readonly supposed: ScenarioDocument;
  /** Held throughout; null: the best choices. */
  readonly plan: PlanId;
}

/** Two parameters over their ranges: which option is best where. */
export function TwoWayCard({ scenario, supposed, plan }: TwoWayCardProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<{ first?: string; second?: string; decision?: string }>({});
  const parameters = (scenario.parameters ?? []).filter(
    ({ value, low = value, high = value }) => low !== high,
  );
  const decisions = scenario.nodes.filter(({ kind }) => kind === 'decision');
  const has = (id: string | undefined) => parameters.some((each) => each.id === id);
  const first = has(chosen.first) ? chosen.first : parameters[0]?.id;
  const others = parameters.filter(({ id }) => id !== first);
  const second = has(chosen.second) && chosen.second !== first ? chosen.second : others[0]?.id;
  const asked = first !== undefined && second !== undefined && decisions.length > 0;
  const analysis = useAnalysis(asked ? { kind: 'sensitivity', plan, two: [first, second] } : null, supposed);
  const { found } = analysis;
  const grid = found?.answer.grid ?? null;
  // Until one is chosen: the first decision at which something changes.
  const changes = ({ id }: { readonly id: string }) =>
    new Set(grid?.cells.flatMap((row) => row.map(({ best }) => best[id] ?? null))).size > 1;
  const decision =
    decisions.find(({ id }) => id === chosen.decision) ?? decisions.find(changes) ?? decisions[0];
  if (parameters.length < 2) return null;
  const choices = (of: readonly { readonly id: string; readonly name: string }[]) =>
    of.map(({ id, name }) => ({ id, label: name || id }));
  return (
    <section className={styles.card} aria-label={t('thresholds.two.title')} aria-busy={analysis.stale}>
      <h2 className={styles.title}>
        {t('thresholds.two.title')} <span className={styles.subtitle}>{t('thresholds.two.subtitle')}</span>
      </h2>
      <div className={styles.two}>
        <Select<string>
          label={t('thresholds.two.first')}
          value={first ?? null}
          onChange={(id) => setChosen({ ...chosen, first: id })}
          choices={choices(parameters)}
        />
        <Select<string>
          label={t('thresholds.two.second')}
          value={second ?? null}
          onChange={(id) => setChosen({ ...chosen, second: id })}
          choices={choices(others)}
        />
        <Select<string>
          label={t('thresholds.two.decision')}
          value={decision?.id ?? null}
          onChange={(id) => setChosen({ ...chosen, decision: id })}
          choices={decisions.map(({ id, title }) => ({ id, label: title || t('common.untitledNode') }))}
        />
      </div>
      <AnalysisState analysis={analysis} />
      {decision === undefined ? <p className={styles.note}>{t('thresholds.two.noDecision')}</p> : null}
      {found === null || grid === null || decision === undefined ? null : (
        <div data-older={isOlder(analysis)}>
          <TwoWayChart
            grid={grid}
            scenario={found.scenario}
            decision={decision.id}
            names={planNames(found.scenario)}
          />
        </div>
      )}
    </section>
  );
}
