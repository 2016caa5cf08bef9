import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later, useEver } from '../../app/later.tsx';
import { useAfterPaint } from '../../app/use-after-paint.ts';
import { useDocument } from '../../state/stores.ts';
import { useChooserKeys } from './choose-kind.ts';
import { ContextMenu } from './context-menu.tsx';
import { Crumbs } from './crumbs.tsx';
import { FilterChooser } from './filter-chooser.tsx';
import { useKeyboardBack } from './keyboard-back.ts';
import { KindChooser } from './kind-chooser.tsx';
import { MapCanvas } from './map-canvas.tsx';
import { useMapUi } from './map-ui-store.ts';
import styles from './map-view.module.css';
import { Palette } from './palette.tsx';
import { useTypeAhead } from './type-ahead.ts';
import { ViewTools } from './view-tools.tsx';
import { ZoomBar } from './zoom-bar.tsx';

const ConnectDialog = later(async () => (await import('./connect-dialog.tsx')).ConnectDialog);
const HappenedDialog = later(async () => (await import('./happened/happened-dialog.tsx')).HappenedDialog);

/**
 * The scenario as a graph that is edited where it is seen.
 *
 * @param onShown is called when there is something of it to be seen
 */
export function MapView({ onShown }: { readonly onShown: () => void }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const id = useDocument((state) => state.id);
  useTypeAhead();
  useChooserKeys();
  useKeyboardBack();
  const [shown, setShown] = useState(false);
  const tools = useDeferredValue(useAfterPaint(shown), false);
  const show = useCallback(() => {
    setShown(true);
    onShown();
  }, [onShown]);
  const connects = useEver(useMapUi((state) => state.connecting !== null));
  const happened = useEver(useMapUi((state) => state.happened !== null));
  if (document === null) return null;
  const empty = Object.keys(document.nodes).length === 0;
  return (
    <ReactFlowProvider key={id}>
      <div className={styles.view} data-map-view="">
        <MapCanvas document={document} onShown={show} />
        {tools ? <Tools /> : null}
        <KindChooser />
        <FilterChooser />
        <ContextMenu />
        {connects ? <ConnectDialog /> : null}
        {happened ? <HappenedDialog /> : null}
        {empty ? (
          <div className={styles.empty}>
            <h2>{t('map.empty.title')}</h2>
            <p>{t('map.empty.text')}</p>
          </div>
        ) : null}
      </div>
    </ReactFlowProvider>
  );
}

/** What lies over the map comes after it. */
function Tools() {
  return (
    <>
      <Palette />
      <Crumbs />
      <ViewTools />
      <ZoomBar />
    </>
  );
}
