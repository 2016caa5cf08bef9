import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentCard as Card } from '#shared/host.ts';
import { Button, Dialog, EmptyState, Select } from '../../components/index.ts';
import { libraryStore, useLibrary, useSettings } from '../../state/stores.ts';
import { DocumentCard } from './document-card.tsx';
import { type FailedImport, importFiles } from './import-files.ts';
import { Issues } from './issues.tsx';
import { LibraryHeader } from './library-header.tsx';
import styles from './library-page.module.css';
import { TemplateDialog, TemplateGallery } from './template-gallery.tsx';
import { TrashList } from './trash-list.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useSearch } from './use-search.ts';

/** The documents on this machine, and the ways to more of them. */
export function LibraryPage() {
  const { t } = useTranslation();
  const folder = useSettings((state) => state.info?.folder);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>('modified');
  const [choosing, setChoosing] = useState(false);
  const [failed, setFailed] = useState<readonly FailedImport[]>([]);
  const take = useCallback(
    (files: readonly File[]) => void importFiles(files).then((refused) => setFailed(refused)),
    [],
  );
  const over = useFileDrop(take);
  useEffect(() => {
    document.title = t('common.appName');
  }, [t]);
  return (
    <div className={styles.page}>
      <LibraryHeader search={search} onSearch={setSearch} onNew={() => setChoosing(true)} onFiles={take} />
      <main className={styles.main}>
        <div className={styles.column}>
          <div className={styles.bar}>
            <h2 className={styles.heading}>{t('library.documents')}</h2>
            <Select
              aria-label={t('library.sort')}
              choices={(Object.keys(ORDERS) as Order[]).map((id) => ({
                id,
                label: t(`library.sortBy.${id}`),
              }))}
              value={order}
              onChange={setOrder}
            />
          </div>
          <Documents search={search} order={order} />
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

const ORDERS = {
  modified: (a: Card, b: Card) => b.modified.localeCompare(a.modified),
  title: (a: Card, b: Card) => a.title.localeCompare(b.title),
  start: (a: Card, b: Card) => (a.start ?? '9999').localeCompare(b.start ?? '9999'),
  nodes: (a: Card, b: Card) => b.nodes - a.nodes,
} as const;
type Order = keyof typeof ORDERS;

function Documents({ search, order }: { readonly search: string; readonly order: Order }) {
  const { t } = useTranslation();
  const status = useLibrary((state) => state.status);
  const error = useLibrary((state) => state.error);
  const documents = useLibrary((state) => state.documents);
  const found = useSearch(documents, search);
  const shown = found.toSorted((a, b) => ORDERS[order](a.card, b.card));
  if (status === 'loading') return <p className={styles.note}>{t('common.loading')}</p>;
  if (status === 'failed') {
    return (
      <EmptyState title={t('library.failed')} text={error}>
        <Button onPress={() => void libraryStore.getState().load()}>{t('common.retry')}</Button>
      </EmptyState>
    );
  }
  if (documents.length === 0) {
    return (
      <>
        <EmptyState title={t('library.empty.title')} text={t('library.empty.text')} />
        <TemplateGallery />
      </>
    );
  }
  if (shown.length === 0) return <p className={styles.note}>{t('library.nothingFound', { text: search })}</p>;
  return (
    <ul className={styles.cards} aria-label={t('library.documents')}>
      {shown.map(({ card, places }) => (
        <li key={card.id}>
          <DocumentCard
            card={card}
            found={
              places.length === 0
                ? undefined
                : t('library.foundIn', {
                    places: places.map((place) => t(`library.place.${place}`)).join(', '),
                  })
            }
          />
        </li>
      ))}
    </ul>
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
