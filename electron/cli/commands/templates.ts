import { oneLine, shortened } from '#shared/exchange/text.ts';
import { listTemplateFolder, templatesFolder } from '../../library/templates.ts';
import { type Command, EXIT } from '../command.ts';
import { counted } from '../counted.ts';
import { aligned } from '../table.ts';

const SUMMARY_LENGTH = 90;

export const command: Command = {
  options: { json: { type: 'boolean', text: 'one JSON document' } },
  takes: { least: 0, most: 0 },
  async run(args, terminal) {
    const templates = await listTemplateFolder(templatesFolder());
    if (args.has('json')) {
      await terminal.printJson({ templates });
      return EXIT.done;
    }
    const rows = templates.map(({ id, title, summary, nodes }) => [
      id,
      oneLine(title),
      counted(nodes, 'node', 'nodes'),
      shortened(oneLine(summary), SUMMARY_LENGTH),
    ]);
    terminal.print(aligned(rows, [2]).join('\n'));
    return EXIT.done;
  },
};
