import { type ComponentType, useCallback, useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailurePart } from '../../app/failure-page.tsx';
import { pictureShown } from '../../app/first-picture.ts';
import { later } from '../../app/later.tsx';
import { useAfterPaint } from '../../app/use-after-paint.ts';
import { Chip, ErrorBoundary } from '../../components/index.ts';
import { useDocument, useEvaluation, useView, viewStore } from '../../state/stores.ts';
import type { ViewName } from '../../state/view-store.ts';
import { MapView } from '../map/map-view.tsx';
import styles from './document-frame.module.css';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { hasRoomForBoth } from './room.ts';

const LeftColumn = later(async () => (await import('./left-column.tsx')).LeftColumn);
const Inspector = later(async () => (await import('../../inspector/inspector.tsx')).Inspector);
const TimelineView = later(async () => (await import('../timeline/timeline-view.tsx')).TimelineView);
const CompareView = later(async () => (await import('../compare/compare-view.tsx')).CompareView);
const AgendaView = later(async () => (await import('../agenda/agenda-view.tsx')).AgendaView);
const ReportView = later(async () => (await import('../report/report-view.tsx')).ReportView);

const CENTRE = {
  map: MapView,
  timeline: TimelineView,
  compare: CompareView,
  agenda: AgendaView,
  report: ReportView,
} as const satisfies Record<ViewName, ComponentType<{ onShown: () => void }>>;

/** The panels wait so long at most for a map that takes its time; ms. */
const PATIENCE = 1500;

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
  const { panels, onShown } = useMapFirst(view);
  const Centre = CENTRE[view];
  return (
    <div className={styles.frame} data-left={left || undefined} data-right={right || undefined}>
      <Header />
      {left ? (
        <nav className={styles.left} aria-label={t('document.panels.left')}>
          {panels ? <LeftColumn /> : null}
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
          <Centre onShown={onShown} />
        </ErrorBoundary>
      </main>
      {right ? (
        <aside className={styles.right} aria-label={t('document.panels.right')}>
          <ErrorBoundary fallback={(error, retry) => <FailurePart error={error} retry={retry} />}>
            {panels ? <Inspector /> : null}
          </ErrorBoundary>
        </aside>
      ) : null}
      <Footer />
    </div>
  );
}

/** The panels of a document come when its map is there, and in between whatever is more urgent. */
function useMapFirst(view: ViewName): { readonly panels: boolean; readonly onShown: () => void } {
  const id = useDocument((state) => state.id);
  const [shown, setShown] = useState<string | null>(null);
  const there = useAfterPaint(view !== 'map' || shown === id);
  const onShown = useCallback(() => setShown(id), [id]);
  useEffect(() => {
    if (there) {
      pictureShown();
      return;
    }
    const timer = setTimeout(onShown, PATIENCE);
    return () => clearTimeout(timer);
  }, [there, onShown]);
  return { panels: useDeferredValue(there, false), onShown };
}
