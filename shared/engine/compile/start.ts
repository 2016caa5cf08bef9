/** Where evaluation starts, what is within reach, and in which order. */
import type { Scenario } from '../../model/schema.ts';
import type { Problem } from '../results.ts';
import { ASK_OFTEN, askToGoOn, type ShouldStop } from '../stopping.ts';
import { cycleAmong, orderFrom } from './order.ts';
import { type Shape, Use } from './shape.ts';
import { list, nodeName, problem } from './wording.ts';

export interface Start {
  /** -1 where the document cannot be evaluated. */
  readonly root: number;
  readonly order: Int32Array;
  readonly position: Int32Array;
  /** Per node: how many edges from nodes within reach lead to it. */
  readonly inDegree: Int32Array;
}

/** Finds the root and the order; reports `no-start`, `several-starts`, `cycle` and `unreachable`. */
export function startOf(
  scenario: Scenario,
  shape: Shape,
  problems: Problem[],
  shouldStop: ShouldStop,
): Start {
  const { nodes } = scenario;
  const position = new Int32Array(nodes.length).fill(-1);
  const nowhere = { root: -1, order: new Int32Array(), position, inDegree: new Int32Array(nodes.length) };
  const root = findRoot(scenario, shape, problems);
  if (root < 0) {
    reportCycle(scenario, cycleAmong(shape, new Uint8Array(nodes.length), 0), problems);
    return nowhere;
  }
  const { reached, inDegree, order } = orderFrom(shape, root, shouldStop);
  if (order === null || order.length < nodes.length)
    reportUnreachable(scenario, reached, problems, shouldStop);
  if (order === null) {
    reportCycle(scenario, cycleAmong(shape, reached, 1), problems);
    return nowhere;
  }
  if (order.length < nodes.length) reportCycle(scenario, cycleAmong(shape, reached, 0), problems);
  for (let p = 0; p < order.length; p++) position[order[p]!] = p;
  return { root, order, position, inDegree };
}

function findRoot(scenario: Scenario, shape: Shape, problems: Problem[]): number {
  const { nodes, root } = scenario;
  if (nodes.length === 0) {
    problems.push(problem('no-start', 'The scenario has no nodes yet: add the first one.', {}));
    return -1;
  }
  if (root !== undefined) {
    const index = shape.nodesById().get(root) ?? -1;
    if (index < 0) {
      const message = `The start is given as “${root}”, which is no node: choose the node to start from.`;
      problems.push(problem('no-start', message, {}));
    }
    return index;
  }
  // An edge that is never taken still says which way round its nodes stand, unless no start is left then.
  let starts = nodesWithoutEdgesIn(shape, Use.never);
  if (starts.length === 0) starts = nodesWithoutEdgesIn(shape, Use.missed);
  if (starts.length === 1) return starts[0]!;
  if (starts.length === 0) {
    const message =
      'Every node has an edge into it, so it is not clear where to start: choose the start, or remove the edge that leads back to it.';
    problems.push(problem('no-start', message, {}));
  } else {
    const names = list(starts.map((n) => nodeName(nodes[n])));
    const message = `Evaluation could start at ${names}: choose the start, or connect the others to the graph.`;
    problems.push(problem('several-starts', message, { nodes: starts.map((n) => shape.nodeIds[n]!) }));
  }
  return -1;
}

function nodesWithoutEdgesIn({ edgeTo, use, nodeIds }: Shape, upTo: number): number[] {
  const entered = new Uint8Array(nodeIds.length);
  for (let e = 0; e < use.length; e++) if (use[e]! <= upTo && edgeTo[e]! >= 0) entered[edgeTo[e]!] = 1;
  const found: number[] = [];
  for (let n = 0; n < entered.length; n++) if (entered[n] === 0) found.push(n);
  return found;
}

function reportCycle(scenario: Scenario, cycle: readonly number[] | null, problems: Problem[]): void {
  if (cycle === null) return;
  const names = cycle.slice(0, 12).map((n) => nodeName(scenario.nodes[n]));
  const dots = cycle.length > names.length ? ' → …' : '';
  const message = `These nodes lead back to themselves: ${names.join(' → ')}${dots} → ${names[0]}. Time only goes forward: remove one of the edges between them, or repeat the node for the second time round.`;
  problems.push(problem('cycle', message, { nodes: cycle.map((n) => scenario.nodes[n]!.id) }));
}

function reportUnreachable(
  { nodes }: Scenario,
  reached: Uint8Array,
  problems: Problem[],
  shouldStop: ShouldStop,
): void {
  for (let n = 0; n < reached.length; n++) {
    if ((n & ASK_OFTEN) === ASK_OFTEN) askToGoOn(shouldStop);
    if (reached[n] !== 0) continue;
    const node = nodes[n]!;
    const message = `No path from the start leads to ${nodeName(node)}: connect it, or delete it.`;
    problems.push(problem('unreachable', message, { node: node.id }));
  }
}
