import type { TableName } from '../document.ts';
import type { DocumentDraft, Edit } from '../edit.ts';
import type { Actor, Assumption, Edge, Node, Plan } from '../schema.ts';
import { addNode, connect } from './add-elements.ts';
import { convertNodes } from './convert-node.ts';
import { type Item, insertItem, itemIn, placeItem, tableNow, writeItem } from './draft-tables.ts';
import { withoutDangling } from './references.ts';
import { releaseMovedEdges } from './update-elements.ts';

/** Observations have no id: `observe` puts them. */
export type ItemTable = Exclude<TableName, 'observations'>;

/**
 * Adds an item at the end of its list, or replaces the one with its id where that stands. Nodes and
 * edges get what `addNode`, `connect`, `updateNodes` and `updateEdges` do around them. Does nothing
 * where the id is taken by what shares its names: a parameter's by a variable.
 */
export function putItem<N extends ItemTable>(name: N, item: Item<N>): Edit {
  return (draft) => putAny(draft, name, item as Item<ItemTable>);
}

/** Moves an item of any list before another, or to the end (null). Named by their keys in the table. */
export function reorderItem(name: TableName, id: string, beforeId: string | null): Edit {
  return (draft) => placeItem(draft, name, id, beforeId);
}

function putAny(draft: DocumentDraft, name: ItemTable, item: Item<ItemTable>): void {
  if (name === 'nodes') putNode(draft, item as Node);
  else if (name === 'edges') putEdge(draft, item as Edge);
  else if (name === 'plans') put(draft, name, withoutDangling(draft, name, item as Plan));
  else if (name === 'assumptions') put(draft, name, withoutDangling(draft, name, item as Assumption));
  else if (name === 'actors') put(draft, name, withoutDangling(draft, name, item as Actor));
  else if (!sharesName(draft, name, item.id)) put(draft, name, item);
}

function put(draft: DocumentDraft, name: ItemTable, item: Item<ItemTable>): void {
  if (Object.hasOwn(draft[name], item.id)) writeItem(draft, name, item.id, item);
  else insertItem(draft, name, item.id, item);
}

function putNode(draft: DocumentDraft, node: Node): void {
  const old = itemIn(tableNow(draft, 'nodes'), node.id);
  if (old === undefined) {
    addNode(node)(draft);
    return;
  }
  convertNodes(draft, [node.id], node.kind);
  writeItem(draft, 'nodes', node.id, withoutDangling(draft, 'nodes', node));
}

function putEdge(draft: DocumentDraft, edge: Edge): void {
  const old = itemIn(tableNow(draft, 'edges'), edge.id);
  if (old === undefined) {
    connect(edge)(draft);
    return;
  }
  if (!Object.hasOwn(draft.nodes, edge.from) || !Object.hasOwn(draft.nodes, edge.to)) return;
  writeItem(draft, 'edges', edge.id, withoutDangling(draft, 'edges', edge));
  if (edge.from !== old.from) releaseMovedEdges(draft, [edge.id], edge.from);
}

function sharesName(draft: DocumentDraft, name: ItemTable, id: string): boolean {
  if (name === 'parameters') return Object.hasOwn(draft.variables, id);
  return name === 'variables' && Object.hasOwn(draft.parameters, id);
}
