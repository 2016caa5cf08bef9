import type { ScenarioDocument } from '../document.ts';
import { listOf } from '../document-conversion.ts';
import type { Edit } from '../edit.ts';
import { freshId as firstFree } from '../fresh-id.ts';
import type { Edge, Node } from '../schema.ts';
import { keepRoot } from './add-elements.ts';
import { changed, insertItem, ordersAtEnd, tableNow } from './draft-tables.ts';

/** Old id → the copy's id. */
export interface CopyIds {
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: ReadonlyMap<string, string>;
}

/**
 * Copies nodes, and the edges that run between them, beside the originals. Plans, observations and
 * assumptions say nothing about the copies. Which ids the copies get: `copyIds`.
 *
 * @param options.offset from the original to the copy on the canvas
 * @param options.freshId gives an id with this prefix that is not taken; the first free number by default
 */
export function duplicateElements(
  nodeIds: readonly string[],
  options: {
    readonly offset: { readonly x: number; readonly y: number };
    readonly freshId?: typeof firstFree;
  },
): Edit {
  return (draft) => {
    const document = { nodes: tableNow(draft, 'nodes'), edges: tableNow(draft, 'edges') };
    const ids = copyIds(document, nodeIds, options.freshId);
    if (ids.nodes.size === 0) return;
    keepRoot(draft);
    const nodeOrders = ordersAtEnd(draft, 'nodes', ids.nodes.size).values();
    for (const node of listOf(document.nodes)) {
      const id = ids.nodes.get(node.id);
      if (id === undefined) continue;
      insertItem(draft, 'nodes', id, copyOf(node, id, ids, options.offset), nodeOrders.next().value);
    }
    const edgeOrders = ordersAtEnd(draft, 'edges', ids.edges.size).values();
    for (const edge of listOf(document.edges)) {
      const id = ids.edges.get(edge.id);
      const from = ids.nodes.get(edge.from);
      const to = ids.nodes.get(edge.to);
      if (id !== undefined && from !== undefined && to !== undefined)
        insertItem(draft, 'edges', id, { ...edge, id, from, to }, edgeOrders.next().value);
    }
  };
}

/** The ids that `duplicateElements` gives to copies in this very document: to select them afterwards. */
export function copyIds(
  document: Pick<ScenarioDocument, 'nodes' | 'edges'>,
  nodeIds: readonly string[],
  freshId: typeof firstFree = firstFree,
): CopyIds {
  const chosen = new Set(nodeIds);
  const between = ({ from, to }: Edge) => chosen.has(from) && chosen.has(to);
  const nodes = listOf(document.nodes).filter(({ id }) => chosen.has(id));
  const edges = listOf(document.edges).filter(between);
  return {
    nodes: freshIds('n', nodes, document.nodes, freshId),
    edges: freshIds('e', edges, document.edges, freshId),
  };
}

function freshIds(
  prefix: string,
  items: readonly { readonly id: string }[],
  table: object,
  freshId: typeof firstFree,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const given = new Set<string>();
  let first = 1;
  for (const { id } of items) {
    const copy = freshId(prefix, (each) => given.has(each) || Object.hasOwn(table, each), first);
    given.add(copy);
    ids.set(id, copy);
    // All numbers up to here are taken now: thousands of copies are not each counted from 1.
    first = Number(copy.slice(prefix.length)) + 1 || 1;
  }
  return ids;
}

function copyOf(node: Node, id: string, ids: CopyIds, offset: { x: number; y: number }): Node {
  const { position, indicators } = node;
  const place = position && { ...position, x: position.x + offset.x, y: position.y + offset.y };
  const signposts = indicators?.map((each) =>
    each.edge === undefined ? each : changed(each, { edge: ids.edges.get(each.edge) }),
  );
  return changed(node, { id, position: place, indicators: signposts });
}
