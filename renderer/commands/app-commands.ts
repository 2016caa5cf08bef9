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
    hidden: true,
    run: () => viewStore.getState().show('command-box'),
  },
  {
    id: 'app.menu',
    group: 'app',
    keys: ['F10'],
    inText: true,
    hidden: true,
    enabled: () => document.querySelector('[data-command-menu]') !== null,
    run: () => document.querySelector<HTMLElement>('[data-command-menu]')?.click(),
  },
  {
    id: 'app.library',
    group: 'app',
    enabled: () => viewStore.getState().route.page !== 'library',
    run: () => goTo({ page: 'library' }),
  },
  { id: 'app.shortcuts', group: 'app', keys: ['?'], run: () => viewStore.getState().show('shortcuts') },
  { id: 'app.settings', group: 'app', keys: ['Mod+,'], run: () => viewStore.getState().show('settings') },
  { id: 'app.themeLight', group: 'app', run: theme('light') },
  { id: 'app.themeDark', group: 'app', run: theme('dark') },
  { id: 'app.themeSystem', group: 'app', run: theme('system') },
];
