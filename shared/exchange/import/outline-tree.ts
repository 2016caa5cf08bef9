/** The language of outlines, the same in a file and in what is pasted. */
import type { DraftEdge, DraftNode } from './draft.ts';
import { kindOf } from './drawn-label.ts';
import type { Notes } from './notes.ts';
import { oddsInLabel, whenOf } from './written-values.ts';

const LONGEST_LINE = 5000;
const TAB = '    ';
/** What stands before a line's words: a bullet, a box, a number, a heading's signs. */
export const OUTLINE_MARK = /^(?:[-*+•–]\s+(?:\[[ xX]\]\s+)?|\d{1,6}[.)]\s+|#{1,6}\s+)/;

export interface OutlineLine {
  readonly indent: number;
  readonly text: string;
}
export interface OutlineTree {
  readonly nodes: readonly DraftNode[];
  readonly edges: readonly DraftEdge[];
  /** Keys of the nodes that stand below no other. */
  readonly starts: readonly string[];
}

export function outlineLines(text: string): readonly OutlineLine[] {
  return text.split(/\r\n?|\n/).flatMap((raw) => {
    const line = raw.slice(0, LONGEST_LINE);
    const words = line.trim();
    if (words === '') return [];
    const heading = /^(#{1,6})\s/.exec(words)?.[1]?.length;
    // Headings are above all lists, each in its level.
    const blank = /^\s*/.exec(line)?.[0] ?? '';
    const indent = heading === undefined ? blank.replaceAll('\t', TAB).length : heading - 10;
    return [{ indent, text: words.replace(OUTLINE_MARK, '') }];
  });
}

/**
 * Each line is a node, and what is indented below it follows it. `Comes (60%) → They meet` names the
 * branch, its odds and what it leads to; without an arrow, odds in the line are those of the way to it.
 * `Deadline: Suspension runs out (8 July 2025)` says kind and date.
 */
export function outlineTree(lines: readonly OutlineLine[], notes: Notes): OutlineTree {
  const nodes: DraftNode[] = [];
  const edges: DraftEdge[] = [];
  const starts: string[] = [];
  const above: { readonly key: string; readonly indent: number }[] = [];
  for (const [index, line] of lines.entries()) {
    while (above.length > 0 && (above.at(-1)?.indent ?? 0) >= line.indent) above.pop();
    const key = `n${index + 1}`;
    const parent = above.at(-1)?.key;
    const { node, edge } = branchOf(key, parent, line.text, notes);
    nodes.push(node);
    if (edge === null) starts.push(key);
    else edges.push(edge);
    above.push({ key, indent: line.indent });
  }
  return { nodes, edges, starts };
}

/** A written node, and the branch from `parent` that its line speaks of, too. */
export function branchOf(
  key: string,
  parent: string | undefined,
  written: string,
  notes: Notes,
): { readonly node: DraftNode; readonly edge: DraftEdge | null } {
  if (parent === undefined) return { node: { key, ...named(written) }, edge: null };
  const arrow = /^(.*?)\s*(?:→|->|=>)\s*(.*)$/.exec(written);
  const speaks = arrow === null ? written : (arrow[1] ?? '');
  const { kind, when, title } = named(speaks);
  const odds = oddsInLabel(title);
  // A line that is nothing but odds has no other name.
  const known = odds !== null && (odds.label !== '' || arrow !== null) ? odds : null;
  if (known !== null) notes.add('Odds in lines were read as those of the way to them:', speaks);
  const words = known?.label ?? title;
  const node = arrow === null ? { key, title: words, kind, when } : { key, ...named(arrow[2] ?? '') };
  const edge = {
    key: `e${key.slice(1)}`,
    from: parent,
    to: key,
    label: arrow === null ? '' : words,
    ...(known !== null && { probability: known.probability }),
    exact: true,
  };
  return { node, edge };
}

/** The kind before a title and the date behind it. */
function named(text: string): Pick<DraftNode, 'title' | 'kind' | 'when'> {
  const prefix = /^(decision|chance|event|deadline|outcome)\s*:\s*(.+)$/i.exec(text);
  const words = prefix?.[2] ?? text;
  const dated = /^(.*\S)\s*[([]([^()[\]]{4,60})[)\]]$/.exec(words);
  const [from = '', until] = (dated?.[2] ?? '').split(/\s*(?:…|\.\.\.|–| to )\s*/);
  const when = dated ? whenOf(from, until) : null;
  return {
    title: when === null ? words : (dated?.[1] ?? words),
    kind: kindOf(prefix?.[1]),
    when: when ?? undefined,
  };
}
