import { buildScenario } from '../import/build-scenario.ts';
import type { Draft, DraftEdge, DraftNode } from '../import/draft.ts';
import { createNotes, isLoss, type Notes } from '../import/notes.ts';
import { branchOf, outlineLines, outlineTree } from '../import/outline-tree.ts';
import { IMPORTS, type ImportContext, type ImportResult } from '../index.ts';

export { isLoss };

/**
 * What a pasted text stands for: a scenario or a part of one as JSON, any format that can be imported,
 * else a tree, from indented lines or from a table whose rows are paths (one column a step).
 */
export function readPasted(text: string, context: ImportContext): ImportResult {
  // A file that is an outline is one whole scenario; a pasted one may begin at several nodes, each apart.
  const format = IMPORTS.find((each) => each.id !== 'outline' && each.recognises(context.name, text));
  if (format !== undefined) return format.read(text, context);
  const notes = createNotes();
  const { nodes, edges } = treeOf(text, notes);
  return buildScenario({ nodes, edges, start: context.start }, context, notes);
}

/** A tree from an outline, or from a table of tabs, whose rows that begin alike share their way so far. */
export function treeOf(text: string, notes = createNotes()): Draft {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const isTable = lines.some((line) => /\S\t+\S/.test(line));
  return isTable ? fromTable(lines, notes) : outlineTree(outlineLines(text), notes);
}

function fromTable(lines: readonly string[], notes: Notes): Draft {
  const nodes: DraftNode[] = [];
  const edges: DraftEdge[] = [];
  const known = new Map<string, string>();
  for (const line of lines) {
    let parent: string | undefined;
    let way = '';
    for (const cell of line.split('\t')) {
      const content = cell.trim().replace(/^"(.*)"$/, '$1');
      if (content === '') continue;
      way += `\t${content}`;
      let key = known.get(way);
      if (key === undefined) {
        key = `n${known.size + 1}`;
        known.set(way, key);
        const { node, edge } = branchOf(key, parent, content, notes);
        nodes.push(node);
        if (edge !== null) edges.push(edge);
      }
      parent = key;
    }
  }
  return { nodes, edges };
}
