#!/usr/bin/env node
/**
 * The command line: finds the command, checks its arguments, runs it, and turns what comes back into
 * an exit code. Bad input is answered in words; only a bug of ours ends with code 3.
 */
import { parseArgs } from 'node:util';
import { errnoOf, fileErrorInWords } from '../library/file-error.ts';
import { type Arguments, type Command, EXIT, type ExitCode, Refusal, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
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
    return await command.run(argumentsOf(command, rest), terminal);
  } catch (error) {
    return explain(error, name, terminal);
  }
}

function argumentsOf(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([key, { type }]) => [key, { type }]),
  );
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const { least, most } = command.takes;
  if (positionals.length < least) throw new UsageError('Something is missing after the command.');
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

// `… | head` closes our output early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});
// Not process.exit(): what is still on its way to a pipe would be cut off.
process.exitCode = await main(process.argv.slice(2), processTerminal());
