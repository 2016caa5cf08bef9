import { ViewportPortal } from '@xyflow/react';
import styles from './guides.module.css';
import { useMapUi } from './map-ui-store.ts';

/** The lines along which what is dragged snaps. */
export function Guides() {
  const guides = useMapUi((state) => state.guides);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <div
          key={`${axis} ${at}`}
          className={styles.guide}
          data-guide={axis}
          style={
            axis === 'x'
              ? { transform: `translate(${at}px, ${from}px)`, height: to - from }
              : { transform: `translate(${from}px, ${at}px)`, width: to - from }
          }
        />
      ))}
    </ViewportPortal>
  );
}
