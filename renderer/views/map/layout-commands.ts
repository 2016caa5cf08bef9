import { isPinned, moveNodes, pinNodes } from '#shared/model/index.ts';
import type { Command } from '../../commands/command.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore, evaluationStore } from '../../state/stores.ts';
import { isOpen, selected, some } from './conditions.ts';
import { isMapFocused } from './focus.ts';
import type { Point } from './geometry.ts';
import { canvas } from './map-actions.ts';

const onMap = { group: 'map', keysWhen: isMapFocused } as const;

/** Pins the selected nodes to where they are drawn; when all of them are pinned, lets them go. */
function togglePins(): void {
  const { document, selection, edit } = documentStore.getState();
  if (document === null) return;
  const ids = selection.nodes.filter((id) => Object.hasOwn(document.nodes, id));
  const pinned = ids.some((id) => {
    const node = document.nodes[id]?.value;
    return node !== undefined && !isPinned(node);
  });
  const places: Record<string, Point> = {};
  for (const id of ids) {
    const place = canvas()?.positions()[id];
    if (pinned && document.nodes[id]?.value.position === undefined && place !== undefined) places[id] = place;
  }
  edit(t(pinned ? 'map.step.pin' : 'map.step.unpin', { count: ids.length }), (draft) => {
    moveNodes(places)(draft);
    pinNodes(ids, pinned)(draft);
  });
}

/** Commands of automatic layout. */
export const LAYOUT_COMMANDS: readonly Command[] = [
  {
    id: 'map.layout',
    group: 'map',
    keys: ['Mod+Shift+L'],
    enabled: isOpen,
    run: () => canvas()?.layOut({ kind: 'layered', nodes: null }),
  },
  {
    id: 'map.layoutTime',
    ...onMap,
    keys: ['Alt+Shift+T'],
    // Without the times there is nothing to lay out along.
    enabled: () => isOpen() && evaluationStore.getState().evaluation !== null,
    run: () => canvas()?.layOut({ kind: 'time', nodes: null }),
  },
  {
    id: 'map.layoutSelection',
    ...onMap,
    keys: ['Alt+Shift+L'],
    enabled: some(2),
    run: () => canvas()?.layOut({ kind: 'layered', nodes: selected().nodes }),
  },
  { id: 'map.pin', ...onMap, keys: ['Shift+P'], enabled: some(1), run: togglePins },
];
