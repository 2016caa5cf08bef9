import type { NodeKind } from '../../model/index.ts';
import type { ImportContext, ImportFormat, ImportResult } from '../format.ts';
import { buildScenario } from './build-scenario.ts';
import type { DraftEdge, DraftNode } from './draft.ts';
import { readLabel } from './drawn-label.ts';
import { type FlowNode, readStatement } from './mermaid-statement.ts';
import { createNotes, type Notes } from './notes.ts';
import { refused } from './refused.ts';

const HEADER = /^(?:graph|flowchart(?:-elk)?)(?:\s+(TB|TD|BT|RL|LR))?\s*;?\s*$/;
const LONGEST = 2_000_000;
const LONGEST_LINE = 20_000;

/** Mermaid flowcharts: https://mermaid.js.org/syntax/flowchart.html. */
export const mermaidImport: ImportFormat = {
  id: 'mermaid',
  name: 'Mermaid flowchart',
  recognises: (name, text) =>
    /\.(?:mmd|mermaid)$/i.test(name) ||
    /^\s*(?:```mermaid\s+)?(?:---\r?\n[\s\S]{0,2000}?\n---\s*)?(?:%%[^\n]{0,500}\s*){0,20}(?:graph|flowchart)(?:\s+(?:TB|TD|BT|RL|LR)\b|\s*\n)/.test(
      text.slice(0, 10_000),
    ),
  read(text, context) {
    if (text.length > LONGEST) return refused('The diagram is larger than 2 MB.', 'too-large');
    return readDiagram(text, context);
  },
};

function readDiagram(text: string, context: ImportContext): ImportResult {
  const notes = createNotes();
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const title = frontMatter(lines);
  const chart = new Map<string, FlowNode>();
  const groups = new Map<string, { title: string; members: Set<string> }>();
  const edges: DraftEdge[] = [];
  const open: string[] = [];
  let started = false;
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('%%') || line.startsWith('```')) continue;
    if (line.length > LONGEST_LINE) return refused(`Line ${index + 1} is too long.`);
    if (!started) {
      if (!HEADER.test(line))
        return refused(
          `Line ${index + 1} should begin a flowchart, "flowchart LR" say; other diagrams cannot be imported.`,
        );
      started = true;
      continue;
    }
    const frame = /^subgraph\s+(.{1,1000}?);?$/.exec(line);
    if (frame) {
      const [, id = '', label] = /^([^\s["]{1,200})\s*\[\s*"?(.{0,900}?)"?\s*\]$/.exec(frame[1] ?? '') ?? [];
      const key = id || `frame ${groups.size + 1}`;
      groups.set(key, { title: unquoted(label ?? frame[1] ?? ''), members: new Set() });
      open.push(key);
    } else if (/^end\s*;?$/.test(line)) open.pop();
    else if (/^(?:direction|classDef|class|style|linkStyle|click|accTitle|accDescr)\b/.test(line))
      notes.add('Left out: styles, directions and links of the diagram.', line);
    else {
      const statement = readStatement(line);
      if (statement === null) {
        notes.add('Left out: lines that could not be understood.', line);
        continue;
      }
      if (statement.undirected)
        notes.add('Lines without an arrow lead from their first end to their second:', line);
      for (const node of statement.nodes) {
        const known = chart.get(node.id);
        if (known === undefined || node.label !== null) chart.set(node.id, node);
        const around = open.at(-1);
        if (around !== undefined) groups.get(around)?.members.add(node.id);
      }
      edges.push(...statement.edges);
    }
  }
  if (!started) return refused('There is no flowchart in it.');
  return build(title, chart, groups, edges, context, notes);
}

function build(
  title: string | undefined,
  chart: ReadonlyMap<string, FlowNode>,
  groups: ReadonlyMap<string, { readonly title: string; readonly members: ReadonlySet<string> }>,
  edges: readonly DraftEdge[],
  context: ImportContext,
  notes: Notes,
): ImportResult {
  const groupOf = new Map([...groups].flatMap(([key, { members }]) => [...members].map((id) => [id, key])));
  const nodes: DraftNode[] = [];
  for (const { id, label, shape } of chart.values()) {
    if (groups.has(id)) {
      notes.add('Left out: lines from or to frames.', id);
      continue;
    }
    const read = readLabel((label ?? id).split('\n'), notes);
    const { when, notes: text } = read;
    nodes.push({
      key: id,
      title: read.title,
      when,
      notes: text,
      hint: SHAPES[shape],
      group: groupOf.get(id),
    });
  }
  const listed = [...groups].flatMap(([key, { title: name, members }]) =>
    members.size === 0 ? [] : [{ key, title: name }],
  );
  return buildScenario({ title, groups: listed, nodes, edges }, context, notes);
}

/** What shapes speak for: those of our own export, and the customs of flowcharts. */
const SHAPES: Readonly<Record<string, NodeKind>> = {
  '(': 'chance',
  '((': 'chance',
  '{': 'decision',
  '{{': 'deadline',
  '[/': 'event',
  '([': 'outcome',
  '(((': 'outcome',
  diamond: 'decision',
  diam: 'decision',
  decision: 'decision',
  circle: 'chance',
  circ: 'chance',
  hex: 'deadline',
  hexagon: 'deadline',
  stadium: 'outcome',
  terminal: 'outcome',
};

/** Takes the front matter away; its title, if it has one. */
function frontMatter(lines: string[]): string | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (lines[first]?.trim() !== '---') return undefined;
  const last = lines.findIndex((line, index) => index > first && line.trim() === '---');
  if (last < 0) return undefined;
  const head = lines.splice(0, last + 1);
  const title = head
    .map((line) => /^title:\s*(.{0,1000})$/.exec(line.trim())?.[1])
    .find((each) => each !== undefined);
  return title === undefined ? undefined : jsonText(title);
}

function jsonText(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text.replace(/^'(.*)'$/, '$1');
  }
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/#(\d{1,7});/g, (whole, code) => {
      const point = Number(code);
      return point > 0x10ffff ? whole : String.fromCodePoint(point);
    });
}
