import { basename } from 'node:path';
import { importFile } from '#shared/exchange/import/import-file.ts';
import { IMPORTS } from '#shared/exchange/index.ts';
import { oneLine } from '#shared/exchange/text.ts';
import { writeScenario } from '#shared/model/index.ts';
import { importContext } from '../../library/import-context.ts';
import { type Command, EXIT, Refusal } from '../command.ts';
import { issueLine, readBytes, repairLine, shown } from '../input.ts';
import { writeOutput } from '../output.ts';

export const command: Command = {
  options: {
    out: { type: 'string', value: 'PATH', text: 'the file to make; standard output by default' },
    json: { type: 'boolean', text: 'tell what came of it as one JSON document (with --out)' },
  },
  takes: { least: 1, most: 1 },
  details:
    `Formats, told apart by content and name: ${IMPORTS.map(({ id, name }) => `${id} (${name})`).join(', ')}.\n` +
    'What could not be carried over is told on standard error. A file that exists is not replaced.',
  async run(args, terminal) {
    const [path = ''] = args.positionals;
    const context = importContext(path === '-' ? '' : basename(path), new Date());
    const { format, result } = importFile(await readBytes(path, terminal), context, IMPORTS);
    if (!result.ok) throw new Refusal(result.issues.map((issue) => issueLine(path, issue)).join('\n'));
    for (const repair of result.repairs) terminal.say(repairLine(path, repair));
    for (const note of result.notes) terminal.say(`${shown(path)}: note: ${oneLine(note)}`);
    const out = args.text('out');
    await writeOutput(writeScenario(result.scenario), out, false, terminal);
    if (args.has('json') && out !== undefined && out !== '-') {
      const { id, title } = result.scenario;
      const { repairs, migratedFrom, notes } = result;
      const said = { format: format?.id ?? 'json', out, id, title, migratedFrom, repairs, notes };
      await terminal.printJson(said);
    }
    return EXIT.done;
  },
};
