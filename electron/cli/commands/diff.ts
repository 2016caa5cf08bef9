import { difference, differenceJson } from '#shared/difference/index.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { differenceInLines } from '../difference-in-lines.ts';
import { openScenario } from '../input.ts';

export const command: Command = {
  options: { json: { type: 'boolean', text: 'one JSON document' } },
  takes: { least: 2, most: 2 },
  details:
    'From A to B, by id: what is new (+), gone (-), changed (~) or at another place in its list (>). The\n' +
    'order of properties in the files does not matter. Exit code 0 whether they differ or not.',
  async run(args, terminal) {
    const [a = '', b = ''] = args.positionals;
    if (a === '-' && b === '-') throw new UsageError('Only one of the two can be standard input.');
    const before = await openScenario(a, terminal);
    const after = await openScenario(b, terminal);
    const changes = difference(before, after);
    if (args.has('json')) await terminal.printJson(differenceJson(before, after, changes));
    else terminal.print(differenceInLines(before, after, changes, terminal));
    return EXIT.done;
  },
};
