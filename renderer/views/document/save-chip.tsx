import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, Chip, Dialog } from '../../components/index.ts';
import { documentStore, useDocument } from '../../state/stores.ts';
import styles from './header.module.css';
import { exportScenario } from './share.ts';

/** Whether everything is on disk; when it is not, why, and what can be done. */
export function SaveChip() {
  const { t } = useTranslation();
  const save = useDocument((state) => state.save);
  const [open, setOpen] = useState(false);
  const text = t(`document.save.${save.kind}`);
  return (
    <>
      <span
        role="status"
        aria-live={save.kind === 'failed' || save.kind === 'conflict' ? 'assertive' : 'off'}
      >
        {save.kind === 'failed' ? (
          <AriaButton className={styles.chip ?? ''} onPress={() => setOpen(true)}>
            <Chip tone="error">{text}</Chip>
          </AriaButton>
        ) : (
          <Chip tone={save.kind === 'conflict' ? 'error' : 'plain'}>{text}</Chip>
        )}
      </span>
      <Dialog
        title={t('document.save.failedTitle')}
        open={open && save.kind === 'failed'}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => void exportScenario()}>{t('document.save.copyElsewhere')}</Button>
            <Button variant="primary" onPress={() => void documentStore.getState().flush()}>
              {t('document.save.retry')}
            </Button>
          </>
        }
      >
        <p>{t('document.save.failedText')}</p>
        {save.kind === 'failed' ? <p>{save.error.message}</p> : null}
      </Dialog>
    </>
  );
}
