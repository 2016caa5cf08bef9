import type { DocumentDraft, Edit } from '../edit.ts';
import type { Edge, Node } from '../schema.ts';
import { insertItem, itemIn, tableNow, writeItem } from './draft-tables.ts';
import { withoutDangling } from './references.ts';

/**
 * Adds a node with no edges yet. Where the start was the one node without incoming edges, that one
 * becomes the document's `root`, so that the loose node does not make several starts of it.
 */
export function addNode(node: Node): Edit {
  return (draft) => {
    if (Object.hasOwn(draft.nodes, node.id)) return;
    keepRoot(draft);
    insertNode(draft, node);
  };
}

/**
 * Adds an edge between two nodes that are there. One that leads to the `root` from the only
 * other node without incoming edges moves the start to that node: it was put before the former start.
 */
export function connect(edge: Edge): Edit {
  return (draft) => {
    if (!Object.hasOwn(draft.nodes, edge.from) || !Object.hasOwn(draft.nodes, edge.to)) return;
    if (Object.hasOwn(draft.edges, edge.id)) return;
    if (draft.fields.root === edge.to && edge.from !== edge.to) {
      const starts = startsOf(draft);
      if (starts.length === 2 && starts.includes(edge.from) && starts.includes(edge.to))
        delete draft.fields.root;
    }
    insertItem(draft, 'edges', edge.id, withoutDangling(draft, 'edges', edge));
  };
}

/** Adds a node and the edge that leads to it, as one. `edge.from` and `edge.to` are set here. */
export function placeBranch({ from, node, edge }: { from: string; node: Node; edge: Edge }): Edit {
  return (draft) => {
    if (!Object.hasOwn(draft.nodes, from) || !isFree(draft, node, edge)) return;
    insertNode(draft, node);
    connect({ ...edge, from, to: node.id })(draft);
  };
}

/** Splits an edge: it now leads to `node`, and `newEdge` from there to where it led before. */
export function insertOnEdge(edgeId: string, node: Node, newEdge: Edge): Edit {
  return (draft) => {
    const edge = itemIn(tableNow(draft, 'edges'), edgeId);
    if (edge === undefined || !isFree(draft, node, newEdge)) return;
    insertNode(draft, node);
    connect({ ...newEdge, from: node.id, to: edge.to })(draft);
    writeItem(draft, 'edges', edgeId, { ...edge, to: node.id });
  };
}

/** Writes down which node is the start while exactly one has no incoming edges. */
export function keepRoot(draft: DocumentDraft): void {
  if (draft.fields.root !== undefined) return;
  const [start, ...others] = startsOf(draft);
  if (start !== undefined && others.length === 0) draft.fields.root = start;
}

/** The nodes without incoming edges. */
function startsOf(draft: DocumentDraft): string[] {
  const reached = new Set(Object.values(tableNow(draft, 'edges')).map(({ value }) => value.to));
  return Object.keys(tableNow(draft, 'nodes')).filter((id) => !reached.has(id));
}

function insertNode(draft: DocumentDraft, node: Node): void {
  insertItem(draft, 'nodes', node.id, withoutDangling(draft, 'nodes', node));
}

function isFree(draft: DocumentDraft, node: Node, edge: Edge): boolean {
  return !Object.hasOwn(draft.nodes, node.id) && !Object.hasOwn(draft.edges, edge.id);
}
