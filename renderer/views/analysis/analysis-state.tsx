import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/index.ts';
import type { AnalysisKind } from '../../workers/analysis-messages.ts';
import styles from './analysis.module.css';
import type { Analysis } from './use-analysis.ts';

/** That an analysis is under way for the first time, or broke down; nothing while its answer is shown. */
export function AnalysisState<K extends AnalysisKind>({ analysis }: { readonly analysis: Analysis<K> }) {
  const { t } = useTranslation();
  if (analysis.failure !== null) {
    return (
      <p className={styles.note} role="alert">
        <Chip tone="error">{t('document.engineFailed.title')}</Chip> {analysis.failure}
      </p>
    );
  }
  if (analysis.found !== null || analysis.progress === null) return null;
  return (
    <p className={styles.note}>
      {t('compare.computing')}{' '}
      <progress value={analysis.progress || undefined} max={1} aria-label={t('compare.computing')} />
    </p>
  );
}
