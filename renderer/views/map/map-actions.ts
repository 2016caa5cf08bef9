import {
  addNode,
  connect,
  copyIds,
  duplicateElements,
  type Edge,
  type Edit,
  freshId,
  insertOnEdge,
  moveNodes,
  type Node,
  type NodeKind,
  placeBranch,
  removeElements,
  type ScenarioDocument,
  updateEdges,
  updateFields,
} from '#shared/model/index.ts';
import type { ViewActions } from '../../commands/view-actions.ts';
import { actionsOf } from '../../commands/view-actions.ts';
import { typeWhenThere } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
import type { TypedBranch } from '../../input/read-line.ts';
import type { Selection } from '../../state/selection.ts';
import { documentStore, viewStore } from '../../state/stores.ts';
import { canvasElement, focusNode } from './focus.ts';
import { NODE_HEIGHT, type Point, type Positions } from './geometry.ts';
import { graphOf, into, outOf } from './graph.ts';
import { typeInto } from './in-place.ts';
import type { Wanted } from './layout/arrange-all.ts';
import { mapUi } from './map-ui-store.ts';
import { branchPlace, loosePlace, makeRoom } from './placement.ts';
import { branchEdit, lineEdit, lineOf } from './typed-lines.ts';

/** What only the mounted canvas knows. */
export interface CanvasActions extends ViewActions {
  /** Where every node is drawn, those without a place of their own too. */
  positions: () => Positions;
  /** The middle of what is seen, on the canvas. */
  centre: () => Point;
  /** A place on the canvas, in the window. */
  toScreen: (point: Point) => Point;
  zoomIn: () => void;
  zoomOut: () => void;
  zoomReset: () => void;
  fit: () => void;
  reveal: (place: Point) => void;
  fitNodes: (ids: readonly string[]) => void;
  layOut: (wanted: Wanted) => void;
}
export const canvas = () => actionsOf<CanvasActions>('map');

const opened = (): ScenarioDocument | null => documentStore.getState().document;
const only = (node: string) => ({ nodes: [node], edges: [], plan: null });
const titleOf = (document: ScenarioDocument, id: string) =>
  document.nodes[id]?.value.title || t('common.untitledNode');
const kindName = (kind: NodeKind) => t(`common.kind.${kind}`);
const positions = (): Positions => canvas()?.positions() ?? {};

export function newNode(document: ScenarioDocument, kind: NodeKind, position: Point): Node {
  const id = freshId('n', (taken) => Object.hasOwn(document.nodes, taken));
  return { id, kind, title: '', position: { x: Math.round(position.x), y: Math.round(position.y) } };
}

/** A new branch of a node. Of a chance node the first one is the rest, so that the odds are whole from the beginning. */
function newEdge(document: ScenarioDocument, from: string, to: string): Edge {
  const id = freshId('e', (taken) => Object.hasOwn(document.edges, taken));
  const isChance = document.nodes[from]?.value.kind === 'chance';
  const siblings = outOf(graphOf(document.edges), from);
  const rest = isChance && siblings.every(({ probability }) => probability !== 'rest');
  return { id, from, to, ...(rest && { probability: 'rest' }) };
}

/** Branches from one node to several, with ids that differ. */
export function newEdges(document: ScenarioDocument, from: string, to: readonly string[]): readonly Edge[] {
  const first = to.map((id) => newEdge(document, from, id));
  const given = new Set<string>();
  return first.map((edge, index) => {
    const id = freshId('e', (taken) => given.has(taken) || Object.hasOwn(document.edges, taken));
    given.add(id);
    // One of them is the rest, not each.
    const { probability: _, ...plain } = edge;
    return index === 0 ? { ...edge, id } : { ...plain, id };
  });
}

/** Starts typing the title of a node. */
export function editTitle(id: string): void {
  typeInto({ on: 'node', id, field: 'title' });
}

function added(id: string): void {
  mapUi.setState({ editing: { on: 'node', id, field: 'title' }, chooser: null, menu: null });
  viewStore.getState().revealNode(id);
}

/** Puts down a node without connection; without a place, in the middle of what is seen. */
export function addLoose(kind: NodeKind, place: Point | null = null): void {
  const document = opened();
  const view = canvas();
  if (document === null || view === null) return;
  const node = newNode(document, kind, place ?? loosePlace(view.centre(), positions()));
  edit(t('map.step.add', { kind: kindName(kind) }), only(node.id), addNode(node));
  added(node.id);
}

/** Adds a node with the branch that leads to it, in one step; without a place, beside its other branches. */
export function addBranch(from: string, kind: NodeKind, place: Point | null = null): void {
  const document = opened();
  const taken = positions();
  const at = taken[from];
  if (document === null || at === undefined) return;
  const others = outOf(graphOf(document.edges), from).map(({ to }) => to);
  const node = newNode(document, kind, place ?? branchPlace(at, others, taken));
  const edge = newEdge(document, from, node.id);
  documentStore
    .getState()
    .edit(t('map.step.addBranch', { kind: kindName(kind) }), placeBranch({ from, node, edge }), {
      select: only(node.id),
    });
  added(node.id);
}

