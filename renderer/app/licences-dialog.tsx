import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '../components/index.ts';
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section className={styles.notices} tabIndex={0} aria-label={t('licences.text')}>
      <pre>{text}</pre>
    </section>
  );
}

async function readNotices(signal: AbortSignal): Promise<string> {
  const response = await fetch(FILE, { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}
