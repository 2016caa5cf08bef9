import { type Edge, listOf, type ScenarioDocument } from '#shared/model/index.ts';

/** Who is connected with whom. Branches stand in the document's order. */
export interface Graph {
  readonly out: ReadonlyMap<string, readonly Edge[]>;
  readonly in: ReadonlyMap<string, readonly Edge[]>;
}

const NO_EDGES: readonly Edge[] = [];
const graphs = new WeakMap<ScenarioDocument['edges'], Graph>();

/** The graph of a table of edges; computed once for each table. */
export function graphOf(edges: ScenarioDocument['edges']): Graph {
  const known = graphs.get(edges);
  if (known !== undefined) return known;
  const out = new Map<string, Edge[]>();
  const into = new Map<string, Edge[]>();
  const add = (map: Map<string, Edge[]>, key: string, edge: Edge) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [edge]);
    else list.push(edge);
  };
  for (const edge of listOf(edges)) {
    add(out, edge.from, edge);
    add(into, edge.to, edge);
  }
  const graph = { out, in: into };
  graphs.set(edges, graph);
  return graph;
}

export function outOf(graph: Graph, node: string): readonly Edge[] {
  return graph.out.get(node) ?? NO_EDGES;
}

export function into(graph: Graph, node: string): readonly Edge[] {
  return graph.in.get(node) ?? NO_EDGES;
}
