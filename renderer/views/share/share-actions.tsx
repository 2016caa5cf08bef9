import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/index.ts';
import { formatBytes } from '../../i18n/format.ts';
import { useSettings, viewStore } from '../../state/stores.ts';
import type { ExportTask } from '../../workers/export-messages.ts';
import { fileName } from '../document/download.ts';
import { give } from '../document/share.ts';
import styles from './share.module.css';
import type { Making, Step } from './use-export.ts';

/** In their order; how far the bar is when each begins. */
const REACHED: Readonly<Record<Step, number>> = { redact: 5, compute: 10, write: 30, check: 80, preview: 90 };

interface ShareActionsProps {
  readonly making: Making;
  readonly task: ExportTask;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** How far the file is, a way to stop, and the button that saves it. */
export function ShareActions({ making, task, onStop, onAgain }: ShareActionsProps) {
  const { t } = useTranslation();
  const savesExports = useSettings((state) => state.info?.savesExports ?? false);
  const file = making.state === 'made' ? making.made : null;
  const { view = 'map' } = task.choices;
  const part = view === 'map' ? '' : `${view}.`;
  const name = file === null ? '' : fileName(file.title, `${part}${file.kind.extension}`);
  const close = () => viewStore.getState().show(null);
  const save = async () => {
    if (file === null) return;
    if (await give({ name, mediaType: file.kind.mediaType, text: file.file })) close();
  };
  return (
    <>
      <div className={styles.progress}>
        {making.state === 'working' ? (
          <>
            <ProgressBar
              className={styles.bar ?? ''}
              aria-label={t(`sharing.step.${making.step ?? 'compute'}`)}
              value={making.step === null ? 0 : REACHED[making.step]}
            >
              {({ percentage = 0 }) => <span className={styles.done} style={{ width: `${percentage}%` }} />}
            </ProgressBar>
            <Button size="small" onPress={onStop}>
              {t('sharing.stop')}
            </Button>
          </>
        ) : null}
        {making.state === 'stopped' || making.state === 'failed' ? (
          <Button size="small" onPress={onAgain}>
            {t('sharing.again')}
          </Button>
        ) : null}
        {file === null ? null : (
          <span className={styles.note}>
            {t('sharing.size', { name, size: formatBytes(sizeOf(file.file)) })}
          </span>
        )}
      </div>
      <Button onPress={close}>{t('common.cancel')}</Button>
      <Button variant="primary" isDisabled={file === null} onPress={() => void save()}>
        {savesExports ? t('sharing.save') : t('sharing.download')}
      </Button>
    </>
  );
}

function sizeOf(file: string | Uint8Array): number {
  return typeof file === 'string' ? new Blob([file]).size : file.byteLength;
}
