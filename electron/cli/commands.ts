import type { Command } from './command.ts';

export interface CommandEntry {
  readonly name: string;
  /** The arguments as the help shows them. */
  readonly synopsis: string;
  readonly summary: string;
  /** Loaded when called, so that a command pays only for what it needs itself. */
  load(): Promise<{ readonly command: Command }>;
}

/** Every command, in the order of the help. A new one is a file in `commands/` and a line here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'serve',
    synopsis: '[--port N] [--no-open]',
    summary: 'the application in a browser, on this machine only',
    load: () => import('./commands/serve.ts'),
  },
];
