/** To find the elements of a few nodes among thousands without going through all of them in every frame. */

interface Placed {
  readonly id: string;
}
interface Joined {
  readonly source: string;
  readonly target: string;
}
export interface ElementIndex<N extends Placed, E extends Joined> {
  readonly nodes: readonly N[];
  readonly places: ReadonlyMap<string, number>;
  readonly edges: readonly E[];
  /** By the node that they leave, as places in `edges`. */
  readonly leaving: ReadonlyMap<string, readonly number[]>;
}

export function indexOf<N extends Placed, E extends Joined>(
  nodes: readonly N[],
  edges: readonly E[],
): ElementIndex<N, E> {
  const leaving = new Map<string, number[]>();
  for (const [place, { source }] of edges.entries()) {
    const list = leaving.get(source);
    if (list === undefined) leaving.set(source, [place]);
    else list.push(place);
  }
  return { nodes, places: new Map(nodes.map(({ id }, place) => [id, place])), edges, leaving };
}

/** The nodes of those ids, and the branches between them, in the order of the whole. */
export function partOf<N extends Placed, E extends Joined>(
  { nodes, places, edges, leaving }: ElementIndex<N, E>,
  ids: ReadonlySet<string>,
): { nodes: N[]; edges: E[] } {
  const some: number[] = [];
  const between: number[] = [];
  for (const id of ids) {
    const place = places.get(id);
    if (place === undefined) continue;
    some.push(place);
    for (const edge of leaving.get(id) ?? []) {
      const target = edges[edge]?.target;
      if (target !== undefined && ids.has(target) && places.has(target)) between.push(edge);
    }
  }
  const ascending = (a: number, b: number) => a - b;
  return {
    nodes: some.sort(ascending).flatMap((place) => nodes[place] ?? []),
    edges: between.sort(ascending).flatMap((place) => edges[place] ?? []),
  };
}
