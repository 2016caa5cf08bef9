import type { Edge as FlowEdge, Node as FlowNode } from '@xyflow/react';
import { MarkerType, Position } from '@xyflow/react';
import type {
  DecisionResult,
  EdgeResult,
  Evaluation,
  NodeResult,
  Problem,
  Severity,
} from '#shared/engine/results.ts';
import { type Edge, listOf, type Node, type NodeKind, type ScenarioDocument } from '#shared/model/index.ts';
import type { Selection } from '../../state/selection.ts';
import { type EdgeData, type EdgeFace, edgeFace, edgeName } from './edge-data.ts';
import type { Rank } from './edge-route.ts';
import { NODE_HEIGHT, NODE_WIDTH, type Point, type Positions } from './geometry.ts';
import { Kept } from './kept.ts';
import type { Lens } from './lens.ts';
import { type FaceContext, type NodeData, nodeData } from './node-data.ts';
import { rankBuilder } from './ranks.ts';

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
 * Makes React Flow's nodes out of the document's. What did not change keeps its identity, the whole list
 * where nothing did, and the `data` object above all: React Flow renders a node anew whenever that object
 * is another one.
 */
export function nodeBuilder() {
  const known = new Kept<NodeEntry>();
  return (
    nodes: ScenarioDocument['nodes'],
    positions: Positions,
    evaluation: Evaluation | null,
    problems: ReadonlyMap<string, Severity>,
    context: FaceContext,
    selection: Selection,
  ): MapFlowNode[] => {
    const selected = new Set(selection.nodes);
    known.begin();
    for (const node of listOf(nodes)) {
      const position = positions[node.id];
      if (position === undefined) continue;
      const before = known.get(node.id);
      const result = evaluation?.nodes[node.id];
      const problem = problems.get(node.id) ?? null;
      const same =
        before !== undefined &&
        before.node === node &&
        before.result === result &&
        before.problem === problem &&
        before.context === context;
      const isSelected = selected.has(node.id);
      if (same && samePlace(before.flow.position, position) && before.flow.selected === isSelected) {
        known.add(node.id, before);
        continue;
      }
      const data = same ? before.flow.data : nodeData(node, result, problem, context);
      const flow = flowNode(node, position, isSelected, data);
      known.add(node.id, { node, result, problem, context, flow });
    }
    return known.end();
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
  readonly edge: Edge;
  readonly from: Node;
  readonly to: Node;
  readonly result: EdgeResult | undefined;
  readonly decision: DecisionResult | undefined;
  readonly leaves: Rank;
  readonly arrives: Rank;
  readonly lens: Lens;
  readonly flow: MapFlowEdge;
}

/** The same for branches. */
export function edgeBuilder() {
  const known = new Kept<EdgeEntry>();
  const ranked = rankBuilder();
  return (
    document: ScenarioDocument,
    positions: Positions,
    evaluation: Evaluation | null,
    selection: Selection,
    lens: Lens = 'all',
  ): MapFlowEdge[] => {
    const ranks = ranked(document.edges, positions);
    const selected = new Set(selection.edges);
    known.begin();
    for (const edge of listOf(document.edges)) {
      const from = document.nodes[edge.from]?.value;
      const to = document.nodes[edge.to]?.value;
      if (from === undefined || to === undefined || !positions[edge.from] || !positions[edge.to]) continue;
      const leaves = ranks.leaves.get(edge.id) ?? ALONE;
      const arrives = ranks.arrives.get(edge.id) ?? ALONE;
      const result = evaluation?.edges[edge.id];
      const decision = evaluation?.decisions[edge.from];
      const isSelected = selected.has(edge.id);
      const before = known.get(edge.id);
      if (
        before !== undefined &&
        before.edge === edge &&
        before.result === result &&
        before.decision === decision &&
        before.lens === lens &&
        before.flow.selected === isSelected &&
        sameRank(before.leaves, leaves) &&
        sameRank(before.arrives, arrives) &&
        before.from.kind === from.kind &&
        before.from.title === from.title &&
        before.to.title === to.title
      ) {
        known.add(edge.id, before);
        continue;
      }
      const inputs = { edge, from, to, result, decision, leaves, arrives, lens };
      known.add(edge.id, { ...inputs, flow: flowEdge(inputs, isSelected) });
    }
    return known.end();
  };
}

const ALONE: Rank = { rank: 0, count: 1 };
const sameRank = (a: Rank, b: Rank) => a.rank === b.rank && a.count === b.count;

function flowEdge(inputs: Omit<EdgeEntry, 'flow'>, selected: boolean): MapFlowEdge {
  const { edge, from, to, result, decision, leaves, arrives, lens } = inputs;
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
    selected,
    focusable: false,
    reconnectable: 'target',
    interactionWidth: 16,
    markerEnd: MARKER,
    get ariaLabel() {
      return edgeName(face(), from.title || from.id, to.title || to.id);
    },
    data: {
      get face() {
        return face();
      },
      line: { reach: result?.reach ?? null, best: decision?.best === edge.id },
      leaves,
      arrives,
    },
  };
}

const MARKER = {
  type: MarkerType.ArrowClosed,
  width: 22,
  height: 22,
  color: 'context-stroke',
  markerUnits: 'userSpaceOnUse',
} as const;

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
