import { NODE_KINDS, type NodeKind } from '#shared/model/index.ts';
import type { Command } from '../../commands/command.ts';
import { documentStore } from '../../state/stores.ts';
import { type Axis, SIDES, type Side } from './arrange.ts';
import { isOpen, kindOf, one, oneBranch, selected, some, withBranch, withOne } from './conditions.ts';
import { isMapFocused } from './focus.ts';
import { graphOf, into, outOf } from './graph.ts';
import { askBefore, askWhere, makeStart } from './map-actions.ts';
import { mapUi } from './map-ui-store.ts';
import {
  align,
  detach,
  distribute,
  group,
  swapBranch,
  toggleFold,
  turnSelected,
  unfoldAll,
  ungroup,
} from './structure-actions.ts';

const ARROWS: Readonly<Record<Side, string>> = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  top: 'ArrowUp',
  bottom: 'ArrowDown',
};
const TURN_KEYS: Readonly<Record<NodeKind, string>> = {
  decision: 'Shift+D',
  chance: 'Shift+C',
  event: 'Shift+E',
  deadline: 'Shift+L',
  outcome: 'Shift+O',
};
const onMap = { group: 'map', keysWhen: isMapFocused } as const;
const graph = () => graphOf(documentStore.getState().document?.edges ?? {});
const nodeOf = (id: string) => documentStore.getState().document?.nodes[id]?.value;

const distribution = (name: 'across' | 'down', axis: Axis, key: string): Command => ({
  id: `map.distribute.${name}`,
  ...onMap,
  keys: [key],
  enabled: some(3),
  run: () => distribute(axis),
});
const swap = (direction: 'up' | 'down', key: string, step: 1 | -1): Command => ({
  id: `map.swap.${direction}`,
  ...onMap,
  keys: [`Alt+${key}`],
  enabled: () => isOpen() && oneBranch() !== null,
  run: withBranch((id) => swapBranch(id, step)),
});

/** Commands that change how the graph hangs together, and how it is arranged. */
export const STRUCTURE_COMMANDS: readonly Command[] = [
  ...NODE_KINDS.map(
    (kind): Command => ({
      id: `map.turn.${kind}`,
      ...onMap,
      keys: [TURN_KEYS[kind]],
      enabled: () => isOpen() && selected().nodes.some((id) => kindOf(id) !== kind),
      run: () => turnSelected(kind),
    }),
  ),
  {
    id: 'map.insertBefore',
    ...onMap,
    keys: ['I'],
    enabled: () => isOpen() && one() !== null,
    run: withOne(askBefore),
  },
  {
    id: 'map.detach',
    ...onMap,
    keys: ['Shift+X'],
    enabled: () => isOpen() && selected().nodes.some((id) => into(graph(), id).length > 0),
    run: detach,
  },
  {
    id: 'map.rejoin',
    ...onMap,
    keys: ['J'],
    enabled: () => isOpen() && oneBranch() !== null,
    run: withBranch((id) => askWhere({ branch: id })),
  },
  {
    id: 'map.start',
    ...onMap,
    keys: ['Shift+S'],
    enabled: () => isOpen() && one() !== null && documentStore.getState().document?.fields.root !== one(),
    run: withOne(makeStart),
  },
  swap('up', 'ArrowUp', -1),
  swap('down', 'ArrowDown', 1),
  ...SIDES.map(
    (side): Command => ({
      id: `map.align.${side}`,
      ...onMap,
      keys: [`Alt+Shift+${ARROWS[side]}`],
      enabled: some(2),
      run: () => align(side),
    }),
  ),
  distribution('across', 'x', 'Alt+Shift+X'),
  distribution('down', 'y', 'Alt+Shift+Y'),
  {
    id: 'map.fold',
    ...onMap,
    keys: ['F'],
    enabled: () => isOpen() && selected().nodes.some((id) => outOf(graph(), id).length > 0),
    run: toggleFold,
  },
  {
    id: 'map.unfoldAll',
    ...onMap,
    keys: ['U'],
    enabled: () => isOpen() && mapUi.getState().folded.size > 0,
    run: unfoldAll,
  },
  { id: 'map.group', ...onMap, keys: ['Mod+G'], enabled: some(1), run: group },
  {
    id: 'map.ungroup',
    ...onMap,
    keys: ['Mod+Shift+G'],
    enabled: () => isOpen() && selected().nodes.some((id) => nodeOf(id)?.group !== undefined),
    run: ungroup,
  },
];
