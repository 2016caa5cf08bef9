import { useTranslation } from 'react-i18next';
import type { Duration, NodeKind, When } from '#shared/model/index.ts';
import { convertNode, NODE_KINDS } from '#shared/model/index.ts';
import { Disclosure, KindIcon, Select } from '../../components/index.ts';
import { readDuration, showDuration } from '../../input/read-duration.ts';
import { readWhen, showWhen } from '../../input/read-when.ts';
import { editNode, run } from '../edit.ts';
import { describeWhen } from '../fields/describe.ts';
import { PlainText } from '../fields/plain-text.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import styles from '../inspector.module.css';
import { ProblemLines } from '../problem-lines.tsx';
import { useNode, useProblems, useTimeZone, useYear } from '../use-scenario.ts';
import { BranchesTable } from './branches-table.tsx';
import { NodeComputed } from './node-computed.tsx';

/** One node: what was entered, what is computed, and what is wrong with it. */
export function NodeInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const node = useNode(id);
  const problems = useProblems({ node: id });
  const timeZone = useTimeZone();
  const year = useYear();
  if (node === undefined) return null;
  const label = (property: 'title' | 'when' | 'duration') => t(`inspector.node.${property}`);
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <KindIcon kind={node.kind} />
        <h2>{t(`common.kind.${node.kind}`)}</h2>
      </div>
      <div className={styles.body}>
        <div className={styles.title}>
          <PlainText
            bare
            label={label('title')}
            value={node.title}
            onChange={(title) => editNode(id, label('title'), { title }, `${id}/title`)}
          />
        </div>
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
        <TypedField<When>
          field={`${id}/when`}
          label={label('when')}
          value={node.when}
          show={showWhen}
          read={(text) => readWhen(text, year)}
          describe={(when) => describeWhen(when, timeZone)}
          hint={node.when === undefined ? undefined : describeWhen(node.when, timeZone)}
          onTake={(when) => editNode(id, label('when'), { when })}
        />
        <TypedField<Duration>
          field={`${id}/duration`}
          label={label('duration')}
          value={node.duration}
          show={showDuration}
          read={readDuration}
          onTake={(duration) => editNode(id, label('duration'), { duration })}
        />
      </div>
      {node.kind === 'chance' ? (
        <Disclosure title={t('inspector.branches.title')}>
          <div className={styles.body}>
            <BranchesTable id={id} />
          </div>
        </Disclosure>
      ) : null}
      <ProblemLines problems={problems} />
      <Disclosure title={t('inspector.computed.title')}>
        <div className={styles.body}>
          <NodeComputed id={id} />
        </div>
      </Disclosure>
    </div>
  );
}