/** The node that what is added next becomes a branch of: the selected one, or what leads to a selected outcome. */
export function growsFrom(document: ScenarioDocument): string | null {
  const { nodes } = documentStore.getState().selection;
  const [id] = nodes;
  if (id === undefined || nodes.length !== 1) return null;
  if (document.nodes[id]?.value.kind !== 'outcome') return id;
  return into(graphOf(document.edges), id)[0]?.from ?? null;
}

/** From the palette: a branch of the selected node, otherwise a node of its own. */
export function addFromPalette(kind: NodeKind): void {
  const document = opened();
  const from = document === null ? null : growsFrom(document);
  if (from === null) addLoose(kind);
  else addBranch(from, kind);
}

/** A node of the same kind beside this one, as a branch of what leads to it. */
export function addSibling(id: string): void {
  const document = opened();
  const node = document?.nodes[id]?.value;
  if (document === null || node === undefined) return;
  const parent = into(graphOf(document.edges), id)[0]?.from;
  if (parent === undefined) addLoose(node.kind);
  else addBranch(parent, node.kind);
}

/** What a new branch most likely leads to where the node has no branch yet; the line typed for it may say otherwise. */
const FOLLOWS: Readonly<Record<Exclude<NodeKind, 'outcome'>, NodeKind>> = {
  decision: 'chance',
  chance: 'event',
  event: 'chance',
  deadline: 'event',
};

/** A new branch of a node, of the kind that its last one leads to; ready for its line to be typed. */
export function addChild(id: string): void {
  const document = opened();
  const kind = document?.nodes[id]?.value.kind;
  if (document === null || kind === undefined || kind === 'outcome') return;
  const last = outOf(graphOf(document.edges), id).at(-1)?.to;
  const beside = last === undefined ? undefined : document.nodes[last]?.value.kind;
  addBranch(id, beside ?? FOLLOWS[kind]);
}

/** Asks which kind of node is to be put before this one. */
export function askBefore(id: string): void {
  const view = canvas();
  const at = positions()[id];
  if (view === null || at === undefined) return;
  const corner = view.toScreen({ x: at.x, y: at.y + NODE_HEIGHT + 4 });
  mapUi.setState({ chooser: { at: inWindow(corner), place: null, from: null, before: id } });
}

function inWindow({ x, y }: Point): Point {
  const box = canvasElement()?.getBoundingClientRect();
  if (box === undefined) return { x, y };
  return {
    x: Math.max(box.left + 8, Math.min(box.right - 180, x)),
    y: Math.max(box.top + 8, Math.min(box.bottom - 200, y)),
  };
}

/** What the chooser was opened for. `place` is the middle of the new node's left side. */
export function addChosen(kind: NodeKind): void {
  const { chooser } = mapUi.getState();
  if (chooser === null) return;
  mapUi.setState({ chooser: null });
  const place = chooser.place === null ? null : { x: chooser.place.x, y: chooser.place.y - NODE_HEIGHT / 2 };
  if (chooser.from === null) addLoose(kind, place);
  else addBranch(chooser.from, kind, place);
}

/** Puts a new node into the middle of a branch; what follows makes room for it. */
export function insertNode(edgeId: string, kind: NodeKind, place: Point): void {
  const document = opened();
  const split = document?.edges[edgeId]?.value;
  if (document === null || split === undefined || kind === 'outcome') return;
  const { at, moved } = makeRoom(graphOf(document.edges), positions(), split, place);
  const node = newNode(document, kind, at);
  const onward = newEdge(document, node.id, split.to);
  const whole: Edge = kind === 'chance' ? { ...onward, probability: 'rest' } : onward;
  edit(t('map.step.insert'), only(node.id), insertOnEdge(edgeId, node, whole), moveNodes(moved));
  added(node.id);
}

/** Puts a node that is there already, and dropped at `place`, into the middle of a branch. */
export function insertExisting(edgeId: string, id: string, place: Point, group: string): void {
  const document = opened();
  const split = document?.edges[edgeId]?.value;
  if (document === null || split === undefined || split.from === id || split.to === id) return;
  const { at, moved } = makeRoom(graphOf(document.edges), positions(), split, place);
  const onward = newEdge(document, id, split.to);
  const insert: Edit = (draft) => {
    moveNodes({ ...moved, [id]: at })(draft);
    updateEdges([edgeId], { to: id })(draft);
    connect(onward)(draft);
  };
  documentStore.getState().edit(t('map.step.insert'), insert, { group, names: true });
}

/** Asks where a node, or a branch, is to lead; what is typed at once is the title to be found. */
export function askWhere(connecting: { readonly node: string } | { readonly branch: string }): void {
  mapUi.setState({ connecting });
  typeWhenThere(
    () => document.querySelector<HTMLInputElement>('[data-map-connect]'),
    (field) => field.closest('[role=dialog]')?.querySelector('[role=option][data-focused]') != null,
  );
}

