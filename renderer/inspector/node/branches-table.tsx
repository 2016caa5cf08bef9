import { useTranslation } from 'react-i18next';
import { applyEdit, fillRest, scaleToOne } from '#shared/model/index.ts';
import { Button } from '../../components/index.ts';
import { formatProbability } from '../../i18n/format.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import { run } from '../edit.ts';
import { ProbabilityField } from '../fields/probability-field.tsx';
import styles from '../inspector.module.css';
import { BranchLink } from '../links.tsx';
import { branchName, fieldProblem, problemsAt } from '../problems-at.ts';
import { useBranches } from '../use-scenario.ts';

/** The branches of a chance node: what was entered, and what the evaluation makes of it. */
export function BranchesTable({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const branches = useBranches(id).filter(({ on }) => on === undefined);
  const nodes = useDocument((state) => state.document?.nodes);
  const results = useEvaluation((state) => state.evaluation?.edges);
  const problems = useEvaluation((state) => state.problems);
  const titleOf = (node: string) => nodes?.[node]?.value.title || t('common.untitledNode');
  if (branches.length === 0) return <p className={styles.note}>{t('inspector.branches.none')}</p>;
  const unsettled = problemsAt(problems, { node: id }).some(
    ({ code }) => code === 'probability-sum' || code === 'probability-missing',
  );
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('inspector.branches.branch')}</th>
            <th scope="col">{t('inspector.branches.entered')}</th>
            <th scope="col" className={styles.number}>
              {t('inspector.branches.computed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {branches.map((edge) => {
            const name = branchName(edge, titleOf);
            return (
              <tr key={edge.id}>
                <td className={styles.entry}>
                  <BranchLink id={edge.id} name={name} />
                </td>
                <td className={styles.typed}>
                  <ProbabilityField
                    edge={edge}
                    bare
                    label={t('inspector.branches.probabilityOf', { name })}
                    problem={fieldProblem(problemsAt(problems, { edge: edge.id }), 'probability')}
                  />
                </td>
                <td className={styles.number}>
                  {formatProbability(results?.[edge.id]?.probability ?? null)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {unsettled ? <Fixes id={id} /> : null}
    </>
  );
}

/** What would bring the odds to 1; only what changes something is offered. */
function Fixes({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  if (document === null) return null;
  const fixes = [
    { key: 'rest', label: t('inspector.branches.fillRest'), edit: fillRest(id) },
    { key: 'scale', label: t('inspector.branches.scale'), edit: scaleToOne(id) },
  ].filter(({ edit }) => applyEdit(document, edit).patches.length > 0);
  return (
    <div className={styles.buttons}>
      {fixes.map(({ key, label, edit }) => (
        <Button key={key} size="small" onPress={() => run(label, edit)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
