import { basename } from 'node:path';
import { IMPORTS } from '#shared/exchange/index.ts';
import { writeScenario } from '#shared/model/index.ts';
import { type Command, EXIT, Refusal } from '../command.ts';
import { issueLine, readBytes, repairLine } from '../input.ts';
import { writeOutput } from '../output.ts';

export const command: Command = {
  options: {
    out: { type: 'string', value: 'PATH', text: 'the file to make; standard output by default' },
    json: { type: 'boolean', text: 'tell what came of it as one JSON document (with --out)' },
  },
  takes: { least: 1, most: 1 },
  details: `Formats: ${IMPORTS.map(({ id, name }) => `${id} (${name.toLowerCase()})`).join(', ')}. A file that exists is not replaced.`,
  async run(args, terminal) {
    const [path = ''] = args.positionals;
    const bytes = await readBytes(path, terminal);
    const text = new TextDecoder().decode(bytes);
    // A file that nobody recognises is read as our own format, whose errors say what is wrong with it.
    const format = IMPORTS.find((each) => each.recognises(basename(path), text)) ?? IMPORTS[0];
    const read = format?.read(bytes);
    if (format === undefined || read === undefined) throw new Refusal(`${path}: nothing reads such a file`);
    if (!read.ok) throw new Refusal(read.issues.map((issue) => issueLine(path, issue)).join('\n'));
    for (const repair of read.repairs) terminal.say(repairLine(path, repair));
    const out = args.text('out');
    await writeOutput(writeScenario(read.scenario), out, false, terminal);
    if (args.has('json') && out !== undefined && out !== '-') {
      const { id, title } = read.scenario;
      const { repairs, migratedFrom } = read;
      terminal.print(JSON.stringify({ format: format.id, out, id, title, migratedFrom, repairs }, null, 2));
    }
    return EXIT.done;
  },
};
