#!/usr/bin/env node
/**
 * The command line: finds the command, checks its arguments, runs it, and turns what comes back into
 * an exit code. Bad input is answered in words; only a bug of ours ends with code 3.
 */
import { parseArgs } from 'node:util';
import { errnoOf, fileErrorInWords } from '../library/file-error.ts';
import { type Arguments, type Command, EXIT, type ExitCode, Refusal, UsageError } from './command.ts';
import { COMMANDS, type CommandEntry } from './commands.ts';
import { commandHelp, overview, PROGRAM } from './help.ts';
import { processTerminal, type Terminal } from './terminal.ts';

async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words;
  try {
    if (name === undefined) {
      terminal.say(overview(COMMANDS));
      return EXIT.usage;
    }
    if (['--help', '-h', 'help'].includes(name)) {
      terminal.print(overview(COMMANDS));
      return EXIT.done;
    }
    const entry = COMMANDS.find((each) => each.name === name);
    if (entry === undefined) throw new UsageError(`There is no command "${name}".`);
    const { command } = await entry.load();
    if (rest.some((word) => word === '--help' || word === '-h')) {
      terminal.print(commandHelp(entry, command));
      return EXIT.done;
    }
    return await command.run(argumentsOf(entry, command, rest), terminal);
  } catch (error) {
    return explain(error, name, terminal);
  }
}

function argumentsOf(
  { name, synopsis }: CommandEntry,
  command: Command,
  words: readonly string[],
): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([key, { type }]) => [key, { type }]),
  );
  const { values, positionals } = parsed(words, options);
  const { least, most } = command.takes;
  if (positionals.length < least)
    throw new UsageError(`Something is missing: ${PROGRAM} ${name} ${synopsis}`);
  if (positionals.length > most)
    throw new UsageError(`One too many: "${positionals[most]}" is not expected here.`);
  return {
    positionals,
    has: (option) => values[option] === true,
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
  };
}

/** As `parseArgs` reads them, its complaints in our words; a negative number is a value, not an option. */
function parsed(words: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  const args = words.flatMap((word, at) => {
    const before = /^--(.+)$/.exec(words[at - 1] ?? '')?.[1];
    const after = words[at + 1];
    if (before !== undefined && options[before]?.type === 'string' && /^-\d/.test(word)) return [];
    const takes = options[/^--(.+)$/.exec(word)?.[1] ?? '']?.type === 'string';
    return [takes && after !== undefined && /^-\d/.test(after) ? `${word}=${after}` : word];
  });
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (errnoOf(error) !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || !(error instanceof Error)) throw error;
    const unknown = /'([^']*)'/.exec(error.message)?.[1] ?? '';
    const known = [...Object.keys(options), 'help'].map((each) => `--${each}`).join(', ');
    throw new UsageError(`There is no option '${unknown}' here. There are: ${known}.`);
  }
}

function explain(error: unknown, name: string | undefined, terminal: Terminal): ExitCode {
  if (error instanceof UsageError || errnoOf(error)?.startsWith('ERR_PARSE_ARGS')) {
    const known = COMMANDS.some((each) => each.name === name);
    terminal.say(
      `${error instanceof Error ? error.message : error}\nSee: ${PROGRAM} ${known ? `${name} ` : ''}--help`,
    );
    return EXIT.usage;
  }
  if (error instanceof Refusal) {
    terminal.say(error.message);
    return EXIT.problems;
  }
  if (error instanceof Error && 'syscall' in error && 'path' in error) {
    terminal.say(fileErrorInWords(error, String(error.path)));
    return EXIT.problems;
  }
  const traced = process.env.SCENARIO_DESK_TRACE;
  terminal.say(
    `An internal failure, a bug of ${PROGRAM}: ${error instanceof Error ? error.message : error}\n${
      traced
        ? (error instanceof Error && error.stack) || ''
        : 'To report it, run the same command with SCENARIO_DESK_TRACE=1 set and send what it prints, with the file.'
    }`,
  );
  return EXIT.internal;
}

// `… | head` closes our output early: that is no failure; a full disk behind `>` is one, though none of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.stderr.write(`Not all was written. ${fileErrorInWords(error, 'standard output')}\n`);
  process.exit(EXIT.problems);
});
// Not process.exit(): what is still on its way to a pipe would be cut off.
process.exitCode = await main(process.argv.slice(2), processTerminal());
