import type { Terminal } from './terminal.ts';

/**
 * What the process ends with. The refusal of a file is 1, a command that makes no sense is 2; interrupted is what
 * shells say of Ctrl+C.
 */
export const EXIT = { done: 0, problems: 1, usage: 2, internal: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help: `N`, `PATH`, `ID`. */
  readonly value?: string;
  readonly text: string;
}

/** The arguments of one call, checked against the command's options. */
export interface Arguments {
  readonly positionals: readonly string[];
  has(option: string): boolean;
  text(option: string): string | undefined;
}

/** What a file of `commands/` exports as `command`. */
export interface Command {
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** How many positional arguments it takes. */
  readonly takes: { readonly least: number; readonly most: number };
  /** Lines below the options in the help, if there is more to say. */
  readonly details?: string;
  run(args: Arguments, terminal: Terminal): Promise<ExitCode>;
}

/** A wrong call (exit code 2). Commands throw it; `main.ts` prints it with the way to the help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something the machine or a file refuses (exit code 1), in words that are complete as they stand. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The option's value as a whole number within bounds; a wrong one is a `UsageError`. */
export function wholeNumber(
  args: Arguments,
  option: string,
  least: number,
  most: number,
): number | undefined {
  const text = args.text(option);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new UsageError(`--${option} wants a whole number from ${least} to ${most}, not "${text}".`);
  return value;
}

/** The option's value if it is one of `allowed`; a wrong one is a `UsageError`. */
export function oneOf<T extends string>(
  args: Arguments,
  option: string,
  allowed: readonly T[],
): T | undefined {
  const text = args.text(option);
  if (text === undefined) return undefined;
  const found = allowed.find((each) => each === text);
  if (found === undefined)
    throw new UsageError(`--${option} wants one of ${allowed.join(', ')}, not "${text}".`);
  return found;
}
