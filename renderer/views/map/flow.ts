/**
 * All contact with React Flow's store and hooks, so that its next version touches this file only.
 */
import {
  getViewportForBounds,
  type ReactFlowInstance,
  useReactFlow,
  useStore,
  useStoreApi,
  type Viewport,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo } from 'react';
import { boundsOf, type Rect, type Sight } from './far/window.ts';
import { boundsWithFrames } from './frame-bounds.ts';
import { NODE_HEIGHT, NODE_WIDTH, OVERVIEW_ROOM, type Point } from './geometry.ts';
import type { MapFlowEdge, MapFlowNode } from './map-elements.ts';
import { type Detail, detailOf } from './map-ui-store.ts';
import { panInto } from './pan-into.ts';

/** What one may ask of the canvas. Points are on the canvas unless they say otherwise. */
export interface FlowView {
  fitAll(): void;
  fitNodes(ids: readonly string[]): void;
  fitPlaces(places: readonly Point[]): void;
  /** Fits everything while it can be read then; otherwise shows the beginning, at a size that can be. */
  fitOrStart(start: Point | null): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  /** Pans as little as brings the node at that place into sight, and zooms in when it could not be read. */
  reveal(place: Point): void;
  /** Zooms by a factor, and lets what is at `from` come to lie at `to`; both in the window. */
  pinch(from: Point, to: Point, factor: number): void;
  /** Brings the place into the middle, at the present zoom. */
  centreOn(place: Point): void;
  toCanvas(inWindow: Point): Point;
  toScreen(onCanvas: Point): Point;
}

/** 5,000 nodes fit into a window. */
export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2;
const FIT = { padding: { top: 64, right: 28, bottom: 52, left: 28 }, maxZoom: 1 } as const;
/** Below this a node that is to be looked at could not be read. */
const READABLE = 0.55;
const REVEAL_MARGIN = 32;
/** The palette above and the zoom bar below lie over the canvas. */
const BARS = 40;
/** What lies over the canvas and may cover more than the bars do, in the window. */
function over(box: DOMRect): readonly Rect[] {
  const overview = {
    left: box.right - OVERVIEW_ROOM.width,
    top: box.bottom - OVERVIEW_ROOM.height,
    right: box.right,
    bottom: box.bottom,
  };
  const tools = [...document.querySelectorAll('[data-map-over]')].map((each) => each.getBoundingClientRect());
  return [overview, ...tools];
}

const FIRST = 0.8;
const FIRST_MARGIN = 36;

/** Shows all of it, above the overview in the corner or beside it, whichever leaves it larger. */
function fitBeside(rect: { x: number; y: number; width: number; height: number }, box: DOMRect) {
  const { padding, maxZoom } = FIT;
  const [above, beside] = [
    { ...padding, bottom: OVERVIEW_ROOM.height },
    { ...padding, right: OVERVIEW_ROOM.width },
  ].map(({ top, right, bottom, left }) =>
    getViewportForBounds(rect, box.width, box.height, MIN_ZOOM, maxZoom, {
      top: `${top}px`,
      right: `${right}px`,
      bottom: `${bottom}px`,
      left: `${left}px`,
    }),
  ) as [Viewport, Viewport];
  return beside.zoom > above.zoom ? beside : above;
}

const canvasBox = () => document.querySelector('[data-map-canvas]')?.getBoundingClientRect();
const beginning = (start: Point, box: DOMRect) => ({
  x: FIRST_MARGIN - start.x * FIRST,
  y: box.height / 2 - (start.y + NODE_HEIGHT / 2) * FIRST,
});
const motion = (duration: number) =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? {} : { duration };

/** @param shown all nodes that are drawn; React Flow itself knows only a part of a large document */
export function useFlowView(shown: { readonly current: readonly MapFlowNode[] }): FlowView {
  const flow = useReactFlow<MapFlowNode, MapFlowEdge>();
  return useMemo(() => flowView(flow, shown), [flow, shown]);
}

