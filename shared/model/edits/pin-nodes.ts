import type { DocumentDraft, Edit } from '../edit.ts';
import type { Node } from '../schema.ts';
import { changed, itemIn, tableNow, writeItem } from './draft-tables.ts';

/**
 * Whether automatic layout leaves a node where it is. It stands in the node as `pinned`, a property that
 * version 1 of the format does not name: anything else than `true` is kept and means nothing.
 */
export const isPinned = (node: Node): boolean => (node as { readonly pinned?: unknown }).pinned === true;

/** Pins nodes to their places, or lets them go. A node without a place can be pinned, but has nothing to keep. */
export function pinNodes(ids: readonly string[], pinned: boolean): Edit {
  return (draft: DocumentDraft) => {
    const nodes = tableNow(draft, 'nodes');
    for (const id of ids) {
      const node = itemIn(nodes, id);
      if (node === undefined || isPinned(node) === pinned) continue;
      writeItem(draft, 'nodes', id, changed(node, { pinned: pinned || undefined }));
    }
  };
}
