import type { Command } from './command.ts';
import { COMMANDS, isEnabled } from './commands.ts';
import { matches, showKeys } from './shortcut.ts';

/** The first shortcut of a command, for people. */
export function keysOf(command: Command | undefined): string | undefined {
  const keys = command?.keys?.[0];
  return keys === undefined ? undefined : showKeys(keys);
}

/** Runs the command that a key press stands for. To be called with every keydown that reaches the window. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const inText = isTextField(event.target);
  const inDialog =
    event.target instanceof Element && event.target.closest('[role=dialog],[role=alertdialog]');
  if (inDialog) return;
  const command = COMMANDS.findLast(
    (each) =>
      each.keys?.some((keys) => matches(keys, event)) && (!inText || each.inText === true) && isEnabled(each),
  );
  if (command === undefined) return;
  event.preventDefault();
  command.run();
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}
