import type { ScenarioDocument } from '#shared/model/index.ts';
import { documentStore, viewStore } from '../../state/stores.ts';
import { focusCanvas, focusNode } from './focus.ts';
import { graphOf, into } from './graph.ts';
import { type InPlace, mapUi } from './map-ui-store.ts';

type Parts = Pick<ScenarioDocument, 'nodes' | 'edges'>;

/** What can be typed on a branch: its label and, where chance decides, its probability. */
function ofBranch({ nodes, edges }: Parts, id: string): readonly InPlace[] {
  const edge = edges[id]?.value;
  if (edge === undefined) return [];
  const label: InPlace = { on: 'edge', id, field: 'label' };
  if (nodes[edge.from]?.value.kind !== 'chance') return [label];
  return [label, { on: 'edge', id, field: 'probability' }];
}

/**
 * All that F2 leads through: of a node its title, its date, and what stands on the branch by which it is
 * met first; of a branch its label and its probability.
 */
export function fieldsFrom(document: Parts, nodes: readonly string[], edges: readonly string[]) {
  const [node] = nodes;
  const [edge] = edges;
  if (node !== undefined && nodes.length === 1 && Object.hasOwn(document.nodes, node)) {
    const branch = into(graphOf(document.edges), node)[0]?.id;
    const own: readonly InPlace[] = [
      { on: 'node', id: node, field: 'title' },
      { on: 'node', id: node, field: 'when' },
    ];
    return branch === undefined ? own : [...own, ...ofBranch(document, branch)];
  }
  return nodes.length === 0 && edge !== undefined && edges.length === 1 ? ofBranch(document, edge) : [];
}

export const sameField = (a: InPlace | null, b: InPlace) =>
  a !== null && a.on === b.on && a.id === b.id && a.field === b.field;

/** The field after this one, null after the last. */
export function fieldAfter(fields: readonly InPlace[], now: InPlace): InPlace | null {
  const index = fields.findIndex((field) => sameField(field, now));
  return index < 0 ? null : (fields[index + 1] ?? null);
}

const selectedFields = () => {
  const { document, selection } = documentStore.getState();
  return document === null ? [] : fieldsFrom(document, selection.nodes, selection.edges);
};

/** The first field with this name among those of what is selected. */
export function selectedField(name: InPlace['field']): InPlace | null {
  return selectedFields().find(({ field }) => field === name) ?? null;
}

/** Opens the field of what is selected for typing; without a name, the first one. */
export function typeIn(name?: InPlace['field']): void {
  const field = name === undefined ? selectedFields()[0] : selectedField(name);
  if (field !== null && field !== undefined) open(field);
}

/** Opens a field for typing, whatever was selected. */
export function typeInto(target: InPlace): void {
  const { select } = documentStore.getState();
  select(target.on === 'node' ? { nodes: [target.id] } : { edges: [target.id] });
  open(target);
}

function open(target: InPlace): void {
  mapUi.setState({ editing: target, chooser: null, menu: null });
  if (target.on === 'node') viewStore.getState().revealNode(target.id);
}

/** Closes a field that was typed in; the next one is opened, or what is selected gets the focus. */
export function leaveField(now: InPlace, then: 'next' | 'focus' | 'nothing'): void {
  // Another field may have been opened meanwhile.
  if (!sameField(mapUi.getState().editing, now)) return;
  const next = then === 'next' ? fieldAfter(selectedFields(), now) : null;
  mapUi.setState({ editing: next });
  if (next !== null || then === 'nothing') return;
  const [node] = documentStore.getState().selection.nodes;
  if (node === undefined) focusCanvas();
  else focusNode(node);
}
