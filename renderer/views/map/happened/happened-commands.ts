import type { Command } from '../../../commands/command.ts';
import { documentStore } from '../../../state/stores.ts';
import { isOpen, one, oneBranch } from '../conditions.ts';
import { isMapFocused } from '../focus.ts';
import { graphOf, outOf } from '../graph.ts';
import { ask, observedIn, takeBack } from './happened.ts';

const onMap = { group: 'map', keysWhen: isMapFocused } as const;
const branch = () => documentStore.getState().document?.edges[oneBranch() ?? '']?.value;

/** The selected node, or the one that the selected branch leaves. */
const place = () => one() ?? branch()?.from ?? null;

/** A branch that has others beside it, one of which must have come about if it did not. */
function contested() {
  const { document } = documentStore.getState();
  const edge = branch();
  if (document === null || edge === undefined) return null;
  return outOf(graphOf(document.edges), edge.from).length > 1 ? edge : null;
}

const isMarked = (node: string | null) => {
  const { document } = documentStore.getState();
  return node !== null && document !== null && observedIn(document.observations).has(node);
};

/** Commands that say what has happened in reality. */
export const HAPPENED_COMMANDS: readonly Command[] = [
  {
    id: 'map.happened',
    ...onMap,
    keys: ['H'],
    enabled: () => isOpen() && place() !== null,
    run: () => {
      const node = place();
      if (node !== null) ask({ node, edge: oneBranch(), cameAbout: true });
    },
  },
  {
    id: 'map.happenedNot',
    ...onMap,
    keys: ['Shift+H'],
    enabled: () => isOpen() && contested() !== null,
    run: () => {
      const edge = contested();
      if (edge !== null) ask({ node: edge.from, edge: edge.id, cameAbout: false });
    },
  },
  {
    id: 'map.unmark',
    ...onMap,
    keys: ['Alt+Shift+M'],
    enabled: () => isOpen() && isMarked(place()),
    run: () => {
      const node = place();
      if (node !== null) takeBack(node);
    },
  },
];
