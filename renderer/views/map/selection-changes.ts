import { documentStore } from '../../state/stores.ts';

interface Change {
  readonly type: string;
  readonly id?: string;
  readonly selected?: boolean;
}

/** The ids that are selected after React Flow's changes to the selection; null when there are none. */
export function selectedAfter(
  before: readonly string[],
  changes: readonly Change[],
): readonly string[] | null {
  const selected = new Set(before);
  let any = false;
  for (const { type, id, selected: isSelected } of changes) {
    if (type !== 'select' || id === undefined) continue;
    any = true;
    if (isSelected === true) selected.add(id);
    else selected.delete(id);
  }
  return any ? [...selected] : null;
}

/** Takes over into the document's selection what was selected on the canvas. */
export function selectionAfter(changes: readonly Change[], of: 'nodes' | 'edges'): void {
  const { selection, select } = documentStore.getState();
  const ids = selectedAfter(selection[of], changes);
  if (ids !== null) select({ nodes: selection.nodes, edges: selection.edges, [of]: ids });
}
