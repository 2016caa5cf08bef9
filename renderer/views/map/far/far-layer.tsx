import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTheme } from '../../../theme/use-theme.ts';
import { useFinding } from '../finding-store.ts';
import { useSightListener } from '../flow.ts';
import type { MapFlowEdge, MapFlowNode } from '../map-elements.ts';
import styles from './far-layer.module.css';
import { FarPicture } from './picture.ts';
import type { Content } from './shapes.ts';

interface FarLayerProps {
  readonly nodes: readonly MapFlowNode[];
  readonly edges: readonly MapFlowEdge[];
  /** The colour of the chosen plan's way. */
  readonly way: string | undefined;
  readonly onDrawn: () => void;
}

/** All nodes and branches of a large document as one picture, for a look from afar. */
export const FarLayer = memo(function FarLayer({ nodes, edges, way, onDrawn }: FarLayerProps) {
  const host = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<FarPicture | null>(null);
  const faded = useFinding((state) => state.faded);
  const found = useFinding((state) => state.found);
  const at = useFinding((state) => state.at);
  const theme = useTheme();
  const content = useMemo<Content>(
    () => ({ nodes, edges, marks: { faded, found, at }, way, theme }),
    [nodes, edges, faded, found, at, way, theme],
  );
  useEffect(() => {
    if (host.current === null) return;
    const made = new FarPicture(host.current, onDrawn);
    setPicture(made);
    return () => made.stop();
  }, [onDrawn]);
  useEffect(() => picture?.show(content), [picture, content]);
  useSightListener(picture);
  return <div ref={host} className={styles.layer} aria-hidden="true" data-far-layer />;
});
