import { beforeAll, expect, test, vi } from 'vitest';
import type { Command } from '../../renderer/commands/command.ts';
import { keyGroups, listed, menuGroups } from '../../renderer/commands/command-groups.ts';
import { commands as texts } from '../../renderer/i18n/en/commands.ts';

let all: readonly Command[] = [];
beforeAll(async () => {
  // First what asks for a browser's features; then the stores, which take the host that the window has.
  await import('react-aria-components');
  vi.stubGlobal('window', { scenarioDesk: {}, addEventListener: () => {} });
  all = (await import('../../renderer/commands/commands.ts')).COMMANDS;
});

const ids = (commands: readonly Command[]) => commands.map(({ id }) => id).sort();
const flat = (groups: ReturnType<typeof menuGroups>) => groups.flatMap(([, commands]) => commands);

/** Only keys: the box and the menu are where one would look for them, and arrows only go along. */
const KEYS_ONLY = ['app.commandBox', 'app.menu', 'map.go.down', 'map.go.left', 'map.go.right', 'map.go.up'];
/** Without keys of their own: reached by the keyboard through the box (Mod+K) and the menu (F10). */
const WITHOUT_KEYS = [
  'app.library',
  'app.themeDark',
  'app.themeLight',
  'app.themeSystem',
  'document.exportRaw',
  'document.newPlan',
  'document.properties',
  'map.zoomReset',
  'view.bestPolicy',
];
/** The same keys for what is never possible at once: with a node selected, or with a branch. */
const SHARED_KEYS = ['Enter', 'Alt+ArrowUp', 'Alt+ArrowDown'];

test('menu and search-or-run box list the same commands: all but those that are only keys', () => {
  expect(ids(flat(menuGroups(all)))).toEqual(ids(listed(all)));
  expect(ids(all.filter((command) => !listed(all).includes(command)))).toEqual(KEYS_ONLY);
});

test('every command has keys, except those that are named here', () => {
  const withKeys = new Set(flat(keyGroups(all)));
  const without = ids(all.filter((command) => !withKeys.has(command)));
  expect(without.filter((id) => !id.startsWith('document.') && !id.startsWith('timeline.'))).toEqual(
    WITHOUT_KEYS.filter((id) => !id.startsWith('document.')),
  );
});

test('ids are unique, named, and no two commands share keys but where only one is possible', () => {
  expect(new Set(ids(all)).size).toBe(all.length);
  for (const { id, group } of all) {
    expect(texts.label[id]).toMatch(/\S/);
    expect(texts.group[group]).toMatch(/\S/);
  }
  // The timeline is never on the screen together with the map.
  const keys = all.filter(({ group }) => group !== 'timeline').flatMap((command) => command.keys ?? []);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  expect(twice.toSorted()).toEqual(SHARED_KEYS.toSorted());
});
