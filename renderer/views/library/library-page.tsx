import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureShown } from '../../app/first-picture.ts';
import { Button, Dialog } from '../../components/index.ts';
import { useSettings } from '../../state/stores.ts';
import { Documents } from './documents.tsx';
import { type FailedImport, importFiles } from './import-files.ts';
import { Issues } from './issues.tsx';
import { LibraryHeader } from './library-header.tsx';
import styles from './library-page.module.css';
import { TemplateDialog } from './template-gallery.tsx';
import { TrashList } from './trash-list.tsx';
import { useFileDrop } from './use-file-drop.ts';

/** The documents on this machine, and the ways to more of them. */
export function LibraryPage() {
  const { t } = useTranslation();
  const folder = useSettings((state) => state.info?.folder);
  const [search, setSearch] = useState('');
  const [choosing, setChoosing] = useState(false);
  const [failed, setFailed] = useState<readonly FailedImport[]>([]);
  const take = useCallback(
    (files: readonly File[]) => void importFiles(files).then((refused) => setFailed(refused)),
    [],
  );
  const over = useFileDrop(take);
  useEffect(pictureShown, []);
  useEffect(() => {
    document.title = t('common.appName');
  }, [t]);
  return (
    <div className={styles.page}>
      <LibraryHeader search={search} onSearch={setSearch} onNew={() => setChoosing(true)} onFiles={take} />
      <main className={styles.main}>
        <div className={styles.column}>
          <Documents search={search} />
          <div className={styles.trashed}>
            <TrashList />
          </div>
          {folder === undefined ? null : (
            <p className={styles.folder}>
              {t('app.settings.folder')} <code>{folder}</code>
            </p>
          )}
        </div>
      </main>
      {over ? <div className={styles.drop}>{t('library.drop')}</div> : null}
      <TemplateDialog open={choosing} onClose={() => setChoosing(false)} />
      <RefusedDialog failed={failed} onClose={() => setFailed([])} />
    </div>
  );
}

interface RefusedProps {
  readonly failed: readonly FailedImport[];
  readonly onClose: () => void;
}

function RefusedDialog({ failed, onClose }: RefusedProps) {
  const { t } = useTranslation();
  const [first] = failed;
  if (first === undefined) return null;
  return (
    <Dialog
      title={t('library.importFailed', { name: first.name })}
      open
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <Issues error={first.error} most={20} />
      {failed.slice(1).map(({ name, error }) => (
        <section key={name} className={styles.refused}>
          <h3>{t('library.importFailed', { name })}</h3>
          <Issues error={error} most={5} />
        </section>
      ))}
    </Dialog>
  );
}
