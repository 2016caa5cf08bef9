import { useTranslation } from 'react-i18next';
import styles from '../compare-view.module.css';
import type { BranchColumn } from './branch-column.ts';
import type { BranchAnswer } from './use-branches.ts';

interface BranchNotesProps {
  readonly branches: readonly BranchColumn[];
  readonly answers: ReadonlyMap<string, BranchAnswer>;
}

/** Under the table: which branches are still being evaluated or cannot be, and what their columns mean. */
export function BranchNotes({ branches, answers }: BranchNotesProps) {
  const { t } = useTranslation();
  if (branches.length === 0) return null;
  return (
    <>
      {branches.map(({ document, title }) => {
        const answer = answers.get(document);
        if (answer?.state === 'failed')
          return (
            <p key={document} className={styles.errors} role="alert">
              {t('across.failed', { title, message: answer.message })}
            </p>
          );
        return answer?.state === 'done' ? null : (
          <p key={document} className={styles.note} role="status">
            {t('across.computing', { title })}
          </p>
        );
      })}
      <p className={styles.footnote}>{t('across.note')}</p>
    </>
  );
}
