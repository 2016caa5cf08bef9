import type { NodeKind } from '../../model/index.ts';
import type { ImportContext, ImportFormat, ImportResult } from '../format.ts';
import { buildScenario } from './build-scenario.ts';
import type { DraftEdge, DraftNode } from './draft.ts';
import { carriedEdge, carriedNode, kindOf, readLabel } from './drawn-label.ts';
import { createNotes, type Notes } from './notes.ts';
import { refused } from './refused.ts';
import { durationOf, whenOf } from './written-values.ts';
import { childrenOf, isElement, parseXml, within, type XmlElement } from './xml.ts';

/** GraphML, http://graphml.graphdrawing.org/specification.html, with the labels and shapes of yEd. */
export const graphmlImport: ImportFormat = {
  id: 'graphml',
  name: 'Graph (GraphML)',
  recognises: (name, text) => /\.graphml$/i.test(name) || /<(?:\w+:)?graphml[\s>]/.test(text.slice(0, 4096)),
  read(text, context) {
    const root = parseXml(text);
    if (!isElement(root)) return root;
    const [graph, ...others] = childrenOf(root, 'graph');
    if (root.name !== 'graphml' || graph === undefined) return refused('There is no graph in the file.');
    const notes = createNotes();
    for (const other of others)
      notes.add('Left out: further graphs of the file.', other.attributes.get('id'));
    return readGraph(graph, keysOf(root), context, notes);
  },
};

/** Id of a key → the name that people gave it, and its default. */
type Keys = ReadonlyMap<
  string,
  { readonly name: string; readonly fallback: string | undefined; readonly domain: string }
>;

function keysOf(root: XmlElement): Keys {
  return new Map(
    childrenOf(root, 'key').map(({ attributes, children }) => {
      const id = attributes.get('id') ?? '';
      const fallback = children.find(({ name }) => name === 'default')?.text;
      const name = attributes.get('attr.name') ?? attributes.get('yfiles.type') ?? id;
      return [id, { name, fallback, domain: attributes.get('for') ?? 'all' }];
    }),
  );
}

function readGraph(graph: XmlElement, keys: Keys, context: ImportContext, notes: Notes): ImportResult {
  const ours = dataOf(graph, keys, 'graph');
  const nodes: DraftNode[] = [];
  const edges: DraftEdge[] = [];
  const groups = new Map<string, string>();
  const directed = graph.attributes.get('edgedefault') !== 'undirected';
  const walk = (inner: XmlElement, group: string | undefined) => {
    for (const element of inner.children) {
      if (element.name === 'node') {
        const nested = childrenOf(element, 'graph');
        if (nested.length > 0) {
          const key = element.attributes.get('id') ?? '';
          groups.set(key, readLabel(labelOf(element, keys).split('\n'), notes).title);
          for (const each of nested) walk(each, key);
        } else nodes.push(nodeOf(element, keys, group, groups, notes));
      } else if (element.name === 'edge') edges.push(edgeOf(element, keys, directed, notes));
      else if (element.name === 'hyperedge')
        notes.add('Left out: hyperedges, which join more than two nodes.');
    }
  };
  walk(graph, undefined);
  const [title, timeZone, start, root] = ['title', 'timeZone', 'start', 'root'].map((name) => ours.get(name));
  const listed = [...groups].map(([key, name]) => ({ key, title: name }));
  return buildScenario({ title, timeZone, start, root, groups: listed, nodes, edges }, context, notes);
}

/** Name of the key → text of the data. Structured data (yEd's drawings) are not among them. */
function dataOf(element: XmlElement, keys: Keys, domain: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const key of keys.values())
    if (key.fallback !== undefined && (key.domain === domain || key.domain === 'all'))
      found.set(key.name, key.fallback);
  for (const data of childrenOf(element, 'data')) {
    const id = data.attributes.get('key') ?? '';
    if (data.children.length === 0) found.set(keys.get(id)?.name ?? id, data.text);
  }
  return found;
}

