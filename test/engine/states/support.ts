/** Small scenarios for the tests of compiling and of states, and a readable view of the state graph. */
import { buildStates, compile } from '#shared/engine/index.ts';
import type { Problem } from '#shared/engine/results.ts';
import { StateFlag, type StateGraph } from '#shared/engine/state-graph.ts';
import type { Edge, Node, Scenario } from '#shared/model/schema.ts';

export function scenario(parts: Partial<Scenario>): Scenario {
  return {
    format: 'scenario-desk',
    version: 1,
    id: '00000000-0000-4000-8000-000000000000',
    title: 'Test',
    timeZone: 'UTC',
    start: '2025-01-01',
    nodes: [],
    edges: [],
    ...parts,
  };
}

export function node(id: string, kind: Node['kind'], more: Partial<Node> = {}): Node {
  return { id, kind, title: id.toUpperCase(), ...more };
}

/** `edge('a>b')`: from a to b, with the id `a>b` made legal: `a-b`. */
export function edge(way: string, more: Partial<Edge> = {}): Edge {
  const [from = '', to = ''] = way.split('>');
  return { id: `${from}-${to}`, from, to, ...more };
}

export function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code).sort();
}

export function states(document: Scenario, plan: string | null = null): StateGraph {
  const built = buildStates(compile(document), { plan });
  if (built.result !== 'built') throw new Error(`not built: ${built.result}`);
  return built.graph;
}

/** Ids of the nodes, one per state. */
export function nodesOf(graph: StateGraph): string[] {
  return Array.from(graph.node, (n) => graph.model.nodeIds[n] ?? '');
}

/** The states of one node. */
export function statesOf(graph: StateGraph, id: string): number[] {
  return nodesOf(graph).flatMap((other, s) => (other === id ? [s] : []));
}

export function stateOf(graph: StateGraph, id: string): number {
  const found = statesOf(graph, id);
  if (found.length !== 1) throw new Error(`${id} has ${found.length} states`);
  return found[0] ?? -1;
}

export interface MoveView {
  readonly edge: string;
  readonly to: string;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

export function movesOf(graph: StateGraph, s: number): MoveView[] {
  const moves: MoveView[] = [];
  for (let m = graph.moveStart[s] ?? 0; m < (graph.moveStart[s + 1] ?? 0); m++) {
    moves.push({
      edge: graph.model.edgeIds[graph.moveEdge[m] ?? -1] ?? '',
      to: graph.model.nodeIds[graph.node[graph.moveTarget[m] ?? -1] ?? -1] ?? '',
      p: graph.probability[m] ?? Number.NaN,
      low: graph.low[m] ?? Number.NaN,
      high: graph.high[m] ?? Number.NaN,
    });
  }
  return moves;
}

export function edgesTaken(graph: StateGraph, id: string): string[] {
  return statesOf(graph, id).flatMap((s) => movesOf(graph, s).map((move) => move.edge));
}

export function hasFlag(graph: StateGraph, s: number, flag: keyof typeof StateFlag): boolean {
  return ((graph.flags[s] ?? 0) & StateFlag[flag]) !== 0;
}

/** Arrival, entering or leaving, as ISO texts in UTC without seconds. */
export function triple(graph: StateGraph, s: number, which: 'arrive' | 'enter' | 'leave'): string[] {
  const { times } = graph;
  if (times === null) throw new Error('no times');
  return [times[`${which}Earliest`], times[`${which}Likely`], times[`${which}Latest`]].map((row) =>
    new Date(row[s] ?? Number.NaN).toISOString().slice(0, 16),
  );
}
