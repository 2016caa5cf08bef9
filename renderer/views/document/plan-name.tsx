import { useTranslation } from 'react-i18next';
import { overtakenBy } from '#shared/engine/overtaken.ts';
import type { Observation, Plan } from '#shared/model/index.ts';
import { branchName } from '../../inspector/problems-at.ts';
import { useDocument } from '../../state/stores.ts';
import styles from './rows.module.css';

interface PlanNameProps {
  readonly plan: Plan;
  readonly name: string;
  readonly observations: readonly Observation[];
}

/** A plan that what happened has overtaken steps back and says so: its score is that of what is left of it. */
export function PlanName({ plan, name, observations }: PlanNameProps) {
  const { t } = useTranslation();
  const nodes = useDocument((state) => state.document?.nodes);
  const edges = useDocument((state) => state.document?.edges);
  const [overtaken] = overtakenBy(plan, observations);
  if (overtaken === undefined)
    return (
      <span className={styles.text} title={name}>
        {name}
      </span>
    );
  const titleOf = (id: string) => nodes?.[id]?.value.title || t('common.untitledNode');
  const edge = edges?.[overtaken.went]?.value;
  const went = edge === undefined ? overtaken.went : branchName(edge, titleOf);
  const why = t('document.plans.overtakenWhy', { name, node: titleOf(overtaken.node), went });
  return (
    <>
      <span className={styles.text} data-faint title={why}>
        {name}
      </span>
      <span className={styles.overtaken} title={why}>
        {t('document.plans.overtaken')}
      </span>
    </>
  );
}
