import { documentStore, viewStore } from '../../state/stores.ts';
import { canvasElement, focusNode } from './focus.ts';

/** Selects a node and brings it into sight; where there is a map, the keyboard goes on there. */
export function goToNode(id: string): void {
  documentStore.getState().select({ nodes: [id] });
  viewStore.getState().revealNode(id);
  if (canvasElement() !== null) focusNode(id);
}
