import {
  Background,
  BackgroundVariant,
  MiniMap,
  type NodeChange,
  ReactFlow,
  SelectionMode,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NODE_KINDS, type NodeKind, type ScenarioDocument } from '#shared/model/index.ts';
import { offerActions } from '../../commands/view-actions.ts';
import { documentStore, useView, viewStore } from '../../state/stores.ts';
import { answerClipboard } from './clipboard.ts';
import { isDragGivenUp, useDragEscape } from './drag-escape.ts';
import { FarLayer } from './far/far-layer.tsx';
import { withSelected } from './far/move-together.ts';
import { useFar } from './far/use-far.ts';
import { MANY } from './far/window.ts';
import { keepTrail } from './finding-actions.ts';
import { MAX_ZOOM, MIN_ZOOM, useCanvasReady, useDetail, useFlowView, useZoomPercent } from './flow.ts';
import { canvasElement, focusNode } from './focus.ts';
import { folded } from './folding.ts';
import { OVERVIEW, type Point, type Positions } from './geometry.ts';
import { GroupFrames } from './group-frames.tsx';
import { Guides } from './guides.tsx';
import { type CanvasActions, moveTo } from './map-actions.ts';
import styles from './map-canvas.module.css';
import { MapEdge } from './map-edge.tsx';
import type { MapFlowEdge, MapFlowNode } from './map-elements.ts';
import { MapNode } from './map-node.tsx';
import { mapUi, useMapUi } from './map-ui-store.ts';
import { Overview } from './overview/overview.tsx';
import { chooseOnEmpty, DROP, pointerHandlers, takeSelection } from './pointer-handlers.ts';
import { unfoldAll } from './structure-actions.ts';
import { listenToTouch } from './touch/listen-to-touch.ts';
import { usePen } from './touch/use-pen.ts';
import { useFindingMarks } from './use-finding-marks.ts';
import { useGlide } from './use-glide.ts';
import { useLayout } from './use-layout.ts';
import { useMapElements, usePlaces } from './use-map-elements.ts';
import { useSnapping } from './use-snapping.ts';

const NODE_TYPES = Object.fromEntries(NODE_KINDS.map((kind) => [kind, MapNode])) as Record<
  NodeKind,
  typeof MapNode
>;
const EDGE_TYPES = { branch: MapEdge };
const ARIA = { 'node.a11yDescription.default': '', 'edge.a11yDescription.default': '' };

interface MapCanvasProps {
  readonly document: ScenarioDocument;
  /** Called when there is something to be seen. */
  readonly onShown: () => void;
}

