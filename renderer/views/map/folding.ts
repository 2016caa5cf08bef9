import type { ScenarioDocument } from '#shared/model/index.ts';
import { graphOf, into, outOf } from './graph.ts';

export interface Folded {
  /** Nodes that are not drawn. */
  readonly hidden: ReadonlySet<string>;
  /** How many nodes each folded node hides. A node below two folded ones counts at each. */
  readonly counts: ReadonlyMap<string, number>;
}

const NOTHING: Folded = { hidden: new Set(), counts: new Map() };

/**
 * What folding nodes hides: all that can only be reached through them. What another way leads to as well
 * stays, since that way would otherwise end in nothing.
 */
export function folded(
  { nodes, edges, fields }: Pick<ScenarioDocument, 'nodes' | 'edges' | 'fields'>,
  closed: ReadonlySet<string>,
): Folded {
  if (closed.size === 0) return NOTHING;
  const graph = graphOf(edges);
  const reach = (starts: Iterable<string>, passes: (id: string) => boolean) => {
    const met = new Set<string>();
    const stack = [...starts];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (met.has(id) || !Object.hasOwn(nodes, id)) continue;
      met.add(id);
      if (passes(id)) for (const { to } of outOf(graph, id)) stack.push(to);
    }
    return met;
  };
  const { root } = fields;
  const starts = Object.keys(nodes).filter((id) => id === root || into(graph, id).length === 0);
  const seen = reach(starts, (id) => !closed.has(id));
  const counts = new Map<string, number>();
  const hidden = new Set<string>();
  for (const id of closed) {
    const below = reach(
      outOf(graph, id).map(({ to }) => to),
      () => true,
    );
    let count = 0;
    for (const each of below) {
      if (seen.has(each) || each === id) continue;
      hidden.add(each);
      count += 1;
    }
    counts.set(id, count);
  }
  return { hidden, counts };
}
