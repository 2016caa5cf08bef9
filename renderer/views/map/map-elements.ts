import type { Edge as FlowEdge, Node as FlowNode } from '@xyflow/react';
import { MarkerType, Position } from '@xyflow/react';
import type { Evaluation, NodeResult, Problem, Severity } from '#shared/engine/results.ts';
import { type Edge, listOf, type Node, type NodeKind, type ScenarioDocument } from '#shared/model/index.ts';
import type { Selection } from '../../state/selection.ts';
import { type EdgeData, type EdgeFace, edgeFace, edgeName } from './edge-data.ts';
import { NODE_HEIGHT, NODE_WIDTH, type Point, type Positions } from './geometry.ts';
import { type Graph, graphOf, into, outOf } from './graph.ts';
import type { Lens } from './lens.ts';
import { type FaceContext, type NodeData, nodeData } from './node-data.ts';

export type MapFlowNode = FlowNode<NodeData, NodeKind>;
export type MapFlowEdge = FlowEdge<EdgeData, 'branch'>;

const MEASURED = { width: NODE_WIDTH, height: NODE_HEIGHT };
/** As in the style sheet: a line of 1 px on the node's border, with a dot drawn around it. */
const HANDLE = { width: 1, height: 10 };
const handle = (type: 'source' | 'target', middle: number, position: Position) => ({
  type,
  position,
  x: middle - HANDLE.width / 2,
  y: (NODE_HEIGHT - HANDLE.height) / 2,
  ...HANDLE,
});
const HANDLES = [handle('target', 0, Position.Left), handle('source', NODE_WIDTH, Position.Right)];

interface NodeEntry {
  readonly node: Node;
  readonly result: NodeResult | undefined;
  readonly problem: Severity | null;
  readonly context: FaceContext;
  readonly flow: MapFlowNode;
}

/**
 * Makes React Flow's nodes out of the document's. What did not change keeps its identity, the `data`
 * object above all: React Flow renders a node anew whenever that object is another one.
 */
export function nodeBuilder() {
  let known = new Map<string, NodeEntry>();
  return (
    nodes: ScenarioDocument['nodes'],
    positions: Positions,
    evaluation: Evaluation | null,
    problems: ReadonlyMap<string, Severity>,
    context: FaceContext,
    selection: Selection,
  ): MapFlowNode[] => {
    const selected = new Set(selection.nodes);
    const next = new Map<string, NodeEntry>();
    const list: MapFlowNode[] = [];
    for (const node of listOf(nodes)) {
      const before = known.get(node.id);
      const result = evaluation?.nodes[node.id];
      const problem = problems.get(node.id) ?? null;
      const position = positions[node.id];
      if (position === undefined) continue;
      const same =
        before !== undefined &&
        before.node === node &&
        before.result === result &&
        before.problem === problem &&
        before.context === context;
      const data = same ? before.flow.data : nodeData(node, result, problem, context);
      const isSelected = selected.has(node.id);
      const flow =
        same && samePlace(before.flow.position, position) && before.flow.selected === isSelected
          ? before.flow
          : flowNode(node, position, isSelected, data);
      next.set(node.id, { node, result, problem, context, flow });
      list.push(flow);
    }
    known = next;
    return list;
  };
}

const samePlace = (a: Point, b: Point) => a.x === b.x && a.y === b.y;

function flowNode(node: Node, position: Point, selected: boolean, data: NodeData): MapFlowNode {
  return {
    id: node.id,
    type: node.kind,
    position: { x: position.x, y: position.y },
    width: NODE_WIDTH,
    height: NODE_HEIGHT,
    measured: MEASURED,
    handles: HANDLES,
    selected,
    data,
  };
}

interface EdgeEntry {
  readonly inputs: readonly unknown[];
  readonly flow: MapFlowEdge;
}

