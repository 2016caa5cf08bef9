/** What is done with a node from its row of the outline. */
import type { MouseEvent } from 'react';
import { documentStore, viewStore } from '../../../state/stores.ts';
import { canvasElement } from '../../map/focus.ts';
import { mapUi } from '../../map/map-ui-store.ts';

/** Selects a node (or several with it) and brings it into sight; the keyboard stays where it is. */
export function show(node: string, nodes: readonly string[] = [node]): void {
  documentStore.getState().select({ nodes });
  viewStore.getState().revealNode(node);
}

/** Opens the node's menu, which the map draws. By a key it opens beside the row. */
export function openMenu(node: string, { clientX, clientY, currentTarget }: MouseEvent): void {
  if (canvasElement() === null) return;
  const box = currentTarget.getBoundingClientRect();
  const inside = clientX > box.left && clientY >= box.top && clientY <= box.bottom;
  const at = inside ? { x: clientX, y: clientY } : { x: box.left + 24, y: box.bottom };
  mapUi.setState({ menu: { on: 'node', id: node, at } });
}
