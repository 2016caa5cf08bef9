import { goTo } from '../app/router.ts';
import { goToFirstField, goToInspector } from '../inspector/focus.ts';
import { documentStore, libraryStore, viewStore } from '../state/stores.ts';
import type { ViewName } from '../state/view-store.ts';
import { addPlan, flipPlan, keepPolicy } from '../views/document/plan-actions.ts';
import { exportScenario } from '../views/document/share.ts';
import { branchOff } from '../views/history/history-actions.ts';
import { turnFavourite } from '../views/library/favourites.ts';
import { printReport } from '../views/report/print-report.ts';
import type { Command } from './command.ts';

const isOpen = () => documentStore.getState().status === 'open';
/** The open document, if it was imported in this session with kinds that were guessed. */
const reviewed = () => {
  const { id } = documentStore.getState();
  return id !== null && Object.hasOwn(libraryStore.getState().reviews, id) ? id : null;
};
const showView = (view: ViewName) => () => {
  const { route } = viewStore.getState();
  if (route.page === 'document') goTo({ ...route, view });
};
const isOther = (view: ViewName) => () => {
  const { route } = viewStore.getState();
  return isOpen() && route.page === 'document' && route.view !== view;
};

export const DOCUMENT_COMMANDS: readonly Command[] = [
  {
    id: 'document.save',
    group: 'document',
    keys: ['Mod+S'],
    inText: true,
    enabled: isOpen,
    run: () => void documentStore.getState().flush(),
  },
  {
    id: 'document.share',
    group: 'document',
    keys: ['Mod+Shift+E'],
    inText: true,
    enabled: isOpen,
    run: () => viewStore.getState().show('share'),
  },
  {
    id: 'document.print',
    group: 'document',
    keys: ['Mod+P'],
    inText: true,
    enabled: () => Object.keys(documentStore.getState().document?.nodes ?? {}).length > 0,
    run: printReport,
  },
  {
    id: 'document.importReview',
    group: 'document',
    keys: ['Alt+Shift+R'],
    enabled: () => isOpen() && reviewed() !== null,
    run: () => libraryStore.getState().showReview(reviewed() ?? '', true),
  },
  {
    id: 'document.exportRaw',
    group: 'document',
    keys: ['Alt+Shift+E'],
    enabled: isOpen,
    run: () => void exportScenario(),
  },
  { id: 'document.newPlan', group: 'document', keys: ['Alt+Shift+P'], enabled: isOpen, run: addPlan },
  {
    id: 'document.keepPolicy',
    group: 'document',
    keys: ['Alt+Shift+K'],
    enabled: isOpen,
    run: () => void keepPolicy(),
  },
  {
    id: 'document.versions',
    group: 'document',
    keys: ['Alt+Shift+V'],
    enabled: isOpen,
    run: () => viewStore.getState().show('versions'),
  },
  {
    id: 'document.branches',
    group: 'document',
    keys: ['Alt+Shift+B'],
    enabled: isOpen,
    run: () => viewStore.getState().show('branches'),
  },
  {
    id: 'document.branch',
    group: 'document',
    keys: ['Alt+Shift+N'],
    enabled: isOpen,
    run: () => void branchOff(),
  },
  {
    id: 'document.favourite',
    group: 'document',
    keys: ['Alt+Shift+F'],
    enabled: isOpen,
    run: () => void turnFavourite(documentStore.getState().id),
  },
  {
    id: 'document.properties',
    group: 'document',
    keys: ['Alt+Shift+D'],
    enabled: isOpen,
    run: () => {
      documentStore.getState().select({});
      goToFirstField();
    },
  },
  {
    id: 'edit.undo',
    group: 'edit',
    keys: ['Mod+Z'],
    enabled: () => (documentStore.getState().history?.past.length ?? 0) > 0,
    run: () => documentStore.getState().undo(),
  },
  {
    id: 'edit.redo',
    group: 'edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    enabled: () => (documentStore.getState().history?.future.length ?? 0) > 0,
    run: () => documentStore.getState().redo(),
  },
  {
    id: 'edit.selectAll',
    group: 'edit',
    keys: ['Mod+A'],
    enabled: isOpen,
    run: () =>
      documentStore.getState().select({ nodes: Object.keys(documentStore.getState().document?.nodes ?? {}) }),
  },
  {
    id: 'edit.deselect',
    group: 'edit',
    keys: ['Escape'],
    enabled: isOpen,
    run: () => documentStore.getState().select({}),
  },
  {
    id: 'view.map',
    group: 'view',
    keys: ['Mod+1'],
    inText: true,
    enabled: isOther('map'),
    run: showView('map'),
  },
  {
    id: 'view.timeline',
    group: 'view',
    keys: ['Mod+2'],
    inText: true,
    enabled: isOther('timeline'),
    run: showView('timeline'),
  },
  {
    id: 'view.compare',
    group: 'view',
    keys: ['Mod+3'],
    inText: true,
    enabled: isOther('compare'),
    run: showView('compare'),
  },
  {
    id: 'view.agenda',
    group: 'view',
    keys: ['Mod+4'],
    inText: true,
    enabled: isOther('agenda'),
    run: showView('agenda'),
  },
  {
    id: 'view.report',
    group: 'view',
    keys: ['Mod+5'],
    inText: true,
    enabled: isOther('report'),
    run: showView('report'),
  },
  {
    id: 'view.left',
    group: 'view',
    keys: ['Mod+B'],
    inText: true,
    enabled: isOpen,
    run: () => viewStore.getState().togglePanel('left'),
  },
  {
    id: 'view.right',
    group: 'view',
    keys: ['Mod+I'],
    inText: true,
    enabled: isOpen,
    run: () => viewStore.getState().togglePanel('right'),
  },
  { id: 'view.inspect', group: 'view', keys: ['F4'], inText: true, enabled: isOpen, run: goToInspector },
  {
    id: 'view.bestPolicy',
    group: 'view',
    keys: ['Alt+Shift+O'],
    enabled: () => isOpen() && viewStore.getState().plan !== null,
    run: () => viewStore.getState().choosePlan(null),
  },
  {
    id: 'view.nextPlan',
    group: 'view',
    keys: ['Q'],
    enabled: () => isOpen() && Object.keys(documentStore.getState().document?.plans ?? {}).length > 0,
    run: flipPlan,
  },
];
