import { listOf } from '../document-conversion.ts';
import type { DocumentDraft, Edit } from '../edit.ts';
import type { Edge, NodeKind } from '../schema.ts';
import { changed, itemIn, tableNow, writeItem } from './draft-tables.ts';
import { releaseFromPlans } from './references.ts';

/**
 * Makes a node of another kind. Branches of what becomes a chance node keep the probabilities they
 * have, and unless one of them is "rest" already the last one without becomes it. Branches of what
 * is no longer one lose theirs. `on: "missed"` goes where the new kind has no such edges, and so
 * does what plans say about the node.
 */
export function convertNode(id: string, kind: NodeKind): Edit {
  return (draft) => convertNodes(draft, [id], kind);
}

/** The same for several nodes, in one go. */
export function convertEach(ids: readonly string[], kind: NodeKind): Edit {
  return (draft) => convertNodes(draft, ids, kind);
}

export function convertNodes(draft: DocumentDraft, ids: readonly string[], kind: NodeKind): void {
  const nodes = tableNow(draft, 'nodes');
  const edges = tableNow(draft, 'edges');
  const others = ids.filter((id) => (itemIn(nodes, id)?.kind ?? kind) !== kind);
  if (others.length === 0) return;
  const branches = new Map<string, Edge[]>(others.map((id) => [id, []]));
  for (const edge of listOf(edges)) branches.get(edge.from)?.push(edge);
  for (const [id, own] of branches) {
    const node = itemIn(nodes, id);
    if (node !== undefined) writeItem(draft, 'nodes', id, { ...node, kind });
    for (const edge of branchesOf(kind, own)) writeItem(draft, 'edges', edge.id, edge);
  }
  const fitting = kind === 'decision' ? 'choices' : kind === 'chance' ? 'given' : null;
  releaseFromPlans(draft, (list, node) => branches.has(node) && list !== fitting);
}

function branchesOf(kind: NodeKind, edges: readonly Edge[]): readonly Edge[] {
  const dated = kind === 'event' || kind === 'deadline';
  const fitting = dated ? edges : edges.map((edge) => changed(edge, { on: undefined }));
  if (kind !== 'chance') return fitting.map((edge) => changed(edge, { probability: undefined }));
  if (fitting.some(({ probability }) => probability === 'rest')) return fitting;
  const open = fitting.findLast(({ probability }) => probability === undefined);
  return fitting.map((edge) => (edge === open ? { ...edge, probability: 'rest' } : edge));
}
