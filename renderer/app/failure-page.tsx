import { useTranslation } from 'react-i18next';
import { Button, EmptyState } from '../components/index.ts';
import { documentStore } from '../state/stores.ts';
import { exportScenario } from '../views/document/share.ts';
import styles from './failure-page.module.css';

interface FailureProps {
  readonly error: Error;
  readonly retry: () => void;
}

/** Instead of a white page: what happened, and the document as it is in memory. */
export function FailurePage({ error, retry }: FailureProps) {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <EmptyState title={t('app.failure.title')} text={t('app.failure.text')}>
        <Button variant="primary" onPress={retry}>
          {t('common.retry')}
        </Button>
        <Button onPress={() => window.location.reload()}>{t('app.failure.reload')}</Button>
        {documentStore.getState().document === null ? null : (
          <Button onPress={() => void exportScenario()}>{t('app.failure.exportRaw')}</Button>
        )}
        <pre className={styles.detail}>{error.message}</pre>
      </EmptyState>
    </main>
  );
}

/** The same for a part of the page: the rest goes on working. */
export function FailurePart({ error, retry }: FailureProps) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('app.failure.partTitle')} text={error.message}>
      <Button onPress={retry}>{t('common.retry')}</Button>
    </EmptyState>
  );
}
