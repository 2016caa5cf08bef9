import { useTranslation } from 'react-i18next';
import type { HostError } from '#shared/host.ts';
import styles from './issues.module.css';

interface IssuesProps {
  readonly error: HostError;
  readonly most: number;
}

/** Why a file was refused: what is wrong, and where in it. */
export function Issues({ error, most }: IssuesProps) {
  const { t } = useTranslation();
  // Where there is but one, the error's own message may be the same.
  const issues = (error.issues ?? []).filter(({ message }) => message !== error.message);
  return (
    <div className={styles['issues']}>
      <p>{error.message}</p>
      {issues.length === 0 ? null : (
        <ul>
          {issues.slice(0, most).map((issue) => (
            <li key={`${issue.path} ${issue.code} ${issue.message}`}>
              <code>{issue.path}</code> {issue.message}
            </li>
          ))}
          {issues.length > most ? <li>{t('library.moreIssues', { count: issues.length - most })}</li> : null}
        </ul>
      )}
    </div>
  );
}
