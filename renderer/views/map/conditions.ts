import { documentStore } from '../../state/stores.ts';
import { canvas } from './map-actions.ts';

/** When commands of the map can be run. */
export const isOpen = () => canvas() !== null && documentStore.getState().document !== null;
export const selected = () => documentStore.getState().selection;

/** The one node that is selected; null for none or several. */
export const one = (): string | null => {
  const { nodes } = selected();
  return nodes.length === 1 ? (nodes[0] ?? null) : null;
};
/** The one branch that is selected, and no node. */
export const oneBranch = (): string | null => {
  const { nodes, edges } = selected();
  return nodes.length === 0 && edges.length === 1 ? (edges[0] ?? null) : null;
};
export const some = (count: number) => () => isOpen() && selected().nodes.length >= count;
export const kindOf = (id: string | null) =>
  id === null ? undefined : documentStore.getState().document?.nodes[id]?.value.kind;
export const withOne = (run: (id: string) => void) => () => {
  const id = one();
  if (id !== null) run(id);
};
export const withBranch = (run: (id: string) => void) => () => {
  const id = oneBranch();
  if (id !== null) run(id);
};