/** Names that other programs give to what we know, in the order in which they are believed. */
const LABELS = ['label', 'Label', 'title', 'name', 'Name', 'd0'];
const NOTES = ['notes', 'description', 'Description', 'comment'];
const READ = new Set([
  ...[
    ...LABELS,
    ...NOTES,
    'kind',
    'type',
    'date',
    'until',
    'timeZone',
    'duration',
    'group',
    'groupTitle',
    'x',
    'y',
  ],
  ...['branch', 'probability', 'lag', 'on', 'title'],
  // What we compute is computed anew.
  ...['reach', 'score', 'arrive', 'leave', 'odds', 'best'],
]);

function labelOf(element: XmlElement, keys: Keys): string {
  const drawn = [...within(element)].find(({ name }) => name === 'NodeLabel' || name === 'EdgeLabel');
  if (drawn && drawn.text.trim() !== '') return drawn.text;
  const data = dataOf(element, keys, element.name);
  return LABELS.map((name) => data.get(name)).find((text) => text !== undefined) ?? '';
}

function nodeOf(
  element: XmlElement,
  keys: Keys,
  around: string | undefined,
  groups: Map<string, string>,
  notes: Notes,
): DraftNode {
  const key = element.attributes.get('id') ?? '';
  const data = dataOf(element, keys, 'node');
  const label = readLabel(labelOf(element, keys).split('\n'), notes);
  noteUnknown(data, notes);
  const group = data.get('group') ?? around;
  if (data.has('group'))
    groups.set(data.get('group') as string, data.get('groupTitle') ?? data.get('group') ?? '');
  const text = [label.notes, NOTES.map((name) => data.get(name)).find(Boolean)].filter(Boolean).join('\n');
  const kind = kindOf(data.get('kind') ?? data.get('type'));
  const rest = { key, group, notes: text, position: positionOf(element, data), hint: hintOf(element) };
  if (data.has('kind') && data.has('title'))
    return { ...rest, ...carriedNode(key, (name) => data.get(name), label.title) };
  const when = whenOf(data.get('date') ?? '', data.get('until'), data.get('timeZone')) ?? label.when;
  const duration = durationOf(data.get('duration') ?? '') ?? undefined;
  return { ...rest, title: label.title || key, kind, when, duration };
}

function noteUnknown(data: ReadonlyMap<string, string>, notes: Notes): void {
  for (const [name, value] of data)
    if (!READ.has(name) && value.trim() !== '')
      notes.add('Left out: data that have no place in a scenario.', name);
}

function positionOf(element: XmlElement, data: ReadonlyMap<string, string>) {
  const drawn = [...within(element)].find(({ name }) => name === 'Geometry')?.attributes ?? data;
  const [x, y] = [Number(drawn.get('x') ?? Number.NaN), Number(drawn.get('y') ?? Number.NaN)];
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined;
}

const SHAPES: Readonly<Record<string, NodeKind>> = {
  diamond: 'decision',
  rectangle: 'decision',
  ellipse: 'chance',
  circle: 'chance',
  hexagon: 'deadline',
  octagon: 'deadline',
  triangle: 'outcome',
};

function hintOf(element: XmlElement): NodeKind | undefined {
  const shape = [...within(element)].find(({ name }) => name === 'Shape')?.attributes.get('type');
  return shape === undefined ? undefined : SHAPES[shape];
}

function edgeOf(element: XmlElement, keys: Keys, directed: boolean, notes: Notes): DraftEdge {
  const { attributes } = element;
  const data = dataOf(element, keys, 'edge');
  const [from = '', to = ''] = [attributes.get('source'), attributes.get('target')];
  const label = labelOf(element, keys).replace(/\s+/g, ' ').trim();
  if ((attributes.get('directed') ?? `${directed}`) === 'false')
    notes.add(
      'Lines without a direction lead from their first end to their second:',
      label || `${from} → ${to}`,
    );
  noteUnknown(data, notes);
  const { probability, lag, on, label: branch } = carriedEdge((name) => data.get(name));
  const exact = data.has('branch') || data.has('probability') || data.has('reach');
  return { key: attributes.get('id'), from, to, label: branch ?? label, probability, lag, on, exact };
}
