import type { Command, CommandGroup } from './command.ts';

export type CommandGroups = readonly (readonly [CommandGroup, readonly Command[]])[];

const byGroup = (commands: readonly Command[]): CommandGroups => [
  ...Map.groupBy(commands, ({ group }) => group),
];

/** What can be found in the box and in the menu: all but what only makes sense as a key. */
export function listed(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ hidden }) => hidden !== true);
}

/** The menu of all commands. */
export function menuGroups(commands: readonly Command[]): CommandGroups {
  return byGroup(listed(commands));
}

/** The sheet of keys. */
export function keyGroups(commands: readonly Command[]): CommandGroups {
  return byGroup(commands.filter(({ keys }) => keys !== undefined && keys.length > 0));
}
