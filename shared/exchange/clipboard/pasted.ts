import type { Probability } from '../../model/index.ts';
import { buildScenario } from '../import/build-scenario.ts';
import type { Draft, DraftEdge, DraftNode } from '../import/draft.ts';
import { kindOf } from '../import/drawn-label.ts';
import { createNotes } from '../import/notes.ts';
import { oddsInLabel, whenOf } from '../import/written-values.ts';
import { IMPORTS, type ImportContext, type ImportResult } from '../index.ts';

/**
 * What a pasted text stands for: a scenario or a part of one as JSON, any format that can be imported,
 * else a tree, from indented lines or from a table whose rows are paths (one column a step).
 */
export function readPasted(text: string, context: ImportContext): ImportResult {
  // A file that is an outline is one whole scenario; a pasted one may begin at several nodes, each apart.
  const format = IMPORTS.find((each) => each.id !== 'outline' && each.recognises(context.name, text));
  if (format !== undefined) return format.read(text, context);
  const draft = treeOf(text);
  return buildScenario({ ...draft, start: context.start }, context, createNotes());
}

/**
 * A tree from lines. A line indented below another is a branch of it; `Deadline: Suspension runs out (8 July 2025)` says kind and
 * date; `Stays away (40%) → Message` names
 * the branch, its odds and what it leads to. With tabs within lines it is a table: rows that begin alike
 * share their way so far.
 */
export function treeOf(text: string): Draft {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const isTable = lines.some((line) => /\S\t+\S/.test(line));
  return isTable ? fromTable(lines) : fromOutline(lines);
}

function fromOutline(lines: readonly string[]): Draft {
  const nodes: DraftNode[] = [];
  const edges: DraftEdge[] = [];
  const above: { readonly depth: number; readonly key: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const depth = indentOf(line);
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const key = `n${index + 1}`;
    const parent = above.at(-1)?.key;
    add(nodes, edges, key, parent, line.trim().replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, ''));
    above.push({ depth, key });
  }
  return { nodes, edges };
}

function fromTable(lines: readonly string[]): Draft {
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
        add(nodes, edges, key, parent, content);
      }
      parent = key;
    }
  }
  return { nodes, edges };
}

const TAB = 4;
function indentOf(line: string): number {
  let depth = 0;
  for (const letter of line) {
    if (letter === '\t') depth += TAB;
    else if (/\s/.test(letter)) depth += 1;
    else break;
  }
  return depth;
}

function add(
  nodes: DraftNode[],
  edges: DraftEdge[],
  key: string,
  parent: string | undefined,
  written: string,
): void {
  const arrow = parent === undefined ? null : /^(.*?)\s*(?:→|->|=>)\s*(.*)$/.exec(written);
  const [, label = '', title = written] = arrow ?? [];
  if (parent === undefined) {
    nodes.push({ key, ...named(title) });
    return;
  }
  // Odds in brackets are those of the branch: after its label, or where there is none after the title.
  const branch = withOdds(arrow === null ? title : label);
  nodes.push({ key, ...named(arrow === null ? branch.text : title) });
  edges.push({
    from: parent,
    to: key,
    label: arrow === null ? '' : branch.text,
    ...(branch.probability !== undefined && { probability: branch.probability }),
  });
}

/** `Deadline: Suspension runs out (8 July 2025)`: the kind before the title, the date after it. */
function named(text: string): Pick<DraftNode, 'title' | 'kind' | 'when'> {
  const prefix = /^(decision|chance|event|deadline|outcome)\s*:\s*(.+)$/i.exec(text);
  const kind = kindOf(prefix?.[1]);
  const words = prefix?.[2] ?? text;
  const [, before = '', inside = ''] = /^(.*\S)\s*\(([^()]{4,60})\)$/.exec(words) ?? [];
  const [from = '', until] = inside.split(/\s*(?:…|\.\.\.|–| to )\s*/);
  const when = inside === '' ? null : whenOf(from, until);
  return { title: when === null ? words : before, ...(kind && { kind }), ...(when && { when }) };
}

function withOdds(text: string): { readonly text: string; readonly probability?: Probability } {
  const [, before = '', inside = ''] = /^(.*\S)\s*\(([^()]{1,40})\)$/.exec(text) ?? [];
  const odds = inside === '' ? null : oddsInLabel(inside);
  return odds !== null && odds.label === '' ? { text: before, probability: odds.probability } : { text };
}
