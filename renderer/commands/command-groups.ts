import type { Command, CommandGroup } from './command.ts';

export type CommandGroups = readonly (readonly [CommandGroup, readonly Command[]])[];

const byGroup = (commands: readonly Command[]): CommandGroups => [
  ...Map.groupBy(commands, ({ group }) => group),
];

/** What can be found in the search-or-run box: all but what opens it. */
export function boxCommands(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ opens }) => opens !== 'box');
}

/** The menu of all commands: all but what opens it. */
export function menuGroups(commands: readonly Command[]): CommandGroups {
  return byGroup(commands.filter(({ opens }) => opens !== 'menu'));
}

/** The sheet of keys. */
export function keyGroups(commands: readonly Command[]): CommandGroups {
  return byGroup(commands.filter(({ keys }) => keys.length > 0));
}
