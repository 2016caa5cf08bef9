/** What the pointer does on the canvas, as React Flow reports it. */
import type { ReactFlow } from '@xyflow/react';
import type { ComponentProps, DragEvent, MouseEvent as ReactMouseEvent } from 'react';
import { documentStore } from '../../state/stores.ts';
import { isDragGivenUp } from './drag-escape.ts';
import { finding } from './finding-store.ts';
import type { FlowView } from './flow.ts';
import { focusCanvas, focusNode } from './focus.ts';
import { NODE_HEIGHT, NODE_WIDTH, type Point } from './geometry.ts';
import { graphOf, into, outOf } from './graph.ts';
import { typeInto } from './in-place.ts';
import { addLoose, connectNodes, insertExisting, insertNode, mayConnect } from './map-actions.ts';
import type { MapFlowEdge, MapFlowNode } from './map-elements.ts';
import { mapUi } from './map-ui-store.ts';
import { draggedKind } from './palette.tsx';
import { selectedAfter } from './selection-changes.ts';
import { rejoin } from './structure-actions.ts';

type Flow = ComponentProps<typeof ReactFlow<MapFlowNode, MapFlowEdge>>;

/** Moving a node and having it put into the branch that it was dropped on are one step. */
export const DROP = 'map-drop';

const inWindow = (event: { clientX: number; clientY: number } | MouseEvent | TouchEvent): Point => {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
};
/** The branch below a point of the window, whatever lies above it. */
function edgeAt({ x, y }: Point): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const id =
      element.closest<SVGElement>('.react-flow__edge')?.dataset.id ??
      element.closest<HTMLElement>('[data-edge]')?.dataset.edge;
    if (id !== undefined) return id;
  }
  return null;
}
function nodeAt({ x, y }: Point): string | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-map-node]');
  return element?.dataset.mapNode ?? null;
}

const isTyping = (id: string) => mapUi.getState().editing?.id === id;
/** Which part of a node or branch was clicked. */
const fieldAt = ({ target }: ReactMouseEvent) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;

/** The corner of a node whose middle is there. */
const middleAt = ({ x, y }: Point): Point => ({ x: x - NODE_WIDTH / 2, y: y - NODE_HEIGHT / 2 });
export function pointerHandlers(view: FlowView): Partial<Flow> {
  return {
    onEdgesChange: (changes) => takeSelection('edges', changes),
    onNodeClick: (event, { id }) => {
      if (isTyping(id)) return;
      // React Flow leaves several nodes selected when one of them is clicked.
      const { selection, select } = documentStore.getState();
      const adds = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!adds && selection.nodes.length > 1) select({ nodes: [id] });
      focusNode(id);
    },
    onPaneClick: () => focusCanvas(),
    onEdgeClick: (_, edge) => isTyping(edge.id) || focusCanvas(),
    onNodeDoubleClick: (event, { id }) => {
      if (!isTyping(id)) typeInto({ on: 'node', id, field: fieldAt(event) === 'when' ? 'when' : 'title' });
    },
    onEdgeDoubleClick: (event, { id }) => {
      if (isTyping(id)) return;
      typeInto({ on: 'edge', id, field: fieldAt(event) === 'probability' ? 'probability' : 'label' });
    },
    onNodeDragStop: (event, node, dragged) => {
      if (dragged.length === 1 && !isDragGivenUp()) dropOnBranch(node, edgeAt(inWindow(event)));
      documentStore.getState().endGroup();
    },
    onSelectionDragStop: () => documentStore.getState().endGroup(),
    isValidConnection: ({ source, target }) => mayConnect(source, target),
    onReconnect: (edge, { target }) => rejoin(edge.id, target),
    onConnect: ({ source, target }) => connectNodes(source, target),
    onConnectEnd: (event, state) => {
      const from = state.fromNode?.id;
      if (from === undefined || state.isValid === true || state.fromHandle?.type !== 'source') return;
      const at = inWindow(event);
      const below = nodeAt(at);
      if (below !== null) connectNodes(from, below);
      else mapUi.setState({ chooser: { at, place: view.toCanvas(at), from } });
    },
    onNodeMouseEnter: (_, { id }) => finding.getState().tracing && finding.setState({ hovered: id }),
    onNodeMouseLeave: () => finding.getState().hovered !== null && finding.setState({ hovered: null }),
    onNodeContextMenu: (event, node) => {
      event.preventDefault();
      if (!documentStore.getState().selection.nodes.includes(node.id))
        documentStore.getState().select({ nodes: [node.id] });
      mapUi.setState({ menu: { on: 'node', id: node.id, at: inWindow(event) } });
    },
    onEdgeContextMenu: (event, edge) => {
      event.preventDefault();
      documentStore.getState().select({ edges: [edge.id] });
      const at = inWindow(event);
      mapUi.setState({ menu: { on: 'edge', id: edge.id, at, place: middleAt(view.toCanvas(at)) } });
    },
    onSelectionContextMenu: (event, [first]) => {
      event.preventDefault();
      if (first !== undefined) mapUi.setState({ menu: { on: 'node', id: first.id, at: inWindow(event) } });
    },
    onPaneContextMenu: (event) => {
      event.preventDefault();
      const at = inWindow(event);
      mapUi.setState({ menu: { on: 'canvas', at, place: view.toCanvas(at) } });
    },
    onDragOver: (event: DragEvent) => {
      if (draggedKind(event) === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDrop: (event: DragEvent) => {
      const kind = draggedKind(event);
      if (kind === null) return;
      event.preventDefault();
      const at = inWindow(event);
      const place = middleAt(view.toCanvas(at));
      const edge = edgeAt(at);
      if (edge === null || kind === 'outcome') addLoose(kind, place);
      else insertNode(edge, kind, place);
    },
  };
}

/** A double click where nothing is asks for the kind of a node to put there. */
export function chooseOnEmpty(view: FlowView, event: ReactMouseEvent): void {
  if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
  const at = inWindow(event);
  mapUi.setState({ chooser: { at, place: view.toCanvas(at), from: null } });
}

/** A node without connections that is dropped on a branch is put into it. */
function dropOnBranch({ id, type, position }: MapFlowNode, edge: string | null): void {
  const { document } = documentStore.getState();
  if (edge === null || document === null || type === 'outcome') return;
  const graph = graphOf(document.edges);
  if (outOf(graph, id).length > 0 || into(graph, id).length > 0) return;
  insertExisting(edge, id, { x: Math.round(position.x), y: Math.round(position.y) }, DROP);
}

/** Takes over into the document's selection what was selected on the canvas. */
export function takeSelection(of: 'nodes' | 'edges', changes: Parameters<typeof selectedAfter>[1]): void {
  const { selection, select } = documentStore.getState();
  const ids = selectedAfter(selection[of], changes);
  if (ids !== null) select({ nodes: selection.nodes, edges: selection.edges, [of]: ids });
}
