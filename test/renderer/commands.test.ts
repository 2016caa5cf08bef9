import { beforeAll, expect, test, vi } from 'vitest';
import type { Command } from '../../renderer/commands/command.ts';
import { boxCommands, keyGroups, menuGroups } from '../../renderer/commands/command-groups.ts';
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

/** The same keys for what is never possible at once: with a node selected, or with a branch. */
const SHARED_KEYS = ['Enter', 'Alt+ArrowUp', 'Alt+ArrowDown'];

test('menu, search-or-run box and keyboard have every command; a list does not stand in itself', () => {
  const every = ids(all);
  expect(ids(flat(menuGroups(all)))).toEqual(every.filter((id) => id !== 'app.menu'));
  expect(ids(boxCommands(all))).toEqual(every.filter((id) => id !== 'app.commandBox'));
  expect(ids(flat(keyGroups(all)))).toEqual(every);
  expect(every.length).toBeGreaterThan(90);
});

test('the comparison fails when a command is missing in one of the lists', () => {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('there are no commands');
  const keyless = [{ ...first, keys: [] }, ...rest];
  expect(ids(flat(keyGroups(keyless)))).not.toEqual(ids(keyless));
  const unlisted = [{ ...first, opens: 'menu' as const }, ...rest.filter(({ opens }) => opens !== 'menu')];
  expect(ids(flat(menuGroups(unlisted)))).not.toContain(first.id);
});

test('ids are unique, named, and no two commands share keys but where only one is possible', () => {
  expect(new Set(ids(all)).size).toBe(all.length);
  for (const { id, group } of all) {
    expect(texts.label[id]).toMatch(/\S/);
    expect(texts.group[group]).toMatch(/\S/);
  }
  // The timeline is never on the screen together with the map.
  const keys = all.filter(({ group }) => group !== 'timeline').flatMap((command) => command.keys);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  expect(twice.toSorted()).toEqual(SHARED_KEYS.toSorted());
});
