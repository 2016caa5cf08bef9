import { useTranslation } from 'react-i18next';
import { listOf, type Plan, putItem, setChoice, setGiven } from '#shared/model/index.ts';
import { Disclosure } from '../../components/index.ts';
import { formatScore, formatScoreRange } from '../../i18n/format.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import { run } from '../edit.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ColourField } from '../fields/colour-field.tsx';
import { PlainText, TitleText } from '../fields/plain-text.tsx';
import { withProperty } from '../fields/with-entry.ts';
import { Figure } from '../figure.tsx';
import styles from '../inspector.module.css';
import { branchName } from '../problems-at.ts';
import { useList } from '../use-scenario.ts';

/** A plan: what it takes at each decision, and which branches it supposes. */
export function PlanInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const plan = useDocument((state) => state.document?.plans[id]?.value);
  const score = useEvaluation((state) => state.planScores[id]);
  if (plan === undefined) return null;
  const put = (next: Plan, group?: string) =>
    run(t('inspector.step.plan', { name: plan.name }), putItem('plans', next), group);
  const range = formatScoreRange(score?.scoreRange ?? null);
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('inspector.plan.title')}</h2>
      </div>
      <div className={styles.body}>
        <div className={styles.title}>
          <TitleText
            bare
            label={t('inspector.plan.name')}
            value={plan.name}
            onChange={(name) => put({ ...plan, name }, `${id}/name`)}
          />
        </div>
        <ColourField value={plan.color} onChange={(color) => put(withProperty(plan, 'color', color))} />
        <dl className={styles.figures}>
          <Figure name={t('inspector.plan.score')}>
            <b>{formatScore(score?.score ?? null)}</b> {range === '' ? null : `(${range})`}
          </Figure>
        </dl>
        <PlainText
          label={t('inspector.notes')}
          multiline
          value={plan.notes ?? ''}
          onChange={(notes) =>
            put(withProperty(plan, 'notes', notes === '' ? undefined : notes), `${id}/notes`)
          }
        />
      </div>
      <Disclosure title={t('inspector.plan.choices')}>
        <PlanBranches plan={plan} kind="decision" />
      </Disclosure>
      <Disclosure title={t('inspector.plan.given')} defaultExpanded={plan.given !== undefined}>
        <PlanBranches plan={plan} kind="chance" />
      </Disclosure>
    </div>
  );
}

function PlanBranches({ plan, kind }: { readonly plan: Plan; readonly kind: 'decision' | 'chance' }) {
  const { t } = useTranslation();
  const table = useDocument((state) => state.document?.nodes);
  const edges = useList('edges');
  const nodes = table === undefined ? [] : listOf(table).filter((node) => node.kind === kind);
  const titleOf = (node: string) => table?.[node]?.value.title || t('common.untitledNode');
  const taken = kind === 'decision' ? plan.choices : (plan.given ?? {});
  if (nodes.length === 0)
    return <p className={`${styles.body} ${styles.note}`}>{t(`inspector.plan.none.${kind}`)}</p>;
  return (
    <div className={styles.body}>
      {nodes.map((node) => (
        <ChoiceField
          key={node.id}
          label={node.title || t('common.untitledNode')}
          none={t(`inspector.plan.free.${kind}`)}
          choices={edges
            .filter(({ from }) => from === node.id)
            .map((edge) => ({ id: edge.id, label: branchName(edge, titleOf) }))}
          value={taken[node.id]}
          onChange={(edge) =>
            run(
              t('inspector.step.plan', { name: plan.name }),
              (kind === 'decision' ? setChoice : setGiven)(plan.id, node.id, edge ?? null),
            )
          }
        />
      ))}
    </div>
  );
}
