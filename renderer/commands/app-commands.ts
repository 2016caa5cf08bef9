import { goTo } from '../app/router.ts';
import { settingsStore, viewStore } from '../state/stores.ts';
import type { Command } from './command.ts';

const theme = (theme: 'light' | 'dark' | 'system') => () => void settingsStore.getState().change({ theme });

export const APP_COMMANDS: readonly Command[] = [
  {
    id: 'app.commandBox',
    group: 'app',
    keys: ['Mod+K'],
    inText: true,
    opens: 'box',
    run: () => viewStore.getState().show('command-box'),
  },
  {
    id: 'app.menu',
    group: 'app',
    keys: ['F10'],
    inText: true,
    opens: 'menu',
    enabled: () => document.querySelector('[data-command-menu]') !== null,
    run: () => document.querySelector<HTMLElement>('[data-command-menu]')?.click(),
  },
  {
    id: 'app.library',
    group: 'app',
    keys: ['Alt+Shift+H'],
    enabled: () => viewStore.getState().route.page !== 'library',
    run: () => goTo({ page: 'library' }),
  },
  { id: 'app.shortcuts', group: 'app', keys: ['?'], run: () => viewStore.getState().show('shortcuts') },
  { id: 'app.settings', group: 'app', keys: ['Mod+,'], run: () => viewStore.getState().show('settings') },
  { id: 'app.themeLight', group: 'app', keys: ['Alt+Shift+1'], run: theme('light') },
  { id: 'app.themeDark', group: 'app', keys: ['Alt+Shift+2'], run: theme('dark') },
  { id: 'app.themeSystem', group: 'app', keys: ['Alt+Shift+3'], run: theme('system') },
];