/** The same for branches. */
export function edgeBuilder() {
  let known = new Map<string, EdgeEntry>();
  return (
    document: ScenarioDocument,
    positions: Positions,
    evaluation: Evaluation | null,
    selection: Selection,
    lens: Lens = 'all',
  ): MapFlowEdge[] => {
    const graph = graphOf(document.edges);
    const ranks = ranksOf(graph, positions);
    const selected = new Set(selection.edges);
    const next = new Map<string, EdgeEntry>();
    const list: MapFlowEdge[] = [];
    for (const edge of listOf(document.edges)) {
      const from = document.nodes[edge.from]?.value;
      const to = document.nodes[edge.to]?.value;
      if (from === undefined || to === undefined || !positions[edge.from] || !positions[edge.to]) continue;
      const leaves = ranks.leaves.get(edge.id) ?? 0;
      const arrives = ranks.arrives.get(edge.id) ?? 0;
      const inputs = [
        edge,
        from.kind,
        from.title,
        to.title,
        evaluation?.edges[edge.id],
        evaluation?.decisions[edge.from],
        leaves,
        outOf(graph, edge.from).length,
        arrives,
        into(graph, edge.to).length,
        selected.has(edge.id),
        lens,
      ];
      const before = known.get(edge.id);
      const entry =
        before?.inputs.every((input, index) => input === inputs[index]) === true
          ? before
          : { inputs, flow: flowEdge(edge, from, to, evaluation, graph, leaves, arrives, selected, lens) };
      next.set(edge.id, entry);
      list.push(entry.flow);
    }
    known = next;
    return list;
  };
}

function flowEdge(
  edge: Edge,
  from: Node,
  to: Node,
  evaluation: Evaluation | null,
  graph: Graph,
  leaves: number,
  arrives: number,
  selected: ReadonlySet<string>,
  lens: Lens,
): MapFlowEdge {
  const result = evaluation?.edges[edge.id];
  const decision = evaluation?.decisions[edge.from];
  let known: EdgeFace | undefined;
  const face = () => {
    known ??= edgeFace(edge, from.kind, result, decision, lens);
    return known;
  };
  return {
    id: edge.id,
    type: 'branch',
    source: edge.from,
    target: edge.to,
    selected: selected.has(edge.id),
    focusable: false,
    reconnectable: 'target',
    interactionWidth: 16,
    markerEnd: {
      type: MarkerType.ArrowClosed,
      width: 22,
      height: 22,
      color: 'context-stroke',
      markerUnits: 'userSpaceOnUse',
    },
    get ariaLabel() {
      return edgeName(face(), from.title || from.id, to.title || to.id);
    },
    data: {
      get face() {
        return face();
      },
      line: { reach: result?.reach ?? null, best: decision?.best === edge.id },
      leaves: { rank: leaves, count: outOf(graph, edge.from).length },
      arrives: { rank: arrives, count: into(graph, edge.to).length },
    },
  };
}

/** The order of branches at a node's side is that of their other ends from top to bottom, so that they do not cross. */
function ranksOf(graph: Graph, positions: Positions) {
  const order = (lists: Graph['out'], other: (edge: Edge) => string) => {
    const ranks = new Map<string, number>();
    for (const edges of lists.values()) {
      const sorted =
        edges.length === 1
          ? edges
          : edges.toSorted((a, b) => (positions[other(a)]?.y ?? 0) - (positions[other(b)]?.y ?? 0));
      for (const [index, edge] of sorted.entries()) ranks.set(edge.id, index);
    }
    return ranks;
  };
  return { leaves: order(graph.out, (edge) => edge.to), arrives: order(graph.in, (edge) => edge.from) };
}

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** The gravest problem of each node; a branch's counts at the node that it leaves. */
export function problemsByNode(
  problems: readonly Problem[],
  edges: ScenarioDocument['edges'],
): ReadonlyMap<string, Severity> {
  const gravest = new Map<string, Severity>();
  const note = (id: string | undefined, severity: Severity) => {
    if (id === undefined) return;
    const before = gravest.get(id);
    if (before === undefined || SEVERITIES.indexOf(before) < SEVERITIES.indexOf(severity))
      gravest.set(id, severity);
  };
  for (const { at, severity } of problems) {
    note(at.node, severity);
    for (const id of at.nodes ?? []) note(id, severity);
    if (at.edge !== undefined && at.node === undefined) note(edges[at.edge]?.value.from, severity);
  }
  return gravest;
}
