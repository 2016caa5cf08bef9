import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../../theme/use-theme.ts';
import { type FlowView, useSightListener } from '../flow.ts';
import { OVERVIEW } from '../geometry.ts';
import type { MapFlowNode } from '../map-elements.ts';
import styles from './overview.module.css';
import { OverviewPicture } from './overview-picture.ts';

interface OverviewProps {
  readonly nodes: readonly MapFlowNode[];
  readonly view: FlowView;
}

/**
 * The whole of a large document in a corner, and what is seen of it; a press goes there, dragging goes
 * along. React Flow's own would make an element for each node, and knows only those that are near.
 */
export const Overview = memo(function Overview({ nodes, view }: OverviewProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<OverviewPicture | null>(null);
  useEffect(() => {
    if (canvas.current === null || mark.current === null) return;
    const made = new OverviewPicture(canvas.current, mark.current, OVERVIEW);
    setPicture(made);
    return () => made.stop();
  }, []);
  useEffect(() => picture?.show(nodes, theme), [picture, nodes, theme]);
  useSightListener(picture);
  useEffect(() => {
    const element = host.current;
    if (element === null || picture === null) return;
    const go = (event: PointerEvent) => {
      if (event.buttons !== 1) return;
      const box = element.getBoundingClientRect();
      const place = picture.placeOf({ x: event.clientX - box.left, y: event.clientY - box.top });
      if (place !== null) view.centreOn(place);
    };
    const begin = (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId);
      go(event);
    };
    element.addEventListener('pointerdown', begin);
    element.addEventListener('pointermove', go);
    return () => {
      element.removeEventListener('pointerdown', begin);
      element.removeEventListener('pointermove', go);
    };
  }, [picture, view]);
  return (
    <div
      ref={host}
      className={styles.overview}
      style={OVERVIEW}
      role="img"
      aria-label={t('map.minimap')}
      data-overview
    >
      <canvas ref={canvas} style={OVERVIEW} />
      <div ref={mark} className={styles.sight} />
    </div>
  );
});
