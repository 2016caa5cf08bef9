import { MAP_COMMANDS } from '../views/map/map-commands.ts';
import { TIMELINE_COMMANDS } from '../views/timeline/timeline-commands.ts';
import { APP_COMMANDS } from './app-commands.ts';
import type { Command, CommandId } from './command.ts';
import { DOCUMENT_COMMANDS } from './document-commands.ts';

/** Every command there is. A view adds its own list here; where keys clash the later, enabled one wins. */
export const COMMANDS: readonly Command[] = [
  ...APP_COMMANDS,
  ...DOCUMENT_COMMANDS,
  ...MAP_COMMANDS,
  ...TIMELINE_COMMANDS,
];

export function commandOf(id: string): Command | undefined {
  return COMMANDS.find((command) => command.id === id);
}

export function isEnabled(command: Command): boolean {
  return command.enabled?.() ?? true;
}

/** Runs a command if there is one of that name and it is enabled; says whether. */
export function runCommand(id: CommandId | (string & {})): boolean {
  const command = commandOf(id);
  if (command === undefined || !isEnabled(command)) return false;
  command.run();
  return true;
}
