import { serve } from '../../browser/serve.ts';
import { errnoOf } from '../../library/file-error.ts';
import { type Command, EXIT, Refusal, wholeNumber } from '../command.ts';

export const command: Command = {
  options: {
    port: { type: 'string', value: 'N', text: 'the port; any free one by default' },
    'no-open': { type: 'boolean', text: 'only print the address' },
    json: { type: 'boolean', text: 'print the address as one JSON document' },
  },
  takes: { least: 0, most: 0 },
  details:
    'It answers on 127.0.0.1 only. Who has the address can read and change every document: keep it to yourself.\n' +
    'SCENARIO_DESK_HOME sets the folder of the documents. Ctrl+C ends it.',
  async run(args, terminal) {
    const port = wholeNumber(args, 'port', 0, 65_535) ?? 0;
    const serving = await serve({ port, open: !args.has('no-open') }).catch((error: unknown) => {
      const code = errnoOf(error);
      if (code === 'EADDRINUSE') throw new Refusal(`Port ${port} is taken. Choose another with --port.`);
      if (code === 'EACCES' && port > 0)
        throw new Refusal(`Port ${port} needs permission. Choose one above 1023.`);
      throw error;
    });
    const opened = {
      opened: 'In the browser, and at',
      'not-asked': 'Open',
      'no-display': 'There is no display to open a browser on. Open',
      failed: 'Open',
    }[serving.browser];
    terminal.print(args.has('json') ? JSON.stringify({ url: serving.url }) : `${opened} ${serving.url}`);
    terminal.say('Ctrl+C ends it.');
    await new Promise<void>((done) => {
      process.once('SIGINT', () => done());
      process.once('SIGTERM', () => done());
    });
    await serving.close();
    return EXIT.done;
  },
};
