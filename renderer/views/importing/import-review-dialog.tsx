import { useTranslation } from 'react-i18next';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { Button, Dialog } from '../../components/index.ts';
import type { ImportReview } from '../../state/library-store.ts';
import { documentStore, libraryStore, useDocument, useLibrary } from '../../state/stores.ts';
import styles from './importing.module.css';
import { ReviewTable } from './review-table.tsx';

/** After a drawing or a list was imported: what was guessed and understood, to be corrected, and what was left out. */
export function ImportReviewDialog() {
  const id = useDocument((state) => state.id);
  const document = useDocument((state) => state.document);
  const review = useLibrary((state) => (id === null ? undefined : state.reviews[id]));
  if (id === null || document === null || review?.open !== true) return null;
  return <OpenReview id={id} document={document} review={review} />;
}

interface OpenReviewProps {
  readonly id: string;
  readonly document: ScenarioDocument;
  readonly review: ImportReview;
}

function OpenReview({ id, document, review }: OpenReviewProps) {
  const { t } = useTranslation();
  const undoable = useDocument((state) => state.history?.past.at(-1)?.label);
  const close = () => libraryStore.getState().showReview(id, false);
  return (
    <Dialog
      title={t('importing.review.title', { name: review.name })}
      open
      size="full"
      onClose={close}
      actions={
        <>
          {undoable === undefined ? null : (
            <Button onPress={() => documentStore.getState().undo()}>
              {t('importing.review.undo', { label: undoable })}
            </Button>
          )}
          <Button variant="primary" onPress={close}>
            {t('importing.review.done')}
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        <p>{t('importing.review.text')}</p>
        {review.notes.length === 0 ? null : (
          <details className={styles.notes} open>
            <summary>{t('importing.review.notes')}</summary>
            <ul>
              {review.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        )}
        <ReviewTable document={document} review={review} />
      </div>
    </Dialog>
  );
}
