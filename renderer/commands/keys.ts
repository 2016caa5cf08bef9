import type { Command } from './command.ts';
import { COMMANDS, isEnabled } from './commands.ts';

const mac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a pressed key is the shortcut, `Mod+Shift+Z`. Letters are compared without regard to case. */
export function matches(
  shortcut: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  isMac = mac(),
): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() || '+';
  const mod = parts.includes('Mod');
  const ctrl = parts.includes('Ctrl') || (mod && !isMac);
  const meta = mod && isMac;
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== parts.includes('Alt'))
    return false;
  // Signs such as `?` need Shift on some keyboards and not on others.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!isSign && event.shiftKey !== parts.includes('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** For people: `Ctrl Shift Z`, `⌘⇧Z`. */
export function showKeys(shortcut: string, isMac = mac()): string {
  const names: Record<string, string> = isMac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' }
    : { Mod: 'Ctrl' };
  const signs: Record<string, string> = {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    Delete: 'Del',
  };
  const parts = shortcut.split('+').map((part) => names[part] ?? signs[part] ?? (part === '' ? '+' : part));
  return parts.join(isMac ? '' : ' ');
}

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
