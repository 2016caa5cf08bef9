import { goTo } from '../app/router.ts';
import { openCommandBox } from '../command-box/open-command-box.ts';
import { settingsStore, viewStore } from '../state/stores.ts';
import type { Command } from './command.ts';

const theme = (theme: 'light' | 'dark' | 'system') => () => void settingsStore.getState().change({ theme });

const language = (language: 'en' | 'ko' | 'system') => () =>
  void settingsStore.getState().change({ language });

export const APP_COMMANDS: readonly Command[] = [
  {
    id: 'app.commandBox',
    group: 'app',
    keys: ['Mod+K'],
    inText: true,
    opens: 'box',
    run: openCommandBox,
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
  {
    id: 'app.licences',
    group: 'app',
    keys: ['Alt+Shift+9'],
    run: () => viewStore.getState().show('licences'),
  },
  { id: 'app.themeLight', group: 'app', keys: ['Alt+Shift+1'], run: theme('light') },
  { id: 'app.themeDark', group: 'app', keys: ['Alt+Shift+2'], run: theme('dark') },
  { id: 'app.themeSystem', group: 'app', keys: ['Alt+Shift+3'], run: theme('system') },
  { id: 'app.languageEnglish', group: 'app', keys: ['Alt+Shift+4'], run: language('en') },
  { id: 'app.languageKorean', group: 'app', keys: ['Alt+Shift+5'], run: language('ko') },
  { id: 'app.languageSystem', group: 'app', keys: ['Alt+Shift+6'], run: language('system') },
];
