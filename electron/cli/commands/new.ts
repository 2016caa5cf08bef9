import { randomUUID } from 'node:crypto';
import { writeScenario } from '#shared/model/index.ts';
import { listTemplateFolder, readTemplate, templatesFolder } from '../../library/templates.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { writeOutput } from '../output.ts';

export const command: Command = {
  options: {
    out: { type: 'string', value: 'PATH', text: 'the file to make; standard output by default' },
    json: { type: 'boolean', text: 'tell what was made as one JSON document (with --out)' },
  },
  takes: { least: 1, most: 1 },
  details: 'The copy gets an id of its own. A file that exists is not replaced.',
  async run(args, terminal) {
    const [template = ''] = args.positionals;
    const folder = templatesFolder();
    const built = await readTemplate(folder, template);
    if (built === null) {
      const known = (await listTemplateFolder(folder)).map(({ id }) => id).join(', ');
      throw new UsageError(`There is no template "${template}". There are: ${known}.`);
    }
    const scenario = { ...built, id: randomUUID() };
    const out = args.text('out');
    await writeOutput(writeScenario(scenario), out, false, terminal);
    if (args.has('json') && out !== undefined && out !== '-')
      await terminal.printJson({ template, out, id: scenario.id, title: scenario.title });
    return EXIT.done;
  },
};
