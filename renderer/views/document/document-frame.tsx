import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FailurePart } from '../../app/failure-page.tsx';
import { Chip, ErrorBoundary } from '../../components/index.ts';
import { Inspector } from '../../inspector/inspector.tsx';
import { useEvaluation, useView, viewStore } from '../../state/stores.ts';
import type { ViewName } from '../../state/view-store.ts';
import { AgendaView } from '../agenda/agenda-view.tsx';
import { CompareView } from '../compare/compare-view.tsx';
import { MapView } from '../map/map-view.tsx';
import { ReportView } from '../report/report-view.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import styles from './document-frame.module.css';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { LeftColumn } from './left-column.tsx';
import { hasRoomForBoth } from './room.ts';

const CENTRE = {
  map: MapView,
  timeline: TimelineView,
  compare: CompareView,
  agenda: AgendaView,
  report: ReportView,
} as const satisfies Record<ViewName, unknown>;

/** The frame that every view of a document stands in. */
export function DocumentFrame() {
  const { t } = useTranslation();
  const view = useView((state) => (state.route.page === 'document' ? state.route.view : 'map'));
  const left = useView((state) => state.panels.left);
  const right = useView((state) => state.panels.right);
  const failure = useEvaluation((state) => state.failure);
  useEffect(() => {
    if (!hasRoomForBoth()) viewStore.getState().setPanel('right', false);
  }, []);
  const Centre = CENTRE[view];
  return (
    <div className={styles.frame} data-left={left || undefined} data-right={right || undefined}>
      <Header />
      {left ? (
        <nav className={styles.left} aria-label={t('document.panels.left')}>
          <LeftColumn />
        </nav>
      ) : null}
      <main className={styles.centre} aria-label={t(`document.view.${view}`)}>
        {failure === null ? null : (
          <div className={styles.failure} role="alert">
            <Chip tone="error">{t('document.engineFailed.title')}</Chip> {t('document.engineFailed.text')}{' '}
            <code>{failure}</code>
          </div>
        )}
        <ErrorBoundary key={view} fallback={(error, retry) => <FailurePart error={error} retry={retry} />}>
          <Centre />
        </ErrorBoundary>
      </main>
      {right ? (
        <aside className={styles.right} aria-label={t('document.panels.right')}>
          <ErrorBoundary fallback={(error, retry) => <FailurePart error={error} retry={retry} />}>
            <Inspector />
          </ErrorBoundary>
        </aside>
      ) : null}
      <Footer />
    </div>
  );
}
