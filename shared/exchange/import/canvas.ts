import type { NodeKind } from '../../model/index.ts';
import type { ImportContext, ImportFormat, ImportResult } from '../format.ts';
import { buildScenario } from './build-scenario.ts';
import type { DraftEdge, DraftNode } from './draft.ts';
import { carriedEdge, carriedNode, readLabel } from './drawn-label.ts';
import { type Loose, listAt, numberAt, objectAt, parseJsonObject, recordOf, textAt } from './loose-json.ts';
import { createNotes, type Notes } from './notes.ts';

/** JSON Canvas, https://jsoncanvas.org/spec/1.0/. */
export const canvasImport: ImportFormat = {
  id: 'canvas',
  name: 'JSON Canvas',
  recognises: (name, text) =>
    (/\.canvas$/i.test(name) && /^\s*\{/.test(text)) ||
    (/^\s*\{/.test(text) &&
      /"fromNode"\s*:|"type"\s*:\s*"(?:text|group|file|link)"/.test(text) &&
      text.includes('"nodes"')),
  read(text, context) {
    const parsed = parseJsonObject(text);
    return parsed.ok ? readCanvas(parsed.value, context) : parsed;
  },
};

interface Frame {
  readonly key: string;
  readonly title: string;
  readonly box: Box;
}
type Box = readonly [x: number, y: number, width: number, height: number];

function readCanvas(canvas: Loose, context: ImportContext): ImportResult {
  const notes = createNotes();
  const all = listAt(canvas, 'nodes').map(recordOf);
  const groups = all.filter((node) => node.type === 'group').map(frameOf);
  const cards = all.filter((node) => node.type !== 'group');
  const nodes = cards.map((card) => nodeOf(card, groups, notes));
  const edges = listAt(canvas, 'edges').map((edge) => edgeOf(recordOf(edge), notes));
  const ours = objectAt(canvas, 'scenarioDesk');
  const carried = {
    title: textAt(ours, 'title'),
    timeZone: textAt(ours, 'timeZone'),
    start: textAt(ours, 'start'),
    root: textAt(ours, 'root'),
  };
  const used = new Set(nodes.map(({ group }) => group));
  return buildScenario(
    { ...carried, groups: groups.filter(({ key }) => used.has(key)), nodes, edges },
    context,
    notes,
  );
}

function frameOf(group: Loose): Frame {
  return {
    key: withoutPrefix(textAt(group, 'id') ?? ''),
    title: textAt(group, 'label') ?? '',
    box: boxOf(group),
  };
}

/** Our exports put a prefix before the ids of groups, which may be those of nodes too. */
export function withoutPrefix(id: string): string {
  return id.replace(/^(?:group|edge):/, '');
}

function boxOf(node: Loose): Box {
  const at = (name: string) => numberAt(node, name) ?? 0;
  return [at('x'), at('y'), at('width'), at('height')];
}

function nodeOf(card: Loose, frames: readonly Frame[], notes: Notes): DraftNode {
  const key = textAt(card, 'id') ?? '';
  const [x, y, width, height] = boxOf(card);
  const written = contentOf(card, notes);
  const label = readLabel(written.split('\n').map(plainText), notes);
  const ours = objectAt(card, 'scenarioDesk');
  if (textAt(card, 'color') !== undefined && ours === null)
    notes.add('Left out: the colours of cards.', label.title);
  const middle = [x + width / 2, y + height / 2] as const;
  const around = frames.find(({ box }) => holds(box, middle))?.key;
  const rest = {
    key,
    position: { x, y },
    notes: label.notes,
    group: (ours && textAt(ours, 'group')) ?? around,
  };
  if (ours !== null) {
    const carried = carriedNode(key, (name) => textAt(ours, name), plainText(written.split('\n')[0] ?? ''));
    return { ...rest, when: label.when, ...carried };
  }
  return { ...rest, title: label.title, when: label.when, hint: hintOf(label.title) };
}

/** A card of another program often says what it is: `Decision: …`. */
function hintOf(title: string): NodeKind | undefined {
  const word = /^(decision|chance|event|deadline|outcome)\b/i.exec(title)?.[1]?.toLowerCase();
  return word as NodeKind | undefined;
}

function contentOf(card: Loose, notes: Notes): string {
  switch (card.type) {
    case 'text':
      return textAt(card, 'text') ?? '';
    case 'file': {
      const file = textAt(card, 'file') ?? '';
      notes.add(
        'Cards that show a file have become nodes with its name; the file itself is not in the canvas:',
        file,
      );
      return file.replace(/^.*\//, '').replace(/\.\w{1,10}$/, '');
    }
    case 'link':
      notes.add('Cards that show a page have become nodes with its address:', textAt(card, 'url'));
      return textAt(card, 'url') ?? '';
    default:
      notes.add('Cards of unknown kinds have become nodes:', `${card.type}`);
      return textAt(card, 'text') ?? textAt(card, 'label') ?? '';
  }
}

function edgeOf(edge: Loose, notes: Notes): DraftEdge {
  const [from = '', to = ''] = [textAt(edge, 'fromNode'), textAt(edge, 'toNode')];
  const label = textAt(edge, 'label') ?? '';
  const backwards = edge.fromEnd === 'arrow' && edge.toEnd === 'none';
  if (edge.toEnd === 'none' && !backwards)
    notes.add(
      'Lines without an arrow lead from their first end to their second:',
      label || `${from} → ${to}`,
    );
  const ends = backwards ? { from: to, to: from } : { from, to };
  const ours = objectAt(edge, 'scenarioDesk');
  if (ours === null) return { key: textAt(edge, 'id'), ...ends, label };
  const carried = carriedEdge((name) => textAt(ours, name));
  return { key: textAt(edge, 'id'), ...ends, ...carried, exact: true };
}

function holds([x, y, width, height]: Box, [px, py]: readonly [number, number]): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

/** A line of Markdown as its text: our own escapes undone, headings, emphasis and list marks removed. */
function plainText(line: string): string {
  return line
    .trim()
    .replace(/^(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+|>\s*)/, '')
    .replace(/^(\*\*|__)(.*)\1$/, '$2')
    .replace(/\\([\\`*_[\]<>|~&#$!+\-.)])/g, '$1');
}
