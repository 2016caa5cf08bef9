import type { NodeKind, Refusal } from '../../model/index.ts';
import type { ImportContext, ImportFormat, ImportResult } from '../format.ts';
import { buildScenario } from './build-scenario.ts';
import { withoutPrefix } from './canvas.ts';
import type { DraftEdge, DraftNode } from './draft.ts';
import { cellsOf, type DrawioCell } from './drawio-cells.ts';
import { modelsOf } from './drawio-pages.ts';
import { carriedEdge, carriedNode, readLabel } from './drawn-label.ts';
import { createNotes, type Notes } from './notes.ts';
import { isElement, parseXml, type XmlElement } from './xml.ts';

/** draw.io (diagrams.net): the file with its pages, plain or compressed, or a bare `mxGraphModel`. */
export const drawioImport: ImportFormat = {
  id: 'drawio',
  name: 'Drawing (draw.io)',
  recognises: (name, text) =>
    /\.(?:drawio|dio)$/i.test(name) || /<(?:mxfile|mxGraphModel)[\s>]/.test(text.slice(0, 4096)),
  read(text, context) {
    const root = parseXml(text);
    if (!isElement(root)) return root;
    const notes = createNotes();
    const model = firstModel(root, notes);
    return isElement(model) ? readModel(cellsOf(model, notes), context, notes) : model;
  },
};

function firstModel(root: XmlElement, notes: Notes): XmlElement | Refusal {
  const models = modelsOf(root);
  if ('ok' in models) return models;
  for (const { name } of models.slice(1)) notes.add('Left out: further pages of the drawing.', name);
  return models[0].model();
}

function readModel(cells: readonly DrawioCell[], context: ImportContext, notes: Notes): ImportResult {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const page = byId.get('0');
  const joined = new Set(cells.flatMap(({ source, target }) => [source, target]));
  const holders = new Set(
    cells.flatMap(({ parent, role }) => (role === 'node' && parent !== undefined ? [parent] : [])),
  );
  const groups = new Map<string, string>();
  const nodes: DraftNode[] = [];
  const texts: string[] = [];
  for (const cell of cells) {
    if (cell.role !== 'node') continue;
    const loose = !joined.has(cell.id);
    if (cell.id.startsWith('group:') || (loose && holders.has(cell.id)))
      groups.set(cell.id, cell.ours.get('groupTitle') ?? cell.lines.join(' '));
    else if (loose && cell.isText) {
      const words = cell.lines.join(' ');
      notes.add('Free texts are in the scenario’s summary:', words);
      if (words !== '') texts.push(words);
    } else nodes.push(nodeOf(cell, byId, notes));
  }
  const edges = cells.flatMap((cell) => (cell.role === 'edge' ? [edgeOf(cell, cells, byId, notes)] : []));
  const [title, timeZone, start, root] = ['title', 'timeZone', 'start', 'root'].map((name) =>
    page?.ours.get(name),
  );
  const listed = [...groups].map(([key, name]) => ({ key: withoutPrefix(key), title: name }));
  const summary = texts.join('\n\n');
  return buildScenario(
    { title, timeZone, start, root, summary, groups: listed, nodes, edges },
    context,
    notes,
  );
}

function nodeOf(cell: DrawioCell, byId: ReadonlyMap<string, DrawioCell>, notes: Notes): DraftNode {
  const label = readLabel(cell.lines, notes);
  const group =
    cell.ours.get('group') ?? (byId.get(cell.parent ?? '')?.role === 'node' ? cell.parent : undefined);
  const position = absolute(cell, byId);
  const rest = { key: cell.id, notes: label.notes, when: label.when, position, group };
  if (cell.ours.has('kind')) {
    const carried = carriedNode(cell.id, (name) => cell.ours.get(name), label.title);
    return { ...rest, ...carried, when: carried.when ?? label.when };
  }
  for (const name of cell.data) notes.add('Left out: data that have no place in a scenario.', name);
  if (cell.isPicture) notes.add('Left out: pictures; their labels have become nodes.', label.title);
  return { ...rest, title: label.title, hint: hintOf(cell.style) };
}

/** Places are relative to what a cell lies in. */
function absolute(cell: DrawioCell, byId: ReadonlyMap<string, DrawioCell>) {
  let { x, y } = cell;
  let around = byId.get(cell.parent ?? '');
  for (let level = 0; around !== undefined && level < 50; level++) {
    x += around.x;
    y += around.y;
    around = byId.get(around.parent ?? '');
  }
  return { x, y };
}

/** Only shapes with a meaning of their own: rectangles are everything. */
const SHAPES: readonly (readonly [RegExp, NodeKind])[] = [
  [/\bhexagon\b/, 'deadline'],
  [/\bellipse\b|\bdoubleEllipse\b/, 'chance'],
  [/\brhombus\b|\bdecision\b/, 'decision'],
  [/\btriangle\b|\bterminator\b|shape=document/, 'outcome'],
];

function hintOf(style: string): NodeKind | undefined {
  return SHAPES.find(([pattern]) => pattern.test(style))?.[1];
}

function edgeOf(
  cell: DrawioCell,
  cells: readonly DrawioCell[],
  byId: ReadonlyMap<string, DrawioCell>,
  notes: Notes,
): DraftEdge {
  const own = cell.lines.join(' ').trim();
  const beside = cell.hasLabels
    ? cells
        .filter(({ role, parent }) => role === 'label' && parent === cell.id)
        .map(({ lines }) => lines.join(' '))
    : [];
  const label = [own, ...beside].filter(Boolean).join(' ');
  const [from, to] = [endOf(cell.source, byId), endOf(cell.target, byId)];
  const key = withoutPrefix(cell.id);
  if (/endArrow=none/.test(cell.style) && !/startArrow=(?!none)/.test(cell.style))
    notes.add('Lines without an arrow lead from their first end to their second:', label || key);
  if (cell.ours.size > 0 || cell.id.startsWith('edge:'))
    return { key, from, to, ...carriedEdge((name) => cell.ours.get(name)), exact: true };
  const backwards = /endArrow=none/.test(cell.style) && /startArrow=(?!none)/.test(cell.style);
  return backwards ? { key, from: to, to: from, label } : { key, from, to, label };
}

function endOf(id: string | undefined, byId: ReadonlyMap<string, DrawioCell>): string {
  return id !== undefined && byId.get(id)?.role === 'node' ? id : '';
}
