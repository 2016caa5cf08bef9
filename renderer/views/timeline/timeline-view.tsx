import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { TimelineBoard } from './timeline-board.tsx';
import styles from './timeline-view.module.css';

/** When everything may happen: on one scale of time, in lanes. */
export function TimelineView() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const id = useDocument((state) => state.id);
  if (document === null) return null;
  if (Object.keys(document.nodes).length === 0) {
    return (
      <div className={styles.view}>
        <EmptyState title={t('timeline.empty.title')} text={t('timeline.empty.text')} />
      </div>
    );
  }
  return <TimelineBoard key={id} document={document} />;
}
