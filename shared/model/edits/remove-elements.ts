import type { Edit } from '../edit.ts';
import { eraseItem } from './draft-tables.ts';
import { dropDangling } from './references.ts';

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
    for (const id of nodes) eraseItem(draft, 'nodes', id);
    for (const id of edges) eraseItem(draft, 'edges', id);
    dropDangling(draft);
  };
}
