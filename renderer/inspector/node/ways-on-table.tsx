import { useTranslation } from 'react-i18next';
import { formatProbability } from '../../i18n/format.ts';
import { useDocument, useEvaluation } from '../../state/stores.ts';
import styles from '../inspector.module.css';
import { BranchLink } from '../links.tsx';
import { branchName } from '../problems-at.ts';
import { useBranches } from '../use-scenario.ts';

/** Where an event or a deadline leads: its branches in the order in which they are tried, each a way to its fields. */
export function WaysOnTable({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const branches = useBranches(id);
  const nodes = useDocument((state) => state.document?.nodes);
  const results = useEvaluation((state) => state.evaluation?.edges);
  const titleOf = (node: string) => nodes?.[node]?.value.title || t('common.untitledNode');
  if (branches.length === 0) return <p className={styles.note}>{t('inspector.branches.none')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('inspector.branches.branch')}</th>
          <th scope="col">{t('inspector.branches.taken')}</th>
          <th scope="col" className={styles.number}>
            {t('inspector.branches.computed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {branches.map((edge) => (
          <tr key={edge.id}>
            <td className={styles.entry}>
              <BranchLink id={edge.id} name={branchName(edge, titleOf)} />
            </td>
            <td>
              {edge.on === 'missed'
                ? t('inspector.branches.whenMissed')
                : (edge.guard ?? t('inspector.branches.otherwise'))}
            </td>
            <td className={styles.number}>{formatProbability(results?.[edge.id]?.probability ?? null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
