import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/index.ts';
import type { ExportTask } from '../../workers/export-messages.ts';
import { FilePreview } from './file-preview.tsx';
import { RefusedExport } from './refused-export.tsx';
import styles from './share.module.css';
import type { Making as MakingState } from './use-export.ts';

interface MakingProps {
  readonly making: MakingState;
  readonly task: ExportTask;
}

/** Where the file stands: being made, refused, or made, with a preview. */
export function Making({ making, task }: MakingProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.preview} aria-label={t('sharing.preview.label')} data-state={making.state}>
      {making.state === 'made' ? <FilePreview made={making.made} format={task.format} /> : null}
      {making.state === 'refused' ? <RefusedExport refused={making.refused} task={task} /> : null}
      {making.state === 'failed' ? (
        <p role="alert" className={styles.error}>
          {t('sharing.failed', { message: making.message })}
        </p>
      ) : null}
      {making.state === 'stopped' ? <EmptyState title={t('sharing.stopped')} /> : null}
      {making.state === 'working' ? (
        <EmptyState title={t(`sharing.step.${making.step ?? 'compute'}`)} />
      ) : null}
    </section>
  );
}
