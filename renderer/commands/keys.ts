import { viewStore } from '../state/stores.ts';
import type { Command } from './command.ts';
import { COMMANDS, isEnabled } from './commands.ts';
import { matches, showKeys } from './shortcut.ts';

/** The first shortcut of a command, for people. */
export function keysOf(command: Command | undefined): string | undefined {
  const keys = command?.keys[0];
  return keys === undefined ? undefined : showKeys(keys);
}

/** Runs the command that a key press stands for. To be called with every keydown that reaches the window. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isIn(event, OVERLAYS)) return;
  // What was opened and is not drawn yet has not got the focus; what is typed is for it, and must not edit.
  if (viewStore.getState().overlay !== null && !event.ctrlKey && !event.metaKey && !event.altKey) return;
  const inText = isTextField(event.target);
  // Lists find their items by the letters that are typed.
  const isLetter = /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isLetter && isIn(event, LISTS)) return;
  const command = COMMANDS.findLast(
    (each) =>
      each.keys.some((keys) => matches(keys, event)) &&
      (!inText || each.inText === true) &&
      (each.keysWhen?.() ?? true) &&
      isEnabled(each),
  );
  if (command === undefined) return;
  event.preventDefault();
  command.run();
}

/** Dialogs, menus and the lists of selects: while the focus is in one, all keys are its own. */
const OVERLAYS = '[role=dialog],[role=alertdialog],[role=menu],[data-trigger]';
const LISTS = '[role=listbox],[role=grid],[role=tree]';

function isIn(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}
