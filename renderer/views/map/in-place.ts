import { actionsOf } from '../../commands/view-actions.ts';
import { documentStore, viewStore } from '../../state/stores.ts';
import { focusSelected } from './focus.ts';
import { NODE_WIDTH } from './geometry.ts';
import { fieldAfter, fieldsFrom, sameField } from './in-place-fields.ts';
import type { CanvasActions } from './map-actions.ts';
import { type InPlace, mapUi } from './map-ui-store.ts';

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
  if (target.on !== 'group') select(target.on === 'node' ? { nodes: [target.id] } : { edges: [target.id] });
  open(target);
}

function open(target: InPlace): void {
  mapUi.setState({ editing: target, chooser: null, menu: null });
  if (target.on === 'node') viewStore.getState().revealNode(target.id);
  if (target.on === 'edge') revealLabel(target.id);
}

/** Closes a field that was typed in; the next one is opened, or what is selected gets the focus. */
export function leaveField(now: InPlace, then: 'next' | 'focus' | 'nothing'): void {
  // Another field may have been opened meanwhile.
  if (!sameField(mapUi.getState().editing, now)) return;
  const next = then === 'next' ? fieldAfter(selectedFields(), now) : null;
  mapUi.setState({ editing: next });
  if (next !== null || then === 'nothing') return;
  focusSelected();
}

/** A label stands right beside the node that its branch leaves. */
function revealLabel(id: string): void {
  const from = documentStore.getState().document?.edges[id]?.value.from;
  const view = actionsOf<CanvasActions>('map');
  const at = from === undefined ? undefined : view?.positions()[from];
  if (at !== undefined) view?.reveal({ x: at.x + NODE_WIDTH, y: at.y });
}
