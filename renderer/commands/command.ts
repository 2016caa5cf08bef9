import type { en } from '../i18n/en/index.ts';

export type CommandId = keyof typeof en.commands.label;
export type CommandGroup = keyof typeof en.commands.group;

/** Something the user can have done, from menus, keys, the command box and the shell's menu alike. */
export interface Command {
  /** Also its label's key below `commands.label`, and what the shell's menu sends. */
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** `Mod+Shift+Z`; `Mod` is Ctrl, and Cmd on a Mac. At least one; the first one is shown. */
  readonly keys: readonly string[];
  /** The keys also work while the focus is in a text field. */
  readonly inText?: boolean;
  /** Keys that mean something else elsewhere stand for the command only then (while the focus is on the map, say). */
  readonly keysWhen?: () => boolean;
  /** The list that this command opens, in which it does not stand itself. */
  readonly opens?: 'box' | 'menu';
  readonly enabled?: () => boolean;
  readonly run: () => void;
}
