import { useTranslation } from 'react-i18next';
import type { Duration, EdgeChange } from '#shared/model/index.ts';
import { Disclosure } from '../../components/index.ts';
import { formatProbability } from '../../i18n/format.ts';
import { readDuration, showDuration } from '../../input/read-duration.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import { editEdge } from '../edit.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { BasisFields, WorkingFields } from '../fields/element-fields.tsx';
import { readExpression, scopeOf } from '../fields/expressions.ts';
import { TitleText } from '../fields/plain-text.tsx';
import { ProbabilityField } from '../fields/probability-field.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { Figure } from '../figure.tsx';
import styles from '../inspector.module.css';
import { NodeLink } from '../links.tsx';
import { ProblemLines } from '../problem-lines.tsx';
import { fieldProblem } from '../problems-at.ts';
import { useProblems } from '../use-scenario.ts';

/** One branch: what was entered, what is computed, and what is wrong with it. */
export function EdgeInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const result = useEvaluation((state) => state.evaluation?.edges[id]);
  const problems = useProblems({ edge: id });
  const edge = document?.edges[id]?.value;
  if (document === null || edge === undefined) return null;
  const from = document.nodes[edge.from]?.value;
  const scope = scopeOf(document);
  const dated = from?.kind === 'event' || from?.kind === 'deadline';
  const edit = (property: string, change: EdgeChange, group?: string) =>
    editEdge(id, property, change, group);
  const label = t('inspector.edge.label');
  const lag = t('inspector.edge.lag');
  const guard = t('inspector.edge.guard');
  const missed = t('inspector.edge.when');
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('inspector.edge.title')}</h2>
      </div>
      <div className={styles.body}>
        <p className={styles.ends}>
          <NodeLink id={edge.from} /> <span aria-hidden="true">→</span> <NodeLink id={edge.to} />
        </p>
        <div className={styles.title}>
          <TitleText
            label={label}
            value={edge.label ?? ''}
            onChange={(text) => edit(label, { label: text === '' ? undefined : text }, `${id}/label`)}
          />
        </div>
        {from?.kind === 'chance' || edge.probability !== undefined ? (
          <ProbabilityField
            edge={edge}
            label={t('inspector.branches.entered')}
            problem={fieldProblem(problems, 'probability')}
          />
        ) : null}
        <TypedField<Duration>
          field={`${id}/lag`}
          label={lag}
          value={edge.lag}
          show={showDuration}
          read={readDuration}
          placeholder={t('inspector.edge.noLag')}
          onTake={(value) => edit(lag, { lag: value })}
        />
        <TypedField<string>
          field={`${id}/guard`}
          label={guard}
          value={edge.guard}
          show={(value) => value ?? ''}
          read={(text) => readExpression(text, scope, 'boolean')}
          scope={scope}
          placeholder={t('inspector.edge.noGuard')}
          problem={fieldProblem(problems, 'guard')}
          onTake={(value) => edit(guard, { guard: value })}
        />
        {dated || edge.on !== undefined ? (
          <ChoiceField<'missed'>
            label={missed}
            none={t('inspector.edge.inTime')}
            choices={[{ id: 'missed', label: t('inspector.edge.missed') }]}
            value={edge.on}
            onChange={(on) => edit(missed, { on })}
          />
        ) : null}
      </div>
      <ProblemLines problems={problems.filter(({ at }) => at.field === undefined)} />
      <Disclosure title={t('inspector.computed.title')}>
        <dl className={`${styles.body} ${styles.figures}`}>
          <Figure name={t('inspector.edge.reach')}>
            <b>{formatProbability(result?.reach ?? null)}</b>
          </Figure>
          <Figure name={t('inspector.edge.probability')}>
            {formatProbability(result?.probability ?? null)}
          </Figure>
        </dl>
      </Disclosure>
      <WorkingFields element={edge} edit={edit} problems={problems} />
      <BasisFields element={edge} edit={edit} />
    </div>
  );
}
