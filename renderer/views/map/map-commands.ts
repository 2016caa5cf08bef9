import { NODE_KINDS } from '#shared/model/index.ts';
import type { Command } from '../../commands/command.ts';
import { KIND_LETTERS } from '../../input/kind-letters.ts';
import { documentStore } from '../../state/stores.ts';
import { copyFromMenu, pasteFromMenu } from './clipboard.ts';
import { isOpen, kindOf, one, selected, some, withOne } from './conditions.ts';
import { FINDING_COMMANDS } from './finding-commands.ts';
import { focusCanvas, isMapFocused } from './focus.ts';
import { goToNode } from './go-to-node.ts';
import { graphOf, into } from './graph.ts';
import { HAPPENED_COMMANDS } from './happened/happened-commands.ts';
import { selectedField, typeIn } from './in-place.ts';
import { LAYOUT_COMMANDS } from './layout-commands.ts';
import {
  addChild,
  addFromPalette,
  addParallel,
  addSibling,
  askWhere,
  canvas,
  deleteSelected,
  duplicateSelected,
  nudge,
} from './map-actions.ts';
import { branchesDown, type Direction, neighbour } from './neighbours.ts';
import { PLAN_COMMANDS } from './plan-commands.ts';
import { STRUCTURE_COMMANDS } from './structure-commands.ts';

const graph = () => graphOf(documentStore.getState().document?.edges ?? {});

function go(direction: Direction): void {
  const { document, selection } = documentStore.getState();
  const places = canvas()?.positions();
  if (document === null || places === undefined) return;
  const branch = document.edges[selection.edges[0] ?? '']?.value;
  if (selection.nodes.length === 0 && branch !== undefined) {
    if (direction === 'up' || direction === 'down') goToBranch(direction === 'up' ? -1 : 1);
    else goToNode(direction === 'left' ? branch.from : branch.to);
    return;
  }
  const from = selection.nodes.at(-1);
  const start = document.fields.root ?? Object.keys(places)[0];
  const to = from === undefined ? start : neighbour(graphOf(document.edges), places, from, direction);
  if (to !== null && to !== undefined) goToNode(to);
}

/** Selects the first branch of the selected node, or the one beside the selected branch. */
function goToBranch(step: 1 | -1): void {
  const { document, selection, select } = documentStore.getState();
  const places = canvas()?.positions();
  if (document === null || places === undefined) return;
  const [edge] = selection.edges;
  const from = selection.nodes[0] ?? document.edges[edge ?? '']?.value.from;
  if (from === undefined) return;
  const branches = branchesDown(graphOf(document.edges), places, from);
  const index = edge === undefined ? 0 : (branches.indexOf(edge) + step + branches.length) % branches.length;
  const branch = branches[index];
  if (branch === undefined) return;
  select({ edges: [branch] });
  focusCanvas();
}

const arrow = (direction: Direction, key: string): Command => ({
  id: `map.go.${direction}`,
  group: 'map',
  keys: [key],
  enabled: isOpen,
  keysWhen: isMapFocused,
  run: () => go(direction),
});
const step = (direction: Direction, key: string, dx: number, dy: number): Command => ({
  id: `map.move.${direction}`,
  group: 'map',
  keys: [`Alt+${key}`],
  keysWhen: isMapFocused,
  enabled: () => isOpen() && selected().nodes.length > 0,
  run: () => nudge(dx, dy),
});
const type = (field: 'when' | 'label' | 'probability', keys: readonly string[]): Command => ({
  id: `map.type.${field}`,
  group: 'map',
  keys,
  keysWhen: isMapFocused,
  enabled: () => isOpen() && selectedField(field) !== null,
  run: () => typeIn(field),
});
/** One step of moving by keys, px. */
const STEP = 22;

/** The browser's own event follows these keys, and may reach the clipboard: see `answerClipboard`. */
const browserKeys = { group: 'edit', keysWhen: () => false } as const;
const hasNodes = some(1);

