import { useTranslation } from 'react-i18next';
import type { Scenario } from '#shared/model/index.ts';
import { Select } from '../../../components/index.ts';
import { choicesFor, choose, compareUi } from '../compare-ui-store.ts';
import styles from '../compare-view.module.css';
import type { BranchColumn } from './branch-column.ts';

const BEST = ':best';

interface BranchPlanProps {
  /** Of the open document. */
  readonly id: string;
  readonly branch: BranchColumn;
  readonly scenario: Scenario;
}

/** Under the name of a branch's column: which of its plans the column shows. Nothing where it has none. */
export function BranchPlan({ id, branch, scenario }: BranchPlanProps) {
  const { t } = useTranslation();
  const plans = scenario.plans ?? [];
  if (plans.length === 0) return null;
  const set = (plan: string) => {
    const { branches } = choicesFor(compareUi.getState(), id);
    choose(id, {
      branches: branches.map((each) =>
        each.document === branch.document ? { ...each, plan: plan === BEST ? null : plan } : each,
      ),
    });
  };
  return (
    <span className={styles.keep}>
      <Select<string>
        aria-label={t('across.plan', { title: scenario.title })}
        value={plans.some((plan) => plan.id === branch.plan) ? branch.plan : BEST}
        onChange={set}
        choices={[
          { id: BEST, label: t('document.plans.best') },
          ...plans.map((plan) => ({ id: plan.id, label: plan.name.trim() || t('document.plans.unnamed') })),
        ]}
      />
    </span>
  );
}
