/** The document's graph as flat arrays: which edges can be taken, from where, in which order. */
import type { Node, Scenario } from '../../model/schema.ts';
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';

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
  /** Bits of `Field`. */
  readonly nodeFields: Uint8Array;
  readonly edgeFields: Uint8Array;
  readonly outStart: Int32Array;
  readonly outEdges: Int32Array;
  readonly missedStart: Int32Array;
  readonly missedEdges: Int32Array;
}

/** How an edge is used. `ignored`: out of an outcome; `never`: `missed` on a node without a date to miss. */
export const Use = { ordinary: 0, missed: 1, ignored: 2, never: 3 } as const;

/** Which fields a node or an edge has: the passes that follow look only at those that concern them. */
export const Field = { when: 1, span: 2, effects: 4, set: 8, guard: 16, probability: 32 } as const;

export function shapeOf({ nodes, edges }: Scenario, shouldStop: ShouldStop): Shape {
  const nodeIds: string[] = new Array(nodes.length);
  const kinds: Node['kind'][] = new Array(nodes.length);
  const nodeFields = new Uint8Array(nodes.length);
  for (let n = 0; n < nodes.length; n++) {
    if ((n & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const { id, kind, when, duration, effects, set } = nodes[n]!;
    nodeIds[n] = id;
    kinds[n] = kind;
    nodeFields[n] =
      (when === undefined ? 0 : Field.when) |
      (duration === undefined ? 0 : Field.span) |
      (effects === undefined ? 0 : Field.effects) |
      (set === undefined ? 0 : Field.set);
  }
  let byId: ReadonlyMap<string, number> | null = null;
  const nodesById = (): ReadonlyMap<string, number> => {
    byId ??= indexOf(nodeIds, shouldStop);
    return byId;
  };
  const edgeIds: string[] = new Array(edges.length);
  const edgeFields = new Uint8Array(edges.length);
  const edgeFrom = new Int32Array(edges.length);
  const edgeTo = new Int32Array(edges.length);
  const use = new Uint8Array(edges.length);
  let from = 0;
  let to = 0;
  for (let e = 0; e < edges.length; e++) {
    if ((e & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const { id, from: source, to: target, on, lag, effects, set, guard, probability } = edges[e]!;
    edgeIds[e] = id;
    // Edges mostly stand in the order of the nodes they leave or lead to: looking there first saves
    // the index of all ids, which costs more than the rest of compiling.
    if (nodeIds[from] !== source) {
      if (nodeIds[from + 1] === source) from++;
      else if (nodeIds[to] === source) from = to;
      else from = nodesById().get(source) ?? -1;
    }
    if (nodeIds[to + 1] === target) to++;
    else if (nodeIds[to] !== target) to = nodesById().get(target) ?? -1;
    edgeFrom[e] = from;
    edgeTo[e] = to;
    edgeFields[e] =
      (lag === undefined ? 0 : Field.span) |
      (effects === undefined ? 0 : Field.effects) |
      (set === undefined ? 0 : Field.set) |
      (guard === undefined ? 0 : Field.guard) |
      (probability === undefined ? 0 : Field.probability);
    use[e] =
      from < 0 || to < 0
        ? Use.ignored
        : howUsed(kinds[from]!, (nodeFields[from]! & Field.when) !== 0, on === 'missed');
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
    nodeFields,
    edgeFields,
    outStart: ordinary.start,
    outEdges: ordinary.edges,
    missedStart: missed.start,
    missedEdges: missed.edges,
  };
}

/** Id → place in `ids`. */
export function indexOf(ids: readonly string[], shouldStop: ShouldStop = never): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (let i = 0; i < ids.length; i++) {
    if ((i & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    index.set(ids[i]!, i);
  }
  return index;
}

function howUsed(from: Node['kind'], dated: boolean, onMissed: boolean): number {
  if (from === 'outcome') return Use.ignored;
  if (!onMissed) return Use.ordinary;
  return dated && (from === 'event' || from === 'deadline') ? Use.missed : Use.never;
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
  const edges = new Int32Array(count);
  if (count === 0) return { start, edges };
  for (let n = 0; n < nodes; n++) start[n + 1]! += start[n]!;
  const next = start.slice(0, nodes);
  for (let e = 0; e < use.length; e++) {
    if (use[e] === wanted) edges[next[edgeFrom[e]!]!++] = e;
  }
  return { start, edges };
}
