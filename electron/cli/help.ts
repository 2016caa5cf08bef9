import type { Command } from './command.ts';
import type { CommandEntry } from './commands.ts';

export const PROGRAM = 'scenario-desk';

/** The page of all commands. */
export function overview(entries: readonly CommandEntry[]): string {
  return [
    `Usage: ${PROGRAM} COMMAND …`,
    '',
    'Scenario planning: decisions, uncertainties, dates and deadlines in one graph.',
    '',
    ...columns(entries.map(({ name, synopsis, summary }) => [`${name} ${synopsis}`.trimEnd(), summary])),
    '',
    `${PROGRAM} COMMAND --help says more. "-" is standard input or output. With --json a command prints`,
    'one JSON document and nothing else.',
    'Exit code: 0 done, 1 the file was refused or has errors, 2 wrong usage, 3 an internal failure.',
  ].join('\n');
}

/** The page of one command. */
export function commandHelp({ name, synopsis, summary }: CommandEntry, command: Command): string {
  const options = Object.entries(command.options).map(([option, { value, text }]): [string, string] => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    text,
  ]);
  return [
    `Usage: ${`${PROGRAM} ${name} ${synopsis}`.trimEnd()}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    '',
    ...columns([...options, ['--help', 'this page']]),
    ...(command.details === undefined ? [] : ['', command.details]),
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
