import type { Command } from '../../commands/command.ts';
import { documentStore, evaluationStore } from '../../state/stores.ts';
import { isOpen, selected } from './conditions.ts';
import { chooseFilter, filterChoices } from './filter-choices.ts';
import {
  canStep,
  lookThrough,
  lookThroughNext,
  openSearch,
  showAll,
  showResult,
  step,
  toggleReachable,
  toggleTracing,
  zoomToSelection,
} from './finding-actions.ts';
import { finding } from './finding-store.ts';
import { isMapFocused } from './focus.ts';
import { LENSES } from './lens.ts';
import type { Filter } from './marks.ts';

const onMap = { group: 'map', keysWhen: isMapFocused } as const;
const hasFound = () => isOpen() && finding.getState().found.length > 0;

const filterBy = (kind: keyof Filter, key: string): Command => ({
  id: `map.filter.${kind}`,
  ...onMap,
  keys: [key],
  enabled: () =>
    isOpen() && filterChoices(documentStore.getState().document).some((each) => each.kind === kind),
  run: () => chooseFilter(kind),
});

/** Commands that change how one looks at the map, and not the document. */
export const FINDING_COMMANDS: readonly Command[] = [
  { id: 'map.search', group: 'map', keys: ['Mod+F'], inText: true, enabled: isOpen, run: openSearch },
  {
    id: 'map.searchNext',
    group: 'map',
    keys: ['F3', 'Mod+Alt+G'],
    inText: true,
    enabled: hasFound,
    run: () => showResult(finding.getState().at + 1),
  },
  {
    id: 'map.searchPrevious',
    group: 'map',
    keys: ['Shift+F3'],
    inText: true,
    enabled: hasFound,
    run: () => showResult(finding.getState().at - 1),
  },
  { id: 'map.back', ...onMap, keys: ['['], enabled: () => isOpen() && canStep(-1), run: () => step(-1) },
  { id: 'map.forward', ...onMap, keys: [']'], enabled: () => isOpen() && canStep(1), run: () => step(1) },
  {
    id: 'map.zoomSelection',
    ...onMap,
    keys: ['Z'],
    enabled: () => isOpen() && (selected().nodes.length > 0 || selected().edges.length > 0),
    run: zoomToSelection,
  },
  { id: 'map.trace', ...onMap, keys: ['R'], enabled: isOpen, run: toggleTracing },
  {
    id: 'map.reachable',
    ...onMap,
    keys: ['V'],
    enabled: () => isOpen() && evaluationStore.getState().evaluation !== null,
    run: toggleReachable,
  },
  filterBy('actor', 'Shift+A'),
  filterBy('tag', 'Shift+T'),
  {
    id: 'map.showAll',
    ...onMap,
    keys: ['A'],
    enabled: () => {
      const { filter, reachable, tracing } = finding.getState();
      return isOpen() && (filter.actor !== null || filter.tag !== null || reachable || tracing);
    },
    run: showAll,
  },
  ...LENSES.map(
    (lens, index): Command => ({
      id: `map.lens.${lens}`,
      ...onMap,
      keys: [String(index + 1)],
      enabled: isOpen,
      run: () => lookThrough(lens),
    }),
  ),
  {
    id: 'map.lens.criterion',
    ...onMap,
    keys: [String(LENSES.length + 1)],
    enabled: () => isOpen() && (evaluationStore.getState().evaluation?.criteria.length ?? 0) > 0,
    run: lookThroughNext,
  },
];