/** The canvas: React Flow with the document on it, and what the pointer does there. */
export function MapCanvas({ document: scenario, onShown }: MapCanvasProps) {
  const { t } = useTranslation();
  const drawnNodes = useRef<readonly MapFlowNode[]>([]);
  const view = useFlowView(drawnNodes);
  const shownPlaces = useRef<Positions>({});
  const layout = useLayout(scenario, shownPlaces);
  const places = usePlaces(scenario, layout.found);
  shownPlaces.current = places;
  const [moving, setMoving] = useState<Positions | null>(null);
  const glide = useGlide(setMoving);
  const snapping = useSnapping(shownPlaces);
  const drag = useDragEscape(() => {
    snapping.end();
    setMoving(null);
  });
  const closed = useMapUi((state) => state.folded);
  const fold = useMemo(() => folded(scenario, closed), [scenario, closed]);
  const away = useFindingMarks(scenario);
  const hidden = useMemo(
    () => (away.size === 0 ? fold.hidden : new Set([...fold.hidden, ...away])),
    [fold, away],
  );
  const { nodes, edges } = useMapElements(scenario, places, moving, hidden);
  drawnNodes.current = nodes;
  const detail = useDetail(nodes.length > MANY);
  const far = useFar(nodes, edges, detail, view);
  const shown = far.settled || layout.busy;
  useEffect(() => {
    if (shown) onShown();
  }, [shown, onShown]);
  const wayColor = useView(({ plan }) => (plan === null ? undefined : scenario.plans[plan]?.value.color));

  useEffect(() => mapUi.setState({ foldCounts: fold.counts }), [fold]);
  // Another document has other nodes.
  useEffect(() => () => mapUi.setState({ folded: new Set(), editing: null }), []);
  useFirstView(layout.busy || nodes.length === 0, () => {
    view.fitOrStart(startOf(scenario, places));
    // What was gone to while the layout was being computed.
    const wanted = places[viewStore.getState().reveal?.node ?? ''];
    if (wanted !== undefined) view.reveal(wanted);
  });
  useReveal(shownPlaces, fold.hidden, view.reveal);
  useEffect(answerClipboard, []);
  useEffect(keepTrail, []);
  useEffect(() => {
    const canvas = canvasElement();
    return canvas === null ? undefined : listenToTouch(canvas, view);
  }, [view]);
  const drags = usePen();

  useEffect(() => {
    const actions: CanvasActions = {
      positions: () => shownPlaces.current,
      centre: () => view.toCanvas(centreOf(canvasElement())),
      toScreen: view.toScreen,
      zoomIn: view.zoomIn,
      zoomOut: view.zoomOut,
      zoomReset: view.zoomReset,
      fit: view.fitAll,
      reveal: view.reveal,
      fitNodes: view.fitNodes,
      layOut: async (wanted) => {
        const before = shownPlaces.current;
        const drawn = new Set(drawnNodes.current.map(({ id }) => id));
        const after = await layout.run(wanted);
        if (after === null) return;
        const seen = Object.fromEntries(Object.entries(after).filter(([id]) => drawn.has(id)));
        glide.start(before, seen);
        if (wanted.nodes === null) view.fitPlaces(Object.values(seen));
      },
    };
    return offerActions('map', actions);
  }, [view, layout.run, glide]);

  const onNodesChange = useCallback(
    (changes: NodeChange<MapFlowNode>[]) => {
      const held: Record<string, Point> = {};
      const dropped: Record<string, Point> = {};
      for (const change of changes) {
        if (change.type !== 'position' || change.position === undefined || isDragGivenUp()) continue;
        const target = change.dragging === true ? held : dropped;
        target[change.id] = { x: Math.round(change.position.x), y: Math.round(change.position.y) };
      }
      if (Object.keys(held).length > 0) {
        glide.stop();
        drag.goesOn();
        const together = snapping.snapped(withSelected(held, shownPlaces.current));
        setMoving((before) => ({ ...before, ...together }));
      }
      if (Object.keys(dropped).length > 0) {
        const together = snapping.snapped(withSelected(dropped, shownPlaces.current));
        snapping.end();
        drag.ends();
        setMoving(null);
        const moved = Object.entries(together).filter(([id, to]) => !same(shownPlaces.current[id], to));
        if (moved.length > 0) moveTo(Object.fromEntries(moved), { group: DROP });
      }
      takeSelection('nodes', changes);
    },
    [glide, snapping, drag],
  );

  const handlers = useMemo(() => pointerHandlers(view), [view]);
  return (
    <div
      className={styles.canvas}
      role="application"
      aria-label={t('map.canvas')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys go along the branches from here.
      tabIndex={0}
      data-map-canvas
      data-detail={far.detail}
      data-settled={far.settled || undefined}
      data-clearing={far.clearing || undefined}
      data-plan={wayColor === undefined ? undefined : ''}
      style={{ '--way': wayColor } as CSSProperties}
      onDoubleClick={(event) => chooseOnEmpty(view, event)}
      onPointerMove={far.onPointerMove}
      onFocus={(event) => {
        // Into the canvas by Tab: on to what is selected.
        const [selected] = documentStore.getState().selection.nodes;
        if (
          event.target === event.currentTarget &&
          selected !== undefined &&
          event.target.matches(':focus-visible')
        )
          focusNode(selected);
      }}
    >
      <ReactFlow<MapFlowNode, MapFlowEdge>
        nodes={far.nodes}
        edges={far.edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        {...handlers}
        {...far.marquee}
        // Of a large document it gets only what is near, made some at a time; it is not to hold that back.
        onlyRenderVisibleElements={!far.many}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        ariaLabelConfig={ARIA}
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
        selectionMode={SelectionMode.Partial}
        zoomOnDoubleClick={false}
        panOnScroll={true}
        panOnScrollSpeed={1}
        {...drags}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        nodeDragThreshold={3}
        connectionRadius={28}
        elevateNodesOnSelect={false}
      >
        {far.picture ? <FarLayer nodes={nodes} edges={edges} way={wayColor} onDrawn={far.onDrawn} /> : null}
        {far.many && far.detail === 'far' ? null : (
          <Background variant={BackgroundVariant.Dots} gap={22} size={1.2} />
        )}
        {nodes.length === 0 || far.many ? null : (
          <MiniMap
            className={styles.overview ?? ''}
            ariaLabel={t('map.minimap')}
            nodeClassName={(node) => `${styles.mini} ${styles[node.type ?? ''] ?? ''}`}
            nodeBorderRadius={16}
            style={OVERVIEW}
            pannable
            zoomable
          />
        )}
        {far.many ? <Overview nodes={nodes} view={view} /> : null}
        <GroupFrames groups={scenario.groups} nodes={nodes} />
        <Guides />
        <ZoomReport />
      </ReactFlow>
      {layout.busy ? (
        <p className={styles.busy} role="status">
          {t('map.layingOut')}
        </p>
      ) : null}
    </div>
  );
}

const same = (a: Point | undefined, b: Point) => a !== undefined && a.x === b.x && a.y === b.y;

function centreOf(element: HTMLElement | null): Point {
  const box = element?.getBoundingClientRect();
  return box === undefined ? { x: 0, y: 0 } : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Where the map begins: its root, else what stands leftmost. */
function startOf(scenario: ScenarioDocument, places: Positions): Point | null {
  const { root } = scenario.fields;
  const leftmost = Object.values(places).reduce<Point | null>(
    (best, place) => (best === null || place.x < best.x ? place : best),
    null,
  );
  return (root === undefined ? undefined : places[root]) ?? leftmost;
}

/** What is seen first, once there is something to see and its places are known. */
function useFirstView(busy: boolean, show: () => void): void {
  const ready = useCanvasReady();
  const done = useRef(false);
  useEffect(() => {
    if (!ready || busy || done.current) return;
    done.current = true;
    show();
  });
}

function useReveal(
  places: { readonly current: Positions },
  hidden: ReadonlySet<string>,
  reveal: (place: Point) => void,
): void {
  const folded = useRef(hidden);
  folded.current = hidden;
  const wanted = useView((state) => state.reveal);
  useEffect(() => {
    const place = wanted === null ? undefined : places.current[wanted.node];
    if (wanted === null || place === undefined) return;
    if (folded.current.has(wanted.node)) unfoldAll();
    reveal(place);
  }, [wanted, places, reveal]);
}

/** Tells the zoom to the footer; a component of its own, so that nothing else renders with it. */
function ZoomReport() {
  const percent = useZoomPercent();
  useEffect(() => viewStore.getState().setZoom(percent / 100), [percent]);
  useEffect(() => () => viewStore.getState().setZoom(null), []);
  return null;
}
