import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, ScrollRegion } from '../components/index.ts';
import { useView, viewStore } from '../state/stores.ts';
import styles from './licences-dialog.module.css';

/** Written by the build, beside the page. */
const FILE = 'third-party-notices.txt';

/** What by others the application contains, and under which licences. */
export function LicencesDialog() {
  const { t } = useTranslation();
  const open = useView((state) => state.overlay === 'licences');
  const close = () => viewStore.getState().show(null);
  return (
    <Dialog
      title={t('licences.title')}
      open={open}
      onClose={close}
      size="large"
      actions={<Button onPress={close}>{t('common.close')}</Button>}
    >
      <Notices />
    </Dialog>
  );
}

function Notices() {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    readNotices(stop.signal).then(setText, () => setFailed(!stop.signal.aborted));
    return () => stop.abort();
  }, []);
  if (failed) return <p role="alert">{t('licences.missing', { file: FILE })}</p>;
  if (text === null) return <p role="status">{t('licences.loading')}</p>;
  return (
    <ScrollRegion label={t('licences.text')} className={styles.notices}>
      <pre>{text}</pre>
    </ScrollRegion>
  );
}

async function readNotices(signal: AbortSignal): Promise<string> {
  const response = await fetch(FILE, { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}
