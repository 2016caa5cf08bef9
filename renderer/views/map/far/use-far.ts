import { type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { documentStore } from '../../../state/stores.ts';
import { type FlowView, useConnecting } from '../flow.ts';
import type { Point } from '../geometry.ts';
import type { MapFlowEdge, MapFlowNode } from '../map-elements.ts';
import type { Detail } from '../map-ui-store.ts';
import { useMounted } from './use-mounted.ts';
import { nodeAtPoint, nodesIn } from './window.ts';

const pointIn = (view: FlowView, event: { clientX: number; clientY: number }): Point =>
  view.toCanvas({ x: event.clientX, y: event.clientY });

/**
 * What a large document needs beyond React Flow: the part of it that becomes elements, a picture of the
 * whole from afar, in which the node below the pointer becomes an element, and a marquee that selects
 * what has none.
 */
export function useFar(nodes: MapFlowNode[], edges: MapFlowEdge[], detail: Detail, view: FlowView) {
  const [hovered, setHovered] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(false);
  const mounted = useMounted(nodes, edges, detail, hovered, drawn);
  const { many, settled } = mounted;
  const isFar = many && detail === 'far';
  // Coming nearer, the picture stays until the elements are there.
  const picture = usePicture(isFar, settled);
  useEffect(() => {
    if (!picture) setDrawn(false);
  }, [picture]);

  const all = useRef(nodes);
  all.current = nodes;
  const connecting = useConnecting();
  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      if (!isFar || (event.buttons !== 0 && !connecting())) return;
      setHovered(nodeAtPoint(all.current, pointIn(view, event)));
    },
    [isFar, view, connecting],
  );

  const marquee = useMemo(() => {
    if (!many) return {};
    let start: Point | null = null;
    return {
      onSelectionStart: (event: { clientX: number; clientY: number }) => {
        start = pointIn(view, event);
      },
      onSelectionEnd: (event: { clientX: number; clientY: number }) => {
        const end = pointIn(view, event);
        const from = start ?? end;
        const rect = {
          left: Math.min(from.x, end.x),
          top: Math.min(from.y, end.y),
          right: Math.max(from.x, end.x),
          bottom: Math.max(from.y, end.y),
        };
        documentStore.getState().select({ nodes: nodesIn(all.current, rect) });
      },
    };
  }, [many, view]);

  const onDrawn = useCallback(() => setDrawn(true), []);
  const alone = useOnceUntil(!isFar, drawn && mounted.cleared);
  // Elements that are about to go away are not styled for afar first.
  const shown: Detail = isFar && !alone ? 'middle' : detail;
  return {
    ...mounted,
    detail: shown,
    /** The picture is there, and elements that it stands for are going away: they are not to be seen. */
    clearing: isFar && drawn && !alone,
    picture,
    settled: isFar ? drawn && alone : settled,
    onDrawn,
    onPointerMove,
    marquee,
  };
}

function usePicture(isFar: boolean, settled: boolean): boolean {
  const [shown, setShown] = useState(isFar);
  if (isFar && !shown) setShown(true);
  if (!isFar && settled && shown) setShown(false);
  return shown;
}

/** True from when `reached` first is, until `over`. */
function useOnceUntil(over: boolean, reached: boolean): boolean {
  const [was, setWas] = useState(false);
  const is = !over && (was || reached);
  if (is !== was) setWas(is);
  return is;
}
