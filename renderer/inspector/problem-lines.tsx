import { useTranslation } from 'react-i18next';
import type { Problem, Severity } from '#shared/engine/results.ts';
import { Chip } from '../components/index.ts';
import { problemText } from '../i18n/problem-text.ts';
import { documentStore } from '../state/stores.ts';
import styles from './inspector.module.css';

const TONES = { error: 'error', warning: 'warning', info: 'plain' } as const satisfies Record<
  Severity,
  string
>;

/** What is wrong with the element that is shown. */
export function ProblemLines({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.body} aria-label={t('inspector.problems')}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.message}`} className={styles.problem}>
          <Chip tone={TONES[problem.severity]}>{t(`common.severity.${problem.severity}`)}</Chip>
          <span>{problemText(problem, documentStore.getState().document)}</span>
        </li>
      ))}
    </ul>
  );
}
