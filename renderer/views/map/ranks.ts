import { type Edge, listOf, type ScenarioDocument } from '#shared/model/index.ts';
import type { Rank } from './edge-route.ts';
import type { Positions } from './geometry.ts';
import { type Graph, graphOf } from './graph.ts';

/** The places of branches at the nodes that they leave and arrive at, by branch. */
export interface Ranks {
  readonly leaves: ReadonlyMap<string, Rank>;
  readonly arrives: ReadonlyMap<string, Rank>;
}

/** Works out ranks, anew only when nodes have moved or branches connect others than before. */
export function rankBuilder() {
  let known: { edges: ScenarioDocument['edges']; positions: Positions; ranks: Ranks } | null = null;
  return (edges: ScenarioDocument['edges'], positions: Positions): Ranks => {
    const same = known !== null && known.positions === positions && sameEnds(known.edges, edges);
    const ranks = same && known !== null ? known.ranks : ranksOf(graphOf(edges), positions);
    known = { edges, positions, ranks };
    return ranks;
  };
}

function sameEnds(a: ScenarioDocument['edges'], b: ScenarioDocument['edges']): boolean {
  if (a === b) return true;
  const [before, after] = [listOf(a), listOf(b)];
  return (
    before.length === after.length &&
    after.every((edge, index) => {
      const old = before[index];
      return old === edge || (old?.id === edge.id && old.from === edge.from && old.to === edge.to);
    })
  );
}

/** The order of branches at a node's side is that of their other ends from top to bottom, so that they do not cross. */
function ranksOf(graph: Graph, positions: Positions): Ranks {
  const order = (lists: Graph['out'], other: (edge: Edge) => string) => {
    const ranks = new Map<string, Rank>();
    for (const edges of lists.values()) {
      const sorted =
        edges.length === 1
          ? edges
          : edges.toSorted((a, b) => (positions[other(a)]?.y ?? 0) - (positions[other(b)]?.y ?? 0));
      for (const [rank, edge] of sorted.entries()) ranks.set(edge.id, { rank, count: edges.length });
    }
    return ranks;
  };
  return { leaves: order(graph.out, (edge) => edge.to), arrives: order(graph.in, (edge) => edge.from) };
}
