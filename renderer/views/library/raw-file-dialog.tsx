import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostError } from '#shared/host.ts';
import { Button, Dialog } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { Issues } from './issues.tsx';
import styles from './raw-file-dialog.module.css';

/** More than this many characters nobody reads in a dialog. */
const MOST = 200_000;

interface RawFileProps {
  readonly id: string;
  readonly file: string;
  readonly error: HostError;
  readonly onClose: () => void;
}

/** The text of a file that cannot be read as a scenario, beside what is wrong with it. */
export function RawFileDialog({ id, file, error, onClose }: RawFileProps) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void host.rawDocument({ id }).then((result) => {
      if (!current) return;
      if (result.ok) setText(result.value.text);
      else setFailure(result.error.message);
    });
    return () => {
      current = false;
    };
  }, [id]);
  return (
    <Dialog
      title={t('library.fileTitle', { file })}
      open
      onClose={onClose}
      size="large"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <Issues error={error} most={5} />
      {failure === null ? null : <p role="alert">{failure}</p>}
      {text === null && failure === null ? <p>{t('common.loading')}</p> : null}
      {text === '' ? <p>{t('library.fileEmpty')}</p> : null}
      {text === null || text === '' ? null : (
        <textarea
          className={styles.text}
          aria-label={t('library.fileTitle', { file })}
          readOnly
          spellCheck={false}
          value={text.slice(0, MOST)}
        />
      )}
      {text !== null && text.length > MOST ? <p>{t('library.fileCut')}</p> : null}
    </Dialog>
  );
}