export const MAP_COMMANDS: readonly Command[] = [
  { id: 'edit.cut', keys: ['Mod+X'], ...browserKeys, enabled: hasNodes, run: () => void copyFromMenu(true) },
  {
    id: 'edit.copy',
    keys: ['Mod+C'],
    ...browserKeys,
    enabled: hasNodes,
    run: () => void copyFromMenu(false),
  },
  { id: 'edit.paste', keys: ['Mod+V'], ...browserKeys, enabled: isOpen, run: () => void pasteFromMenu() },
  ...NODE_KINDS.map(
    (kind): Command => ({
      id: `map.add.${kind}`,
      group: 'map',
      keys: [KIND_LETTERS[kind].toUpperCase()],
      enabled: isOpen,
      run: () => addFromPalette(kind),
    }),
  ),
  {
    id: 'map.addChild',
    group: 'map',
    keys: ['Tab'],
    keysWhen: isMapFocused,
    enabled: () => isOpen() && one() !== null && kindOf(one()) !== 'outcome',
    run: withOne(addChild),
  },
  {
    id: 'map.rename',
    group: 'map',
    keys: ['F2'],
    enabled: () => isOpen() && (selectedField('title') ?? selectedField('label')) !== null,
    run: () => typeIn(),
  },
  type('when', ['T']),
  type('label', ['N', 'Enter']),
  type('probability', ['P']),
  {
    id: 'map.addSibling',
    group: 'map',
    keys: ['Enter'],
    keysWhen: isMapFocused,
    enabled: () => isOpen() && one() !== null,
    run: withOne(addSibling),
  },
  {
    id: 'map.connect',
    group: 'map',
    keys: ['Mod+L'],
    enabled: () => isOpen() && one() !== null && kindOf(one()) !== 'outcome',
    run: withOne((id) => askWhere({ node: id })),
  },
  {
    id: 'map.parallel',
    group: 'map',
    keys: ['Shift+B'],
    keysWhen: isMapFocused,
    enabled: () => isOpen() && into(graph(), one() ?? '').length > 0,
    run: withOne(addParallel),
  },
  {
    id: 'map.delete',
    group: 'map',
    keys: ['Delete', 'Backspace'],
    keysWhen: isMapFocused,
    enabled: () => isOpen() && (selected().nodes.length > 0 || selected().edges.length > 0),
    run: deleteSelected,
  },
  {
    id: 'map.duplicate',
    group: 'map',
    keys: ['Mod+D'],
    enabled: () => isOpen() && selected().nodes.length > 0,
    run: duplicateSelected,
  },
  {
    id: 'map.branch',
    group: 'map',
    keys: ['B'],
    keysWhen: isMapFocused,
    enabled: () => isOpen() && (one() !== null || selected().edges.length === 1),
    run: () => goToBranch(1),
  },
  arrow('left', 'ArrowLeft'),
  arrow('right', 'ArrowRight'),
  arrow('up', 'ArrowUp'),
  arrow('down', 'ArrowDown'),
  step('left', 'ArrowLeft', -STEP, 0),
  step('right', 'ArrowRight', STEP, 0),
  step('up', 'ArrowUp', 0, -STEP),
  step('down', 'ArrowDown', 0, STEP),
  ...STRUCTURE_COMMANDS,
  ...LAYOUT_COMMANDS,
  ...PLAN_COMMANDS,
  ...HAPPENED_COMMANDS,
  ...FINDING_COMMANDS,
  { id: 'map.fit', group: 'map', keys: ['Shift+F', 'Mod+0'], enabled: isOpen, run: () => canvas()?.fit() },
  { id: 'map.zoomIn', group: 'map', keys: ['+', '='], enabled: isOpen, run: () => canvas()?.zoomIn() },
  { id: 'map.zoomOut', group: 'map', keys: ['-'], enabled: isOpen, run: () => canvas()?.zoomOut() },
  {
    id: 'map.zoomReset',
    group: 'map',
    keys: ['Alt+Shift+0'],
    enabled: isOpen,
    run: () => canvas()?.zoomReset(),
  },
];
