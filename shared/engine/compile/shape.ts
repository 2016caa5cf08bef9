/** The document's graph as flat arrays: which edges can be taken, from where, in which order. */
import type { Node, Scenario } from '../../model/schema.ts';

export interface Shape {
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
  /** Made when first asked for. */
  nodesById(): ReadonlyMap<string, number>;
  readonly kinds: readonly Node['kind'][];
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  /** Per edge: one of `Use`. */
  readonly use: Uint8Array;
  readonly outStart: Int32Array;
  readonly outEdges: Int32Array;
  readonly missedStart: Int32Array;
  readonly missedEdges: Int32Array;
}

/** How an edge is used. `ignored`: out of an outcome; `never`: `missed` on a node without a date to miss. */
export const Use = { ordinary: 0, missed: 1, ignored: 2, never: 3 } as const;

export function shapeOf({ nodes, edges }: Scenario): Shape {
  const nodeIds: string[] = new Array(nodes.length);
  const kinds: Node['kind'][] = new Array(nodes.length);
  for (let n = 0; n < nodes.length; n++) {
    const { id, kind } = nodes[n]!;
    nodeIds[n] = id;
    kinds[n] = kind;
  }
  let byId: ReadonlyMap<string, number> | null = null;
  const nodesById = (): ReadonlyMap<string, number> => {
    byId ??= new Map(nodeIds.map((id, n) => [id, n]));
    return byId;
  };
  const edgeIds: string[] = new Array(edges.length);
  const edgeFrom = new Int32Array(edges.length);
  const edgeTo = new Int32Array(edges.length);
  const use = new Uint8Array(edges.length);
  let from = 0;
  let to = 0;
  for (let e = 0; e < edges.length; e++) {
    const edge = edges[e]!;
    edgeIds[e] = edge.id;
    // Edges mostly stand in the order of the nodes they leave or lead to: looking there first saves
    // the index of all ids, which costs more than the rest of compiling.
    if (nodeIds[from] !== edge.from) {
      if (nodeIds[from + 1] === edge.from) from++;
      else if (nodeIds[to] === edge.from) from = to;
      else from = nodesById().get(edge.from) ?? -1;
    }
    if (nodeIds[to + 1] === edge.to) to++;
    else if (nodeIds[to] !== edge.to) to = nodesById().get(edge.to) ?? -1;
    edgeFrom[e] = from;
    edgeTo[e] = to;
    use[e] = from < 0 || to < 0 ? Use.ignored : howUsed(nodes[from]!, edge.on === 'missed');
  }
  const ordinary = bySource(nodes.length, edgeFrom, use, Use.ordinary);
  const missed = bySource(nodes.length, edgeFrom, use, Use.missed);
  return {
    nodeIds,
    edgeIds,
    nodesById,
    kinds,
    edgeFrom,
    edgeTo,
    use,
    outStart: ordinary.start,
    outEdges: ordinary.edges,
    missedStart: missed.start,
    missedEdges: missed.edges,
  };
}

function howUsed(from: Node, onMissed: boolean): number {
  if (from.kind === 'outcome') return Use.ignored;
  if (!onMissed) return Use.ordinary;
  const dated = (from.kind === 'event' || from.kind === 'deadline') && from.when !== undefined;
  return dated ? Use.missed : Use.never;
}

/** Edges of one use grouped by the node they leave, in document order. */
function bySource(nodes: number, edgeFrom: Int32Array, use: Uint8Array, wanted: number) {
  const start = new Int32Array(nodes + 1);
  let count = 0;
  for (let e = 0; e < use.length; e++) {
    if (use[e] !== wanted) continue;
    start[edgeFrom[e]! + 1]!++;
    count++;
  }
  for (let n = 0; n < nodes; n++) start[n + 1]! += start[n]!;
  const next = start.slice(0, nodes);
  const edges = new Int32Array(count);
  for (let e = 0; e < use.length; e++) {
    if (use[e] === wanted) edges[next[edgeFrom[e]!]!++] = e;
  }
  return { start, edges };
}

/** Marks every node within reach of `root`. */
export function withinReach(shape: Shape, root: number): Uint8Array {
  const reached = new Uint8Array(shape.nodeIds.length);
  const queue = new Int32Array(shape.nodeIds.length);
  const { outStart, outEdges, missedStart, missedEdges, edgeTo } = shape;
  let tail = 1;
  queue[0] = root;
  reached[root] = 1;
  const visit = (target: number): void => {
    if (reached[target] !== 0) return;
    reached[target] = 1;
    queue[tail++] = target;
  };
  for (let head = 0; head < tail; head++) {
    const n = queue[head]!;
    for (let i = outStart[n]!; i < outStart[n + 1]!; i++) visit(edgeTo[outEdges[i]!]!);
    for (let i = missedStart[n]!; i < missedStart[n + 1]!; i++) visit(edgeTo[missedEdges[i]!]!);
  }
  return reached;
}

/**
 * The nodes with `mask[n] === wanted`, each before all that follow it (Kahn, Topological sorting of
 * large networks, CACM 1962), or the nodes of one cycle among them.
 */
export function topologicalOrder(
  shape: Shape,
  mask: Uint8Array,
  wanted: number,
): { readonly order: Int32Array; readonly cycle: null } | { readonly order: null; readonly cycle: number[] } {
  const { edgeFrom, edgeTo, use, outStart, outEdges, missedStart, missedEdges } = shape;
  const counts = (e: number): boolean =>
    use[e]! <= Use.missed && mask[edgeFrom[e]!] === wanted && mask[edgeTo[e]!] === wanted;
  const waiting = new Int32Array(mask.length);
  for (let e = 0; e < use.length; e++) if (counts(e)) waiting[edgeTo[e]!]!++;
  let nodes = 0;
  let tail = 0;
  const order = new Int32Array(mask.length);
  for (let n = 0; n < mask.length; n++) {
    if (mask[n] !== wanted) continue;
    nodes++;
    if (waiting[n] === 0) order[tail++] = n;
  }
  const visit = (target: number): void => {
    if (mask[target] === wanted && --waiting[target]! === 0) order[tail++] = target;
  };
  for (let head = 0; head < tail; head++) {
    const n = order[head]!;
    for (let i = outStart[n]!; i < outStart[n + 1]!; i++) visit(edgeTo[outEdges[i]!]!);
    for (let i = missedStart[n]!; i < missedStart[n + 1]!; i++) visit(edgeTo[missedEdges[i]!]!);
  }
  if (tail === nodes) return { order: order.slice(0, nodes), cycle: null };

  // Every node still waiting has a predecessor that is: walking back must come round.
  const before = new Int32Array(mask.length).fill(-1);
  let at = -1;
  for (let e = 0; e < use.length; e++) {
    if (!counts(e) || waiting[edgeFrom[e]!]! <= 0 || waiting[edgeTo[e]!]! <= 0) continue;
    before[edgeTo[e]!] = edgeFrom[e]!;
    at = edgeTo[e]!;
  }
  const seen = new Uint8Array(mask.length);
  while (seen[at] === 0) {
    seen[at] = 1;
    at = before[at]!;
  }
  const cycle = [at];
  for (let n = before[at]!; n !== at; n = before[n]!) cycle.push(n);
  return { order: null, cycle: cycle.reverse() };
}
