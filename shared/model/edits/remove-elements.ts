import type { Edit } from '../edit.ts';
import { removeReferenced } from './references.ts';

/**
 * Removes nodes and edges with all that would dangle: edges at removed nodes, and what plans,
 * observations, signposts, assumptions and `root` say about any of them.
 */
export function removeElements({
  nodes = [],
  edges = [],
}: {
  nodes?: readonly string[];
  edges?: readonly string[];
}): Edit {
  return (draft) => {
    const there = {
      nodes: nodes.filter((id) => Object.hasOwn(draft.nodes, id)),
      edges: edges.filter((id) => Object.hasOwn(draft.edges, id)),
    };
    if (there.nodes.length + there.edges.length > 0) removeReferenced(draft, there);
  };
}
