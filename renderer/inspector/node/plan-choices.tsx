import { useTranslation } from 'react-i18next';
import { setChoice, setGiven } from '#shared/model/index.ts';
import { Disclosure } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { run } from '../edit.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import styles from '../inspector.module.css';
import { branchName } from '../problems-at.ts';
import { useBranches, useList } from '../use-scenario.ts';

interface PlanChoicesProps {
  readonly id: string;
  readonly kind: 'decision' | 'chance';
}

/** What each plan takes here: an option of a decision, or a branch of a chance supposed to come. */
export function PlanChoices({ id, kind }: PlanChoicesProps) {
  const { t } = useTranslation();
  const plans = useList('plans');
  const nodes = useDocument((state) => state.document?.nodes);
  const branches = useBranches(id);
  if (plans.length === 0 || branches.length === 0) return null;
  const titleOf = (node: string) => nodes?.[node]?.value.title || t('common.untitledNode');
  const choices = branches.map((edge) => ({ id: edge.id, label: branchName(edge, titleOf) }));
  return (
    <Disclosure title={t(`inspector.plan.at.${kind}`)} defaultExpanded={kind === 'decision'}>
      <div className={styles.body}>
        {plans.map((plan) => (
          <ChoiceField
            key={plan.id}
            label={plan.name}
            none={t(`inspector.plan.free.${kind}`)}
            choices={choices}
            value={(kind === 'decision' ? plan.choices : (plan.given ?? {}))[id]}
            onChange={(edge) =>
              run(
                t('inspector.step.plan', { name: plan.name }),
                (kind === 'decision' ? setChoice : setGiven)(plan.id, id, edge ?? null),
              )
            }
          />
        ))}
      </div>
    </Disclosure>
  );
}
