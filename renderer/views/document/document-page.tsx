import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureShown } from '../../app/first-picture.ts';
import { later, useEver } from '../../app/later.tsx';
import { goTo } from '../../app/router.ts';
import { Button, EmptyState } from '../../components/index.ts';
import { useDocument, useLibrary, useView } from '../../state/stores.ts';
import { exportRawFile } from '../library/export-raw.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { DocumentNotices } from './document-notices.tsx';

const HistoryDialog = later(async () => (await import('../history/history-dialog.tsx')).HistoryDialog);
const ImportReviewDialog = later(
  async () => (await import('../importing/import-review-dialog.tsx')).ImportReviewDialog,
);
const ShareDialog = later(async () => (await import('../share/share-dialog.tsx')).ShareDialog);

/** A document: being opened, refused, or open in its frame. */
export function DocumentPage() {
  const { t } = useTranslation();
  const status = useDocument((state) => state.status);
  const error = useDocument((state) => state.error);
  const id = useView((state) => (state.route.page === 'document' ? state.route.id : null));
  const title = useDocument((state) => state.document?.fields.title);
  useEffect(() => {
    document.title = title === undefined ? t('common.appName') : `${title} – ${t('common.appName')}`;
  }, [title, t]);
  useEffect(() => {
    if (status === 'failed') pictureShown();
  }, [status]);
  if (status === 'open') {
    return (
      <>
        <DocumentFrame />
        <ConflictDialog />
        <Dialogs />
        <DocumentNotices />
      </>
    );
  }
  if (status !== 'failed') return <EmptyState title={t('common.loading')} />;
  const missing = error?.code === 'not-found' || error?.code === 'invalid';
  const issues = error?.issues ?? [];
  return (
    <EmptyState
      title={missing ? t('app.notFound.title') : t('app.openFailed')}
      text={missing ? t('app.notFound.text') : error?.message}
    >
      {issues.length === 0 ? null : (
        <ul>
          {issues.slice(0, 10).map((issue) => (
            <li key={issue.path + issue.message}>
              <code>{issue.path}</code> {issue.message}
            </li>
          ))}
        </ul>
      )}
      <Button variant="primary" onPress={() => goTo({ page: 'library' })}>
        {t('app.back')}
      </Button>
      {missing || id === null ? null : (
        <Button onPress={() => void exportRawFile(id)}>{t('library.exportRaw')}</Button>
      )}
    </EmptyState>
  );
}

/** Each is made when it is first wanted. */
function Dialogs() {
  const overlay = useView((state) => state.overlay);
  const id = useDocument((state) => state.id);
  const reviews = useLibrary((state) => id !== null && Object.hasOwn(state.reviews, id));
  return (
    <>
      {useEver(overlay === 'versions' || overlay === 'branches') ? <HistoryDialog /> : null}
      {useEver(reviews) ? <ImportReviewDialog /> : null}
      {useEver(overlay === 'share') ? <ShareDialog /> : null}
    </>
  );
}
