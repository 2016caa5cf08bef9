import { foreignText } from '../../model/read/foreign-format.ts';
import type { ImportContext, ImportFormat, ImportResult } from '../format.ts';
import { buildScenario } from './build-scenario.ts';
import { createNotes } from './notes.ts';
import { OUTLINE_MARK, type OutlineLine, outlineLines, outlineTree } from './outline-tree.ts';
import { refused } from './refused.ts';

const LONGEST = 4_000_000;
const MOST_LINES = 20_000;

/** Indented text, in the language of `outline-tree.ts`. Several beginnings hang on one that is named after the file. */
export const outlineImport: ImportFormat = {
  id: 'outline',
  name: 'Outline (indented text)',
  recognises: (name, text) => {
    const start = text.slice(0, 20_000);
    // Controls are no text, and what other programs have made is none of ours.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it is about.
    if (/^\s*[{[<]|[\u0000-\u0008]/.test(start) || foreignText(start) !== null) return false;
    const lines = start.split(/\r?\n/).filter((line) => line.trim() !== '');
    const indented = lines.filter(
      (line) => /^(?:\t| {2,})\S/.test(line) || OUTLINE_MARK.test(line.trim()),
    ).length;
    return lines.length > 1 && (/\.outline$/i.test(name) || indented > 0);
  },
  read(text, context) {
    if (text.length > LONGEST) return refused('The outline is larger than 4 MB.', 'too-large');
    const lines = outlineLines(text);
    if (lines.length > MOST_LINES)
      return refused(`The outline has more than ${MOST_LINES} lines.`, 'too-large');
    return readLines(lines, context);
  },
};

function readLines(lines: readonly OutlineLine[], context: ImportContext): ImportResult {
  const notes = createNotes();
  const { nodes, edges, starts } = outlineTree(lines, notes);
  if (starts.length < 2) return buildScenario({ nodes, edges }, context, notes);
  const title = context.name.replace(/\.\w{1,10}$/, '') || 'Start';
  notes.add('The outline has several beginnings: a node before them joins them.');
  const joined = starts.map((to) => ({ from: 'start', to }));
  return buildScenario(
    { root: 'start', nodes: [{ key: 'start', title }, ...nodes], edges: [...joined, ...edges] },
    context,
    notes,
  );
}
