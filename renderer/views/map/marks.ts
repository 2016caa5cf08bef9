import type { Evaluation } from '#shared/engine/results.ts';
import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { type Graph, graphOf, into, outOf } from './graph.ts';

/** What is looked for on the map, beside the search. */
export interface Filter {
  readonly actor: string | null;
  readonly tag: string | null;
}
/** Nodes and branches that step back, since they are not what is looked for. */
export interface Faded {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}
export const NOTHING_FADED: Faded = { nodes: new Set(), edges: new Set() };

type Parts = Pick<ScenarioDocument, 'nodes' | 'edges'>;

/** Fades what a filter does not let through, and what lies on no path through the traced node. */
export function fadedBy({ nodes, edges }: Parts, filter: Filter, traced: string | null): Faded {
  const { actor, tag } = filter;
  const tracing = traced !== null && Object.hasOwn(nodes, traced);
  if (actor === null && tag === null && !tracing) return NOTHING_FADED;
  const graph = graphOf(edges);
  const before = tracing ? along(traced, (id) => into(graph, id).map(({ from }) => from)) : null;
  const after = tracing ? along(traced, (id) => outOf(graph, id).map(({ to }) => to)) : null;
  const faded = new Set<string>();
  for (const node of listOf(nodes)) {
    const fits =
      (actor === null || node.actor === actor) &&
      (tag === null || node.tags?.includes(tag) === true) &&
      (before === null || before.has(node.id) || after?.has(node.id) === true);
    if (!fits) faded.add(node.id);
  }
  const without = new Set<string>();
  for (const { id, from, to } of listOf(edges)) {
    // A branch from before the node to after it passes it by.
    const through =
      before === null || (before.has(from) && before.has(to)) || (after?.has(from) && after.has(to));
    if (!through || faded.has(from) || faded.has(to)) without.add(id);
  }
  return { nodes: faded, edges: without };
}

/** The node and all that can be got to from it. */
function along(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const met = new Set<string>();
  const stack = [start];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (met.has(id)) continue;
    met.add(id);
    stack.push(...next(id));
  }
  return met;
}

/** The nodes that the evaluated plan never reaches; none while that is not known. */
export function outOfReach(evaluation: Evaluation | null): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [id, { reach }] of Object.entries(evaluation?.nodes ?? {})) if (reach === 0) hidden.add(id);
  return hidden;
}

export type Found = { readonly on: 'node' | 'edge'; readonly id: string };

/** Nodes and branches that hold all words of a text in title, label, notes, sources, tags or id, in the document's order. */
export function search(
  { nodes, edges, sources }: Pick<ScenarioDocument, 'nodes' | 'edges' | 'sources'>,
  text: string,
): readonly Found[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (...parts: readonly (string | undefined)[]) => {
    const all = plain(parts.filter((part) => part !== undefined).join('\n'));
    return words.every((word) => all.includes(word));
  };
  const cited = (ids: readonly string[] | undefined) =>
    (ids ?? []).flatMap((id) => {
      const source = sources[id]?.value;
      return source === undefined ? [] : [source.title, source.publisher, source.excerpt];
    });
  return [
    ...listOf(nodes)
      .filter((node) => holds(node.id, node.title, node.notes, ...(node.tags ?? []), ...cited(node.sources)))
      .map(({ id }): Found => ({ on: 'node', id })),
    ...listOf(edges)
      .filter((edge) => holds(edge.label, edge.notes, ...cited(edge.sources)))
      .map(({ id }): Found => ({ on: 'edge', id })),
  ];
}

/** Without case and accents, so that what is typed simply is found. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

/**
 * From the start to a node: each step back along the branch that is taken most, where that is known.
 *
 * @param preferred by node: what comes before it, where that was chosen and is possible
 */
export function wayTo(
  graph: Graph,
  node: string,
  evaluation: Evaluation | null,
  preferred: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const way = [node];
  const met = new Set(way);
  for (;;) {
    const at = way[0] as string;
    const entering = into(graph, at).filter(({ from }) => !met.has(from));
    const reach = (id: string) => evaluation?.edges[id]?.reach ?? 0;
    const chosen = entering.find(({ from }) => from === preferred.get(at));
    const [first] = chosen ? [chosen] : entering.toSorted((a, b) => reach(b.id) - reach(a.id));
    if (first === undefined) return way;
    way.unshift(first.from);
    met.add(first.from);
  }
}
