import { scenarioJsonSchema } from '#shared/model/index.ts';
import { type Command, EXIT } from '../command.ts';

export const command: Command = {
  options: { json: { type: 'boolean', text: 'the same: the schema is JSON' } },
  takes: { least: 0, most: 0 },
  async run(_args, terminal) {
    await terminal.printJson(scenarioJsonSchema());
    return EXIT.done;
  },
};