/** Whether a branch may lead from one node to the other: not to itself, not out of an outcome. */
export function mayConnect(from: string, to: string): boolean {
  return from !== to && opened()?.nodes[from]?.value.kind !== 'outcome';
}

/** Connects by the pointer: the branch is selected, and where branches have names its own is asked for. */
export function connectNodes(from: string, to: string): void {
  const document = opened();
  if (document === null || !mayConnect(from, to)) return;
  const edge = newEdge(document, from, to);
  documentStore
    .getState()
    .edit(t('map.step.connect'), connect(edge), { select: { nodes: [], edges: [edge.id], plan: null } });
  if (isNamed(document, from)) typeInto({ on: 'edge', id: edge.id, field: 'label' });
}

/** Whether the branches of a node want names: options, chances, and those of several. */
const isNamed = (document: ScenarioDocument, from: string) =>
  ['decision', 'chance'].includes(document.nodes[from]?.value.kind ?? '') ||
  outOf(graphOf(document.edges), from).length > 0;

/** Connects with what was typed of the branch. The node stays selected, so that typing goes on from it. */
export function connectTyped(from: string, to: string, branch: TypedBranch): void {
  const document = opened();
  if (document === null || !mayConnect(from, to)) return;
  const edge = newEdge(document, from, to);
  edit(t('map.step.connect'), only(from), connect(edge), branchEdit(edge.id, branch));
}

/** Another branch from what leads to a node to the node itself; its label is next to be typed. */
export function addParallel(to: string): void {
  const document = opened();
  const from = document === null ? undefined : into(graphOf(document.edges), to).at(-1)?.from;
  if (document === null || from === undefined) return;
  const edge = newEdge(document, from, to);
  edit(t('map.step.parallel'), null, connect(edge));
  mapUi.setState({ editing: { on: 'edge', id: edge.id, field: 'label' } });
}

/** Gives a node what was typed as its title; a new one and its branch all that the line says. */
export function nameNode(id: string, text: string): void {
  const document = opened();
  if (document === null) return;
  const line = lineOf(document, id, text);
  edit(t('map.step.rename', { title: titleOf(document, id) }), null, lineEdit(document, id, line));
}

export function deleteSelected(): void {
  const document = opened();
  if (document === null) return;
  const { nodes, edges } = documentStore.getState().selection;
  const [first] = nodes;
  const count = nodes.length + edges.length;
  const label =
    count > 1
      ? t('map.step.deleteMany', { count })
      : first === undefined
        ? t('map.step.deleteBranch')
        : t('map.step.delete', { title: titleOf(document, first) });
  // The focus goes on to what led there, so that the keyboard is not lost.
  const parent = first === undefined ? undefined : into(graphOf(document.edges), first)[0]?.from;
  const next = parent !== undefined && !nodes.includes(parent) ? parent : null;
  documentStore.getState().edit(label, removeElements({ nodes, edges }), {
    select: { nodes: next === null ? [] : [next], edges: [], plan: null },
  });
  if (next === null) canvasElement()?.focus();
  else focusNode(next);
}

const COPY_OFFSET = 28;

export function duplicateSelected(): void {
  const document = opened();
  const { nodes } = documentStore.getState().selection;
  if (document === null || nodes.length === 0) return;
  const made = [...copyIds(document, nodes).nodes.values()];
  const copies = duplicateElements(nodes, { offset: { x: COPY_OFFSET, y: COPY_OFFSET } });
  documentStore.getState().edit(t('map.step.duplicate', { count: nodes.length }), copies, {
    select: { nodes: made, edges: [], plan: null },
  });
  const [first] = made;
  if (first !== undefined) focusNode(first);
}

/**
 * Moves nodes. Nodes that were drawn at places of their own making get those written down at the same
 * time: what the user has arranged must not be laid out anew at the next opening.
 */
export function moveTo(
  places: Positions,
  { group, label }: { readonly group?: string; readonly label?: string } = {},
): void {
  const document = opened();
  if (document === null) return;
  const assumed: Record<string, Point> = {};
  for (const [id, place] of Object.entries(positions())) {
    if (document.nodes[id]?.value.position === undefined) assumed[id] = place;
  }
  const count = Object.keys(places).length;
  documentStore
    .getState()
    .edit(
      label ?? t('map.step.move', { count }),
      moveNodes({ ...assumed, ...places }),
      group === undefined ? {} : { group },
    );
}

/** Moves the selected nodes by so many px. Repeated quickly it is one step. */
export function nudge(dx: number, dy: number): void {
  const taken = positions();
  const places: Record<string, Point> = {};
  for (const id of documentStore.getState().selection.nodes) {
    const at = taken[id];
    if (at !== undefined) places[id] = { x: at.x + dx, y: at.y + dy };
  }
  moveTo(places, { group: 'map-nudge' });
}

export function makeStart(id: string): void {
  edit(t('map.step.root'), null, updateFields({ root: id }));
}

function edit(label: string, select: Selection | null, ...edits: readonly Edit[]): void {
  const all: Edit = (draft) => {
    for (const each of edits) each(draft);
  };
  documentStore.getState().edit(label, all, select === null ? {} : { select });
}
