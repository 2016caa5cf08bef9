import { useTranslation } from 'react-i18next';
import { Button } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { keepPlan, keepPolicy } from '../document/plan-actions.ts';
import { choicesFor, choose, compareUi } from './compare-ui-store.ts';
import styles from './compare-view.module.css';
import type { PlanId } from './plans.ts';

interface KeepColumnProps {
  readonly id: string;
  readonly plan: PlanId;
  readonly name: string;
}

/** Under the name of a column that is no plan of the document: makes it one. Nothing for those that are. */
export function KeepColumn({ id, plan, name }: KeepColumnProps) {
  const { t } = useTranslation();
  const own = useDocument((state) => plan !== null && Object.hasOwn(state.document?.plans ?? {}, plan));
  if (own) return null;
  return (
    <span className={styles.keep}>
      <Button
        size="small"
        variant="link"
        aria-label={t('document.plans.keepNamed', { name })}
        onPress={() => void keep(id, plan)}
      >
        {t('document.plans.keep')}
      </Button>
    </span>
  );
}

/** A path's column becomes that of the plan; beside the best policy its plan stands anew, if there is room. */
async function keep(id: string, plan: PlanId): Promise<void> {
  const { paths, plans } = choicesFor(compareUi.getState(), id);
  if (plan === null) {
    await keepPolicy();
    return;
  }
  const path = paths.find((each) => each.id === plan);
  if (path === undefined) return;
  const { id: _, color: __, ...rest } = path;
  const kept = keepPlan(rest);
  if (kept === null) return;
  choose(id, {
    paths: paths.filter((each) => each !== path),
    plans: plans?.map((each) => (each === plan ? kept : each)) ?? null,
  });
}
