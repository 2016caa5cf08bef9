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
  const issues = error.issues ?? [];
  // The error's own message only sums up its issues.
  if (issues.length === 0) return <p className={styles.issues}>{error.message}</p>;
  return (
    <ul className={styles.issues}>
      {issues.slice(0, most).map((issue) => (
        <li key={`${issue.path} ${issue.code} ${issue.message}`}>
          {issue.path === '$' ? null : <code>{issue.path} </code>}
          {issue.message}
        </li>
      ))}
      {issues.length > most ? <li>{t('library.moreIssues', { count: issues.length - most })}</li> : null}
    </ul>
  );
}
