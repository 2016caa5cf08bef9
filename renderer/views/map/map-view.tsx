import { ReactFlowProvider } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../../state/stores.ts';
import { ConnectDialog } from './connect-dialog.tsx';
import { ContextMenu } from './context-menu.tsx';
import { Crumbs } from './crumbs.tsx';
import { KindChooser } from './kind-chooser.tsx';
import { MapCanvas } from './map-canvas.tsx';
import styles from './map-view.module.css';
import { Palette } from './palette.tsx';
import { useTypeAhead } from './type-ahead.ts';
import { ViewTools } from './view-tools.tsx';
import { ZoomBar } from './zoom-bar.tsx';

/** The scenario as a graph that is edited where it is seen. */
export function MapView() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const id = useDocument((state) => state.id);
  useTypeAhead();
  if (document === null) return null;
  const empty = Object.keys(document.nodes).length === 0;
  return (
    <ReactFlowProvider key={id}>
      <div className={styles.view}>
        <MapCanvas document={document} />
        <Palette />
        <Crumbs />
        <ViewTools />
        <ZoomBar />
        <KindChooser />
        <ContextMenu />
        <ConnectDialog />
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
