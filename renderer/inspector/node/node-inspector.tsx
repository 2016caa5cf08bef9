import { useTranslation } from 'react-i18next';
import { convertNode, NODE_KINDS, type Node, type NodeChange, type NodeKind } from '#shared/model/index.ts';
import { Disclosure, KindIcon, Select } from '../../components/index.ts';
import { editNode, run } from '../edit.ts';
import { BasisFields, WorkingFields } from '../fields/element-fields.tsx';
import { TitleText } from '../fields/plain-text.tsx';
import styles from '../inspector.module.css';
import { ProblemLines } from '../problem-lines.tsx';
import { useNode, useProblems } from '../use-scenario.ts';
import { BranchesTable } from './branches-table.tsx';
import { IndicatorsList } from './indicators-list.tsx';
import { NodeComputed } from './node-computed.tsx';
import { ActorField, ArrangementFields, TimeFields } from './node-fields.tsx';
import { ObservationFields } from './observation-fields.tsx';
import { OptionsTable } from './options-table.tsx';
import { PlanChoices } from './plan-choices.tsx';
import { WaysOnTable } from './ways-on-table.tsx';

/** One node: what was entered, what is computed, and what is wrong with it. */
export function NodeInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const node = useNode(id);
  const problems = useProblems({ node: id });
  if (node === undefined) return null;
  const edit = (property: string, change: NodeChange, group?: string) =>
    editNode(id, property, change, group);
  const title = t('inspector.node.title');
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <KindIcon kind={node.kind} />
        <h2>{t(`common.kind.${node.kind}`)}</h2>
      </div>
      <div className={styles.body}>
        <div className={styles.title}>
          <TitleText
            bare
            label={title}
            value={node.title}
            onChange={(text) => edit(title, { title: text }, `${id}/title`)}
          />
        </div>
        <div className={styles.two}>
          <Select<NodeKind>
            label={t('inspector.node.kind')}
            choices={NODE_KINDS.map((kind) => ({
              id: kind,
              label: t(`common.kind.${kind}`),
              icon: <KindIcon kind={kind} />,
            }))}
            value={node.kind}
            onChange={(kind) =>
              run(t('inspector.step.convert', { kind: t(`common.kind.${kind}`) }), convertNode(id, kind))
            }
          />
          <ActorField value={node.actor} onChange={(property, actor) => edit(property, { actor })} />
        </div>
        <TimeFields node={node} edit={edit} />
      </div>
      <Ways node={node} />
      <ProblemLines problems={problems.filter(({ at }) => at.field === undefined)} />
      <Disclosure title={t('inspector.computed.title')}>
        <div className={styles.body}>
          <NodeComputed id={id} />
        </div>
      </Disclosure>
      <WorkingFields element={node} edit={edit} problems={problems} />
      {node.kind === 'decision' || node.kind === 'chance' ? <PlanChoices id={id} kind={node.kind} /> : null}
      <ObservationFields id={id} />
      <IndicatorsList node={node} />
      <BasisFields element={node} edit={edit} />
      <ArrangementFields node={node} edit={edit} />
    </div>
  );
}

const WAYS = { chance: BranchesTable, decision: OptionsTable, event: WaysOnTable, deadline: WaysOnTable };

/** The options of a decision, the branches of everything else that leads on. */
function Ways({ node }: { readonly node: Node }) {
  const { t } = useTranslation();
  if (node.kind === 'outcome') return null;
  const Table = WAYS[node.kind];
  return (
    <Disclosure title={t(node.kind === 'decision' ? 'inspector.options.title' : 'inspector.branches.title')}>
      <div className={styles.body}>
        <Table id={node.id} />
      </div>
    </Disclosure>
  );
}
