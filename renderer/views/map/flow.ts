/**
 * All contact with React Flow's store and hooks, so that its next version touches this file only.
 */
import { type ReactFlowInstance, useReactFlow, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { NODE_HEIGHT, NODE_WIDTH, type Point } from './geometry.ts';
import type { MapFlowEdge, MapFlowNode } from './map-elements.ts';
import { type Detail, detailOf } from './map-ui-store.ts';

/** What one may ask of the canvas. Points are on the canvas unless they say otherwise. */
export interface FlowView {
  fitAll(): void;
  fitNodes(ids: readonly string[]): void;
  /** Fits everything while it can be read then; otherwise shows the beginning, at a size that can be. */
  fitOrStart(start: Point | null): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  /** Pans as little as brings the node at that place into sight, and zooms in when it could not be read. */
  reveal(place: Point): void;
  toCanvas(inWindow: Point): Point;
  toScreen(onCanvas: Point): Point;
}

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 2;
const FIT = { padding: { top: '64px', right: '28px', bottom: '52px', left: '28px' }, maxZoom: 1 } as const;
/** Below this a node that is to be looked at could not be read. */
const READABLE = 0.55;
const REVEAL_MARGIN = 32;
/** The palette above and the zoom bar below lie over the canvas. */
const BARS = 40;
/** How far to pan so that a span lies between two bounds; its beginning counts when it is longer than they allow. */
const pan = (from: number, to: number, low: number, high: number) =>
  from < low || to - from > high - low ? low - from : to > high ? high - to : 0;

const FIRST = 0.8;
const FIRST_MARGIN = 36;

const canvasBox = () => document.querySelector('[data-map-canvas]')?.getBoundingClientRect();
const beginning = (start: Point, box: DOMRect) => ({
  x: FIRST_MARGIN - start.x * FIRST,
  y: box.height / 2 - (start.y + NODE_HEIGHT / 2) * FIRST,
});
const motion = (duration: number) =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? {} : { duration };

export function useFlowView(): FlowView {
  const flow = useReactFlow<MapFlowNode, MapFlowEdge>();
  return useMemo(() => flowView(flow), [flow]);
}

function flowView(flow: ReactFlowInstance<MapFlowNode, MapFlowEdge>): FlowView {
  return {
    fitAll() {
      // With nothing on it, React Flow would never be done.
      if (flow.getNodes().length > 0) void flow.fitView({ ...FIT, ...motion(200) });
    },
    fitNodes(ids) {
      if (ids.length > 0) void flow.fitView({ ...FIT, nodes: ids.map((id) => ({ id })), ...motion(200) });
    },
    fitOrStart(start) {
      const box = canvasBox();
      const bounds = flow.getNodesBounds(flow.getNodes());
      if (start === null || box === undefined) return;
      const whole = Math.min(1, box.width / (bounds.width + 60), box.height / (bounds.height + 130));
      if (whole >= READABLE) void flow.fitView(FIT);
      else void flow.setViewport({ zoom: FIRST, ...beginning(start, box) });
    },
    zoomIn: () => void flow.zoomIn(motion(120)),
    zoomOut: () => void flow.zoomOut(motion(120)),
    zoomReset: () => void flow.zoomTo(1, motion(120)),
    reveal(place) {
      const box = canvasBox();
      if (box === undefined) return;
      if (flow.getZoom() < READABLE) {
        const middle = { x: place.x + NODE_WIDTH / 2, y: place.y + NODE_HEIGHT / 2 };
        void flow.setCenter(middle.x, middle.y, { zoom: FIRST, ...motion(160) });
        return;
      }
      const from = flow.flowToScreenPosition(place);
      const to = flow.flowToScreenPosition({ x: place.x + NODE_WIDTH, y: place.y + NODE_HEIGHT });
      const dx = pan(from.x, to.x, box.left + REVEAL_MARGIN, box.right - REVEAL_MARGIN);
      const dy = pan(from.y, to.y, box.top + REVEAL_MARGIN + BARS, box.bottom - REVEAL_MARGIN - BARS);
      if (dx === 0 && dy === 0) return;
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x + dx, y: y + dy, zoom }, motion(160));
    },
    toCanvas: (inWindow) => flow.screenToFlowPosition(inWindow),
    toScreen: (onCanvas) => flow.flowToScreenPosition(onCanvas),
  };
}

/** How much of a node can be read at the present zoom; changes rarely. */
export function useDetail(): Detail {
  return useStore((state) => detailOf(state.transform[2]));
}

/** The zoom in whole per cent. */
export function useZoomPercent(): number {
  return useStore((state) => Math.round(state.transform[2] * 100));
}

/** Whether React Flow knows the size of its canvas and of a node, so that it can fit. */
export function useCanvasReady(): boolean {
  return useStore((state) => state.width > 0 && state.nodeLookup.size > 0 && state.panZoom !== null);
}
