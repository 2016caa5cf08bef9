import {
  addNode,
  connect,
  convertNode,
  type Edit,
  freshId,
  listOf,
  type NodeKind,
  removeElements,
  reorderItem,
  type ScenarioDocument,
  updateEdges,
  updateFields,
  updateNodes,
} from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import type { Selection } from '../../state/selection.ts';
import { documentStore, viewStore } from '../../state/stores.ts';
import { type Axis, aligned, distributed, type Side } from './arrange.ts';
import { folded } from './folding.ts';
import { COLUMN_GAP, NODE_WIDTH, type Point, type Positions } from './geometry.ts';
import { graphOf, into } from './graph.ts';
import { grouped, nodesWithin, ungrouped } from './grouping.ts';
import { typeInto } from './in-place.ts';
import { canvas, mayConnect, moveTo, newEdges, newNode } from './map-actions.ts';
import { mapUi } from './map-ui-store.ts';
import { branchesDown } from './neighbours.ts';

const opened = (): ScenarioDocument | null => documentStore.getState().document;
const chosen = () => documentStore.getState().selection.nodes;
const positions = (): Positions => canvas()?.positions() ?? {};
const chosenPlaces = (): Positions => {
  const all = positions();
  return Object.fromEntries(chosen().flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])));
};

export function align(side: Side): void {
  moveTo(aligned(chosenPlaces(), side), { label: t('map.step.align') });
}

export function distribute(axis: Axis): void {
  moveTo(distributed(chosenPlaces(), axis), { label: t('map.step.distribute') });
}

/** Makes all selected nodes ones of that kind. */
export function turnSelected(kind: NodeKind): void {
  const name = t(`common.kind.${kind}`);
  run(t('map.step.convert', { kind: name }), ...chosen().map((id) => convertNode(id, kind)));
}

/** Puts a new node before another: all branches that led there lead to the new one, and it leads on. */
export function insertBefore(id: string, kind: NodeKind): void {
  const document = opened();
  const places = positions();
  const at = places[id];
  if (document === null || at === undefined || kind === 'outcome') return;
  const node = newNode(document, kind, at);
  const [onward] = newEdges(document, node.id, [id]);
  if (onward === undefined) return;
  const entering = into(graphOf(document.edges), id).map((edge) => edge.id);
  const isStart = document.fields.root === id;
  const step = NODE_WIDTH + COLUMN_GAP;
  const moved = Object.fromEntries(
    [id, ...below(document, id)].flatMap((each): [string, Point][] => {
      const place = places[each];
      return place === undefined ? [] : [[each, { x: place.x + step, y: place.y }]];
    }),
  );
  const edits: Edit[] = [
    addNode(node),
    updateEdges(entering, { to: node.id }),
    connect(kind === 'chance' ? { ...onward, probability: 'rest' } : onward),
    ...(isStart ? [updateFields({ root: node.id })] : []),
    ...Object.entries(moved).map(([each, position]) => updateNodes([each], { position })),
  ];
  const select: Selection = { nodes: [node.id], edges: [], plan: null };
  documentStore.getState().edit(t('map.step.insertBefore'), together(edits), { select });
  typeInto({ on: 'node', id: node.id, field: 'title' });
}

/** Takes the branches away that lead into the selection from outside. */
export function detach(): void {
  const document = opened();
  if (document === null) return;
  const nodes = new Set(chosen());
  const edges = listOf(document.edges)
    .filter(({ from, to }) => nodes.has(to) && !nodes.has(from))
    .map(({ id }) => id);
  run(t('map.step.detach'), removeElements({ nodes: [], edges }));
}

/** Swaps a branch with the one drawn above (−1) or below it (1): in the list of options, and on the map. */
export function swapBranch(id: string, step: 1 | -1): void {
  const document = opened();
  const edge = document?.edges[id]?.value;
  if (document === null || edge === undefined) return;
  const places = positions();
  const order = branchesDown(graphOf(document.edges), places, edge.from);
  const other = order[order.indexOf(id) + step];
  const target = other === undefined ? undefined : document.edges[other]?.value.to;
  if (other === undefined || target === undefined) return;
  const edits: Edit[] = [...reordered(document, id, other)];
  const [a, b] = [places[edge.to], places[target]];
  if (a !== undefined && b !== undefined && target !== edge.to) {
    for (const [from, down] of [
      [edge.to, b.y - a.y],
      [target, a.y - b.y],
    ] as const) {
      for (const each of [from, ...below(document, from)]) {
        const place = places[each];
        if (place !== undefined)
          edits.push(updateNodes([each], { position: { x: place.x, y: place.y + down } }));
      }
    }
  }
  run(t('map.step.swap'), ...edits);
}

/** The edits that exchange two branches in the list. */
function reordered({ edges }: ScenarioDocument, one: string, other: string): readonly Edit[] {
  const order = listOf(edges).map(({ id }) => id);
  const [first, second] = order.indexOf(one) < order.indexOf(other) ? [one, other] : [other, one];
  const after = order[order.indexOf(second) + 1] ?? null;
  return [reorderItem('edges', second, first), reorderItem('edges', first, after)];
}

/** Nodes that only this one leads to. */
const below = (document: ScenarioDocument, id: string) => folded(document, new Set([id])).hidden;

/** Lets a branch lead to another node than before. */
export function rejoin(id: string, to: string): void {
  const edge = opened()?.edges[id]?.value;
  if (edge === undefined || edge.to === to || !mayConnect(edge.from, to)) return;
  run(t('map.step.rejoin'), updateEdges([id], { to }));
}

/** Folds what only the selected nodes lead to, or unfolds it. A matter of the view, not of the document. */
export function toggleFold(): void {
  const before = mapUi.getState().folded;
  const ids = chosen();
  const open = ids.some((id) => !before.has(id));
  const after = new Set(before);
  for (const id of ids) {
    if (open) after.add(id);
    else after.delete(id);
  }
  mapUi.setState({ folded: after });
}

export function unfold(id: string): void {
  const after = new Set(mapUi.getState().folded);
  after.delete(id);
  mapUi.setState({ folded: after });
}

export function unfoldAll(): void {
  mapUi.setState({ folded: new Set() });
}

/** Draws a frame around the selected nodes, and asks for its title. */
export function group(): void {
  const document = opened();
  const nodes = chosen();
  if (document === null || nodes.length === 0) return;
  const id = freshId('g', (taken) => Object.hasOwn(document.groups, taken));
  run(t('map.step.group'), ...grouped(document, nodes, { id, title: t('map.group.newTitle') }));
  mapUi.setState({ editing: { on: 'group', id, field: 'title' } });
}

/** Dissolves the groups that are selected whole, and takes other nodes out of theirs. */
export function ungroup(): void {
  const document = opened();
  if (document !== null) run(t('map.step.ungroup'), ...ungrouped(document, chosen()));
}

export function selectGroup(id: string): void {
  const document = opened();
  if (document !== null) documentStore.getState().select({ nodes: nodesWithin(document, id) });
}

export function revealSelected(): void {
  const [first] = chosen();
  if (first !== undefined) viewStore.getState().revealNode(first);
}

const together =
  (edits: readonly Edit[]): Edit =>
  (draft) => {
    for (const edit of edits) edit(draft);
  };

function run(label: string, ...edits: readonly Edit[]): void {
  documentStore.getState().edit(label, together(edits));
}
