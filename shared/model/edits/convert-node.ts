import { listOf } from '../document-conversion.ts';
import type { Edit } from '../edit.ts';
import type { Edge, NodeKind } from '../schema.ts';
import { changed, itemIn, tableNow, writeItem } from './draft-tables.ts';
import { dropDangling } from './references.ts';

/**
 * Makes a node of another kind. Branches of what becomes a chance node keep the probabilities they
 * have, and unless one of them is "rest" already the last one without becomes it. Branches of what
 * is no longer one lose theirs. `on: "missed"` goes where the new kind has no such edges, and so
 * does what plans say about the node.
 */
export function convertNode(id: string, kind: NodeKind): Edit {
  return (draft) => {
    const node = itemIn(tableNow(draft, 'nodes'), id);
    if (node === undefined || node.kind === kind) return;
    writeItem(draft, 'nodes', id, { ...node, kind });
    const edges = listOf(tableNow(draft, 'edges')).filter(({ from }) => from === id);
    for (const edge of branchesOf(kind, edges)) writeItem(draft, 'edges', edge.id, edge);
    dropDangling(draft);
  };
}

function branchesOf(kind: NodeKind, edges: readonly Edge[]): readonly Edge[] {
  const dated = kind === 'event' || kind === 'deadline';
  const fitting = dated ? edges : edges.map((edge) => changed(edge, { on: undefined }));
  if (kind !== 'chance') return fitting.map((edge) => changed(edge, { probability: undefined }));
  if (fitting.some(({ probability }) => probability === 'rest')) return fitting;
  const open = fitting.findLast(({ probability }) => probability === undefined);
  return fitting.map((edge) => (edge === open ? { ...edge, probability: 'rest' } : edge));
}
