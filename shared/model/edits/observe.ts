import { keysInOrder } from '../document-conversion.ts';
import type { DocumentDraft, Edit } from '../edit.ts';
import type { Observation } from '../schema.ts';
import { changed, eraseItem, insertItem, itemIn, tableNow, writeItem } from './draft-tables.ts';

/**
 * Records what has been observed at a node, in place of what was recorded about it before. An edge
 * that does not leave the node is not taken.
 */
export function observe(observation: Observation): Edit {
  return (draft) => {
    const { node } = observation;
    if (!Object.hasOwn(draft.nodes, node)) return;
    const { edge } = observation;
    const own = edge === undefined || itemIn(tableNow(draft, 'edges'), edge)?.from === node;
    const clean = own ? observation : changed(observation, { edge: undefined });
    const [first, ...others] = keysOf(draft, node);
    for (const key of others) eraseItem(draft, 'observations', key);
    if (first !== undefined) writeItem(draft, 'observations', first, clean);
    else insertItem(draft, 'observations', node, clean);
  };
}

/** Takes back whatever was observed at a node. */
export function removeObservation(nodeId: string): Edit {
  return (draft) => {
    for (const key of keysOf(draft, nodeId)) eraseItem(draft, 'observations', key);
  };
}

function keysOf(draft: DocumentDraft, node: string): string[] {
  const table = tableNow(draft, 'observations');
  return keysInOrder(table).filter((key) => table[key]?.value.node === node);
}