function flowView(
  flow: ReactFlowInstance<MapFlowNode, MapFlowEdge>,
  shown: { readonly current: readonly MapFlowNode[] },
): FlowView {
  const show = (bounds: Rect | null, how: { readonly duration?: number }) => {
    const box = canvasBox();
    if (bounds === null || box === undefined) return;
    const { left, top, right, bottom } = bounds;
    const rect = { x: left, y: top, width: right - left, height: bottom - top };
    void flow.setViewport(fitBeside(rect, box), how);
  };
  return {
    fitAll: () => show(boundsWithFrames(shown.current), motion(200)),
    fitNodes(ids) {
      const wanted = new Set(ids);
      show(boundsOf(shown.current.filter(({ id }) => wanted.has(id))), motion(200));
    },
    fitPlaces: (places) => show(boundsOf(places.map((position) => ({ position }))), motion(240)),
    fitOrStart(start) {
      const box = canvasBox();
      const bounds = boundsWithFrames(shown.current);
      if (start === null || box === undefined || bounds === null) return;
      const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
      const whole = Math.min(1, box.width / (width + 60), box.height / (height + 130));
      if (whole >= READABLE) show(bounds, {});
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
      const room = {
        left: box.left + REVEAL_MARGIN,
        top: box.top + REVEAL_MARGIN + BARS,
        right: box.right - REVEAL_MARGIN,
        bottom: box.bottom - REVEAL_MARGIN - BARS,
      };
      const node = { left: from.x, top: from.y, right: to.x, bottom: to.y };
      const by = panInto(node, room, over(box));
      if (by.x === 0 && by.y === 0) return;
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x + by.x, y: y + by.y, zoom }, motion(160));
    },
    pinch(from, to, factor) {
      const box = canvasBox();
      if (box === undefined) return;
      const held = flow.screenToFlowPosition(from);
      const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, flow.getZoom() * factor));
      void flow.setViewport({ x: to.x - box.left - held.x * zoom, y: to.y - box.top - held.y * zoom, zoom });
    },
    centreOn: ({ x, y }) => void flow.setCenter(x, y, { zoom: flow.getZoom() }),
    toCanvas: (inWindow) => flow.screenToFlowPosition(inWindow),
    toScreen: (onCanvas) => flow.flowToScreenPosition(onCanvas),
  };
}

/** How much of a node can be read at the present zoom; changes rarely. */
export function useDetail(many: boolean): Detail {
  return useStore((state) => detailOf(state.transform[2], many));
}

interface FlowSight {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}
const sightOf = ({ transform: [x, y, zoom], width, height }: FlowSight): Sight => ({
  x,
  y,
  zoom,
  width,
  height,
});

/** Reads what is in sight when it is called. */
export function useSightReader(): () => Sight {
  const store = useStoreApi();
  return useCallback(() => sightOf(store.getState()), [store]);
}

/** Tells what is in sight, now and whenever that changes, without rendering. */
export function useSightListener(listener: { look(sight: Sight): void } | null): void {
  const store = useStoreApi();
  useEffect(() => {
    if (listener === null) return;
    listener.look(sightOf(store.getState()));
    return store.subscribe((state, before) => {
      const same =
        state.transform === before.transform &&
        state.width === before.width &&
        state.height === before.height;
      if (!same) listener.look(sightOf(state));
    });
  }, [store, listener]);
}

const labelHosts = new WeakMap<Element, Element>();

/**
 * Where labels of branches are drawn. React Flow's own component looks for it in every branch whenever
 * anything in its store changes, which is several times in each frame.
 */
export function useLabelHost(): Element | null {
  return useStore(({ domNode }) => {
    if (domNode === null) return null;
    const known = labelHosts.get(domNode);
    if (known !== undefined) return known;
    const host = domNode.querySelector('.react-flow__edgelabel-renderer');
    if (host !== null) labelHosts.set(domNode, host);
    return host;
  });
}

/** Whether a connection is being drawn, read when it is called. */
export function useConnecting(): () => boolean {
  const store = useStoreApi();
  return useCallback(() => store.getState().connection.inProgress, [store]);
}

/** The zoom in whole per cent. */
export function useZoomPercent(): number {
  return useStore((state) => Math.round(state.transform[2] * 100));
}

/** Whether React Flow knows the size of its canvas, so that it can fit. */
export function useCanvasReady(): boolean {
  return useStore((state) => state.width > 0 && state.panZoom !== null);
}
