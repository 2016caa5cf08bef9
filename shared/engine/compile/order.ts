/** In which order the nodes are worked through, and what stands in the way of one. */
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import { type Shape, Use } from './shape.ts';

/** What is within reach of `root`, each node before all that follow it. */
export interface Order {
  /** Per node: 1 within reach. */
  readonly reached: Uint8Array;
  /** Per node: how many edges from nodes within reach lead to it. */
  readonly inDegree: Int32Array;
  /** Null where a cycle is within reach. */
  readonly order: Int32Array | null;
}

/** Topological order of what is within reach of `root` (Kahn, Topological sorting of large networks, CACM 1962). */
export function orderFrom(shape: Shape, root: number, shouldStop: ShouldStop): Order {
  const { nodeIds, outStart, outEdges, missedStart, missedEdges, edgeTo } = shape;
  const reached = new Uint8Array(nodeIds.length);
  const inDegree = new Int32Array(nodeIds.length);
  const queue = new Int32Array(nodeIds.length);
  let nodes = 1;
  queue[0] = root;
  reached[root] = 1;
  for (let head = 0; head < nodes; head++) {
    if ((head & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const n = queue[head]!;
    for (let i = outStart[n]!; i < outStart[n + 1]!; i++) {
      const target = edgeTo[outEdges[i]!]!;
      inDegree[target]!++;
      if (reached[target] === 0) {
        reached[target] = 1;
        queue[nodes++] = target;
      }
    }
    for (let i = missedStart[n]!; i < missedStart[n + 1]!; i++) {
      const target = edgeTo[missedEdges[i]!]!;
      inDegree[target]!++;
      if (reached[target] === 0) {
        reached[target] = 1;
        queue[nodes++] = target;
      }
    }
  }
  // Every other node within reach has an edge into it, so the order can start at the root alone.
  if (inDegree[root] !== 0) return { reached, inDegree, order: null };
  const waiting = inDegree.slice();
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    if ((head & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const n = queue[head]!;
    for (let i = outStart[n]!; i < outStart[n + 1]!; i++) {
      const target = edgeTo[outEdges[i]!]!;
      if (--waiting[target]! === 0) queue[tail++] = target;
    }
    for (let i = missedStart[n]!; i < missedStart[n + 1]!; i++) {
      const target = edgeTo[missedEdges[i]!]!;
      if (--waiting[target]! === 0) queue[tail++] = target;
    }
  }
  const whole = tail === nodeIds.length;
  return { reached, inDegree, order: tail < nodes ? null : whole ? queue : queue.slice(0, nodes) };
}

/** The nodes of one cycle among those with `mask[n] === wanted`, in the order of its edges; null without one. */
export function cycleAmong(shape: Shape, mask: Uint8Array, wanted: number): number[] | null {
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
  if (tail === nodes) return null;

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
  return cycle.reverse();
}
